//! Groups that become too small: somebody's task in the same moment, and a way out that leaves nobody without a place.

use medspil::accounts::AccountId;
use medspil::formations::{self, FormationId};
use sqlx::Connection;
use uuid::Uuid;

use crate::kit::page::Page;
use crate::kit::round::Round;

/// Two groups of five; the first has two left, the second three.
async fn two_and_three() -> (Round, FormationId) {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 3).await;
    course.leave(id, 2, 2).await;
    assert_eq!(course.sizes(id).await, [(1, 2), (2, 3)]);
    (course, id)
}

/// The leader's page of the most urgent task.
async fn task(course: &mut Round, id: FormationId) -> Page {
    let at = course.at(id);
    let page = course.karen.get(&at).await.expect_ok();
    course.karen.get(&page.link("Se, hvad der hjælper")).await.expect_ok()
}

async fn open_tasks(course: &Round) -> i64 {
    course.site.database.count("select count(*) from repair_tasks where settled_at is null").await
}

#[tokio::test]
async fn a_group_that_becomes_too_small_is_a_task_with_a_day_in_the_same_moment() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 2).await;
    assert_eq!(open_tasks(&course).await, 0, "three are enough");
    course.leave(id, 1, 1).await;
    assert_eq!(open_tasks(&course).await, 1);
    let mails = course.site.mails().await;
    assert!(mails.contains(&"Karen Kursusleder: formations-too-small".to_owned()), "{mails:?}");
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    assert!(page.text(".card.next").contains("Gruppe 1 er blevet for lille"), "{}", page.html);
    let list = course.karen.get(&format!("/courses/{}/formations", course.course_id)).await;
    assert!(list.html.contains("én gruppe er blevet for lille"), "{}", list.html);
    // Reading the roster once more opens nothing anew.
    course.reconcile().await;
    assert_eq!(open_tasks(&course).await, 1);
    // When its time is over, so is the task.
    let page = course.karen.submit(&page, "form[action$='/end']", &[]).await.expect_ok();
    assert!(page.html.contains("afsluttet"), "{}", page.html);
    assert_eq!(open_tasks(&course).await, 0);
}

#[tokio::test]
async fn a_group_that_everybody_has_left_is_over_and_leaves_no_task() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 3).await;
    course.leave(id, 1, 2).await;
    assert_eq!(course.sizes(id).await, [(2, 5)]);
    assert_eq!(open_tasks(&course).await, 0);
}

#[tokio::test]
async fn the_database_keeps_small_groups_and_tasks_together() {
    let (course, id) = two_and_three().await;
    let statements = [
        // A group falls below the floor, and nobody is told.
        "with gone as (select account_id from memberships
                       where group_id = (select group_id from study_groups where formation_id = $1 and number = 2)
                         and ended_at is null limit 1),
              left_course as (update participants set left_at = now(), left_as = 'withdrawn'
                              where formation_id = $1 and account_id in (select account_id from gone))
         update memberships set ended_at = now(), ended_as = 'withdrawn'
         where formation_id = $1 and account_id in (select account_id from gone)",
        // A task is put aside while the group is small.
        "update repair_tasks set settled_at = now(), settled_as = 'recovered' where formation_id = $1",
        "delete from repair_tasks where formation_id = $1",
        // A task for a group that needs none.
        "insert into repair_tasks (formation_id, group_id, owner_id, opened_at, due_on)
         select formation_id, group_id, (select account_id from accounts limit 1), now(), current_date
         from study_groups where formation_id = $1 and number = 2",
        // The formation ends, and its tasks stay.
        "update formations set state = 'ended' where formation_id = $1",
    ];
    for statement in statements {
        let mut db = course.raw().await;
        let mut tx = db.begin().await.unwrap();
        let done = sqlx::query(statement).bind(id.uuid()).execute(&mut *tx).await.unwrap();
        assert_eq!(done.rows_affected(), 1, "{statement}");
        let error = tx.commit().await.expect_err("cannot be committed");
        let constraint = error.as_database_error().and_then(|error| error.constraint());
        assert_eq!(constraint, Some("formations_small_has_repair"), "{statement}");
    }
}

