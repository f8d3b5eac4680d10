//! The expectation round through its pages: nobody sees anything too early, nobody is exposed, nothing is lost.

use chrono::TimeDelta;

use crate::kit::Site;
use crate::kit::band::Band;
use crate::kit::page::Page;
use crate::kit::person::Person;

/// What the sentences of a member begin with, to look for anywhere.
const TOKEN: &str = "xyloskriver";

/// Answers every item on the pages, with this point and a sentence that can be recognised, and makes it ready.
async fn answer(band: &Band, person: &mut Person, point: &str, sign: &str) -> Page {
    band.answer(person, point, &format!("{TOKEN} {sign}")).await
}

/// Answers every item without making it ready; ends on the check page.
async fn write(band: &Band, person: &mut Person, point: &str, sign: &str) -> Page {
    band.write(person, point, &format!("{TOKEN} {sign}")).await
}

/// Every page a person of the group can ask for, by any name.
async fn everything(band: &Band, person: &mut Person) -> String {
    let mut seen = String::new();
    let pages = [
        "",
        "/expectations",
        "/expectations/check",
        "/expectations/side-by-side",
        "/expectations/e01",
        "/expectations/e05",
        "/expectations/e10",
        "/contract",
        "/contract/edit",
        "/contract/print",
        "/facilitate",
        "/facilitate/contract",
    ];
    for rest in pages {
        seen.push_str(&person.get(&band.path(rest)).await.html);
    }
    seen.push_str(&person.get("/").await.html);
    seen.push_str(&person.get("/facilitating").await.html);
    let deed = person
        .post(&band.path("/expectations/side-by-side"), &[("sentence-e01", "a"), ("base-e01", "0")])
        .await;
    seen.push_str(&deed.html);
    seen
}

#[tokio::test]
async fn nobody_sees_an_answer_before_all_have_spoken_by_any_page() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla", "David"]).await;
    let mut people = std::mem::take(&mut band.members);
    for (index, sign) in ["anna", "bo", "carla"].into_iter().enumerate() {
        answer(&band, &mut people[index], "2", sign).await;
    }
    for (index, own) in [Some("anna"), Some("bo"), Some("carla"), None].into_iter().enumerate() {
        let seen = everything(&band, &mut people[index]).await;
        for sign in ["anna", "bo", "carla"] {
            let is_there = seen.contains(&format!("{TOKEN} {sign}"));
            assert_eq!(is_there, own == Some(sign), "{own:?} looks for {sign}");
        }
    }
    let seen = everything(&band, &mut band.facilitator.clone()).await;
    assert!(!seen.contains(TOKEN) && seen.contains("3 af 4 er klar"), "the facilitator sees the state only");
    for name in ["Anna er klar", "David har ikke"] {
        assert!(!seen.contains(name));
    }

    answer(&band, &mut people[3], "5", "david").await;
    for person in &mut people {
        let page = person.get(&band.path("/expectations")).await.expect_ok();
        assert!(page.path.ends_with("/side-by-side"));
        for sign in ["anna", "bo", "carla", "david"] {
            assert!(page.html.contains(&format!("{TOKEN} {sign}")), "{sign}");
        }
    }
    let seen = everything(&band, &mut band.facilitator.clone()).await;
    assert!(
        !seen.contains(TOKEN) && seen.contains("Svarene er vist"),
        "the facilitator still sees no answer"
    );
    let told = ["Anna", "Bo", "Carla", "David"].map(|name| format!("{name}: groups-answers-shown"));
    let mut mails = site.mails().await;
    mails.sort();
    assert_eq!(mails, told, "each is told once");
}

