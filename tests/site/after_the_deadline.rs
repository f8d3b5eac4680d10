//! What is true once the time to answer is over, and once the groups are made: nobody is promised what cannot come.

use chrono::TimeDelta;
use medspil::notifications::Signature;
use medspil::questionnaires::{self, Asking, MemberCard, Wishes};

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;
use crate::questionnaires::Open;

/// The address of the profile that a student is asked to fill in.
async fn profile(student: &mut Person) -> String {
    let home = student.get("/home").await.expect_ok();
    home.attributes("a[href*='/questionnaires/']", "href").remove(0)
}

async fn save(student: &mut Person, profile: &str, code: &str, fields: &[(&str, &str)]) -> Page {
    let form = student.get(&format!("{profile}/{code}")).await.expect_ok();
    student.submit(&form, "main form", fields).await
}

#[tokio::test]
async fn once_the_groups_are_made_no_answer_is_promised_to_count() {
    let mut course = Round::with(8, &[]).await;
    let (id, page) = course.plan_as(&[("preset", "project"), ("wishes", "mutual")]).await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut first = course.student(course.students[0]).await;
    let profile = profile(&mut first).await;
    let hours = first.get(&format!("{profile}/p02")).await.expect_ok();
    save(&mut first, &profile, "p03", &[("answer", "mixed")]).await.expect_ok();
    save(&mut first, &profile, "p13", &[("answer", "student5@uni.example")]).await.expect_ok();
    course.site.app.clock().advance(TimeDelta::minutes(1));
    let page = course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let wishes = "select count(*) from profile_answers where question = 'p13'";
    assert_eq!(course.site.database.count(wishes).await, 1);
    // There is a way to have it counted still; the leader has not looked at it when she publishes.
    let closed = first.get(&profile).await.expect_ok();
    first.submit(&closed, "form[action$='/late']", &[]).await.expect_ok();
    let review = course.karen.get(&page.path).await.expect_ok().link("Læs forslag 1");
    let review = course.karen.get(&review).await.expect_ok();
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    let yes = [("sure", "yes"), ("stepping_in", "yes")];
    course.karen.submit(&publish, "main form", &yes).await.expect_ok();
    assert_eq!(course.site.database.count(wishes).await, 0, "a mutual wish ends with the publication");

    let closed = first.get(&profile).await.expect_ok();
    assert!(!closed.has("form[action$='/late']"), "{}", closed.html);
    assert!(closed.text("h1").contains("Grupperne er dannet"));
    assert!(closed.text("main").contains("før du fik svar"), "what was asked is not left hanging");
    assert!(closed.has("main a[href='/help']"), "there is a way to talk");
    let asked = first.post(&format!("{profile}/late"), &[]).await.expect_ok();
    assert!(asked.text(".told").contains("Grupperne er dannet"), "{}", asked.html);
    let late = first.submit(&hours, "main form", &[("answer", "two")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("ændrer ikke grupperne") && !late.html.contains("ikke endnu"));

    let list = format!("{profile}/students");
    let students = course.karen.get(&list).await.expect_ok();
    assert!(!students.has("form[action$='/late']") && !students.has("main ol.tasks a"), "{}", students.html);
    let one = format!("{list}/{}", course.students[0]);
    let back = course.karen.get(&one).await.expect_ok();
    assert!(back.path.ends_with("/students") && back.text(".told").contains("Grupperne er dannet"));
    let later = [("deadline_on", "2099-01-01"), ("deadline_time", "12:00")];
    for (path, fields) in [(one.clone(), &later[..]), (format!("{one}/late"), &[("decision", "taken")])] {
        let back = course.karen.post(&path, fields).await.expect_ok();
        assert!(back.text(".told").contains("Grupperne er dannet"), "{path}");
    }
    let mails = course.site.mails().await;
    let told = |kind: &str| mails.iter().any(|mail| mail.ends_with(kind));
    assert!(!told("questionnaires-more-time") && !told("questionnaires-late-taken"), "{mails:?}");
}

#[tokio::test]
async fn nobodys_time_outlasts_the_making_of_the_groups() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.wait_until_closed();
    open.karen_comes_back().await;
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    let form = open.karen.get(&students.link("Signe")).await.expect_ok();
    open.karen.submit(&form, "main form", &[]).await.expect_ok();
    open.answer(&mut signe, "p02", &[("answer", "two")]).await.expect_ok();
    let (mut tx, now) = (open.site.begin().await, open.site.app.clock().now());
    questionnaires::groups_are_made(&mut tx, now, open.questionnaire.questionnaire_id).await.unwrap();
    tx.commit().await.unwrap();
    open.site.app.clock().advance(TimeDelta::minutes(1));
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert!(closed.text("h1").contains("Grupperne er dannet"), "{}", closed.html);
    // What is for the group is hers still, and seen at once.
    save(&mut signe, &open.path(""), "c02", &[("line", "Kaffe først")]).await.expect_ok();
    let mut tx = open.site.begin().await;
    let found = questionnaires::find(&mut tx, open.questionnaire.questionnaire_id).await.unwrap();
    open.questionnaire = found.unwrap();
    drop(tx);
    assert_eq!(open.card_of(signe.id()).await.line, "Kaffe først");
}

