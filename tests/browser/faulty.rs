//! The big forms as they come back with faults: emptied, everything ticked, the first of every list chosen, and of the
//! wish not to be the only one what asks for more. In every look and one language; how the pages read otherwise is judged
//! with all the others.

use std::collections::BTreeSet;

use fantoccini::{Client, Locator};
use serde_json::json;

use crate::chrome::{Chrome, looks};
use crate::kit::Site;
use crate::kit::crawl::{crawl, route_of};
use crate::kit::everyone::{Reader, everyone};
use crate::{judge, sign_in};

/// The forms, by the route of their page, and which page of that route where not every one can be wrong.
const FORMS: &[(&str, &str)] = &[
    ("/admin/courses/new", ""),
    ("/admin/advising/new", ""),
    ("/courses/{course_id}/edit", ""),
    ("/courses/{course_id}/roster/add", ""),
    ("/courses/{course_id}/roster/import/{roster_upload_id}", ""),
    ("/courses/{course_id}/staff/invite", ""),
    ("/courses/{course_id}/formations/new", ""),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "c01"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "o1"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "o6"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "p01"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "p06"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "p10"),
    ("/courses/{course_id}/questionnaires/{questionnaire_id}/{question}", "p12"),
    ("/courses/{course_id}/questions/new/{kind}", ""),
    ("/admin/profile", ""),
    ("/admin/films", ""),
    ("/admin/breaks", ""),
    ("/groups/{group_id}/contract/edit", ""),
    ("/groups/{group_id}/facilitate", ""),
    ("/help/ask", ""),
];

/// Fills the form in badly and sends it, as somebody in a hurry would.
const HURRY: &str = r"
const form = document.querySelector('main form.form[method=post]');
for (const field of form.elements) {
  if (field.type === 'checkbox') field.checked = true;
  else if (field.tagName === 'SELECT') field.selectedIndex = 0;
  else if (!['hidden', 'submit', 'button', 'radio', 'file'].includes(field.type)) field.value = '';
}
for (const scale of form.querySelectorAll('.scale label:nth-child(2) input')) scale.checked = true;
const gender = form.querySelector('input[type=radio][value=gender]');
if (gender) gender.checked = true;
const need = form.querySelector('select[name=other]');
if (need) need.value = 'card';
form.requestSubmit();";

#[tokio::test]
async fn axe_finds_nothing_on_the_big_forms_with_faults() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let address = site.serve().await;
    let mut waiting: BTreeSet<_> = FORMS.iter().copied().collect();
    let mut faults = Vec::new();
    for Reader { who, email, mut person, starts, .. } in everyone(&site).await {
        let Some(email) = email else { continue };
        let pages = crawl(&mut person, &starts).await;
        let mut paths = Vec::new();
        for page in
            pages.into_iter().filter(|page| page.status == 200 && page.has("main form.form[method=post]"))
        {
            let form = waiting.iter().find(|(route, _)| route_of(&page.path) == Some(*route)).copied();
            let Some((route, last)) = form else { continue };
            waiting.remove(&(route, last));
            let stem = page.path.rsplit_once('/').map_or("", |(stem, _)| stem);
            paths.push(if last.is_empty() { page.path } else { format!("{stem}/{last}") });
        }
        if paths.is_empty() {
            continue;
        }
        for &look in looks() {
            let browser = chrome.open(look).await;
            sign_in(&browser, &address, email).await;
            for path in &paths {
                let found = hurried(&browser, &format!("{address}{path}")).await;
                faults.extend(found.into_iter().map(|fault| format!("{path} ({who}, {look:?}): {fault}")));
            }
            browser.close().await.expect("the browser closes");
        }
    }
    assert!(waiting.is_empty(), "nobody came by these forms: {waiting:?}");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What is wrong with the page that a form comes back as.
async fn hurried(browser: &Client, page: &str) -> Vec<String> {
    browser.goto(page).await.expect("the page loads");
    browser.execute(HURRY, vec![json!(null)]).await.expect("the form is sent");
    let summary =
        browser.wait().at_most(std::time::Duration::from_secs(20)).for_element(Locator::Css(".faults")).await;
    let Ok(summary) = summary else {
        return vec!["it comes back without a summary of its faults".to_owned()];
    };
    let focused = browser.active_element().await.expect("something has the focus");
    let mut faults = judge(browser).await;
    if summary.element_id() != focused.element_id() {
        faults.push("the summary has not got the focus".to_owned());
    }
    faults
}
