//! A student's way through a course: what comes next, and how far each thing is.

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

/// The row of the list that leads there, in words.
fn row(page: &Page, words: &str) -> String {
    let rows = page.texts(".tasks > li");
    rows.into_iter().find(|row| row.starts_with(words)).unwrap_or_else(|| panic!("no {words}: {}", page.html))
}

#[tokio::test]
async fn the_way_takes_its_next_step_from_the_group_and_tells_how_far_each_thing_is() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna Kjær", "Bo Nørby"]).await;
    let way = format!("/courses/{}/way", band.course_id);
    let look = async |person: &mut Person| person.get(&way).await.expect_ok();
    let before = look(&mut band.members[0]).await;
    assert_eq!(before.text(".next h2"), "Din gruppe er klar");
    assert_eq!(row(&before, "Mød din gruppe").matches("Holdt").count(), 0);
    let today = site.app.clock().now().with_timezone(&site.app.zone()).date_naive().to_string();
    let page = band.facilitator.get(&band.path("/facilitate")).await.expect_ok();
    let held = [("held", "yes"), ("day", today.as_str())];
    band.facilitator.submit(&page, "form[action$='first-meeting']", &held).await.expect_ok();
    let page = look(&mut band.members[0]).await;
    assert_eq!(page.text(".next h2"), "Skriv, hvad du forventer");
    assert!(page.attribute(".next a.button", "href").ends_with("/expectations"));
    let met = row(&page, "Mød din gruppe");
    assert!(met.contains("Holdt") && !met.contains("minutter"), "what is done takes no more time: {met}");
    // Anna is ready and waits; it is Bo's turn.
    let mut anna = band.members[0].clone();
    band.answer(&mut anna, "2", "Jeg vil gerne nå det hele").await;
    let page = look(&mut anna).await;
    assert!(!page.has(".next"), "there is nothing to do but wait");
    assert_eq!(page.text(".notice.good h2"), "Dine forventninger er klar");
    assert!(row(&page, "Sig, hvad du forventer").contains("Dine svar er klar"));
    assert_eq!(look(&mut band.members[1]).await.text(".next h2"), "Skriv, hvad du forventer");
    // The agreement tells where it is, too.
    band.begin_contract(&mut anna, "minimum").await;
    assert!(row(&look(&mut anna).await, "Lav en aftale sammen").contains("I gang"));
    band.save_version(&mut anna).await;
    let page = look(&mut band.members[1]).await;
    assert_eq!(page.text(".next h2"), "Læs aftalen, og sig ja");
    assert!(row(&page, "Lav en aftale sammen").contains("Venter på jeres ja"));
}

#[tokio::test]
async fn whoever_may_ask_to_be_counted_is_not_told_to_wait() {
    let open = Open::new().await;
    let (mut alba, mut bo) = (open.student("Alba").await, open.student("Bo").await);
    open.answer(&mut alba, "p02", &[("answer", "four")]).await;
    open.answer(&mut alba, "c02", &[("line", "Hej")]).await;
    let way = format!("/courses/{}/way", open.course_id);
    let page = alba.get(&way).await.expect_ok();
    assert!(row(&page, "Din profil").contains("minut"), "it says how long the rest takes");
    open.wait_until_closed();
    let page = alba.get(&way).await.expect_ok();
    assert!(!row(&page, "Din profil").contains("minut"), "what is closed takes no time");
    assert_eq!(page.text(".next h2"), "Vil du have det med alligevel?");
    let closed = alba.get(&page.attribute(".next a.button", "href")).await.expect_ok();
    assert_eq!(closed.count(".next"), 1, "{}", closed.html);
    alba.submit(&closed, "form[action$='/late']", &[]).await.expect_ok();
    assert!(!alba.get(&way).await.expect_ok().has(".next"), "once is enough");
    assert!(!bo.get(&way).await.expect_ok().has(".next"), "whoever answered nothing has nothing to ask");
}

#[tokio::test]
async fn a_small_step_is_there_to_come_back_to_however_long_it_is() {
    let mut open = Open::new().await;
    let mut alba = open.student("Alba").await;
    let (way, step) =
        (format!("/courses/{}/way", open.course_id), format!("/courses/{}/reflections/w3", open.course_id));
    let form = open.karen.get(&format!("/courses/{}/warmup/offer", open.course_id)).await.expect_ok();
    open.karen.submit(&form, "main form", &[("class", "none")]).await.expect_ok();
    for length in [20, 6600] {
        alba.post(&format!("{step}/draft"), &[("text", &"å".repeat(length))]).await.expect_ok();
        let page = alba.get(&way).await.expect_ok();
        assert!(page.has(&format!("main a[href='{step}']")), "{length}: {}", page.html);
    }
}

#[tokio::test]
async fn words_that_cannot_be_read_do_not_take_the_way_with_them() {
    let open = Open::new().await;
    let mut alba = open.student("Alba").await;
    for prompt in ["r1", "r2"] {
        let draft = format!("/courses/{}/reflections/{prompt}/draft", open.course_id);
        alba.post(&draft, &[("text", "Jeg lytter godt.")]).await.expect_ok();
    }
    let broken = "update reflections set sealed_words = '\\x01' where prompt = 'r2'";
    open.site.database.run(broken).await.unwrap();
    let page = alba.get(&format!("/courses/{}/way", open.course_id)).await.expect_ok();
    assert!(page.text("main").contains("1 af 4 skrevet"), "{}", page.html);
}
