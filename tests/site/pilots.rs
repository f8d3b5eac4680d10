//! Trying the questionnaire before it opens: nothing that is answered is kept, and what is said has no name.

use chrono::TimeDelta;
use medspil::courses::CourseId;
use medspil::questionnaires;

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;

/// A course whose leader has asked Pia to try the questionnaire, and the leader's page about it.
async fn pia_is_asked() -> (Site, CourseId, Person, Person, Page) {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let pia = site.person("Pia Holm", "pia@stud.example").await;
    let page = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    let fields = [("name", "Pia Holm"), ("email", "pia@stud.example")];
    let page = karen.submit(&page, "main form.form", &fields).await.expect_ok();
    (site, course, karen, pia, page)
}

#[tokio::test]
async fn a_student_tries_the_profile_and_the_leader_reads_what_is_unclear_without_a_name() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let mut pia = site.person("Pia Holm", "pia@stud.example").await;
    let mut otto = site.person("Otto Friis", "otto@stud.example").await;
    let preview = karen.get(&format!("/courses/{course}/preview")).await.expect_ok();
    let page = karen.get(&preview.link("Lad nogle få studerende")).await.expect_ok();
    let faulty = karen.submit(&page, "main form.form", &[("name", " "), ("email", "pia")]).await;
    assert_eq!(faulty.status, 422);
    assert_eq!(faulty.attributes(".faults a", "href"), ["#name", "#email"]);
    let fields = [("name", "Pia Holm"), ("email", "pia@stud.example")];
    let page = karen.submit(&faulty, "main form.form", &fields).await.expect_ok();
    assert!(page.text(".people").contains("Pia Holm"));
    assert_eq!(site.mails().await.last().unwrap(), "Pia Holm: questionnaires-pilot");
    let again = karen.submit(&page, "main form.form", &fields).await;
    assert_eq!(again.attributes(".faults a", "href"), ["#email"], "nobody is asked twice");

    let home = pia.get("/home").await.expect_ok();
    let trial = pia.get(&home.link("Prøv en profil")).await.expect_ok();
    assert!(trial.text("main").contains("færre end tre"), "one alone has no secret, and is told so");
    let first = pia.get(&trial.attribute(".tasks a", "href")).await.expect_ok();
    let words = "Hvad er en travl uge?\nDet ved jeg ikke.";
    let next = pia.submit(&first, "main form", &[("answer", "mon-2"), ("comment", words)]).await.expect_ok();
    assert!(next.path.ends_with("/p02"), "saying something leads on: {}", next.path);
    let long = pia.submit(&next, "main form", &[("answer", "four"), ("comment", &"ø".repeat(1001))]).await;
    assert_eq!(long.status, 422);
    assert!(
        long.has("input[value=four][checked]") && long.text("textarea").len() > 1000,
        "nothing typed is lost"
    );
    pia.submit(&next, "main form", &[("answer", "four")]).await.expect_ok();
    for table in ["profile_answers", "profile_drafts", "profile_submissions"] {
        assert_eq!(site.database.count(&format!("select count(*) from {table}")).await, 0, "{table}");
    }
    let raw =
        "select count(*) from pilot_comments where position('travl' in encode(sealed_comment, 'escape')) > 0";
    assert_eq!(site.database.count(raw).await, 0, "sealed");

    let page = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    assert_eq!(page.text("blockquote"), words.replace('\n', " "));
    assert!(!page.text("section.card").contains("Pia"), "without a name");
    assert!(page.text("main").contains("færre end tre"), "and the leader is told that one can guess");
    assert!(!page.has(".people .tag"), "how many are done, and never who: their words came at the same time");
    assert!(page.text("main").contains("0 af 1 er færdige"));
    pia.submit(&trial, "main form", &[]).await.expect_ok();
    assert!(karen.get(&page.path).await.text("main").contains("1 af 1 er færdige"));
    assert!(!pia.get("/home").await.html.contains("Prøv en profil"), "what is done is not asked for");

    // What was said can be changed, and taken back.
    let first = pia.get(&first.path).await.expect_ok();
    assert!(first.text("textarea").contains("travl uge"));
    pia.submit(&first, "main form", &[("comment", "")]).await.expect_ok();
    assert!(!karen.get(&page.path).await.has("blockquote"));

    for path in ["trial", "trial/p01"] {
        assert_eq!(otto.get(&format!("/courses/{course}/{path}")).await.status, 404, "{path}");
        assert_eq!(karen.get(&format!("/courses/{course}/{path}")).await.status, 404, "{path}");
    }
    pia.submit(&first, "main form", &[("comment", "Uklart")]).await.expect_ok();
    let begun = format!("{}/p04", trial.path);
    pia.post(&format!("{begun}/draft"), &[("comment", "Næsten")]).await.expect_ok();
    let page = karen.get(&page.path).await.expect_ok();
    let page = karen.submit(&page, "form[action$='/release']", &[]).await.expect_ok();
    assert!(!page.has(".people") && !page.html.contains("Næsten"));
    // What was begun and not sent can still be read, and thrown away.
    let draft = pia.get(&begun).await.expect_ok();
    assert!(draft.text("textarea").contains("Næsten"), "{}", draft.html);
    pia.submit(&draft, "main form", &[("comment", "")]).await.expect_ok();
    assert_eq!(site.database.count("select count(*) from pilot_drafts").await, 0);
    assert_eq!(page.text("blockquote"), "Uklart", "what vanished would show whose it was");
    assert!(!pia.get("/home").await.html.contains("Prøv en profil"));
    let over = pia.get(&trial.path).await.expect_ok();
    assert!(over.text("main").contains("ikke prøve flere") && !over.has("main form"), "{}", over.html);
    assert_eq!(over.attributes(".tasks a", "href"), std::slice::from_ref(&first.path));
    // What is sent when it has ended is not lost, and nobody reads it before it is sent knowingly.
    pia.post(&format!("{}/p02", trial.path), &[("comment", "Nyt")]).await.expect_ok();
    assert!(pia.get(&trial.path).await.text(".tasks").contains("Ikke sendt"));
    assert!(!karen.get(&page.path).await.html.contains("Nyt"));
    let late = pia.get(&format!("{}/p02", trial.path)).await.expect_ok();
    assert!(late.text("textarea").contains("Nyt") && !late.text("main").contains("Det tæller"));
    assert!(late.text("main").contains("Kursuslederen kan læse det, når du gemmer"));
    pia.submit(&late, "main form", &[("comment", "")]).await.expect_ok();
    pia.submit(&first, "main form", &[("comment", "")]).await.expect_ok();
    assert_eq!(
        site.database.count("select count(*) from pilot_comments").await,
        0,
        "nothing new, and the old taken back"
    );
    // Asked anew, there is something to try again.
    let page = karen.get(&page.path).await.expect_ok();
    karen.submit(&page, "main form.form", &fields).await.expect_ok();
    assert_eq!(pia.get(&trial.path).await.expect_ok().count("main form"), 1);
}

