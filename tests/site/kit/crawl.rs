//! Going everywhere a person can go by links alone, so that a new page is looked at without being listed anywhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use medspil::web::router;

use super::page::Page;
use super::person::Person;

/// How many pages of one route are looked at: enough to meet its different states.
const OF_ONE_ROUTE: usize = 3;

/// The pattern of the route that answers a GET of this path.
pub fn route_of(path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let steps: Vec<&str> = path.split('/').collect();
    let table = router::table();
    let patterns = table.rows().iter().filter(|row| row.method == "GET").map(|row| row.path);
    patterns
        .filter(|pattern| {
            let wanted: Vec<&str> = pattern.split('/').collect();
            let open_end = wanted.last().is_some_and(|last| last.starts_with("{*"));
            (open_end || wanted.len() == steps.len())
                && wanted.iter().zip(&steps).all(|(want, step)| want.starts_with('{') || want == step)
        })
        // `/courses/new` before `/courses/{course_id}`.
        .min_by_key(|pattern| pattern.matches('{').count())
}

/// Every page that this person reaches from these paths, with at most a few of each route beside the starts.
pub async fn crawl(person: &mut Person, starts: &[String]) -> Vec<Page> {
    let mut waiting: VecDeque<String> = starts.iter().cloned().collect();
    let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut looked_at: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let Some(route) = route_of(&path) else {
            // A link to nowhere is a fault of the page that has it; whoever looks at the pages finds it.
            pages.push(person.get(&path).await);
            continue;
        };
        let count = looked_at.entry(route).or_default();
        let is_asked_for = starts.contains(&path);
        if (*count >= OF_ONE_ROUTE && !is_asked_for) || route.starts_with("/assets/") {
            continue;
        }
        *count += 1;
        let page = person.get(&path).await;
        // Who leaves at once is signed out, and sees no more pages.
        for link in page.attributes("a[href^='/']:not([data-exit])", "href") {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
        pages.push(page);
    }
    pages
}
