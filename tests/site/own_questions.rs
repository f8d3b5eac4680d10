//! The course's own questions: written by the leader, answered by students, seen by those who were promised to see them,
//! and used for groups as their rule says.

use medspil::accounts::{AccountId, Email, Newcomer};
use medspil::courses::{self, CourseId};
use medspil::i18n::Lang;
use medspil::questionnaires::OwnValue;
use uuid::Uuid;

use crate::kit::Site;
use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::kit::round::Round;
use crate::questionnaires::Open;

/// A question about where to sit, with two answers.
const SEATS: [(&str, &str); 4] = [
    ("text_da", "Hvor vil du helst sidde?"),
    ("text_en", "Where would you like to sit?"),
    ("options_da", "Ved vinduet\nVed døren"),
    ("options_en", "By the window\nBy the door"),
];

/// Writes a question; where the leader ends up.
async fn write(leader: &mut Person, course: CourseId, kind: &str, fields: &[(&str, &str)]) -> Page {
    let form = leader.get(&format!("/courses/{course}/questions/new/{kind}")).await.expect_ok();
    leader.submit(&form, "main form", fields).await
}

/// A question with words of one's own, asked like this.
async fn write_words(leader: &mut Person, course: CourseId, text: &str, seen_by: &str) -> Page {
    let fields = [("text_da", text), ("text_en", text), ("seen_by", seen_by)];
    write(leader, course, "text", &fields).await
}

#[tokio::test]
async fn a_leader_writes_moves_and_takes_away_questions_with_buttons_alone() {
    let mut open = Open::new().await;
    let (course, list) = (open.course_id, format!("/courses/{}/questions", open.course_id));
    let preview = open.karen.get(&format!("/courses/{course}/preview")).await.expect_ok();
    let page = open.karen.get(&preview.link("Skriv kursets egne spørgsmål")).await.expect_ok();
    let kinds = open.karen.get(&page.link("Skriv et spørgsmål")).await.expect_ok();
    assert_eq!(kinds.count(".tasks li"), 6, "a closed set");
    for (kind, forms_groups) in [("text", false), ("single", true)] {
        let form = open.karen.get(&format!("/courses/{course}/questions/new/{kind}")).await.expect_ok();
        let says = form.text("#seen_by").contains("Programmet kan bruge det til at sætte grupper");
        assert_eq!(says, forms_groups, "{kind}: one's own words form no groups");
    }
    let page = write(&mut open.karen, course, "single", &SEATS).await.expect_ok();
    assert_eq!(page.path, list);
    assert!(page.text("ol.cards").contains("Ingen har svaret endnu"));
    write_words(&mut open.karen, course, "Hvad vil du spørges om?", "card_if_chosen").await.expect_ok();
    // Pressed twice, it is there once.
    for _ in ["once", "twice"] {
        open.karen.post(&list, &[("suggestion", "prepared")]).await.expect_ok();
    }
    let page = open.karen.get(&list).await.expect_ok();
    let titles = |page: &Page| page.texts("ol.cards h2");
    let [seats, asked, read] =
        ["Hvor vil du helst sidde?", "Hvad vil du spørges om?", "Hvor meget vil du have læst, før I mødes?"];
    assert_eq!(titles(&page), [seats, asked, read]);
    assert!(page.text("main").contains("Tilføjet"), "a suggestion that is there is not offered again");

    let page = open.karen.submit(&page, "form[action$='/o3/move']", &[("way", "up")]).await.expect_ok();
    assert_eq!(titles(&page), [seats, read, asked]);
    let page = open.karen.submit(&page, "form[action$='/o1/move']", &[("way", "down")]).await.expect_ok();
    assert_eq!(titles(&page), [read, seats, asked]);
    assert_eq!(page.count("ol.cards > li:first-child form[action$='/move']"), 1, "the first goes only down");
    let page = open.karen.submit(&page, "form[action$='/o1/remove']", &[]).await.expect_ok();
    assert_eq!(titles(&page), [read, asked]);
    write(&mut open.karen, course, "single", &SEATS).await.expect_ok();
    assert!(open.karen.get(&format!("{list}/o4")).await.status == 200, "no number is given twice");
    assert_eq!(open.karen.get(&format!("{list}/o1")).await.status, 404);
    assert_eq!(open.karen.post(&format!("{list}/o1/move"), &[("way", "up")]).await.status, 404);

    // It is the leader's business alone.
    let mut signe = open.student("Signe").await;
    for path in ["", "/new", "/new/single", "/o2", "/answers"] {
        assert_eq!(signe.get(&format!("{list}{path}")).await.status, 404, "{path}");
    }
    assert_eq!(signe.post(&format!("{list}/o2/remove"), &[]).await.status, 404);
    let english = open.karen.clone().in_english().get(&list).await.expect_ok();
    assert!(english.text("ol.cards").contains("Where would you like to sit?"));
}

