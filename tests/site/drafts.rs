//! What is typed is never lost: kept while it is typed, in two windows, after the deadline, after the session; and what
//! the course leader may decide about it.

use medspil::notifications::Signature;
use medspil::questionnaires::{self, Asking, QuestionnairesError, Wishes, mark_of};

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

/// What the page's script sends while one types.
async fn type_on(person: &mut Person, page: &Page, fields: &[(&str, &str)]) -> Page {
    type_again(person, page, fields, &[]).await
}

/// What it sends with the marks of what it had sent before without an answer.
async fn type_again(person: &mut Person, page: &Page, fields: &[(&str, &str)], had: &[String]) -> Page {
    let (action, filled) = page.fill("main form", fields);
    let had = had.iter().map(|mark| ("had", mark.as_str()));
    let fields: Vec<_> =
        filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(had).collect();
    person.post(&format!("{action}/draft"), &fields).await
}

#[tokio::test]
async fn what_is_typed_is_there_on_another_device_without_any_button() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("p01")).await.expect_ok();
    let said = type_on(&mut signe, &form, &[("answer", "mon-1"), ("answer", "wed-3")]).await.expect_ok();
    assert!(said.html.contains("Gemt kl."), "{}", said.html);
    let mut phone = open.site.sign_in(signe.id(), "signe@uni.example").await;
    let form = phone.get(&open.path("p01")).await.expect_ok();
    assert_eq!(form.attributes("input[name=answer][checked]", "value"), ["mon-1", "wed-3"]);
    assert_eq!(open.who_has_answered().await, [], "and nothing counts before it is sent");
}

#[tokio::test]
async fn half_an_answer_waits_and_is_never_taken_for_one() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("p13")).await.expect_ok();
    let said = type_on(&mut signe, &form, &[("answer", "omar@un")]).await.expect_ok();
    assert!(said.html.contains("Gemt"), "{}", said.html);
    let form = signe.get(&open.path("p06")).await.expect_ok();
    type_on(&mut signe, &form, &[("answer", "exam"), ("answer", "views"), ("answer", "weekly")]).await;
    let form = signe.get(&open.path("p06")).await.expect_ok();
    assert_eq!(form.count("input[name=answer][checked]"), 3);
    assert!(form.text("main").contains("i gang med sidst"));
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(check.text(".summary").contains("ikke er gemt færdigt"));
    assert!(signe.get(&open.path("")).await.text("main").contains("Påbegyndt"));
    open.send(&mut signe).await;
    assert!(open.match_answers().await.iter().all(|person| person.purposes.options == 0));
    let dump = open.site.database.list("select row_to_json(t)::text from profile_drafts t").await.join("");
    assert!(!dump.contains("omar") && !dump.contains("exam"), "{dump}");
}

#[tokio::test]
async fn what_is_begun_and_does_not_count_is_said_before_sending_and_as_long_as_it_can_be_mended() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    let way = format!("/courses/{}/way", open.course_id);
    let half = [
        ("p06", &[("answer", "exam"), ("answer", "unknown")][..]),
        ("p12", &[("answer", "gender")]),
        ("p13", &[("answer", "signe@uni.example")]),
    ];
    let tell =
        |page: &Page| (page.texts(".notice.warn h2"), page.attributes(".notice.warn li a", "href").len());
    let before = signe.get(&open.path("check")).await.expect_ok();
    assert_eq!(tell(&before), (Vec::new(), 0));
    let empty = |page: &Page| {
        let said = page.text(".notice:not(.warn)");
        said.split(' ').next().and_then(|count| count.parse::<usize>().ok()).expect("how many are empty")
    };
    for (code, fields) in half {
        let form = signe.get(&open.path(code)).await.expect_ok();
        type_on(&mut signe, &form, fields).await.expect_ok();
    }
    let check = signe.get(&open.path("check")).await.expect_ok();
    let said = (vec!["3 svar er begyndt, og det nye tæller ikke endnu".to_owned()], 3);
    assert_eq!(tell(&check), said, "{}", check.html);
    assert_eq!(
        empty(&check) + 1,
        empty(&before),
        "what is begun is not empty; two of the three are optional"
    );
    let sent = signe.submit(&check, "main form", &[]).await.expect_ok();
    assert_eq!(tell(&sent), said);
    assert!(!sent.text(".head").contains("ikke gøre mere"), "{}", sent.html);
    let page = signe.get(&way).await.expect_ok();
    assert_eq!(page.text(".next h2"), said.0[0]);
    let check = signe.get(&page.attribute(".next a.button", "href")).await.expect_ok();
    assert_eq!(tell(&check), said, "it is said after sending too");
    let english = signe.clone().in_english().get(&open.path("sent")).await.expect_ok();
    assert_eq!(english.text(".notice.warn h2"), "3 answers are begun, and what is new does not count yet");
    // Mended or let go, nothing more is said.
    open.answer(&mut signe, "p06", &[("answer", "exam")]).await.expect_ok();
    assert!(signe.get(&way).await.text(".next h2").starts_with("2 svar"));
    open.answer(&mut signe, "p12", &[("answer", "")]).await.expect_ok();
    open.answer(&mut signe, "p13", &[("answer", "")]).await.expect_ok();
    assert!(!signe.get(&way).await.expect_ok().has(".next"));
    let sent = signe.get(&open.path("sent")).await.expect_ok();
    assert!(!sent.has(".notice.warn") && sent.text(".head").contains("ikke gøre mere"));
}

