//! Two people at one browser, one after the other: what the first typed is never taken as the second's.

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

const TYPED: &str = "Jeg skriver bedst om morgenen";

/// What is stored of somebody, wherever the student's way stores something.
async fn stored(open: &Open, whose: &Person) -> i64 {
    let tables = ["profile_answers", "profile_drafts", "profile_submissions", "reflections"];
    let counts: Vec<_> = tables
        .iter()
        .map(|table| format!("(select count(*) from {table} where account_id = '{}')", whose.id()))
        .collect();
    open.site.database.count(&format!("select {}", counts.join(" + "))).await
}

/// The page says who is signed in now and how to go on, and nothing of what was typed.
fn assert_kind(page: &Page) {
    assert_eq!(page.status, 412, "{}", page.path);
    assert!(page.text("main").contains("Nu er Bo logget ind her"), "{}", page.html);
    assert!(!page.html.contains(TYPED) && !page.html.contains("Signe"), "{}", page.html);
    assert!(page.has("main a[href='/home']"));
    assert!(page.has("main a[href='/sign-in?instead=yes'][target=_blank]"));
}

#[tokio::test]
async fn what_the_first_typed_is_refused_after_the_second_signed_in_and_is_the_firsts_still() {
    let mut open = Open::new().await;
    let course = format!("/courses/{}", open.course_id);
    let offer = open.karen.get(&format!("{course}/warmup/offer")).await.expect_ok();
    open.karen.submit(&offer, "main form", &[("class", "none")]).await.expect_ok();
    open.karen.post(&format!("{course}/questions"), &[("suggestion", "welcome")]).await.expect_ok();
    let (mut signe, bo) = (open.student("Signe").await, open.student("Bo").await);
    let forms: Vec<(String, Vec<(&str, &str)>)> = vec![
        (open.path("p08"), vec![("answer", "writing")]),
        (open.path("c01"), vec![("answer", "other"), ("other", "card"), ("words", TYPED)]),
        (open.path("c02"), vec![("line", TYPED)]),
        (open.path("o1"), vec![("answer", TYPED)]),
        (format!("{course}/reflections/r1"), vec![("text", TYPED)]),
        (format!("{course}/reflections/w1"), vec![("text", TYPED)]),
        (open.path("check"), vec![]),
    ];
    let mut pages = Vec::new();
    for (path, fields) in forms {
        pages.push((signe.get(&path).await.expect_ok(), fields));
    }
    // Bo signs in where Signe sat; her pages are open still.
    let mut browser = bo.clone();
    for (page, fields) in &pages {
        assert_kind(&browser.submit(page, "main form", fields).await);
        // The page's script asks as the form does, and is told so by the number alone.
        let (_, typed) = page.fill("main form", fields);
        let typed: Vec<_> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if page.has("form[data-draft]") {
            assert!(!page.attribute("form[data-draft]", "data-other").is_empty());
            let draft = page.attribute("form[data-draft]", "data-draft");
            assert_eq!(browser.post_once(&draft, &typed).await.status, 412, "{draft}");
        }
    }
    assert_eq!(stored(&open, &bo).await, 0);
    let form = browser.get("/sign-in?instead=yes").await.expect_ok();
    assert!(form.has("form[action='/sign-in']"), "whoever finds another signed in can sign in instead");

    // Signe signs in again and sends the same pages: nothing was lost, and it is hers.
    let mut signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    for (page, fields) in &pages {
        signe.submit(page, "main form", fields).await.expect_ok();
    }
    assert_eq!(stored(&open, &signe).await, 7);
    assert_eq!(stored(&open, &bo).await, 0);
}

#[tokio::test]
async fn the_mark_names_nobody_and_is_anothers_for_another() {
    let open = Open::new().await;
    let (mut signe, mut bo) = (open.student("Signe").await, open.student("Bo").await);
    let mut marks = Vec::new();
    for person in [&mut signe, &mut bo] {
        let mut of_person = Vec::new();
        for page in ["p08", "c02", "check"] {
            of_person.push(person.get(&open.path(page)).await.attribute("main [name=whose]", "value"));
        }
        assert!(of_person.iter().all(|mark| *mark == of_person[0] && mark.len() == 24));
        let id = person.id().to_string().replace('-', "");
        assert!(!id.contains(&of_person[0]) && !of_person[0].contains(&id[..12]));
        marks.extend(of_person);
    }
    assert_ne!(marks[0], marks[3]);
}