#[tokio::test]
async fn the_largest_differences_come_first_and_equal_answers_are_agreement() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla"]).await;
    let mut people = std::mem::take(&mut band.members);
    answer(&band, &mut people[0], "2", "anna").await;
    answer(&band, &mut people[1], "2", "bo").await;
    // Carla agrees except in e04 (three apart) and e09 (one apart).
    let check = write(&band, &mut people[2], "2", "carla").await;
    for (item, point) in [("e04", "5"), ("e09", "3")] {
        let page = people[2].get(&band.path(&format!("/expectations/{item}"))).await.expect_ok();
        people[2].submit(&page, "main form", &[("point", point)]).await.expect_ok();
    }
    people[2].submit(&check, "form[action$='/ready']", &[]).await.expect_ok();
    let page = people[0].get(&band.path("/expectations/side-by-side")).await.expect_ok();
    let order = page.attributes("section.card[id^='e']", "id");
    assert_eq!(order[..3], ["e04", "e09", "e01"]);
    assert_eq!(page.count(".tag.good"), 8, "eight points of agreement");
    assert!(page.text("#e04 .compare-row li:nth-child(2)").contains("Anna"));
    assert!(page.text("#e04 .compare-row li:nth-child(5)").contains("Carla"));
}

#[tokio::test]
async fn the_deadline_opens_it_for_those_who_have_spoken_and_the_others_speak_first() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla"]).await;
    let mut people = std::mem::take(&mut band.members);
    answer(&band, &mut people[0], "1", "anna").await;
    let page = people[1].get(&band.path("/expectations")).await.expect_ok();
    let page = people[1].submit(&page, "form[action$='/in-person']", &[]).await.expect_ok();
    assert!(page.text(".number").contains("2 af 3"));
    assert!(!everything(&band, &mut people[1]).await.contains(TOKEN), "saying it in person is no peephole");

    site.app.clock().advance(TimeDelta::days(10));
    people[0] = site.sign_in(people[0].id(), "anna@stud.example").await;
    people[1] = site.sign_in(people[1].id(), "bo@stud.example").await;
    people[2] = site.sign_in(people[2].id(), "carla@stud.example").await;

    let seen = everything(&band, &mut people[2]).await;
    assert!(!seen.contains(TOKEN), "Carla has not spoken");
    assert!(seen.contains("Svarene er vist. Nu er det din tur"));
    let page = people[1].get(&band.path("/expectations")).await.expect_ok();
    assert!(page.html.contains(&format!("{TOKEN} anna")), "Bo said he would say it");
    assert!(page.html.contains("Bo siger det, når I mødes"));
    assert!(
        page.html.contains("Nogle svar er her ikke endnu") && !page.html.contains("Carla"),
        "nobody is named"
    );

    answer(&band, &mut people[2], "5", "carla").await;
    let page = people[0].get(&band.path("/expectations")).await.expect_ok();
    assert!(page.html.contains(&format!("{TOKEN} carla")));
    let shown = people[0].get(&band.path("/expectations/e01")).await;
    assert!(shown.path.ends_with("/side-by-side"), "what is shown is not changed any more");
}

#[tokio::test]
async fn somebody_new_speaks_first_and_somebody_gone_takes_their_answers_along() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla"]).await;
    for (index, sign) in ["anna", "bo", "carla"].into_iter().enumerate() {
        let mut person = band.members[index].clone();
        answer(&band, &mut person, "3", sign).await;
    }
    band.join(&site, "Dina").await;
    let mut dina = band.members[3].clone();
    assert!(!everything(&band, &mut dina).await.contains(TOKEN), "Dina has not spoken");
    let mut anna = band.members[0].clone();
    let page = anna.get(&band.path("/expectations")).await.expect_ok();
    assert!(page.html.contains(&format!("{TOKEN} bo")), "what is open stays open");

    let mut bo = band.leave(&site, 1).await;
    let page = anna.get(&band.path("/expectations")).await.expect_ok();
    assert!(!page.html.contains(&format!("{TOKEN} bo")), "Bo took his answers along");
    assert!(!everything(&band, &mut bo).await.contains(TOKEN), "and sees nothing any more");
}

