//! Courses as administrators, leaders, facilitators and students meet them.

use medspil::courses::{self, CourseId};

use crate::kit::Site;
use crate::kit::led::roster;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;

/// A course with Karen as its leader, signed in.
async fn course(site: &Site) -> (CourseId, Person) {
    let service = site.advising_service().await;
    site.course(service).await
}

fn figures(page: &Page) -> Vec<usize> {
    page.texts(".figures dd").iter().map(|number| number.parse().unwrap()).collect()
}

#[tokio::test]
async fn an_administrator_creates_a_course_and_its_leader_finds_the_way_in_by_mail() {
    let site = Site::new().await;
    let mut ada = site.admin().await;
    let list = ada.get("/admin/courses").await.expect_ok();
    assert!(list.has(".empty"));
    let form = ada.get(&list.link("Opret et kursus")).await.expect_ok();
    let again = ada.submit(&form, "main form", &[("title", "Sygepleje"), ("leader_email", "karen")]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.count(".faults a"), 3, "{:?}", again.texts(".faults a"));
    assert_eq!(again.attribute("#title", "value"), "Sygepleje");
    let fields =
        [("term", "Efterår 2026"), ("leader_name", "Karen Bruun"), ("leader_email", "Karen@uni.example")];
    let made = ada.submit(&again, "main form", &fields).await.expect_ok();
    assert!(made.text(".people").contains("Karen Bruun"));

    let letters = site.letters().await;
    assert_eq!((letters.len(), letters[0].to.as_str()), (1, "Karen Bruun"));
    assert_eq!(letters[0].kind, "courses-leader-named");
    let mut karen = site.visitor();
    let choose = karen.get(&letters[0].link).await.expect_ok();
    let home = karen.submit(&choose, "main form", &[("password", "tre gule støvler")]).await.expect_ok();
    assert_eq!(home.text("h1"), "Sygepleje", "the first password leads on to the course");
    assert!(karen.get("/home").await.expect_ok().text("main").contains("Sygepleje"));
    let course = made.path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(ada.get(&format!("/courses/{course}")).await.status, 404, "an administrator sees no content");
}

#[tokio::test]
async fn a_moodle_list_of_240_comes_in_and_three_weeks_later_again() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let home = karen.get(&format!("/courses/{course}")).await.expect_ok();
    assert_eq!(home.text("#next-step"), "Indlæs deltagerlisten");

    let page = karen.review_roster(course, "moodle-da-240.csv").await;
    assert_eq!(figures(&page), [240, 0, 0, 0, 0, 0, 0]);
    assert_eq!(page.texts("section[aria-labelledby=new] > ul > li").len(), 8);
    assert_eq!(site.database.count("select count(*) from enrolments").await, 0, "a dry run does nothing");
    let list = karen.submit(&page, "main form", &[]).await.expect_ok();
    assert!(list.text("[role=status]").contains("Ingen har fået mail"));
    assert_eq!(site.database.count("select count(*) from enrolments").await, 240);
    assert_eq!(site.database.count("select count(*) from class_sections").await, 8);
    assert_eq!(
        site.database.count("select count(*) from roster_uploads").await,
        0,
        "the file is gone once it is used"
    );
    assert_eq!(
        site.database.count("select count(*) from outbox").await,
        1,
        "only Karen has been told anything"
    );

    let told = "select count(*) from jobs where kind = 'courses-roster-changed'";
    assert_eq!(site.database.count(told).await, 1, "whoever forms groups hears of it");

    let invited = karen.submit(&list, "form[action$=invite]", &[]).await.expect_ok();
    assert!(!invited.has("form[action$=invite]"));
    assert_eq!(site.database.count("select count(*) from outbox").await, 241);
    assert_eq!(site.database.count("select count(*) from one_time_links").await, 240);

    let page = karen.review_roster(course, "moodle-da-240-week3.csv").await;
    assert_eq!(figures(&page), [7, 225, 4, 0, 0, 0, 11]);
    assert_eq!(page.count("section[aria-labelledby=missing] li a"), 11);
    let list = karen.submit(&page, "main form", &[("invitation", "now")]).await.expect_ok();
    assert_eq!(
        site.database.count("select count(*) from enrolments").await,
        247,
        "those missing in the file stay"
    );
    assert_eq!(
        site.database.count("select count(*) from outbox").await,
        248,
        "only the new ones are invited"
    );
    assert!(list.text("h1 + .lead, .head .lead").contains("247"));
}

