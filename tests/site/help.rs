//! Help with working together, through the pages people use: a student asks, an adviser answers, nobody else knows.

use medspil::accounts::{AdviserKind, AdvisingServiceId};

use crate::kit::Site;
use crate::kit::band::Band;
use crate::kit::page::Page;
use crate::kit::person::Person;

/// A site with an advising service of two advisers and a student adviser, and a student.
struct Scene {
    site: Site,
    service: AdvisingServiceId,
    sofie: Person,
    mette: Person,
    jonas: Person,
    amira: Person,
}

impl Scene {
    async fn new() -> Self {
        let site = Site::new().await;
        let service = site.advising_service().await;
        let adviser = AdviserKind::Adviser;
        Self {
            sofie: site.person("Sofie Nørregaard", "sofie@stud.example").await,
            mette: site.adviser(service, adviser, "Mette Lund", "mette@uni.example").await,
            jonas: site.adviser(service, adviser, "Jonas Bro", "jonas@uni.example").await,
            amira: site
                .adviser(service, AdviserKind::StudentAdviser, "Amira Holm", "amira@uni.example")
                .await,
            service,
            site,
        }
    }

    /// Sofie asks with these answers; the path of her conversation.
    async fn ask(&mut self, fields: &[(&str, &str)]) -> String {
        let receipt = self.sofie.ask_for_help(fields).await.expect_ok();
        assert!(receipt.path.ends_with("/receipt"), "{}", receipt.path);
        receipt.path.trim_end_matches("/receipt").to_owned()
    }
}

/// The adviser's path of a student's conversation.
fn case_of(conversation: &str) -> String {
    conversation.replace("/help/requests/", "/inbox/")
}

async fn answer(by: &mut Person, case: &str, fields: &[(&str, &str)]) -> Page {
    let page = by.get(case).await.expect_ok();
    by.submit(&page, "form[action$='/answer']", fields).await
}

#[tokio::test]
async fn a_student_asks_and_an_adviser_answers() {
    let mut scene = Scene::new().await;
    let before = scene.sofie.get("/help").await.expect_ok();
    assert!(before.html.contains("Studie- og trivselsvejledningen"));
    assert!(before.has("a[href='/help/ask']"));
    let path = scene.ask(&[("about", "outside"), ("text", "De går til frokost uden mig")]).await;
    let thread = scene.sofie.get(&path).await.expect_ok();
    assert_eq!(thread.text(".head .tag"), "Sendt, ikke læst endnu");

    let case = case_of(&path);
    let inbox = scene.mette.get("/inbox").await.expect_ok();
    assert!(inbox.has(&format!("a[href='{case}']")));
    assert!(!inbox.html.contains("Sofie"), "the inbox names nobody");
    let envelope = scene.mette.get(&case).await.expect_ok();
    assert!(!envelope.html.contains("Sofie") && !envelope.html.contains("frokost"), "nor the envelope");
    let opened = scene.mette.take_case(&case).await;
    assert!(opened.html.contains("Sofie Nørregaard") && opened.html.contains("frokost"));
    assert_eq!(scene.sofie.get(&path).await.text(".head .tag"), "Læst, du hører fra os");

    answer(&mut scene.mette, &case, &[("text", "Skal vi tale sammen?")]).await.expect_ok();
    let thread = scene.sofie.get(&path).await.expect_ok();
    assert_eq!(thread.text(".thread li p:last-child"), "Skal vi tale sammen?");
    assert_eq!(thread.text(".head .tag"), "I gang");
    assert!(thread.text("#opened").contains("Mette Lund"), "she sees who has opened it");

    scene.sofie.submit(&thread, "form[action$='/reply']", &[("text", "Ja tak")]).await.expect_ok();
    let opened = answer(&mut scene.mette, &case, &[("text", "På tirsdag"), ("next", "meeting")]).await;
    assert_eq!(opened.count(".thread li"), 3);
    assert_eq!(scene.sofie.get(&path).await.text(".head .tag"), "Vi har aftalt at mødes");

    let opened = scene.mette.get(&case).await;
    scene.mette.submit(&opened, "form[action$='/close']", &[("outcome", "talk")]).await.expect_ok();
    let closed = scene.sofie.get(&path).await.expect_ok();
    assert_eq!(closed.text(".head .tag"), "Afsluttet");
    assert!(!closed.has("form[action$='/reply']"));
}