#[tokio::test]
async fn what_is_wrong_with_a_question_stands_beside_the_field_and_nothing_typed_is_lost() {
    let mut open = Open::new().await;
    let course = open.course_id;
    let lacking = [("text_da", "Hvor?"), ("options_da", "A\nB\nC"), ("options_en", "A\nB")];
    let page = write(&mut open.karen, course, "single", &lacking).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes(".faults a", "href"), ["#text_en", "#options_en"]);
    assert!(page.text("#text_en-fault").contains("også på engelsk"));
    assert_eq!(page.text("#text_da"), "Hvor?");

    let health =
        [("text_da", "Har du en diagnose?"), ("text_en", "Anything we should know?"), ("seen_by", "group")];
    let fields: Vec<_> = health.into_iter().chain(SEATS.into_iter().skip(2)).collect();
    let page = write(&mut open.karen, course, "single", &fields).await;
    assert_eq!(page.status, 422);
    assert!(page.text("#text_da-fault").contains("»diagnose«"), "{}", page.text(".faults"));
    assert_eq!(page.text("#text_da"), "Har du en diagnose?");
    let page = open.karen.submit(&page, "main form", &[("sure", "yes")]).await;
    assert_eq!(page.status, 422, "no tick makes health something for others");
    let page = open.karen.submit(&page, "main form", &[("seen_by", "oneself"), ("rule", "mixed")]).await;
    assert_eq!(page.status, 422, "nor for forming groups");
    let page = open.karen.submit(&page, "main form", &[("rule", ""), ("sure", "")]).await;
    assert!(page.text("#text_da-fault").contains("sæt kryds nederst"));
    open.karen.submit(&page, "main form", &[("sure", "yes")]).await.expect_ok();

    let cpr = write_words(&mut open.karen, course, "Hvad er dit CPR-nummer?", "oneself").await;
    assert!(cpr.status == 422 && cpr.text("#text_da-fault").contains("hører ikke til her"));
    for seen_by in ["group", "logistics"] {
        let fields = [("text_da", "Hvad?"), ("text_en", "What?"), ("seen_by", seen_by)];
        let refused = open.karen.post(&format!("/courses/{course}/questions/new/text"), &fields).await;
        assert_eq!(refused.status, 422, "words of one's own are not for {seen_by}");
    }
    assert_eq!(open.karen.get(&format!("/courses/{course}/questions/new/essay")).await.status, 404);
    for number in 0..20 {
        write_words(&mut open.karen, course, &format!("Hvad så, nummer {number}?"), "oneself").await;
    }
    let count = "select count(*) from own_questions";
    assert_eq!(open.site.database.count(count).await, 12, "twelve are enough");
}

