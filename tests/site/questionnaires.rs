//! The profile, answered through its real pages; and what does and does not leave it.

use chrono::TimeDelta;
use medspil::accounts::AccountId;
use medspil::courses::{self, CourseId, Details};
use medspil::i18n::Lang;
use medspil::notifications::Signature;
use medspil::questionnaires::{
    self, Asking, MatchAnswers, MemberCard, Plan, QUESTIONS, Questionnaire, Wishes,
};
use uuid::Uuid;

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;

/// A course whose profile is open for another hour.
pub struct Open {
    pub site: Site,
    pub karen: Person,
    pub course_id: CourseId,
    pub questionnaire: Questionnaire,
}

impl Open {
    pub async fn new() -> Self {
        Self::with(Wishes::Off).await
    }

    pub async fn with(wishes: Wishes) -> Self {
        let site = Site::new().await;
        let service = site.advising_service().await;
        let (course_id, karen) = site.course(service).await;
        let questionnaire = site.profile(course_id, wishes).await;
        Self { site, karen, course_id, questionnaire }
    }

    pub async fn student(&self, name: &str) -> Person {
        self.site.student(self.course_id, name, &format!("{}@uni.example", name.to_lowercase())).await
    }

    pub fn path(&self, page: &str) -> String {
        path(&self.questionnaire, page)
    }

    pub async fn answer(&self, person: &mut Person, code: &str, fields: &[(&str, &str)]) -> Page {
        let form = person.get(&self.path(code)).await.expect_ok();
        person.submit(&form, "main form", fields).await
    }

    pub async fn send(&self, person: &mut Person) -> Page {
        let check = person.get(&self.path("check")).await.expect_ok();
        person.submit(&check, "main form", &[]).await
    }

    pub async fn match_answers(&self) -> Vec<MatchAnswers> {
        let mut tx = self.site.begin().await;
        let (now, seals) = (self.site.app.clock().now(), self.site.app.seals());
        let found =
            questionnaires::match_answers(&mut tx, now, self.karen.id(), seals, &self.questionnaire).await;
        tx.commit().await.unwrap();
        found.unwrap()
    }

    pub async fn card_of(&self, account_id: AccountId) -> MemberCard {
        let mut tx = self.site.begin().await;
        let (now, seals) = (self.site.app.clock().now(), self.site.app.seals());
        let reader = self.karen.id();
        questionnaires::card_of(&mut tx, now, reader, seals, &self.questionnaire, account_id).await.unwrap()
    }

    pub async fn who_has_answered(&self) -> Vec<AccountId> {
        let mut tx = self.site.begin().await;
        questionnaires::who_has_answered(&mut tx, self.questionnaire.questionnaire_id).await.unwrap()
    }

    pub fn wait_until_closed(&self) {
        self.site.app.clock().advance(TimeDelta::hours(2));
    }

    /// Karen has been away too long and signs in again.
    pub async fn karen_comes_back(&mut self) {
        self.karen = self.site.sign_in(self.karen.id(), "karen@uni.example").await;
    }
}

async fn another_course(site: &Site) -> CourseId {
    let details = Details {
        title: "Filosofi".into(),
        code: String::new(),
        term: "Efterår 2026".into(),
        ends_on: (site.app.clock().now() + TimeDelta::days(120)).date_naive(),
        timezone: chrono_tz::Europe::Copenhagen,
        language: Lang::Da,
        advising_service_id: None,
    };
    let mut tx = site.begin().await;
    let course_id = courses::create(&mut tx, site.app.clock().now(), &details).await.unwrap();
    tx.commit().await.unwrap();
    course_id
}

/// The address of a page of a profile; the overview has no name.
fn path(questionnaire: &Questionnaire, page: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    format!("{}{slash}{page}", questionnaire.path())
}

/// The words of a card's entries in Danish.
fn words(card: &MemberCard) -> Vec<String> {
    let say = |text: &medspil::i18n::Text| Lang::Da.say(text.clone()).to_string();
    card.entries.iter().flat_map(|entry| entry.words.iter().map(say)).collect()
}

