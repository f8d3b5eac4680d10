//! Every page, in both languages, as each kind of person meets it.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use medspil::questionnaires::Wishes;
use medspil::web::router;

use crate::kit::Site;
use crate::kit::crawl::{crawl, route_of};
use crate::kit::everyone::{Reader, everyone};
use crate::kit::page::Page;
use crate::kit::round::Round;
use crate::questionnaires::Open;

/// The most a page may be, in bytes of HTML before compression: any page of anybody, in any state that is met; but for
/// a leader's look at the groups of a whole course, which has a line for each of 240 students.
const LARGEST_PAGE: usize = 60_000;
const LARGEST_OF_A_COURSE: usize = 240 * 1_000;

/// Pages that no link leads to, each with its reason.
const REACHED_OTHERWISE: &[(&str, &str)] = &[
    ("/assets/{hash}/{*name}", "style sheets and pictures, not pages"),
    ("/healthz", "for machines that watch the service"),
    ("/readyz", "for machines that watch the service"),
    ("/mailbox", "in the demo alone; tests/site/notifications.rs goes there"),
    ("/mailbox/{message_id}", "in the demo alone; tests/site/notifications.rs goes there"),
    ("/leave", "leads away from the site and signs out; tests/site/help.rs goes there"),
    ("/help/requests/{help_request_id}/receipt", "after sending; tests/site/help.rs goes there"),
    ("/was", "the short address of the statement; it leads on to /accessibility"),
    ("/facilitating/{course_staff_id}/times", "by whoever has said yes; tests/site/times.rs goes there"),
    ("/password/{token}", "by a link in a mail; tests/site/accounts.rs goes there"),
];

#[tokio::test]
async fn every_page_stands_in_both_languages() {
    let site = Site::new().await;
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for Reader { who, person, starts, .. } in everyone(&site).await {
        for (language, mut person) in [("da", person.clone()), ("en", person.in_english())] {
            for page in crawl(&mut person, &starts).await {
                seen.extend(route_of(&page.path));
                let found = faults_of(&page, language);
                faults.extend(
                    found.into_iter().map(|fault| format!("{} ({language}, {who}): {fault}", page.path)),
                );
            }
        }
    }
    let table = router::table();
    let unseen = table
        .rows()
        .iter()
        .filter(|row| row.method == "GET")
        .map(|row| row.path)
        .filter(|path| !seen.contains(path) && !REACHED_OTHERWISE.iter().any(|(apart, _)| apart == path));
    faults.extend(unseen.map(|path| format!("{path}: nobody gets there by links")));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn an_empty_form_is_answered_with_its_faults_and_never_with_an_error_page() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    for (path, form) in [("/sign-in", "form[action='/sign-in']"), ("/forgot-password", "main form")] {
        let page = visitor.get(path).await;
        let answer = visitor.submit(&page, form, &[]).await;
        assert_faults_are_shown(&answer);
    }
}

/// The nine points of an error summary, as far as they show in the HTML.
fn assert_faults_are_shown(page: &Page) {
    let path = &page.path;
    assert_eq!(page.status, 422, "{path}");
    assert!(page.text("title").starts_with("Fejl:"), "{path}: the title says so");
    assert_eq!(page.text(".faults h2"), "Ret det her, og prøv igen", "{path}");
    assert!(page.has(".faults[tabindex='-1'][role='alert']"), "{path}: the summary can take the focus");
    for link in page.attributes(".faults a", "href") {
        let field = link.trim_start_matches('#');
        assert!(page.has(&format!("[id='{field}']")), "{path}: {link} leads to a field");
        let beside = page.text(&format!("[id='{field}-fault']"));
        let above = page.text(&format!(".faults a[href='{link}']"));
        assert!(beside.ends_with(&above), "{path}: the same words above and beside: {above} / {beside}");
        assert!(
            page.has(&format!("[aria-describedby~='{field}-fault']")),
            "{path}: {field} is described by its fault"
        );
    }
    assert!(page.has("form[novalidate]"), "{path}: the browser leaves checking to us");
}

/// What is wrong with a page, whatever it is about.
fn faults_of(page: &Page, language: &str) -> Vec<String> {
    let is_html =
        page.headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // A file to take along is read without this site, so it holds its own style and has no frame.
    if !is_html || page.headers.contains_key(CONTENT_DISPOSITION) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut want = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    want(page.status == 200, &format!("answers {}", page.status));
    let most = if page.path.contains("/formations/") { LARGEST_OF_A_COURSE } else { LARGEST_PAGE };
    want(page.html.len() < most, &format!("is {} bytes of HTML, uncompressed", page.html.len()));
    want(page.attribute("html", "lang") == language, "is in another language");
    want(page.text("title").ends_with("– Medspil"), "has no title of its own");
    want(page.count("h1") == 1, &format!("has {} first headings", page.count("h1")));
    want(page.count("main") == 1, "has no main part");
    want(!page.html.contains('⟦'), "shows a key that has no text");
    want(!page.html.contains("{$"), "shows an argument that was not given");
    want(page.count("[style], script:not([src]), style") == 0, "has inline style or script");
    want(page.count(".foot a[href='/was']") == 1, "lacks the accessibility statement in its footer");
    let first = "main .button:not(.second, .away, [data-exit])";
    want(page.count(first) <= 1, &format!("has {} primary buttons", page.count(first)));
    // What is told in confidence or for oneself is told from what somebody else typed at the same browser.
    let of_ones_own = ["/questionnaires/", "/reflections", "/own", "/trial"];
    let is_ones_own = of_ones_own.iter().any(|part| page.path.contains(part))
        || ["/help", "/groups/"].iter().any(|part| page.path.starts_with(part));
    if is_ones_own && page.has(".menu") {
        let forms = page.count("main form[method='post']");
        want(page.count("main form[method='post'] [name='whose']") == forms, "has a form without its mark");
    }
    want(page.count("a[href=''], a:not([href])") == 0, "has a link to nowhere");
    let mut ids = BTreeMap::<String, usize>::new();
    for id in page.attributes("[id]", "id") {
        *ids.entry(id).or_default() += 1;
    }
    for (id, count) in &ids {
        want(*count == 1, &format!("has the id {id} {count} times"));
    }
    for link in page.attributes("a[href^='#']", "href") {
        want(ids.contains_key(&link[1..]), &format!("links to {link}, which is not there"));
    }
    for id in page.attributes("[aria-describedby]", "aria-describedby").iter().flat_map(|ids| ids.split(' '))
    {
        want(ids.contains_key(id), &format!("is described by {id}, which is not there"));
    }
    for id in page.attributes("main label[for]", "for") {
        want(ids.contains_key(&id), &format!("has a label for {id}, which is not there"));
    }
    for link in page.attributes("a[href^='/']", "href") {
        want(route_of(&link).is_some(), &format!("links to {link}, where nothing is"));
    }
    faults
}

