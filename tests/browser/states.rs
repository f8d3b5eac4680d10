//! Every question as students meet it: filled in, and once more after it was saved. (Empty, they are judged with all
//! other pages; with faults, with the big forms.)

use fantoccini::{Client, Locator};
use medspil::questionnaires::{QUESTIONS, Wishes};
use serde_json::json;

use crate::chrome::{Chrome, looks};
use crate::kit::Site;
use crate::{judge, sign_in};

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