#[tokio::test]
async fn of_two_who_write_the_groups_sentence_neither_is_lost() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut people = std::mem::take(&mut band.members);
    for (index, sign) in ["anna", "bo"].into_iter().enumerate() {
        answer(&band, &mut people[index], if index == 0 { "1" } else { "4" }, sign).await;
    }
    let path = band.path("/expectations/side-by-side");
    let (annas, bos) = (people[0].get(&path).await.expect_ok(), people[1].get(&path).await.expect_ok());
    let form = "#sentences";
    people[0].submit(&annas, form, &[("sentence-e04", "Vi går efter at forstå.")]).await.expect_ok();
    let long = "ord ".repeat(60);
    let bos_words = [
        ("sentence-e04", "Vi går efter at bestå."),
        ("sentence-e01", "Vi siger til."),
        ("sentence-e02", &long),
    ];
    let clash = people[1].submit(&bos, form, &bos_words).await;
    assert_eq!(clash.status, 422);
    assert_eq!(clash.text("#e02 textarea"), long.trim(), "what is too long is kept in its field");
    assert_eq!(clash.text("#e01 textarea"), "Vi siger til.");
    assert!(clash.text("#e04 blockquote").contains("Vi går efter at forstå."));
    assert!(clash.text("#e04 textarea").contains("Vi går efter at bestå."));
    let mended = [
        ("sentence-e04", "Vi går efter at forstå og bestå."),
        ("sentence-e02", "To gange."),
        ("then", "contract"),
    ];
    let onward = people[1].submit(&clash, form, &mended).await.expect_ok();
    assert_eq!(onward.path, band.path("/contract"));
    // Anna's page is older than all of it; the field that she left alone takes nothing back.
    people[0].submit(&annas, form, &[("sentence-e03", "Vi øver os.")]).await.expect_ok();
    let page = people[0].get(&path).await.expect_ok();
    for (item, words) in [
        ("e01", "Vi siger til."),
        ("e02", "To gange."),
        ("e03", "Vi øver os."),
        ("e04", "Vi går efter at forstå og bestå."),
    ] {
        assert_eq!(page.text(&format!("#{item} textarea")), words);
    }
    assert_eq!(
        site.database.count("select count(*) from expectation_sentences where item = 'e04'").await,
        2,
        "every revision is kept"
    );

    // What they found stands in their agreement.
    let choose = people[0].get(&band.path("/contract")).await.expect_ok();
    let edit = people[0].submit(&choose, "main form", &[("template", "reading")]).await.expect_ok();
    assert!(edit.text("#common-agreed").contains("Vi går efter at forstå og bestå."));
}

#[tokio::test]
async fn a_form_that_is_not_filled_in_says_what_to_do_and_keeps_the_rest() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut anna = band.members.remove(0);
    let before = anna.get(&band.path("/expectations")).await.expect_ok();
    let page = anna.submit(&before, "form[action$='/expectations']", &[]).await.expect_ok();
    let faulty = anna.submit(&page, "main form", &[("sentence", "Gerne roligt")]).await;
    assert_eq!((faulty.status, faulty.text("textarea").as_str()), (422, "Gerne roligt"));
    assert_eq!(faulty.text(".faults a"), "Vælg det punkt, der passer bedst.");
    let early = anna.post(&band.path("/expectations/ready"), &[]).await;
    assert_eq!((early.status, early.count(".faults li")), (422, 10), "ten items are open");
}

#[tokio::test]
async fn nothing_that_was_written_stands_readable_in_the_database() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut anna = band.members.remove(0);
    answer(&band, &mut anna, "4", "anna").await;
    let rows = site.database.list("select expectation_sheets::text from expectation_sheets").await;
    assert_eq!(rows.len(), 1);
    let hex = medspil::chance::hex(TOKEN.as_bytes());
    assert!(!rows[0].contains(TOKEN) && !rows[0].contains(&hex));
}
