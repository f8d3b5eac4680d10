//! Every question as students meet it: filled in, and once more after it was saved. (Empty, they are judged with all
//! other pages; with faults, with the big forms.)

use fantoccini::{Client, Locator};
use medspil::courses::CourseId;
use medspil::questionnaires::{QUESTIONS, Wishes};
use serde_json::json;

use crate::axe::overflow;
use crate::chrome::{Chrome, Look, Theme, looks};
use crate::kit::Site;
use crate::kit::person::Person;
use crate::{judge, sign_in, speak};

/// Fills the form in as somebody would who answers, and lets the page's script notice.
const ANSWER: &str = r"
const form = document.querySelector('main form.form[method=post]');
const names = new Set();
for (const field of form.elements) {
  if (field.type === 'radio' && !names.has(field.name)) {
    const all = [...form.elements].filter((one) => one.type === 'radio' && one.name === field.name);
    (all.find((one) => one.value === 'gender') || all[1] || all[0]).checked = true;
    names.add(field.name);
  } else if (field.type === 'checkbox' && !names.has(field.name) && !field.hasAttribute('data-alone') && field.value !== 'rather-not') {
    field.checked = true;
    names.add(field.name);
    const to = field.closest('li')?.querySelector('select');
    if (to) to.value = 'card';
  } else if (field.type === 'email') field.value = 'bo@uni.example';
  else if (field.type === 'text' && field.inputMode === 'numeric') field.value = '3';
  else if (field.type === 'text' || field.tagName === 'TEXTAREA') field.value = field.name === 'words' ? '' : 'Kaffe';
}
for (const more of document.querySelectorAll('main details')) more.open = true;
form.dispatchEvent(new Event('input', { bubbles: true }));";

/// Sends the form.
const SEND: &str = "document.querySelector('main form.form[method=post] .deeds button').click();";

#[tokio::test]
async fn axe_finds_nothing_on_any_question_filled_in_or_answered() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let address = site.serve().await;
    let service = site.advising_service().await;
    let (course, mut karen) = site.course(service).await;
    let profile = site.profile(course, Wishes::Mutual).await;
    for suggestion in ["topics", "region", "contact", "welcome", "prepared"] {
        let list = format!("/courses/{course}/questions");
        karen.post(&list, &[("suggestion", suggestion)]).await.expect_ok();
    }
    let own = ["o1", "o2", "o3", "o4", "o5"];
    let codes: Vec<&str> = QUESTIONS.iter().map(|question| question.code).chain(own).collect();
    let mut faults = Vec::new();
    for (number, &look) in looks().iter().enumerate() {
        let email = format!("emil{number}@uni.example");
        site.student(course, "Emil Toft", &email).await;
        let browser = chrome.open(look).await;
        sign_in(&browser, &address, &email).await;
        for code in &codes {
            let page = format!("{address}{}/{code}", profile.path());
            browser.goto(&page).await.expect("the page loads");
            run(&browser, ANSWER).await;
            let mut found = judge(&browser).await;
            // How a saved question looks differs little from look to look: it is judged in the first.
            if number == 0 {
                run(&browser, SEND).await;
                let gone = format!("{code} is saved");
                wait_to_leave(&browser, &page).await.expect(&gone);
                browser.goto(&page).await.expect("the page loads");
                found.extend(judge(&browser).await);
            }
            faults.extend(found.into_iter().map(|fault| format!("{code} ({look:?}): {fault}")));
        }
        browser.close().await.expect("the browser closes");
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// A course that asks for a profile, and a student of it.
struct Asked {
    /// Where it is served.
    address: String,
    course: CourseId,
    /// Where the profile is.
    profile: String,
    emil: Person,
}

impl Asked {
    async fn on(site: &Site) -> Self {
        let address = site.serve().await;
        let service = site.advising_service().await;
        let (course, _) = site.course(service).await;
        let profile = site.profile(course, Wishes::Off).await.path();
        let emil = site.student(course, "Emil Toft", "emil@uni.example").await;
        Self { address, course, profile, emil }
    }
}

/// A word of 140 letters, such as an address without a blank in it, wherever people's own words stand.
#[tokio::test]
async fn no_page_scrolls_sideways_however_long_a_word_is() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let Asked { address, course, profile, mut emil } = Asked::on(&site).await;
    let words = ["a", "b"].map(|letter| format!("https://{}", letter.repeat(132)));
    let own = format!("/courses/{course}/reflections/r1");
    for word in &words {
        // The second is written by a window that has not seen the first.
        for (page, fields) in [
            (&own, vec![("text", word.as_str())]),
            (&format!("{profile}/c02"), vec![("line", word.as_str())]),
            (&format!("{profile}/c01"), vec![("answer", "other"), ("other", "card"), ("words", word)]),
        ] {
            emil.post(&format!("{page}/draft"), &fields).await.expect_ok();
        }
    }
    let band = site.band(&["Anna Kjær", "Bo Nørby"]).await;
    let theirs = "select questionnaire_id::text from questionnaires where closes_at < now()";
    let theirs = site.database.list(theirs).await.remove(0);
    let card = format!("/courses/{}/questionnaires/{theirs}/c02", band.course_id);
    band.members[0].clone().post(&card, &[("line", &words[0])]).await.expect_ok();
    let pages = [
        ("emil@uni.example", ["/c02", "/c01", "/check"].map(|page| format!("{profile}{page}")).to_vec()),
        ("emil@uni.example", vec![own, format!("/courses/{course}/own")]),
        ("bo@stud.example", vec![band.path("")]),
        ("anna@stud.example", vec![card]),
    ];
    let mut wide = Vec::new();
    for width in [320, 390] {
        for (email, pages) in &pages {
            let browser = chrome.open(Look { width, theme: Theme::Light }).await;
            sign_in(&browser, &address, email).await;
            for page in pages {
                browser.goto(&format!("{address}{page}")).await.expect("the page loads");
                let source = browser.source().await.expect("a page");
                assert!(source.contains("aaaa") || source.contains("bbbb"), "{page} does not show the word");
                if overflow(&browser).await > 0 {
                    wide.push(format!("{page} at {width} px"));
                }
            }
            browser.close().await.expect("the browser closes");
        }
    }
    assert!(wide.is_empty(), "wider than the window:\n{}", wide.join("\n"));
}