#[tokio::test]
async fn two_and_three_become_five_who_begin_afresh() {
    let (mut course, id) = two_and_three().await;
    let old = course.group(id, 1).await.group_id;
    let mut everybody: Vec<AccountId> = course.members(id, 1).await;
    everybody.extend(course.members(id, 2).await);
    let mut student = course.student(everybody[0]).await;
    let contract = format!("/groups/{old}/contract");
    let choose = student.get(&contract).await.expect_ok();
    let edit = student.submit(&choose, "main form", &[("template", "reading")]).await.expect_ok();
    student.submit(&edit, "form[action$='/versions']", &[]).await.expect_ok();
    assert_eq!(student.get(&format!("{contract}/kept")).await.status, 404, "they are in the group");
    let page = task(&mut course, id).await;
    let first = page.text("ol.cards > li:first-child");
    assert!(first.contains("Flet med gruppe 2"), "{}", page.html);
    assert!(first.contains("2 og 3 nu, 5 bagefter"), "{first}");
    assert!(first.contains("Holder alle regler"), "{first}");
    let done = course.karen.submit(&page, "ol.cards > li:first-child form", &[]).await.expect_ok();
    assert!(done.html.contains("alle, det angår, får besked"), "{}", done.html);
    assert!(!done.html.contains("er blevet for lille"));
    assert_eq!(course.sizes(id).await, [(3, 5)]);
    let group = course.group(id, 3).await;
    assert!(!group.rationale.da.is_empty() && !group.rationale.en.is_empty());
    let settled = "select count(*) from repair_tasks where settled_as = 'merged'";
    assert_eq!(course.site.database.count(settled).await, 1);
    let mails = course.site.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.ends_with("formations-merged")).count(), 5);
    // A member finds the new room at its beginning; the old one is no more.
    let room = student.get(&format!("/groups/{}", group.group_id)).await.expect_ok();
    assert!(room.html.contains("Gruppe 3"), "{}", room.html);
    assert_eq!(room.count("ul.people > li"), 6, "five, and who accompanies them");
    assert_eq!(student.get(&format!("/groups/{old}")).await.status, 404);
    // What the old group agreed on can still be read, by those who were in it.
    let kept = student.get(&room.attribute("a[href$='/contract/kept']", "href")).await.expect_ok();
    assert!(kept.text("h1").contains("tidligere gruppe 1") && kept.count(".document h2") > 2);
    assert_eq!(kept.count("main form"), 0);
    let mut other = course.student(everybody[4]).await;
    assert_eq!(other.get(&format!("{contract}/kept")).await.status, 404);
    assert_eq!(course.karen.get(&format!("{contract}/kept")).await.status, 404);
    let rounds = "select count(*) from expectation_rounds";
    assert_eq!(course.site.database.count(rounds).await, 0, "expectations begin after the first meeting");
}

#[tokio::test]
async fn who_waits_for_a_group_fills_it_up() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 3).await;
    course.enrol(3, &["Hold A"]).await;
    course.reconcile().await;
    let page = task(&mut course, id).await;
    let first = page.text("ol.cards > li:first-child");
    assert!(first.contains("Fyld op med") && first.contains("2 nu, 5 bagefter"), "{first}");
    let done = course.karen.submit(&page, "ol.cards > li:first-child form", &[]).await.expect_ok();
    assert!(done.html.contains("Alle har en gruppe"), "{}", done.html);
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
    let mails = course.site.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.ends_with("formations-new-member")).count(), 3, "{mails:?}");
    let waiting = "select count(*) from arrivals where settled_at is null";
    assert_eq!(course.site.database.count(waiting).await, 0);
}

#[tokio::test]
async fn those_who_are_left_move_together_and_the_other_group_goes_on() {
    let mut course = Round::with(8, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 2).await;
    let moving = course.members(id, 1).await;
    let other = course.group(id, 2).await.group_id;
    let page = task(&mut course, id).await;
    assert!(page.text("ol.cards > li:first-child").contains("Flyt dem sammen til gruppe 2"), "{}", page.html);
    course.karen.submit(&page, "ol.cards > li:first-child form", &[]).await.expect_ok();
    assert_eq!(course.sizes(id).await, [(2, 6)]);
    let group = course.group(id, 2).await;
    assert_eq!(group.group_id, other, "it goes on");
    let members = course.members(id, 2).await;
    assert!(moving.iter().all(|who| members.contains(who)));
    let mails = course.site.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.ends_with("formations-new-group")).count(), 2);
}

