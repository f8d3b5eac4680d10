//! One person of each kind, with something to look at.

use chrono::TimeDelta;
use medspil::accounts::AdviserKind;
use medspil::courses::CourseId;
use medspil::questionnaires::Wishes;

use super::Site;
use super::band::Band;
use super::led::{ALONE, Led};
use super::person::Person;

/// Somebody whose pages are judged.
pub struct Reader {
    /// What kind of person.
    pub who: &'static str,
    /// What they sign in with, unless they are a visitor.
    pub email: Option<&'static str>,
    /// Themselves, signed in.
    pub person: Person,
    /// Where they begin to follow links.
    pub starts: Vec<String>,
    /// Pages that are judged each, however like others they look.
    pub own: Vec<String>,
}

/// Everyone there is.
pub async fn everyone(site: &Site) -> Vec<Reader> {
    let service = site.advising_service().await;
    let mut amira = site.person("Amira Holm", "amira@uni.example").await;
    let Led { course_id, mut karen, held, alone } = site.led_course(service).await;
    let mut signe = site.student(course_id, "Signe Holm", "signe@uni.example").await;
    let profile = site.profile(course_id, Wishes::Mutual).await;
    let mut sent = site.student(course_id, "Tove Bak", "tove@uni.example").await;
    send_early(&mut sent, &profile.path()).await;
    ask_oneself(&mut karen, &format!("/courses/{course_id}")).await;
    tell_something(&mut signe, &profile.path(), &mut karen).await;
    try_out(site, &mut amira, course_id).await;
    let ada = site.admin().await;
    let mut mette = site.adviser(service, AdviserKind::Adviser, "Mette Lund", "mette@uni.example").await;
    ask_for_help(&mut amira, &mut mette).await;
    let (mut early, mut late) = (Band::waiting(site).await, Band::shown(site).await);
    let asked = ask_together(&mut late, &mut mette).await;
    let (former, kept) = leave_an_agreement(site).await;
    // Every kind of question, and what comes after sending, whose questions have changed since.
    let codes = ["p01", "p05", "p06", "p10", "p12", "p13", "c01", "c02", "o1", "o2", "o3", "o4", "o5", "o6"];
    let questions = codes.map(|code| format!("{}/{code}", profile.path())).to_vec();
    let done = ["sent", "check"].map(|page| format!("{}/{page}", profile.path())).to_vec();
    let side_by_side = vec![late.path("/expectations/side-by-side")];
    let reader = |who, email, person, further: Vec<String>| {
        let own: Vec<String> =
            further.iter().filter(|path| path.contains("/questionnaires/")).cloned().collect();
        let starts = ["/", "/sign-in"].into_iter().map(str::to_owned).chain(further).collect();
        Reader { who, email, person, starts, own }
    };
    vec![
        reader("a course leader", Some("karen@uni.example"), karen, held),
        reader("a visitor", None, site.visitor(), vec![]),
        reader("a person", Some("amira@uni.example"), amira, vec![]),
        reader("a student", Some("signe@uni.example"), signe, questions),
        reader("a student who has sent", Some("tove@uni.example"), sent, done),
        reader("a student who works alone", Some(ALONE), alone, vec![]),
        reader("a member who sees", Some("dina@stud.example"), late.members.remove(0), side_by_side),
        reader("a member who waits", Some("anna@stud.example"), early.members.remove(0), vec![]),
        reader("a former member", Some("cleo@stud.example"), former, vec![kept]),
        reader("a facilitator", Some("frida@uni.example"), late.facilitator, vec![]),
        reader("an administrator", Some("ada@uni.example"), ada, vec![]),
        reader("an adviser", Some("mette@uni.example"), mette, vec![asked]),
    ]
}

/// Somebody sends the profile before the leader has asked anything of their own.
async fn send_early(student: &mut Person, profile: &str) {
    let form = student.get(&format!("{profile}/p08")).await.expect_ok();
    student.submit(&form, "main form", &[("answer", "writing")]).await.expect_ok();
    let check = student.get(&format!("{profile}/check")).await.expect_ok();
    student.submit(&check, "main form", &[]).await.expect_ok();
}

