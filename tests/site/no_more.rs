//! A question is taken away or left out while students write to it: what they wrote stays theirs, to read, to take along
//! and to delete, and nothing they send is lost.

use serde_json::Value;

use crate::kit::page::Page;
use crate::questionnaires::Open;

/// A question with words of one's own, of which the code is `o1`.
async fn ask_in_words(open: &mut Open) {
    let form = open.karen.get(&format!("/courses/{}/questions/new/text", open.course_id)).await.expect_ok();
    let fields = [("text_da", "Hvad glæder du dig til?"), ("text_en", "What do you look forward to?")];
    open.karen.submit(&form, "main form", &fields).await.expect_ok();
}

/// The leader presses a button beside a question.
async fn press(open: &mut Open, code: &str, deed: &str) {
    let list = open.karen.get(&format!("/courses/{}/questions", open.course_id)).await.expect_ok();
    open.karen.submit(&list, &format!("form[action$='/{code}/{deed}']"), &[]).await.expect_ok();
}

fn told(page: &Page) -> String {
    let told: Value = serde_json::from_str(&page.html).expect("an answer for a script");
    told["words"].as_str().expect("words").to_owned()
}

#[tokio::test]
async fn words_begun_to_a_question_that_is_asked_no_more_are_still_there_to_read_take_along_and_delete() {
    let mut open = Open::new().await;
    ask_in_words(&mut open).await;
    let own = format!("/courses/{}/own", open.course_id);
    let mut emil = open.student("Emil").await;
    open.send(&mut emil).await.expect_ok();
    open.answer(&mut emil, "o1", &[("answer", "At lære nyt")]).await.expect_ok();
    let form = emil.get(&open.path("o1")).await.expect_ok();
    let (action, filled) = form.fill("main form", &[("answer", "At lære nyt\nog møde de andre")]);
    let filled: Vec<_> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let said = told(&emil.post(&format!("{action}/draft"), &filled).await.expect_ok());
    assert!(said.contains("Gemt som kladde"), "{said}");
    // A known one, with nothing behind it.
    emil.post(&format!("{}/draft", open.path("p06")), &[("answer", "nonsense")]).await.expect_ok();
    press(&mut open, "o1", "remove").await;
    press(&mut open, "p06", "leave-out").await;

    for page in [own.clone(), format!("{own}/medspil.html"), format!("{own}/medspil.json")] {
        let page = emil.get(&page).await.expect_ok();
        assert!(page.html.contains("og møde de andre"), "{}", page.html);
        assert!(page.html.contains("nonsense"), "{}", page.html);
    }
    let page = emil.get(&own).await.expect_ok();
    assert_eq!(
        (page.count(".used"), page.count(".card .tag")),
        (0, 3),
        "what is asked no more forms no groups"
    );
    let file = emil.get(&format!("{own}/medspil.json")).await.expect_ok();
    let all: Value = serde_json::from_str(&file.html).expect("JSON");
    let answers = all["profiles"][0]["answers"].as_array().expect("answers");
    let of_it = answers.iter().find(|answer| answer["question"] == "o1").expect("the answer to it");
    assert_eq!((&of_it["is_asked"], &of_it["is_used"]), (&Value::Bool(false), &Value::Bool(false)));
    assert_eq!(page.texts(".card .tag"), ["Stilles ikke mere"; 3], "the answer, and two that were begun");
    assert!(!page.html.contains("Profilen er lukket"), "it is open: {}", page.html);
    assert!(page.text("main").contains("Spørgsmålet bliver ikke stillet mere, så du kan ikke svare igen"));
    assert!(!page.has("main a[href*='/o1']") && !page.has("main a[href*='/p06']"));
    // It is nothing to go on with.
    for path in
        [open.path("check"), open.path(""), format!("/courses/{}/way", open.course_id), "/home".into()]
    {
        let page = emil.get(&path).await.expect_ok();
        let words = page.text("main").to_lowercase();
        assert!(!words.contains("begyndt") && !words.contains("er i gang"), "{path}: {words}");
    }
    let page_of_it = emil.get(&open.path("o1")).await.expect_ok();
    assert_eq!(
        (page_of_it.path.clone(), page_of_it.text(".told")),
        (own, "Spørgsmålet bliver ikke stillet mere".into())
    );
    // Each goes by itself: the answer, and what was begun.
    let answer = "form[action$='/withdraw']:not(:has([name=begun]))";
    let page = emil.submit(&page, answer, &[("question", "o1")]).await.expect_ok();
    assert!(!page.has(answer) && page.html.contains("og møde de andre"), "{}", page.html);
    let begun = "form:has([name=begun]):has([value=o1])";
    let page = emil.submit(&page, begun, &[("question", "o1")]).await.expect_ok();
    assert!(page.text(".told").contains("Det, du skrev, er slettet"));
    assert!(!page.html.contains("At lære nyt") && page.html.contains("nonsense"));
    assert_eq!(emil.get(&open.path("o1")).await.status, 404, "there is nothing left of it");
    // Also where a draft is all there is.
    let page = emil.submit(&page, "form[action$='/withdraw-all']", &[]).await.expect_ok();
    assert!(!page.html.contains("nonsense"));
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}

