//! The agreement through its pages: nothing typed is lost, a yes is to a version, the facilitator reads.

use crate::kit::Site;
use crate::kit::band::Band;
use crate::kit::person::Person;

async fn begin(band: &Band, person: &mut Person, template: &str) {
    band.begin_contract(person, template).await;
}

async fn save_version(band: &Band, person: &mut Person) {
    band.save_version(person).await;
}

async fn say_yes(band: &Band, person: &mut Person) -> String {
    let page = person.get(&band.path("/contract")).await.expect_ok();
    person.submit(&page, "form[action$='/assent']", &[]).await.expect_ok().text("main")
}

#[tokio::test]
async fn a_group_makes_an_agreement_and_each_says_yes_to_a_version() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo", "Carla"]).await;
    let mut people = std::mem::take(&mut band.members);
    let choose = people[0].get(&band.path("/contract")).await.expect_ok();
    assert_eq!(choose.count("input[name='template']"), 4);
    assert_eq!(people[0].submit(&choose, "main form", &[]).await.status, 422);
    begin(&band, &mut people[0], "reading").await;
    save_version(&band, &mut people[0]).await;
    let mut mails = site.mails().await;
    mails.sort();
    assert_eq!(mails, ["Bo: groups-agreement-asks", "Carla: groups-agreement-asks"]);

    let page = people[1].get(&band.path("/contract")).await.expect_ok();
    assert!(page.text(".notice").contains("0 af 3 er med"));
    assert!(page.html.contains("Bøder eller straf"), "what cannot be in it is said");
    assert!(say_yes(&band, &mut people[0]).await.contains("1 af 3 er med"));
    assert!(say_yes(&band, &mut people[1]).await.contains("2 af 3 er med"));
    assert!(say_yes(&band, &mut people[2]).await.contains("Alle er med."));
    let room = people[0].get(&band.path("")).await.expect_ok();
    assert_eq!(room.text("main > section.card h2"), "Alt er på plads");

    // A new version asks everybody again; the old one can still be read.
    let path = band.path("/contract/sections/reading-social");
    let section = people[1].get(&path).await.expect_ok();
    people[1].submit(&section, "main form", &[("text", "Vi spiser kage om torsdagen.")]).await.expect_ok();
    assert!(people[0].get(&band.path("/contract")).await.html.contains("Der er rettet i teksten"));
    save_version(&band, &mut people[1]).await;
    let page = people[0].get(&band.path("/contract")).await.expect_ok();
    assert!(page.html.contains("kage om torsdagen") && page.text(".notice").contains("0 af 3"));
    assert!(page.html.contains("Aftalen er rettet, siden du sidst sagde ja"));
    let old = people[0].get(&page.link("Udgave 1")).await.expect_ok();
    assert!(!old.html.contains("kage om torsdagen"));

    // A yes meant for the old version does not count for the new one.
    people[2].post(&band.path("/contract/assent"), &[("version", "1")]).await;
    let page = people[2].get(&band.path("/contract")).await.expect_ok();
    assert!(page.text(".notice").contains("0 af 3"));
}

#[tokio::test]
async fn what_is_not_filled_in_is_marked_and_told_before_the_agreement_is_saved() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut people = std::mem::take(&mut band.members);
    begin(&band, &mut people[0], "minimum").await;
    let edit = people[0].get(&band.path("/contract/edit")).await.expect_ok();
    assert_eq!(edit.texts("mark.blank"), ["(dag)", "(tid)", "(sted)", "(kanal)"]);
    let told = edit.text("form[action$='/versions'] .notice");
    assert!(told.contains("4 pladser er ikke fyldt ud endnu: dag, tid, sted og kanal."), "{told}");
    let path = band.path("/contract/sections/minimum-when");
    let section = people[0].get(&path).await.expect_ok();
    let words = "Vi ses tirsdag (ikke i ferien) kl. 9 i kantinen.";
    let edit = people[0].submit(&section, "main form", &[("text", words)]).await.expect_ok();
    assert_eq!(edit.texts("mark.blank"), ["(kanal)"], "a group's own brackets are its own words");
    assert!(edit.html.contains("Én plads er ikke fyldt ud endnu: kanal."));
    save_version(&band, &mut people[0]).await;
    let read = people[1].get(&band.path("/contract")).await.expect_ok();
    assert_eq!(read.texts("mark.blank"), ["(kanal)"], "who says yes sees what is missing");
}

