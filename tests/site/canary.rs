//! The canary test: every sensitive text carries a token of its own, and the token is looked for wherever somebody
//! could come across it: other people's pages, mails, logs at their most talkative, and a dump of every table. The
//! same is done for the fact that a request exists at all.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::http::Method;
use medspil::accounts::AdviserKind;
use medspil::chance::hex;
use medspil::cli::logs;
use medspil::notifications::{self, Mail};
use medspil::questionnaires::Wishes;
use medspil::web::router;
use tracing_subscriber::fmt::MakeWriter;

use crate::kit::Site;
use crate::kit::crawl::crawl;
use crate::kit::person::Person;

/// One token for each text that somebody writes in confidence.
const ASKED: [&str; 4] = ["CANARY-text-b41c", "CANARY-tried-92fe", "CANARY-times-07ad", "88 13 57 91"];
const WRITTEN: [&str; 2] = ["CANARY-reply-5d20", "CANARY-answer-c3e8"];
const NOTED: [&str; 4] =
    ["CANARY-told-6a17", "CANARY-parties-e0b2", "CANARY-consent-41dd", "CANARY-next-9b3c"];
const THOUGHT: &str = "CANARY-thought-f725";
/// What a student tells nobody, or only whom she chooses: a need, a wish, something half typed, and her own thoughts.
pub const OWN: [&str; 6] = [
    "CANARY-need-77c0",
    "canary-wish-12ab",
    "CANARY-draft-e8d4",
    "CANARY-thinking-90ff",
    "CANARY-warmup-3b6e",
    "CANARY-answer-in-words-51c8",
];

