//! What is held against whom when somebody guesses passwords, or asks for links: nobody is locked out by strangers, no
//! campus by a few of its own, and nobody's mailbox is filled.

use std::time::Duration;

use chrono::TimeDelta;
use medspil::accounts;

use crate::kit::person::Person;
use crate::kit::{PASSWORD, Site};

const EMAIL: &str = "sofie@stud.example";

/// What stands in the way after trying a password; nothing when it fits.
async fn try_password(person: &mut Person, email: &str, password: &str) -> String {
    let page = person.post("/sign-in", &[("email", email), ("password", password)]).await;
    if page.has(".faults") { page.text(".faults") } else { String::new() }
}

/// Asks for links so many times, and waits until they are written.
async fn ask(site: &Site, times: usize) -> usize {
    let mut visitor = site.visitor();
    for _ in 0..times {
        visitor.post("/forgot-password", &[("email", EMAIL)]).await.expect_ok();
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    site.mails().await.len()
}

#[tokio::test]
async fn a_mailbox_is_not_filled_and_the_first_link_goes_on_standing() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    assert_eq!(ask(&site, 12).await, 1);
    site.app.clock().advance(TimeDelta::minutes(3));
    assert_eq!(ask(&site, 12).await, 2);
    let first = site.letters().await.swap_remove(0).link;
    site.visitor().get(&first).await.expect_ok();
    for _ in 0..6 {
        site.app.clock().advance(TimeDelta::minutes(5));
        ask(&site, 1).await;
    }
    assert_eq!(site.mails().await.len(), 5);
    site.app.clock().advance(TimeDelta::days(1));
    assert_eq!(ask(&site, 1).await, 6);
}

#[tokio::test]
async fn an_invitation_outlives_the_next_one_until_one_of_them_is_used() {
    let site = Site::new().await;
    let sofie = site.account("Sofie Nørregaard", EMAIL).await;
    site.database.run("delete from passwords; update accounts set activated_at = null").await.unwrap();
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    let mut links = Vec::new();
    for path in ["/account", "/messages"] {
        links.push(accounts::way_in(&mut tx, now, &mut site.app.chance(), sofie, path).await.unwrap());
    }
    tx.commit().await.unwrap();
    let mut person = site.visitor();
    let form = person.get(&links[0]).await.expect_ok();
    person.submit(&form, "form.form", &[("password", "en helt ny sætning")]).await.expect_ok();
    let again = person.get(&links[1]).await;
    assert_eq!(again.path, "/messages", "whoever is in already is led on");
    let stranger = site.visitor().get(&links[1]).await;
    assert_eq!(stranger.status, 410);
    assert_eq!(stranger.attribute("main a.second", "href"), "/sign-in?next=/messages");
}

#[tokio::test]
async fn strangers_who_guess_hold_up_strangers_only() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", EMAIL).await;
    let mut stranger = site.visitor();
    for _ in 0..70 {
        try_password(&mut stranger, EMAIL, "forkert").await;
        site.app.clock().advance(TimeDelta::minutes(21));
    }
    // The day of guessing is over; the next guess closes the address again.
    try_password(&mut stranger, EMAIL, "forkert").await;
    let told = try_password(&mut stranger, EMAIL, PASSWORD).await;
    assert!(told.contains("Vent 20 minutter"), "{told}");
    assert_eq!(try_password(&mut sofie, EMAIL, PASSWORD).await, "");
    assert_eq!(sofie.get("/account").await.text("h1"), "Min konto");

    // A known browser guesses no more often than a stranger.
    for _ in 0..3 {
        try_password(&mut sofie, EMAIL, "forkert").await;
    }
    assert!(try_password(&mut sofie, EMAIL, PASSWORD).await.contains("Vent"));
}

#[tokio::test]
async fn a_new_password_makes_old_browsers_strangers() {
    let site = Site::new().await;
    let mut here = site.person("Sofie", EMAIL).await;
    let mut elsewhere = site.sign_in(here.id(), EMAIL).await;
    let form = here.get("/account/password").await;
    here.submit(&form, "form.form", &[("present", PASSWORD), ("password", "fire blå vanter")])
        .await
        .expect_ok();
    let mut stranger = site.visitor();
    for _ in 0..3 {
        try_password(&mut stranger, EMAIL, "forkert").await;
    }
    assert!(try_password(&mut elsewhere, EMAIL, "fire blå vanter").await.contains("Vent"));
    assert_eq!(try_password(&mut here, EMAIL, "fire blå vanter").await, "");
}

#[tokio::test]
async fn two_people_at_one_browser_cannot_be_told_from_the_rows() {
    let site = Site::new().await;
    let mut shared = site.visitor();
    for email in [EMAIL, "bo@stud.example"] {
        site.account("Nogen", email).await;
        assert_eq!(try_password(&mut shared, email, PASSWORD).await, "");
    }
    assert_eq!(site.database.count("select count(distinct device_sha256) from known_devices").await, 2);
    let token = &shared.cookies["__Host-medspil-device"];
    let kept = format!("select count(*) from known_devices k where k::text like '%{token}%'");
    assert_eq!(site.database.count(&kept).await, 0);
}

#[tokio::test]
async fn who_tries_everybody_is_slowed_down_and_a_campus_is_not() {
    let site = Site::new().await;
    let mut known = site.person("Sofie", EMAIL).await;
    site.account("Bo", "bo@stud.example").await;
    let mut guesser = site.visitor();
    (guesser.address, known.address) = (Some("192.0.2.1"), Some("192.0.2.1"));
    for at in 0..=200 {
        let told = try_password(&mut guesser, &format!("nr{at}@stud.example"), "forkert").await;
        assert!(told.contains("passer ikke sammen"), "{at}: {told}");
    }
    try_password(&mut guesser, "one@stud.example", "forkert").await;
    let told = try_password(&mut guesser, "two@stud.example", "forkert").await;
    assert!(told.contains("Vent"), "{told}");
    assert_eq!(try_password(&mut known, EMAIL, PASSWORD).await, "", "a known browser is not held up");
    let mut elsewhere = site.visitor();
    elsewhere.address = Some("192.0.2.2");
    assert_eq!(try_password(&mut elsewhere, "bo@stud.example", PASSWORD).await, "");

    // As many who get in, and the same address is a campus.
    let entered = "insert into sign_in_origins select origin_tag, sha256(address_sha256), 'entered', tried_at
                   from sign_in_origins where outcome = 'failed'";
    site.database.run(entered).await.unwrap();
    site.app.clock().advance(TimeDelta::minutes(1));
    for email in ["three@stud.example", "four@stud.example"] {
        let told = try_password(&mut guesser, email, "forkert").await;
        assert!(told.contains("passer ikke sammen"), "{told}");
    }
}

#[tokio::test]
async fn the_way_back_keeps_what_was_asked_for() {
    let site = Site::new().await;
    let admin = site.admin().await;
    let mut ada = site.visitor();
    let form = ada.get("/admin/people?q=ada").await;
    assert_eq!(form.text("h1"), "Log ind");
    let fields = [("email", "ada@uni.example"), ("password", PASSWORD)];
    let found = ada.submit(&form, "form[action='/sign-in']", &fields).await.expect_ok();
    assert_eq!(found.path, "/admin/people?q=ada");
    let english = ada.submit(&found, "form[action='/language']", &[("language", "en")]).await;
    assert_eq!(english.path, "/admin/people?q=ada");
    assert_eq!(english.attribute("html", "lang"), "en");
    drop(admin);
}