#[tokio::test]
async fn everything_typed_is_kept_when_something_is_to_be_mended() {
    let mut scene = Scene::new().await;
    let answer = scene
        .sofie
        .ask_for_help(&[
            ("text", "mange ord"),
            ("reach", "phone"),
            ("pace", "week"),
            ("student_advisers", "yes"),
        ])
        .await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes(".faults a", "href"), ["#about", "#phone"]);
    assert_eq!(answer.text("textarea#text"), "mange ord");
    assert!(answer.has("input[name=pace][value=week][checked]"));
    assert!(answer.has("input[name=student_advisers][checked]"));
}

#[tokio::test]
async fn a_form_sent_twice_asks_once() {
    let mut scene = Scene::new().await;
    let form = scene.sofie.get("/help/ask").await.expect_ok();
    let once = scene.sofie.submit(&form, "main form[action='/help/ask']", &[("about", "tone")]).await;
    let twice = scene.sofie.submit(&form, "main form[action='/help/ask']", &[("about", "tone")]).await;
    assert_eq!(once.path, twice.path);
    assert_eq!(scene.sofie.get("/help/requests").await.count(".tasks li"), 1);
    assert_eq!(scene.mette.get("/inbox").await.count(".tasks li"), 1);
}

#[tokio::test]
async fn who_has_crossed_the_line_is_first_met_with_the_other_route() {
    let mut scene = Scene::new().await;
    let other = scene.sofie.ask_for_help(&[("about", "offensive"), ("text", "trusler")]).await.expect_ok();
    assert!(other.has("#other-route"), "the route stands before the form");
    assert_eq!(other.text("textarea#text"), "trusler");
    assert_eq!(scene.mette.get("/inbox").await.count(".tasks li"), 0);
    let receipt = scene.sofie.submit(&other, "main form[action='/help/ask']", &[]).await.expect_ok();
    assert!(receipt.path.ends_with("/receipt"));
}

#[tokio::test]
async fn of_two_advisers_who_take_a_request_at_once_one_gets_it() {
    let mut scene = Scene::new().await;
    let case = case_of(&scene.ask(&[("about", "tone"), ("text", "hemmeligt")]).await);
    let mine = scene.mette.get(&case).await;
    let theirs = scene.jonas.get(&case).await;
    scene.mette.submit(&mine, "form[action$='/claim']", &[]).await.expect_ok();
    let late = scene.jonas.submit(&theirs, "form[action$='/claim']", &[]).await.expect_ok();
    assert!(late.html.contains("En anden nåede det først") && late.html.contains("Mette Lund har taget den"));
    assert!(!late.html.contains("hemmeligt"));
    for deed in ["answer", "note", "close", "recuse", "hand-over"] {
        let refused =
            scene.jonas.post_once(&format!("{case}/{deed}"), &[("text", "x"), ("form", &case)]).await;
        assert_eq!(refused.status, 404, "{deed}");
    }
}

#[tokio::test]
async fn an_adviser_who_is_kept_away_never_sees_it() {
    let mut scene = Scene::new().await;
    let mette = scene.mette.id().to_string();
    let path = scene.ask(&[("about", "tone"), ("not_adviser", &mette)]).await;
    let case = case_of(&path);
    for (who, person) in [("mette", &mut scene.mette), ("amira", &mut scene.amira)] {
        assert_eq!(person.get("/inbox").await.count(".tasks li"), 0, "{who}");
        assert_eq!(person.get(&case).await.status, 404, "{who}");
        for deed in ["claim", "take-over", "answer", "note", "close", "recuse", "hand-over"] {
            assert_eq!(person.post_once(&format!("{case}/{deed}"), &[]).await.status, 404, "{who} {deed}");
        }
    }
    scene.jonas.take_case(&case).await;
    // Neither can it be handed to them, nor can the last reader step aside.
    let opened = scene.jonas.get(&case).await;
    assert!(!opened.has("form[action$='/hand-over']"));
    let refused = scene.jonas.post_once(&format!("{case}/hand-over"), &[("to", &mette)]).await;
    assert_eq!(refused.status, 404);
    let still = scene.jonas.submit(&opened, "form[action$='/recuse']", &[]).await.expect_ok();
    assert!(still.html.contains("Der er ingen andre"));
}

