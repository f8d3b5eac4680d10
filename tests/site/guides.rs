//! The guides: open to everyone, and found where one needs them.

use medspil::accounts::AdviserKind;

use crate::kit::Site;
use crate::kit::band::Band;
use crate::kit::led::Led;

const GUIDES: [&str; 4] = ["facilitator", "leader", "adviser", "sparring"];

#[tokio::test]
async fn every_guide_is_read_by_anybody_in_both_languages() {
    let site = Site::new().await;
    for mut reader in [site.visitor(), site.visitor().in_english()] {
        let list = reader.get("/support").await.expect_ok();
        assert!(list.has("main a[href='/guides']"));
        let list = reader.get("/guides").await.expect_ok();
        assert_eq!(list.attributes("main li a", "href"), GUIDES.map(|word| format!("/guides/{word}")));
        for word in GUIDES {
            let guide = reader.get(&format!("/guides/{word}")).await.expect_ok();
            assert!(guide.count("main h2") > 3, "{word}");
            assert!(guide.count("main li") > 8, "{word}");
            assert!(!guide.html.contains('⟦'), "{word} shows a key that has no text");
            assert_eq!(guide.count("main form, main button"), 0, "{word}: there is nothing to do but read");
        }
    }
    assert_eq!(site.visitor().get("/guides/janitor").await.status, 404);
}

#[tokio::test]
async fn words_to_say_or_to_send_stand_apart() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    let facilitator = visitor.get("/guides/facilitator").await.expect_ok();
    assert_eq!(facilitator.count("main blockquote p"), 4);
    assert!(facilitator.text("main blockquote").contains("Vi savnede dig"));
    let (mut leader, mut adviser) = (visitor.clone(), visitor.clone());
    let offer = leader.get("/guides/leader").await.expect_ok().text("main blockquote");
    assert!(offer.starts_with("»Kære alle grupper.«"), "{offer}");
    assert_eq!(adviser.get("/guides/adviser").await.expect_ok().text("main blockquote"), offer);
}

#[tokio::test]
async fn each_finds_their_own_where_they_work() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let mut mette = site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    let inbox = mette.get("/inbox").await.expect_ok();
    assert!(inbox.has("main a[href='/guides/adviser']"));
    let Led { course_id, mut karen, .. } = site.led_course(service).await;
    let course = karen.get(&format!("/courses/{course_id}")).await.expect_ok();
    assert_eq!(course.link("Vejledning til dig"), "/guides/leader");
    let mut band = Band::shown(&site).await;
    let list = band.facilitator.get("/facilitating").await.expect_ok();
    assert!(list.has("main a[href='/guides/facilitator']"));
    let group = band.path("/facilitate");
    assert!(band.facilitator.get(&group).await.expect_ok().has("main a[href='/guides/facilitator']"));
}