#[tokio::test]
async fn importing_the_same_file_twice_finds_nothing_to_do() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let page = karen.review_roster(course, "canvas-group-set.csv").await;
    karen.submit(&page, "main form", &[]).await.expect_ok();
    let page = karen.review_roster(course, "canvas-group-set.csv").await;
    assert_eq!(figures(&page), [0, 28, 0, 0, 0, 0, 0]);
    assert!(!page.has("main form button"));
}

#[tokio::test]
async fn teachers_are_left_out_by_tick_and_faults_are_told_by_line() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let page = karen.review_roster(course, "moodle-en-with-teachers.csv").await;
    assert_eq!(figures(&page), [31, 0, 0, 2, 0, 0, 0]);
    let ticked = page.attributes("input[name=leave_out][checked]", "value");
    assert_eq!(ticked.len(), 2);
    karen.submit(&page, "main form", &[("leave_out", &ticked[0])]).await.expect_ok();
    assert_eq!(
        site.database.count("select count(*) from enrolments").await,
        32,
        "the one without a tick comes in"
    );

    let page = karen.review_roster(course, "faults-da.csv").await;
    assert!(page.has(".notice.warn"), "hardly anybody of the list is in this file");
    assert_eq!(page.texts("section[aria-labelledby=faulty] tbody th"), ["16", "17", "18", "22"]);
    assert!(page.text("section[aria-labelledby=faulty]").contains("liv(at)student.nordhavn.example"));
    assert!(page.text("section[aria-labelledby=duplicate]").contains("Linje 20"));
    assert_eq!(page.attributes("input[name=leave_out]", "value"), ["21"]);
}

#[tokio::test]
async fn columns_can_be_settled_by_hand() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let form = karen.get(&format!("/courses/{course}/roster/import")).await;
    let file = roster("canvas-without-addresses.csv");
    let columns = karen.upload(&form, "form[enctype]", "file", "x.csv", &file).await.expect_ok();
    assert!(columns.has("#mail_domain"));
    let again =
        karen.submit(&columns, "main form", &[("column-1", "username"), ("mail_domain", "her er det")]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.attribute("#mail_domain", "value"), "her er det");
    assert!(again.has("#column-2-fault"), "two columns hold user names");
    let fields = [("column-1", "ignored"), ("mail_domain", "@student.nordhavn.example")];
    let page = karen.submit(&again, "main form", &fields).await.expect_ok();
    assert_eq!(figures(&page)[0], 12);
    let back = karen.get(&page.attribute(".back", "href")).await.expect_ok();
    assert_eq!(back.attribute("#mail_domain", "value"), "student.nordhavn.example");
    assert!(back.has("table.data tbody tr"), "the first lines are shown as they are read");
}

#[tokio::test]
async fn what_is_no_roster_is_refused_in_plain_words() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let form = karen.get(&format!("/courses/{course}/roster/import")).await;
    let rubbish: Vec<u8> =
        (0..20 * 1024 * 1024_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 11) as u8).collect();
    for (bytes, says) in [
        (&rubbish[..], "større end 5 MB"),
        (b"", "mindst én studerende"),
        (b"%PDF-1.7 and so on", "ligner ikke en liste"),
        (b"PK\x03\x04broken", "kan ikke åbnes"),
    ] {
        let page = karen.upload(&form, "form[enctype]", "file", "x", bytes).await;
        assert_eq!(page.status, 422);
        assert!(page.text("#file-fault").contains(says), "{}", page.text("#file-fault"));
    }
    assert_eq!(site.database.count("select count(*) from roster_uploads").await, 0);
}

