//! What forming groups may know (product.md, invariant 6): only what it is made of changes what matching is given.

use chrono::TimeDelta;
use medspil::formations::FormationId;

use crate::kit::round::Round;

/// The fingerprint of what matching was given.
async fn given(course: &Round, id: FormationId) -> String {
    course.work(id).await;
    let query = "select encode(cohort_sha256, 'hex') from proposals where number = 1";
    course.site.database.list(query).await.remove(0)
}

#[tokio::test]
async fn nothing_but_what_forms_groups_reaches_matching() {
    let mut course = Round::with(8, &["A"]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut alba = course.student(course.students[0]).await;
    let home = alba.get("/home").await.expect_ok();
    let profile = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
    for (code, answer) in [("p02", "two"), ("p06", "exam"), ("p08", "writing")] {
        let form = alba.get(&format!("{profile}/{code}")).await.expect_ok();
        alba.submit(&form, "main form", &[("answer", answer)]).await.expect_ok();
    }
    let check = alba.get(&format!("{profile}/check")).await.expect_ok();
    alba.submit(&check, "main form", &[]).await.expect_ok();
    course.site.app.clock().advance(TimeDelta::minutes(1));
    course.karen.close_for_answers(&page).await;
    let before = given(&course, id).await;

    // Needs, words on the card, what is written for oneself. (What of an answer the others see may be told as a reason.)
    let need = [("answer", "quiet"), ("quiet", "facilitator")];
    for (code, fields) in [("c01", &need[..]), ("c02", &[("line", "Kaffe først")])] {
        let form = alba.get(&format!("{profile}/{code}")).await.expect_ok();
        alba.submit(&form, "main form", fields).await.expect_ok();
    }
    let form = alba.get(&format!("/courses/{}/reflections/r1", course.course_id)).await.expect_ok();
    alba.submit(&form, "main form", &[("text", "Jeg er bange for at være alene.")]).await.expect_ok();
    let counts = "select (select count(*) from reflections) + (select count(*) from profile_answers where question in ('c01', 'c02'))";
    assert_eq!(course.site.database.count(counts).await, 3, "it is there to be read");
    // Who people are, and what the roster knows of them beside their class.
    for change in [
        "update accounts set name = 'Zoe Holm', email = 'zoe@uni.example', language = 'en' where name = 'Student 000'",
        "update enrolments set student_number = 'S' || substr(account_id::text, 1, 8)",
        "update accounts set created_at = created_at - interval '1 year'",
    ] {
        course.site.database.run(change).await.unwrap();
    }
    assert_eq!(given(&course, id).await, before, "matching was given something it has no business with");

    course.site.database.run("delete from profile_answers where question = 'p02'").await.unwrap();
    assert_ne!(given(&course, id).await, before, "what groups are made of does change it");
}