#[tokio::test]
async fn a_card_that_was_never_sent_says_that_nobody_sees_it_and_shows_exactly_what_they_will() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p08", &[("answer", "writing")]).await.expect_ok();
    open.answer(&mut signe, "c01", &[("answer", "quiet"), ("quiet", "card")]).await.expect_ok();
    open.answer(&mut signe, "c02", &[("line", "Kaffe først"), ("show", "p08")]).await.expect_ok();
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert!(!form.text("main").contains("Indtil videre") && form.text(".preview").contains("stille lokale"));
    open.wait_until_closed();
    let mut signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    assert_eq!(open.card_of(signe.id()).await, MemberCard::default(), "the group sees the name");

    let closed = signe.get(&open.path("")).await.expect_ok();
    let unseen: Vec<_> = closed.attributes("main .next li a", "href");
    assert_eq!(unseen, [open.path("c01"), open.path("c02")], "{}", closed.html);
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert!(form.text("main").contains("Indtil videre ser de andre kun dit navn"));
    assert!(!form.text(".preview").contains("stille lokale"), "the need was not sent either");
    let back = signe.submit(&form, "main form", &[]).await.expect_ok();
    assert!(back.text(".told").contains("Gemt"), "{}", back.html);
    let card = open.card_of(signe.id()).await;
    assert_eq!((card.line.as_str(), card.entries.len()), ("Kaffe først", 1), "as the preview showed it");
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert_eq!(closed.attributes("main .next li a", "href"), [open.path("c01")]);
}

#[tokio::test]
async fn what_can_be_changed_after_the_deadline_says_so_on_ones_own_page() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await.expect_ok();
    open.answer(&mut signe, "c02", &[("line", "Kaffe først")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    let changes = format!("a[href^='{}/']", open.path(""));
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    assert_eq!(own.count(&changes), 2);
    open.wait_until_closed();
    let mut signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    assert_eq!(own.attributes(&changes, "href"), [format!("{}?then=check", open.path("c02"))]);
}

#[tokio::test]
async fn everybody_is_written_to_about_their_own_time_and_what_is_left_for_them() {
    let mut open = Open::new().await;
    let (mut signe, omar) = (open.student("Signe").await, open.student("Omar").await);
    for (code, answer) in [("p01", "mon-1"), ("p02", "two"), ("p08", "writing"), ("p10", "rather-not")] {
        open.answer(&mut signe, code, &[("answer", answer)]).await.expect_ok();
    }
    let form = open.karen.get(&format!("{}/{}", open.path("students"), omar.id())).await.expect_ok();
    open.karen.submit(&form, "main form", &[("deadline_on", "2099-01-02")]).await.expect_ok();
    let (mut tx, now) = (open.site.begin().await, open.site.app.clock().now());
    let course = medspil::courses::find(&mut tx, open.course_id).await.unwrap().unwrap();
    let asking = Asking { course: &course, leader: Signature::of(open.karen.id(), "Karen Bruun") };
    let (post, people) = (open.site.app.post(), [signe.id(), omar.id()]);
    questionnaires::remind(&mut tx, now, post, &open.questionnaire, asking, &people).await.unwrap();
    tx.commit().await.unwrap();
    let letters = open.site.letters().await;
    let of = |name: &str| {
        let reminder =
            letters.iter().find(|letter| letter.to == name && letter.kind == "questionnaires-reminder");
        let words: serde_json::Value = serde_json::from_str(&reminder.unwrap().words).unwrap();
        words.to_string()
    };
    assert!(
        of("Omar").contains("2. januar") && !of("Signe").contains("2. januar"),
        "{} {}",
        of("Omar"),
        of("Signe")
    );
    assert!(of("Omar").contains("\"minutes\":8.0"), "{}", of("Omar"));
    assert!(of("Signe").contains("\"minutes\":5.0"), "{}", of("Signe"));
}

#[tokio::test]
async fn who_has_not_sent_is_told_that_it_is_open_again() {
    let mut course = Round::with(3, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut first = course.student(course.students[0]).await;
    let profile = profile(&mut first).await;
    let check = first.get(&format!("{profile}/check")).await.expect_ok();
    first.submit(&check, "main form", &[]).await.expect_ok();
    course.karen.close_for_answers(&page).await;
    let form = course.karen.get(&format!("{}/reopen", course.at(id))).await.expect_ok();
    course.karen.submit(&form, "main form", &[("deadline_on", "2099-01-02")]).await.expect_ok();
    let mut told = course.site.mails().await;
    told.retain(|mail| mail.ends_with("questionnaires-reopened"));
    told.sort();
    assert_eq!(told, ["Student 001: questionnaires-reopened", "Student 002: questionnaires-reopened"]);
}

#[tokio::test]
async fn words_from_another_window_are_nothing_that_is_begun() {
    let open = Open::with(Wishes::Off).await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "c02", &[("line", "Jeg cykler")]).await.expect_ok();
    let mut tx = open.site.begin().await;
    let (now, seals, mut chance) =
        (open.site.app.clock().now(), open.site.app.seals(), open.site.app.chance());
    let line = "Kaffe først";
    questionnaires::lay_line(&mut tx, now, seals, &mut chance, open.course_id, signe.id(), line)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(form.text("blockquote"), "Jeg cykler");
    for page in [open.path(""), format!("/courses/{}/own", open.course_id)] {
        let page = signe.get(&page).await.expect_ok();
        assert!(!page.text("main").contains("Påbegyndt"), "{}", page.path);
    }
}