#[tokio::test]
async fn a_held_file_is_sealed_belongs_to_its_course_and_ends_after_a_day() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let form = karen.get(&format!("/courses/{course}/roster/import")).await;
    let columns =
        karen.upload(&form, "form[enctype]", "file", "x.csv", &roster("with-cpr.csv")).await.expect_ok();
    assert!(columns.text(".notice.warn").contains("8 felter"));
    let held = site.database.list("select encode(sealed_table, 'escape') from roster_uploads").await;
    assert!(!held[0].contains("student.nordhavn.example"));

    let mut jens = site.person("Jens", "jens@uni.example").await;
    assert_eq!(jens.get(&columns.path).await.status, 404);
    site.app.clock().advance(chrono::TimeDelta::hours(25));
    let mut karen = site.sign_in(karen.id(), "karen@uni.example").await;
    let gone = karen.get(&columns.path).await.expect_ok();
    assert!(gone.path.ends_with("/import") && gone.text("main [role=status]").contains("Filen er væk"));
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    assert_eq!(courses::forget_uploads(&mut tx, now).await.unwrap(), 1);
}

#[tokio::test]
async fn the_list_is_in_danish_order_and_can_be_searched() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    for (name, email) in [
        ("Åse Bæk", "aase@stud.example"),
        ("Zahra Ali", "zahra@stud.example"),
        ("Ørjan Lie", "o@stud.example"),
    ] {
        let form = karen.get(&format!("/courses/{course}/roster/add")).await.expect_ok();
        karen.submit(&form, "main form", &[("name", name), ("email", email)]).await.expect_ok();
    }
    let list = karen.get(&format!("/courses/{course}/roster")).await.expect_ok();
    assert_eq!(list.texts("tbody th a"), ["Zahra Ali", "Ørjan Lie", "Åse Bæk"]);
    let found = karen.get(&format!("/courses/{course}/roster?q=b%C3%A6k+%C3%A5se")).await.expect_ok();
    assert_eq!(found.texts("tbody th a"), ["Åse Bæk"]);
    let nobody = karen.get(&format!("/courses/{course}/roster?q=hvem")).await.expect_ok();
    assert!(nobody.text("p[role=status]").contains("Ingen"));
}

#[tokio::test]
async fn a_student_added_twice_or_with_anothers_number_is_told_beside_the_field() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let form = karen.get(&format!("/courses/{course}/roster/add")).await;
    let ida = [("name", "Ida Lund"), ("email", "ida@stud.example"), ("student_number", "s1")];
    karen.submit(&form, "main form", &ida).await.expect_ok();
    let again = karen
        .submit(
            &form,
            "main form",
            &[("name", "Ida"), ("email", "IDA@stud.example"), ("student_number", "S1")],
        )
        .await;
    assert_eq!(again.status, 422);
    assert!(again.text("#email-fault").contains("Ida Lund"));
    assert!(again.has("#student_number-fault"));
}

#[tokio::test]
async fn a_student_leaves_and_returns_by_the_next_file() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let page = karen.review_roster(course, "spreadsheet-da.xlsx").await;
    let list = karen.submit(&page, "main form", &[]).await.expect_ok();
    let student = karen.get(&list.attribute("tbody a", "href")).await.expect_ok();
    let name = student.text("h1");
    let sure = karen.submit(&student, "main form", &[("status", "withdrawn")]).await.expect_ok();
    assert_eq!(sure.text("h1"), format!("Melder du {name} ud?"));
    let left = "select count(*) from enrolments where status = 'withdrawn'";
    assert_eq!(site.database.count(left).await, 0, "nobody leaves by one press");
    let list = karen.submit(&sure, "main form", &[]).await.expect_ok();
    assert!(!list.texts("tbody th a").contains(&name));
    let gone = karen.get(&format!("/courses/{course}/roster?state=withdrawn")).await;
    assert_eq!(gone.texts("tbody th a").join(""), name);
    let page = karen.review_roster(course, "spreadsheet-da.xlsx").await;
    assert_eq!(figures(&page), [0, 29, 1, 0, 0, 0, 0]);
    let list = karen.submit(&page, "main form", &[]).await.expect_ok();
    assert!(list.texts("tbody th a").contains(&name));
}