#[tokio::test]
async fn once_sent_only_what_is_saved_counts() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await;
    open.send(&mut signe).await;
    let form = signe.get(&open.path("p02")).await.expect_ok();
    let said = type_on(&mut signe, &form, &[("answer", "seven")]).await.expect_ok();
    assert!(said.html.contains("kladde"), "{}", said.html);
    assert_eq!(open.match_answers().await[0].hours, Some(0));
    let form = signe.get(&open.path("p02")).await.expect_ok();
    assert!(form.has("input[value=seven][checked]"));
    signe.submit(&form, "main form", &[]).await;
    assert_eq!(open.match_answers().await[0].hours, Some(3));
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}

#[tokio::test]
async fn two_windows_do_not_write_over_each_others_words() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let one = signe.get(&open.path("c02")).await.expect_ok();
    let other = signe.get(&open.path("c02")).await.expect_ok();
    type_on(&mut signe, &one, &[("line", "Kaffe først")]).await.expect_ok();
    let back = signe.submit(&other, "main form", &[("line", "Jeg cykler")]).await.expect_ok();
    assert!(back.path.ends_with("/c02"), "one is shown what else one wrote: {}", back.path);
    assert_eq!(back.text("blockquote"), "Kaffe først");
    assert_eq!(back.attribute("input[name=line]", "value"), "Jeg cykler");
    let on = signe.submit(&back, "main form", &[("line", "Jeg cykler. Kaffe først")]).await.expect_ok();
    assert!(on.path.ends_with("/check"));
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}

#[tokio::test]
async fn saving_lets_go_no_words_that_the_page_never_showed() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let one = signe.get(&open.path("c02")).await.expect_ok();
    let other = signe.get(&open.path("c02")).await.expect_ok();
    type_on(&mut signe, &other, &[("line", "Kaffe først")]).await.expect_ok();
    // The script of the first window is told what it has seen now; its page shows nothing of the other one.
    let said = type_on(&mut signe, &one, &[("line", "Jeg cykler")]).await.expect_ok();
    let said: serde_json::Value = serde_json::from_str(&said.html).unwrap();
    let fields = [("line", "Jeg cykler"), ("seen", said["seen"].as_str().unwrap())];
    let back = signe.submit(&one, "main form", &fields).await.expect_ok();
    assert!(back.path.ends_with("/c02"), "one is shown what else one wrote: {}", back.path);
    assert_eq!(back.text("blockquote"), "Kaffe først");
    let on = signe.submit(&back, "main form", &[]).await.expect_ok();
    assert!(on.path.ends_with("/check"), "what was shown is let go");
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}

