//! The evening before the deadline: 240 students answer through the real forms, some of them press twice, and the
//! program may be killed between any two requests.

use std::time::Duration;

use medspil::courses::roster::RosterRow;
use medspil::courses::{self, CourseId};
use medspil::questionnaires::{self, QUESTIONS, Questionnaire, Wishes};
use nix::sys::signal::Signal;
use tokio::task::JoinSet;

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::service::{DataFolder, Request, Service};

const STUDENTS: usize = 240;

/// How many fill in at the same time.
const AT_ONCE: usize = 8;

/// Every twentieth student presses every button twice.
fn presses(student: usize) -> usize {
    if student.is_multiple_of(20) { 2 } else { 1 }
}

fn address(student: usize) -> String {
    format!("s{student}@uni.example")
}

/// What a student fills in on a page, so that everybody's answers differ a little.
fn chosen(page: &Page, code: &str, student: usize) -> Vec<(String, String)> {
    let options: Vec<String> = page.attributes("main form .choice input[name=answer]", "value");
    let cells: Vec<String> = page.attributes("main form .week input[name=answer]", "value");
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match code {
        "p01" => cells.iter().skip(student % 7).step_by(3).map(|cell| pair("answer", cell)).collect(),
        "p10" => vec![pair("start", "2"), pair("think", "depends")],
        "p12" => vec![pair("answer", "commute")],
        "p13" => vec![pair("answer", &address((student + 1) % STUDENTS))],
        "c01" => vec![pair("answer", "breaks"), pair("breaks", "card")],
        "c02" => vec![pair("line", &format!("Studerende nummer {student} siger hej"))],
        _ => vec![pair("answer", &options[student % (options.len() - 2)])],
    }
}

/// Whether a student answers a question; the others go past it.
fn answers(question: usize, student: usize) -> bool {
    (question + student).is_multiple_of(2)
}

async fn answer_half_of_it(mut person: Person, questionnaire: Questionnaire, student: usize) -> Person {
    let overview = person.get(&questionnaire.path()).await.expect_ok();
    let mut page = person.get(&overview.attribute(".next .button", "href")).await.expect_ok();
    while !page.path.ends_with("/check") {
        let code = page.path.rsplit('/').next().unwrap_or_default().to_owned();
        let place = QUESTIONS.iter().position(|question| question.code == code).unwrap_or_default();
        if !answers(place, student) {
            page = person.get(&page.link("Spring over")).await.expect_ok();
            continue;
        }
        let fields = chosen(&page, &code, student);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut next = None;
        for _ in 0..presses(student) {
            next = Some(person.submit(&page, "main form", &fields).await.expect_ok());
        }
        page = next.expect("a button is pressed");
    }
    for _ in 0..presses(student) {
        person.submit(&page, "main form", &[]).await.expect_ok();
    }
    person
}

async fn crowd(site: &Site, course: CourseId) -> Vec<Person> {
    let mut people = Vec::new();
    let mut rows = Vec::new();
    for number in 0..STUDENTS {
        let (name, email) = (format!("Studerende {number}"), address(number));
        people.push(site.person(&name, &email).await);
        rows.push(RosterRow {
            line: number as u32 + 1,
            name,
            email: Some(email),
            student_number: None,
            class: None,
            other_classes: Vec::new(),
            staff: Vec::new(),
        });
    }
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    courses::enrol(&mut tx, now, course, &rows).await.expect("everybody has a place");
    tx.commit().await.expect("they are there");
    people
}

