//! What the route table says of a page is so: whatever opens a sealed cell is restricted, and what is restricted is
//! kept by nobody on its way.

use std::collections::BTreeSet;

use medspil::web::{Shows, router};

use crate::kit::Site;
use crate::kit::crawl::{crawl, route_of};
use crate::kit::everyone::{Reader, everyone};

fn shows(path: &str) -> Option<(&'static str, Shows)> {
    let pattern = route_of(path)?;
    let table = router::table();
    table
        .rows()
        .iter()
        .find(|row| row.method == "GET" && row.path == pattern)
        .map(|row| (row.path, row.shows))
}

#[tokio::test]
async fn whatever_opens_what_is_sealed_is_restricted_and_never_stored() {
    let site = Site::new().await;
    let opened = || site.app.seals().opened();
    let (mut wrong, mut restricted, mut at_work) = (BTreeSet::new(), BTreeSet::new(), 0);
    for Reader { who, mut person, starts, .. } in everyone(&site).await {
        let begun = opened();
        let pages = crawl(&mut person, &starts).await;
        at_work += opened() - begun;
        for page in pages {
            let Some((pattern, shows)) = shows(&page.path) else { continue };
            if shows == Shows::Restricted {
                restricted.insert(pattern);
                let kept = page.headers.get("cache-control").and_then(|value| value.to_str().ok());
                assert_eq!(kept, Some("no-store"), "{who}: {}", page.path);
                continue;
            }
            let before = opened();
            person.get(&page.path).await;
            if opened() > before {
                wrong.insert(format!("{pattern} opens what is sealed for {who}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(
        restricted.len() > 20 && at_work > 20,
        "the crawl meets sealed things: {restricted:?}, {at_work}"
    );
}

/// What product.md section 6 keeps from some of the people around a course, by the paths under which it is found.
#[test]
fn answers_agreements_seats_and_requests_are_restricted() {
    let parts = [
        "/questionnaires/",
        "/reflections",
        "/expectations",
        "/contract",
        "/proposals/",
        "/rules",
        "/arrivals/",
        "/repairs/",
        "/alone",
        "/own",
        "/help/ask",
        "/help/requests",
        "/inbox",
        "/messages",
        "/formations/{formation_id}/groups",
        "/formations/{formation_id}/move",
    ];
    let table = router::table();
    let told: Vec<_> =
        table.rows().iter().filter(|row| parts.iter().any(|part| row.path.contains(part))).collect();
    assert!(told.len() > 60, "{}", told.len());
    for row in told {
        assert_eq!(row.shows, Shows::Restricted, "{} {}", row.method, row.path);
    }
}
