//! Words of one's own: written, kept, copied and deleted by the student alone; and the warm-up for a whole class.

use chrono::TimeDelta;
use medspil::questionnaires::Wishes;
use medspil::reflections;

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

fn path(open: &Open, page: &str) -> String {
    format!("/courses/{}/{page}", open.course_id)
}

/// Karen offers the warm-up to those without a class.
async fn offer_warmup(open: &mut Open) {
    let form = open.karen.get(&path(open, "warmup/offer")).await.expect_ok();
    open.karen.submit(&form, "main form", &[("class", "none")]).await.expect_ok();
}

#[tokio::test]
async fn the_warm_up_is_for_whole_classes_or_nobody() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    for page in ["warmup", "reflections/w1"] {
        assert_eq!(signe.get(&path(&open, page)).await.status, 404, "{page} is not offered");
    }
    offer_warmup(&mut open).await;
    let way = signe.get(&path(&open, "way")).await.expect_ok();
    let stories = signe.get(&way.link("Tre historier")).await.expect_ok();
    assert_eq!(stories.count(".story"), 3);
    assert!(stories.text(".story").contains("Sygepleje"), "the stories are from this course");
    let first = signe.get(&stories.link("Til det første")).await.expect_ok();
    let second = signe.submit(&first, "main form", &[("text", "Jeg sad også bagerst.")]).await.expect_ok();
    assert!(second.path.ends_with("/w2"));
    assert!(signe.get(&path(&open, "way")).await.text("main").contains("1 af 3 skrevet"));
    let form = open.karen.get(&path(&open, "warmup/offer")).await.expect_ok();
    assert_eq!(form.count(".story"), 3, "the leader reads what students read");
    open.karen.submit(&form, "main form", &[("class", "")]).await.expect_ok();
    assert_eq!(signe.get(&path(&open, "warmup")).await.status, 404);
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    assert!(own.html.contains("Jeg sad også bagerst."), "what is written stays one's own");
    let list = signe.get(&path(&open, "reflections")).await.expect_ok();
    assert!(list.has("a[href$='/reflections/w1']"), "and stays listed: {}", list.html);
    let mut bo = open.student("Bo").await;
    assert!(!bo.get(&path(&open, "reflections")).await.has("a[href$='/reflections/w1']"));
    // It can still be changed and deleted; who never wrote anything finds nothing.
    let first = signe.get(&path(&open, "reflections/w1")).await.expect_ok();
    signe.submit(&first, "main form", &[("text", "Jeg sad forrest.")]).await.expect_ok();
    let first = signe.get(&path(&open, "reflections/w1")).await.expect_ok();
    assert!(first.html.contains("Jeg sad forrest."));
    signe.submit(&first, "form[action$='/forget']", &[]).await.expect_ok();
    assert_eq!(signe.get(&path(&open, "reflections/w1")).await.status, 404, "nothing is left of it");
}

#[tokio::test]
async fn words_are_saved_while_they_are_typed_and_two_windows_lose_none() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let (one, other) =
        (signe.get(&path(&open, "reflections/r1")).await, signe.get(&path(&open, "reflections/r1")).await);
    let draft = path(&open, "reflections/r1/draft");
    let said = signe.post(&draft, &[("text", "Jeg lytter godt."), ("seen", "")]).await.expect_ok();
    assert!(said.html.contains("Kun du kan læse det"), "{}", said.html);
    let back = signe.submit(&other, "main form", &[("text", "Jeg spørger meget.")]).await.expect_ok();
    assert!(back.path.ends_with("/r1"));
    assert_eq!(back.text("blockquote"), "Jeg lytter godt.");
    let both = "Jeg spørger meget. Jeg lytter godt.";
    let on = signe.submit(&back, "main form", &[("text", both)]).await.expect_ok();
    assert!(on.path.ends_with("/r2"));
    let again = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    assert!(again.text("textarea").contains(both) && !again.has("blockquote"));
    let twice = signe.submit(&one, "main form", &[("text", both)]).await.expect_ok();
    assert!(twice.path.ends_with("/r2"), "the same words twice are the same words");
    assert_eq!(open.site.database.count("select count(*) from reflections").await, 1);
    let long = "å".repeat(6001);
    let page = signe.submit(&again, "main form", &[("text", &long)]).await;
    assert_eq!((page.status, page.text("textarea").chars().count()), (422, 6001), "nothing is cut off");
}

