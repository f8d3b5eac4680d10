//! A deadline that moves: what a plan can still change, who hears of it, and what came too late for the proposals.

use chrono::{DateTime, TimeDelta, Utc};

use crate::kit::page::Page;
use crate::kit::round::Round;

/// A moment as forms take it.
fn typed(at: DateTime<Utc>) -> (String, String) {
    let local = at.with_timezone(&chrono_tz::Europe::Copenhagen);
    (local.format("%Y-%m-%d").to_string(), local.format("%H:%M").to_string())
}

/// A course that answers, with the address of its profile; the first student has sent theirs.
async fn answering(course: &mut Round) -> (String, Page, String) {
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut first = course.student(course.students[0]).await;
    let home = first.get("/home").await.expect_ok();
    let profile = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
    let check = first.get(&format!("{profile}/check")).await.expect_ok();
    first.submit(&check, "main form", &[]).await.expect_ok();
    (course.at(id), page, profile)
}

async fn give_until(course: &mut Round, profile: &str, student: usize, day: &str) -> Page {
    let one = format!("{profile}/students/{}", course.students[student]);
    let form = course.karen.get(&one).await.expect_ok();
    course.karen.submit(&form, "main form", &[("deadline_on", day)]).await.expect_ok()
}

async fn told(course: &Round, kind: &str) -> Vec<String> {
    let mut told = course.site.mails().await;
    told.retain(|mail| mail.ends_with(kind));
    told.sort();
    told
}

#[tokio::test]
async fn a_plan_moves_no_deadline_once_answers_are_taken_no_more() {
    let mut course = Round::with(4, &[]).await;
    let (at, page, _) = answering(&mut course).await;
    let open = course.karen.get(&format!("{at}/plan")).await.expect_ok();
    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.close_for_answers(&page).await;
    let closed = course.karen.get(&format!("{at}/plan")).await.expect_ok();
    assert!(!closed.has("input[name=deadline_on]") && closed.has("main form a[href$='/reopen']"));
    assert!(closed.text("main").contains("Der er lukket for svar"), "{}", closed.html);

    let deadline = "select deadline_at::text from formations";
    let before = course.site.database.list(deadline).await;
    let later = [("name", "Nyt navn"), ("deadline_on", "2099-01-02")];
    let saved = course.karen.submit(&open, "main form", &later).await.expect_ok();
    assert!(saved.text("h1").contains("Nyt navn"), "the rest of what was typed is kept: {}", saved.html);
    assert_eq!(course.site.database.list(deadline).await, before, "it would promise time that nobody has");
    let kept = course.karen.submit(&closed, "main form", &[("size_max", "7")]).await.expect_ok();
    assert!(kept.text(".told").starts_with("Gemt"), "a plan without the field is whole: {}", kept.html);

    course.karen.submit(&kept, "form[action$='/propose']", &[]).await.expect_ok();
    let id = at.rsplit('/').next().unwrap().parse().unwrap();
    course.work(id).await;
    let proposed = course.karen.get(&format!("{at}/plan")).await.expect_ok();
    assert!(!proposed.has("input[name=deadline_on]") && !proposed.has("main form a[href$='/reopen']"));
}

#[tokio::test]
async fn a_deadline_that_comes_sooner_is_asked_about_and_told_to_whom_it_binds() {
    let mut course = Round::with(4, &[]).await;
    let (at, _, profile) = answering(&mut course).await;
    give_until(&mut course, &profile, 1, "2099-01-02").await;
    let deadline = "select deadline_at::text from formations";
    let before = course.site.database.list(deadline).await;
    let plan = format!("{at}/plan");

    let (day, time) = typed(course.site.app.clock().now() + TimeDelta::days(2));
    let fields = [("deadline_on", day.as_str()), ("deadline_time", time.as_str()), ("name", "Nyt navn")];
    let form = course.karen.get(&plan).await.expect_ok();
    let asked = course.karen.submit(&form, "main form", &fields).await.expect_ok();
    assert!(asked.text("h1").contains("Skal fristen komme før"), "{}", asked.html);
    assert!(asked.text("main").contains("3 har ikke svaret endnu"), "{}", asked.html);
    assert_eq!(course.site.database.list(deadline).await, before, "nothing is kept unasked");
    assert!(told(&course, "questionnaires-sooner").await.is_empty());

    let saved = course.karen.submit(&asked, "main form", &[("sooner", "yes")]).await.expect_ok();
    assert!(saved.text("h1").contains("Nyt navn"), "what else was typed goes along: {}", saved.html);
    assert_ne!(course.site.database.list(deadline).await, before);
    let sooner = ["Student 002: questionnaires-sooner", "Student 003: questionnaires-sooner"];
    assert_eq!(
        told(&course, "questionnaires-sooner").await,
        sooner,
        "one has sent, one has time of their own"
    );

    let (day, time) = typed(course.site.app.clock().now() + TimeDelta::days(9));
    let later = [("deadline_on", day.as_str()), ("deadline_time", time.as_str())];
    let form = course.karen.get(&plan).await.expect_ok();
    let saved = course.karen.submit(&form, "main form", &later).await.expect_ok();
    assert!(saved.text(".told").starts_with("Gemt"), "more time needs no question: {}", saved.html);
    assert_eq!(told(&course, "questionnaires-sooner").await.len(), 2);
}