#[tokio::test]
async fn a_student_adviser_reads_only_where_the_student_says_so() {
    let mut scene = Scene::new().await;
    let form = scene.sofie.get("/help/ask").await.expect_ok();
    assert!(form.has("input[name=student_advisers]:not([checked])"));
    let silent = case_of(&scene.ask(&[("about", "tone")]).await);
    assert_eq!(scene.amira.get(&silent).await.status, 404);
    assert_eq!(scene.amira.post_once(&format!("{silent}/claim"), &[]).await.status, 404);
    let open = case_of(&scene.ask(&[("about", "tone"), ("student_advisers", "yes")]).await);
    assert_eq!(scene.amira.get("/inbox").await.count(".tasks li"), 1);
    scene.amira.take_case(&open).await;
}

#[tokio::test]
async fn keeping_everybody_away_is_said_to_leave_nobody() {
    let mut scene = Scene::new().await;
    let (mette, jonas) = (scene.mette.id().to_string(), scene.jonas.id().to_string());
    let fields = [("about", "tone"), ("not_adviser", &*mette), ("not_adviser", &jonas)];
    let answer = scene.sofie.ask_for_help(&fields).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes(".faults a", "href"), ["#not_adviser"]);
}

#[tokio::test]
async fn what_is_taken_back_is_shut_to_everybody_at_once() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let case = case_of(&path);
    let opened = scene.mette.take_case(&case).await;
    let sure = scene.sofie.get(&format!("{path}/withdraw")).await.expect_ok();
    let back = scene.sofie.submit(&sure, "main form[action$='/withdraw']", &[]).await.expect_ok();
    assert_eq!(back.text(".head .tag"), "Trukket tilbage");
    assert_eq!(scene.mette.get(&case).await.status, 404);
    assert_eq!(scene.mette.get("/inbox").await.count(".tasks li"), 0);
    let refused = scene.mette.submit(&opened, "form[action$='/answer']", &[("text", "hov")]).await;
    assert_eq!(refused.status, 404);
    // Done twice, it is done once.
    let again = scene.sofie.submit(&sure, "main form[action$='/withdraw']", &[]).await.expect_ok();
    assert_eq!(again.text(".head .tag"), "Trukket tilbage");
}

#[tokio::test]
async fn another_student_cannot_tell_a_request_from_nothing() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let mut bo = scene.site.person("Bo", "bo@stud.example").await;
    let nothing = bo.get("/help/requests/01234567-89ab-4cde-8f01-23456789abcd").await;
    for page in [path.clone(), format!("{path}/receipt"), format!("{path}/withdraw")] {
        let foreign = bo.get(&page).await;
        assert_eq!((foreign.status, foreign.text("main")), (404, nothing.text("main")), "{page}");
    }
    for deed in ["reply", "known", "withdraw"] {
        let refused = bo.post_once(&format!("{path}/{deed}"), &[("form", "x"), ("text", "x")]).await;
        assert_eq!(refused.status, 404, "{deed}");
    }
    assert_eq!(scene.sofie.get(&path).await.text(".head .tag"), "Sendt, ikke læst endnu");
}

#[tokio::test]
async fn a_student_adviser_who_asks_does_not_meet_their_own_request_at_work() {
    let mut scene = Scene::new().await;
    let receipt = scene.amira.ask_for_help(&[("about", "tone")]).await.expect_ok();
    let case = case_of(receipt.path.trim_end_matches("/receipt"));
    assert_eq!(scene.amira.get("/inbox").await.count(".tasks li"), 0);
    assert_eq!(scene.amira.get(&case).await.status, 404);
    assert_eq!(scene.mette.get("/inbox").await.count(".tasks li"), 1);
}

