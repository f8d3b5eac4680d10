//! The canary test for a profile that is never sent: what somebody has typed halfway, in every field that is sealed, is
//! looked for wherever others can get to; while the profile is open, and when its student asks for it to count after all.

use medspil::accounts::AdviserKind;
use medspil::questionnaires::Wishes;

use crate::canary::shapes_of;
use crate::kit::crawl::crawl;
use crate::kit::person::Person;
use crate::questionnaires::Open;

/// What she has typed and not finished, one in each place where one can.
const HALF: [&str; 6] = [
    "CANARY-half-need-4d2e",
    "canary-half-wish-81bb",
    "CANARY-half-line-0c7f",
    "CANARY-half-words-66ad",
    "CANARY-half-style-b2c9",
    "CANARY-half-thinking-f103",
];

/// Types something into every field that is sealed, none of it fit to be an answer, and saves nothing.
async fn type_everything(open: &Open, sofie: &mut Person) {
    let long = |token: &str| format!("{token} {}", "å".repeat(2500));
    let course = format!("/courses/{}", open.course_id);
    let (need, line, words) = (long(HALF[0]), long(HALF[2]), long(HALF[3]));
    let wish = format!("{}@un", HALF[1]);
    let typed: [(String, Vec<(&str, &str)>); 7] = [
        (open.path("c01"), vec![("answer", "other"), ("other", "facilitator"), ("words", &need)]),
        (open.path("p12"), vec![("answer", "gender")]),
        (open.path("p13"), vec![("answer", &wish)]),
        (open.path("c02"), vec![("line", &line)]),
        (open.path("o1"), vec![("answer", &words)]),
        (format!("{course}/reflections/style"), vec![("s1", HALF[4]), ("s2", ""), ("s3", "")]),
        (format!("{course}/reflections/r1"), vec![("text", HALF[5])]),
    ];
    for (page, fields) in typed {
        let form = sofie.get(&page).await.expect_ok();
        let mut kept = form.fill("main form.form", &[]).1;
        kept.retain(|(name, _)| fields.iter().all(|(field, _)| field != name));
        kept.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let kept: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let path = page.split('?').next().unwrap_or_default();
        let said = sofie.post(&format!("{path}/draft"), &kept).await;
        assert_eq!(said.status, 200, "{page}: {}", said.html);
    }
}

/// What anybody but Sofie meets, and what the database holds.
async fn expect_silence(open: &mut Open, others: Vec<Person>) {
    let site = &open.site;
    let starts = ["/".to_owned(), open.path("students"), format!("/courses/{}/pilots", open.course_id)];
    let mut pages = crawl(&mut open.karen, &starts).await;
    assert!(pages.iter().any(|page| page.status == 200 && page.path.ends_with("/students")));
    for mut person in others {
        pages.extend(crawl(&mut person, &["/".to_owned()]).await);
    }
    for page in pages {
        let headers = format!("{:?}", page.headers);
        for token in HALF {
            assert!(!page.html.contains(token) && !headers.contains(token), "{token} on {}", page.path);
        }
    }
    for letter in site.letters().await {
        assert!(HALF.iter().all(|token| !letter.words.contains(token)), "{} to {}", letter.kind, letter.to);
    }
    let tables = "select table_name::text from information_schema.tables
                  where table_schema = 'public' and table_type = 'BASE TABLE'";
    for table in site.database.list(tables).await {
        for row in site.database.list(&format!("select row_to_json(t)::text from {table} t")).await {
            for shape in HALF.iter().flat_map(|token| shapes_of(token)) {
                assert!(!row.contains(&shape), "{table} holds {shape} in the clear");
            }
            assert!(!row.contains("\"gender\""), "{table} tells of a wish: {row}");
        }
    }
}

#[tokio::test]
async fn what_is_half_typed_and_never_sent_is_nobody_elses() {
    let mut open = Open::with(Wishes::Mutual).await;
    let list = format!("/courses/{}/questions", open.course_id);
    open.karen.post(&list, &[("suggestion", "welcome")]).await.expect_ok();
    let mut sofie = open.student("Sofie").await;
    type_everything(&open, &mut sofie).await;
    assert_eq!(open.site.database.count("select count(*) from profile_drafts where is_waiting").await, 5);
    assert_eq!(open.site.database.count("select count(*) from reflections").await, 2);
    let service = "select advising_service_id::text from advising_services";
    let service = open.site.database.list(service).await.remove(0).parse().unwrap();
    let adviser = open.site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    let others = vec![adviser, open.student("Bo").await, open.site.admin().await, open.site.visitor()];
    expect_silence(&mut open, others).await;

    open.wait_until_closed();
    open.karen_comes_back().await;
    let mut sofie = open.site.sign_in(sofie.id(), "sofie@uni.example").await;
    let closed = sofie.get(&open.path("")).await.expect_ok();
    assert!(!closed.has("form[action$='/late']"), "nothing of it could be taken");
    sofie.post(&open.path("late"), &[]).await.expect_ok();
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    assert!(students.text(".cards").contains("Sofie"));
    let visitor = open.site.visitor();
    expect_silence(&mut open, vec![visitor]).await;
    // Her own page and file have all of it.
    let course = format!("/courses/{}", open.course_id);
    let mut own = String::new();
    for page in ["", "/medspil.json", "/medspil.html"] {
        own.push_str(&sofie.get(&format!("{course}/own{page}")).await.expect_ok().html);
    }
    let file = sofie.get(&format!("{course}/own/medspil.html")).await.expect_ok().html;
    for token in HALF {
        assert!(own.contains(token) && file.contains(token), "she finds her own {token}");
    }
}