#[tokio::test]
async fn the_downloaded_list_holds_no_formula() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let form = karen.get(&format!("/courses/{course}/roster/add")).await;
    karen
        .submit(&form, "main form", &[("name", "=HYPERLINK(1) Bo"), ("email", "bo@stud.example")])
        .await
        .expect_ok();
    let file = karen.get(&format!("/courses/{course}/roster.csv")).await.expect_ok();
    assert!(file.html.starts_with("\u{feff}\"Navn\";"));
    assert!(file.html.contains("\"'=HYPERLINK(1) Bo\";\"bo@stud.example\""));
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"deltagere-syg-1.csv\"");
}

#[tokio::test]
async fn classes_are_kept_and_never_removed_with_students_in_them() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let list = karen.get(&format!("/courses/{course}/classes")).await.expect_ok();
    let list = karen.submit(&list, "main form", &[("name", " Hold  A ")]).await.expect_ok();
    let again = karen.submit(&list, "main form", &[("name", "hold a")]).await;
    assert!(again.has("#name-fault"));
    let class = karen.get(&list.link("Hold A")).await.expect_ok();
    let list = karen.submit(&class, "main form:not([action])", &[("name", "Hold B")]).await.expect_ok();
    let class = karen.get(&list.link("Hold B")).await.expect_ok();
    let form = karen.get(&format!("/courses/{course}/roster/add")).await;
    let class_id = class.path.rsplit('/').next().unwrap();
    karen
        .submit(&form, "main form", &[("name", "Bo"), ("email", "bo@s.example"), ("class", class_id)])
        .await
        .expect_ok();
    let kept = karen.submit(&class, "form[action$=remove]", &[]).await.expect_ok();
    assert!(kept.text("main [role=status]").contains("kan ikke slettes"));
}

#[tokio::test]
async fn a_facilitator_is_asked_and_answers() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let mut tove = site.person("Tove Holm", "tove@uni.example").await;
    let form = karen.get(&format!("/courses/{course}/staff/invite")).await.expect_ok();
    let again =
        karen.submit(&form, "main form", &[("name", "Tove Holm"), ("email", "tove@uni.example")]).await;
    assert!(again.has("#kind-fault"));
    let staff = karen.submit(&again, "main form", &[("kind", "staff")]).await.expect_ok();
    assert!(staff.text(".people").contains("Har ikke svaret endnu"));
    let twice = karen.submit(&again, "main form", &[("kind", "student")]).await;
    assert!(twice.has("#email-fault"));

    let invitation =
        site.database.list("select course_staff_id::text from course_staff where role = 'facilitator'").await;
    let path = format!("/facilitating/{}", invitation[0]);
    assert_eq!(karen.get(&path).await.status, 404, "an invitation is for one person");
    let page = tove.get(&path).await.expect_ok();
    assert!(page.text("main").contains("Karen Bruun"));
    let unanswered = tove.submit(&page, "main form", &[]).await;
    assert!(unanswered.has("#answer-fault"));
    tove.submit(&page, "main form", &[("answer", "yes")]).await;
    let staff = karen.get(&format!("/courses/{course}/staff")).await.expect_ok();
    assert!(staff.text(".people").contains("Har sagt ja"));
    let answered = tove.get(&path).await.expect_ok();
    assert!(!answered.has("main form"));

    let released = karen.submit(&staff, "form[action$=release]", &[]).await.expect_ok();
    assert!(released.has(".empty"));
}