#[tokio::test]
async fn a_student_answers_one_thing_at_a_time_looks_back_and_sends() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let home = signe.get("/").await.expect_ok();
    let overview = signe.get(&home.link("Udfyld din profil")).await.expect_ok();
    assert_eq!(overview.count(".tasks li"), 14);
    assert!(overview.text(".next").contains("8 minutter"));

    let times = signe.get(&overview.attribute(".next .button", "href")).await.expect_ok();
    let hours = signe
        .submit(&times, "main form", &[("answer", "mon-2"), ("answer", "thu-3"), ("weekend", "yes")])
        .await;
    assert!(hours.text("h1").contains("timer om ugen"), "saving leads on to the next question");
    let form = signe.submit(&hours, "main form", &[("answer", "four")]).await;
    let rhythm = signe.get(&form.link("Spring over")).await.expect_ok();
    assert!(rhythm.text("h1").contains("Hvor tit"));

    let overview = signe.get(&open.path("")).await.expect_ok();
    assert!(overview.text(".next").contains("2 af 14"));
    assert!(overview.attribute(".next .button", "href").ends_with("/p03"), "one goes on where one stopped");

    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(check.text(".summary").contains("mandag 12–16"));
    assert!(check.text(".summary").contains("3–4 timer"));
    let sent = signe.submit(&check, "main form", &[]).await.expect_ok();
    assert!(sent.path.ends_with("/sent"));
    assert!(signe.get("/").await.text(".tasks").contains("Din profil er sendt"));
    assert_eq!(open.who_has_answered().await, [signe.id()]);
}

#[tokio::test]
async fn a_sent_profile_can_be_changed_and_every_change_counts_at_once() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await;
    open.send(&mut signe).await;
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(!check.has("main form"), "what is sent is not sent again");
    let change = check.attribute(".summary > div:nth-child(2) a", "href");
    let form = signe.get(&change).await.expect_ok();
    assert!(form.has("input[value=two][checked]"), "the answer stands as it was given");
    let back = signe.submit(&form, "main form", &[("answer", "seven")]).await;
    assert!(back.path.ends_with("/check"), "a change leads back to the answers");
    assert_eq!(open.match_answers().await[0].hours, Some(3));
}

#[tokio::test]
async fn every_question_says_who_sees_the_answer_and_whether_it_forms_groups() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    for language in ["da", "en"] {
        signe.cookies.insert("medspil-language".into(), language.into());
        for question in QUESTIONS {
            let page = signe.get(&open.path(question.code)).await.expect_ok();
            assert_eq!(page.count(".promise > p"), 2, "{}", question.code);
            assert!(page.html.len() < 30_000, "{} is {} bytes", question.code, page.html.len());
            assert!(!page.html.contains('⟦'), "{} in {language}:\n{}", question.code, page.html);
        }
        for other in ["", "check"] {
            assert!(!signe.get(&open.path(other)).await.expect_ok().html.contains('⟦'));
        }
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_shown_again_with_all_that_was_ticked() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let three = [("answer", "exam"), ("answer", "company"), ("answer", "views")];
    let page = open.answer(&mut signe, "p06", &three).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attribute(".faults a", "href"), "#answer");
    assert!(page.text(".fault").contains("Vælg højst 2"));
    assert!(page.text("title").starts_with("Fejl:"));
    assert_eq!(page.count("input[name=answer][checked]"), 3);
    let check = signe.get(&open.path("check")).await;
    assert!(!check.text(".summary").contains("eksamen"), "nothing of it is kept");
}

#[tokio::test]
async fn a_week_that_tells_nothing_counts_as_unknown_and_says_so() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let next = open.answer(&mut signe, "p01", &[]).await;
    assert!(next.text(".told").contains("uden for undervisningen"));
    open.send(&mut signe).await;
    assert_eq!(open.match_answers().await[0].week, None);
    open.answer(&mut signe, "p01", &[("answer", "mon-1")]).await;
    assert_eq!(open.match_answers().await[0].week.map(medspil::week::Week::count), Some(1));
}

#[tokio::test]
async fn an_answer_can_be_taken_back_by_unticking_it() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p05", &[("answer", "campus"), ("answer", "town")]).await;
    open.answer(&mut signe, "p05", &[("answer", "")]).await;
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 0);
}

#[tokio::test]
async fn an_answer_that_arrives_after_the_deadline_does_not_count_and_the_page_says_so() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("p02")).await.expect_ok();
    let check = signe.get(&open.path("check")).await.expect_ok();
    open.wait_until_closed();
    let late = signe.submit(&form, "main form", &[("answer", "two")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("gemt det for dig, men det tæller ikke endnu"));
    let late = signe.submit(&check, "main form", &[]).await;
    assert_eq!(late.status, 409);
    assert_eq!(open.who_has_answered().await, []);
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert!(closed.text("main").contains("Du får en gruppe som alle andre"));
    assert!(
        signe.get(&open.path("p02")).await.path.ends_with(&open.questionnaire.questionnaire_id.to_string())
    );
}