#[tokio::test]
async fn the_first_page_is_small() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    let page = visitor.get("/").await;
    let mut whole = page.html.len();
    for (selector, attribute, most) in [
        ("link[rel='stylesheet']", "href", 40_000),
        ("script", "src", 15_000),
        ("link[rel='icon']", "href", 2_000),
    ] {
        let address = page.attribute(selector, attribute);
        let asset = visitor.get(&address).await;
        assert_eq!(asset.status, 200, "{address}");
        assert!(asset.html.len() < most, "{address} is {} bytes", asset.html.len());
        whole += asset.html.len();
    }
    assert!(whole < 60_000, "the first page is {whole} bytes in all, uncompressed");
}

#[tokio::test]
async fn a_page_of_the_profile_with_all_it_needs_is_small_as_it_is_sent() {
    let open = Open::with(Wishes::Mutual).await;
    let mut signe = open.student("Signe").await;
    signe.accept_encoding = Some("gzip");
    for code in ["", "p01", "p08", "p10", "p12", "p13", "c01", "c02", "check"] {
        // Names stand in what is packed: the page is read unpacked, and weighed as it came.
        let mut reader = signe.clone();
        reader.accept_encoding = None;
        let page = reader.get(&open.path(code)).await.expect_ok();
        let mut whole = signe.get(&open.path(code)).await.size;
        assert!(whole < page.size, "it is packed");
        let linked = [("link[rel='stylesheet'], link[rel='icon']", "href"), ("script[src]", "src")];
        for (selector, attribute) in linked {
            for address in page.attributes(selector, attribute) {
                whole += signe.get(&address).await.size;
            }
        }
        assert!(whole < 30_000, "{code} is {whole} bytes with style and scripts");
    }
}

#[tokio::test]
async fn what_nobody_sees_in_a_pasted_text_loses_no_page() {
    let mut round = Round::with(2, &[]).await;
    let (course, mut admin) = (format!("/courses/{}", round.course_id), round.site.admin().await);
    let (_, planned) = round.plan_as(&[("purpose_other", "You\0 read.")]).await;
    let karen = &mut round.karen;
    let plan = karen.get(&format!("{}/plan", planned.path)).await.expect_ok();
    karen.submit(&plan, "main form", &[("purpose", "I læser\0.")]).await.expect_ok();
    for (page, form, fields) in [
        (
            "questions/new/text",
            "main form",
            [("text_da", "Hvad\0 nu?"), ("text_en", "What\u{1} now?"), ("help_da", "\0")].as_slice(),
        ),
        (
            "questions/new/single",
            "main form",
            &[("text_da", "A\0?"), ("text_en", "A?"), ("options_da", "A\0\nB"), ("options_en", "A\nB\u{b}")],
        ),
        ("pilots", "main form.form", &[("name", "Pia\0 Holm"), ("email", "pia@stud.example")]),
        ("groundwork", "main form", &[("known", "Mange\0 pendler.\n\tAlle."), ("roles_other", "\0")]),
    ] {
        let page = karen.get(&format!("{course}/{page}")).await.expect_ok();
        karen.submit(&page, form, fields).await.expect_ok();
    }
    let form = admin.get("/admin/profile").await.expect_ok();
    let campus = [("list", "places"), ("words_da", "Campus\0 Nord"), ("words_en", "Campus North")];
    let page = admin.submit(&form, "main form.form", &campus).await.expect_ok();
    assert!(page.text("main").contains("Campus Nord"));
    let known = "select known from course_groundwork";
    assert_eq!(round.site.database.list(known).await, ["Mange pendler.\n\tAlle."], "line ends and tabs stay");
    // Addresses: a query is read without them, and there is no page whose path holds one.
    admin.get("/admin/people?q=kar%00en").await.expect_ok();
    for path in ["questions/o%001", "preview/p%0001", "%00"] {
        assert_eq!(karen.get(&format!("{course}/{path}")).await.status, 404, "{path}");
    }
    let form = karen.get(&format!("{course}/roster/import")).await.expect_ok();
    let file = "Navn;E-mail\nIda\0 Krogh;ida@stud.example\n".as_bytes();
    let refused = karen.upload(&form, "main form", "file", "liste.csv", file).await;
    assert_eq!(refused.status, 422, "a file with one is no list, and is told so");
    assert!(refused.has(".faults a[href='#file']"));
}