#[tokio::test]
async fn what_a_page_sent_without_an_answer_is_its_own_by_its_mark_and_else_stays_beside() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let reflection = format!("/courses/{}/reflections/r3", open.course_id);
    for (page, field) in [(open.path("c02"), "line"), (reflection, "text")] {
        let form = signe.get(&page).await.expect_ok();
        type_on(&mut signe, &form, &[(field, "Kaffe")]).await.expect_ok();
        // The answer to it was lost: the page has not seen the new state, and remembers what it sent.
        let (first, lost) = (mark_of("kaffe"), mark_of("kaffe og"));
        let known = [lost.clone(), first];
        type_again(&mut signe, &form, &[(field, "Kaffe og te")], &known).await.expect_ok();
        let shown = signe.get(&page).await.expect_ok();
        assert!(!shown.has("blockquote"), "{page}: {}", shown.html);
        // A page that remembers only others of its many attempts writes over nothing.
        type_again(&mut signe, &form, &[(field, "Saft")], &[lost]).await.expect_ok();
        let shown = signe.get(&page).await.expect_ok();
        assert_eq!(shown.texts("blockquote"), ["Kaffe og te"], "{page}");
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_answer() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("c02")).await.expect_ok();
    for _ in 0..2 {
        signe.submit(&form, "main form", &[("line", "Kaffe først")]).await.expect_ok();
    }
    let check = signe.get(&open.path("check")).await.expect_ok();
    for _ in 0..2 {
        signe.submit(&check, "main form", &[]).await.expect_ok();
    }
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 1);
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
    assert_eq!(open.who_has_answered().await, [signe.id()]);
    // Nor do two that arrive at the same moment.
    let mut bo = open.student("Bo").await;
    let mut bo_too = bo.clone();
    let form = bo.get(&open.path("c02")).await.expect_ok();
    let line = [("line", "Te først")];
    let (one, two) =
        tokio::join!(bo.submit(&form, "main form", &line), bo_too.submit(&form, "main form", &line));
    let check = one.expect_ok();
    two.expect_ok();
    let (one, two) =
        tokio::join!(bo.submit(&check, "main form", &[]), bo_too.submit(&check, "main form", &[]));
    one.expect_ok();
    two.expect_ok();
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 2);
    assert_eq!(open.site.database.count("select count(*) from profile_submissions").await, 2);
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
    let told = open.site.mails().await;
    for mail in ["Signe: questionnaires-sent", "Bo: questionnaires-sent"] {
        assert_eq!(told.iter().filter(|told| *told == mail).count(), 1, "{mail}: once");
    }
}

#[tokio::test]
async fn an_expired_session_loses_nothing_that_is_sent_again_after_signing_in() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("c02")).await.expect_ok();
    let mut gone = open.site.visitor();
    assert_eq!(type_on(&mut gone, &form, &[("line", "Kaffe først")]).await.status, 401);
    let out = gone.submit(&form, "main form", &[("line", "Kaffe først")]).await;
    assert_eq!((out.status, out.has("a[href='/sign-in'][target=_blank]")), (401, true));
    let mut back = open.site.sign_in(signe.id(), "signe@uni.example").await;
    back.submit(&form, "main form", &[("line", "Kaffe først")]).await.expect_ok();
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(form.attribute("input[name=line]", "value"), "Kaffe først");
}

#[tokio::test]
async fn a_day_is_copied_without_a_script() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("p01")).await.expect_ok();
    let copy = [("answer", "mon-2"), ("copy", "day"), ("copy_from", "mon"), ("copy_to", "week")];
    let again = signe.submit(&form, "main form", &copy).await.expect_ok();
    assert!(again.path.ends_with("/p01"));
    assert_eq!(again.count("input[name=answer][checked]"), 5);
}

#[tokio::test]
async fn what_came_late_waits_for_the_leader_who_sees_that_and_never_what() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let (line, hours) = (signe.get(&open.path("c02")).await, signe.get(&open.path("p02")).await);
    signe.submit(&line, "main form", &[("line", "CANARY-late-33aa")]).await.expect_ok();
    let check = signe.get(&open.path("check")).await.expect_ok();
    open.wait_until_closed();
    open.karen_comes_back().await;
    let late = signe.submit(&hours, "main form", &[("answer", "seven")]).await;
    assert_eq!(late.status, 409);
    let late = signe.submit(&check, "main form", &[]).await;
    assert!(late.text("main").contains("Du spurgte"), "the wish is clear: {}", late.html);
    let mut students = open.karen.get(&open.path("students")).await.expect_ok();
    assert!(students.text(".cards").contains("Signe"));
    assert!(!students.html.contains("CANARY") && !students.html.contains("7 timer"));
    let form = "form[action$='/late']";
    students = open.karen.submit(&students, form, &[("decision", "taken")]).await.expect_ok();
    assert!(!students.has(".cards"));
    assert_eq!(open.match_answers().await[0].hours, Some(3));
    assert!(open.site.mails().await.contains(&"Signe: questionnaires-late-taken".to_owned()));
    assert!(signe.get(&open.path("")).await.text("main").contains("sagt ja til at tage dine svar med"));
}

#[tokio::test]
async fn what_is_taken_late_leaves_words_from_another_window_where_they_are() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let one = signe.get(&open.path("c02")).await.expect_ok();
    let other = signe.get(&open.path("c02")).await.expect_ok();
    open.wait_until_closed();
    open.karen_comes_back().await;
    type_on(&mut signe, &other, &[("line", "Kaffe først")]).await.expect_ok();
    type_on(&mut signe, &one, &[("line", "Jeg cykler")]).await.expect_ok();
    signe.post(&open.path("late"), &[]).await.expect_ok();
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    let taken = [("decision", "taken")];
    open.karen.submit(&students, "form[action$='/late']", &taken).await.expect_ok();
    assert_eq!(open.card_of(signe.id()).await.line, "Jeg cykler");
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(form.text("blockquote"), "Kaffe først");
}

