//! Working alone by agreement: written down after a talk, with a day to talk again, and the door open all the time.

use medspil::accounts::AccountId;
use medspil::formations::FormationId;

use crate::kit::page::Page;
use crate::kit::round::Round;

/// A student of a group of five who works alone from now on.
async fn alone() -> (Round, FormationId, AccountId, Page) {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let who = course.members(id, 1).await[0];
    let group = course.karen.get(&format!("{}/groups/1", course.at(id))).await.expect_ok();
    let form = course.karen.get(&group.link("Aftal at arbejde alene")).await.expect_ok();
    let student = form.attribute("input[name='student']", "value");
    assert!(course.members(id, 1).await.iter().any(|member| member.to_string() == student));
    let form = course.karen.get(&form.path.replace(&student, &who.to_string())).await.expect_ok();
    let page = course.karen.submit(&form, "main form", &[("talked", "yes")]).await.expect_ok();
    assert!(page.html.contains("Aftalen er skrevet ned"), "{}", page.html);
    (course, id, who, page)
}

#[tokio::test]
async fn an_agreement_needs_a_talk_and_a_day_to_come() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let who = course.members(id, 1).await[0];
    let form = course.karen.get(&format!("{}/groups/1/alone?student={who}", course.at(id))).await.expect_ok();
    let today = course.site.app.clock().now().date_naive().to_string();
    let again = course.karen.submit(&form, "main form", &[("check_in_on", &today)]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.count(".faults li"), 2, "{}", again.html);
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
    // Nobody of another group, and nobody at all.
    let other = course.members(id, 2).await[0];
    for student in [other.to_string(), "x".into()] {
        let path = format!("{}/groups/1/alone?student={student}", course.at(id));
        assert_eq!(course.karen.get(&path).await.status, 404);
    }
}

#[tokio::test]
async fn who_works_alone_reads_it_kindly_and_their_group_reads_nothing_of_it() {
    let (mut course, id, who, page) = alone().await;
    assert_eq!(course.sizes(id).await, [(1, 4), (2, 5)]);
    assert!(page.html.contains("Arbejder alene efter aftale"), "{}", page.html);
    let peer = course.members(id, 1).await[0];
    let group = course.group(id, 1).await.group_id;
    let room = course.student(peer).await.get(&format!("/groups/{group}")).await.expect_ok();
    assert!(room.html.contains("har forladt gruppen"), "{}", room.html);
    assert!(!room.html.contains("arbejder alene"), "{}", room.html);
    let mut student = course.student(who).await;
    let home = student.get("/home").await.expect_ok();
    assert!(home.html.contains("Du arbejder alene efter aftale"), "{}", home.html);
    let own = student.get(&home.link("Vil du hellere have en gruppe?")).await.expect_ok();
    assert!(own.html.contains("Døren står åben") && own.html.contains("Karen Kursusleder"), "{}", own.html);
    // Reading the roster again changes nothing.
    course.reconcile().await;
    assert_eq!(course.site.database.count("select count(*) from arrivals").await, 0);
    assert_eq!(student.get(&own.path).await.status, 200);
    assert_eq!(course.karen.get(&own.path).await.status, 404, "the page is the student's own");
    assert_eq!(course.student(peer).await.get(&own.path).await.status, 404);
}

#[tokio::test]
async fn the_door_is_open_and_behind_it_waits_a_group() {
    let (mut course, id, who, _) = alone().await;
    let mut student = course.student(who).await;
    let own = student.get(&format!("/courses/{}/alone", course.course_id)).await.expect_ok();
    let home = student.submit(&own, "main form", &[]).await.expect_ok();
    assert!(home.html.contains("Du får en gruppe senest"), "{}", home.html);
    // Once is enough.
    let again = student.submit(&own, "main form", &[]).await;
    assert_eq!(again.status, 200);
    let waiting = "select count(*) from arrivals where settled_at is null";
    assert_eq!(course.site.database.count(waiting).await, 1);
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    assert!(page.html.contains("mangler en gruppe"), "{}", page.html);
    assert!(!page.html.contains("Arbejder alene efter aftale"));
    let places = course.karen.get(&page.link("Se de bedste pladser")).await.expect_ok();
    let done = course.karen.submit(&places, "li.card:first-child form", &[]).await.expect_ok();
    assert!(done.html.contains("Alle har en gruppe"), "{}", done.html);
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
    let exempted =
        "select count(*) from participants where exempted_at is not null or check_in_on is not null";
    assert_eq!(course.site.database.count(exempted).await, 0);
}

#[tokio::test]
async fn the_leader_opens_the_door_too_and_is_reminded_of_the_talk() {
    let (mut course, id, _, page) = alone().await;
    course.site.app.clock().advance(chrono::TimeDelta::days(29));
    let runners = {
        let app = &course.site.app;
        medspil::formations::runners(medspil::jobs::Runners::default(), app.seals(), app.post())
    };
    let (db, clock) = (course.site.app.db().clone(), course.site.app.clock().clone());
    medspil::jobs::run_due(&medspil::jobs::Worker::new(db, clock, runners)).await.unwrap();
    let mails = course.site.mails().await;
    assert!(mails.contains(&"Karen Kursusleder: formations-check-in".to_owned()), "{mails:?}");
    // Sessions do not last that long.
    let karen = course.site.sign_in(course.karen.id(), "karen@uni.example").await;
    course.karen = karen;
    let (mut one, mut other) = (course.karen.clone(), course.karen.clone());
    let form = "form[action$='/rejoin']";
    let (a, b) = tokio::join!(one.submit(&page, form, &[]), other.submit(&page, form, &[]));
    assert_eq!((a.status, b.status), (200, 200));
    let waiting = "select count(*) from arrivals where settled_at is null";
    assert_eq!(course.site.database.count(waiting).await, 1);
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    assert!(page.html.contains("mangler en gruppe"), "{}", page.html);
}
