//! Why and how: the page that everybody who has to do with a course reads, in the same words and in their own language.

use medspil::accounts::AdviserKind;

use crate::kit::Site;
use crate::kit::person::Person;
use crate::kit::round::Round;

#[tokio::test]
async fn everybody_reads_the_same_about_why_and_how() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let led = site.led_course(service).await;
    let mut karen = led.karen;
    let mut signe = site.student(led.course_id, "Signe", "signe@uni.example").await;
    let mut stranger: Person = site.person("Ida Fremmed", "ida@stud.example").await;
    // Groups were made before answers were no longer taken: then it was over for everybody.
    let over = "update questionnaires set groups_made_at = created_at - interval '1 day' where groups_made_at is not null";
    let mut tx = site.begin().await;
    sqlx::query(over).execute(&mut *tx).await.expect("it was so");
    tx.commit().await.expect("it was so");
    let path = format!("/courses/{}/purpose", led.course_id);
    let (hers, theirs) = (karen.get(&path).await.expect_ok(), signe.get(&path).await.expect_ok());
    assert_eq!(hers.texts("main h2, main p, main dl"), theirs.texts("main h2, main p, main dl"));
    assert!(theirs.html.contains("I læser sammen og holder hinanden i gang."), "in the leader's own words");
    assert!(theirs.text("main").contains("Karen Bruun"));
    assert_eq!(stranger.get(&path).await.status, 404);
    // So do those whom it names: the advising service, and who runs the place.
    let mut mette = site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    let inbox = mette.get("/inbox").await.expect_ok();
    let hers = mette.get(&inbox.link("Sygepleje")).await.expect_ok();
    let mut ada = site.admin().await;
    let course = ada.get(&format!("/admin/courses/{}", led.course_id)).await.expect_ok();
    let adas = ada.get(&course.link("Hvorfor og hvordan")).await.expect_ok();
    for page in [hers, adas] {
        assert_eq!(page.texts("main h2, main p, main dl"), theirs.texts("main h2, main p, main dl"));
        assert!(page.attribute("main .back", "href") != format!("/courses/{}", led.course_id));
    }
    let elsewhere = site.another_service().await;
    let mut mads = site.adviser(elsewhere, AdviserKind::Adviser, "Mads Bo", "mads@uni.example").await;
    assert!(!mads.get("/inbox").await.expect_ok().has("#courses-title"));
    assert_eq!(mads.get(&path).await.status, 404, "another service helps other courses");
}

#[tokio::test]
async fn whoever_is_asked_to_accompany_groups_reads_it_before_saying_yes() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let mut tove = site.person("Tove Holm", "tove@uni.example").await;
    let form = karen.get(&format!("/courses/{course}/groundwork")).await.expect_ok();
    let fields = [("roles", "Karen: faget."), ("roles_shared", "yes"), ("known", "Mange pendler.")];
    karen.submit(&form, "main form", &fields).await.expect_ok();
    let form = karen.get(&format!("/courses/{course}/staff/invite")).await.expect_ok();
    let asked = [("name", "Tove Holm"), ("email", "tove@uni.example"), ("kind", "staff")];
    karen.submit(&form, "main form", &asked).await.expect_ok();
    let home = tove.get("/home").await.expect_ok();
    let invitation = tove.get(&home.attribute("main a[href^='/facilitating/']", "href")).await.expect_ok();
    let toves = tove.get(&invitation.link("Hvorfor og hvordan")).await.expect_ok();
    let karens = karen.get(&format!("/courses/{course}/purpose")).await.expect_ok();
    assert_eq!(toves.texts("main h2, main p, main dl"), karens.texts("main h2, main p, main dl"));
    assert!(toves.text("main").contains("Karen: faget."), "what is agreed about who does what");
    assert!(!toves.text("main").contains("pendler"), "what is not shared stays the leader's");
    assert_eq!(toves.attribute("main .back", "href"), invitation.path);
    tove.submit(&invitation, "main form", &[("answer", "no")]).await.expect_ok();
    assert_eq!(tove.get(&format!("/courses/{course}/purpose")).await.status, 404, "no longer of the course");
}

#[tokio::test]
async fn whoever_tries_the_questionnaire_reads_it_too() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let mut ida = site.person("Ida Fremmed", "ida@stud.example").await;
    let pilots = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    let asked = [("name", "Ida Fremmed"), ("email", "ida@stud.example")];
    karen.submit(&pilots, "main form.form", &asked).await.expect_ok();
    let trial = ida.get(&format!("/courses/{course}/trial")).await.expect_ok();
    let idas = ida.get(&trial.link("Læs, hvorfor og hvordan")).await.expect_ok();
    let karens = karen.get(&format!("/courses/{course}/purpose")).await.expect_ok();
    assert_eq!(idas.texts("main h2, main p, main dl"), karens.texts("main h2, main p, main dl"));
    assert_ne!(idas.attribute("main .back", "href"), format!("/courses/{course}"));
}

/// The leader's own words on the page, with the language each is in.
async fn told(reader: &mut Person, course: &str) -> (Vec<String>, Vec<String>, usize) {
    let page = reader.get(&format!("{course}/purpose")).await.expect_ok();
    let lines = page.texts("main p.soft");
    let says = |line: &&String| line.contains("Skrevet af") || line.contains("Written by");
    (page.texts(".own-text"), page.attributes(".own-text", "lang"), lines.iter().filter(says).count())
}

