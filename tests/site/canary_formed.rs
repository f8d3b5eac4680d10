//! The canary test once more, after groups were formed: what a student told nobody, or only whom she chose, is looked for
//! wherever a fellow student of her group, the facilitator, the course leader, an adviser or an administrator can get to;
//! in proposals and their review, mails, exports, logs at their most talkative, and a dump of every table.

use medspil::accounts::{AdviserKind, Email, Newcomer};
use medspil::cli::logs;
use medspil::courses::{self, FacilitatorKind, Invitation};
use medspil::formations;
use medspil::i18n::Lang;
use medspil::notifications::Signature;

use crate::canary::{Log, OWN, shapes_of, tell_nobody};
use crate::kit::crawl::crawl;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;

/// What she lets the facilitator know, to arrange rooms, and nobody else.
const NEED: &str = OWN[0];

/// Whom she wished to be with: it ends when the groups are made.
const MUTUAL_WISH: &str = "canary-wish-12ab";

/// Groups of ten students, of whom the first has told what is nobody's business; Frida accompanies them.
struct Formed {
    course: Round,
    sofie: Person,
    frida: Person,
    /// Those of her group, and those of the other.
    fellows: Vec<Person>,
    others: Vec<Person>,
    /// What the leader met before the groups were published.
    proposed: Vec<Page>,
    /// The address of her group's room, and of the formation.
    room: String,
    formation: String,
}

impl Formed {
    async fn new() -> Self {
        let mut course = Round::with(10, &[]).await;
        let frida = facilitator(&mut course).await;
        let (id, page) = course.plan_as(&[("preset", "project"), ("wishes", "mutual")]).await;
        let page =
            course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
        let mut sofie = course.student(course.students[0]).await;
        let home = sofie.get("/home").await.expect_ok();
        let profile = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
        tell_nobody(&mut sofie, &mut course.karen, &profile).await;
        let page = course.karen.close_for_answers(&page).await;
        course.work(id).await;
        let page = course.karen.get(&page.path).await.expect_ok();
        let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
        let proposed = crawl(&mut course.karen, &[page.path.clone(), review.path.clone()]).await;
        let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
        course.karen.submit(&publish, "main form", &[("sure", "yes")]).await.expect_ok();
        let mut tx = course.site.begin().await;
        let group = formations::group_of(&mut tx, id, sofie.id()).await.unwrap().expect("she has a group");
        let members = formations::members(&mut tx, group.group_id).await.unwrap();
        drop(tx);
        let (mut fellows, mut others) = (Vec::new(), Vec::new());
        for student in course.students.iter().skip(1) {
            let person = course.student(*student).await;
            if members.contains(student) { fellows.push(person) } else { others.push(person) }
        }
        let (room, formation) = (format!("/groups/{}", group.group_id), course.at(id));
        Self { course, sofie, frida, fellows, others, proposed, room, formation }
    }
}

