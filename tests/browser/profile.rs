//! The whole profile, filled in by somebody in a real browser with the keyboard alone; and words that outlive a session.

use chrono::TimeDelta;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use medspil::questionnaires::Wishes;

use crate::chrome::{Chrome, Look, Theme};
use crate::kit::Site;
use crate::{press, sign_in};

/// A telephone, held upright.
const PHONE: Look = Look { width: 390, theme: Theme::Light };

/// Whom Emil would like to be in a group with.
const FELLOW: &str = "noor@uni.example";

/// Whether scripts run in the browser.
enum Scripts {
    Run,
    Rest,
}

/// Emil at the overview of a profile that is open.
struct Scene {
    site: Site,
    browser: Client,
}

impl Scene {
    async fn begin(chrome: &Chrome) -> Self {
        Self::begin_where(chrome, Scripts::Run).await
    }

    async fn begin_where(chrome: &Chrome, scripts: Scripts) -> Self {
        Self::begin_on(chrome, PHONE, scripts).await
    }

    async fn begin_on(chrome: &Chrome, look: Look, scripts: Scripts) -> Self {
        let site = Site::new().await;
        let service = site.advising_service().await;
        let (course, _) = site.course(service).await;
        site.student(course, "Emil Toft", "emil@uni.example").await;
        site.student(course, "Noor Haddad", FELLOW).await;
        let profile = site.profile(course, Wishes::Mutual).await;
        let address = match scripts {
            Scripts::Run => site.serve().await,
            Scripts::Rest => site.serve_without_scripts().await,
        };
        let browser = chrome.open(look).await;
        sign_in(&browser, &address, "emil@uni.example").await;
        browser.goto(&format!("{address}{}", profile.path())).await.expect("the overview");
        Self { site, browser }
    }

    async fn all(&self, css: &str) -> Vec<Element> {
        self.browser.find_all(Locator::Css(css)).await.expect("a list")
    }