#[tokio::test]
async fn whoever_is_taken_off_the_list_while_writing_keeps_the_words_and_is_done_with_nothing() {
    let (site, course, mut karen, mut pia, page) = pia_is_asked().await;
    let trial = pia.get(&format!("/courses/{course}/trial")).await.expect_ok();
    let form = pia.get(&format!("{}/p03", trial.path)).await.expect_ok();
    let page = karen.submit(&page, "form[action$='/release']", &[]).await.expect_ok();
    assert!(!page.has(".people"));
    assert!(!pia.get(&trial.path).await.expect_ok().has(".tasks li"));
    assert_eq!(
        pia.get(&format!("/courses/{course}/purpose")).await.status,
        404,
        "there is nothing left to try"
    );
    pia.submit(&trial, "main form", &[]).await.expect_ok();
    let done = "select count(*) from questionnaire_pilots where done_at is not null";
    assert_eq!(site.database.count(done).await, 0, "who is taken off is not done any more");
    let over = pia.submit(&form, "main form", &[("comment", "Sene ord")]).await.expect_ok();
    assert!(over.text(".tasks").contains("Ikke sendt") && over.text("main").contains("færre end tre"));
    assert!(!karen.get(&page.path).await.html.contains("Sene ord"));
    let form = pia.get(&form.path).await.expect_ok();
    pia.submit(&form, "main form", &[]).await.expect_ok();
    assert_eq!(karen.get(&page.path).await.text("blockquote"), "Sene ord");
}