#[tokio::test]
async fn a_student_answers_them_on_the_way_like_everything_else() {
    let mut open = Open::new().await;
    let course = open.course_id;
    write(&mut open.karen, course, "single", &SEATS).await.expect_ok();
    for suggestion in ["tools", "prepared", "topics", "welcome"] {
        let list = format!("/courses/{course}/questions");
        open.karen.post(&list, &[("suggestion", suggestion)]).await.expect_ok();
    }
    let number = [("text_da", "Hvor mange sider?"), ("text_en", "How many pages?"), ("high", "40")];
    write(&mut open.karen, course, "number", &number).await.expect_ok();
    let mut signe = open.student("Signe").await;
    let overview = signe.get(&open.path("")).await.expect_ok();
    assert_eq!(overview.count(".tasks li"), 20);
    assert!(overview.text("main").contains("Kursets egne spørgsmål"));
    assert!(overview.text(".next").contains("11 minutter"), "{}", overview.text(".next"));

    let style = signe.get(&open.path("p10")).await.expect_ok();
    let first = signe.get(&style.link("Spring over")).await.expect_ok();
    assert_eq!(first.text("h1"), "Hvor vil du helst sidde?");
    assert!(first.text(".promise").contains("Kun du") && first.text(".promise").contains("Nej."));
    let english = signe.clone().in_english().get(&first.path).await.expect_ok();
    assert!(english.text("main form").contains("By the door"));
    let second = signe.submit(&first, "main form", &[("answer", "2")]).await.expect_ok();
    assert!(second.path.ends_with("/o2"), "saving leads on: {}", second.path);
    let third = signe.submit(&second, "main form", &[("answer", "1"), ("answer", "3")]).await.expect_ok();
    let fourth = signe.submit(&third, "main form", &[("answer", "2")]).await.expect_ok();
    let twice = signe.submit(&fourth, "main form", &[("first", "3"), ("second", "3")]).await;
    assert_eq!((twice.status, twice.attributes(".faults a", "href")), (422, vec!["#second".to_owned()]));
    let fifth = signe.submit(&twice, "main form", &[("second", "1")]).await.expect_ok();
    let words = "CANARY-own-words-5f1a";
    let sixth = signe.submit(&fifth, "main form", &[("answer", words)]).await.expect_ok();
    let wrong = signe.submit(&sixth, "main form", &[("answer", "41")]).await;
    assert_eq!(wrong.status, 422);
    let next = signe.submit(&wrong, "main form", &[("answer", "12")]).await.expect_ok();
    assert!(next.path.ends_with("/p12"), "then comes what is only for those who feel like it: {}", next.path);

    let check = signe.get(&open.path("check")).await.expect_ok();
    let summary = check.text(".summary");
    for answer in ["Ved døren", "Regneark", "Interview", "bagefter (mest)", "1. Emne C", "2. Emne A", "12"] {
        assert!(summary.contains(answer), "{answer}: {summary}");
    }
    assert!(!check.html.contains(words), "what is sealed is not read out");
    signe.submit(&check, "main form", &[]).await.expect_ok();
    let own = signe.get(&format!("/courses/{course}/own")).await.expect_ok();
    assert!(own.html.contains(words) && own.text("main").contains("Ved døren"));
    let json = signe.get(&format!("/courses/{course}/own/medspil.json")).await.expect_ok();
    assert!(json.html.contains(words) && json.html.contains("Hvor vil du helst sidde?"));

    // Nobody else comes across the words, and they stand nowhere in the open.
    let plain = format!("select count(*) from profile_answers where answer::text like '%{words}%'");
    assert_eq!(open.site.database.count(&plain).await, 0);
    let list = open.karen.get(&format!("/courses/{course}/questions")).await.expect_ok();
    assert!(list.text("ol.cards").contains("Én har svaret") && !list.html.contains(words));
    assert!(
        open.match_answers().await.iter().all(|person| person.own.len() == 3),
        "no words, and no rule no use"
    );

    // What was given can be taken back.
    signe.submit(&own, "form:has(button[value='o5'])", &[("question", "o5")]).await.expect_ok();
    assert!(!signe.get(&own.path).await.html.contains(words));
}