#[tokio::test]
async fn who_sits_at_a_question_while_it_is_taken_away_loses_nothing() {
    let mut open = Open::new().await;
    ask_in_words(&mut open).await;
    let mut emil = open.student("Emil").await;
    let (words, needs) =
        (emil.get(&open.path("o1")).await.expect_ok(), emil.get(&open.path("c01")).await.expect_ok());
    let mut bo = open.student("Bo").await;
    let blank = bo.get(&open.path("c01")).await.expect_ok();
    press(&mut open, "o1", "remove").await;
    press(&mut open, "c01", "leave-out").await;
    // The script is told so, and has nothing to try again.
    let (action, filled) = words.fill("main form", &[("answer", "At møde de andre")]);
    let filled: Vec<_> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let said = told(&emil.post(&format!("{action}/draft"), &filled).await.expect_ok());
    assert!(said.contains("Gemt kl.") && said.contains("bliver ikke stillet mere"), "{said}");
    let page = emil.submit(&words, "main form", &[("answer", "At møde de andre igen")]).await.expect_ok();
    assert!(page.path.ends_with("/own") && page.text(".told").contains("Det, du skrev, ligger her"));
    assert!(page.html.contains("At møde de andre igen"), "{}", page.html);
    let ticks = [("answer", "other"), ("other", "card"), ("words", "Tæt ved døren")];
    let page = emil.submit(&needs, "main form", &ticks).await.expect_ok();
    assert!(page.html.contains("Tæt ved døren"), "{}", page.html);
    let ticks =
        [("answer", "quiet"), ("quiet", "card"), ("answer", "other"), ("other", "self"), ("words", "Ro")];
    let page = emil.submit(&needs, "main form", &ticks).await.expect_ok();
    assert!(page.text(".told").contains("Det, du selv vil sige, har vi ikke gemt"), "{}", page.html);
    // However many windows it was written in, the last words stand there too.
    for turn in 0..12 {
        let again = format!("Gang {turn}");
        let page = emil.submit(&words, "main form", &[("answer", again.as_str())]).await.expect_ok();
        assert!(page.html.contains(&again), "{}", page.html);
    }
    let sealed =
        "select count(*) from profile_drafts where position('Tæt' in encode(sealed_draft, 'escape')) > 0";
    assert_eq!(open.site.database.count(sealed).await, 0, "sealed");
    assert_eq!(open.site.database.count("select count(*) from profile_answers").await, 0, "and no answer");
    // Whoever typed nothing leaves nothing, and what never was is not there.
    let before = open.site.database.count("select count(*) from profile_drafts").await;
    let page = bo.submit(&blank, "main form", &[]).await.expect_ok();
    assert!(page.path.ends_with("/own") && page.text(".told").contains("bliver ikke stillet mere"));
    let said = told(&bo.post(&format!("{action}/draft"), &[("answer", " ")]).await.expect_ok());
    assert!(said.contains("ikke noget nyt"), "{said}");
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, before);
    for never in ["o9", "p99"] {
        assert_eq!(bo.post(&open.path(never), &[("answer", "x")]).await.status, 404, "{never}");
        assert_eq!(bo.post(&open.path(&format!("{never}/draft")), &[("answer", "x")]).await.status, 404);
    }
}

#[tokio::test]
async fn what_is_sent_once_more_as_it_was_answered_is_nothing_new() {
    let mut open = Open::new().await;
    ask_in_words(&mut open).await;
    let mut emil = open.student("Emil").await;
    open.answer(&mut emil, "o1", &[("answer", "At lære nyt")]).await.expect_ok();
    let form = emil.get(&open.path("o1")).await.expect_ok();
    press(&mut open, "o1", "remove").await;
    let page = emil.submit(&form, "main form", &[]).await.expect_ok();
    assert_eq!(page.text(".told"), "Spørgsmålet bliver ikke stillet mere");
    assert_eq!(open.site.database.count("select count(*) from profile_drafts").await, 0);
}
