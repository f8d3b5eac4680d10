//! Every route of the table, tried by people it is not for, from places it must not be used from, and with words that
//! are not what it expects.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request};
use medspil::accounts::AdviserKind;
use medspil::web::{Audience, Route, router};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tower::ServiceExt;

use crate::kit::Site;

/// A path of the route, with ids that nothing has.
fn path(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| {
        if part.starts_with("{*") {
            "nothing.txt".to_owned()
        } else if part.starts_with('{') {
            "01234567-89ab-4cde-8f01-23456789abcd".to_owned()
        } else {
            part.to_owned()
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn a_visitor_gets_no_further_than_the_sign_in_page() {
    let site = Site::new().await;
    for route in router::table().rows().iter().filter(|route| route.audience != Audience::Public) {
        let mut visitor = site.visitor();
        let answer = visitor.request(route.method.clone(), &path(route), None).await;
        if route.method == Method::GET {
            assert_eq!(answer.status, 303, "{} {}", route.method, route.path);
            assert!(answer.headers["location"].to_str().unwrap().starts_with("/sign-in"), "{}", route.path);
        } else {
            assert_eq!(answer.status, 401, "{} {}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn what_is_not_for_somebody_looks_like_what_does_not_exist() {
    let site = Site::new().await;
    let mut student = site.person("Sofie", "sofie@stud.example").await;
    let mut admin = site.admin().await;
    let service = site.advising_service().await;
    let mut adviser = site.adviser(service, AdviserKind::Adviser, "Mette", "mette@uni.example").await;
    let missing = student.get("/no-such-page").await.text("main");
    for route in router::table().rows() {
        let form = || Some(("application/x-www-form-urlencoded".to_owned(), Vec::new()));
        let body = if route.method == Method::POST { form() } else { None };
        for (who, person, theirs) in [
            ("student", &mut student, [Audience::Public, Audience::SignedIn]),
            ("admin", &mut admin, [Audience::Admin, Audience::SignedIn]),
            ("adviser", &mut adviser, [Audience::Adviser, Audience::SignedIn]),
        ] {
            if theirs.contains(&route.audience) || route.audience == Audience::Public {
                continue;
            }
            let answer = person.request(route.method.clone(), &path(route), body.clone()).await;
            assert_eq!(answer.status, 404, "{who}: {} {}", route.method, route.path);
            if who == "student" {
                assert_eq!(answer.text("main"), missing, "{} {}", route.method, route.path);
            }
        }
    }
}

#[tokio::test]
async fn no_deed_can_be_done_from_another_site() {
    let site = Site::new().await;
    let sofie = site.person("Sofie", "sofie@stud.example").await;
    let cookies: Vec<String> = sofie.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    for route in router::table().rows().iter().filter(|route| route.method == Method::POST) {
        for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
            let request = Request::post(path(route))
                .header("host", "medspil.example")
                .header("cookie", cookies.join("; "))
                .header(header, value)
                .body(Body::empty())
                .unwrap();
            let answer = router::site(site.app.clone()).oneshot(request).await.unwrap();
            assert_eq!(answer.status(), 403, "{} with {header}", route.path);
        }
    }
}

#[tokio::test]
async fn no_form_breaks_on_words_it_does_not_expect() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let mut people = [
        site.visitor(),
        site.person("Sofie", "sofie@stud.example").await,
        site.admin().await,
        site.adviser(service, AdviserKind::StudentAdviser, "Amira", "amira@uni.example").await,
    ];
    let bodies: [(&str, &[u8]); 6] = [
        ("application/x-www-form-urlencoded", b""),
        ("application/x-www-form-urlencoded", b"%ff%fe=%00&a[]=1&a=2&a=3&=&&&"),
        (
            "application/x-www-form-urlencoded",
            b"email=%00%0d%0aBcc:x&password=%f0%9f%a6%8a&language=xx&next=//x",
        ),
        ("application/json", b"{\"a\": 1e309}"),
        ("multipart/form-data; boundary=x", b"--x\r\nno headers"),
        ("text/plain", b"\xff\xfe\x00"),
    ];
    for route in router::table().rows().iter().filter(|route| route.method == Method::POST) {
        for (kind, body) in bodies {
            for person in &mut people {
                let mut person = person.clone();
                let answer =
                    person.request(Method::POST, &path(route), Some((kind.to_owned(), body.to_vec()))).await;
                assert!(answer.status < 500, "{} {kind}: {}\n{}", route.path, answer.status, answer.html);
            }
        }
    }
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused_in_plain_words() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    let mut body = b"email=".to_vec();
    body.resize(2_000_000, b'a');
    let answer = visitor
        .request(Method::POST, "/sign-in", Some(("application/x-www-form-urlencoded".into(), body)))
        .await;
    assert_eq!((answer.status, answer.text("h1").as_str()), (413, "Det var for meget på én gang"));
}

/// The pool of a test has five connections; ten people on bad lines would hold them all.
#[tokio::test]
async fn whoever_sends_slowly_keeps_nobody_waiting() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", "sofie@stud.example").await;
    let address = site.serve().await;
    let cookies: Vec<String> = sofie.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let begun = format!(
        "POST /account/password HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90\r\n\r\npassword=",
        cookies.join("; ")
    );
    let mut lines = Vec::new();
    for _ in 0..10 {
        let mut line = TcpStream::connect(address.trim_start_matches("http://")).await.unwrap();
        line.write_all(begun.as_bytes()).await.unwrap();
        lines.push(line);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    sofie.get("/account").await.expect_ok();
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_under_its_own_hash_only() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    let page = visitor.get("/").await.expect_ok();
    let style = page.attribute("link[rel='stylesheet']", "href");
    let other = format!("/assets/0123456789abcdef/{}", style.rsplit('/').next().unwrap());
    for (path, is_kept) in [(style, true), (other, false)] {
        let request = Request::get(&path).body(Body::empty()).unwrap();
        let answer = router::site(site.app.clone()).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let kept = answer.headers()["cache-control"].to_str().unwrap();
        assert_eq!(kept.contains("immutable"), is_kept, "{path}: {kept}");
    }
}