/// Everything logged in this thread, at every level.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Everybody there is, and Sofie, who asks.
struct Scene {
    site: Site,
    sofie: Person,
    mette: Person,
    /// Those who are to learn nothing: what each is called, and the person.
    others: Vec<(&'static str, Person)>,
    /// The id of the request.
    request: String,
}

impl Scene {
    /// Sofie asks Mette, keeps Jonas away, they write to each other, and Mette notes.
    async fn new() -> Self {
        let site = Site::new().await;
        let service = site.advising_service().await;
        let (course, mut karen) = site.course(service).await;
        let mut sofie = site.student(course, "Sofie Nørregaard", "sofie@stud.example").await;
        let profile = site.profile(course, Wishes::Mutual).await.path();
        tell_nobody(&mut sofie, &mut karen, &profile).await;
        let bo = site.student(course, "Bo Friis", "bo@stud.example").await;
        let adviser = AdviserKind::Adviser;
        let mut mette = site.adviser(service, adviser, "Mette Lund", "mette@uni.example").await;
        let jonas = site.adviser(service, adviser, "Jonas Bro", "jonas@uni.example").await;
        let pia = site.adviser(service, adviser, "Pia Dam", "pia@uni.example").await;
        let helper = AdviserKind::StudentAdviser;
        let amira = site.adviser(service, helper, "Amira Holm", "amira@uni.example").await;
        let stranger = site.person("Ida Fremmed", "ida@stud.example").await;
        let away = jonas.id().to_string();
        let asked = [
            ("about", "outside"),
            ("text", ASKED[0]),
            ("tried", ASKED[1]),
            ("times", ASKED[2]),
            ("reach", "phone"),
            ("phone", ASKED[3]),
            ("not_adviser", &away),
        ];
        let receipt = sofie.ask_for_help(&asked).await.expect_ok();
        let request = receipt.path.split('/').nth(3).unwrap().to_owned();
        let case = format!("/inbox/{request}");
        let opened = mette.take_case(&case).await;
        mette.submit(&opened, "form[action$='/answer']", &[("text", WRITTEN[1])]).await.expect_ok();
        let thread = sofie.get(&format!("/help/requests/{request}")).await;
        sofie.submit(&thread, "form[action$='/reply']", &[("text", WRITTEN[0])]).await.expect_ok();
        let note = [
            ("told", NOTED[0]),
            ("parties", NOTED[1]),
            ("consent", NOTED[2]),
            ("next_step", NOTED[3]),
            ("thoughts", THOUGHT),
        ];
        let opened = mette.get(&case).await;
        mette.submit(&opened, "form[action$='/note']", &note).await.expect_ok();
        let others = vec![
            ("a visitor", site.visitor()),
            ("the course leader", karen),
            ("a fellow student", bo),
            ("a stranger", stranger),
            ("an adviser who is kept away", jonas),
            ("an adviser who has not got it", pia),
            ("a student adviser who is kept away", amira),
            ("an administrator", site.admin().await),
        ];
        Self { site, sofie, mette, others, request }
    }
}

/// Sofie answers what is sealed, types something half, and writes for herself.
pub async fn tell_nobody(sofie: &mut Person, karen: &mut Person, profile: &str) {
    let course = profile.split("/questionnaires").next().unwrap();
    let offer = karen.get(&format!("{course}/warmup/offer")).await.expect_ok();
    karen.submit(&offer, "main form", &[("class", "none")]).await.expect_ok();
    let wish = format!("{}@uni.example", OWN[1]);
    // A question of the course's own, in the student's own words, for her card if she likes: she does not.
    karen.post(&format!("{course}/questions"), &[("suggestion", "welcome")]).await.expect_ok();
    let answers: [(&str, Vec<(&str, &str)>); 4] = [
        ("c01", vec![("answer", "other"), ("other", "facilitator"), ("words", OWN[0])]),
        ("p13", vec![("answer", &wish)]),
        ("p12", vec![("answer", "children")]),
        ("o1", vec![("answer", OWN[5])]),
    ];
    for (question, fields) in answers {
        let form = sofie.get(&format!("{profile}/{question}")).await.expect_ok();
        sofie.submit(&form, "main form", &fields).await.expect_ok();
    }
    let long = format!("{} {}", OWN[2], "å".repeat(140));
    let seen = sofie.get(&format!("{profile}/c02")).await.expect_ok().attribute("[name=seen]", "value");
    sofie.post(&format!("{profile}/c02/draft"), &[("line", &long), ("seen", &seen)]).await.expect_ok();
    for (prompt, words) in [("r1", OWN[3]), ("w1", OWN[4])] {
        let form = sofie.get(&format!("{course}/reflections/{prompt}")).await.expect_ok();
        sofie.submit(&form, "main form", &[("text", words)]).await.expect_ok();
    }
    let check = sofie.get(&format!("{profile}/check")).await.expect_ok();
    sofie.submit(&check, "main form", &[]).await.expect_ok();
}

fn every_token<'a>() -> impl Iterator<Item = &'a str> {
    of_the_request().chain(OWN)
}

fn of_the_request<'a>() -> impl Iterator<Item = &'a str> {
    ASKED.into_iter().chain(WRITTEN).chain(NOTED).chain([THOUGHT])
}

/// The token, and what it looks like in a dump of bytes.
pub fn shapes_of(token: &str) -> [String; 2] {
    [token.to_owned(), hex(token.as_bytes())]
}

#[tokio::test]
async fn nobody_else_meets_a_word_of_it_on_any_page() {
    let mut scene = Scene::new().await;
    for (who, person) in &mut scene.others {
        let starts = ["/", "/sign-in", "/help", "/messages", "/inbox"].map(str::to_owned);
        let mut pages = crawl(person, &starts).await;
        let rows = router::table();
        let addressed = rows.rows().iter().filter(|row| row.path.contains("{help_request_id}"));
        for row in addressed {
            let path = row.path.replace("{help_request_id}", &scene.request);
            let form = || ("application/x-www-form-urlencoded".to_owned(), b"text=x&form=x".to_vec());
            // What is not theirs is tried too; nothing of it may be done.
            if row.method == Method::GET || *who != "an adviser who has not got it" {
                let body = (row.method == Method::POST).then(form);
                pages.push(person.request(row.method.clone(), &path, body).await);
            }
        }
        for page in pages {
            let headers = format!("{:?}", page.headers);
            for token in every_token() {
                assert!(!page.html.contains(token), "{who} reads {token} on {}", page.path);
                assert!(!headers.contains(token), "{who} gets {token} in the headers of {}", page.path);
            }
            // Only the adviser who could take it over may know that there is a request, and not whose.
            if page.path.contains("/inbox") || page.path.contains(&scene.request) {
                assert!(!page.html.contains("Sofie"), "{who} meets Sofie's name on {}", page.path);
            }
            if *who != "an adviser who has not got it" && !page.path.contains(&scene.request) {
                assert!(!page.html.contains(&scene.request), "{who} sees the request on {}", page.path);
            }
        }
    }
    let own = scene.sofie.get(&format!("/help/requests/{}", scene.request)).await.expect_ok();
    for token in ASKED.into_iter().chain(WRITTEN) {
        assert!(own.html.contains(token), "Sofie reads her own {token}");
    }
    for page in crawl(&mut scene.sofie, &["/", "/help", "/messages"].map(str::to_owned)).await {
        for token in NOTED.into_iter().chain([THOUGHT]) {
            assert!(!page.html.contains(token), "Sofie meets the note's {token} on {}", page.path);
        }
    }
    let case = scene.mette.get(&format!("/inbox/{}", scene.request)).await.expect_ok();
    for token in of_the_request() {
        assert!(case.html.contains(token), "Mette reads {token}");
    }
    let mut ones_own = crawl(&mut scene.sofie, &["/".to_owned()]).await;
    let own =
        ones_own.iter().find(|page| page.path.ends_with("/own")).unwrap().attribute("a[download]", "href");
    ones_own.push(scene.sofie.get(&own).await);
    for token in OWN {
        assert!(ones_own.iter().any(|page| page.html.contains(token)), "Sofie finds her own {token}");
        assert!(!case.html.contains(token), "Mette meets {token}");
    }
}

#[tokio::test]
async fn a_dump_tells_neither_what_was_written_nor_who_asked() {
    let scene = Scene::new().await;
    let tables = "select table_name::text from information_schema.tables
                  where table_schema = 'public' and table_type = 'BASE TABLE'";
    let sofie = scene.sofie.id().to_string();
    let (mut rows, mut sealed) = (0, 0);
    for table in scene.site.database.list(tables).await {
        for row in scene.site.database.list(&format!("select row_to_json(t)::text from {table} t")).await {
            rows += 1;
            sealed += usize::from(table.starts_with("help_"));
            for token in every_token() {
                for shape in shapes_of(token) {
                    assert!(!row.contains(&shape), "{table} holds {token} in the clear");
                }
            }
            let asks = table.starts_with("help_") || table == "access_log" || row.contains(&scene.request);
            for of_sofie in ["Sofie", "sofie@stud.example", &sofie, &sofie.replace('-', "")] {
                assert!(!(asks && row.contains(of_sofie)), "{table} says that {of_sofie} asked: {row}");
            }
            for word in ["outside", "week", "phone", "help", "hjælp"] {
                let tells = row.contains(word) && row.contains(&sofie);
                assert!(!tells, "{table} has «{word}» in a row of Sofie's: {row}");
            }
        }
    }
    assert!(rows > 20 && sealed >= 4, "the dump is a real one: {rows} rows, {sealed} of help");
    // No moment in the help tables is finer than a day.
    let fine = "select column_name::text from information_schema.columns
                where table_name like 'help\\_%' and data_type like 'timestamp%'";
    assert_eq!(scene.site.database.list(fine).await, Vec::<String>::new());
}

#[tokio::test]
async fn no_log_line_tells_of_it_at_any_level() {
    let log = Log::default();
    let lines = tracing_subscriber::fmt()
        .with_env_filter(logs::filter("trace"))
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(lines);
    // What other tests have met while nobody listened is to be heard here.
    tracing::callsite::rebuild_interest_cache();
    let mut scene = Scene::new().await;
    tracing::callsite::rebuild_interest_cache();
    scene.sofie.get(&format!("/help/requests/{}", scene.request)).await.expect_ok();
    scene.mette.get(&format!("/inbox/{}", scene.request)).await.expect_ok();
    let text = log.text();
    assert!(text.contains("/help/requests/{help_request_id}"), "requests are logged, by their patterns");
    let sofie = scene.sofie.id().to_string();
    let secrets = ["Sofie", "sofie@stud.example", &sofie, &scene.request];
    for secret in every_token().chain(secrets) {
        let line = text.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "«{secret}» is logged: {}", line.unwrap_or_default());
    }
}

