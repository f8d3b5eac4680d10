//! The long way through the house, by the pages people use: from a Moodle list of 240 to groups that are looked after.

use std::collections::BTreeMap;

use medspil::accounts::AdviserKind;
use medspil::chance::Chance;
use medspil::formations::{self, FormationId};

use crate::kit::person::Person;
use crate::kit::{PASSWORD, Site};

/// How many of the 240 answer; the others get a group like anybody else.
const ANSWERING: usize = 218;

/// The password the students choose.
const CHOSEN: &str = "fire blå vanter på";

/// Answers the profile's question about times and sends it, on the student's own pages.
async fn answer_profile(student: &mut Person, number: usize) {
    let home = student.get("/").await.expect_ok();
    let overview = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
    let times = student.get(&format!("{overview}/p01")).await.expect_ok();
    let days = ["mon", "tue", "wed", "thu", "fri"];
    // Everybody can on Tuesday afternoons, and on two more times of their own.
    let own = [format!("{}-{}", days[number % 5], 1 + number % 4), format!("{}-3", days[number / 5 % 5])];
    let mut slots = vec![("answer", "tue-2")];
    slots.extend(own.iter().filter(|slot| *slot != "tue-2").map(|slot| ("answer", slot.as_str())));
    student.submit(&times, "main form", &slots).await.expect_ok();
    let check = student.get(&format!("{overview}/check")).await.expect_ok();
    let sent = student.submit(&check, "main form", &[]).await.expect_ok();
    assert!(sent.path.ends_with("/sent"), "{}", sent.path);
}

/// A letter's way in: the student chooses a password and is signed in.
async fn come_in(site: &Site, link: &str, password: &str) -> Person {
    let mut person = site.visitor();
    let choose = person.get(link).await.expect_ok();
    person.submit(&choose, "main form", &[("password", password)]).await.expect_ok();
    person
}

#[tokio::test]
async fn from_a_moodle_list_to_groups_that_are_looked_after() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    site.adviser(service, AdviserKind::Adviser, "Mette Ravn", "mette@uni.example").await;
    let (course, mut karen) = site.course(service).await;

    // The list comes in, and everybody is invited.
    let review = karen.review_roster(course, "moodle-da-240.csv").await;
    let roster = karen.submit(&review, "main form", &[]).await.expect_ok();
    karen.submit(&roster, "form[action$=invite]", &[]).await.expect_ok();
    let letters = site.letters().await;
    let invitations: Vec<_> = letters.iter().filter(|letter| letter.link.contains("/password/")).collect();
    assert_eq!(invitations.len(), 240);

    // A formation is planned and opened; 218 answer.
    let list = karen.get(&format!("/courses/{course}/formations")).await.expect_ok();
    let form = karen.get(&list.link("Planlæg en gruppedannelse")).await.expect_ok();
    let purpose = "I læser sammen og holder hinanden i gang.";
    let planned = karen.submit(&form, "main form", &[("purpose", purpose)]).await.expect_ok();
    let formation: FormationId = planned.path.rsplit('/').next().unwrap().parse().unwrap();
    let open = karen.submit(&planned, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut students = Vec::new();
    for (number, letter) in invitations.iter().enumerate() {
        if number < ANSWERING {
            let mut student = come_in(&site, &letter.link, CHOSEN).await;
            answer_profile(&mut student, number).await;
            students.push(student);
        }
    }
    let answered = "select count(*) from profile_submissions";
    assert_eq!(site.database.count(answered).await, 218);

    let closed = karen.close_for_answers(&open).await;
    let asked = karen.submit(&closed, "form[action$='/propose']", &[]).await.expect_ok();
    publish(&site, &mut karen, formation, &asked.path).await;
    everybody_has_one_group(&site).await;

    let home = students[0].get("/").await.expect_ok();
    let room = home.attributes(".cards a[href^='/groups/']", "href").remove(0);
    let mut members = go_on_as_a_group(&site, &mut karen, &mut students, &room).await;
    ask_for_help(&site, &mut members[0], &room, &format!("/courses/{course}")).await;
}

/// Proposed, looked through, published by name.
async fn publish(site: &Site, karen: &mut Person, formation: FormationId, page: &str) {
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    formations::propose(&mut tx, now, karen.id(), site.app.seals(), &mut Chance::seeded(1), formation)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let proposed = karen.get(page).await.expect_ok();
    let review = karen.get(&proposed.link("Læs forslag 1")).await.expect_ok();
    assert!(review.html.contains("240 på deltagerlisten = 240 placeret"));
    let publish = karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    let fields = [("sure", "yes"), ("stepping_in", "yes")];
    let published = karen.submit(&publish, "main form", &fields).await.expect_ok();
    assert!(published.html.contains("Alle har en gruppe"));
}