/// The leader asks one question of every kind.
async fn ask_oneself(leader: &mut Person, course: &str) {
    for suggestion in ["topics", "region", "contact", "welcome", "prepared"] {
        leader.post(&format!("{course}/questions"), &[("suggestion", suggestion)]).await.expect_ok();
    }
    let form = leader.get(&format!("{course}/questions/new/number")).await.expect_ok();
    let number = [("text_da", "Hvor mange sider om ugen?"), ("text_en", "How many pages a week?")];
    leader.submit(&form, "main form", &number).await.expect_ok();
}

/// The student answers some questions, half answers another and writes something for herself after the warm-up.
async fn tell_something(student: &mut Person, profile: &str, leader: &mut Person) {
    let course = profile.split("/questionnaires").next().unwrap_or_default();
    let form = leader.get(&format!("{course}/warmup/offer")).await.expect_ok();
    leader.submit(&form, "main form", &[("class", "none")]).await.expect_ok();
    let answers = [
        ("p08", vec![("answer", "writing")]),
        ("p12", vec![("answer", "children")]),
        ("o2", vec![("answer", "1")]),
        ("o4", vec![("answer", "Spørg mig om gedder")]),
    ];
    let half = ("p06", ["exam", "views", "weekly"].map(|option| ("answer", option)).to_vec());
    for (question, fields) in answers.into_iter().chain([half]) {
        let form = student.get(&format!("{profile}/{question}")).await.expect_ok();
        student.submit(&form, "main form", &fields).await;
    }
    let form = student.get(&format!("{course}/reflections/r1")).await.expect_ok();
    student.submit(&form, "main form", &[("text", "Jeg lytter godt.")]).await.expect_ok();
}

/// Two requests for help, of which the adviser has taken one.
async fn ask_for_help(by: &mut Person, adviser: &mut Person) {
    for about in ["tone", "start"] {
        by.ask_for_help(&[("about", about), ("text", "Vi taler forbi hinanden")]).await.expect_ok();
    }
    let case = adviser.get("/inbox").await.attribute(".tasks a", "href");
    adviser.take_case(&case).await;
}

/// A group asks together and lets the adviser, who has taken it, read its agreement; the adviser's path.
async fn ask_together(band: &mut Band, adviser: &mut Person) -> String {
    let group = band.group_id.to_string();
    let fields = [("about", "start"), ("place", group.as_str()), ("voice", "group"), ("contract", "yes")];
    let receipt = band.members[0].ask_for_help(&fields).await.expect_ok();
    let case = receipt.path.trim_end_matches("/receipt").replace("/help/requests/", "/inbox/");
    adviser.take_case(&case).await;
    case
}

/// A group makes an agreement, and somebody leaves it; they, and where they read it.
async fn leave_an_agreement(site: &Site) -> (Person, String) {
    let mut band = site.band(&["Cleo Juhl", "Otto Bang"]).await;
    let mut cleo = band.members[0].clone();
    band.begin_contract(&mut cleo, "minimum").await;
    band.save_version(&mut cleo).await;
    (band.leave(site, 0).await, band.path("/contract/kept"))
}

/// Somebody tries the next profile of a course before it opens, and finds something unclear. The leader cannot ask them
/// while another one is open, so they are put there.
async fn try_out(site: &Site, pilot: &mut Person, course: CourseId) {
    let mut tx = site.begin().await;
    sqlx::query("insert into questionnaire_pilots (course_id, account_id, invited_at) values ($1, $2, $3)")
        .bind(course.uuid())
        .bind(pilot.id().uuid())
        .bind(site.app.clock().now() + TimeDelta::seconds(1))
        .execute(&mut *tx)
        .await
        .expect("they are asked");
    tx.commit().await.expect("they are there");
    let question = pilot.get(&format!("/courses/{course}/trial/p01")).await.expect_ok();
    pilot.submit(&question, "main form", &[("comment", "Hvad er en almindelig uge?")]).await.expect_ok();
}