#[tokio::test]
async fn a_sentence_is_copied_to_the_card_and_looked_at_before_it_is_shown() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "c02", &[("line", "Hej")]).await;
    open.send(&mut signe).await;
    let form = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    assert!(form.text("main form").contains("kan du komme tilbage hertil"), "what comes later is said now");
    let next = signe.submit(&form, "main form", &[("text", "Jeg lytter godt. Resten er mit.")]).await;
    assert!(next.path.ends_with("/r2"));
    let form = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    let nothing = signe.submit(&form, "form[action$='/card']", &[]).await.expect_ok();
    assert!(nothing.text(".told").contains("Vælg en sætning"));
    let card = [("sentence", "Jeg lytter godt.")];
    let card = signe.submit(&form, "form[action$='/card']", &card).await.expect_ok();
    assert!(card.path.ends_with("/c02"));
    assert_eq!(card.attribute("input[name=line]", "value"), "Jeg lytter godt.");
    assert_eq!(card.text("[data-preview-line]"), "Jeg lytter godt.");
    assert_eq!(card.text("blockquote"), "Hej", "the line that stood there is not lost");
    let said = card.text("main");
    assert!(said.contains("På dit kort står nu:Hej") && !said.contains("et andet vindue"), "{said}");
    assert!(card.text(".told").contains("klar til dit kort"));
    assert_eq!(open.card_of(signe.id()).await.line, "Hej", "and the group sees nothing new yet");
    signe.submit(&card, "main form", &[]).await;
    assert_eq!(open.card_of(signe.id()).await.line, "Jeg lytter godt.");
}

#[tokio::test]
async fn words_end_when_the_student_says_so_and_at_the_latest_after_the_term() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    for (prompt, text) in [("r1", "Væk om lidt"), ("r2", "Væk senere"), ("r6", "Beholdt")] {
        let form = signe.get(&path(&open, &format!("reflections/{prompt}"))).await.expect_ok();
        signe.submit(&form, "main form", &[("text", text)]).await.expect_ok();
    }
    let form = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    assert!(form.text("main details > p").contains("Ingen kan hente dem igen"));
    let deletes = "main form[action$='/forget'] button";
    assert_eq!(form.count(deletes), form.count(&format!("details:not([open]) {}", &deletes[5..])));
    signe.submit(&form, "details form[action$='/forget']", &[]).await.expect_ok();
    let form = signe.get(&path(&open, "reflections/r6")).await.expect_ok();
    signe.submit(&form, "form[action$='/keep']", &[("keep", "yes")]).await.expect_ok();
    let left = "select prompt from reflections order by prompt";
    assert_eq!(open.site.database.list(left).await, ["r2", "r6"]);
    let mut tx = open.site.begin().await;
    let now = open.site.app.clock().now();
    reflections::sweep(&mut tx, now + TimeDelta::days(149)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(open.site.database.list(left).await, ["r2", "r6"]);
    let mut tx = open.site.begin().await;
    reflections::sweep(&mut tx, now + TimeDelta::days(152)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(open.site.database.list(left).await, ["r6"]);
    let mut tx = open.site.begin().await;
    reflections::sweep(&mut tx, now + TimeDelta::days(366)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(open.site.database.list(left).await, Vec::<String>::new());
}

#[tokio::test]
async fn ones_own_page_tells_everything_and_gives_it_back() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "four")]).await;
    open.answer(&mut signe, "p12", &[("answer", "children")]).await;
    open.answer(&mut signe, "p13", &[("answer", "omar@uni.example")]).await;
    open.answer(&mut signe, "c01", &[("answer", "quiet"), ("quiet", "card")]).await;
    let form = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    signe.submit(&form, "main form", &[("text", "Jeg lytter godt.")]).await.expect_ok();
    open.send(&mut signe).await;
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    for words in ["3–4 timer", "Også børn", "omar@uni.example", "Et stille lokale", "Jeg lytter godt."] {
        assert!(own.html.contains(words), "{words} is not there");
    }
    assert_eq!(own.count(".cards .card > details"), 3, "what is sealed is shown only when asked for");
    let file = signe.get(&own.attribute("a[download][href$='.json']", "href")).await.expect_ok();
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("attachment"));
    let file: serde_json::Value = serde_json::from_str(&file.html).unwrap();
    let asked: Vec<_> = file["profiles"][0]["answers"].as_array().unwrap().iter().collect();
    assert_eq!(asked.len(), 4);
    assert_eq!(asked[0]["seen_by"], "oneself");
    assert_eq!(file["reflections"][0]["words"], "Jeg lytter godt.");
    let mut bo = open.student("Bo").await;
    assert!(!bo.get(&path(&open, "own")).await.expect_ok().html.contains("omar@"));
    signe.submit(&own, "form[action$='/withdraw']", &[("question", "p02")]).await.expect_ok();
    assert_eq!(open.match_answers().await[0].hours, None, "what is taken back counts no more");
}