#[tokio::test]
async fn the_card_can_be_filled_in_after_the_deadline_too() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.wait_until_closed();
    let closed = signe.get(&open.path("")).await.expect_ok();
    let form = signe.get(&closed.link("Dit kort")).await.expect_ok();
    signe.submit(&form, "main form", &[("line", "Spørg mig om kaffe")]).await;
    assert_eq!(open.card_of(signe.id()).await.line, "Spørg mig om kaffe");
    assert_eq!(open.match_answers().await, [], "a card is not an answer");
}

#[tokio::test]
async fn a_draft_is_nobodys_business() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p08", &[("answer", "writing")]).await;
    open.answer(&mut signe, "c02", &[("line", "Hej"), ("show", "p08")]).await;
    assert_eq!(open.match_answers().await, []);
    assert_eq!(open.who_has_answered().await, []);
    assert_eq!(open.card_of(signe.id()).await, MemberCard::default());
}

#[tokio::test]
async fn the_card_shows_what_was_chosen_and_nothing_else() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p06", &[("answer", "exam")]).await;
    open.answer(&mut signe, "p08", &[("answer", "writing"), ("answer", "mood")]).await;
    open.answer(&mut signe, "p10", &[("start", "1"), ("think", "4"), ("whole", "depends")]).await;
    open.answer(
        &mut signe,
        "c01",
        &[("answer", "quiet"), ("quiet", "card"), ("answer", "breaks"), ("breaks", "facilitator")],
    )
    .await;
    open.answer(&mut signe, "c02", &[("line", "Kaffe først"), ("show", "p08"), ("show", "think")]).await;
    open.send(&mut signe).await;
    let card = open.card_of(signe.id()).await;
    assert_eq!(card.line, "Kaffe først");
    assert_eq!(
        words(&card),
        ["At skrive", "God stemning", "Jeg tænker først og taler så (mest)", "Et stille lokale"]
    );
    let mut tx = open.site.begin().await;
    let (now, seals, by) = (open.site.app.clock().now(), open.site.app.seals(), open.karen.id());
    let needs =
        questionnaires::needs_for_facilitator(&mut tx, now, by, seals, &open.questionnaire, signe.id())
            .await
            .unwrap();
    let needs: Vec<_> = needs.into_iter().map(|need| Lang::Da.say(need).to_string()).collect();
    assert_eq!(needs, ["Møder på højst 90 minutter, med pause"]);
    drop(tx);
    // What was ticked and never sent is nobody else's, whatever was chosen.
    let mut ida = open.student("Ida").await;
    open.answer(&mut ida, "c01", &[("answer", "breaks"), ("breaks", "facilitator")]).await;
    let mut tx = open.site.begin().await;
    let needs = questionnaires::needs_for_facilitator(&mut tx, now, by, seals, &open.questionnaire, ida.id());
    assert_eq!(needs.await.unwrap(), [], "not sent");
}

#[tokio::test]
async fn the_look_back_says_of_the_card_what_the_group_will_see() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p10", &[("start", "1"), ("plan", "2")]).await.expect_ok();
    open.answer(&mut signe, "p06", &[("answer", "exam")]).await.expect_ok();
    let chosen = [("show", "p06"), ("show", "start"), ("show", "plan"), ("line", "Kaffe først")];
    open.answer(&mut signe, "c02", &chosen).await.expect_ok();
    open.answer(&mut signe, "p10", &[("start", "3"), ("plan", "1")]).await.expect_ok();
    open.answer(&mut signe, "p06", &[("answer", "unknown")]).await.expect_ok();
    let check = signe.get(&open.path("check")).await.expect_ok();
    let rows = check.texts(".summary > div");
    let card = rows.iter().find(|row| row.starts_with("Dit kort")).expect("the card");
    assert!(card.contains("Kaffe først") && card.contains("Når vi får en opgave"), "{card}");
    assert!(!card.contains("Når der er en frist") && !card.contains("Det håber jeg på"), "{card}");
}