/// Everybody, answered or not, has exactly one group, and every group has its size.
async fn everybody_has_one_group(site: &Site) {
    let groups = "select count(*) from memberships where ended_at is null group by group_id";
    let sizes = site.database.list(&groups.replace("count(*)", "count(*)::text")).await;
    let mut of_size: BTreeMap<String, usize> = BTreeMap::new();
    for size in sizes {
        *of_size.entry(size).or_default() += 1;
    }
    assert!(of_size.keys().all(|size| ["4", "5", "6"].contains(&size.as_str())), "{of_size:?}");
    let outside = "select count(*) from enrolments where account_id not in
                   (select account_id from memberships where ended_at is null)";
    assert_eq!(site.database.count(outside).await, 0);
    assert_eq!(site.database.count("select count(*) from memberships where ended_at is null").await, 240);
}

/// The first student's group meets, writes what it expects, and agrees. Who of its members has come in.
async fn go_on_as_a_group(
    site: &Site,
    karen: &mut Person,
    students: &mut [Person],
    room: &str,
) -> Vec<Person> {
    let mut members = Vec::new();
    for student in students {
        if student.get("/").await.has(&format!("a[href='{room}']")) {
            members.push(student.clone());
        }
    }
    let page = members[0].get(room).await.expect_ok();
    assert!(page.html.contains("Karen"), "the facilitator stands there");
    let accompany = karen.get(&format!("{room}/facilitate")).await.expect_ok();
    let today = site.app.clock().now().date_naive().to_string();
    let held = [("held", "yes"), ("day", today.as_str())];
    karen.submit(&accompany, "form[action$='/first-meeting']", &held).await.expect_ok();
    for (member, point) in members.iter_mut().zip(["1", "4", "2", "5", "3", "1"]) {
        let before = member.get(&format!("{room}/expectations")).await.expect_ok();
        let mut page = member.submit(&before, "form[action$='/expectations']", &[]).await.expect_ok();
        while page.has("[name='point']") {
            let mut fields = vec![("point", point)];
            if page.has("[name='evenings']") {
                fields.push(("evenings", "yes"));
            }
            page = member.submit(&page, "main form", &fields).await.expect_ok();
        }
        member.submit(&page, "form[action$='/ready']", &[]).await.expect_ok();
    }
    // Those who never came in have not answered; the round opens for the others when its time is over.
    let mut addresses = Vec::new();
    for member in &mut members {
        addresses.push(member.get("/account").await.expect_ok().texts("dl.summary dd").remove(1));
    }
    site.app.clock().advance(chrono::TimeDelta::days(10));
    let mut members = Vec::new();
    for address in &addresses {
        members.push(come_back(site, address, CHOSEN).await);
    }
    for member in &mut members {
        let shown = member.get(&format!("{room}/expectations/side-by-side")).await.expect_ok();
        assert!(shown.has(".compare"), "the differences stand side by side");
    }

    // One of them begins an agreement and saves it; everybody who has come in says yes.
    let first = &mut members[0];
    let choose = first.get(&format!("{room}/contract")).await.expect_ok();
    first.submit(&choose, "main form", &[("template", "minimum")]).await.expect_ok();
    let edit = first.get(&format!("{room}/contract/edit")).await.expect_ok();
    first.submit(&edit, "form[action$='/versions']", &[]).await.expect_ok();
    for member in &mut members {
        let contract = member.get(&format!("{room}/contract")).await.expect_ok();
        let yes = member.submit(&contract, "form[action$='/assent']", &[]).await.expect_ok();
        assert!(!yes.has("form[action$='/assent']"));
    }
    members
}

/// One of them asks for help, and an adviser answers; Karen sees nothing of it.
async fn ask_for_help(site: &Site, first: &mut Person, room: &str, course: &str) {
    let ask = first.get("/help/ask").await.expect_ok();
    let words = [("about", "outside"), ("text", "De går til frokost uden mig"), ("pace", "week")];
    let receipt = first.submit(&ask, "main form[action='/help/ask']", &words).await.expect_ok();
    let thread = receipt.path.trim_end_matches("/receipt").to_owned();
    let mut mette = come_back(site, "mette@uni.example", PASSWORD).await;
    let case = thread.replace("/help/requests/", "/inbox/");
    let envelope = mette.get(&case).await.expect_ok();
    let opened = mette.submit(&envelope, "form[action$='/claim']", &[]).await.expect_ok();
    mette.submit(&opened, "form[action$='/answer']", &[("text", "Skal vi tale sammen?")]).await.expect_ok();
    assert!(first.get(&thread).await.html.contains("Skal vi tale sammen?"));
    let mut karen = come_back(site, "karen@uni.example", PASSWORD).await;
    for path in [format!("{room}/facilitate"), course.to_owned(), "/".to_owned()] {
        assert!(!karen.get(&path).await.expect_ok().html.contains("frokost"));
    }
    assert_eq!(karen.get(&case).await.status, 404);
}

/// Signs in again after some days.
async fn come_back(site: &Site, email: &str, password: &str) -> Person {
    let mut person = site.visitor();
    let form = person.get("/sign-in").await.expect_ok();
    let fields = [("email", email), ("password", password)];
    person.submit(&form, "form[action='/sign-in']", &fields).await.expect_ok();
    person
}