#[tokio::test]
async fn all_of_it_is_taken_back_with_one_button_and_nobody_is_reminded_for_it() {
    let open = Open::with(Wishes::Mutual).await;
    let (mut signe, mut bo) = (open.student("Signe").await, open.student("Bo").await);
    for student in [&mut signe, &mut bo] {
        for (code, answer) in [("p02", "four"), ("p12", "children"), ("c02", "Kaffe først")] {
            let field = if code == "c02" { "line" } else { "answer" };
            open.answer(student, code, &[(field, answer)]).await.expect_ok();
        }
        let form = student.get(&path(&open, "reflections/r1")).await.expect_ok();
        student.submit(&form, "main form", &[("text", "Jeg lytter godt.")]).await.expect_ok();
        open.send(student).await.expect_ok();
    }
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    let back = signe.submit(&own, "form[action$='/withdraw-all']", &[]).await.expect_ok();
    assert!(back.text(".told").contains("Alle dine svar i profilen er slettet"), "{}", back.html);
    assert!(!back.has("form[action$='/withdraw-all']") && back.html.contains("Jeg lytter godt."));
    let whose = format!("where account_id = '{}'", signe.id());
    for table in ["profile_answers", "profile_drafts"] {
        assert_eq!(open.site.database.count(&format!("select count(*) from {table} {whose}")).await, 0);
    }
    assert_eq!(open.who_has_answered().await.len(), 2, "it was sent, and nobody is reminded to send it");
    let heard: Vec<_> = open.match_answers().await.iter().map(|answers| answers.account_id).collect();
    assert_eq!(heard, [bo.id()], "for forming groups she is as silent as who never answered");
    assert!(signe.get(&path(&open, "way")).await.text("main").contains("Sendt uden svar"));
    let back = signe.submit(&back, "form[action$='/forget']", &[]).await.expect_ok();
    assert!(back.text(".told").contains("er slettet") && !back.html.contains("Jeg lytter godt."));
    // Pressed again in another window, a single answer is not there to delete.
    let gone = signe.submit(&own, "form[action$='/withdraw']", &[("question", "p02")]).await.expect_ok();
    assert!(gone.text(".told").contains("er der ikke mere"), "{}", gone.html);
    let bos = bo.get(&path(&open, "own")).await.expect_ok();
    assert!(bos.html.contains("Jeg lytter godt.") && bos.html.contains("Kaffe først"), "others keep theirs");
}

#[tokio::test]
async fn the_way_brings_back_the_small_step_and_what_is_asked_later() {
    let mut open = Open::new().await;
    let mut signe = open.student("Signe").await;
    offer_warmup(&mut open).await;
    let way = signe.get(&path(&open, "way")).await.expect_ok();
    assert!(way.has("a[href$='/reflections/r5']") && way.has("a[href$='/reflections/r6']"), "{}", way.html);
    assert!(!way.has("a[href$='/reflections/w3']"), "there is no step yet");
    for prompt in ["w3", "r5"] {
        let form = signe.get(&path(&open, &format!("reflections/{prompt}"))).await.expect_ok();
        signe.submit(&form, "main form", &[("text", "Sige hej.")]).await.expect_ok();
    }
    let way = signe.get(&path(&open, "way")).await.expect_ok();
    assert!(way.text("a[href$='/reflections/w3']").contains("Dit lille skridt"));
    assert_eq!(way.count(".tasks li:has(a[href$='/reflections/r5']) .tag.good"), 1);
    assert!(!way.html.contains("Sige hej."), "the words stay on their own page");
}

