//! Locking members of a proposed group to each other, so that new proposals leave them together.

use medspil::accounts::AccountId;
use medspil::formations::FormationId;
use uuid::Uuid;

use crate::kit::page::Page;
use crate::kit::round::Round;

const LOCK: &str = "form[action$='/pins']";

/// The review of the first proposal.
async fn review(course: &mut Round, id: FormationId) -> Page {
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    course.karen.get(&page.link("Læs forslag 1")).await.expect_ok()
}

/// The page of a group of the first proposal.
async fn group(course: &mut Round, id: FormationId, number: u32) -> Page {
    let review = review(course, id).await;
    course.karen.get(&format!("{}/groups/{number}", review.path)).await.expect_ok()
}

/// Who sits in which group of the first proposal: the members, group by group.
async fn seats(course: &Round, id: FormationId) -> Vec<Vec<AccountId>> {
    let rows: Vec<(i32, Uuid)> = sqlx::query_as(
        "select proposal_seats.number, account_id from proposal_seats join proposals using (proposal_id)
         where proposals.formation_id = $1 and proposals.number = 1 order by 1, 2",
    )
    .bind(id.uuid())
    .fetch_all(&mut course.raw().await)
    .await
    .unwrap();
    let mut groups = vec![Vec::new(); rows.last().map_or(0, |(number, _)| *number as usize)];
    for (number, who) in rows {
        groups[number as usize - 1].push(AccountId::from(who));
    }
    groups
}

/// Who is locked, with what mark.
async fn pinned(course: &Round, id: FormationId) -> Vec<(AccountId, Uuid)> {
    let rows: Vec<(Uuid, Uuid)> =
        sqlx::query_as("select account_id, mark from pins where formation_id = $1 order by mark, account_id")
            .bind(id.uuid())
            .fetch_all(&mut course.raw().await)
            .await
            .unwrap();
    rows.into_iter().map(|(who, mark)| (AccountId::from(who), mark)).collect()
}

fn fields(people: &[AccountId]) -> Vec<(&'static str, String)> {
    people.iter().map(|who| ("pin", who.to_string())).collect()
}

async fn lock(course: &mut Round, page: &Page, people: &[AccountId]) -> Page {
    let fields = fields(people);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, who)| (*name, who.as_str())).collect();
    course.karen.submit(page, LOCK, &fields).await
}

async fn propose_again(course: &mut Round, id: FormationId) -> Page {
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    course.karen.get(&course.at(id)).await.expect_ok()
}

#[tokio::test]
async fn those_who_are_locked_stay_together_when_new_proposals_are_made() {
    let mut course = Round::with(20, &["Hold A"]).await;
    let (id, page) = course.proposed().await;
    assert!(page.html.contains("kan du låse dem"), "{}", page.html);
    let before = seats(&course, id).await;
    // One of the first group changes places with one of the last, and stays with two of that by a lock.
    let (one, other) = (before[0][0], before[3][0]);
    let at = review(&mut course, id).await.path;
    let look = course.karen.get(&format!("{at}/move?student={one}&with={other}")).await.expect_ok();
    course.karen.submit(&look, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    let kept = [one, before[3][1], before[3][2]];
    let page = group(&mut course, id, 4).await;
    let locked = lock(&mut course, &page, &kept).await.expect_ok();
    assert!(locked.html.contains("De er låst sammen."), "{}", locked.html);
    assert!(locked.text("#group-4").contains("Låst sammen"), "{}", locked.html);

    let page = propose_again(&mut course, id).await;
    assert!(page.html.contains("3 studerende er låst til andre og bliver sammen med dem"), "{}", page.html);
    let after = seats(&course, id).await;
    let together = |group: &Vec<AccountId>| kept.iter().filter(|who| group.contains(who)).count();
    assert!(after.iter().any(|group| together(group) == 3), "{after:?}");
    let sizes: Vec<usize> = after.iter().map(Vec::len).collect();
    assert_eq!(sizes, [5; 4]);

    let rules = course.karen.get(&page.link("Sammen eller hver for sig")).await.expect_ok();
    assert!(rules.text("li.card").contains("Låst sammen"), "{}", rules.html);
    let open = course.karen.submit(&rules, "form[action$='/lift']", &[]).await.expect_ok();
    assert!(open.html.contains("De er låst op") && open.html.contains("ingen regler endnu"), "{}", open.html);
    assert!(pinned(&course, id).await.is_empty());
}

#[tokio::test]
async fn one_alone_is_locked_to_nobody_and_who_sits_elsewhere_is_not_locked_here() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.proposed().await;
    let groups = seats(&course, id).await;
    let page = group(&mut course, id, 1).await;
    let alone = lock(&mut course, &page, &groups[0][1..2]).await;
    assert_eq!(alone.status, 422);
    assert!(alone.html.contains("Vælg mindst to, eller ingen."), "{}", alone.html);
    assert_eq!(alone.attributes("input[name='pin'][checked]", "value"), [groups[0][1].to_string()]);
    let elsewhere = [groups[0][0], groups[1][0]];
    let refused = lock(&mut course, &page, &elsewhere).await.expect_ok();
    assert!(refused.html.contains("Grupperne har ændret sig"), "{}", refused.html);
    let path = format!("{}/pins", page.path);
    assert_eq!(course.karen.post_once(&path, &[("pin", "nobody")]).await.status, 400);
    assert!(pinned(&course, id).await.is_empty());
}

