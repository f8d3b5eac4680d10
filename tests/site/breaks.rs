//! The institution's breaks: an administrator says when they are, and nobody is reminded in one.

use chrono::{Days, NaiveDate, TimeDelta};
use medspil::cli::sweeping;
use medspil::jobs::{self, Runners, Worker};
use medspil::questionnaires::Breaks;

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;

const ADMINS: &str = "/admin/breaks";

/// Today, where the institution is.
fn today(site: &Site) -> NaiveDate {
    site.app.clock().now().with_timezone(&site.app.zone()).date_naive()
}

async fn add(admin: &mut Person, from: NaiveDate, to: NaiveDate) -> Page {
    let form = admin.get(ADMINS).await.expect_ok();
    let fields = [("begins_on", &*from.to_string()), ("ends_on", &*to.to_string())];
    admin.submit(&form, "main form.form", &fields).await
}

/// Ticks the usual breaks, or takes the tick away.
async fn use_usual(admin: &mut Person, tick: &str) -> Page {
    let form = admin.get(ADMINS).await.expect_ok();
    admin.submit(&form, "form[action$='/usual']", &[("usual", tick)]).await.expect_ok()
}

/// A course that is open for answers until far ahead, and where its leader reminds.
async fn open_course() -> (Round, String) {
    let mut course = Round::with(2, &[]).await;
    let (id, page) = course.plan_as(&[("deadline_on", "2099-01-02")]).await;
    course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let remind = format!("{}/remind", course.at(id));
    (course, remind)
}

#[tokio::test]
async fn nobody_is_reminded_in_a_break_of_the_institutions_own() {
    let (mut course, remind) = open_course().await;
    let mut admin = course.site.admin().await;
    assert!(admin.get("/admin").await.expect_ok().has(&format!("a[href='{ADMINS}']")));
    assert!(course.karen.get(&remind).await.expect_ok().has("main form"), "there is no break today");
    let form = course.karen.get(&remind).await.expect_ok();

    let now = today(&course.site);
    for _ in 0..2 {
        add(&mut admin, now, now).await.expect_ok();
    }
    let page = admin.get(ADMINS).await.expect_ok();
    assert_eq!(page.count(".tasks li"), 1, "pressed twice, it is there once");
    let look = course.karen.get(&remind).await.expect_ok();
    assert!(!look.has("main form") && look.text("main").contains("Der er ferie nu"), "{}", look.html);
    let refused = course.karen.submit(&form, "main form", &[]).await.expect_ok();
    assert!(refused.text(".told").contains("ingen påmindelser i ferien"), "{}", refused.html);
    assert!(!course.site.mails().await.iter().any(|mail| mail.ends_with("reminder")));

    let page = admin.submit(&page, "form[action$='/remove']", &[]).await.expect_ok();
    assert!(!page.has(".tasks"));
    course.karen.submit(&form, "main form", &[]).await.expect_ok();
    let sent = course.site.mails().await;
    assert_eq!(sent.iter().filter(|mail| mail.ends_with("reminder")).count(), 2, "{sent:?}");
}

#[tokio::test]
async fn an_institution_elsewhere_does_without_the_danish_breaks() {
    let (mut course, remind) = open_course().await;
    let clock = course.site.app.clock();
    while !Breaks::default().is_break(today(&course.site)) {
        clock.advance(TimeDelta::days(1));
    }
    let mut admin = course.site.admin().await;
    course.karen = course.site.sign_in(course.karen.id(), "karen@uni.example").await;
    let page = admin.get(ADMINS).await.expect_ok();
    assert!(page.has("[name='usual'][checked]") && page.text("main").contains("uge 42"), "{}", page.html);
    assert!(!course.karen.get(&remind).await.expect_ok().has("main form"), "it is a Danish break");

    let page = use_usual(&mut admin, "").await;
    assert!(page.has("[name='usual']:not([checked])") && page.text(".told").contains("tæller ikke"));
    assert!(course.karen.get(&remind).await.expect_ok().has("main form"));
    let now = today(&course.site);
    add(&mut admin, now, now).await.expect_ok();
    assert!(!course.karen.get(&remind).await.expect_ok().has("main form"), "its own breaks still count");
    let page = admin.get(ADMINS).await.expect_ok();
    admin.submit(&page, "form[action$='/remove']", &[]).await.expect_ok();

    let page = use_usual(&mut admin, "yes").await;
    assert!(page.has("[name='usual'][checked]"));
    assert!(!course.karen.get(&remind).await.expect_ok().has("main form"));
}

#[tokio::test]
async fn what_is_no_break_is_told_at_its_field_and_nothing_typed_is_lost() {
    let site = Site::new().await;
    let mut admin = site.admin().await;
    let now = today(&site);
    let form = admin.get(ADMINS).await.expect_ok();
    let empty = admin.submit(&form, "main form.form", &[("begins_on", "på mandag")]).await;
    assert_eq!((empty.status, empty.count(".faults li")), (422, 2));
    assert_eq!(empty.attribute("#begins_on", "value"), "på mandag");
    let later = now + Days::new(60);
    for (from, to) in [(later, now), (now - Days::new(9), now - Days::new(1)), (now, later)] {
        let page = add(&mut admin, from, to).await;
        assert_eq!((page.status, page.count(".faults li")), (422, 1), "{from} to {to}");
        assert!(page.has("#ends_on[aria-invalid]") && page.has("#ends_on-fault"));
        assert_eq!(page.attribute("#begins_on", "value"), from.to_string());
        assert_eq!(page.attribute("#ends_on", "value"), to.to_string());
    }
    assert_eq!(site.database.count("select count(*) from institution_breaks").await, 0);
    add(&mut admin, now, now + Days::new(59)).await.expect_ok();
    let mut student = site.person("Signe", "signe@stud.example").await;
    assert_eq!(student.get(ADMINS).await.status, 404);
    assert_eq!(student.post(&format!("{ADMINS}/usual"), &[]).await.status, 404);
}

#[tokio::test]
async fn a_break_that_is_over_is_shown_no_more_and_swept_soon() {
    let site = Site::new().await;
    let mut admin = site.admin().await;
    let now = today(&site);
    add(&mut admin, now, now).await.expect_ok();
    add(&mut admin, now, now + Days::new(7)).await.expect_ok();
    site.app.clock().advance(TimeDelta::days(1));
    admin = site.sign_in(admin.id(), "ada@uni.example").await;
    assert_eq!(admin.get(ADMINS).await.expect_ok().count(".tasks li"), 1);

    site.app.clock().advance(TimeDelta::days(2));
    let (db, clock) = (site.app.db().clone(), site.app.clock().clone());
    let mut tx = site.begin().await;
    jobs::enqueue(&mut tx, clock.now(), sweeping::nightly()).await.unwrap();
    tx.commit().await.unwrap();
    jobs::run_due(&Worker::new(db, clock, sweeping::runners(Runners::default(), &site.app))).await.unwrap();
    assert_eq!(site.database.count("select count(*) from institution_breaks").await, 1);
}
