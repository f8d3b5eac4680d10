//! A course leaves out some of what every course asks, and takes it in again.

use medspil::questionnaires;

use crate::kit::page::Page;
use crate::questionnaires::Open;

async fn press(open: &mut Open, code: &str, deed: &str) -> Page {
    let list = open.karen.get(&format!("/courses/{}/questions", open.course_id)).await.expect_ok();
    let page = open.karen.submit(&list, &format!("form[action$='/{code}/{deed}']"), &[]).await.expect_ok();
    // As whoever forms groups finds it.
    let mut tx = open.site.begin().await;
    let found = questionnaires::find(&mut tx, open.questionnaire.questionnaire_id).await.unwrap();
    open.questionnaire = found.unwrap();
    page
}

#[tokio::test]
async fn what_is_left_out_is_asked_of_nobody_and_counts_for_nothing_until_it_is_taken_in_again() {
    let mut open = Open::new().await;
    let course = format!("/courses/{}", open.course_id);
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "four")]).await.expect_ok();
    open.answer(&mut signe, "p08", &[("answer", "writing")]).await.expect_ok();
    open.answer(&mut signe, "c02", &[("line", "Kaffe"), ("show", "p08")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    let found = open.match_answers().await;
    assert!(found[0].hours.is_some() && found[0].strengths.options != 0);

    let list = open.karen.get(&format!("{course}/questions")).await.expect_ok();
    for always in ["p01", "c02", "p13"] {
        assert!(!list.has(&format!("form[action$='/{always}/leave-out']")), "{always}");
        let refused = open.karen.post(&format!("{course}/questions/{always}/leave-out"), &[]).await;
        assert_eq!(refused.status, 404, "{always}");
    }
    for code in ["p02", "p08", "p10", "c01"] {
        press(&mut open, code, "leave-out").await;
    }
    // Pages, look back, preview and minutes do without them.
    let mut bo = open.student("Bo").await;
    let overview = bo.get(&open.path("")).await.expect_ok();
    assert_eq!(overview.count("ol.tasks li"), 10, "fourteen but four");
    let check = bo.get(&open.path("check")).await.expect_ok();
    let preview = open.karen.get(&format!("{course}/preview")).await.expect_ok();
    for code in ["p02", "p08", "p10", "c01"] {
        assert_eq!(bo.get(&open.path(code)).await.status, 404, "{code}");
        for page in [&overview, &check, &preview] {
            assert!(!page.has(&format!("a[href*='/{code}']")), "{code} on {}", page.path);
        }
    }
    let times = bo.get(&open.path("p01")).await.expect_ok();
    assert!(times.has("main a.second[href$='/p03']"), "one goes on to what is asked next");
    // Answers count for no groups, stay the student's, and what she shows on her card stays there.
    let found = open.match_answers().await;
    assert!(found.iter().all(|person| person.hours.is_none() && person.strengths.options == 0));
    assert_eq!(open.card_of(signe.id()).await.entries.len(), 1);
    let own = signe.get(&format!("{course}/own")).await.expect_ok();
    assert!(own.text("main").contains("3–4 timer"), "{}", own.html);
    open.answer(&mut signe, "c02", &[("line", "Te")]).await.expect_ok();
    open.answer(&mut bo, "p01", &[("answer", "mon-1")]).await.expect_ok();
    open.send(&mut bo).await.expect_ok();
    let standing = "select count(*) from profile_submissions";
    assert_eq!(open.site.database.count(standing).await, 2);

    open.site.app.clock().advance(chrono::TimeDelta::minutes(1));
    for code in ["p02", "p08"] {
        press(&mut open, code, "take-in").await;
    }
    let found = open.match_answers().await;
    let signe_again = found.iter().find(|person| person.account_id == signe.id()).unwrap();
    assert!(signe_again.hours.is_some() && signe_again.strengths.options != 0);
    assert!(bo.get(&open.path("p02")).await.expect_ok().has("[name='answer'][value='four']"));
    // Whoever had sent without it is asked anew, and whoever had answered it is not.
    let mut bo = open.site.sign_in(bo.id(), "bo@uni.example").await;
    let check = bo.get(&open.path("check")).await.expect_ok();
    assert!(check.text("main .next").contains("2 spørgsmål er nye"), "{}", check.html);
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(!check.text("main").contains("siden du sendte"), "{}", check.html);
    // Another course asks everything still.
    let out = "select count(*) from left_out_questions where taken_in_at is null";
    assert_eq!(open.site.database.count(out).await, 2);
}