#[tokio::test]
async fn what_was_promised_when_the_answer_was_given_holds() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p08", &[("answer", "writing")]).await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await;
    open.answer(&mut signe, "c02", &[("show", "p08")]).await;
    open.send(&mut signe).await;
    assert_eq!(words(&open.card_of(signe.id()).await), ["At skrive"]);
    // As if the catalogue had promised something else at that time.
    let mut tx = open.site.begin().await;
    sqlx::query("update profile_answers set seen_by = 'oneself' where question = 'p08'")
        .execute(&mut *tx)
        .await
        .unwrap();
    sqlx::query("update profile_answers set used_for = 'the_group_itself' where question = 'p02'")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(open.card_of(signe.id()).await.entries, []);
    assert_eq!(open.match_answers().await[0].hours, None);
}

#[tokio::test]
async fn wishes_and_needs_never_stand_readable_in_the_database() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    let words = "et-token-ingen-maa-laese";
    open.answer(&mut signe, "p12", &[("answer", "children")]).await;
    open.answer(&mut signe, "p13", &[("answer", "token-ven@uni.example")]).await;
    open.answer(&mut signe, "c01", &[("answer", "other"), ("other", "facilitator"), ("words", words)]).await;
    open.send(&mut signe).await;
    let rows = open.site.database.list("select profile_answers::text from profile_answers").await.join("\n");
    for secret in ["children", "token-ven", words, "facilitator"] {
        assert!(!rows.contains(secret), "{secret} stands in {rows}");
        assert!(!rows.contains(&hex(secret)), "{secret} stands in {rows}");
    }
    let lengths =
        "select distinct length(sealed_answer)::text from profile_answers where sealed_answer is not null";
    assert_eq!(open.site.database.list(lengths).await.len(), 1, "their length tells nothing either");
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(
        !check.html.contains(words) && !check.html.contains("token-ven"),
        "nor does the page read them out"
    );
    let own = signe.get(&open.path("c01")).await.expect_ok();
    assert_eq!(own.attribute("input[name=words]", "value"), words, "they are still one's own");
}

#[tokio::test]
async fn whoever_opens_what_another_has_sealed_leaves_a_trace() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p12", &[("answer", "children")]).await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await;
    open.send(&mut signe).await;
    signe.get(&open.path("p12")).await.expect_ok();
    let traces = "select purpose from access_log where table_name = 'profile_answers'";
    assert_eq!(open.site.database.list(traces).await, Vec::<String>::new(), "one's own answers leave none");
    open.match_answers().await;
    assert_eq!(open.site.database.list(traces).await, ["formation"], "and what is not sealed leaves none");
}

fn hex(text: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap();
    text.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[tokio::test]
async fn only_wishes_that_meet_leave_and_only_the_same_statement_has_the_same_tag() {
    let open = Open::with(Wishes::Mutual).await;
    let (mut signe, mut omar, mut lise) =
        (open.student("Signe").await, open.student("Omar").await, open.student("Lise").await);
    open.answer(&mut signe, "p13", &[("answer", "omar@uni.example")]).await;
    open.answer(&mut omar, "p13", &[("answer", "Signe@uni.example ")]).await;
    open.answer(&mut lise, "p13", &[("answer", "omar@uni.example")]).await;
    let own = open.answer(&mut lise, "p13", &[("answer", "lise@uni.example")]).await;
    assert_eq!(own.status, 422);
    open.answer(&mut signe, "p12", &[("answer", "gender"), ("value", "woman")]).await;
    open.answer(&mut lise, "p12", &[("answer", "gender"), ("value", "woman")]).await;
    open.answer(&mut omar, "p12", &[("answer", "gender"), ("value", "man")]).await;
    for person in [&mut signe, &mut omar, &mut lise] {
        open.send(person).await;
    }
    let answers = open.match_answers().await;
    let of = |id| answers.iter().find(|person| person.account_id == id).unwrap();
    assert_eq!(of(signe.id()).mutual_wish, Some(omar.id()));
    assert_eq!(of(omar.id()).mutual_wish, Some(signe.id()));
    assert_eq!(of(lise.id()).mutual_wish, None);
    assert_eq!(of(signe.id()).not_alone, of(lise.id()).not_alone);
    assert_ne!(of(signe.id()).not_alone, of(omar.id()).not_alone);
}

#[tokio::test]
async fn forming_groups_learns_nothing_of_lines_and_needs() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p07", &[("answer", "deep")]).await;
    open.send(&mut signe).await;
    let before = open.match_answers().await;
    open.answer(&mut signe, "c01", &[("answer", "quiet"), ("quiet", "card")]).await;
    open.answer(&mut signe, "c02", &[("line", "Helt andre ord")]).await;
    assert_eq!(open.match_answers().await, before);
}