#[tokio::test]
async fn whoever_leads_the_course_may_try_it_and_hides_nobody() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let (path, trial) = (format!("/courses/{course}/pilots"), format!("/courses/{course}/trial"));
    let mut pia = site.person("Pia Holm", "pia@stud.example").await;
    let mut otto = site.person("Otto Friis", "otto@stud.example").await;
    let mut ida = site.person("Ida Krogh", "ida@stud.example").await;
    let emails = ["karen@uni.example", "pia@stud.example", "otto@stud.example", "ida@stud.example"];
    for email in emails {
        let page = karen.get(&path).await.expect_ok();
        karen.submit(&page, "main form.form", &[("name", "Prøver"), ("email", email)]).await.expect_ok();
    }
    let mut leader = karen.clone();
    for one in [&mut leader, &mut pia, &mut otto] {
        let page = one.get(&trial).await.expect_ok();
        one.submit(&page, "main form", &[]).await.expect_ok();
    }
    let page = karen.get(&path).await.expect_ok();
    assert!(page.text("main").contains("3 af 4 er færdige"));
    assert!(page.text("main").contains("færre end tre"), "the leader knows their own words from the rest");
    assert!(ida.get(&trial).await.text("main").contains("færre end tre"));
    let page = ida.get(&trial).await.expect_ok();
    ida.submit(&page, "main form", &[]).await.expect_ok();
    assert!(!karen.get(&path).await.text("main").contains("færre end tre"));
    assert!(!ida.get(&trial).await.text("main").contains("færre end tre"));
}

#[tokio::test]
async fn a_comment_is_kept_while_it_is_typed_and_read_once_it_is_sent() {
    let (site, course, mut karen, mut pia, page) = pia_is_asked().await;
    let trial = format!("/courses/{course}/trial");
    let form = pia.get(&format!("{trial}/p01")).await.expect_ok();
    let draft = form.attribute("main form", "data-draft");
    assert_eq!(
        (draft.as_str(), form.count("[data-draft-state]")),
        (format!("{trial}/p01/draft").as_str(), 1)
    );
    let said = pia.post(&draft, &[("answer", "mon-1"), ("comment", "Hvad er en travl")]).await.expect_ok();
    assert!(said.html.contains("kladde"), "{}", said.html);
    assert!(!karen.get(&page.path).await.html.contains("travl"), "nobody reads what is not sent");
    let raw =
        "select count(*) from pilot_drafts where position('travl' in encode(sealed_draft, 'escape')) > 0";
    assert_eq!(site.database.count(raw).await, 0, "sealed");
    assert!(pia.get(&trial).await.text(".tasks").contains("Ikke sendt"));
    // On another device it is there; the button sends it.
    let form = pia.get(&form.path).await.expect_ok();
    assert!(form.text("textarea") == "Hvad er en travl" && form.text("main").contains("i gang med sidst"));
    pia.submit(&form, "main form", &[("comment", "Hvad er en travl uge?")]).await.expect_ok();
    assert_eq!(site.database.count("select count(*) from pilot_drafts").await, 0);
    assert_eq!(karen.get(&page.path).await.text("blockquote"), "Hvad er en travl uge?");
    // Taken back half-way it stands until it is sent; typed as it was, nothing waits.
    pia.post(&draft, &[("comment", "")]).await.expect_ok();
    assert_eq!(karen.get(&page.path).await.text("blockquote"), "Hvad er en travl uge?");
    assert_eq!(pia.get(&form.path).await.text("textarea"), "");
    let said = pia.post(&draft, &[("comment", "Hvad er en travl uge?")]).await.expect_ok();
    assert!(said.html.contains("ikke noget nyt"), "{}", said.html);
    assert_eq!(site.database.count("select count(*) from pilot_drafts").await, 0);
    assert_eq!(karen.post(&draft, &[("comment", "x")]).await.status, 404);
}

