//! More time is more time, a new deadline answers what was asked meanwhile, and the leader learns that somebody waits.

use chrono::{DateTime, TimeDelta, Utc};
use medspil::questionnaires::{self, Plan};

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;
use crate::questionnaires::Open;

const DECIDE: &str = "main form[action$='/late']";

/// A moment as the form about more time takes it.
fn typed(at: DateTime<Utc>) -> [(&'static str, String); 2] {
    let local = at.with_timezone(&chrono_tz::Europe::Copenhagen);
    [
        ("deadline_on", local.format("%Y-%m-%d").to_string()),
        ("deadline_time", local.format("%H:%M").to_string()),
    ]
}

async fn give(open: &mut Open, name: &str, at: DateTime<Utc>) -> Page {
    let list = open.karen.get(&open.path("students")).await.expect_ok();
    let form = open.karen.get(&list.link(name)).await.expect_ok();
    let fields = typed(at);
    let fields: Vec<_> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
    open.karen.submit(&form, "main form", &fields).await
}

/// The profile that a student of a round is asked to fill in.
async fn profile(student: &mut Person) -> String {
    let home = student.get("/home").await.expect_ok();
    home.attributes("a[href*='/questionnaires/']", "href").remove(0)
}

#[tokio::test]
async fn more_time_is_later_than_what_there_is() {
    let mut open = Open::new().await;
    let signe = open.student("Signe").await;
    let now = open.site.app.clock().now();
    let form = open.karen.get(&format!("{}/{}", open.path("students"), signe.id())).await.expect_ok();
    assert!(form.text("main").contains("Signe har tid til"), "{}", form.html);

    let less = give(&mut open, "Signe", now + TimeDelta::minutes(30)).await;
    assert_eq!(less.status, 422);
    assert!(less.text(".fault").contains("Signe har allerede tid til"), "{}", less.html);
    let list = give(&mut open, "Signe", now + TimeDelta::days(3)).await.expect_ok();
    assert!(list.text(".tasks").contains("Har tid til"));
    let less = give(&mut open, "Signe", now + TimeDelta::days(2)).await;
    assert!(
        less.text(".fault").contains("Vælg noget senere"),
        "what was given is not taken back: {}",
        less.html
    );
    let mails = open.site.mails().await;
    assert_eq!(
        mails.iter().filter(|mail| mail.ends_with("questionnaires-more-time")).count(),
        1,
        "{mails:?}"
    );

    let plan = Plan { closes_at: now + TimeDelta::days(5), ..open.questionnaire.plan };
    let mut tx = open.site.begin().await;
    questionnaires::reschedule(&mut tx, open.questionnaire.questionnaire_id, &plan).await.unwrap();
    tx.commit().await.unwrap();
    let list = open.karen.get(&open.path("students")).await.expect_ok();
    assert!(!list.text(".tasks").contains("Har tid til"), "everybody has more than that: {}", list.html);
}

#[tokio::test]
async fn more_time_answers_what_was_asked_after_the_deadline() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let hours = signe.get(&open.path("p02")).await.expect_ok();
    open.wait_until_closed();
    open.karen_comes_back().await;
    signe.submit(&hours, "main form", &[("answer", "seven")]).await;
    signe.post(&open.path("late"), &[]).await.expect_ok();
    let before = open.karen.get(&open.path("students")).await.expect_ok();
    assert_eq!(before.count(DECIDE), 1);
    let now = open.site.app.clock().now();
    let list = give(&mut open, "Signe", now + TimeDelta::hours(1)).await.expect_ok();
    assert!(!list.has(DECIDE), "she can answer herself: {}", list.html);

    for decision in ["left", "taken"] {
        let back = open.karen.submit(&before, DECIDE, &[("decision", decision)]).await.expect_ok();
        assert!(back.text(".told").contains("kan selv svare igen"), "{}", back.html);
    }
    assert_eq!(open.who_has_answered().await, []);
    let mails = open.site.mails().await;
    assert!(!mails.iter().any(|mail| mail.contains("questionnaires-late-")), "{mails:?}");
    let again = signe.get(&open.path("")).await.expect_ok();
    assert!(again.text("main").contains("ligger klar") && again.text("main").contains("send din profil"));
    let form = signe.get(&open.path("p02")).await.expect_ok();
    assert!(form.has("input[value=seven][checked]"), "so they do: {}", form.html);

    open.wait_until_closed();
    let mut signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert!(!closed.text("main").contains("kom ikke med"), "nobody has said no: {}", closed.html);
    signe.submit(&closed, "form[action$='/late']", &[]).await.expect_ok();
    open.karen_comes_back().await;
    let list = open.karen.get(&open.path("students")).await.expect_ok();
    assert_eq!(list.count(DECIDE), 1, "she can ask about the new deadline too");
}