#[tokio::test]
async fn the_mail_is_the_mail_that_everything_else_sends() {
    let scene = Scene::new().await;
    let site = &scene.site;
    let bo = scene.others.iter().find(|(who, _)| *who == "a fellow student").unwrap().1.id();
    let mut tx = site.begin().await;
    let now = site.app.clock().now();
    notifications::post(&mut tx, now, site.app.post(), Mail::news(bo)).await.unwrap();
    tx.commit().await.unwrap();
    let letters = site.letters().await;
    let to = |name: &str| letters.iter().filter(|letter| letter.to.starts_with(name)).collect::<Vec<_>>();
    let other = to("Bo").into_iter().find(|letter| letter.kind == "news").unwrap();
    for name in ["Sofie", "Mette", "Pia"] {
        let news: Vec<_> = to(name).into_iter().filter(|letter| letter.kind == "news").collect();
        assert!(!news.is_empty(), "{name} is told that there is news");
        for letter in news {
            assert_eq!((&letter.kind, &letter.link), (&other.kind, &other.link));
        }
    }
    for name in ["Jonas", "Amira", "Karen"] {
        assert!(to(name).iter().all(|letter| letter.kind != "news"), "{name} hears nothing");
    }
    for lang in medspil::i18n::Lang::ALL {
        for part in ["subject", "body", "action", "why"] {
            let words = lang.t(format!("mail-news-{part}")).to_string().to_lowercase();
            for word in ["hjælp", "help", "vejled", "advis", "samarbejd", "samtale"] {
                assert!(!words.contains(word), "mail-news-{part} says «{word}»");
            }
        }
    }
    // The moment of the mail does not point at the moment of the deed.
    let moments = "select distinct to_char(next_try_at, 'MI:SS') from outbox
                   where extract(second from next_try_at) = 0 and extract(minute from next_try_at)::int % 15 = 0";
    assert!(!site.database.list(moments).await.is_empty());
}