#[tokio::test]
async fn everything_of_ones_own_can_be_taken_along_to_read() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "four")]).await;
    open.answer(&mut signe, "p12", &[("answer", "children")]).await;
    open.answer(&mut signe, "p13", &[("answer", "omar@uni.example")]).await;
    open.answer(&mut signe, "c01", &[("answer", "quiet"), ("quiet", "card")]).await;
    open.answer(&mut signe, "p06", &[("answer", "exam"), ("answer", "views"), ("answer", "weekly")]).await;
    for (prompt, text) in [("r1", "Jeg lytter godt."), ("r4", "At vi griner <sammen>.")] {
        let form = signe.get(&path(&open, &format!("reflections/{prompt}"))).await.expect_ok();
        signe.submit(&form, "main form", &[("text", text)]).await.expect_ok();
    }
    let other = signe.get(&path(&open, "reflections/r1")).await.expect_ok();
    signe.submit(&other, "main form", &[("text", "Jeg lytter."), ("seen", "")]).await.expect_ok();
    open.send(&mut signe).await;
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    let file = signe.get(&own.attribute("a[download][href$='.html']", "href")).await.expect_ok();
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("attachment"));
    assert!(!file.has("link, script, img, details"), "it asks for nothing, and everything is unfolded");
    let said = file.text("main");
    let everything = [
        "Signe",
        "signe@uni.example",
        "Sygepleje",
        "3–4 timer",
        "Også børn",
        "omar@uni.example",
        "Et stille lokale",
        "Jeg lytter godt.",
        "Jeg lytter.",
        "At vi griner <sammen>.",
        "eksamen",
        "ikke gemt færdigt",
        "Kun dig",
        "Svaret ",
    ];
    for words in everything {
        assert!(said.contains(words), "{words} is not in it: {said}");
    }
    // The page itself is printed whole: what is folded on the screen is marked to be unfolded.
    let folded = own.count("main details") - own.count(".no-print details");
    assert_eq!(own.count("details[data-print-open]"), folded);
    assert!(!own.has(".no-print details[data-print-open]"), "only asking to delete stays folded");
    let mut bo = open.student("Bo").await;
    let file = bo.get(&path(&open, "own/medspil.html")).await.expect_ok();
    assert!(!file.html.contains("omar@"), "everybody has their own");
}

/// Under an answer on one's own page, who sees it.
fn sees(own: &Page, title: &str) -> String {
    let cards = own.texts(".cards > .card");
    let card = cards.into_iter().find(|card| card.starts_with(title)).unwrap_or_default();
    card.split("Hvem ser svaret: ").nth(1).unwrap_or_else(|| panic!("no {title}: {}", own.html)).to_owned()
}

#[tokio::test]
async fn ones_own_page_says_what_is_on_the_card_and_taking_an_answer_back_takes_it_off() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p06", &[("answer", "exam")]).await;
    open.answer(&mut signe, "p08", &[("answer", "writing")]).await;
    open.answer(&mut signe, "p10", &[("start", "1"), ("plan", "depends")]).await;
    let shown = [("line", "Hej"), ("show", "p08"), ("show", "start")];
    open.answer(&mut signe, "c02", &shown).await;
    open.send(&mut signe).await;
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    let title = |code: &str| {
        let key = format!("questionnaires-{code}-title");
        medspil::i18n::Lang::Da.t(key).to_string()
    };
    assert!(sees(&own, &title("p06")).starts_with("Kun dig. Det står ikke på dit kort"));
    assert!(sees(&own, &title("p08")).starts_with("Gruppen og tovholderen, for det står på dit kort"));
    assert!(sees(&own, &title("p10")).starts_with("Gruppen og tovholderen ser det, du har sat på dit kort"));
    let strengths = "Det bidrager jeg gerne med";
    assert!(own.html.contains(strengths), "the card says what is on it");
    // What is taken back is not on it any more, neither now nor once the question is answered anew.
    let half = [("line", "Hej igen"), ("show", "p08"), ("show", "start")];
    signe.post(&open.path("c02/draft"), &half).await.expect_ok();
    signe.submit(&own, "form[action$='/withdraw']", &[("question", "p08")]).await.expect_ok();
    let card = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(card.attribute("input[name=line]", "value"), "Hej igen", "the rest of the card is as it was");
    open.answer(&mut signe, "p08", &[("answer", "sources")]).await;
    let card = signe.get(&open.path("c02")).await.expect_ok();
    assert_eq!(card.attributes("input[name=show][checked]", "value"), ["start"]);
    let stands = open.card_of(signe.id()).await;
    assert_eq!((stands.line.as_str(), stands.entries.len()), ("Hej", 1), "{stands:?}");
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    assert!(sees(&own, &title("p08")).starts_with("Kun dig"), "{}", own.html);
    // Who never sent it shows nothing to anybody, whatever stands on the card.
    let mut bo = open.student("Bo").await;
    open.answer(&mut bo, "p08", &[("answer", "writing")]).await;
    open.answer(&mut bo, "c02", &[("show", "p08")]).await;
    let own = bo.get(&path(&open, "own")).await.expect_ok();
    assert!(sees(&own, &title("p08")).starts_with("Gruppen og tovholderen"), "once it is sent");
    // A scale taken back takes all its ticks.
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    signe.submit(&own, "form[action$='/withdraw']", &[("question", "p10")]).await.expect_ok();
    assert!(open.card_of(signe.id()).await.entries.is_empty());
    open.wait_until_closed();
    let own = bo.get(&path(&open, "own")).await.expect_ok();
    assert!(sees(&own, &title("p08")).starts_with("Kun dig"), "{}", own.html);
}