/// Somebody who is asked to accompany groups, and says yes.
async fn facilitator(course: &mut Round) -> Person {
    let site = &course.site;
    let frida = site.person("Frida Toft", "frida@uni.example").await;
    let newcomer = Newcomer {
        email: Email::parse("frida@uni.example").unwrap(),
        name: "Frida Toft".into(),
        language: Lang::Da,
    };
    let invitation = Invitation {
        facilitator: newcomer,
        kind: FacilitatorKind::Staff,
        by: Signature::of(course.karen.id(), "Karen Kursusleder"),
    };
    let (mut tx, now, mut chance) = (site.begin().await, site.app.clock().now(), site.app.chance());
    let post = site.app.post();
    let asked =
        courses::invite_facilitator(&mut tx, now, &mut chance, post, course.course_id, &invitation).await;
    courses::accept(&mut tx, now, frida.id(), asked.unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    frida
}

/// What nobody may meet on these pages, but for what this person may.
fn assert_silent(who: &str, pages: &[Page], may: &[&str]) {
    let wish = [Lang::Da, Lang::En].map(|l| l.t("questionnaires-p12-option-children").to_string());
    for page in pages {
        let headers = format!("{:?}", page.headers);
        for token in OWN.into_iter().filter(|token| !may.contains(token)) {
            assert!(!page.html.contains(token), "{who} reads {token} on {}", page.path);
            assert!(!headers.contains(token), "{who} gets {token} in the headers of {}", page.path);
        }
        // What she wishes not to be the only one about is offered to everybody on its own page, and stands nowhere
        // else but where an administrator decides what is offered.
        let is_offer = page.path.ends_with("/p12") || page.path == "/admin/profile";
        for words in wish.iter().filter(|_| !is_offer) {
            assert!(!page.html.contains(words.as_str()), "{who} reads «{words}» on {}", page.path);
        }
    }
}

#[tokio::test]
async fn after_groups_are_formed_nobody_meets_what_was_told_to_nobody() {
    let log = Log::default();
    let lines = tracing_subscriber::fmt()
        .with_env_filter(logs::filter("trace"))
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(lines);
    tracing::callsite::rebuild_interest_cache();
    let mut formed = Formed::new().await;
    tracing::callsite::rebuild_interest_cache();

    // The leader: the course, the formation, its proposals and their review, the groups, and the roster as a file.
    let course = format!("/courses/{}", formed.course.course_id);
    let starts = ["/".to_owned(), formed.formation.clone(), format!("{course}/questions/answers")];
    let mut pages = crawl(&mut formed.course.karen, &starts).await;
    pages.append(&mut formed.proposed);
    for part in ["/proposals/", "/groups", "/roster.csv", "/questions/answers", "/preview", "/students"] {
        assert!(pages.iter().any(|page| page.path.contains(part)), "the leader gets to {part}");
    }
    assert_silent("the course leader", &pages, &[]);

    let pages = crawl(&mut formed.frida, &["/".to_owned()]).await;
    let her_group = format!("{}/facilitate", formed.room);
    let accompanies = pages.iter().find(|page| page.path == her_group).expect("Frida accompanies her group");
    assert!(accompanies.html.contains(NEED), "what Frida is to know, she knows: {}", accompanies.html);
    assert_silent("the facilitator", &pages, &[NEED]);

    assert!(!formed.fellows.is_empty() && !formed.others.is_empty());
    for fellow in &mut formed.fellows {
        let pages = crawl(fellow, &["/".to_owned()]).await;
        let room = pages.iter().find(|page| page.path == formed.room).expect("they get to the group's room");
        assert!(room.html.contains("Student 000"), "and meet her there");
        assert_silent("a fellow student of her group", &pages, &[]);
    }
    let pages = crawl(&mut formed.others[0], &["/".to_owned()]).await;
    assert_silent("a fellow student of another group", &pages, &[]);

    let site = &formed.course.site;
    let service = site.advising_service().await;
    let adviser = site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    for (who, mut person) in
        [("an adviser", adviser), ("an administrator", site.admin().await), ("a visitor", site.visitor())]
    {
        let mut pages = crawl(&mut person, &["/".to_owned()]).await;
        let files = ["json", "html"].map(|kind| format!("{course}/own/medspil.{kind}"));
        for path in [&formed.room, &her_group, &formed.formation, &files[0], &files[1]] {
            pages.push(person.get(path).await);
        }
        assert_silent(who, &pages, &[]);
    }

    // Her own pages and her own file have all of it.
    let mut own = crawl(&mut formed.sofie, &["/".to_owned()]).await;
    own.push(formed.sofie.get(&format!("{course}/own/medspil.json")).await);
    for token in OWN {
        let is_there = own.iter().any(|page| page.html.contains(token));
        assert_eq!(
            is_there,
            token != MUTUAL_WISH,
            "she finds her own {token}, and no wish that is done with"
        );
    }

    let letters = site.letters().await;
    assert!(letters.len() > 20, "everybody is asked, and told of their group");
    for letter in letters {
        for token in OWN {
            let (to, kind) = (&letter.to, &letter.kind);
            assert!(!letter.words.contains(token), "{token} is mailed to {to} ({kind})");
        }
    }
    nothing_is_stored_in_the_clear(&formed).await;
    let text = log.text();
    assert!(text.contains("/courses/{course_id}/formations"), "requests are logged, by their patterns");
    for secret in OWN.into_iter().chain(["children", "Student 000"]) {
        let line = text.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "«{secret}» is logged: {}", line.unwrap_or_default());
    }
}

/// A dump of every table, what proposals were made from included.
async fn nothing_is_stored_in_the_clear(formed: &Formed) {
    let database = &formed.course.site.database;
    let tables = "select table_name::text from information_schema.tables
                  where table_schema = 'public' and table_type = 'BASE TABLE'";
    for table in database.list(tables).await {
        for row in database.list(&format!("select row_to_json(t)::text from {table} t")).await {
            for token in OWN {
                for shape in shapes_of(token) {
                    assert!(!row.contains(&shape), "{table} holds {token} in the clear");
                }
            }
            assert!(!row.contains("\"children\""), "{table} tells of a wish: {row}");
        }
    }
    let sealed = "select count(*) from formations where sealed_cohort is not null";
    assert_eq!(database.count(sealed).await, 1, "what proposals are made from is there, sealed");
}