#[tokio::test]
async fn nobody_else_gets_into_a_course() {
    let site = Site::new().await;
    let (course, _) = course(&site).await;
    let mut jens = site.person("Jens", "jens@uni.example").await;
    for path in [
        "",
        "/edit",
        "/classes",
        "/teaching",
        "/staff",
        "/roster",
        "/roster.csv",
        "/roster/import",
        "/roster/add",
    ] {
        assert_eq!(jens.get(&format!("/courses/{course}{path}")).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn five_thousand_come_in_within_five_seconds() {
    let site = Site::new().await;
    let (course, mut karen) = course(&site).await;
    let line = |n| format!("Åse {n};Kjær;s{n}@student.x.example;s{n};Hold {}", n % 160);
    let lines: Vec<String> = (0..5000).map(line).collect();
    let file = format!("Fornavn;Efternavn;E-mailadresse;ID-nummer;Grupper\n{}", lines.join("\n"));
    let form = karen.get(&format!("/courses/{course}/roster/import")).await;
    let started = std::time::Instant::now();
    let columns = karen.upload(&form, "form[enctype]", "file", "x.csv", file.as_bytes()).await.expect_ok();
    let page = karen.submit(&columns, "main form", &[]).await.expect_ok();
    let reviewed = started.elapsed();
    let applied = karen.request(
        axum::http::Method::POST,
        &page.path,
        Some(("application/x-www-form-urlencoded".into(), b"invitation=later".to_vec())),
    );
    assert_eq!(applied.await.status, 303);
    println!("reviewed after {reviewed:?}, imported after {:?}", started.elapsed());
    assert_eq!(site.database.count("select count(*) from enrolments").await, 5000);
    assert!(
        started.elapsed().as_secs_f32() < 15.0,
        "unoptimised and beside other tests: {:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn whoever_knows_the_site_already_gets_the_letter_once_and_comes_to_the_purpose() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    site.student(course, "Sofie Nørregaard", "sofie@stud.example").await;
    let list = karen.get(&format!("/courses/{course}/roster")).await.expect_ok();
    assert!(list.has("form[action$=invite]"), "the list and the page of the course say the same");
    let shown = karen.get(&format!("/courses/{course}")).await.expect_ok();
    assert!(shown.text(".tasks").contains("0 af 1 er inviteret"), "{}", shown.text(".tasks"));
    karen.submit(&list, "form[action$=invite]", &[]).await.expect_ok();
    let letters = site.letters().await;
    let letter = letters.iter().find(|letter| letter.kind == "courses-student-invited").unwrap();
    assert!(letter.words.contains(&format!("/courses/{course}/purpose")), "{}", letter.words);
    let before = site.database.count("select count(*) from outbox").await;
    karen.post_once(&format!("/courses/{course}/roster/invite"), &[]).await;
    assert_eq!(
        site.database.count("select count(*) from outbox").await,
        before,
        "nobody is written to twice"
    );
}

/// Karen puts somebody on the roster by hand, and looks at it.
async fn add(round: &mut Round, name: &str, email: &str) -> Page {
    let roster = format!("/courses/{}/roster", round.course_id);
    let form = round.karen.get(&format!("{roster}/add")).await.expect_ok();
    round.karen.submit(&form, "main form", &[("name", name), ("email", email)]).await.expect_ok();
    round.karen.get(&roster).await.expect_ok()
}

#[tokio::test]
async fn the_letter_of_invitation_says_why_how_by_whom_and_when() {
    let mut round = Round::with(0, &[]).await;
    // Nothing is planned, and the leader is told that the letter says nothing of when.
    let roster = add(&mut round, "Sofie Nørregaard", "sofie@stud.example").await;
    assert!(roster.text("main .next").contains("Planlægger du forløbet først"), "{}", roster.html);
    round.karen.submit(&roster, "form[action$='/invite']", &[]).await.expect_ok();
    // A plan tells a day.
    let (_, planned) = round.plan().await;
    let roster = add(&mut round, "Bo Nørby", "bo@stud.example").await;
    assert!(roster.text("main .next").contains("efter planen svarer senest"), "{}", roster.html);
    round.karen.submit(&roster, "form[action$='/invite']", &[]).await.expect_ok();
    let (site, letters) = (&round.site, round.site.letters().await);
    let to = |name: &str| letters.iter().find(|letter| letter.to == name).unwrap();
    let (sofie, bo) = (to("Sofie Nørregaard"), to("Bo Nørby"));
    assert!(sofie.words.contains("\"when\":0"), "{}", sofie.words);
    assert!(sofie.words.contains("\"shared\":0"), "nothing is shared, nothing is promised: {}", sofie.words);
    assert!(bo.words.contains("\"when\":2") && bo.words.contains("dag den"), "{}", bo.words);
    // Whoever follows the link reads the whole of it, with the day.
    let mut visitor = site.visitor();
    let form = visitor.get(&bo.link).await.expect_ok();
    let purpose = visitor.submit(&form, "form.form", &[("password", "en helt ny sætning")]).await.expect_ok();
    assert_eq!(purpose.text("h1"), "Hvorfor og hvordan");
    assert!(purpose.text("main").contains("Efter planen svarer du senest"), "{}", purpose.html);
    let way = visitor.get(&purpose.link("Gå til din vej")).await.expect_ok();
    assert_eq!(way.text("h1"), "Din vej");
    // What the leaders share is named: it stands on that page.
    let form = round.karen.get(&format!("/courses/{}/groundwork", round.course_id)).await.expect_ok();
    let shared = [("known", "Mange pendler."), ("baseline_shared", "yes")];
    round.karen.submit(&form, "main form", &shared).await.expect_ok();
    // Whoever comes when it is over is told of a place, and of no mail that would never come.
    let open = round.karen.submit(&planned, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    round.karen.close_for_answers(&open).await;
    let roster = add(&mut round, "Ida Nygaard", "ida@stud.example").await;
    assert!(roster.text("main .next").contains("selv om fristen for at svare er gået"), "{}", roster.html);
    round.karen.submit(&roster, "form[action$='/invite']", &[]).await.expect_ok();
    let letters = round.site.letters().await;
    let ida = letters.iter().find(|letter| letter.to == "Ida Nygaard").unwrap();
    assert!(ida.words.contains("\"when\":3") && ida.words.contains("\"shared\":1"), "{}", ida.words);
}

#[tokio::test]
async fn baseline_and_role_agreement_are_the_leaders_until_they_are_shared() {
    let site = Site::new().await;
    let (id, mut karen) = course(&site).await;
    let mut student = site.student(id, "Sofie Nørgaard", "sofie@stud.example").await;
    let (form, purpose) = (format!("/courses/{id}/groundwork"), format!("/courses/{id}/purpose"));
    let page = karen.get(&form).await.expect_ok();
    assert!(page.text("#roles").contains("Studievejledningen"), "a text to begin from: {}", page.html);
    assert_eq!(student.get(&form).await.status, 404);

    let fields = [("known", "Mange pendler."), ("roles", "Karen: faget."), ("roles_shared", "yes")];
    karen.submit(&page, "main form", &fields).await.expect_ok();
    for reader in [&mut student, &mut karen] {
        let read = reader.get(&purpose).await.expect_ok();
        assert!(read.html.contains("Karen: faget.") && !read.html.contains("Mange pendler."));
    }
    let page = karen.get(&form).await.expect_ok();
    assert!(page.has("[name=roles_shared][checked]"));
    karen.submit(&page, "main form", &[("baseline_shared", "yes")]).await.expect_ok();
    assert!(student.get(&purpose).await.html.contains("Mange pendler."));
}

#[tokio::test]
async fn of_two_leaders_who_write_the_groundwork_neither_loses_a_word() {
    let site = Site::new().await;
    let (id, mut karen) = course(&site).await;
    let form = format!("/courses/{id}/groundwork");
    let (first, second) = (karen.get(&form).await.expect_ok(), karen.get(&form).await.expect_ok());
    karen.submit(&first, "main form", &[("known", "Mange pendler.")]).await.expect_ok();
    let clash = karen.submit(&second, "main form", &[("known", "Mange arbejder.")]).await;
    assert_eq!(clash.status, 422);
    assert!(clash.text("blockquote").contains("Mange pendler."));
    assert_eq!(clash.text("#known"), "Mange arbejder.");
    karen.submit(&clash, "main form", &[("known", "Mange pendler og arbejder.")]).await.expect_ok();
    assert_eq!(karen.get(&form).await.text("#known"), "Mange pendler og arbejder.");
    // The same once more is no clash; too long is a fault with everything kept.
    karen.submit(&first, "main form", &[("known", "Mange pendler og arbejder.")]).await.expect_ok();
    let long = "ord ".repeat(600);
    let page = karen.get(&form).await.expect_ok();
    let faulty =
        karen.submit(&page, "main form", &[("particular", &long), ("proposed", "En at gå til")]).await;
    assert_eq!((faulty.status, faulty.count(".faults a")), (422, 1));
    assert_eq!(faulty.text("#proposed"), "En at gå til");
}