#[tokio::test]
async fn beside_the_practical_needs_stands_with_whom_to_talk_about_support() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let preview = format!("/courses/{}/preview/c01", open.course_id);
    let words = "å".repeat(141);
    let too_long = [("answer", "other"), ("other", "facilitator"), ("words", words.as_str())];
    let pages = [
        signe.get(&open.path("c01")).await.expect_ok(),
        open.karen.get(&preview).await.expect_ok(),
        signe.submit(&signe.clone().get(&open.path("c01")).await, "main form", &too_long).await,
    ];
    for page in pages {
        let links = page.attributes("main .soft a", "href");
        assert_eq!(links, ["mailto:vejledning@uni.example", "tel:99400000"], "{}", page.path);
        let words = page.text("main .soft.stack");
        assert!(words.contains("Studie- og trivselsvejledningen") && words.contains("kl. 10–14"), "{words}");
    }
    let elsewhere = another_course(&open.site).await;
    let other = open.site.profile(elsewhere, Wishes::Off).await;
    let mut bo = open.site.student(elsewhere, "Bo", "bo@uni.example").await;
    let page = bo.get(&path(&other, "c01")).await.expect_ok();
    assert_eq!(page.attributes("main .soft a", "href"), ["/support"], "no service is named there");
}

#[tokio::test]
async fn a_profile_is_there_for_the_students_of_its_course_alone() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let elsewhere = another_course(&open.site).await;
    let other = open.site.profile(elsewhere, Wishes::Off).await;
    let mut stranger = open.site.student(elsewhere, "Bo", "bo@uni.example").await;
    for page in ["", "check", "sent", "p01"] {
        assert_eq!(stranger.get(&open.path(page)).await.status, 404, "{page}");
        assert_eq!(signe.get(&path(&other, page)).await.status, 404, "{page}");
    }
    let crossed = format!("/courses/{}/questionnaires/{}", open.course_id, other.questionnaire_id);
    assert_eq!(signe.get(&crossed).await.status, 404, "another course's questionnaire is not under this one");
    assert_eq!(signe.get(&open.path("p13")).await.status, 404, "what is not asked is not there");
    assert_eq!(signe.get(&open.path("p99")).await.status, 404);
    let unknown = format!("/courses/{}/questionnaires/{}", open.course_id, Uuid::from_u128(7));
    assert_eq!(signe.get(&unknown).await.status, 404);
    assert!(open.site.visitor().get(&open.path("p01")).await.path.starts_with("/sign-in"));
}

#[tokio::test]
async fn nothing_can_be_answered_before_it_opens() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let mut tx = open.site.begin().await;
    let now = open.site.app.clock().now();
    let plan = Plan { opens_at: now + TimeDelta::minutes(30), ..open.questionnaire.plan };
    questionnaires::reschedule(&mut tx, open.questionnaire.questionnaire_id, &plan).await.unwrap();
    tx.commit().await.unwrap();
    assert!(signe.get(&open.path("")).await.expect_ok().text("h1").contains("ikke åben endnu"));
    assert_eq!(signe.post(&open.path("p02"), &[("answer", "two")]).await.status, 404);
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 0);
}

#[tokio::test]
async fn the_profile_is_announced_and_only_those_who_have_not_sent_it_are_reminded() {
    let open = Open::new().await;
    let (mut signe, omar) = (open.student("Signe").await, open.student("Omar").await);
    open.send(&mut signe).await;
    let (mut tx, now) = (open.site.begin().await, open.site.app.clock().now());
    let course = courses::find(&mut tx, open.course_id).await.unwrap().unwrap();
    let asking = Asking { course: &course, leader: Signature::of(open.karen.id(), "Karen Bruun") };
    let (post, people) = (open.site.app.post(), [signe.id(), omar.id()]);
    questionnaires::announce(&mut tx, now, post, &open.questionnaire, asking, &people).await.unwrap();
    let reminded =
        questionnaires::remind(&mut tx, now, post, &open.questionnaire, asking, &people).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reminded, 1);
    let mut told = open.site.mails().await;
    told.retain(|mail| mail.contains("questionnaires"));
    told.sort();
    assert_eq!(
        told,
        [
            "Omar: questionnaires-open",
            "Omar: questionnaires-reminder",
            "Signe: questionnaires-open",
            "Signe: questionnaires-sent"
        ]
    );
}