#[tokio::test]
async fn facts_go_along_with_a_case_and_thoughts_do_not() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let case = case_of(&path);
    let opened = scene.mette.take_case(&case).await;
    let noted = scene
        .mette
        .submit(
            &opened,
            "form[action$='/note']",
            &[("told", "Sofie sidder for sig selv"), ("thoughts", "Jeg er bekymret"), ("hinders", "class")],
        )
        .await
        .expect_ok();
    assert_eq!(noted.text("textarea#thoughts"), "Jeg er bekymret");
    let jonas = scene.jonas.id().to_string();
    scene.mette.submit(&noted, "form[action$='/hand-over']", &[("to", &jonas)]).await.expect_ok();
    let theirs = scene.jonas.get(&case).await.expect_ok();
    assert!(theirs.html.contains("Sofie sidder for sig selv"));
    assert!(!theirs.html.contains("bekymret"));
    assert!(!scene.mette.get(&case).await.html.contains("Sofie"), "it is not Mette's any more");
    assert!(scene.sofie.get(&path).await.html.contains("Jonas Bro har den nu"));
    for page in ["/help", "/help/requests", path.as_str()] {
        let seen = scene.sofie.get(page).await;
        assert!(!seen.html.contains("bekymret") && !seen.html.contains("sidder for sig selv"), "{page}");
    }
}

#[tokio::test]
async fn a_case_is_taken_over_by_trained_advisers_only_and_the_student_sees_it() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone"), ("student_advisers", "yes")]).await;
    let case = case_of(&path);
    scene.mette.take_case(&case).await;
    assert!(!scene.amira.get(&case).await.has("form[action$='/take-over']"));
    assert_eq!(scene.amira.post_once(&format!("{case}/take-over"), &[]).await.status, 404);
    let envelope = scene.jonas.get(&case).await;
    scene.jonas.submit(&envelope, "form[action$='/take-over']", &[]).await.expect_ok();
    let thread = scene.sofie.get(&path).await;
    assert!(thread.html.contains("Jonas Bro har den nu"));
    let substitutes = "select account_id::text from access_log where purpose = 'substitute'";
    assert_eq!(scene.site.database.list(substitutes).await, [scene.jonas.id().to_string()]);
}

#[tokio::test]
async fn who_knows_somebody_puts_it_back_and_sees_it_no_more() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let case = case_of(&path);
    let opened = scene.mette.take_case(&case).await;
    scene.mette.submit(&opened, "form[action$='/recuse']", &[]).await.expect_ok();
    assert_eq!(scene.mette.get(&case).await.status, 404);
    assert_eq!(scene.sofie.get(&path).await.text(".head .tag"), "Sendt, ikke læst endnu");
    scene.jonas.take_case(&case).await;
}

#[tokio::test]
async fn every_help_page_can_be_left_at_once_and_shows_who_can_be_reached_now() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let pages = ["/help", "/help/offensive", "/help/ask", "/help/requests"].map(str::to_owned);
    let of_request = ["", "/receipt", "/withdraw"].map(|end| format!("{path}{end}"));
    for page in pages.iter().chain(&of_request) {
        let shown = scene.sofie.get(page).await.expect_ok();
        assert_eq!(shown.attribute("main .exit a[data-exit]", "href"), "/leave", "{page}");
        assert!(shown.has("header > a.skip[data-exit]"), "{page}: a second skip link leaves");
        assert!(shown.has(".crisis a[href='tel:112']"), "{page}");
        assert_eq!(shown.headers["cache-control"], "no-store", "{page}");
        for word in ["hjælp til samarbejdet kan", "konflikt", "problem"] {
            assert!(!shown.text("title").to_lowercase().contains(word), "{page}: a neutral title");
        }
    }
    let left = scene.sofie.request(axum::http::Method::GET, "/leave", None).await;
    assert_eq!(left.headers["location"], "https://www.dmi.dk/");
    assert_eq!(scene.sofie.get("/help").await.text("h1"), "Log ind", "the session has ended");
}

#[tokio::test]
async fn the_last_contact_cannot_be_taken_away() {
    let scene = Scene::new().await;
    let fault = scene.site.database.run("delete from crisis_contacts").await.unwrap_err();
    assert!(fault.contains("somebody has to be reachable"), "{fault}");
}