#[tokio::test]
async fn ten_are_enough() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let path = format!("/courses/{course}/pilots");
    for number in 0..10 {
        let page = karen.get(&path).await.expect_ok();
        let email = format!("prøve{number}@stud.example").replace('ø', "o");
        let fields = [("name", "Prøver"), ("email", email.as_str())];
        karen.submit(&page, "main form.form", &fields).await.expect_ok();
    }
    let page = karen.get(&path).await.expect_ok();
    assert!(!page.has("main form.form"), "there is no form for an eleventh");
    assert!(page.text("main").contains("færre end tre"), "as long as nobody has finished, one can guess");
    let refused = karen.post(&path, &[("name", "Elleve"), ("email", "elleve@stud.example")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(site.database.count("select count(*) from questionnaire_pilots").await, 10);
}

#[tokio::test]
async fn once_the_profile_has_opened_there_is_nothing_left_to_try() {
    let mut course = Round::with(3, &[]).await;
    let path = format!("/courses/{}/pilots", course.course_id);
    let (_, plan) = course.plan().await;
    let mut pia = course.site.person("Pia Holm", "pia@stud.example").await;
    for (name, email) in [("Pia Holm", "pia@stud.example"), ("Otto Friis", "otto@stud.example")] {
        let page = course.karen.get(&path).await.expect_ok();
        course.karen.submit(&page, "main form.form", &[("name", name), ("email", email)]).await.expect_ok();
    }
    let first = pia.get(&format!("/courses/{}/trial/p01", course.course_id)).await.expect_ok();
    pia.submit(&first, "main form", &[("comment", "Hvad er en travl uge?")]).await.expect_ok();
    assert!(pia.get("/home").await.html.contains("Prøv en profil"));

    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.submit(&plan, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    assert!(!pia.get("/home").await.html.contains("Prøv en profil"), "it is not asked for any more");
    let trial = pia.get(&format!("/courses/{}/trial", course.course_id)).await.expect_ok();
    assert!(trial.text("h1").contains("Tak for hjælpen") && !trial.html.contains("skal snart svare"));
    assert!(!trial.has("main form"), "there is nothing to finish");
    assert_eq!(
        trial.attributes(".tasks a", "href"),
        std::slice::from_ref(&first.path),
        "what was said can be taken back"
    );
    pia.submit(&first, "main form", &[("comment", "Hvad er travlt?")]).await.expect_ok();
    let third = format!("{}/p03", trial.path);
    assert_eq!(pia.get(&third).await.expect_ok().path, trial.path);
    pia.post(&third, &[("comment", "Og en ting til")]).await.expect_ok();
    assert_eq!(course.site.database.count("select count(*) from pilot_comments").await, 1, "nothing new");
    let preview = course.karen.get(&format!("/courses/{}/preview", course.course_id)).await.expect_ok();
    assert!(preview.text("main a[href$='/pilots']").starts_with("Læs, hvad de sagde"), "{}", preview.html);
    let page = course.karen.get(&path).await.expect_ok();
    assert_eq!(page.text("blockquote"), "Hvad er travlt?", "and is still read");
    assert!(page.text("main").contains("De prøvede den") && !page.text("main").contains("De prøver den"));
    assert!(!page.has("main form.form") && page.text("main").contains("åbnet for alle"), "{}", page.html);
    let ida = [("name", "Ida Krogh"), ("email", "ida@stud.example")];
    let back = course.karen.post(&path, &ida).await.expect_ok();
    assert!(back.text(".told").contains("ikke spurgt flere"), "{}", back.html);
    assert_eq!(course.site.database.count("select count(*) from questionnaire_pilots").await, 2);
    // With nothing said there is nothing to read, and none is promised.
    pia.submit(&first, "main form", &[("comment", "")]).await.expect_ok();
    let preview = course.karen.get(&preview.path).await.expect_ok();
    assert!(preview.text("main a[href$='/pilots']").starts_with("Se, hvem der prøvede"), "{}", preview.html);
    let page = course.karen.get(&path).await.expect_ok();
    let words = page.text("main");
    assert!(!words.contains("kan du stadig læse") && !words.contains("Ingen har skrevet noget"), "{words}");
    assert!(page.has(".people"));
}

#[tokio::test]
async fn whoever_is_going_to_answer_is_not_asked_to_try() {
    let mut course = Round::with(3, &[]).await;
    let path = format!("/courses/{}/pilots", course.course_id);
    let page = course.karen.get(&path).await.expect_ok();
    let own = [("name", "Student 001"), ("email", "Student1@uni.example")];
    let refused = course.karen.submit(&page, "main form.form", &own).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#email-fault").contains("selv studerende på kurset"), "{}", refused.html);
    assert_eq!(course.site.database.count("select count(*) from questionnaire_pilots").await, 0);
}

/// A course whose leader asks Nina to try its profile, with a question of its own; Nina, and where she tries it.
async fn asked_to_try(site: &Site) -> (CourseId, Person, Person) {
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let form = karen.get(&format!("/courses/{course}/questions/new/text")).await.expect_ok();
    let fields = [("text_da", "Hvad glæder du dig til?"), ("text_en", "What do you look forward to?")];
    karen.submit(&form, "main form", &fields).await.expect_ok();
    ask_nina(&mut karen, course).await;
    let nina = site.person("Nina Holm", "nina@stud.example").await;
    (course, karen, nina)
}

async fn ask_nina(karen: &mut Person, course: CourseId) {
    let page = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    let fields = [("name", "Nina Holm"), ("email", "nina@stud.example")];
    karen.submit(&page, "main form.form", &fields).await.expect_ok();
}

/// The leader takes a question away, or leaves it out.
async fn take_away(karen: &mut Person, course: CourseId, code: &str, deed: &str) {
    let list = karen.get(&format!("/courses/{course}/questions")).await.expect_ok();
    karen.submit(&list, &format!("form[action$='/{code}/{deed}']"), &[]).await.expect_ok();
}

#[tokio::test]
async fn what_was_said_of_a_question_stays_when_the_leader_takes_it_away() {
    let site = Site::new().await;
    let (course, mut karen, mut nina) = asked_to_try(&site).await;
    let (trial, pilots) = (format!("/courses/{course}/trial"), format!("/courses/{course}/pilots"));
    for code in ["p06", "o1"] {
        let form = nina.get(&format!("{trial}/{code}")).await.expect_ok();
        let words = format!("Uklart ved {code}");
        nina.submit(&form, "main form", &[("comment", &words)]).await.expect_ok();
    }
    // She sits at two others while they go.
    let (sent, typed) = (
        nina.get(&format!("{trial}/p08")).await.expect_ok(),
        nina.get(&format!("{trial}/p10")).await.expect_ok(),
    );
    for (code, deed) in [("p06", "leave-out"), ("o1", "remove"), ("p08", "leave-out"), ("p10", "leave-out")] {
        take_away(&mut karen, course, code, deed).await;
    }
    let back = nina.submit(&sent, "main form", &[("comment", "For mange valg")]).await.expect_ok();
    assert!(back.path == trial && back.text(".told").contains("kursuslederen kan læse det"), "{}", back.html);
    let draft = typed.attribute("main form", "data-draft");
    let said = nina.post(&draft, &[("comment", "Hvad betyder")]).await.expect_ok();
    assert!(said.html.contains("Gemt som kladde"), "{}", said.html);

    let page = karen.get(&pilots).await.expect_ok();
    let mut said = page.texts("blockquote");
    said.sort();
    assert_eq!(said, ["For mange valg", "Uklart ved o1", "Uklart ved p06"]);
    assert!(page.html.contains("Hvad glæder du dig til?"), "under what was asked: {}", page.html);
    assert_eq!(page.texts("section.card .tag"), ["Stilles ikke mere"; 3]);
    assert!(!page.has("section.card a") && !page.text("main").contains("Ingen har skrevet"));

    // She finds all of it, and can change it and take it back.
    let list = nina.get(&trial).await.expect_ok();
    let gone = list.texts(".tasks li").into_iter().filter(|row| row.contains("Stilles ikke mere"));
    assert_eq!(gone.count(), 4, "{}", list.html);
    for (code, words) in [("p06", "Uklart ved p06"), ("o1", "Uklart ved o1"), ("p10", "Hvad betyder")] {
        let form = nina.get(&format!("{trial}/{code}")).await.expect_ok();
        assert_eq!(form.text("textarea"), words);
        let long = nina.submit(&form, "main form", &[("comment", &"ø".repeat(1001))]).await;
        assert!(long.status == 422 && long.text("textarea").chars().count() == 1001, "{code}");
        nina.submit(&form, "main form", &[("comment", "")]).await.expect_ok();
        assert_eq!(nina.get(&form.path).await.status, 404, "{code} has nothing left to show");
    }
    assert_eq!(karen.get(&pilots).await.texts("blockquote"), ["For mange valg"]);
    assert_eq!(site.database.count("select count(*) from pilot_drafts").await, 0);
    assert_eq!(nina.post(&format!("{trial}/o9"), &[("comment", "x")]).await.status, 404);
}

#[tokio::test]
async fn what_is_begun_and_not_sent_is_not_said_to_be_read() {
    let site = Site::new().await;
    let (course, mut karen, mut nina) = asked_to_try(&site).await;
    let trial = format!("/courses/{course}/trial");
    nina.post(&format!("{trial}/p01/draft"), &[("comment", "Næsten")]).await.expect_ok();
    let page = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    karen.submit(&page, "form[action$='/release']", &[]).await.expect_ok();
    let over = nina.get(&trial).await.expect_ok();
    assert!(over.text("main").contains("ingen har læst det"), "{}", over.html);
    assert!(!over.text("main").contains("stadig læse"), "{}", over.html);
    let form = nina.get(&over.attribute(".tasks a", "href")).await.expect_ok();
    nina.submit(&form, "main form", &[("comment", "Næsten færdig")]).await.expect_ok();
    let over = nina.get(&trial).await.expect_ok();
    assert!(over.text("main").contains("stadig læse") && !over.text("main").contains("ingen har læst det"));
}

#[tokio::test]
async fn whoever_is_asked_again_has_a_new_time_and_what_they_said_before_keeps_its_own() {
    let site = Site::new().await;
    let (course, mut karen, mut nina) = asked_to_try(&site).await;
    let (trial, clock) = (format!("/courses/{course}/trial"), site.app.clock());
    let asked = clock.now();
    let say = async |nina: &mut Person, code: &str, words: &str| {
        let form = nina.get(&format!("{trial}/{code}")).await.expect_ok();
        nina.submit(&form, "main form", &[("comment", words)]).await.expect_ok();
    };
    let night = async |days: i64| {
        clock.advance(asked + TimeDelta::days(days) - clock.now());
        let mut tx = site.begin().await;
        questionnaires::sweep(&mut tx, clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    };
    say(&mut nina, "p01", "Fra før").await;
    say(&mut nina, "p02", "Også fra før").await;
    let page = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    karen.submit(&page, "form[action$='/release']", &[]).await.expect_ok();
    night(85).await;
    let mut karen = site.sign_in(karen.id(), "karen@uni.example").await;
    ask_nina(&mut karen, course).await;
    let mut nina = site.sign_in(nina.id(), "nina@stud.example").await;
    assert!(nina.get(&trial).await.expect_ok().text("main").contains("90 dage efter, at du blev spurgt"));
    say(&mut nina, "p02", "Fra nu").await;
    nina.post(&format!("{trial}/p03/draft"), &[("comment", "Begyndt nu")]).await.expect_ok();
    let words = async || -> Vec<String> {
        let mut tx = site.begin().await;
        let listed = sqlx::query_scalar(
            "select question from pilot_comments union all select question from pilot_drafts order by 1",
        );
        listed.fetch_all(&mut *tx).await.unwrap()
    };
    assert_eq!(words().await, ["p01", "p02", "p03"]);
    night(91).await;
    assert_eq!(words().await, ["p02", "p03"], "what was said before is over, and nothing else");
    let mut nina = site.sign_in(nina.id(), "nina@stud.example").await;
    assert!(nina.get(&format!("{trial}/p02")).await.expect_ok().text("textarea").contains("Fra nu"));
    night(174).await;
    assert_eq!(words().await.len(), 2);
    night(176).await;
    assert!(words().await.is_empty());
    assert_eq!(site.database.count("select count(*) from questionnaire_pilots").await, 0);
}