#[tokio::test]
async fn answers_that_were_kept_are_used_again_and_what_was_sealed_is_asked_anew() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    open.answer(&mut signe, "p02", &[("answer", "four")]).await;
    open.answer(&mut signe, "p12", &[("answer", "children")]).await;
    open.send(&mut signe).await;
    let next = open.site.profile(open.course_id, Wishes::Off).await;
    assert!(!signe.get(&next.path()).await.has("form[action$='/again']"), "nothing was kept");
    let own = signe.get(&path(&open, "own")).await.expect_ok();
    let keep = "form[action$='/keep']";
    signe.submit(&own, keep, &[("keep", "yes")]).await.expect_ok();
    let overview = signe.get(&next.path()).await.expect_ok();
    let check = signe.submit(&overview, "form[action$='/again']", &[]).await.expect_ok();
    assert!(check.text(".summary").contains("3–4 timer"));
    assert!(!check.html.contains("Vi viser det ikke her"), "the wish is not carried over");
    assert!(!signe.get(&next.path()).await.has("form[action$='/again']"));
}

#[tokio::test]
async fn three_sentences_for_oneself_come_right_after_how_one_prefers_to_work() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let style = open.answer(&mut signe, "p10", &[("start", "2")]).await.expect_ok();
    assert!(style.path.contains("/reflections/style"), "{}", style.path);
    let skip = style.link("Spring over");
    // It stands where the question before it stood, and leads back there.
    let before = signe.get(&open.path("p10")).await.expect_ok();
    assert_eq!(style.text(".steps > p"), before.text(".steps > p"));
    assert_eq!(style.attribute("main .back", "href"), open.path("p10"));
    let alone = signe.get(&path(&open, "reflections/style")).await.expect_ok();
    assert!(!alone.has("main .steps") && !alone.text(".lead").contains("lige svaret"));
    assert!(alone.attribute("main .back", "href").ends_with("/reflections"));
    assert!(skip.starts_with(&open.path("")), "one can go on with the profile: {skip}");
    let fields = [("s1", "Jeg holder roen."), ("s3", "Jeg vil vise noget frem.")];
    let on = signe.submit(&style, "main form.form", &fields).await.expect_ok();
    assert_eq!(on.path, skip);
    let rows = open.site.database.list("select row_to_json(t)::text from reflections t").await.join("\n");
    assert!(!rows.contains("roen") && rows.contains("s3"), "sealed: {rows}");
    // They stand where they were written, each on a page of its own, and on one's own page.
    let again = signe.get(&style.path).await.expect_ok();
    assert_eq!(again.texts("textarea")[0].trim(), "Jeg holder roen.");
    let one = signe.get(&path(&open, "reflections/s1")).await.expect_ok();
    let card = signe.submit(&one, "form[action$='/card']", &[("sentence", "Jeg holder roen.")]).await;
    assert_eq!(card.expect_ok().attribute("input[name=line]", "value"), "Jeg holder roen.");
    // Another window's words stay beside.
    signe.submit(&again, "main form.form", &[("s1", "Jeg er rolig.")]).await.expect_ok();
    let beside = signe.submit(&again, "main form.form", &[("s1", "Helt rolig.")]).await.expect_ok();
    assert!(beside.path.ends_with("/s1") && beside.text("blockquote").contains("Jeg er rolig."));
    // Whoever has said all three is not stopped again, and nobody is led off the course.
    let page = signe.get(&style.path).await.expect_ok();
    let all = [("s1", "Ro."), ("s2", "Jeg tænker."), ("s3", "Vise.")];
    signe.submit(&page, "main form.form", &all).await.expect_ok();
    let on = open.answer(&mut signe, "p10", &[("start", "3")]).await.expect_ok();
    assert_eq!(on.path, skip);
    let away = path(&open, "reflections/style?then=//evil.example/courses");
    let page = signe.get(&away).await.expect_ok();
    assert!(!page.html.contains("evil"), "{}", page.path);
}