#[tokio::test]
async fn two_who_must_not_meet_are_not_offered_to_and_nothing_says_so() {
    let (mut course, id) = two_and_three().await;
    let pair = (course.members(id, 1).await[0], course.members(id, 2).await[0]);
    let open = task(&mut course, id).await;
    let mark = open.attribute("ol.cards > li:first-child input[name='repair']", "value");
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let ends_on = now.date_naive() + chrono::Days::new(90);
    let (seals, by) = (course.site.app.seals(), course.karen.id());
    formations::keep_apart(&mut tx, now, seals, by, course.course_id, pair, ends_on).await.unwrap();
    tx.commit().await.unwrap();
    // A page that is still open: the deed sees what was decided since.
    let late = course.karen.submit(&open, "ol.cards > li:first-child form", &[]).await.expect_ok();
    assert!(late.html.contains("Grupperne har ændret sig"), "{}", late.html);
    assert_eq!(course.sizes(id).await, [(1, 2), (2, 3)]);
    let page = course.karen.get(&open.path).await.expect_ok();
    assert_eq!(page.count("ol.cards > li"), 0, "{}", page.html);
    assert!(page.html.contains("ingen gruppe med plads"));
    assert!(!page.html.contains("studievejledning") && !page.html.contains("samme gruppe"));
    // Nor does a form that was kept.
    course.karen.post(&open.path, &[("repair", &mark)]).await.expect_ok();
    assert_eq!(course.sizes(id).await, [(1, 2), (2, 3)]);
}

#[tokio::test]
async fn of_two_who_choose_at_once_one_does_and_the_other_reads_why() {
    let (mut course, id) = two_and_three().await;
    let page = task(&mut course, id).await;
    let (mut one, mut other) = (course.karen.clone(), course.karen.clone());
    let form = "ol.cards > li:first-child form";
    let (a, b) = tokio::join!(one.submit(&page, form, &[]), other.submit(&page, form, &[]));
    let both = [a.expect_ok().html, b.expect_ok().html];
    assert_eq!(both.iter().filter(|html| html.contains("får besked")).count(), 1, "{both:?}");
    assert_eq!(both.iter().filter(|html| html.contains("Grupperne har ændret sig")).count(), 1);
    assert_eq!(course.sizes(id).await, [(3, 5)]);
}

#[tokio::test]
async fn nobody_but_who_leads_the_course_comes_near_a_repair() {
    let (mut course, id) = two_and_three().await;
    let page = task(&mut course, id).await;
    let mark = page.attribute("ol.cards > li:first-child input[name='repair']", "value");
    let member = course.members(id, 1).await[0];
    let mut others = vec![
        course.student(member).await,
        course.site.admin().await,
        course.site.person("Anden Leder", "anden@uni.example").await,
    ];
    for other in &mut others {
        assert_eq!(other.get(&page.path).await.status, 404);
        assert_eq!(other.post_once(&page.path, &[("repair", &mark)]).await.status, 404);
    }
    let mut visitor = course.site.visitor();
    assert!(visitor.get(&page.path).await.has("form[action='/sign-in']"));
    // Nor does the task belong to another formation of the same leader.
    let elsewhere = page.path.replace(&id.to_string(), &Uuid::nil().to_string());
    assert_eq!(course.karen.get(&elsewhere).await.status, 404);
    assert_eq!(course.sizes(id).await, [(1, 2), (2, 3)]);
}

#[tokio::test]
async fn when_somebody_leaves_what_is_written_of_their_group_is_true_of_those_who_stay() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let mut db = course.raw().await;
    let was =
        "update study_groups set common_slots = 1, rationale_da = 'Som før', rationale_is_edited = false";
    sqlx::query(was).execute(&mut db).await.unwrap();
    course.leave(id, 1, 1).await;
    let (left, other) = (course.group(id, 1).await, course.group(id, 2).await);
    assert_ne!(left.rationale.da, "Som før");
    assert_eq!(left.common.count(), 0, "nobody has said when they can");
    assert_eq!((other.rationale.da.as_str(), other.common.count()), ("Som før", 1), "nobody left this one");
}