#[tokio::test]
async fn what_has_come_to_its_end_is_deleted() {
    let mut scene = Scene::new().await;
    let path = scene.ask(&[("about", "tone")]).await;
    let opened = scene.mette.take_case(&case_of(&path)).await;
    let note = [("told", "fakta"), ("thoughts", "tanker")];
    scene.mette.submit(&opened, "form[action$='/note']", &note).await.expect_ok();
    let opened = scene.mette.get(&case_of(&path)).await;
    scene.mette.submit(&opened, "form[action$='/close']", &[("outcome", "advice")]).await.expect_ok();
    let rows = "select (select count(*) from help_requests) || ' ' || (select count(sealed_thoughts) from help_notes)";
    for (days, expected) in [(80, "1 1"), (100, "1 0"), (190, "0 0")] {
        let day = scene.site.app.clock().now().date_naive() + chrono::Days::new(days);
        let mut tx = scene.site.begin().await;
        medspil::help::sweep(&mut tx, day).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(scene.site.database.list(rows).await, [expected], "after {days} days");
    }
    let _ = scene.service;
}

#[tokio::test]
async fn who_may_know_is_told_one_sentence_until_the_student_takes_it_back() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    let (course, mut karen) = site.course(service).await;
    let mut sofie = site.student(course, "Sofie Nørregaard", "sofie@stud.example").await;
    let sentence = "Sofie Nørregaard har bedt om hjælp til samarbejdet";
    let quiet = sofie.ask_for_help(&[("about", "tone")]).await.expect_ok();
    assert!(quiet.html.contains("Ingen andre får at vide"));
    assert!(!karen.get("/messages").await.expect_ok().html.contains("Sofie"), "nobody by default");

    let told = sofie.ask_for_help(&[("about", "tone"), ("known", "leader")]).await.expect_ok();
    let path = told.path.trim_end_matches("/receipt").to_owned();
    let messages = karen.get("/messages").await.expect_ok();
    assert!(messages.html.contains(sentence), "{}", messages.html);
    assert!(!messages.html.contains("Tonen"), "the fact, not what it is about");
    let letters = site.letters().await;
    assert!(letters.iter().any(|letter| letter.to.starts_with("Karen") && letter.kind == "news"));

    let thread = sofie.get(&path).await.expect_ok();
    assert!(thread.has("input[name=known][value=leader][checked]"));
    assert!(!thread.has("input[name=known][value=group]"), "there is no group to tell");
    sofie.submit(&thread, "form[action$='/known']", &[("known", "")]).await.expect_ok();
    assert!(!karen.get("/messages").await.html.contains("Sofie"), "it works at once");

    let thread = sofie.get(&path).await;
    sofie.submit(&thread, "form[action$='/known']", &[("known", "leader")]).await.expect_ok();
    assert!(karen.get("/messages").await.html.contains(sentence));
    let sure = sofie.get(&format!("{path}/withdraw")).await;
    sofie.submit(&sure, "main form[action$='/withdraw']", &[]).await.expect_ok();
    assert!(!karen.get("/messages").await.html.contains("Sofie"), "and ends with the request");
}

/// What somebody reads of those who let them know.
async fn told(person: &mut Person) -> String {
    person.get("/messages").await.expect_ok().text("main")
}

