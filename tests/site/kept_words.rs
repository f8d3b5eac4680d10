//! Words that are too long, too many or not finished: kept as they are, and what is said of them is true.

use medspil::questionnaires::Wishes;
use serde_json::Value;

use crate::kit::page::Page;
use crate::questionnaires::Open;

fn reflection(open: &Open, page: &str) -> String {
    format!("/courses/{}/reflections/{page}", open.course_id)
}

/// What the page's script is told.
fn told(page: &Page) -> Value {
    serde_json::from_str(&page.html).expect("an answer for a script")
}

#[tokio::test]
async fn a_reflection_that_is_too_long_is_kept_and_says_that_it_is_not_finished() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let (path, long) = (reflection(&open, "r2"), "å".repeat(6600));
    let said = signe.post(&format!("{path}/draft"), &[("text", &long)]).await.expect_ok();
    let words = told(&said)["words"].as_str().unwrap().to_owned();
    assert!(words.contains("Gemt kl.") && words.contains("600 tegn for lang"), "{words}");
    // It is there on another device, with the same words beside it.
    let mut phone = open.site.sign_in(signe.id(), "signe@uni.example").await;
    let form = phone.get(&path).await.expect_ok();
    assert_eq!(form.text("textarea").chars().count(), 6600);
    assert!(form.text(".notice").contains("600 tegn for lang"), "{}", form.html);
    let list = phone.get(&format!("/courses/{}/reflections", open.course_id)).await.expect_ok();
    assert!(list.text("main").contains("Påbegyndt"), "{}", list.html);
    let way = phone.get(&format!("/courses/{}/way", open.course_id)).await.expect_ok();
    assert!(!way.text("main").contains("1 af 4 skrevet"), "{}", way.html);
    // The button keeps it too, and says what is left to do at the field.
    let longer = "å".repeat(6700);
    let page = phone.submit(&form, "main form", &[("text", &longer)]).await;
    assert_eq!((page.status, page.text("textarea").chars().count()), (422, 6700));
    assert!(page.text("#text-fault").contains("700 tegn for lang") && !page.has("blockquote"));
    assert_eq!(signe.get(&path).await.text("textarea").chars().count(), 6700);
    let english = signe.clone().in_english().get(&path).await.expect_ok();
    assert!(english.text(".notice").contains("700 characters too long"), "{}", english.html);
    let on = phone.submit(&page, "main form", &[("text", "Kort.")]).await.expect_ok();
    assert!(on.path.ends_with("/r3"), "a shorter one is finished: {}", on.path);
}

#[tokio::test]
async fn what_somebody_wants_to_say_themselves_is_not_called_saved() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let draft = format!("{}/draft", open.path("c01"));
    let own = [("answer", "other"), ("other", "self"), ("words", "Tæt ved døren")];
    let said = told(&signe.post(&draft, &own).await.expect_ok())["words"].as_str().unwrap().to_owned();
    assert!(said.contains("gemmer vi ikke") && !said.contains("Gemt"), "{said}");
    let passed_on = [("answer", "other"), ("other", "card"), ("words", "Tæt ved døren")];
    let said = told(&signe.post(&draft, &passed_on).await.expect_ok())["words"].as_str().unwrap().to_owned();
    assert!(said.contains("Gemt") && !said.contains("gemmer vi ikke"), "{said}");
    // Some of it is, and is said to be.
    let mixed = [("answer", "quiet"), ("quiet", "card"), ("answer", "breaks"), ("breaks", "self")];
    let said = told(&signe.post(&draft, &mixed).await.expect_ok())["words"].as_str().unwrap().to_owned();
    assert!(said.contains("Gemt kl.") && said.contains("gemmer vi ikke"), "{said}");
    let wordless = [("answer", "breaks"), ("breaks", "self"), ("answer", "other"), ("other", "card")];
    let said = told(&signe.post(&draft, &wordless).await.expect_ok())["words"].as_str().unwrap().to_owned();
    assert!(said.contains("kladde") && said.contains("gemmer vi ikke"), "{said}");
}