#[tokio::test]
async fn whoever_is_moved_by_hand_is_unlocked_and_the_look_says_so() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.proposed().await;
    let groups = seats(&course, id).await;
    let page = group(&mut course, id, 1).await;
    lock(&mut course, &page, &groups[0][..3]).await.expect_ok();
    let at = review(&mut course, id).await.path;
    let (one, other) = (groups[0][0], groups[1][0]);
    let look = course.karen.get(&format!("{at}/move?student={one}&with={other}")).await.expect_ok();
    assert!(look.html.contains("er låst til andre. Flytter du, bliver det låst op."), "{}", look.html);
    assert!(!look.html.contains("skulle være sammen, er det ikke"), "of a lock that ends: {}", look.html);
    assert_eq!(pinned(&course, id).await.len(), 3, "a look unlocks nobody");
    course.karen.submit(&look, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    let left: Vec<AccountId> = pinned(&course, id).await.into_iter().map(|(who, _)| who).collect();
    assert_eq!(left, groups[0][1..3]);
    let look = course.karen.get(&format!("{at}/move?student={one}&to=1")).await.expect_ok();
    assert!(!look.html.contains("er låst til andre"), "{}", look.html);
}

#[tokio::test]
async fn locks_that_a_proposal_does_not_keep_are_told_and_stay_unless_they_are_changed() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.proposed().await;
    let groups = seats(&course, id).await;
    let set = [groups[0][0], groups[0][1], groups[1][0]];
    // As another proposal would have left it.
    for who in set {
        sqlx::query("insert into pins values ($1, $2, $1, $3, now())")
            .bind(id.uuid())
            .bind(who.uuid())
            .bind(course.karen.id().uuid())
            .execute(&mut course.raw().await)
            .await
            .unwrap();
    }
    let told = review(&mut course, id).await;
    assert!(told.html.contains("er låst sammen, men er ikke i samme gruppe"), "{}", told.html);
    let page = group(&mut course, id, 1).await;
    assert_eq!(page.count("input[name='pin'][checked]"), 2);
    assert!(page.html.contains("der er i en anden gruppe i dette forslag"), "{}", page.html);
    course.karen.submit(&page, LOCK, &[]).await.expect_ok();
    assert_eq!(pinned(&course, id).await.len(), 3, "saved as it was, it stays as it was");
    lock(&mut course, &page, &[groups[0][1], groups[0][2]]).await.expect_ok();
    let now = pinned(&course, id).await;
    let mut locked: Vec<AccountId> =
        now.iter().filter(|(_, mark)| *mark != id.uuid()).map(|(who, _)| *who).collect();
    locked.sort();
    assert_eq!(locked, [groups[0][1].min(groups[0][2]), groups[0][1].max(groups[0][2])]);
    assert_eq!(now.len(), 3, "who is left of the first set is kept, and locked to nobody");
    let page = course.karen.get(&page.path).await.expect_ok();
    assert_eq!(page.count("input[name='pin'][checked]"), 2, "who is left alone of a set is locked to nobody");
    let rules = course.karen.get(&format!("{}/rules", course.at(id))).await.expect_ok();
    assert_eq!(rules.count("li.card"), 1);
}

#[tokio::test]
async fn whoever_is_moved_to_those_they_are_locked_to_stays_so_and_sets_can_share_a_group() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.proposed().await;
    let groups = seats(&course, id).await;
    let (one, other) = (groups[0][0], groups[1][0]);
    for (who, mark) in [(one, id.uuid()), (other, id.uuid()), (groups[1][1], course.course_id.uuid())]
        .into_iter()
        .chain([(groups[1][2], course.course_id.uuid())])
    {
        sqlx::query("insert into pins values ($1, $2, $3, $4, now())")
            .bind(id.uuid())
            .bind(who.uuid())
            .bind(mark)
            .bind(course.karen.id().uuid())
            .execute(&mut course.raw().await)
            .await
            .unwrap();
    }
    let page = group(&mut course, id, 1).await;
    course.karen.submit(&page, LOCK, &[]).await.expect_ok();
    assert_eq!(pinned(&course, id).await.len(), 4, "one who is locked elsewhere can be saved as they were");
    let at = review(&mut course, id).await.path;
    let look = course.karen.get(&format!("{at}/move?student={one}&to=2")).await.expect_ok();
    assert!(!look.html.contains("er låst til andre"), "{}", look.html);
    course.karen.submit(&look, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    assert_eq!(pinned(&course, id).await.len(), 4);
    let told = review(&mut course, id).await;
    assert!(!told.html.contains("skulle være sammen, er det ikke"), "{}", told.html);
    let rules = course.karen.get(&format!("{}/rules", course.at(id))).await.expect_ok();
    assert!(!rules.html.contains("Reglerne kan ikke alle holde"), "{}", rules.html);
}

#[tokio::test]
async fn published_groups_need_no_locks() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, _) = course.proposed().await;
    let groups = seats(&course, id).await;
    let page = group(&mut course, id, 1).await;
    lock(&mut course, &page, &groups[0][..2]).await.expect_ok();
    assert_eq!(pinned(&course, id).await.len(), 2);
    let review = review(&mut course, id).await;
    let publish = course.karen.get(&format!("{}/publish", review.path)).await.expect_ok();
    course.karen.submit(&publish, "main form", &[("sure", "yes"), ("stepping_in", "yes")]).await.expect_ok();
    assert_eq!(course.sizes(id).await, [(1, 5), (2, 5)]);
    assert!(pinned(&course, id).await.is_empty());
    let late = lock(&mut course, &page, &groups[0][..2]).await.expect_ok();
    assert!(late.html.contains("kan ikke lade sig gøre lige nu"), "{}", late.html);
    assert!(pinned(&course, id).await.is_empty());
}