#[tokio::test]
async fn every_answer_is_seen_by_those_it_was_promised_to_and_by_nobody_else() {
    let mut open = Open::new().await;
    let course = open.course_id;
    let mut tokens = Vec::new();
    for (number, seen_by) in ["oneself", "card_if_chosen", "group", "logistics"].into_iter().enumerate() {
        let token = format!("CANARY-{seen_by}");
        let fields = [
            ("text_da", format!("Spørgsmål {number}")),
            ("text_en", format!("Question {number}")),
            ("options_da", format!("{token}\nAndet")),
            ("options_en", format!("{token}\nElse")),
            ("seen_by", seen_by.to_owned()),
        ];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        write(&mut open.karen, course, "single", &fields).await.expect_ok();
        tokens.push(token);
    }
    let mut signe = open.student("Signe").await;
    for code in ["o1", "o2", "o3", "o4"] {
        open.answer(&mut signe, code, &[("answer", "1")]).await.expect_ok();
    }
    let seen = |page: &str| tokens.iter().filter(|token| page.contains(*token)).cloned().collect::<Vec<_>>();
    let told = format!("/courses/{course}/questions/answers");
    assert!(seen(&open.karen.get(&told).await.expect_ok().html).is_empty(), "not before it is sent");
    open.send(&mut signe).await.expect_ok();
    assert_eq!(seen(&open.karen.get(&told).await.html), ["CANARY-logistics"]);
    let card = |card: &medspil::questionnaires::MemberCard| format!("{card:?}");
    assert_eq!(seen(&card(&open.card_of(signe.id()).await)), ["CANARY-group"]);
    let form = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(
        form.attributes("input[name='show']", "value"),
        ["o2"],
        "only what may stand there is offered"
    );
    assert!(
        form.text(".preview").contains("CANARY-group"),
        "the look at the card shows what is there anyway"
    );
    signe.submit(&form, "main form", &[("show", "o2")]).await.expect_ok();
    assert_eq!(seen(&card(&open.card_of(signe.id()).await)), ["CANARY-card_if_chosen", "CANARY-group"]);
    let mut otto = open.student("Otto").await;
    for path in [open.path(""), open.path("check"), format!("/courses/{course}/own"), told] {
        assert!(seen(&otto.get(&path).await.html).is_empty(), "{path}");
    }

    // The leader decides that all see it: what was given before stays as it was promised, until it is given again.
    let form = open.karen.get(&format!("/courses/{course}/questions/o1")).await.expect_ok();
    assert!(form.text("main").contains("Én har svaret"));
    open.karen.submit(&form, "main form", &[("seen_by", "group")]).await.expect_ok();
    assert_eq!(seen(&card(&open.card_of(signe.id()).await)).len(), 2);
    let overview = signe.get(&open.path("")).await.expect_ok();
    assert!(overview.text("main").contains("Se igen"));
    let form = signe.get(&open.path("o1")).await.expect_ok();
    assert!(form.text("main").contains("Spørgsmålet er ændret") && form.has("input[value='1'][checked]"));
    signe.submit(&form, "main form", &[]).await.expect_ok();
    assert_eq!(seen(&card(&open.card_of(signe.id()).await)).len(), 3);
}

