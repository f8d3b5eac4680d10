//! The institution's own films: an administrator links them, and whoever reads the warm-up finds them after the stories.

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

const ADMINS: &str = "/admin/films";

async fn add(admin: &mut Person, da: &str, en: &str, address: &str) -> Page {
    let form = admin.get(ADMINS).await.expect_ok();
    let fields = [("title_da", da), ("title_en", en), ("address", address)];
    admin.submit(&form, "main form.form", &fields).await
}

/// A course whose leader offers the warm-up to those without a class, and where.
async fn offered() -> (Open, String) {
    let mut open = Open::new().await;
    let warmup = format!("/courses/{}/warmup", open.course_id);
    let form = open.karen.get(&format!("{warmup}/offer")).await.expect_ok();
    open.karen.submit(&form, "main form", &[("class", "none")]).await.expect_ok();
    (open, warmup)
}

#[tokio::test]
async fn a_film_is_found_after_the_stories_in_the_language_of_the_page() {
    let (mut open, warmup) = offered().await;
    let (mut admin, mut signe) = (open.site.admin().await, open.student("Signe").await);
    assert!(admin.get("/admin").await.expect_ok().has(&format!("a[href='{ADMINS}']")));
    let before = signe.get(&warmup).await.expect_ok();
    assert!(!before.has("#films"), "nothing is shown when there are none");

    let address = "https://film.uni.example/velkommen?t=1";
    for _ in 0..2 {
        add(&mut admin, "Da jeg var ny", "When I was new", address).await.expect_ok();
    }
    assert_eq!(open.site.database.count("select count(*) from warmup_films").await, 1, "pressed twice, once");
    let danish = signe.get(&warmup).await.expect_ok();
    let link = format!("section[aria-labelledby='films'] a[href='{address}'][rel='noopener noreferrer']");
    assert_eq!(danish.text(&link), "Da jeg var ny");
    assert!(danish.text("section[aria-labelledby='films']").contains("film.uni.example"), "where it lies");
    assert!(!danish.has("iframe, video"), "nothing is fetched from there");
    let english = signe.in_english().get(&warmup).await.expect_ok();
    assert_eq!(english.text(&link), "When I was new");
    let leaders = open.karen.get(&format!("{warmup}/offer")).await.expect_ok();
    assert_eq!(leaders.text(&link), "Da jeg var ny", "the leader reads what students read");

    // The administrator reads both titles, each in its language, and is asked before one goes.
    let list = admin.get(ADMINS).await.expect_ok();
    assert_eq!(list.text(".card [lang='en']"), "When I was new");
    let page = admin.submit(&list, ".card details form", &[]).await.expect_ok();
    assert!(!page.has(".card") && page.text(".told").contains("fjernet"), "{}", page.html);
    assert!(!open.karen.get(&format!("{warmup}/offer")).await.expect_ok().has("#films"));
}

#[tokio::test]
async fn whatever_is_no_film_is_told_at_its_field_and_nothing_typed_is_lost() {
    let (open, _) = offered().await;
    let mut admin = open.site.admin().await;
    let empty = add(&mut admin, "", " ", "").await;
    assert_eq!(empty.status, 422);
    for field in ["title_da", "title_en", "address"] {
        assert!(
            empty.has(&format!("#{field}[aria-invalid]")) && empty.has(&format!("#{field}-fault")),
            "{field}"
        );
    }
    for address in
        ["http://film.uni.example/", "film.uni.example", "javascript:alert(1)", "https://du@film.example"]
    {
        let page = add(&mut admin, "Da jeg var ny", "When I was new", address).await;
        assert_eq!((page.status, page.count(".faults li")), (422, 1), "{address}");
        assert_eq!(page.attribute("#address", "value"), address);
        assert_eq!(page.attribute("#title_da", "value"), "Da jeg var ny");
    }
    let long = add(&mut admin, &"å".repeat(101), "When I was new", "https://film.example/").await;
    assert!(long.text("#title_da-fault").contains("101") && long.has("#title_da[value^='ååå']"));
    assert_eq!(open.site.database.count("select count(*) from warmup_films").await, 0);

    // A few at most; who comes too late with another one keeps what they typed.
    let form = admin.get(ADMINS).await.expect_ok();
    for number in 1..=6 {
        add(&mut admin, &format!("Film {number}"), "Film", "https://film.example/").await.expect_ok();
    }
    let full = admin.get(ADMINS).await.expect_ok();
    assert!(!full.has("main form.form") && full.text("main").contains("plads til 6"));
    let fields = [("title_da", "Film 7"), ("title_en", "Film"), ("address", "https://film.example/")];
    let late = admin.submit(&form, "main form.form", &fields).await;
    assert_eq!((late.status, late.attribute("#title_da", "value").as_str()), (422, "Film 7"));
    assert_eq!(open.site.database.count("select count(*) from warmup_films").await, 6);
}

#[tokio::test]
async fn nobody_but_an_administrator_links_films() {
    let (mut open, _) = offered().await;
    let mut admin = open.site.admin().await;
    let page = add(&mut admin, "Da jeg var ny", "When I was new", "https://film.example/").await.expect_ok();
    let remove = page.attribute(".card details form", "action");
    let mut signe = open.student("Signe").await;
    for person in [&mut open.karen, &mut signe] {
        assert_eq!(person.get(ADMINS).await.status, 404);
        assert_eq!(person.post(ADMINS, &[("title_da", "Nej")]).await.status, 404);
        assert_eq!(person.post(&remove, &[]).await.status, 404);
    }
    assert_eq!(open.site.database.count("select count(*) from warmup_films").await, 1);
}