#[tokio::test]
async fn what_somebody_wants_to_say_themselves_is_nothing_begun_beside_an_answer_that_counts() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "c01", &[("answer", "quiet"), ("quiet", "card")]).await.expect_ok();
    open.send(&mut signe).await.expect_ok();
    let draft = format!("{}/draft", open.path("c01"));
    let needs =
        [("answer", "quiet"), ("quiet", "card"), ("answer", "other"), ("other", "self"), ("words", "Ro")];
    for is_late in [false, true] {
        let said = told(&signe.post(&draft, &needs).await.expect_ok())["words"].as_str().unwrap().to_owned();
        assert!(said.contains("gemmer vi ikke") && !said.contains("kladde"), "{is_late}: {said}");
        assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0, "{is_late}");
        let form = signe.get(&open.path("c01")).await.expect_ok();
        assert!(!form.text("main").contains("i gang med sidst"), "{is_late}: {}", form.html);
        let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
        assert!(!own.text("main").contains("Påbegyndt"), "{is_late}: {}", own.html);
        // What does change something waits, and it is still said what is not kept.
        let more = [("answer", "breaks"), ("breaks", "card")];
        let all: Vec<_> = needs.iter().copied().chain(more).collect();
        let said = told(&signe.post(&draft, &all).await.expect_ok())["words"].as_str().unwrap().to_owned();
        assert!(said.contains("kladde") && said.contains("gemmer vi ikke"), "{is_late}: {said}");
        open.wait_until_closed();
    }
    let form = signe.get(&open.path("c01")).await.expect_ok();
    let back = signe.submit(&form, "main form", &needs).await.expect_ok();
    assert!(back.text(".told").contains("Gemt. Kun det, du selv vil sige"), "{}", back.text(".told"));
}

#[tokio::test]
async fn words_of_a_need_without_a_tick_are_neither_called_saved_nor_passed_on() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let draft = format!("{}/draft", open.path("c01"));
    let said = told(&signe.post(&draft, &[("other", "self"), ("words", "Ro")]).await.expect_ok());
    let said = said["words"].as_str().unwrap().to_owned();
    assert!(said.contains("gemmer vi ikke") && !said.contains("Gemt"), "{said}");
    // Once somebody is to know, it is asked whether they are.
    let unticked = [("other", "card"), ("words", "Tæt ved døren")];
    let said = told(&signe.post(&draft, &unticked).await.expect_ok())["words"].as_str().unwrap().to_owned();
    assert!(said.contains("kladde"), "{said}");
    let form = signe.get(&open.path("c01")).await.expect_ok();
    assert_eq!(form.attribute("[name=words]", "value"), "Tæt ved døren", "and they are there again");
    let faulty = signe.submit(&form, "main form", &unticked).await;
    assert_eq!(faulty.status, 422);
    assert!(faulty.text("#words-fault").contains("Sæt kryds ved »Noget andet«"), "{}", faulty.html);
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 0);
    let ticked = [("answer", "other"), ("other", "card"), ("words", "Tæt ved døren")];
    signe.submit(&faulty, "main form", &ticked).await.expect_ok();
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 1);
}

#[tokio::test]
async fn there_is_room_for_ten_texts_from_other_windows_and_the_next_is_refused_aloud() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let own_question = open.path("c02");
    for (page, field) in [(reflection(&open, "r1"), "text"), (own_question, "line")] {
        let blank = signe.get(&page).await.expect_ok();
        let draft = format!("{page}/draft");
        let mut refused = None;
        for number in 0..60 {
            let text = format!("Tekst {number}. {}", "Kaffe først og så te ".repeat(250));
            let text = if field == "line" { format!("Tekst {number}.") } else { text };
            let said = signe.post(&draft, &[(field, &text), ("seen", "")]).await;
            if said.status != 200 {
                refused = refused.or(Some((number, said)));
            }
        }
        let (first, said) = refused.expect("the room ends somewhere");
        assert_eq!((first, said.status), (11, 422), "{page}: one stands and ten stand beside");
        assert!(told(&said)["words"].as_str().unwrap().contains("står kun her på siden"), "{}", said.html);
        let form = signe.get(&page).await.expect_ok();
        assert_eq!(form.count("blockquote"), 10);
        assert!(
            form.html.contains("Tekst 0.") && form.html.contains("Tekst 10."),
            "all that was kept is there"
        );
        assert!(form.html.len() < 100_000, "{page} has {} bytes", form.html.len());
        // Nor does the button of a page that saw nothing of it; it shows all there is instead, and saves the next time.
        let again = signe.submit(&blank, "main form", &[(field, "Min egen.")]).await;
        assert_eq!((again.status, again.count("blockquote")), (422, 11), "{}", again.html);
        assert!(again.html.contains("Min egen.") && again.html.contains("Tekst 10."));
        let on = signe.submit(&again, "main form", &[]).await.expect_ok();
        assert_ne!(on.path, page, "it is saved");
        let form = signe.get(&page).await.expect_ok();
        assert!(!form.has("blockquote") && form.html.contains("Min egen."));
    }
    let style = reflection(&open, "style");
    let blank = signe.get(&style).await.expect_ok();
    for number in 0..11 {
        let text = format!("Tekst {number}.");
        signe.post(&format!("{style}/draft"), &[("s1", &text)]).await.expect_ok();
    }
    let more = [("s1", "En til."), ("s2", "Ro.")];
    assert_eq!(signe.post(&format!("{style}/draft"), &more).await.status, 422);
    let again = signe.submit(&blank, "main form.form", &more).await;
    assert_eq!((again.status, again.count("blockquote")), (422, 11));
    signe.submit(&again, "main form.form", &[]).await.expect_ok();
    let form = signe.get(&style).await.expect_ok();
    assert!(!form.has("blockquote") && form.html.contains("En til.") && form.html.contains("Ro."));
}

