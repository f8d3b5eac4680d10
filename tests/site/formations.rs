//! Forming groups through the leader's own pages, and the promises the database keeps by itself.

use std::collections::BTreeSet;

use medspil::formations::{self, FormationsError};
use sqlx::{Connection, Row};
use uuid::Uuid;

use crate::kit::round::Round;

#[tokio::test]
async fn from_a_plan_to_groups_where_everybody_has_exactly_one() {
    let mut course = Round::with(23, &["Hold A", "Hold B"]).await;
    let (id, page) = course.published().await;
    let mut tx = course.site.begin().await;
    let mut placed = BTreeSet::new();
    for group in formations::groups_of(&mut tx, id).await.unwrap() {
        let members = formations::members(&mut tx, group.group_id).await.unwrap();
        assert!((4..=6).contains(&members.len()), "{} members", members.len());
        assert!(!group.rationale.da.is_empty() && !group.rationale.en.is_empty());
        assert_eq!(formations::facilitators(&mut tx, group.group_id).await.unwrap(), [course.karen.id()]);
        for member in members {
            assert!(placed.insert(member), "nobody twice");
            assert_eq!(formations::group_of(&mut tx, id, member).await.unwrap().as_ref(), Some(&group));
        }
    }
    assert_eq!(placed, course.students.iter().copied().collect(), "nobody outside");
    let mut db = course.raw().await;
    let students: Vec<Uuid> = course.students.iter().map(|student| student.uuid()).collect();
    let told: i64 = sqlx::query_scalar("select count(*) from outbox where account_id = any($1)")
        .bind(students)
        .fetch_one(&mut db)
        .await
        .unwrap();
    assert_eq!(told, 69, "everybody is asked, told that it closed early, and told of their group");
    let groups = course.karen.get(&page.link("Se grupperne")).await.expect_ok();
    assert!(groups.html.contains("23 studerende i 4 grupper"), "{}", groups.html);
}

#[tokio::test]
async fn the_review_proves_that_the_roster_is_placed_and_shows_every_group() {
    let mut course = Round::with(20, &["Hold A"]).await;
    let (_, page) = course.proposed().await;
    assert_eq!(
        page.count("ul.cards > li.card"),
        1,
        "of people of whom nothing is known, all groups are alike"
    );
    assert!(page.html.contains("Vi søgte tre gange"), "{}", page.html);
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    assert!(review.html.contains("20 på deltagerlisten = 20 placeret"), "{}", review.html);
    assert_eq!(review.count("li.card"), 4);
    for number in 0..20 {
        assert!(review.html.contains(&format!("Student {number:03}")));
    }
}