    /// Which page this is: the last part of its address.
    async fn page(&self) -> String {
        let url = self.browser.current_url().await.expect("an address");
        url.path().rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// Goes on, and waits until the next page is there.
    async fn wait_for_another_than(&self, page: &str) -> String {
        for _ in 0..200 {
            let now = self.page().await;
            if now != page {
                self.browser.wait().for_element(Locator::Css("footer")).await.expect("the whole page");
                return now;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{page} never went away");
    }

    async fn expect_sent(self, answers: i64) {
        assert_eq!(self.page().await, "sent");
        assert_eq!(self.all("html[lang=da]").await.len(), 1, "in Danish");
        let database = &self.site.database;
        assert_eq!(database.count("select count(*) from profile_submissions").await, 1);
        assert_eq!(database.count("select count(*) from profile_drafts").await, 0);
        assert_eq!(database.count("select count(*) from profile_answers").await, answers);
        self.browser.close().await.expect("the browser closes");
    }
}

#[tokio::test]
async fn the_whole_profile_is_filled_in_with_the_keyboard_alone() {
    let Some(chrome) = Chrome::start() else { return };
    let scene = Scene::begin(&chrome).await;
    tab_to(&scene, ".next .button").await;
    key(&scene, Key::Enter).await;
    let mut page = scene.wait_for_another_than("").await;
    while page != "check" {
        match page.as_str() {
            "p01" => {
                tab_to(&scene, ".week input").await;
                for step in [' ', char::from(Key::Right), ' ', char::from(Key::Down), ' '] {
                    strike(&scene, step).await;
                }
                assert_eq!(scene.all(".week input:checked").await.len(), 3, "arrows move about in the week");
            }
            "p10" => {
                for name in ["start", "plan", "think", "feedback", "whole"] {
                    tab_to(&scene, &format!("[name='{name}']")).await;
                    strike(&scene, ' ').await;
                }
            }
            "style" => {
                tab_to(&scene, "#s1").await;
                for letter in "Ro".chars() {
                    strike(&scene, letter).await;
                }
            }
            "c01" => {
                tab_to(&scene, ".needs .choice input").await;
                strike(&scene, ' ').await;
                tab_to(&scene, ".need-to select").await;
                // "I will say it myself" is chosen already; the next is the facilitator.
                strike(&scene, char::from(Key::Down)).await;
            }
            "p13" => {
                tab_to(&scene, "[name='answer']").await;
                for letter in FELLOW.chars() {
                    strike(&scene, letter).await;
                }
            }
            "c02" => {
                tab_to(&scene, "[name='line']").await;
                for letter in "Kaffe".chars() {
                    strike(&scene, letter).await;
                }
                tab_to(&scene, "[name='show']").await;
                strike(&scene, ' ').await;
            }
            _ => {
                tab_to(&scene, "main form .choice input").await;
                strike(&scene, ' ').await;
            }
        }
        tab_to(&scene, "main form .deeds button.button").await;
        key(&scene, Key::Enter).await;
        page = scene.wait_for_another_than(&page).await;
    }
    tab_to(&scene, "main form .button").await;
    key(&scene, Key::Enter).await;
    scene.wait_for_another_than("check").await;
    scene.expect_sent(15).await;
}

#[tokio::test]
async fn the_whole_profile_is_filled_in_on_a_phone_with_taps_alone() {
    let Some(chrome) = Chrome::start() else { return };
    let scene = Scene::begin(&chrome).await;
    tap(&scene, ".next .button", 0).await;
    let mut page = scene.wait_for_another_than("").await;
    while page != "check" {
        match page.as_str() {
            "p01" => {
                for cell in [0, 1, 7] {
                    tap(&scene, ".week td label", cell).await;
                }
                assert_eq!(scene.all(".week input:checked").await.len(), 3);
                tap(&scene, ".week td label", 0).await;
                assert_eq!(scene.all(".week input:checked").await.len(), 2, "a tap also takes back");
            }
            "p10" => {
                for scale in ["start", "plan", "think", "feedback", "whole"] {
                    tap(&scene, &format!("[name='{scale}']"), 1).await;
                }
            }
            "style" => {
                for sentence in ["#s1", "#s2", "#s3"] {
                    tap(&scene, sentence, 0).await;
                    let field = scene.browser.active_element().await.expect("the field has the focus");
                    field.send_keys("Ro på.").await.expect("a sentence");
                }
            }
            // Whom a need is for is chosen in the telephone's own list, which opens outside the page: the driver taps
            // in it on our behalf.
            "c01" => {
                tap(&scene, ".needs .choice", 0).await;
                let to = scene.all(".need-to select").await.remove(0);
                assert!(
                    to.is_displayed().await.expect("an answer"),
                    "the list shows once the need is ticked"
                );
                to.select_by_value("facilitator").await.expect("it can be chosen");
            }
            // The telephone's own keyboard comes up once the field is tapped.
            "p13" => {
                tap(&scene, "[name='answer']", 0).await;
                let field = scene.browser.active_element().await.expect("the field has the focus");
                field.send_keys(FELLOW).await.expect("an address");
            }
            "c02" => tap(&scene, "label:has([name='show'])", 0).await,
            _ => tap(&scene, "main form .choice", 0).await,
        }
        tap(&scene, "main form .deeds button.button", 0).await;
        page = scene.wait_for_another_than(&page).await;
    }
    tap(&scene, "main form .button", 0).await;
    scene.wait_for_another_than("check").await;
    scene.expect_sent(15).await;
}

/// A finger on the middle of the nth of these.
async fn tap(scene: &Scene, css: &str, nth: usize) {
    let element = scene.all(css).await.into_iter().nth(nth).unwrap_or_else(|| panic!("there is no {css}"));
    let shown = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    let argument = serde_json::to_value(&element).expect("an element");
    scene.browser.execute(shown, vec![argument]).await.expect("it can be scrolled to");
    let finger = TouchActions::new("finger".into())
        .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    scene.browser.perform_actions(finger).await.expect("a tap");
}

#[tokio::test]
async fn the_whole_profile_is_filled_in_without_scripts() {
    let Some(chrome) = Chrome::start() else { return };
    let scene = Scene::begin_where(&chrome, Scripts::Rest).await;
    let browser = &scene.browser;
    press(browser, ".next .button").await;
    let mut page = scene.wait_for_another_than("").await;
    while page != "check" {
        let state = browser.find(Locator::Css("[data-draft-state]")).await.expect("where drafts are told of");
        assert!(
            !state.is_displayed().await.expect("an answer"),
            "nothing is promised that a script would do"
        );
        match page.as_str() {
            "p01" => {
                press(browser, ".week td label").await;
                press(browser, "details.more summary").await;
                press(browser, "[name='copy']").await;
                let copied =
                    browser.wait().for_element(Locator::Css(".week tr td:nth-child(3) :checked")).await;
                assert!(copied.is_ok(), "Monday is copied to every day, by the server");
            }
            "p10" => {
                for scale in ["start", "plan", "think", "feedback", "whole"] {
                    press(browser, &format!("[name='{scale}']")).await;
                }
            }
            "style" => {}
            "c01" => {
                press(browser, ".needs .choice").await;
                let to = browser.find(Locator::Css(".need-to select")).await.expect("a list");
                to.select_by_value("card").await.expect("it can be chosen");
            }
            "p13" => {
                let field = browser.find(Locator::Css("[name='answer']")).await.expect("a field");
                field.send_keys(FELLOW).await.expect("an address");
            }
            "c02" => {
                browser
                    .find(Locator::Id("line"))
                    .await
                    .expect("a line")
                    .send_keys("Kaffe")
                    .await
                    .expect("words");
            }
            _ => press(browser, "main form .choice").await,
        }
        press(browser, "main form .deeds button.button").await;
        page = scene.wait_for_another_than(&page).await;
    }
    press(browser, "main form .button").await;
    scene.wait_for_another_than("check").await;
    scene.expect_sent(15).await;
}

/// Presses Tab until the focus is where it should be; it always gets there, and it can be seen on the way.
async fn tab_to(scene: &Scene, css: &str) {
    for _ in 0..80 {
        key(scene, Key::Tab).await;
        let here = scene.browser.active_element().await.expect("something has the focus");
        if scene.all(css).await.iter().any(|wanted| wanted.element_id() == here.element_id()) {
            return;
        }
    }
    panic!("the keyboard never gets to {css}");
}

async fn key(scene: &Scene, key: Key) {
    strike(scene, char::from(key)).await;
}

async fn strike(scene: &Scene, value: char) {
    let keys = KeyActions::new("keys".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    scene.browser.perform_actions(keys).await.expect("a key is struck");
}

/// A lost session takes nothing with it: the page says so, and keeps what was typed once one has signed in again.
#[tokio::test]
async fn words_written_after_the_session_has_ended_are_kept_after_signing_in_again() {
    let Some(chrome) = Chrome::start() else { return };
    let scene = Scene::begin(&chrome).await;
    let browser = &scene.browser;
    let overview = browser.current_url().await.expect("an address");
    browser.goto(&format!("{overview}/c02")).await.expect("the card");
    scene.site.app.clock().advance(TimeDelta::days(8));
    let line = browser.find(Locator::Id("line")).await.expect("a line");
    line.send_keys("Kaffe først").await.expect("words");
    let told = browser.wait().for_element(Locator::Css("[data-draft-state].trouble a")).await;
    assert!(told.is_ok(), "the page tells that one is signed out, and where to sign in");
    let line = browser.find(Locator::Id("line")).await.expect("the line");
    assert_eq!(line.prop("value").await.expect("a value").as_deref(), Some("Kaffe først"));
    // One signs in where the page leads, in a window beside, and the words are kept without being typed again.
    let here = browser.window().await.expect("this window");
    let beside = browser.new_window(true).await.expect("another window");
    browser.switch_to_window(beside.handle).await.expect("it can be gone to");
    let address = overview.origin().ascii_serialization();
    sign_in(browser, &address, "emil@uni.example").await;
    browser.close_window().await.expect("it closes");
    browser.switch_to_window(here).await.expect("back to the card");
    let kept = browser.wait().for_element(Locator::Css("[data-draft-state]:not(.trouble)")).await;
    let state = browser.find(Locator::Css("[data-draft-state]")).await.expect("the state");
    let said = state.text().await.expect("words");
    assert!(kept.is_ok(), "the page tells that it is kept now: {said}");
    browser.goto(&format!("{overview}/c02")).await.expect("the card");
    let line = browser.find(Locator::Id("line")).await.expect("the line");
    assert_eq!(line.prop("value").await.expect("a value").as_deref(), Some("Kaffe først"), "it is there");
    assert!(scene.all("blockquote").await.is_empty(), "and nothing else is taken for another window's words");
    scene.browser.clone().close().await.expect("the browser closes");
}

/// A line that breaks while much is written loses nothing, whatever became of the first attempt, and no attempt makes
/// the form grow by what it holds.
#[tokio::test]
async fn a_long_text_written_while_the_line_is_broken_is_kept_when_it_is_back() {
    let Some(chrome) = Chrome::start() else { return };
    let scene = Scene::begin(&chrome).await;
    let browser = &scene.browser;
    let overview = browser.current_url().await.expect("an address").to_string();
    let course = overview.split("/questionnaires/").next().expect("the course");
    let pages =
        [(format!("{course}/reflections/r3"), "#text", 5000), (format!("{overview}/c02"), "#line", 10)];
    for (page, field, length) in pages {
        browser.goto(&page).await.expect("the page");
        // The first attempt arrives, and its answer is lost; the others do not get so far.
        let write = "
            const [field, length, done] = arguments, real = window.fetch;
            const area = document.querySelector(field), rest = () => new Promise((on) => setTimeout(on, 10));
            let tries = 0;
            window.fetch = async (...what) => {
                tries += 1;
                if (tries === 1) await real(...what);
                throw new TypeError('lost');
            };
            (async () => {
                area.value = 'Æbler og pærer på én gang. '.repeat(length).slice(0, length);
                for (let word = 1; word <= 60; word += 1) {
                    area.value += ' o';
                    area.dispatchEvent(new Event('input', { bubbles: true }));
                    while (tries < word) { await rest(); dispatchEvent(new Event('focus')); }
                }
                await rest();
                window.fetch = real;
                area.value += '!';
                area.dispatchEvent(new Event('input', { bubbles: true }));
                dispatchEvent(new Event('online'));
                const marks = area.form.querySelectorAll('[name=had]').length;
                done([marks, String(new URLSearchParams(new FormData(area.form))).length, area.value]);
            })();";
        let given = vec![field.into(), length.into()];
        let outcome = browser.execute_async(write, given).await.expect("it is written");
        let (marks, size) = (outcome[0].as_u64().expect("marks"), outcome[1].as_u64().expect("a size"));
        assert!((50..=60).contains(&marks), "{page}: {marks} attempts are remembered");
        assert!(size < 12_000, "{page}: the form has grown to {size} bytes");
        let kept =
            browser.wait().for_element(Locator::Css("[data-draft-state]:not(.trouble):not(:empty)")).await;
        assert!(kept.is_ok(), "{page}: it is kept once the line is back");
        assert!(scene.all("[name=had]").await.is_empty(), "and what was heard of need not be told again");
        let here = scene.page().await;
        press(browser, "main form .deeds button.button").await;
        scene.wait_for_another_than(&here).await;
        browser.goto(&page).await.expect("the page again");
        let area = browser.find(Locator::Css(field)).await.expect("the field");
        let there = area.prop("value").await.expect("a value");
        assert!(there.is_some() && there.as_deref() == outcome[2].as_str(), "{page}: all of it is there");
        assert!(scene.all("blockquote").await.is_empty(), "{page}: and nothing of it stands beside");
    }
    scene.browser.clone().close().await.expect("the browser closes");
}

/// A stroke over these cells of the week, in order: by a finger on a phone, by the mouse on a desk.
async fn stroke(scene: &Scene, cells: &[usize], by: Hand) {
    let labels = scene.all(".week td label").await;
    let over = |cell: usize| PointerAction::MoveToElement {
        element: labels[cell].clone(),
        duration: Some(std::time::Duration::from_millis(30)),
        x: 0.0,
        y: 0.0,
    };
    let (first, rest) = cells.split_first().expect("a stroke begins somewhere");
    let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
    let up = PointerAction::Up { button: MOUSE_BUTTON_LEFT };
    let way = [over(*first), down].into_iter().chain(rest.iter().map(|cell| over(*cell))).chain([up]);
    let done = match by {
        Hand::Finger => {
            let finger = way.fold(TouchActions::new("finger".into()), InputSource::then);
            scene.browser.perform_actions(finger).await
        }
        Hand::Mouse => {
            let mouse = way.fold(MouseActions::new("mouse".into()), InputSource::then);
            scene.browser.perform_actions(mouse).await
        }
    };
    done.expect("a stroke");
}

/// What paints.
#[derive(Clone, Copy, Debug)]
enum Hand {
    Finger,
    Mouse,
}

/// The times that are chosen on the page.
async fn chosen(scene: &Scene) -> Vec<String> {
    let mut chosen = Vec::new();
    for cell in scene.all(".week input:checked").await {
        chosen.extend(cell.attr("value").await.expect("an answer"));
    }
    chosen
}

#[tokio::test]
async fn a_week_is_painted_with_one_stroke_and_a_day_copied_without_leaving_the_page() {
    let Some(chrome) = Chrome::start() else { return };
    let desk = Look { width: 1280, theme: Theme::Light };
    for (look, by) in [(PHONE, Hand::Finger), (desk, Hand::Mouse)] {
        let scene = Scene::begin_on(&chrome, look, Scripts::Run).await;
        let browser = &scene.browser;
        let overview = browser.current_url().await.expect("an address");
        browser.goto(&format!("{overview}/p01")).await.expect("the week");
        let week = scene.all(".week").await.remove(0);
        let shown = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let argument = serde_json::to_value(&week).expect("an element");
        browser.execute(shown, vec![argument]).await.expect("it can be scrolled to");
        stroke(&scene, &[0, 1, 2], by).await;
        assert_eq!(chosen(&scene).await, ["mon-1", "tue-1", "wed-1"], "{by:?} paints");
        stroke(&scene, &[1, 2], by).await;
        assert_eq!(chosen(&scene).await, ["mon-1"], "{by:?} wipes, where a stroke begins on what is chosen");
        stroke(&scene, &[0], by).await;
        assert_eq!(chosen(&scene).await, Vec::<String>::new(), "a stroke that goes nowhere is a tap");
        stroke(&scene, &[10, 11], by).await;
        let before = chosen(&scene).await;
        assert_eq!(before, ["mon-3", "tue-3"]);
        for css in ["[data-paint] details summary", "[data-copy]"] {
            let next = scene.all(css).await.remove(0);
            let argument = serde_json::to_value(&next).expect("an element");
            browser.execute(shown, vec![argument]).await.expect("it can be scrolled to");
            next.click().await.expect(css);
        }
        assert_eq!(scene.page().await, "p01", "the page stays");
        let copied = chosen(&scene).await;
        assert_eq!(copied, ["mon-3", "tue-3", "wed-3", "thu-3", "fri-3"], "{by:?}: Monday is copied");
        let kept = browser.wait().for_element(Locator::Css("[data-draft-state]:not(:empty)")).await;
        assert!(kept.is_ok());
        for _ in 0..100 {
            if scene.site.database.count("select count(*) from profile_answers").await == 1 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let rows = "select jsonb_array_length(answer->'answer')::text from profile_answers";
        assert_eq!(
            scene.site.database.list(rows).await,
            [copied.len().to_string()],
            "and is kept as painted"
        );
        scene.browser.clone().close().await.expect("the browser closes");
    }
}