#[tokio::test]
async fn the_answer_that_counts_is_shown_with_what_is_begun_over_it() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "two")]).await;
    open.send(&mut signe).await;
    signe.post(&format!("{}/draft", open.path("p02")), &[("answer", "seven")]).await.expect_ok();
    let check = signe.get(&open.path("check")).await.expect_ok();
    let row = check.text(".summary");
    assert!(row.contains("Op til 2 timer") && row.contains("Rettelsen tæller ikke endnu"), "{row}");
    assert!(check.text(".notice.warn").contains("det nye tæller ikke endnu"));
    assert!(check.text(".notice.warn").contains("Har du svaret før, gælder det svar"));
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    assert!(own.text("main").contains("Rettelsen tæller ikke endnu"), "{}", own.html);
    let home = signe.get("/").await.expect_ok();
    assert!(home.text(".tasks").contains("Et svar er begyndt"), "home says it too: {}", home.html);
}

#[tokio::test]
async fn a_yes_to_what_came_late_takes_what_is_an_answer_and_says_what_is_none() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p08", &[("answer", "structure")]).await;
    open.send(&mut signe).await;
    let four = ["structure", "reading", "questions", "explaining"].map(|skill| ("answer", skill));
    open.wait_until_closed();
    for (code, fields) in [("p08", &four[..]), ("p02", &[("answer", "seven")])] {
        signe.post(&format!("{}/draft", open.path(code)), fields).await.expect_ok();
    }
    let closed = signe.get(&open.path("")).await.expect_ok();
    let (offered, unfit) = (closed.text(".next"), closed.text(".unfit"));
    assert!(offered.contains("Timer om ugen") && !offered.contains("bidrage"), "{offered}");
    assert!(unfit.contains("Du har valgt 4. Vælg højst 3."), "{unfit}");
    assert!(!unfit.contains("Timer om ugen"), "{unfit}");
    signe.submit(&closed, "form[action$='/late']", &[]).await.expect_ok();
    open.karen_comes_back().await;
    let students = open.karen.get(&open.path("students")).await.expect_ok();
    let taken = [("decision", "taken")];
    let done = open.karen.submit(&students, "form[action$='/late']", &taken).await.expect_ok();
    assert!(done.text(".told").contains("Noget var ikke gjort færdigt"), "{}", done.text(".told"));
    assert!(!done.html.contains("Vælg højst"), "what and why is the student's alone");
    let answers = open.match_answers().await;
    assert_eq!((answers[0].hours, answers[0].strengths.options.count_ones()), (Some(3), 1));
    let closed = signe.get(&open.path("")).await.expect_ok();
    assert!(closed.text("main").contains("sagt ja til at tage dine svar med"));
    assert!(closed.text(".unfit").contains("Vælg højst 3"), "and what was left out is still said");
    // With nothing a yes could take, nothing is offered.
    let mut bo = open.student("Bo").await;
    bo.post(&format!("{}/draft", open.path("p08")), &four).await.expect_ok();
    let closed = bo.get(&open.path("")).await.expect_ok();
    assert!(closed.has(".unfit") && !closed.has("form[action$='/late']"), "{}", closed.html);
    assert!(!bo.get("/").await.expect_ok().text("main").contains("Vil du have det med"));
}

