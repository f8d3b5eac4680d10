//! Nobody is reminded by a slip of the finger: the leader sees to how many it goes, what they read, and how many are left.

use chrono::TimeDelta;
use medspil::questionnaires;

use crate::kit::round::Round;

#[tokio::test]
async fn a_reminder_is_looked_at_before_it_goes_to_everybody() {
    let mut course = Round::with(3, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let here = course.at(id);
    let look = course.karen.get(&page.link("Mind dem, der mangler")).await.expect_ok();
    assert!(look.text(".lead").contains("3 har ikke sendt"), "{}", look.html);
    assert!(look.text("main").contains("den første af to"));
    let mail = look.text("main section.card");
    assert!(mail.contains("Hej (deres navn)") && mail.contains("Sygepleje 1"), "{mail}");
    assert!(
        !course.site.mails().await.iter().any(|mail| mail.ends_with("reminder")),
        "looking sends nothing"
    );

    let back = course.karen.submit(&look, "main form", &[]).await.expect_ok();
    let sent = course.site.mails().await;
    assert_eq!(sent.iter().filter(|mail| mail.ends_with("questionnaires-reminder")).count(), 3, "{sent:?}");
    assert!(!back.has(&format!("a[href='{here}/remind']")) && back.text(".next").contains("anden fra"));
    let again = course.karen.get(&look.path).await.expect_ok();
    assert!(!again.has("main form") && again.text("main").contains("lige sendt"), "{}", again.html);
    let twice = course.karen.post(&look.path, &[]).await.expect_ok();
    assert!(twice.text(".told").contains("lige sendt"), "{}", twice.html);

    course.site.app.clock().advance(TimeDelta::hours(13));
    course.karen = course.site.sign_in(course.karen.id(), "karen@uni.example").await;
    let last = course.karen.get(&look.path).await.expect_ok();
    assert!(last.text("main").contains("anden og sidste"));
    course.karen.submit(&last, "main form", &[]).await.expect_ok();
    let none = course.karen.get(&look.path).await.expect_ok();
    assert!(!none.has("main form") && none.text("main").contains("Begge påmindelser er sendt"));
    let page = course.karen.get(&here).await.expect_ok();
    assert!(page.text(".next").contains("Begge påmindelser er sendt"));
}

#[tokio::test]
async fn a_break_is_told_before_anybody_presses() {
    let mut course = Round::with(3, &[]).await;
    let (id, page) = course.plan_as(&[("deadline_on", "2099-01-02")]).await;
    course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let clock = course.site.app.clock();
    while !questionnaires::Breaks::default().is_break(clock.now().date_naive()) {
        clock.advance(TimeDelta::days(1));
    }
    clock.advance(TimeDelta::days(1));
    course.karen = course.site.sign_in(course.karen.id(), "karen@uni.example").await;
    let here = course.at(id);
    let page = course.karen.get(&here).await.expect_ok();
    assert!(page.text(".next").contains("Der er ferie nu") && !page.has(&format!("a[href='{here}/remind']")));
    let look = course.karen.get(&format!("{here}/remind")).await.expect_ok();
    assert!(!look.has("main form") && look.text("main").contains("Der er ferie nu"), "{}", look.html);
}

#[tokio::test]
async fn there_is_nobody_to_remind_before_it_opens_or_after_it_closed() {
    let mut course = Round::with(3, &[]).await;
    let (id, page) = course.plan().await;
    let look = format!("{}/remind", course.at(id));
    assert_eq!(course.karen.get(&look).await.status, 404);
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    course.karen.close_for_answers(&page).await;
    assert_eq!(course.karen.get(&look).await.status, 404);
}