#[tokio::test]
async fn a_new_deadline_for_all_answers_what_was_asked_and_tells_whoever_asked() {
    let mut course = Round::with(3, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut sent = course.student(course.students[0]).await;
    let profile = profile(&mut sent).await;
    let check = sent.get(&format!("{profile}/check")).await.expect_ok();
    sent.submit(&check, "main form", &[]).await.expect_ok();
    let mut unsent = course.student(course.students[1]).await;
    let forms = [
        sent.get(&format!("{profile}/p02")).await.expect_ok(),
        unsent.get(&format!("{profile}/p02")).await.expect_ok(),
    ];
    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.close_for_answers(&page).await;
    for (student, form) in [&mut sent, &mut unsent].into_iter().zip(&forms) {
        student.submit(form, "main form", &[("answer", "two")]).await;
        student.post(&format!("{profile}/late"), &[]).await.expect_ok();
    }
    let list = format!("{profile}/students");
    assert_eq!(course.karen.get(&list).await.expect_ok().count(DECIDE), 2);
    let form = course.karen.get(&format!("{}/reopen", course.at(id))).await.expect_ok();
    course.karen.submit(&form, "main form", &[("deadline_on", "2099-01-02")]).await.expect_ok();
    assert!(!course.karen.get(&list).await.expect_ok().has(DECIDE));
    let mut told = course.site.mails().await;
    told.retain(|mail| mail.contains("reopened") || mail.contains("more-time"));
    told.sort();
    let to_change = "Student 000: questionnaires-more-time-to-change";
    let reopened = "questionnaires-reopened";
    assert_eq!(
        told,
        [to_change.to_owned(), format!("Student 001: {reopened}"), format!("Student 002: {reopened}")]
    );
    assert!(sent.get(&profile).await.expect_ok().text("main").contains("Gem det, så tæller det"));
}

#[tokio::test]
async fn a_leader_learns_wherever_they_look_that_somebody_waits_to_hear_about_late_answers() {
    let mut course = Round::with(8, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut late = course.student(course.students[0]).await;
    let profile = profile(&mut late).await;
    let form = late.get(&format!("{profile}/p02")).await.expect_ok();
    course.site.app.clock().advance(TimeDelta::minutes(1));
    let page = course.karen.close_for_answers(&page).await;
    let list = format!("{profile}/students");
    let here = course.at(id);
    assert!(!course.karen.get(&here).await.expect_ok().text("main").contains("venter på"));
    late.submit(&form, "main form", &[("answer", "two")]).await;
    late.post(&format!("{profile}/late"), &[]).await.expect_ok();

    let link = format!("main .next a[href='{list}']");
    let shown = course.karen.get(&here).await.expect_ok();
    assert!(shown.has(&link) && shown.text(".next").contains("Én studerende venter på dit svar"));
    assert!(shown.text(".tasks").contains("Én venter på svar"), "{}", shown.html);
    assert!(shown.has(".next form[action$='/propose']"), "it is the leader who decides what comes first");
    let of_course = course.karen.get(&format!("/courses/{}", course.course_id)).await.expect_ok();
    assert!(of_course.has(&link), "{}", of_course.html);
    let home = course.karen.get("/home").await.expect_ok();
    assert!(home.text(".tasks").contains("har spurgt, om svar efter fristen kan komme med"), "{}", home.html);

    course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    let proposed = course.karen.get(&here).await.expect_ok();
    assert!(proposed.has(&link) && proposed.text(".next").contains("Læs forslag 1"), "{}", proposed.html);
    let students = course.karen.get(&list).await.expect_ok();
    course.karen.submit(&students, DECIDE, &[("decision", "left")]).await.expect_ok();
    let shown = course.karen.get(&here).await.expect_ok();
    assert!(!shown.has(&link) && !shown.text("main").contains("venter på"), "{}", shown.html);
    // The same list in another window still offers both: what was decided stands, and is told.
    let told = course.karen.submit(&students, DECIDE, &[("decision", "taken")]).await.expect_ok();
    assert!(told.text("main").contains("Det var allerede afgjort"), "{}", told.html);
    let mails = course.site.mails().await;
    assert!(!mails.iter().any(|mail| mail.ends_with("questionnaires-late-taken")), "{mails:?}");
}

#[tokio::test]
async fn a_leader_learns_before_groups_are_made_that_somebody_still_has_time() {
    let mut course = Round::with(8, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut late = course.student(course.students[0]).await;
    let profile = profile(&mut late).await;
    let list = course.karen.get(&format!("{profile}/students")).await.expect_ok();
    let form = course.karen.get(&list.link("Student 000")).await.expect_ok();
    let fields = typed(course.site.app.clock().now() + TimeDelta::days(60));
    let fields: Vec<_> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
    course.karen.submit(&form, "main form", &fields).await.expect_ok();
    let here = course.at(id);
    let says = |page: &Page| page.text("main").contains("Én studerende har stadig tid til at svare");
    assert!(!says(&course.karen.get(&here).await), "while all answer, all have time");
    course.site.app.clock().advance(TimeDelta::minutes(1));
    let page = course.karen.close_for_answers(&page).await;
    let closed = course.karen.get(&here).await.expect_ok();
    assert!(says(&closed) && closed.has(".next form[action$='/propose']"), "{}", closed.html);
    course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    let proposed = course.karen.get(&here).await.expect_ok();
    assert!(says(&proposed), "{}", proposed.html);
    let first = course.karen.get(&proposed.attribute(".next a.button", "href")).await.expect_ok();
    let publish = course.karen.get(&first.attribute("a[href$='/publish']", "href")).await.expect_ok();
    assert!(says(&publish), "the time ends with publishing, and that is said: {}", publish.html);
    // What everybody reads says that it is over, and when it was closed.
    let purpose = course.karen.get(&format!("/courses/{}/purpose", course.course_id)).await.expect_ok();
    assert!(!purpose.text("main").contains("Du kan svare indtil"), "{}", purpose.html);
    assert!(purpose.text("main").contains("Fristen for at svare var"));
}

#[tokio::test]
async fn whoever_has_sent_the_profile_is_not_asked_to_fill_it_in_when_they_get_more_time() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.send(&mut signe).await.expect_ok();
    let now = open.site.app.clock().now();
    give(&mut open, "Signe", now + TimeDelta::days(3)).await.expect_ok();
    let mails = open.site.mails().await;
    assert!(mails.contains(&"Signe: questionnaires-more-time-to-change".to_owned()), "{mails:?}");
    assert!(!mails.contains(&"Signe: questionnaires-more-time".to_owned()));
}

#[tokio::test]
async fn names_stand_in_danish_order_on_the_list_of_who_has_answered() {
    let mut open = Open::new().await;
    for (at, name) in ["Åse Holm", "Ditte Aagaard", "Øjvind Bak", "Ditte Bak"].into_iter().enumerate() {
        open.site.student(open.course_id, name, &format!("s{at}@uni.example")).await;
    }
    let list = open.karen.get(&open.path("students")).await.expect_ok();
    let places =
        ["Ditte Bak", "Ditte Aagaard", "Øjvind Bak", "Åse Holm"].map(|name| list.html.find(name).unwrap());
    assert!(places.is_sorted(), "{}", list.html);
}