#[tokio::test]
async fn of_two_writers_the_later_sees_both_texts_and_nothing_is_lost() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut people = std::mem::take(&mut band.members);
    begin(&band, &mut people[0], "minimum").await;
    let path = band.path("/contract/sections/minimum-when");
    let (annas, bos) = (people[0].get(&path).await.expect_ok(), people[1].get(&path).await.expect_ok());
    let edit =
        people[0].submit(&annas, "main form", &[("text", "Tirsdag kl. 9 i kantinen")]).await.expect_ok();
    assert!(edit.html.contains("Tirsdag kl. 9 i kantinen"));

    let clash = people[1].submit(&bos, "main form", &[("text", "Onsdag kl. 14\nhos Bo")]).await;
    assert_eq!(clash.status, 422);
    assert!(clash.text("main").contains("Anna gemte en udgave, mens du skrev"));
    assert!(clash.text(".document").contains("Tirsdag kl. 9 i kantinen"), "theirs is there");
    assert!(clash.text("textarea").contains("Onsdag kl. 14"), "mine is there");
    let unchanged = people[0].get(&path).await.expect_ok();
    assert_eq!(unchanged.text("textarea"), "Tirsdag kl. 9 i kantinen", "nothing is overwritten");

    // Somebody who writes in two tabs is not told of somebody else.
    let mine = people[0].submit(&annas, "main form", &[("text", "Fredag")]).await;
    assert!(mine.text("main").contains("Du gemte i en anden fane"), "{}", mine.text("main"));

    let both = "Tirsdag kl. 9 i kantinen, hver anden uge onsdag kl. 14 hos Bo";
    people[1].submit(&clash, "main form", &[("text", both)]).await.expect_ok();
    assert_eq!(people[0].get(&path).await.text("textarea"), both);
    let kept = "select body from contract_texts where section = 'minimum-when' order by revision";
    assert_eq!(site.database.list(kept).await.len(), 3, "every text is kept");
}

#[tokio::test]
async fn somebody_new_has_everybody_say_yes_again() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut anna = band.members[0].clone();
    let mut bo = band.members[1].clone();
    begin(&band, &mut anna, "minimum").await;
    save_version(&band, &mut anna).await;
    say_yes(&band, &mut anna).await;
    assert!(say_yes(&band, &mut bo).await.contains("Alle er med."));

    band.join(&site, "Carla").await;
    let page = anna.get(&band.path("/contract")).await.expect_ok();
    assert!(page.text(".notice").contains("0 af 3 er med"));
    let room = anna.get(&band.path("")).await.expect_ok();
    assert_eq!(room.text(".next h2"), "Læs aftalen, og sig ja");
    for person in [&mut anna, &mut bo, &mut band.members[2].clone()] {
        say_yes(&band, person).await;
    }
    assert!(anna.get(&band.path("/contract")).await.html.contains("Alle er med."));
}

#[tokio::test]
async fn the_facilitator_reads_and_writes_nothing() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let mut anna = band.members[0].clone();
    begin(&band, &mut anna, "project").await;
    let path = band.path("/facilitate/contract");
    assert!(band.facilitator.get(&path).await.expect_ok().html.contains("ikke gemt en aftale endnu"));
    save_version(&band, &mut anna).await;
    let page = band.facilitator.get(&path).await.expect_ok();
    assert!(page.text(".document").contains("Tid og milepæle") || page.count(".document h2") > 10);
    assert_eq!(page.count("main form"), 0);
    for rest in ["/contract/assent", "/contract/versions", "/contract/sections/project-aim"] {
        let path = band.path(rest);
        assert_eq!(band.facilitator.post(&path, &[("version", "1")]).await.status, 404, "{rest}");
    }
}

#[tokio::test]
async fn what_is_too_long_or_without_a_day_is_said_and_kept() {
    let site = Site::new().await;
    let band = site.band(&["Anna", "Bo"]).await;
    let mut anna = band.members[0].clone();
    begin(&band, &mut anna, "minimum").await;
    let section = anna.get(&band.path("/contract/sections/minimum-when")).await.expect_ok();
    let long = "Vi mødes ".repeat(300);
    let faulty = anna.submit(&section, "main form", &[("text", &long)]).await;
    assert_eq!((faulty.status, faulty.text("textarea")), (422, long.trim().to_owned()));
    let many = "Linje\n".repeat(200);
    anna.submit(&section, "main form", &[("text", &many)]).await.expect_ok();
    let edit = anna.get(&band.path("/contract/edit")).await.expect_ok();
    let faulty = anna.submit(&edit, "form[action$='/versions']", &[]).await;
    assert_eq!(faulty.text(".faults a"), "Teksten er for lang til to sider. Kort den lidt ned.");
    let faulty = anna.submit(&edit, "form[action$='/versions']", &[("review", "")]).await;
    assert_eq!(faulty.text(".faults a"), "Vælg en dag, hvor I ser på aftalen igen.");
    let odd = anna.submit(&section, "main form", &[("text", "a\u{0}b\u{1b}c")]).await;
    assert!(odd.status < 500);
}
