//! Moving people between groups that stand: one person, or two who change places, after a look at what it changes.

use medspil::formations::{self, FormationId};

use crate::kit::page::Page;
use crate::kit::round::Round;

/// The look at moving the first member of a group to another.
async fn look(course: &mut Round, id: FormationId, from: u32, to: u32) -> Page {
    let groups = course.karen.get(&format!("{}/groups", course.at(id))).await.expect_ok();
    let group = course.karen.get(&groups.link(&format!("Gruppe {from}"))).await.expect_ok();
    let student = course.members(id, from).await[0].to_string();
    assert!(group.attributes("input[name='student']", "value").contains(&student));
    let fields = [("from", from.to_string()), ("to", to.to_string()), ("student", student)];
    let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert!(group.has("form[method='get'][action$='/move']"));
    course.karen.get(&format!("{}/move?{}", course.at(id), query.join("&"))).await.expect_ok()
}

#[tokio::test]
async fn somebody_moves_after_a_look_and_the_groups_read_no_more_than_that() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let (who, peer) = (course.members(id, 1).await[0], course.members(id, 1).await[1]);
    let page = look(&mut course, id, 1, 2).await;
    assert_eq!(page.texts("dl.summary dd.number"), ["5", "4", "5", "6"], "{}", page.html);
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)], "a look moves nobody");
    let done = course.karen.submit(&page, "main form", &[]).await.expect_ok();
    assert!(done.html.contains("får besked"), "{}", done.html);
    assert_eq!(course.sizes(id).await, [(1, 4), (2, 6)]);
    assert!(course.members(id, 2).await.contains(&who));
    let mails = course.site.mails().await;
    let count = |kind: &str| mails.iter().filter(|mail| mail.ends_with(kind)).count();
    assert_eq!(count("formations-new-group"), 1);
    assert_eq!(count("formations-moved-on"), 5, "four who stay, and who accompanies them");
    assert_eq!(count("formations-new-member"), 6);
    let group = course.group(id, 1).await.group_id;
    let room = course.student(peer).await.get(&format!("/groups/{group}")).await.expect_ok();
    assert!(room.html.contains("flytter til en anden gruppe"), "{}", room.html);
    assert!(!room.html.contains("Karen Kursusleder flytte") && !room.html.contains("bad om"));
}

#[tokio::test]
async fn two_change_places_and_both_groups_keep_their_size() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let (one, other) = (course.members(id, 1).await[0], course.members(id, 2).await[0]);
    let at = course.at(id);
    let page =
        course.karen.get(&format!("{at}/move?from=1&student={one}&with={other}&to=")).await.expect_ok();
    assert!(page.text("h1").contains("bytter gruppe"), "{}", page.html);
    course.karen.submit(&page, "main form", &[]).await.expect_ok();
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
    assert!(course.members(id, 2).await.contains(&one) && course.members(id, 1).await.contains(&other));
    // The page is used once: they are no longer where it says.
    let again = course.karen.submit(&page, "main form", &[]).await.expect_ok();
    assert!(again.html.contains("Grupperne har ændret sig"), "{}", again.html);
    assert!(course.members(id, 2).await.contains(&one));
}

#[tokio::test]
async fn whoever_is_kept_apart_does_not_meet_by_a_move_or_a_swap() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let page = look(&mut course, id, 1, 2).await;
    let (one, other) = (course.members(id, 1).await[0], course.members(id, 2).await[0]);
    let third = course.members(id, 2).await[1];
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let ends_on = now.date_naive() + chrono::Days::new(90);
    let (seals, by) = (course.site.app.seals(), course.karen.id());
    formations::keep_apart(&mut tx, now, seals, by, course.course_id, (one, other), ends_on).await.unwrap();
    tx.commit().await.unwrap();
    let refused = course.karen.submit(&page, "main form", &[]).await.expect_ok();
    assert!(refused.html.contains("kan ikke lade sig gøre"), "{}", refused.html);
    let now_shown = course.karen.get(&page.path).await.expect_ok();
    assert!(!now_shown.has("main form"), "{}", now_shown.html);
    let swap = format!("{}/move?from=1&student={one}&with={third}", course.at(id));
    assert!(!course.karen.get(&swap).await.expect_ok().has("main form"));
    // The two themselves may change places.
    let swap = format!("{}/move?from=1&student={one}&with={other}", course.at(id));
    assert!(course.karen.get(&swap).await.expect_ok().has("main form"));
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
}

