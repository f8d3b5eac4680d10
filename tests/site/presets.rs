//! Another kind of group brings its sizes and weights with it, and never takes away what was changed by hand unasked.

use crate::kit::page::Page;
use crate::kit::round::Round;

/// The numbers of a plan: sizes, then the weights of time, purpose and strengths.
fn numbers(plan: &Page) -> [String; 6] {
    let fields = ["size_min", "size_target", "size_max", "weight_time", "weight_purpose", "weight_skills"];
    fields.map(|field| plan.attribute(&format!("input[name={field}]"), "value"))
}

async fn plan(course: &mut Round, at: &str) -> Page {
    course.karen.get(&format!("{at}/plan")).await.expect_ok()
}

async fn changes(course: &mut Round, at: &str, fields: &[(&str, &str)]) -> Page {
    let form = plan(course, at).await;
    course.karen.submit(&form, "main form", fields).await.expect_ok()
}

/// What is true of a plan in whatever state, from project groups as they begin.
async fn another_kind_brings_its_numbers(course: &mut Round, at: &str) {
    assert_eq!(numbers(&plan(course, at).await), ["4", "5", "6", "30", "8", "18"]);
    let saved = changes(course, at, &[("preset", "reading")]).await;
    assert!(saved.text(".told").contains("Størrelser og vægte er nu dem"), "{}", saved.html);
    assert_eq!(numbers(&plan(course, at).await), ["3", "4", "5", "32", "18", "6"]);

    let purpose = "I læser sammen.\n\nOg I siger \"nej\" & <ja>.";
    let asked =
        changes(course, at, &[("preset", "online"), ("weight_time", "77"), ("purpose", purpose)]).await;
    assert!(asked.text("h1").contains("Skal tallene følge med"), "{}", asked.html);
    assert!(asked.text(".summary").contains("Nu: 77. Forslag: 36."), "{}", asked.html);
    assert_eq!(numbers(&plan(course, at).await), ["3", "4", "5", "32", "18", "6"], "nothing is kept unasked");
    course.karen.submit(&asked, "main form", &[("numbers", "typed")]).await.expect_ok();
    let kept = plan(course, at).await;
    assert_eq!(numbers(&kept), ["3", "4", "5", "77", "18", "6"]);
    assert!(kept.has("input[name=preset][value=online][checked]"));
    assert_eq!(
        kept.text("textarea[name=purpose]"),
        purpose.replace("\n\n", " "),
        "what else was typed goes along"
    );

    let asked = changes(course, at, &[("preset", "project")]).await;
    assert!(
        asked.text(".summary").contains("Nu: Mindst 3, helst 4, højst 5. Forslag: Mindst 4"),
        "{}",
        asked.html
    );
    let saved = course.karen.submit(&asked, "main form", &[("numbers", "usual")]).await.expect_ok();
    assert!(saved.text(".told").contains("Størrelser og vægte er nu dem"));
    assert_eq!(numbers(&plan(course, at).await), ["4", "5", "6", "30", "8", "18"]);

    let saved = changes(course, at, &[("size_max", "7"), ("weight_skills", "20")]).await;
    assert!(saved.text(".told").starts_with("Gemt"), "numbers alone are changed without a question");
    assert_eq!(numbers(&plan(course, at).await), ["4", "5", "7", "30", "8", "20"]);
}

#[tokio::test]
async fn another_kind_of_group_brings_its_numbers_to_a_draft() {
    let mut course = Round::with(4, &[]).await;
    let (id, _) = course.plan_as(&[("preset", "project")]).await;
    let at = course.at(id);
    another_kind_brings_its_numbers(&mut course, &at).await;
}

#[tokio::test]
async fn another_kind_of_group_brings_its_numbers_while_students_answer() {
    let mut course = Round::with(4, &[]).await;
    let (id, page) = course.plan_as(&[("preset", "project")]).await;
    course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let at = course.at(id);
    another_kind_brings_its_numbers(&mut course, &at).await;
}