#[tokio::test]
async fn the_leaders_words_are_read_in_ones_own_language_or_with_an_honest_line() {
    let mut round = Round::with(4, &[]).await;
    let course = format!("/courses/{}", round.course_id);
    let form = round.karen.get(&format!("{course}/groundwork")).await.expect_ok();
    assert!(form.text("#roles").starts_with("Kursuslederen:"), "the suggestion, in the course's language");
    assert!(form.text("#roles_other").starts_with("The course leader:"), "and in the other");
    assert_eq!(form.count("details:not([open]) textarea"), 4, "the form stays calm");
    let fields = [
        ("known", "Mange pendler."),
        ("particular", "Praktik i uge 8."),
        ("baseline_shared", "yes"),
        ("roles", "Karen: faget."),
        ("roles_shared", "yes"),
    ];
    round.karen.submit(&form, "main form", &fields).await.expect_ok();
    let (_, planned) = round.plan().await;
    round.karen.submit(&planned, "form[action$='/open']", &[]).await.expect_ok();
    let mut emil = round.student(round.students[0]).await;
    let mut emily = round.student(round.students[1]).await.in_english();
    let danish =
        ["I læser sammen og holder hinanden i gang.", "Mange pendler.", "Praktik i uge 8.", "Karen: faget."];
    let (words, langs, lines) = told(&mut emil, &course).await;
    assert_eq!((words, lines), (danish.map(str::to_owned).to_vec(), 0));
    assert!(langs.iter().all(|lang| lang == "da"));
    // Who reads English is told, once for each block, that it is in Danish; a suggestion that is no longer what they
    // agreed on is not shown as if it were.
    let (words, langs, lines) = told(&mut emily, &course).await;
    assert_eq!((words, lines), (danish.map(str::to_owned).to_vec(), 3));
    assert!(langs.iter().all(|lang| lang == "da"));
    // The leader is reminded, and writes some of it.
    let plan = round.karen.get(&format!("{}/plan", planned.path)).await.expect_ok();
    assert!(plan.text("main > p.soft").contains("engelsk"), "{}", plan.html);
    let form = round.karen.get(&plan.link("Grundlag og rolleaftale")).await.expect_ok();
    assert!(form.text("main form > p.soft").contains("engelsk") && form.text("#roles_other").is_empty());
    let fields = [("known_other", "Many commute."), ("roles_other", "Karen: the subject.")];
    round.karen.submit(&form, "main form", &fields).await.expect_ok();
    round.karen.submit(&plan, "main form", &[("purpose_other", "You read together.")]).await.expect_ok();
    let (words, langs, lines) = told(&mut emily, &course).await;
    assert_eq!(words, ["You read together.", "Many commute.", "Praktik i uge 8.", "Karen: the subject."]);
    assert_eq!((langs.join(" "), lines), ("en en da en".to_owned(), 1));
    assert_eq!(told(&mut emil, &course).await.0, danish);
    let form = round.karen.get(&format!("{course}/groundwork")).await.expect_ok();
    let whole = [("particular_other", "Placement in week 8.")];
    round.karen.submit(&form, "main form", &whole).await.expect_ok();
    assert_eq!(told(&mut emily, &course).await.2, 0);
    let plan = round.karen.get(&format!("{}/plan", planned.path)).await.expect_ok();
    assert!(!plan.has("main > p.soft"), "nothing is missing any more");
    // Too long is a fault that is seen, though the field is folded away.
    let long = [("purpose_other", "ord ".repeat(600))];
    let faulty =
        round.karen.submit(&plan, "main form", &long.each_ref().map(|(a, b)| (*a, b.as_str()))).await;
    assert_eq!((faulty.status, faulty.count("details[open] .fault")), (422, 1));
}

#[tokio::test]
async fn when_a_course_changes_its_language_the_words_keep_theirs() {
    let mut round = Round::with(2, &[]).await;
    let course = format!("/courses/{}", round.course_id);
    let form = round.karen.get(&format!("{course}/groundwork")).await.expect_ok();
    let fields = [
        ("known", "Mange pendler."),
        ("known_other", "Many commute."),
        ("baseline_shared", "yes"),
        ("roles", "Karen: faget."),
        ("roles_shared", "yes"),
    ];
    round.karen.submit(&form, "main form", &fields).await.expect_ok();
    let (_, planned) = round.plan().await;
    round.karen.submit(&planned, "form[action$='/open']", &[]).await.expect_ok();
    let mut emil = round.student(round.students[0]).await;
    let mut emily = round.student(round.students[1]).await.in_english();
    let (before, english) = (told(&mut emil, &course).await, told(&mut emily, &course).await);
    let open = round.karen.get(&format!("{course}/groundwork")).await.expect_ok();
    let edit = round.karen.get(&format!("{course}/edit")).await.expect_ok();
    round.karen.submit(&edit, "main form", &[("language", "en")]).await.expect_ok();
    assert_eq!(told(&mut emil, &course).await, before);
    assert_eq!(told(&mut emily, &course).await, english);
    let form = round.karen.get(&format!("{course}/groundwork")).await.expect_ok();
    assert_eq!(
        (form.text("#known").as_str(), form.text("#known_other").as_str()),
        ("Many commute.", "Mange pendler.")
    );
    // Whoever was writing meanwhile does not put them back.
    assert_eq!(round.karen.submit(&open, "main form", &[("known", "Alle pendler.")]).await.status, 422);
    // The title alone moves nothing.
    let edit = round.karen.get(&format!("{course}/edit")).await.expect_ok();
    round.karen.submit(&edit, "main form", &[("title", "Nursing 1")]).await.expect_ok();
    assert_eq!(told(&mut emil, &course).await, before);
}