/// The page of the three sentences, in a window of its own.
async fn three(open: &Open, person: &mut Person) -> Page {
    person.get(&path(open, "reflections/style")).await.expect_ok()
}

#[tokio::test]
async fn words_from_another_window_are_shown_with_the_three_sentences() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let (one, other) = (three(&open, &mut signe).await, three(&open, &mut signe).await);
    signe.submit(&one, "main form.form", &[("s1", "Kaffe.")]).await.expect_ok();
    signe.submit(&other, "main form.form", &[("s1", "Te.")]).await.expect_ok();
    let page = three(&open, &mut signe).await;
    assert_eq!(page.text("blockquote"), "Kaffe.", "nobody saves them away unread");
    signe.submit(&page, "main form.form", &[]).await.expect_ok();
    assert!(!three(&open, &mut signe).await.has("blockquote"));
    // A page that is sent back with a fault shows what stands beside, and lets it go when it is saved.
    let page = three(&open, &mut signe).await;
    let one = three(&open, &mut signe).await;
    signe.submit(&one, "main form.form", &[("s1", "Kakao.")]).await.expect_ok();
    let long = "å".repeat(6001);
    let fault = signe.submit(&page, "main form.form", &[("s1", &long), ("s2", "Vand.")]).await;
    assert_eq!((fault.status, fault.text("blockquote").as_str()), (422, "Kakao."));
    signe.submit(&fault, "main form.form", &[("s1", "Saft."), ("s2", "Ikke vand.")]).await.expect_ok();
    let first = signe.get(&path(&open, "reflections/s1")).await.expect_ok();
    assert!(first.text("textarea").contains("Saft.") && !first.has("blockquote"), "{}", first.html);
    let second = signe.get(&path(&open, "reflections/s2")).await.expect_ok();
    assert!(!second.has("blockquote"), "what was kept in spite of the fault was seen");
}

#[tokio::test]
async fn one_sentence_that_is_too_long_is_kept_with_the_others_and_said_to_be() {
    let open = Open::new().await;
    let mut signe = open.student("Signe").await;
    let draft = path(&open, "reflections/style/draft");
    let long = "å".repeat(6001);
    let fields = [("s1", "Ro."), ("s2", long.as_str()), ("s3", "Vise.")];
    let said = signe.post(&draft, &fields).await.expect_ok();
    let said: serde_json::Value = serde_json::from_str(&said.html).unwrap();
    assert!(said["words"].as_str().unwrap().contains("1 tegn for lang"), "{said}");
    let left = "select prompt from reflections order by prompt";
    assert_eq!(open.site.database.list(left).await, ["s1", "s2", "s3"]);
    let page = three(&open, &mut signe).await;
    assert!(page.text("main form").contains("1 tegn for lang") && page.html.contains(&long));
    let seen = said["seen"].as_str().unwrap();
    let fields = [("s1", "Ro på."), ("s2", "Kort."), ("s3", "Vise."), ("seen", seen)];
    signe.post(&draft, &fields).await.expect_ok();
    assert!(!three(&open, &mut signe).await.has("blockquote"), "the script knows what was kept");
}