#[tokio::test]
async fn another_kind_of_group_and_a_sooner_deadline_are_asked_about_one_after_the_other() {
    let mut course = Round::with(4, &[]).await;
    let (at, _, _) = answering(&mut course).await;
    let (day, time) = typed(course.site.app.clock().now() + TimeDelta::days(2));
    let fields = [
        ("deadline_on", day.as_str()),
        ("deadline_time", time.as_str()),
        ("preset", "online"),
        ("weight_time", "77"),
    ];
    let form = course.karen.get(&format!("{at}/plan")).await.expect_ok();
    let numbers = course.karen.submit(&form, "main form", &fields).await.expect_ok();
    assert!(numbers.text("h1").contains("Skal tallene følge med"), "{}", numbers.html);
    let sooner = course.karen.submit(&numbers, "main form", &[("numbers", "typed")]).await.expect_ok();
    assert!(sooner.text("h1").contains("Skal fristen komme før"), "{}", sooner.html);
    course.karen.submit(&sooner, "main form", &[("sooner", "yes")]).await.expect_ok();
    let plan = course.karen.get(&format!("{at}/plan")).await.expect_ok();
    assert_eq!(plan.attribute("input[name=weight_time]", "value"), "77");
    assert_eq!(plan.attribute("input[name=deadline_on]", "value"), day);
}

#[tokio::test]
async fn whom_it_never_closed_for_is_not_told_that_it_opens_again() {
    let mut course = Round::with(3, &[]).await;
    let (at, page, profile) = answering(&mut course).await;
    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.close_for_answers(&page).await;
    give_until(&mut course, &profile, 1, "2099-01-03").await;
    let form = course.karen.get(&format!("{at}/reopen")).await.expect_ok();
    course.karen.submit(&form, "main form", &[("deadline_on", "2099-01-02")]).await.expect_ok();
    assert_eq!(told(&course, "questionnaires-reopened").await, ["Student 002: questionnaires-reopened"]);
}

#[tokio::test]
async fn what_came_after_the_proposals_is_told_before_groups_are_published() {
    let mut course = Round::with(8, &[]).await;
    let (at, page, profile) = answering(&mut course).await;
    course.site.app.clock().advance(TimeDelta::minutes(1));
    let page = course.karen.close_for_answers(&page).await;
    give_until(&mut course, &profile, 1, "2099-01-02").await;
    course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    let id = at.rsplit('/').next().unwrap().parse().unwrap();
    course.work(id).await;
    let shown = course.karen.get(&at).await.expect_ok();
    assert!(!shown.text("main").contains("efter at forslagene blev lavet"), "{}", shown.html);

    course.site.app.clock().advance(TimeDelta::minutes(1));
    let mut second = course.student(course.students[1]).await;
    let check = second.get(&format!("{profile}/check")).await.expect_ok();
    second.submit(&check, "main form", &[]).await.expect_ok();
    let shown = course.karen.get(&at).await.expect_ok();
    let words = "Én har svaret eller rettet, efter at forslagene blev lavet";
    assert!(shown.text("main").contains(words), "{}", shown.html);
    let review = course.karen.get(&shown.link("Læs forslag 1")).await.expect_ok();
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    assert!(publish.text("main").contains(words), "{}", publish.html);

    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.submit(&publish, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    let shown = course.karen.get(&at).await.expect_ok();
    assert!(!shown.text("main").contains(words), "new proposals know them: {}", shown.html);
}

#[tokio::test]
async fn whoever_had_time_left_hears_that_it_closed_early_and_finds_the_way_to_be_counted_at_home() {
    let mut course = Round::with(4, &[]).await;
    let (_, page, profile) = answering(&mut course).await;
    give_until(&mut course, &profile, 1, "2099-01-02").await;
    let mut third = course.student(course.students[2]).await;
    let form = third.get(&format!("{profile}/p02")).await.expect_ok();
    third.submit(&form, "main form", &[("answer", "two")]).await.expect_ok();
    course.site.app.clock().advance(TimeDelta::minutes(1));
    let asked = course.karen.get(&format!("{}/close", page.path)).await.expect_ok();
    assert!(asked.text("main").contains("får en mail om det"), "{}", asked.html);
    course.karen.close_for_answers(&page).await;
    let kind = "questionnaires-closed-early";
    assert_eq!(told(&course, kind).await, [format!("Student 002: {kind}"), format!("Student 003: {kind}")]);
    let home = third.get("/home").await.expect_ok();
    assert!(home.has(&format!(".tasks a[href='{profile}']")), "{}", home.html);
    let mut fourth = course.student(course.students[3]).await;
    assert!(
        !fourth.get("/home").await.expect_ok().has(&format!(".tasks a[href='{profile}']")),
        "nothing to ask for"
    );
}