#[tokio::test]
async fn a_question_that_is_changed_keeps_old_answers_in_their_old_words() {
    let mut open = Open::new().await;
    let course = open.course_id;
    let same: Vec<_> = SEATS.into_iter().chain([("rule", "same"), ("weight", "30")]).collect();
    write(&mut open.karen, course, "single", &same).await.expect_ok();
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "o1", &[("answer", "2")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    let own = |of: &[medspil::questionnaires::MatchAnswers]| of.first()?.own.get(&1).copied();
    assert_eq!(own(&open.match_answers().await), Some(OwnValue::Choices(0b10)));
    let open_page = signe.get(&open.path("o1")).await.expect_ok();

    // The door comes first now, and one language is mended: it is the same question, and the same door.
    let edit = format!("/courses/{course}/questions/o1");
    let form = open.karen.get(&edit).await.expect_ok();
    let mended = [
        ("text_en", "Where do you like to sit?"),
        ("options_da", "Ved døren\nVed vinduet"),
        ("options_en", "By the door\nBy the window"),
    ];
    open.karen.submit(&form, "main form", &mended).await.expect_ok();
    assert_eq!(own(&open.match_answers().await), Some(OwnValue::Choices(0b01)));
    let stored = "select count(*) from own_question_versions";
    assert_eq!(open.site.database.count(stored).await, 2, "the first version stands");

    // Whoever had the page open is told, and nothing typed is lost.
    let told = signe.submit(&open_page, "main form", &[("answer", "1")]).await;
    assert_eq!(told.status, 409);
    assert!(told.text("main").contains("lige blevet ændret") && told.has("input[value='1'][checked]"));
    signe.submit(&told, "main form", &[]).await.expect_ok();
    assert_eq!(own(&open.match_answers().await), Some(OwnValue::Choices(0b10)));

    // Another question in both languages: the old answer counts for nothing until it is given again.
    let form = open.karen.get(&edit).await.expect_ok();
    let other = [("text_da", "Hvor vil du helst stå?"), ("text_en", "Where would you like to stand?")];
    open.karen.submit(&form, "main form", &other).await.expect_ok();
    assert_eq!(own(&open.match_answers().await), None);
    let list = open.karen.get(&format!("/courses/{course}/questions")).await.expect_ok();
    assert!(list.text("ol.cards").contains("Én svarede, før du ændrede"));
    let page = signe.get(&format!("/courses/{course}/own")).await.expect_ok();
    assert!(page.text("main").contains("Hvor vil du helst sidde?"), "the words that were answered");
    let of_it = "li.card:has(button[value=o1])";
    assert!(page.has(&format!("{of_it} .not-used")) && !page.has(&format!("{of_it} .used")), "{}", page.html);
    let changed = open
        .site
        .database
        .count("select count(*) from own_question_versions where version = 1 and text_en like 'Where would%'")
        .await;
    assert_eq!(changed, 1);

    // Taken away, it is asked no more and forms no groups; the answer is the student's still.
    let page = open.karen.get(&format!("/courses/{course}/questions")).await.expect_ok();
    open.karen.submit(&page, "form[action$='/o1/remove']", &[]).await.expect_ok();
    assert!(signe.get(&open.path("o1")).await.expect_ok().path.ends_with("/own"), "where the answer stands");
    assert!(!signe.get(&open.path("")).await.html.contains("Kursets egne"));
    assert!(signe.get(&format!("/courses/{course}/own")).await.text("main").contains("Ved vinduet"));
    assert_eq!(own(&open.match_answers().await), None);
}

#[tokio::test]
async fn what_is_typed_is_kept_and_what_comes_late_waits() {
    let mut open = Open::new().await;
    let course = open.course_id;
    let same: Vec<_> = SEATS.into_iter().chain([("rule", "same")]).collect();
    write(&mut open.karen, course, "single", &same).await.expect_ok();
    write_words(&mut open.karen, course, "Hvad?", "card_if_chosen").await.expect_ok();
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("o2")).await.expect_ok();
    let (_, fields) = form.fill("main form", &[("answer", "Kaffe")]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let kept = signe.post(&open.path("o2/draft"), &fields).await.expect_ok();
    assert!(kept.html.contains("Gemt kl."), "{}", kept.html);
    assert!(signe.get(&open.path("o2")).await.text("textarea").contains("Kaffe"));
    // Another window has seen nothing of it.
    let version = form.attribute("input[name='version']", "value");
    let other = signe.post(&open.path("o2"), &[("answer", "Te"), ("version", &version)]).await.expect_ok();
    assert!(other.text("main").contains("Kaffe"), "no words are lost");

    let form = signe.get(&open.path("o1")).await.expect_ok();
    open.wait_until_closed();
    signe = open.site.sign_in(signe.id(), "signe@uni.example").await;
    let late = signe.submit(&form, "main form", &[("answer", "1")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("Hvor vil du helst sidde?"), "what did not come in time has a name");
    assert!(late.text(".tasks").contains("Hvad?"), "what is for the group itself can still be answered");
    signe.submit(&late, "form[action$='/late']", &[]).await.expect_ok();
    open.karen_comes_back().await;
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    open.karen.submit(&students, "form[action$='/late']", &[("decision", "taken")]).await.expect_ok();
    assert_eq!(open.match_answers().await[0].own.get(&1), Some(&OwnValue::Choices(1)));
    assert!(signe.get(&open.path("o2")).await.status == 200);
}

#[tokio::test]
async fn the_leader_and_those_who_try_it_meet_them_and_leave_no_answer() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    write(&mut karen, course, "single", &SEATS).await.expect_ok();
    let preview = karen.get(&format!("/courses/{course}/preview")).await.expect_ok();
    assert!(preview.text("main").contains("Hvor vil du helst sidde?"));
    let page = karen.get(&format!("/courses/{course}/preview/o1")).await.expect_ok();
    assert!(karen.submit(&page, "main form", &[("answer", "1")]).await.path.contains("/preview/"));
    let pilots = karen.get(&format!("/courses/{course}/pilots")).await.expect_ok();
    let pia = [("name", "Pia Holm"), ("email", "pia@stud.example")];
    karen.submit(&pilots, "main form.form", &pia).await.expect_ok();
    let mut pia = site.person("Pia Holm", "pia@stud.example").await;
    let page = pia.get(&format!("/courses/{course}/trial/o1")).await.expect_ok();
    pia.submit(&page, "main form", &[("answer", "1"), ("comment", "Hvilket vindue?")]).await.expect_ok();
    let pilots = karen.get(&pilots.path).await.expect_ok();
    assert_eq!(pilots.text("section.card h3"), "Hvor vil du helst sidde?");
    assert_eq!(pilots.text("blockquote"), "Hvilket vindue?");
    assert_eq!(site.database.count("select count(*) from profile_answers").await, 0);
}

#[tokio::test]
async fn in_a_group_each_sees_what_they_were_promised_to_see() {
    let site = Site::new().await;
    let mut band = site.band(&["Anna", "Bo"]).await;
    let course = CourseId::from(band.course_id);
    let mut karen = site.person("Karen Bruun", "karen@uni.example").await;
    let leader = Newcomer {
        email: Email::parse("karen@uni.example").unwrap(),
        name: "Karen Bruun".into(),
        language: Lang::Da,
    };
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    courses::name_leader(&mut tx, now, &mut site.app.chance(), site.app.post(), course, &leader)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let audiences = ["oneself", "card_if_chosen", "group", "logistics"];
    for seen_by in audiences {
        let token = format!("CANARY-{seen_by}\nAndet");
        let fields = [
            ("text_da", "Hvad siger du?"),
            ("text_en", "What do you say?"),
            ("options_da", token.as_str()),
            ("options_en", token.as_str()),
            ("seen_by", seen_by),
        ];
        write(&mut karen, course, "single", &fields).await.expect_ok();
    }
    // The deadline has passed; what forms no groups can be answered still.
    let found: Vec<Uuid> = {
        let mut tx = site.begin().await;
        sqlx::query_scalar("select questionnaire_id from questionnaires").fetch_all(&mut *tx).await.unwrap()
    };
    let profile = format!("/courses/{course}/questionnaires/{}", found[0]);
    let mut anna = band.members[0].clone();
    for code in ["o1", "o2", "o3", "o4"] {
        let form = anna.get(&format!("{profile}/{code}")).await.expect_ok();
        anna.submit(&form, "main form", &[("answer", "1")]).await.expect_ok();
    }
    let seen = |page: Page| {
        let there = |seen_by: &&str| page.html.contains(&format!("CANARY-{seen_by}"));
        audiences.into_iter().filter(there).collect::<Vec<_>>()
    };
    let room = band.path("");
    assert_eq!(seen(band.members[1].get(&room).await.expect_ok()), ["group"]);
    let accompany = band.path("/facilitate");
    assert_eq!(seen(band.facilitator.get(&accompany).await.expect_ok()), ["group", "logistics"]);
    let told = format!("/courses/{course}/questions/answers");
    assert_eq!(seen(karen.get(&told).await.expect_ok()), ["logistics"]);
    let form = anna.get(&format!("{profile}/c02")).await.expect_ok();
    anna.submit(&form, "main form", &[("show", "o2")]).await.expect_ok();
    assert_eq!(seen(band.members[1].get(&room).await.expect_ok()), ["card_if_chosen", "group"]);
    assert_eq!(seen(anna.get(&format!("/courses/{course}/own")).await.expect_ok()), audiences);
}

/// Answers the own question, and sends the profile.
async fn answer_and_send(course: &Round, who: AccountId, profile: &str, answer: &str) {
    let mut student = course.student(who).await;
    let form = student.get(&format!("{profile}/o1")).await.expect_ok();
    student.submit(&form, "main form", &[("answer", answer)]).await.expect_ok();
    let check = student.get(&format!("{profile}/check")).await.expect_ok();
    student.submit(&check, "main form", &[]).await.expect_ok();
}

#[tokio::test]
async fn under_a_heavy_rule_two_camps_get_groups_of_their_own() {
    let mut course = Round::with(10, &[]).await;
    let same: Vec<_> = SEATS.into_iter().chain([("rule", "same"), ("weight", "100")]).collect();
    let course_id = course.course_id;
    write(&mut course.karen, course_id, "single", &same).await.expect_ok();
    let (id, page) = course.plan().await;
    let counts = course.karen.get(&page.link("Det tæller, når grupperne sættes")).await.expect_ok();
    assert!(
        counts.text("main").contains("Hvor vil du helst sidde?100 af 208 point"),
        "{}",
        counts.text("main")
    );
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut db = course.raw().await;
    let questionnaire: Uuid =
        sqlx::query_scalar("select questionnaire_id from questionnaires").fetch_one(&mut db).await.unwrap();
    let profile = format!("/courses/{course_id}/questionnaires/{questionnaire}");
    for (place, who) in course.students.clone().into_iter().enumerate() {
        answer_and_send(&course, who, &profile, if place % 2 == 0 { "1" } else { "2" }).await;
    }
    let counts = course.karen.get(&counts.path).await.expect_ok();
    let first = counts.text(".meters li:first-child");
    assert!(
        first.contains("Alle eller næsten alle, der har sendt")
            && first.contains("flest har valgt det samme"),
        "{first}"
    );
    assert!(
        counts.text(".meters").contains("Færre end 5 af 10"),
        "a small number could point at somebody, and so could what is missing of all"
    );
    // The weight stands among the others where the formation is planned.
    let plan = course.karen.get(&page.link("Plan")).await.expect_ok();
    let wrong = course.karen.submit(&plan, "main form", &[("weight_o1", "101"), ("weight_time", "x")]).await;
    assert_eq!(wrong.attributes(".faults a", "href"), ["#weight_time", "#weight_o1"]);
    course.karen.submit(&plan, "main form", &[("weight_o1", "90")]).await.expect_ok();
    let counts = course.karen.get(&counts.path).await.expect_ok();
    assert!(counts.text(".meters li:first-child").contains("90 af 198 point"));
    course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let mut seats = Vec::new();
    for who in &course.students {
        let number: i32 = sqlx::query_scalar(
            "select proposal_seats.number from proposal_seats join proposals using (proposal_id)
             where proposals.number = 1 and account_id = $1",
        )
        .bind(who.uuid())
        .fetch_one(&mut db)
        .await
        .unwrap();
        seats.push(number);
    }
    for (place, seat) in seats.iter().enumerate() {
        assert_eq!(*seat, seats[place % 2], "{place} sits with its camp");
    }
    assert_ne!(seats[0], seats[1]);
}

#[tokio::test]
async fn what_may_never_sort_people_is_refused_in_words_a_leader_would_use() {
    let mut open = Open::new().await;
    let course = open.course_id;
    for (da, en, word) in [
        ("Bruger du kørestol?", "Where would you like to sit?", "kørestol"),
        ("Hvordan vil du helst mødes?", "Do you observe Ramadan?", "ramadan"),
        ("Er du mand eller kvinde?", "Who are you?", "mand"),
        ("Hvor dygtig er du til statistik?", "How much statistics?", "hvor dygtig"),
        ("Er du tidligere straffet?", "Anything else?", "straffet"),
    ] {
        let options = [("options_da", "Ja\nNej"), ("options_en", "Yes\nNo")];
        let asked =
            [("text_da", da), ("text_en", en), ("seen_by", "group"), ("rule", "same"), ("sure", "yes")];
        let fields = [&options[..], &asked[..]].concat();
        let refused = open.karen.post(&format!("/courses/{course}/questions/new/single"), &fields).await;
        assert_eq!(refused.status, 422, "{da}");
        assert!(refused.text(".faults").contains(&format!("»{word}«")), "{}", refused.text(".faults"));
    }
    assert_eq!(open.site.database.count("select count(*) from own_questions").await, 0);
    let asked =
        [("text_da", "Hvad er gruppens blinde vinkler?"), ("text_en", "What are the group’s blind spots?")];
    let fields: Vec<_> = asked.into_iter().chain(SEATS.into_iter().skip(2)).collect();
    write(&mut open.karen, course, "single", &fields).await.expect_ok();
}