#[tokio::test]
async fn a_student_is_moved_after_a_look_at_what_it_changes() {
    let mut course = Round::with(20, &["Hold A"]).await;
    let (_, page) = course.proposed().await;
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let group = course.karen.get(&review.attributes("li.card a.link", "href")[0]).await.expect_ok();
    let student = group.attribute("input[name='student']", "value");
    let to =
        group.attributes("select[name='to'] option", "value").into_iter().find(|to| !to.is_empty()).unwrap();
    let at = group.attribute("form[method='get']", "action");
    let preview = course.karen.get(&format!("{at}?student={student}&to={to}")).await.expect_ok();
    assert!(preview.html.contains("Før") && preview.html.contains("Efter"));
    assert_eq!(preview.count("section"), 2, "both groups, before and after");
    let moved = course.karen.submit(&preview, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    assert!(moved.html.contains("én studerende flyttet af dig"), "{}", moved.html);
    assert!(moved.html.contains("20 på deltagerlisten = 20 placeret"));
    // Before and after one move would tell whether that one had a wish.
    let wishes = "ønsker om ikke at være den eneste";
    assert!(review.html.contains(wishes) && !moved.html.contains(wishes));
    let proposals = course.karen.get(&page.path).await.expect_ok();
    assert!(proposals.html.contains("Vises ikke, når du har flyttet nogen"));
}

#[tokio::test]
async fn the_leaders_rules_about_pairs_hold_in_every_proposal() {
    let mut course = Round::with(20, &["Hold A"]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let rules = page.link("Sammen eller hver for sig");
    for (kind, one, other) in [("together", 0, 7), ("apart", 1, 2), ("apart", 3, 3)] {
        let form = course.karen.get(&rules).await.expect_ok();
        let (one, other) = (course.students[one].to_string(), course.students[other].to_string());
        let fields = [("kind", kind), ("one", one.as_str()), ("other", other.as_str())];
        let answer = course.karen.submit(&form, "form.form[action$='/rules']", &fields).await;
        assert_eq!(answer.status, if one == other { 422 } else { 200 });
    }
    course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let mut db = course.raw().await;
    let seats = "select proposal_seats.number from proposal_seats join proposals using (proposal_id)
                 where proposals.formation_id = $1 and account_id = $2 order by proposals.number";
    let mut of = Vec::new();
    for student in [0, 7, 1, 2] {
        let numbers: Vec<i32> = sqlx::query_scalar(seats)
            .bind(id.uuid())
            .bind(course.students[student].uuid())
            .fetch_all(&mut db)
            .await
            .unwrap();
        of.push(numbers);
    }
    assert!(!of[0].is_empty());
    assert_eq!(of[0], of[1], "together");
    assert!(of[2].iter().zip(&of[3]).all(|(one, other)| one != other), "apart");
}

#[tokio::test]
async fn two_change_places_after_a_look_and_a_swap_that_helps_is_suggested() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut db = course.raw().await;
    let asked: Uuid = sqlx::query_scalar("select questionnaire_id from formations where formation_id = $1")
        .bind(id.uuid())
        .fetch_one(&mut db)
        .await
        .unwrap();
    let path = format!("/courses/{}/questionnaires/{asked}", course.course_id);
    // Five can meet at the beginning of the week, five at the end of it.
    for (number, student) in course.students.clone().into_iter().enumerate() {
        let mut student = course.student(student).await;
        let form = student.get(&format!("{path}/p01")).await.expect_ok();
        let cells = form.attributes("main form .week input[name=answer]", "value");
        let own: Vec<_> = if number < 5 { cells[..3].to_vec() } else { cells[cells.len() - 3..].to_vec() };
        let fields: Vec<_> = own.iter().map(|cell| ("answer", cell.as_str())).collect();
        student.submit(&form, "main form", &fields).await.expect_ok();
        let check = student.get(&format!("{path}/check")).await.expect_ok();
        student.submit(&check, "main form", &[]).await.expect_ok();
    }
    let page = course.karen.close_for_answers(&page).await;
    let page = course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    let page = course.karen.get(&page.path).await.expect_ok();
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let group = course.karen.get(&review.attributes("li.card a.link", "href")[0]).await.expect_ok();
    assert_eq!(group.count("a[href*='with=']"), 0, "no swap makes these groups better");
    let measured = review.texts("details table td");
    let [_, here, lot, most, ..] = &measured[..] else { panic!("{measured:?}") };
    let number = |text: &String| text.trim().parse::<u32>().expect("a number of 100");
    assert!(number(lot) < number(here) && number(here) <= number(most), "{measured:?}");
    let best = "Der findes ingen bedre sammensætning";
    assert!(review.html.contains(best), "ten people can be grouped in 126 ways");
    let one = group.attribute("input[name='student']", "value");
    let with = group.attribute("select[name='with'] optgroup option", "value");
    let at = group.attribute("form[method='get']", "action");
    let preview = course.karen.get(&format!("{at}?student={one}&with={with}")).await.expect_ok();
    assert_eq!(preview.count("section"), 2, "both groups, before and after");
    let swapped =
        course.karen.submit(&preview, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    assert!(swapped.html.contains("10 på deltagerlisten = 10 placeret"), "{}", swapped.html);
    assert!(swapped.html.contains("2 studerende flyttet af dig"), "{}", swapped.html);
    assert!(!swapped.html.contains(best), "that was said of the groups as proposed");
    // Pressed twice, it is not undone.
    let again = course.karen.submit(&preview, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    assert!(again.html.contains("2 studerende flyttet af dig"), "{}", again.html);
    let group = course.karen.get(&group.path).await.expect_ok();
    let suggested = group.attribute("a[href*='with=']", "href");
    assert!(suggested.contains(&one) && suggested.contains(&with), "back to where they fit: {suggested}");
    assert!(group.html.contains("Fælles tider her: 0 før, 3 efter."), "{}", group.html);
    let preview = course.karen.get(&suggested).await.expect_ok();
    course.karen.submit(&preview, "form[method='post'][action$='/move']", &[]).await.expect_ok();
    let group = course.karen.get(&group.path).await.expect_ok();
    assert_eq!(group.count("a[href*='with=']"), 0);
}

#[tokio::test]
async fn rules_that_cannot_all_hold_are_told_before_anybody_is_seated_with_what_would_help() {
    let mut course = Round::with(20, &["Hold A"]).await;
    let (_, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let rules = page.link("Sammen eller hver for sig");
    // Six who must not meet, where sizes from four to six make five groups at most.
    for one in 0..6 {
        for other in 0..one {
            let form = course.karen.get(&rules).await.expect_ok();
            assert!(!form.html.contains("kan ikke alle holde"), "until the last of them all rules can hold");
            let (one, other) = (course.students[one].to_string(), course.students[other].to_string());
            let fields = [("kind", "apart"), ("one", one.as_str()), ("other", other.as_str())];
            course.karen.submit(&form, "form.form[action$='/rules']", &fields).await.expect_ok();
        }
    }
    let told = course.karen.get(&rules).await.expect_ok();
    let warning = told.text(".warn");
    assert!(warning.contains("skal alle være hver for sig, men der er kun"), "{}", told.html);
    assert!(warning.contains("Mindste ændring: grupper fra 3 til 6."), "{warning}");
    assert!(told.count(".warn a[href$='/plan']") == 1, "the change is one of the plan");
    let lifted = course.karen.submit(&told, "form[action$='/lift']", &[]).await.expect_ok();
    assert!(!lifted.html.contains("kan ikke alle holde"), "one rule less, and the others hold");
}

#[tokio::test]
async fn a_rule_that_cannot_hold_is_refused_or_told_and_never_dropped() {
    let mut course = Round::with(20, &["Hold A", "Hold B"]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let rules = page.link("Sammen eller hver for sig");
    let mut db = course.raw().await;
    for student in [0, 1] {
        let same = "update accounts set name = 'Jens Holm' where account_id = $1";
        sqlx::query(same).bind(course.students[student].uuid()).execute(&mut db).await.unwrap();
    }
    // Students take turns: the first is in Hold A, the second in Hold B, the third in Hold A.
    let form = course.karen.get(&rules).await.expect_ok();
    let names = form.texts("#one option");
    assert!(
        names.iter().any(|name| name == "Jens Holm (Hold B)"),
        "two of one name are told apart: {names:?}"
    );
    let [first, second, third] = [0, 1, 2].map(|student| course.students[student].to_string());
    let fields = [("kind", "together"), ("one", first.as_str()), ("other", second.as_str())];
    let refused = course.karen.submit(&form, "form.form[action$='/rules']", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text(".faults").contains("ikke på samme hold"), "{}", refused.html);
    let fields = [("kind", "together"), ("one", first.as_str()), ("other", third.as_str())];
    course.karen.submit(&form, "form.form[action$='/rules']", &fields).await.expect_ok();
    let page = course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let page = course.karen.get(&page.path).await.expect_ok();
    let proposal = course.karen.get(&page.link("Forslag 1")).await.expect_ok();
    assert!(!proposal.html.contains("regler er ikke holdt") && !proposal.html.contains("En af dine regler"));
    // The leader moves one of the two away: it is said, also where the name goes under it.
    let seat = "update proposal_seats set number = (select number from proposal_seats as other
                    where other.proposal_id = proposal_seats.proposal_id and other.number <> proposal_seats.number limit 1)
                where account_id = $1";
    sqlx::query(seat).bind(course.students[2].uuid()).execute(&mut db).await.unwrap();
    for path in [proposal.path.clone(), format!("{}/publish", proposal.path)] {
        let page = course.karen.get(&path).await.expect_ok();
        assert!(page.html.contains("En af dine regler er ikke holdt"), "{path}: {}", page.html);
    }
}

#[tokio::test]
async fn what_an_adviser_keeps_apart_stays_apart_and_is_never_told() {
    let mut course = Round::with(12, &["Hold A"]).await;
    let pair = (course.students[0], course.students[1]);
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let ends_on = now.date_naive() + chrono::Days::new(90);
    let (seals, by) = (course.site.app.seals(), course.karen.id());
    formations::keep_apart(&mut tx, now, seals, by, course.course_id, pair, ends_on).await.unwrap();
    tx.commit().await.unwrap();
    let (id, page) = course.proposed().await;
    let mut db = course.raw().await;
    let together: i64 = sqlx::query_scalar(
        "select count(*) from proposal_seats a join proposal_seats b using (proposal_id, number)
         where a.account_id = $1 and b.account_id = $2",
    )
    .bind(pair.0.uuid())
    .bind(pair.1.uuid())
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert_eq!(together, 0);
    let sealed: Vec<u8> =
        sqlx::query_scalar("select sealed_pair from keep_aparts").fetch_one(&mut db).await.unwrap();
    let plain = pair.0.to_string();
    assert!(!sealed.windows(plain.len()).any(|bytes| bytes == plain.as_bytes()), "the pair is sealed");
    // The leader cannot move one to the other, and learns no more than that.
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let proposal: Uuid = review.path.rsplit('/').next().unwrap().parse().unwrap();
    let row = sqlx::query("select number from proposal_seats where proposal_id = $1 and account_id = $2")
        .bind(proposal)
        .bind(pair.1.uuid())
        .fetch_one(&mut db)
        .await
        .unwrap();
    let to: i32 = row.get(0);
    let path = format!("{}/move", review.path);
    let preview = course.karen.get(&format!("{path}?student={}&to={to}", pair.0)).await.expect_ok();
    assert!(preview.html.contains("kan ikke lade sig gøre"));
    assert!(!preview.has("form[action$='/move']"), "there is no button");
    let told = course
        .karen
        .post(&path, &[("student", &pair.0.to_string()), ("to", &to.to_string())])
        .await
        .expect_ok();
    assert!(told.html.contains("kan ikke lade sig gøre"));
    let rules = course.karen.get(&format!("/courses/{}/formations/{id}/rules", course.course_id)).await;
    assert!(rules.html.contains("Der er ingen regler endnu"));
}

#[tokio::test]
async fn sizes_that_cannot_be_kept_stand_in_the_way_of_publishing_and_nobody_is_left_out() {
    let mut course = Round::with(7, &[]).await;
    let (_, page) = course.proposed().await;
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    assert!(review.html.contains("7 på deltagerlisten = 7 placeret"), "everybody has a place all the same");
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    assert!(publish.html.contains("Det kan ikke offentliggøres endnu"));
    assert!(!publish.has("form[action$='/publish']"));
    let forced = course
        .karen
        .post(&format!("{}/publish", review.path), &[("sure", "yes"), ("stepping_in", "yes")])
        .await;
    assert_eq!(forced.status, 422);
    // Smaller groups allowed, new proposals asked for: now it can be done.
    let plan = course.karen.get(&page.link("Planen")).await.expect_ok();
    let page = course.karen.submit(&plan, "main form.form", &[("size_min", "3")]).await.expect_ok();
    let id = page.path.rsplit('/').next().unwrap().parse().unwrap();
    course.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
    course.work(id).await;
    let page = course.karen.get(&page.path).await.expect_ok();
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    let fields = [("sure", "yes"), ("stepping_in", "yes")];
    assert!(course.karen.submit(&publish, "main form", &fields).await.html.contains("Alle har en gruppe"));
}

#[tokio::test]
async fn nothing_is_published_without_a_name_under_it() {
    let mut course = Round::with(10, &[]).await;
    let (_, page) = course.proposed().await;
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    assert!(publish.html.contains("Jeg, Karen Kursusleder"));
    let again = course.karen.submit(&publish, "main form", &[]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.count(".faults li"), 2, "the name, and somebody for the groups that have nobody");
}

#[tokio::test]
async fn who_comes_after_the_groups_were_published_gets_a_place_by_a_day() {
    let mut course = Round::with(9, &["Hold A"]).await;
    let (id, page) = course.published().await;
    course.enrol(1, &["Hold A"]).await;
    let late = *course.students.last().unwrap();
    let page = course.karen.get(&page.path).await.expect_ok();
    assert!(page.html.contains("En ny på deltagerlisten"));
    let page = course.karen.submit(&page, "form[action$='/reconcile']", &[]).await.expect_ok();
    assert!(page.html.contains("Student 009 mangler en gruppe"), "{}", page.html);
    let arrival = course.karen.get(&page.link("Se de bedste pladser")).await.expect_ok();
    let sizes: Vec<String> = arrival.texts("li.card dd.number");
    assert_eq!(sizes.first().map(String::as_str), Some("5"), "the smaller group of 4 and 5 comes first");
    let page = course.karen.submit(&arrival, "li.card:first-child form", &[]).await.expect_ok();
    assert!(page.html.contains("Alle har en gruppe"), "{}", page.html);
    let mut tx = course.site.begin().await;
    let group = formations::group_of(&mut tx, id, late).await.unwrap().expect("a group");
    assert_eq!(formations::members(&mut tx, group.group_id).await.unwrap().len(), 5);
}

#[tokio::test]
async fn who_leaves_the_course_leaves_the_group_and_the_others_stay() {
    let mut course = Round::with(10, &[]).await;
    let (id, _) = course.published().await;
    let mut db = course.raw().await;
    sqlx::query("update enrolments set status = 'withdrawn' where account_id = $1")
        .bind(course.students[0].uuid())
        .execute(&mut db)
        .await
        .unwrap();
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let means = formations::Means { seals: course.site.app.seals(), post: course.site.app.post() };
    formations::reconcile(&mut tx, now, means, course.course_id).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = course.site.begin().await;
    assert_eq!(formations::group_of(&mut tx, id, course.students[0]).await.unwrap(), None);
    assert!(formations::group_of(&mut tx, id, course.students[1]).await.unwrap().is_some());
}

#[tokio::test]
async fn a_formation_closes_by_itself_at_its_deadline() {
    let mut course = Round::with(10, &[]).await;
    let (id, page) = course.plan().await;
    course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    course.site.app.clock().advance(chrono::TimeDelta::days(8));
    let runners = {
        let app = &course.site.app;
        formations::runners(medspil::jobs::Runners::default(), app.seals(), app.post())
    };
    let (db, clock) = (course.site.app.db().clone(), course.site.app.clock().clone());
    let worker = medspil::jobs::Worker::new(db, clock, runners);
    assert_eq!(medspil::jobs::run_due(&worker).await.unwrap(), 1);
    let mut tx = course.site.begin().await;
    let found = formations::of_course(&mut tx, course.course_id).await.unwrap();
    assert_eq!((found[0].formation_id, found[0].state), (id, formations::State::Closed));
}

#[tokio::test]
async fn the_database_refuses_a_published_formation_with_somebody_outside() {
    let mut course = Round::with(10, &[]).await;
    let (id, _) = course.published().await;
    let outside = "formations_nobody_outside";
    let refused =
        |error: sqlx::Error| error.as_database_error().and_then(|e| e.constraint().map(str::to_owned));
    let statements = [
        // Somebody is added without a group.
        "insert into participants (formation_id, account_id, joined_at)
         select $1, account_id, now() from accounts where email = 'karen@uni.example'",
        // A membership ends, and nothing else.
        "update memberships set ended_at = now(), ended_as = 'moved'
         where membership_id = (select membership_id from memberships where formation_id = $1 limit 1)",
        "delete from memberships
         where membership_id = (select membership_id from memberships where formation_id = $1 limit 1)",
        // A whole group ends.
        "update study_groups set ended_at = now()
         where group_id = (select group_id from study_groups where formation_id = $1 limit 1)",
    ];
    for statement in statements {
        let mut db = course.raw().await;
        let mut tx = db.begin().await.unwrap();
        let done = sqlx::query(statement).bind(id.uuid()).execute(&mut *tx).await.unwrap();
        assert_eq!(done.rows_affected(), 1, "{statement}");
        let error = tx.commit().await.expect_err("cannot be committed");
        assert_eq!(refused(error).as_deref(), Some(outside), "{statement}");
    }
    // Nobody twice.
    let mut db = course.raw().await;
    let twice = sqlx::query(
        "insert into memberships (formation_id, group_id, account_id, since)
         select formation_id, group_id, account_id, now() from memberships where formation_id = $1 limit 1",
    )
    .bind(id.uuid())
    .execute(&mut db)
    .await
    .expect_err("one active membership");
    assert_eq!(refused(twice).as_deref(), Some("memberships_active_key"));
    // An exemption is a recorded way to be outside; moving somebody in one transaction is fine.
    let mut tx = db.begin().await.unwrap();
    sqlx::query(
        "update participants set exempted_at = now(), exempted_by = $2, check_in_on = current_date
         where formation_id = $1 and account_id = $3",
    )
    .bind(id.uuid())
    .bind(course.karen.id().uuid())
    .bind(course.students[0].uuid())
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query("delete from memberships where formation_id = $1 and account_id = $2")
        .bind(id.uuid())
        .bind(course.students[0].uuid())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn publishing_and_a_new_participant_at_the_same_time_cannot_both_go_through() {
    let mut course = Round::with(10, &[]).await;
    let (id, page) = course.proposed().await;
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let proposal = review.path.rsplit('/').next().unwrap().parse().unwrap();
    // A participant is added, not yet committed, when somebody publishes.
    let mut db = course.raw().await;
    let mut adding = db.begin().await.unwrap();
    sqlx::query("insert into participants (formation_id, account_id, joined_at) values ($1, $2, now())")
        .bind(id.uuid())
        .bind(course.karen.id().uuid())
        .execute(&mut *adding)
        .await
        .unwrap();
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let app = &course.site.app;
    let (means, by) = (formations::Means { seals: app.seals(), post: app.post() }, course.karen.id());
    let acting = formations::Acting::LeaderStepsIn;
    formations::publish(&mut tx, now, means, by, id, proposal, acting).await.unwrap();
    let (added, published) = tokio::join!(adding.commit(), tx.commit());
    assert!(added.is_ok() != published.is_ok(), "exactly one: {added:?} {published:?}");
}

#[tokio::test]
async fn of_two_who_publish_at_once_one_does() {
    let mut course = Round::with(10, &[]).await;
    let (id, page) = course.proposed().await;
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let proposal: formations::ProposalId = review.path.rsplit('/').next().unwrap().parse().unwrap();
    let publish = async || {
        let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
        let app = &course.site.app;
        let (means, by) = (formations::Means { seals: app.seals(), post: app.post() }, course.karen.id());
        let acting = formations::Acting::LeaderStepsIn;
        let done = formations::publish(&mut tx, now, means, by, id, proposal, acting).await;
        tx.commit().await.unwrap();
        done
    };
    let (one, other) = tokio::join!(publish(), publish());
    assert!(matches!(
        (&one, &other),
        (Ok(()), Err(FormationsError::NotNow)) | (Err(FormationsError::NotNow), Ok(()))
    ));
    let mut tx = course.site.begin().await;
    assert_eq!(formations::groups_of(&mut tx, id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_course_and_the_first_page_say_what_comes_first_in_every_state() {
    let mut course = Round::with(10, &["Hold A"]).await;
    let at = format!("/courses/{}", course.course_id);
    let mut first = course.karen.get(&at).await.expect_ok();
    assert_eq!(first.text(".next h2"), "Vælg, hvem der hjælper", "{}", first.html);
    let mut db = course.raw().await;
    for statement in [
        "insert into advising_services (name, email, phone, opening_hours_da, opening_hours_en, created_at)
         values ('Vejledningen', 'v@uni.example', '', '', '', now())",
        "update courses set advising_service_id = (select advising_service_id from advising_services)",
        "insert into course_staff (course_id, account_id, role, facilitator_kind, invited_at, accepted_at)
         select course_id, account_id, 'facilitator', 'staff', now(), now() from courses, accounts
         where email = 'karen@uni.example'",
        "update enrolments set invited_at = now()",
    ] {
        sqlx::query(statement).execute(&mut db).await.unwrap();
    }
    first = course.karen.get(&at).await.expect_ok();
    assert_eq!(first.text(".next h2"), "Dan grupper", "{}", first.html);
    let (id, page) = course.plan().await;
    let steps = [("open", "De studerende svarer"), ("close", "Hent forslag til grupper")];
    let mut page = page;
    for (step, title) in steps {
        page = match step {
            "open" => {
                course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok()
            }
            _ => course.karen.close_for_answers(&page).await,
        };
        let shown = course.karen.get(&at).await.expect_ok();
        assert_eq!(shown.text(".next h2, .notice h2"), title);
        assert!(shown.text(".tasks").contains(if step == "open" {
            "Åben for svar"
        } else {
            "Lukket før tid"
        }));
    }
    let home = course.karen.get("/home").await.expect_ok();
    assert!(home.text(".tasks li:first-child").contains("Hent forslag til grupper"), "{}", home.html);
    course.work(id).await;
    let proposed = course.karen.get(&at).await.expect_ok();
    assert_eq!(proposed.text(".next h2"), "Læs forslagene igennem");
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    let review = course.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    course.karen.submit(&publish, "main form", &[("sure", "yes")]).await.expect_ok();
    let published = course.karen.get(&at).await.expect_ok();
    assert!(!published.has(".next"), "nothing presses: {}", published.html);
    assert_eq!(published.text(".notice.good h2"), "Alle har en gruppe");
    course.leave(id, 1, 3).await;
    let small = course.karen.get(&at).await.expect_ok();
    assert_eq!(small.text(".next h2"), "Gruppe 1 er blevet for lille");
    let home = course.karen.get("/home").await.expect_ok();
    assert!(home.text(".tasks li:first-child").contains("Gruppe 1 er blevet for lille"), "{}", home.html);
}

#[tokio::test]
async fn it_opens_on_shared_groundwork_or_knowingly_without() {
    let mut course = Round::with(6, &[]).await;
    let (id, page) = course.plan().await;
    let open = "form[action$='/open']";
    let refused = course.karen.submit(&page, open, &[]).await;
    assert_eq!((refused.status, refused.attribute(".faults a", "href").as_str()), (422, "#without"));
    assert!(refused.text(".fault").contains("kryds") && refused.has("a[href$='/groundwork']"));
    assert_eq!(course.site.database.count("select count(*) from questionnaires").await, 0);
    let form = course.karen.get(&format!("/courses/{}/groundwork", course.course_id)).await.expect_ok();
    let words = [
        ("known", "Mange pendler."),
        ("baseline_shared", "yes"),
        ("roles", "Mette taler med grupperne."),
        ("roles_shared", "yes"),
    ];
    course.karen.submit(&form, "main form", &words).await.expect_ok();
    let page = course.karen.get(&course.at(id)).await.expect_ok();
    assert!(!page.has("[name=without]"), "what is shared needs no yes");
    course.karen.submit(&page, open, &[]).await.expect_ok();
    assert_eq!(course.site.database.count("select count(*) from questionnaires").await, 1);
}