#[tokio::test]
async fn two_hundred_and_forty_students_answer_and_each_counts_once() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, _) = site.course(service).await;
    let people = crowd(&site, course).await;
    let questionnaire = site.profile(course, Wishes::Mutual).await;
    let mut tasks = JoinSet::new();
    for (student, person) in people.into_iter().enumerate() {
        if tasks.len() == AT_ONCE {
            tasks.join_next().await.expect("somebody is at it").expect("and gets through");
        }
        tasks.spawn(answer_half_of_it(person, questionnaire, student));
    }
    while let Some(done) = tasks.join_next().await {
        done.expect("everybody gets through");
    }
    let given = |place: usize| (0..STUDENTS).filter(|student| answers(place, *student)).count();
    let given: usize = (0..QUESTIONS.len()).map(given).sum();
    let kept = site.database.count("select count(*) from profile_answers").await;
    assert_eq!(usize::try_from(kept).ok(), Some(given), "each answer once");
    assert_eq!(site.database.count("select count(*) from profile_submissions").await, 240);
    assert_eq!(site.database.count("select count(*) from profile_drafts").await, 0);
    let mut tx = site.begin().await;
    let sent =
        questionnaires::who_has_answered(&mut tx, questionnaire.questionnaire_id).await.expect("a list");
    assert_eq!(sent.len(), STUDENTS);
}

#[tokio::test]
async fn what_was_kept_survives_a_kill_between_any_two_requests() {
    let site = Site::new().await;
    let advisers = site.advising_service().await;
    let (course, _) = site.course(advisers).await;
    let signe = site.student(course, "Signe", "signe@uni.example").await;
    let path = site.profile(course, Wishes::Off).await.path();
    let folder = DataFolder::new("rush");
    let options = &site.database.options;
    let (name, host) = (options.get_database().expect("a name"), options.get_socket().expect("a socket"));
    let url = format!("postgres://medspil@localhost/{name}?host={}", host.display());
    let cookies: Vec<_> = signe.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let cookies = cookies.join("; ");
    // An answer, half an answer, and words: the last two are sealed drafts. And words for oneself alone.
    let long = format!("line={}", "Kaffe+f%C3%B8rst+".repeat(12));
    let thoughts = format!("text={}", "Kaffe+f%C3%B8rst+".repeat(300));
    let reflection = format!("/courses/{course}/reflections/r3");
    let question = |code: &str| format!("{path}/{code}");
    let typed = [
        (question("p02"), "answer=two", "value=\"two\" checked"),
        (question("p06"), "answer=exam&answer=views&answer=weekly", "value=\"weekly\" checked"),
        (question("c02"), &long, "Kaffe først Kaffe først"),
        (reflection, &thoughts, "Kaffe først Kaffe først"),
    ];
    for (page, fields, wanted) in typed {
        let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
        let draft = format!("{page}/draft");
        let form = Request { path: &draft, form: Some(fields), cookies: &cookies, language: "da" };
        let kept = service.request(&form).await.expect("an answer");
        assert_eq!(kept.status, 200, "{}", kept.body);
        service.signal(Signal::SIGKILL);
        drop(service);
        let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
        let form = Request { path: &page, form: None, cookies: &cookies, language: "da" };
        let shown = service.request(&form).await.expect("a page");
        assert!(shown.body.contains(wanted), "{page}: {wanted} is not in\n{}", shown.body);
    }
    // Saving and sending: what the page was told holds, and a kill on the way leaves all of it or nothing.
    let database = &site.database;
    let (saved, check) = (question("p07"), format!("{path}/check"));
    let deeds = [
        (&saved, "answer=deep", "select count(*) from profile_answers where question = 'p07'"),
        (&check, "", "select count(*) from profile_submissions"),
    ];
    for (page, fields, kept) in deeds {
        let request = Request { path: page, form: Some(fields), cookies: &cookies, language: "da" };
        for wait in [0, 2, 8] {
            let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
            let kill = async {
                tokio::time::sleep(Duration::from_millis(wait)).await;
                service.signal(Signal::SIGKILL);
            };
            let (answer, ()) = tokio::join!(service.request(&request), kill);
            drop(service);
            let is_told = answer.is_some_and(|answer| answer.status == 303);
            assert!(database.count(kept).await == 1 || !is_told, "{page}: what was told is kept");
        }
        let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
        let answer = service.request(&request).await.expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.body);
        service.signal(Signal::SIGKILL);
        drop(service);
        assert_eq!(database.count(kept).await, 1, "{page}: it is there once, however often it was begun");
    }
    let mails = "select count(*) from outbox join accounts using (account_id) where name = 'Signe'";
    assert_eq!(database.count(mails).await, 1, "sent and written to, both or neither");
}
