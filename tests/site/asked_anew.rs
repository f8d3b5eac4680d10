//! What is changed or added after somebody has sent the profile: they are told where they look first, and may let it be.

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

/// What home and the way say about looking again.
async fn told(open: &Open, student: &mut Person) -> [bool; 2] {
    let home = student.get("/home").await.expect_ok();
    let way = student.get(&format!("/courses/{}/way", open.course_id)).await.expect_ok();
    let check = format!("a[href='{}']", open.path("check"));
    let tells = |page: &Page| page.has(&format!("main {check}")) && page.html.contains("siden du sendte");
    [tells(&home), tells(&way)]
}

async fn add(open: &mut Open, suggestion: &str) {
    let list = format!("/courses/{}/questions", open.course_id);
    open.karen.post(&list, &[("suggestion", suggestion)]).await.expect_ok();
}

#[tokio::test]
async fn whoever_has_sent_is_asked_again_as_the_next_step_at_home_and_on_the_way() {
    let mut open = Open::new().await;
    add(&mut open, "prepared").await;
    let (mut signe, mut bo) = (open.student("Signe").await, open.student("Bo").await);
    open.answer(&mut signe, "o1", &[("answer", "2")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    assert_eq!(told(&open, &mut signe).await, [false; 2], "nothing has happened since");

    // Who sees it is another matter now, and there is a new question.
    let edit = format!("/courses/{}/questions/o1", open.course_id);
    let form = open.karen.get(&edit).await.expect_ok();
    open.karen.submit(&form, "main form", &[("seen_by", "group")]).await.expect_ok();
    add(&mut open, "contact").await;
    assert_eq!(told(&open, &mut signe).await, [true; 2]);
    assert_eq!(told(&open, &mut bo).await, [false; 2], "who has not sent has the profile before them anyway");
    let home = signe.get("/home").await.expect_ok();
    assert!(home.text("ol.tasks li").contains("2 spørgsmål er nye eller ændret"), "{}", home.html);

    // One is answered as it is asked now; the other is left as it is.
    open.answer(&mut signe, "o1", &[("answer", "3")]).await.expect_ok();
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(check.text("main .next").contains("Et spørgsmål er nyt"), "{}", check.html);
    assert_eq!(check.count(".summary .tag.now"), 1);
    signe.submit(&check, "form[action$='/stand']", &[]).await.expect_ok();
    assert_eq!(told(&open, &mut signe).await, [false; 2]);

    // What comes later is told again, as long as it can be answered.
    add(&mut open, "topics").await;
    assert_eq!(told(&open, &mut signe).await, [true; 2]);
    open.wait_until_closed();
    let mut signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    assert_eq!(told(&open, &mut signe).await, [false; 2]);
}
