//! axe-core inside a page: every WCAG 2.2 A and AA rule, the best practices, target sizes; no rule switched off.

use fantoccini::Client;
use serde_json::{Value, json};

/// axe-core 4.14.1 as published, MPL-2.0; its licence lies beside it.
const AXE: &str = include_str!("axe/axe.min.js");

/// Runs axe and hands over `{ violations: [{ rule, where: [..] }], undecided: [..] }`.
const RUN: &str = r"
const done = arguments[0];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const brief = (results) => results.map((result) => ({
  rule: result.id,
  where: result.nodes.map((node) => `${node.target.join(' ')}: ${(node.failureSummary || node.any.map((c) => c.message).join('; ')).replace(/\s+/g, ' ')}`),
}));
axe.run(document, {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
}).then(
  (results) => done({ violations: brief(results.violations), undecided: brief(results.incomplete) }),
  (error) => done({ violations: [{ rule: 'axe itself', where: [String(error)] }], undecided: [] }),
);";

/// One rule that a page breaks, or that axe could not decide.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// Which elements, and why.
    #[serde(rename = "where")]
    pub places: Vec<String>,
}

/// What axe has to say about a page.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Verdict {
    /// What is wrong.
    pub violations: Vec<Finding>,
    /// What a person has to look at.
    pub undecided: Vec<Finding>,
}

/// Judges the page that the browser shows.
pub async fn judge(browser: &Client) -> Verdict {
    browser.execute(AXE, vec![]).await.expect("axe is loaded");
    let verdict = browser.execute_async(RUN, vec![]).await.expect("axe runs");
    serde_json::from_value(verdict).expect("axe answers")
}

/// How far the page is wider than its window, in pixels.
pub async fn overflow(browser: &Client) -> i64 {
    let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    browser.execute(script, vec![json!(null)]).await.ok().as_ref().and_then(Value::as_i64).unwrap_or(i64::MAX)
}