#[tokio::test]
async fn a_group_asks_together_and_all_of_it_reads_and_writes_along() {
    let mut scene = Scene::new().await;
    let mut band = scene.site.band(&["Anna Kjær", "Bo Nørby", "Carla Due"]).await;
    let group = band.group_id.to_string();
    let fields =
        [("about", "process"), ("text", "vi er gået i stå"), ("place", group.as_str()), ("voice", "group")];
    let receipt = band.members[0].ask_for_help(&fields).await.expect_ok();
    let path = receipt.path.trim_end_matches("/receipt").to_owned();
    assert!(receipt.text("main").contains("De andre i gruppen læser og skriver med."), "{}", receipt.html);
    let along = band.members[1].get(&receipt.path).await.expect_ok();
    assert!(along.text("h1").contains("Jeres gruppe har bedt om hjælp"));
    let case = case_of(&path);
    let theirs = band.members[1].get("/help/requests").await.expect_ok();
    assert!(theirs.has(&format!("a[href='{path}']")));
    let page = band.members[1].get(&path).await.expect_ok();
    assert!(page.text("main").contains("I spørger som gruppe. Anna Kjær og Carla Due læser med."));
    assert!(!page.has("form[action$='/known']") && !page.has("a[href$='/withdraw']"), "the sender's alone");
    for deed in ["known", "withdraw"] {
        let refused = band.members[1].post_once(&format!("{path}/{deed}"), &[]).await;
        assert_eq!(refused.status, 404, "{deed}");
    }
    let own = band.members[0].get(&path).await.expect_ok();
    assert!(!own.has("form[action$='/known']"), "nor does the sender alone decide who is told");
    band.members[0].post(&format!("{path}/known"), &[("known", "facilitator")]).await.expect_ok();
    assert!(!told(&mut band.facilitator).await.contains("Anna"));
    band.members[1].submit(&page, "form[action$='/reply']", &[("text", "Det samme her")]).await.expect_ok();

    let opened = scene.mette.take_case(&case).await;
    assert!(opened.text("main").contains("Gruppen spørger sammen. Bo Nørby og Carla Due læser med."));
    assert!(opened.text("main").contains("Filosofi og metode, gruppe 7"));
    assert!(opened.text("main .seen").contains("Kun gruppen ved det"), "{}", opened.html);
    assert!(opened.text(".thread li").contains("Bo Nørby"));
    answer(&mut scene.mette, &case, &[("text", "Skal vi mødes alle fire?")]).await.expect_ok();
    for member in &mut band.members {
        assert!(member.get(&path).await.html.contains("Skal vi mødes alle fire?"));
    }
    // Who leaves the group leaves its conversation; who comes later was not asked about.
    let mut gone = band.leave(&scene.site, 2).await;
    assert_eq!(gone.get(&path).await.status, 404);
    band.join(&scene.site, "Dan Friis").await;
    assert_eq!(band.members[2].get(&path).await.status, 404);
    assert_eq!(scene.sofie.get(&path).await.status, 404);
    let mails = scene.site.mails().await;
    let news = mails.iter().filter(|mail| mail.starts_with("Bo Nørby:")).count();
    assert_eq!(news, 2, "when it was sent and when it was answered: {mails:?}");
}

#[tokio::test]
async fn a_group_asks_only_where_there_is_one() {
    let scene = Scene::new().await;
    let mut band = scene.site.band(&["Anna Kjær", "Bo Nørby"]).await;
    let fields = [("about", "process"), ("place", ""), ("voice", "group")];
    let answer = band.members[0].ask_for_help(&fields).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes(".faults a", "href"), ["#voice"]);
    assert!(answer.has("input[name=voice][value=group][checked]"));
}

#[tokio::test]
async fn each_audience_is_told_one_fact_and_only_by_choice() {
    let mut scene = Scene::new().await;
    let mut band = scene.site.band(&["Anna Kjær", "Bo Nørby"]).await;
    let group = band.group_id.to_string();
    let fields = [("about", "outside"), ("text", "hemmeligt"), ("place", group.as_str())];
    let receipt = band.members[0].ask_for_help(&fields).await.expect_ok();
    let path = receipt.path.trim_end_matches("/receipt").to_owned();
    assert!(!told(&mut band.facilitator).await.contains("Anna"), "nobody by default");
    assert!(!told(&mut band.members[1]).await.contains("Anna"));

    let thread = band.members[0].get(&path).await.expect_ok();
    band.members[0].submit(&thread, "form[action$='/known']", &[("known", "facilitator")]).await.expect_ok();
    assert!(told(&mut band.facilitator).await.contains("Anna Kjær har bedt om hjælp til samarbejdet"));
    assert!(!told(&mut band.members[1]).await.contains("Anna"));
    let thread = band.members[0].get(&path).await.expect_ok();
    band.members[0].submit(&thread, "form[action$='/known']", &[("known", "group")]).await.expect_ok();
    assert!(!told(&mut band.facilitator).await.contains("Anna"), "taken back");
    let seen = told(&mut band.members[1]).await;
    assert!(seen.contains("Anna Kjær har bedt om hjælp") && !seen.contains("hemmeligt"));
    assert!(!told(&mut scene.sofie).await.contains("Anna"));
}

