//! The pages in a real browser: Chromium and axe-core, light and dark, on a phone and on a desk, in both languages.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod axe;
mod chrome;
mod faulty;
#[path = "../site/kit/mod.rs"]
#[expect(dead_code, reason = "the browser needs a part of the kit")]
mod kit;
mod profile;
mod states;

use std::collections::BTreeSet;

use fantoccini::{Client, Locator};

use crate::chrome::{Chrome, LOOKS, looks};
use crate::kit::crawl::{crawl, route_of};
use crate::kit::everyone::everyone;
use crate::kit::{PASSWORD, Site};

/// What axe cannot decide and a person has: rule, place, decision.
const DECIDED: &[(&str, &str, &str)] = &[];

#[tokio::test]
async fn axe_finds_nothing_on_any_page() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let address = site.serve().await;
    let readers = everyone(&site).await;
    let mut routes = BTreeSet::new();
    let mut faults = Vec::new();
    for mut reader in readers {
        // One page of each route that nobody before could see.
        let pages = crawl(&mut reader.person, &reader.starts).await;
        let mut paths: Vec<String> = Vec::new();
        for page in pages {
            let Some(route) = route_of(&page.path) else { continue };
            if page.status == 200
                && (reader.email.is_none()
                    || reader.own.contains(&page.path)
                    || routes.insert((route, page.count("main *") / 40)))
            {
                paths.push(page.path);
            }
        }
        for &look in looks() {
            let browser = chrome.open(look).await;
            if let Some(email) = reader.email {
                sign_in(&browser, &address, email).await;
            }
            for language in ["da", "en"] {
                speak(&browser, &address, language).await;
                for path in &paths {
                    browser.goto(&format!("{address}{path}")).await.expect("the page loads");
                    let found = judge(&browser).await;
                    faults.extend(found.into_iter().map(|fault| {
                        format!(
                            "{path} ({}, {language}, {} px, {:?}): {fault}",
                            reader.who, look.width, look.theme
                        )
                    }));
                }
            }
            browser.close().await.expect("the browser closes");
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn axe_finds_nothing_on_a_form_with_faults() {
    let Some(chrome) = Chrome::start() else { return };
    let site = Site::new().await;
    let address = site.serve().await;
    for look in LOOKS {
        let browser = chrome.open(look).await;
        browser.goto(&format!("{address}/sign-in")).await.expect("the page loads");
        press(&browser, "main form .button:not([type='button'])").await;
        let summary = browser.wait().for_element(Locator::Css(".faults")).await.expect("the faults are told");
        let focused = browser.active_element().await.expect("something has the focus");
        assert_eq!(summary.element_id(), focused.element_id(), "the summary has the focus");
        let found = judge(&browser).await;
        assert!(found.is_empty(), "{look:?}: {}", found.join("\n"));
        press(&browser, ".faults a").await;
        let field = browser.active_element().await.expect("something has the focus");
        assert_eq!(
            field.attr("id").await.expect("an answer").as_deref(),
            Some("email"),
            "the link leads to the field"
        );
        browser.close().await.expect("the browser closes");
    }
}

/// A check that cannot fail proves nothing: this page has one fault of each kind, and each has to be found.
#[tokio::test]
async fn axe_finds_every_planted_fault() {
    let Some(chrome) = Chrome::start() else { return };
    let browser = chrome.open(LOOKS[0]).await;
    let page = include_str!("planted.html").replace('\n', " ").replace('#', "%23");
    browser.goto(&format!("data:text/html;charset=utf-8,{page}")).await.expect("the page loads");
    let verdict = axe::judge(&browser).await;
    let found: BTreeSet<String> = verdict.violations.into_iter().map(|finding| finding.rule).collect();
    let planted = [
        "aria-required-attr",
        "button-name",
        "color-contrast",
        "document-title",
        "heading-order",
        "html-has-lang",
        "image-alt",
        "label",
        "link-name",
        "list",
        "target-size",
        "valid-lang",
    ];
    for rule in planted {
        assert!(found.contains(rule), "axe misses the planted {rule}; it found {found:?}");
    }
    assert!(axe::overflow(&browser).await > 0, "the planted wide table is noticed");
    browser.close().await.expect("the browser closes");
}

/// Everything wrong with the page that the browser shows.
async fn judge(browser: &Client) -> Vec<String> {
    let verdict = axe::judge(browser).await;
    let mut faults = Vec::new();
    for finding in verdict.violations {
        faults.push(format!("{}: {}", finding.rule, finding.places.join(" | ")));
    }
    for finding in verdict.undecided {
        let open: Vec<&String> = finding
            .places
            .iter()
            .filter(|place| {
                !DECIDED.iter().any(|(rule, at, _)| *rule == finding.rule && place.starts_with(at))
            })
            .collect();
        if !open.is_empty() {
            faults.push(format!("undecided {}: {open:?}", finding.rule));
        }
    }
    let overflow = axe::overflow(browser).await;
    if overflow > 0 {
        faults.push(format!("is {overflow} px wider than the window"));
    }
    faults
}

async fn sign_in(browser: &Client, address: &str, email: &str) {
    browser.goto(&format!("{address}/sign-in")).await.expect("the page loads");
    for (field, text) in [("email", email), ("password", PASSWORD)] {
        let input = browser.find(Locator::Id(field)).await.expect("the field is there");
        input.send_keys(text).await.expect("one can write in it");
    }
    press(browser, "main form .button:not([type='button'])").await;
    browser.wait().for_element(Locator::Css(".menu")).await.expect("signed in");
}

/// Chooses a language through the switch in the header.
async fn speak(browser: &Client, address: &str, language: &str) {
    browser.goto(&format!("{address}/support")).await.expect("the page loads");
    let html = browser.find(Locator::Css("html")).await.expect("a page");
    if html.attr("lang").await.expect("an answer").as_deref() != Some(language) {
        press(browser, ".top [name='language']").await;
        let wanted = format!("html[lang='{language}']");
        browser.wait().for_element(Locator::Css(&wanted)).await.expect("the language changes");
    }
}

async fn press(browser: &Client, selector: &str) {
    browser
        .find(Locator::Css(selector))
        .await
        .expect("it is there")
        .click()
        .await
        .expect("it can be pressed");
}
