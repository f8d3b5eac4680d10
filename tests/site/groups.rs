//! The group's room, the first meeting and the facilitator's pages.

use chrono::TimeDelta;

use crate::kit::Site;
use crate::kit::band::Band;

async fn hold_first_meeting(site: &Site, band: &mut Band) {
    let today = site.app.clock().now().with_timezone(&site.app.zone()).date_naive().to_string();
    let path = band.path("/facilitate");
    let page = band.facilitator.get(&path).await.expect_ok();
    let form = "form[action$='first-meeting']";
    band.facilitator.submit(&page, form, &[("held", "yes"), ("day", &today)]).await.expect_ok();
}

#[tokio::test]
async fn the_room_shows_who_we_are_why_us_when_we_can_meet_and_one_next_step() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla", "David"]).await;
    let room = band.path("");
    let page = band.members[0].get(&room).await.expect_ok();
    assert_eq!(page.text("h1"), "Gruppe 7");
    for name in ["Anna", "Bo", "Carla", "David", "Frida Tovholder"] {
        assert!(page.texts(".people .who").iter().any(|who| who.starts_with(name)), "{name}");
    }
    assert!(page.html.contains("tirsdag 8–12 og torsdag 12–16"));
    assert_eq!(page.count(".week .all"), 2, "two common times");
    assert_eq!(page.count(".next"), 1, "exactly one next step");
    assert_eq!(page.text(".next h2"), "Mød din gruppe");
    assert!(!page.html.contains("bo@stud.example"), "addresses are not the group's business");
    let english = band.members[0].clone().in_english().get(&room).await.expect_ok();
    assert!(english.html.contains("Tuesday 8–12 and Thursday 12–16"));
}

#[tokio::test]
async fn to_outsiders_a_group_looks_like_one_that_does_not_exist() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla"]).await;
    let mut outsider = site.person("Ole", "ole@stud.example").await;
    let gone = band.leave(&site, 2).await;
    let nowhere = "/groups/01234567-89ab-4cde-8f01-23456789abcd";
    for mut person in [outsider.clone(), gone] {
        for rest in [
            "",
            "/expectations",
            "/expectations/side-by-side",
            "/contract",
            "/contract/edit",
            "/contract/print",
        ] {
            let page = person.get(&band.path(rest)).await;
            let missing = person.get(&format!("{nowhere}{rest}")).await;
            assert_eq!((page.status, page.text("main")), (404, missing.text("main")), "{rest}");
        }
    }
    for rest in ["/facilitate", "/facilitate/contract"] {
        let path = band.path(rest);
        assert_eq!(outsider.get(&path).await.status, 404, "{rest} is not for outsiders");
        assert_eq!(band.members[0].get(&path).await.status, 404, "{rest} is not for members");
    }
    let room = band.path("");
    assert_eq!(band.facilitator.get(&room).await.status, 404, "the room belongs to the members");
}

#[tokio::test]
async fn a_facilitator_plans_the_first_meeting_and_marks_it_held() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla", "David"]).await;
    let list = band.facilitator.get("/facilitating").await.expect_ok();
    let path = list.link("Gruppe 7");
    let page = band.facilitator.get(&path).await.expect_ok();
    let form = "form[action$='first-meeting']";

    let faulty = band.facilitator.submit(&page, form, &[("place", "Lokale 3.12")]).await;
    assert_eq!(faulty.status, 422);
    assert!(faulty.html.contains("Lokale 3.12"), "what was typed is kept");

    let day = (site.app.clock().now() + TimeDelta::days(2)).date_naive().to_string();
    let planned = [("held", "no"), ("day", day.as_str()), ("time", "10:00"), ("place", "Lokale 3.12")];
    let page = band.facilitator.submit(&page, form, &planned).await.expect_ok();
    assert!(page.text(".told").contains("Gruppen får en mail"));
    let room = band.path("");
    let seen = band.members[1].get(&room).await.expect_ok();
    assert!(seen.text(".next").contains("Lokale 3.12") && seen.text("#first-meeting").contains("kl. 10.00"));
    assert_eq!(site.mails().await.len(), 4, "each member is told");

    site.app.clock().advance(TimeDelta::days(3));
    band.facilitator = site.sign_in(band.facilitator.id(), "frida@uni.example").await;
    band.members[1] = site.sign_in(band.members[1].id(), "bo@stud.example").await;
    hold_first_meeting(&site, &mut band).await;
    let seen = band.members[1].get(&room).await.expect_ok();
    assert_eq!(seen.text(".next h2"), "Skriv, hvad du forventer");
    let list = band.facilitator.get("/facilitating").await.expect_ok();
    assert!(list.text(".card").contains("0 af 4 er klar"), "{}", list.text(".card"));
}

#[tokio::test]
async fn the_group_sees_what_a_member_chose_to_show_and_only_the_group() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let room = band.path("");
    let page = band.members[0].get(&room).await.expect_ok();
    let card = band.members[0].get(&page.link("Ret det, de andre ser om dig")).await.expect_ok();
    let line = "Spørg mig om kaffe";
    band.members[0].submit(&card, "main form", &[("line", line)]).await.expect_ok();
    let seen = band.members[1].get(&room).await.expect_ok();
    let people = seen.texts(".people li");
    assert!(people.iter().any(|one| one.contains("Anna") && one.contains(line)), "{people:?}");
}

#[tokio::test]
async fn what_is_meant_for_the_facilitator_alone_reaches_nobody_else() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna Kjær", "Bo Nørby"]).await;
    let (room, accompany) = (band.path(""), band.path("/facilitate"));
    let page = band.members[0].get(&room).await.expect_ok();
    let card = page.link("Ret det, de andre ser om dig");
    // The last one: an id can begin like a question.
    let needs = card.rsplit_once("/c02").map(|(profile, _)| format!("{profile}/c01")).unwrap();
    let form = band.members[0].get(&needs).await.expect_ok();
    let fields = [("answer", "quiet"), ("quiet", "facilitator")];
    band.members[0].submit(&form, "main form", &fields).await.expect_ok();
    let page = band.facilitator.get(&accompany).await.expect_ok();
    assert!(page.text(".people").contains("kun du ved det: Et stille lokale"), "{}", page.text(".people"));
    let opened = "select account_id::text from access_log where purpose = 'facilitator'";
    assert_eq!(
        site.database.list(opened).await,
        [band.facilitator.id().to_string()],
        "and it is written down"
    );
    let theirs = band.members[1].get(&room).await.expect_ok();
    assert!(!theirs.html.contains("Et stille lokale"));
}

#[tokio::test]
async fn whoever_has_their_address_shown_to_the_facilitator_is_told_so() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let (room, accompany) = (band.path(""), band.path("/facilitate"));
    let page = band.facilitator.get(&accompany).await.expect_ok();
    assert!(page.has("a[href='mailto:anna@stud.example']"), "the facilitator writes to them: {}", page.html);
    let seen = band.members[0].get(&room).await.expect_ok();
    assert!(seen.text("main").contains("Tovholderen ser jeres studiemail"), "{}", seen.html);
    let privacy = band.members[0].get("/privacy").await.expect_ok();
    assert!(privacy.text("main").contains("Tovholderen ser dit navn og din studiemail"));
}