/// The page counts what is too long while it is typed, and says that it is kept; it tries nothing over and over.
#[tokio::test]
async fn a_text_that_is_too_long_is_counted_and_kept_once() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let Asked { address, course, .. } = Asked::on(&site).await;
    let browser = chrome.open(Look { width: 390, theme: Theme::Light }).await;
    sign_in(&browser, &address, "emil@uni.example").await;
    for (page, field) in [("r2", "text"), ("style", "s2")] {
        browser.goto(&format!("{address}/courses/{course}/reflections/{page}")).await.expect("the page");
        let write = "
            const [field, done] = arguments, real = window.fetch;
            const area = document.getElementById(field), rest = (time) => new Promise((on) => setTimeout(on, time));
            const state = document.querySelector('[data-draft-state]');
            let tries = 0;
            window.fetch = (...what) => { tries += 1; return real(...what); };
            (async () => {
                const write = async (length) => {
                    const before = state.textContent;
                    area.value = 'å'.repeat(length);
                    area.dispatchEvent(new Event('input', { bubbles: true }));
                    for (let time = 0; time < 100 && state.textContent === before; time += 1) await rest(100);
                };
                await write(6600);
                const counted = document.querySelector(`[data-count-of=${field}].over`)?.textContent;
                const kept = state.textContent;
                await write(300000);
                await rest(6000);
                done([counted, kept, state.textContent, tries]);
            })();";
        let outcome = browser.execute_async(write, vec![json!(field)]).await.expect("it is written");
        let said = |place: usize| outcome[place].as_str().unwrap_or_default().to_owned();
        assert_eq!(said(0), "600 tegn for meget", "{page}");
        assert!(said(1).contains("Gemt kl.") && said(1).contains("600 tegn for lang"), "{page}: {outcome}");
        assert!(said(2).contains("Skriv lidt mindre"), "{page}: {outcome}");
        assert_eq!(outcome[3], json!(2), "{page}: each is sent once");
    }
    browser.close().await.expect("the browser closes");
}

/// The names of the days stand whole over the week, in the language whose names are longest.
#[tokio::test]
async fn no_day_of_the_week_is_broken_in_two() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let Asked { address, profile, .. } = Asked::on(&site).await;
    for width in [320, 640, 700, 1280] {
        let browser = chrome.open(Look { width, theme: Theme::Light }).await;
        sign_in(&browser, &address, "emil@uni.example").await;
        speak(&browser, &address, "en").await;
        browser.goto(&format!("{address}{profile}/p01")).await.expect("the page loads");
        let broken = "
            const isShown = (name) => name.offsetWidth > 0 && getComputedStyle(name).position === 'static';
            const isBroken = (name) => name.offsetHeight > 30 || name.offsetWidth > name.parentElement.offsetWidth;
            return [...document.querySelectorAll('.week thead th span')].filter(isShown).filter(isBroken)
                .map((name) => name.textContent)";
        let broken = browser.execute(broken, vec![]).await.expect("an answer");
        assert_eq!(broken, json!([]), "at {width} px");
        browser.close().await.expect("the browser closes");
    }
}

async fn run(browser: &Client, script: &str) {
    browser.execute(script, vec![json!(null)]).await.expect("the script runs");
}

/// Waits for another page; none comes when the form has faults.
async fn wait_to_leave(browser: &Client, page: &str) -> Option<()> {
    for _ in 0..100 {
        let now = browser.current_url().await.expect("an address");
        if now.as_str() != page {
            browser.wait().for_element(Locator::Css("footer")).await.expect("the whole page");
            return Some(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    None
}