#[tokio::test]
async fn a_move_that_leaves_a_group_too_small_opens_a_task_and_the_last_one_ends_it() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    course.leave(id, 1, 2).await;
    let open = "select count(*) from repair_tasks where settled_at is null";
    for (left, tasks) in [(2, 1), (1, 1)] {
        let page = look(&mut course, id, 1, 2).await;
        course.karen.submit(&page, "main form", &[]).await.expect_ok();
        assert_eq!(course.sizes(id).await[0], (1, left));
        assert_eq!(course.site.database.count(open).await, tasks);
    }
    let page = look(&mut course, id, 1, 2).await;
    course.karen.submit(&page, "main form", &[]).await.expect_ok();
    assert_eq!(course.sizes(id).await, [(2, 8)]);
    assert_eq!(course.site.database.count(open).await, 0);
}

#[tokio::test]
async fn of_two_who_move_the_same_person_at_once_one_does() {
    let mut course = Round::with(15, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let (second, third) = (look(&mut course, id, 1, 2).await, look(&mut course, id, 1, 3).await);
    let (mut one, mut other) = (course.karen.clone(), course.karen.clone());
    let (a, b) = tokio::join!(one.submit(&second, "main form", &[]), other.submit(&third, "main form", &[]));
    let both = [a.expect_ok().html, b.expect_ok().html];
    assert_eq!(both.iter().filter(|html| html.contains("Grupperne har ændret sig")).count(), 1);
    let mut sizes: Vec<usize> = course.sizes(id).await.into_iter().map(|(_, size)| size).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [4, 5, 6]);
}

#[tokio::test]
async fn nobody_but_who_leads_the_course_moves_anybody() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let page = look(&mut course, id, 1, 2).await;
    let member = course.members(id, 1).await[0];
    let mut others = vec![course.student(member).await, course.site.admin().await];
    let fields = [("student", member.to_string()), ("from", "1".into()), ("to", "2".into())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for other in &mut others {
        assert_eq!(other.get(&page.path).await.status, 404);
        assert_eq!(other.get(&format!("{}/groups/1", course.at(id))).await.status, 404);
        assert_eq!(other.post_once(&format!("{}/move", course.at(id)), &fields).await.status, 404);
    }
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
}

#[tokio::test]
async fn a_group_is_handed_on_and_both_are_told() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.published().await;
    let peter = course.site.account("Peter Lindholm", "peter@uni.example").await;
    let mut db = course.raw().await;
    sqlx::query(
        "insert into course_staff (course_id, account_id, role, facilitator_kind, invited_at, accepted_at)
         values ($1, $2, 'facilitator', 'staff', now(), now())",
    )
    .bind(course.course_id.uuid())
    .bind(peter.uuid())
    .execute(&mut db)
    .await
    .unwrap();
    let group = format!("{}/groups/1", course.at(id));
    let page = course.karen.get(&group).await.expect_ok();
    let form = "form[action$='/facilitator']";
    let faulty = course.karen.submit(&page, form, &[]).await;
    assert_eq!((faulty.status, faulty.count(".faults a")), (422, 1));
    let stranger = course.students[0].to_string();
    let refused = course.karen.submit(&page, form, &[("facilitator", &stranger)]).await;
    assert_eq!(refused.status, 404, "only who said yes to it");
    let done = course.karen.submit(&faulty, form, &[("facilitator", &peter.to_string())]).await.expect_ok();
    assert!(done.text("dl.summary").contains("Peter Lindholm") && !done.text("dl.summary").contains("Karen"));
    // Pressed twice, it is done once.
    course.karen.submit(&faulty, form, &[("facilitator", &peter.to_string())]).await.expect_ok();
    let mails = course.site.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.ends_with("formations-handed-on")).count(), 1);
    assert!(mails.contains(&"Peter Lindholm: formations-accompany".to_owned()), "{mails:?}");
    let room = format!("/groups/{}/facilitate", course.group(id, 1).await.group_id);
    let mut new = course.site.sign_in(peter, "peter@uni.example").await;
    new.get(&room).await.expect_ok();
    assert_eq!(course.karen.get(&room).await.status, 404);
}