#[tokio::test]
async fn a_no_to_what_came_late_is_told_kindly_and_changes_nothing() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let hours = signe.get(&open.path("p02")).await;
    open.wait_until_closed();
    open.karen_comes_back().await;
    signe.submit(&hours, "main form", &[("answer", "seven")]).await;
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert!(closed.text(".next").contains("Timer om ugen"));
    signe.submit(&closed, "form[action$='/late']", &[]).await.expect_ok();
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    open.karen.submit(&students, "form[action$='/late']", &[("decision", "left")]).await.expect_ok();
    assert_eq!(open.match_answers().await, []);
    assert!(signe.get(&open.path("")).await.text("main").contains("Du får en gruppe som alle andre"));
    assert!(open.site.mails().await.contains(&"Signe: questionnaires-late-left".to_owned()));
}

#[tokio::test]
async fn more_time_for_one_is_for_that_one_alone() {
    let mut open = Open::new().await;
    let (mut signe, mut omar) = (open.student("Signe").await, open.student("Omar").await);
    open.wait_until_closed();
    open.karen_comes_back().await;
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    let form = open.karen.get(&students.link("Signe")).await.expect_ok();
    let past = open.karen.submit(&form, "main form", &[("deadline_on", "2020-01-01")]).await;
    assert_eq!(past.status, 422);
    open.karen.submit(&form, "main form", &[]).await.expect_ok();
    assert!(open.site.mails().await.contains(&"Signe: questionnaires-more-time".to_owned()));
    assert!(signe.get("/").await.has(&format!("a[href='{}']", open.path(""))), "the front page knows");
    open.answer(&mut signe, "p02", &[("answer", "two")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    assert_eq!(open.who_has_answered().await, [signe.id()]);
    assert!(omar.get(&open.path("")).await.text("h1").contains("Fristen er gået"));
    let strange = format!("{}/{}", open.path("students"), open.karen.id());
    assert_eq!(open.karen.get(&strange).await.status, 404, "it is for students of the course");
    assert_eq!(signe.get(&open.path("students")).await.status, 404, "and the list is the leader's");
}

#[tokio::test]
async fn there_are_two_reminders_and_none_in_a_break() {
    let open = Open::new().await;
    open.student("Signe").await;
    let (mut tx, mut now) = (open.site.begin().await, open.site.app.clock().now());
    let course = medspil::courses::find(&mut tx, open.course_id).await.unwrap().unwrap();
    let asking = Asking { course: &course, leader: Signature::of(open.karen.id(), "Karen Bruun") };
    let (post, it) = (open.site.app.post(), &open.questionnaire);
    questionnaires::remind(&mut tx, now, post, it, asking, &[]).await.unwrap();
    let again = questionnaires::remind(&mut tx, now, post, it, asking, &[]).await;
    assert!(matches!(again, Err(QuestionnairesError::RemindedLately)), "whoever presses twice reminds once");
    now += chrono::TimeDelta::hours(13);
    questionnaires::remind(&mut tx, now, post, it, asking, &[]).await.unwrap();
    let third = questionnaires::remind(&mut tx, now, post, it, asking, &[]).await;
    assert!(matches!(third, Err(QuestionnairesError::RemindedEnough)));
    while !questionnaires::Breaks::default().is_break(now.date_naive()) {
        now += chrono::TimeDelta::days(1);
    }
    now += chrono::TimeDelta::days(1);
    let in_a_break = questionnaires::remind(&mut tx, now, post, it, asking, &[]).await;
    assert!(matches!(in_a_break, Err(QuestionnairesError::InABreak)));
}

#[tokio::test]
async fn the_leader_tries_the_profile_and_nothing_is_kept() {
    let mut open = Open::new().await;
    let course = open.karen.get(&format!("/courses/{}", open.course_id)).await.expect_ok();
    let list = open.karen.get(&course.link("Prøv profilen")).await.expect_ok();
    assert_eq!(list.count(".tasks li"), 14);
    let first = open.karen.get(&list.attribute(".tasks a", "href")).await.expect_ok();
    assert!(first.text("h1").contains("Hvornår kan du"));
    assert!(!first.has("form[method=post].form") && !first.has("[data-draft]"), "nothing is sent anywhere");
    let mut signe = open.student("Signe").await;
    assert_eq!(signe.get(&list.path).await.status, 404);
}