#[tokio::test]
async fn an_adviser_reads_the_agreement_only_where_the_student_says_so() {
    let mut scene = Scene::new().await;
    let mut band = Band::shown(&scene.site).await;
    let group = band.group_id.to_string();
    for (contract, status) in [("no", 404), ("yes", 200)] {
        let fields = [("about", "tone"), ("place", group.as_str()), ("contract", contract)];
        let receipt = band.members[0].ask_for_help(&fields).await.expect_ok();
        let case = case_of(receipt.path.trim_end_matches("/receipt"));
        assert_eq!(scene.mette.get(&format!("{case}/agreement")).await.status, 404, "not before it is taken");
        let opened = scene.mette.take_case(&case).await;
        assert_eq!(opened.has("a[href$='/agreement']"), contract == "yes");
        let agreement = scene.mette.get(&format!("{case}/agreement")).await;
        assert_eq!(agreement.status, status);
        assert_eq!(agreement.html.contains("Vi spiser kage om torsdagen."), contract == "yes");
        assert_eq!(scene.jonas.get(&format!("{case}/agreement")).await.status, 404);
    }
    let logged = "select account_id::text from access_log where purpose = 'agreement'";
    assert_eq!(scene.site.database.list(logged).await, [scene.mette.id().to_string()]);
}

#[tokio::test]
async fn an_administrator_keeps_the_contacts_right() {
    let mut scene = Scene::new().await;
    let mut ada = scene.site.admin().await;
    let list = ada.get("/admin/crisis").await.expect_ok();
    assert_eq!(list.count(".cards li"), 3);
    assert_eq!(list.text(".next h2"), "Se kontakterne efter", "nobody has ever checked them");
    assert!(list.text("main").contains("Studenterpræst"), "what is missing is said");
    let list = ada.submit(&list, "form[action$='/checked']", &[]).await.expect_ok();
    assert!(!list.has(".next"));
    assert!(scene.sofie.get("/help").await.text(".crisis").contains("Numrene er set efter"));

    let form = ada.get("/admin/crisis/new").await.expect_ok();
    let faulty = ada.submit(&form, "main form", &[("hours_da", "altid")]).await;
    assert_eq!(faulty.status, 422);
    assert_eq!(faulty.attributes(".faults a", "href"), ["#kind", "#name", "#phone"]);
    assert_eq!(faulty.attribute("#hours_da", "value"), "altid");
    let fields = [("kind", "chaplain"), ("name", "Helle Bech"), ("phone", "99 40 00 03")];
    let list = ada.submit(&faulty, "main form", &fields).await.expect_ok();
    assert_eq!(list.count(".cards li"), 4);
    let shown = scene.sofie.get("/help").await;
    assert!(shown.has(".crisis a[href='tel:+4599400003']") && shown.text(".crisis").contains("altid"));

    // After 180 days it is due again.
    scene.site.database.run("update crisis_contacts set checked_on = current_date - 200").await.unwrap();
    assert!(ada.get("/admin/crisis").await.has(".next"));
    assert_eq!(
        ada.get("/admin").await.attribute(".next a", "href"),
        "/admin/crisis",
        "told where one begins"
    );
    for left in [3, 2, 1, 1] {
        let list = ada.get("/admin/crisis").await;
        let contact = ada.get(&list.attribute(".cards a", "href")).await.expect_ok();
        let sure = ada.get(&contact.attribute("main a[href$='/remove']", "href")).await.expect_ok();
        let list = ada.submit(&sure, "main form", &[]).await.expect_ok();
        assert_eq!(list.count(".cards li"), left);
    }
    let list = ada.get("/admin/crisis").await;
    assert_eq!(list.count(".cards li"), 1, "somebody has to be reachable");
    assert_eq!(scene.sofie.get("/admin/crisis").await.status, 404);
}