#[tokio::test]
async fn a_line_that_makes_room_for_a_sentence_is_not_said_to_be_from_another_window() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "c02", &[("line", "Hej")]).await;
    let form = signe.get(&reflection(&open, "r1")).await.expect_ok();
    signe.submit(&form, "main form", &[("text", "Jeg lytter godt.")]).await.expect_ok();
    let form = signe.get(&reflection(&open, "r1")).await.expect_ok();
    let sentence = [("sentence", "Jeg lytter godt.")];
    let card = signe.submit(&form, "form[action$='/card']", &sentence).await.expect_ok();
    assert_eq!(card.text("blockquote"), "Hej");
    assert!(card.text(".notice.warn").contains("Det stod her før"), "{}", card.html);
}

#[tokio::test]
async fn a_need_is_ones_own_to_tell_until_somebody_is_chosen() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let form = signe.get(&open.path("c01")).await.expect_ok();
    assert_eq!(form.attribute(".need-to option", "value"), "self", "the first is the default");
    assert!(!form.has(".need-to option[value='']"));
    let next = signe.submit(&form, "main form", &[("answer", "quiet")]).await.expect_ok();
    assert!(next.text(".told").contains("har vi ikke gemt"), "{}", next.text(".told"));
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 0);
    // Nor is it anything begun, once the profile is sent.
    open.send(&mut signe).await;
    let tick = [("answer", "quiet"), ("quiet", "self")];
    signe.post(&format!("{}/draft", open.path("c01")), &tick).await.expect_ok();
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}

#[tokio::test]
async fn a_card_of_another_term_is_asked_anew() {
    let open = Open::with(Wishes::Off).await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p08", &[("answer", "structure")]).await;
    open.answer(&mut signe, "c02", &[("line", "Kaffe først"), ("show", "p08")]).await;
    open.send(&mut signe).await;
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    signe.submit(&own, "form[action$='/keep']", &[("keep", "yes")]).await.expect_ok();
    let next = open.site.profile(open.course_id, Wishes::Off).await;
    let overview = signe.get(&next.path()).await.expect_ok();
    assert!(overview.text("main").contains("Dit kort og det, der var låst, spørger vi om igen"));
    signe.submit(&overview, "form[action$='/again']", &[]).await.expect_ok();
    let answered = signe.get(&format!("{}/p08", next.path())).await.expect_ok();
    assert!(answered.has("input[value=structure][checked]"));
    let card = signe.get(&format!("{}/c02", next.path())).await.expect_ok();
    assert!(!card.has("input[name=show][checked]"), "nobody sees more than is chosen this time");
    assert_eq!(card.attribute("input[name=line]", "value"), "");
}

#[tokio::test]
async fn nothing_on_a_card_turns_the_direction_of_what_stands_around_it() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "c02", &[("line", "Kaffe \u{202e}først\u{2067} שלום")]).await;
    let need = [("answer", "other"), ("other", "card"), ("words", "Ro \u{202e}tak")];
    open.answer(&mut signe, "c01", &need).await;
    open.send(&mut signe).await;
    let card = open.card_of(signe.id()).await;
    assert_eq!(card.line, "Kaffe først שלום");
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(!check.html.contains(['\u{202e}', '\u{2067}']));
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    assert!(own.html.contains("Ro tak") && !own.html.contains('\u{202e}'), "{}", own.html);
}

#[tokio::test]
async fn the_minutes_of_the_parts_are_those_of_the_whole() {
    let mut open = Open::new().await;
    for suggestion in ["topics", "region"] {
        let list = format!("/courses/{}/questions", open.course_id);
        open.karen.post(&list, &[("suggestion", suggestion)]).await.expect_ok();
    }
    let mut signe = open.student("Signe").await;
    let overview = signe.get(&open.path("")).await.expect_ok();
    let number = |words: &str| words.split(' ').find_map(|word| word.parse::<u32>().ok());
    let parts = overview.texts("main > p.soft");
    let parts: u32 =
        parts.iter().map(|words| number(words).unwrap_or(u32::from(words.contains("et minut")))).sum();
    assert_eq!(Some(parts), number(&overview.text(".next")), "{}", overview.html);
}
