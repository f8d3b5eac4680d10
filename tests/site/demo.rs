//! The demo is as lively as it says, and the same every time.

use medspil::demo::{DemoError, PASSWORD, PERSONAS, furnish};

use crate::kit::Site;

#[tokio::test]
async fn the_demo_holds_240_students_at_every_stage_and_everybody_can_sign_in() {
    let site = Site::new().await;
    furnish(&site.app).await.unwrap();
    furnish(&site.app).await.expect("a furnished house is left as it is");
    let count = async |query: &str| site.database.count(query).await;
    assert_eq!(count("select count(*) from courses").await, 2);
    assert_eq!(count("select count(distinct account_id) from enrolments").await, 240);
    assert_eq!(count("select count(*) from class_sections").await, 16);
    assert_eq!(count("select count(*) from memberships where ended_at is null").await, 240);
    assert_eq!(count("select count(*) from help_requests").await, 3);
    let submitted = "select count(*)::text from profile_submissions group by questionnaire_id order by 1";
    assert_eq!(site.database.list(submitted).await, ["161", "218"]);
    assert!(count("select count(*) from first_meetings where held_on is not null").await > 20);
    assert!(count("select count(*) from contracts").await > 10, "groups have agreements");
    let unfilled = "select count(*) from contract_versions where sections::text like '%(%'";
    assert_eq!(count(unfilled).await, 0, "nobody has said yes to a blank");
    assert!(
        count("select count(*) from expectation_rounds where opened_at is null").await > 3,
        "some still write"
    );
    assert!(count("select count(*) from outbox").await < 100, "old news is not told again");
    for (email, step) in
        [("sofie@stud.example", "/expectations/side-by-side"), ("noor@stud.example", "/contract")]
    {
        let mut person = site.visitor();
        let form = person.get("/sign-in").await;
        let fields = [("email", email), ("password", PASSWORD)];
        let home = person.submit(&form, "form[action='/sign-in']", &fields).await.expect_ok();
        let group = person.get(&home.attribute(".cards a[href^='/groups/']", "href")).await;
        assert!(group.attribute(".next a", "href").ends_with(step), "{email} is led to {step}");
    }
    for persona in PERSONAS {
        let mut person = site.visitor();
        let form = person.get("/sign-in").await;
        let fields = [("email", persona.email), ("password", PASSWORD)];
        let home = person.submit(&form, "form[action='/sign-in']", &fields).await.expect_ok();
        assert!(!home.has(".faults"), "{} is signed in", persona.name);
    }
}

#[tokio::test]
async fn the_demo_moves_in_with_nobody() {
    let site = Site::new().await;
    site.person("Sofie", "sofie@real.example").await;
    assert!(matches!(furnish(&site.app).await, Err(DemoError::Inhabited)));
}
