//! Signing in and out, passwords and sessions, through the pages people use.

use chrono::TimeDelta;
use medspil::accounts::{self, Email, LinkPurpose};

use crate::kit::person::Person;
use crate::kit::{PASSWORD, Site};

const EMAIL: &str = "sofie@stud.example";

#[tokio::test]
async fn signing_in_leads_on_and_signing_out_ends_it() {
    let site = Site::new().await;
    site.account("Sofie Nørregaard", EMAIL).await;
    let mut sofie = site.visitor();
    let form = sofie.get("/account").await.expect_ok();
    assert_eq!(form.text("h1"), "Log ind");
    let account = sofie
        .submit(&form, "form[action='/sign-in']", &[("email", EMAIL), ("password", PASSWORD)])
        .await
        .expect_ok();
    assert_eq!(account.path, "/account");
    assert!(account.text("dl").contains("Sofie Nørregaard"));
    let before = sofie.clone();
    let home = sofie.submit(&account, "form[action='/sign-out']", &[]).await;
    assert!(home.html.contains("Du er logget ud"));
    // The old cookie is worth nothing any more.
    assert_eq!(before.clone().get("/account").await.text("h1"), "Log ind");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    let mut visitor = site.visitor();
    let mut answers = Vec::new();
    for email in [EMAIL, "nobody@stud.example"] {
        let form = visitor.get("/sign-in").await;
        let answer = visitor
            .submit(&form, "form[action='/sign-in']", &[("email", email), ("password", "forkert")])
            .await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("title").starts_with("Fejl:"));
        assert!(answer.has(".faults a[href='#email']"));
        assert_eq!(answer.attribute("#email", "value"), email);
        answers.push(answer.text(".faults"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn many_wrong_passwords_close_one_address_for_a_while_and_no_other() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    site.account("Bo", "bo@stud.example").await;
    let mut visitor = site.visitor();
    for _ in 0..3 {
        visitor.post("/sign-in", &[("email", EMAIL), ("password", "forkert")]).await;
    }
    let closed = visitor.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert!(closed.text(".faults").contains("Vent"), "{}", closed.html);
    let other = visitor.post("/sign-in", &[("email", "bo@stud.example"), ("password", PASSWORD)]).await;
    assert!(!other.has(".faults"));
    site.app.clock().advance(TimeDelta::seconds(5));
    let mut later = site.visitor();
    let open = later.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert!(!open.has(".faults"));
}

#[tokio::test]
async fn an_invitation_is_good_once_and_for_fourteen_days() {
    let site = Site::new().await;
    let account_id = site.account("Sofie Nørregaard", EMAIL).await;
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    let mut links = Vec::new();
    for purpose in [LinkPurpose::PasswordReset, LinkPurpose::Invitation] {
        links.push(
            accounts::make_link(&mut tx, now, &mut site.app.chance(), account_id, purpose).await.unwrap(),
        );
    }
    tx.commit().await.unwrap();
    let path = format!("/password/{}", links[1]);
    site.app.clock().advance(TimeDelta::days(13));
    let mut sofie = site.visitor();
    let form = sofie.get(&path).await.expect_ok();
    let weak = sofie.submit(&form, "form.form", &[("password", "sofie nørregaard")]).await;
    assert_eq!(weak.status, 422);
    let home = sofie.submit(&weak, "form.form", &[("password", "en helt ny sætning")]).await;
    assert!(home.html.contains("Din adgangskode er gemt"));
    assert_eq!(site.visitor().get(&path).await.status, 410);
    let reset = format!("/password/{}", links[0]);
    assert_eq!(site.visitor().get(&reset).await.status, 410, "half an hour is long over");
    let mut old = site.visitor();
    assert!(old.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await.has(".faults"));
}

#[tokio::test]
async fn whoever_reads_english_at_the_first_sign_in_reads_english_from_then_on() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course_id, mut karen) = site.course(service).await;
    for (name, email) in [("Emily Stone", "emily@uni.example"), ("Ewa Nowak", "ewa@uni.example")] {
        let form = karen.get(&format!("/courses/{course_id}/roster/add")).await.expect_ok();
        let fields = [("name", name), ("email", email)];
        karen.submit(&form, "main form", &fields).await.expect_ok();
    }
    let roster = karen.get(&format!("/courses/{course_id}/roster")).await.expect_ok();
    karen.submit(&roster, "form[action$='/invite']", &[]).await.expect_ok();
    let letters = site.letters().await;
    let way = |to: &str| {
        let letter = letters.iter().find(|letter| letter.to == to).unwrap();
        assert!(letter.words.contains("\"offers_the_other_language\":true"), "{}", letter.words);
        letter.link.clone()
    };
    // Her browser asks for English, and so does she from now on, wherever she signs in and in every mail.
    let mut emily = site.visitor();
    emily.accept_language = "en-GB,en;q=0.9";
    let form = emily.get(&way("Emily Stone")).await.expect_ok();
    assert_eq!(form.attribute("html", "lang"), "en");
    let password = [("password", "a whole new sentence")];
    let home = emily.submit(&form, "form.form", &password).await.expect_ok();
    assert_eq!(home.attribute("html", "lang"), "en");
    let language = |email| format!("select language from accounts where email = '{email}'");
    assert_eq!(site.database.list(&language("emily@uni.example")).await, ["en"]);
    // A browser that asks for neither changes nothing: she reads the language of her course.
    let mut ewa = site.visitor();
    ewa.accept_language = "pl";
    let form = ewa.get(&way("Ewa Nowak")).await.expect_ok();
    assert_eq!(form.attribute("html", "lang"), "da");
    ewa.submit(&form, "form.form", &password).await.expect_ok();
    assert_eq!(site.database.list(&language("ewa@uni.example")).await, ["da"]);
    // A forgotten password changes no language.
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    let account =
        accounts::find(&mut tx, &Email::parse("emily@uni.example").unwrap()).await.unwrap().unwrap();
    let (chance, purpose) = (&mut site.app.chance(), LinkPurpose::PasswordReset);
    let token = accounts::make_link(&mut tx, now, chance, account, purpose).await.unwrap();
    tx.commit().await.unwrap();
    let mut at_home = site.visitor();
    let form = at_home.get(&format!("/password/{token}")).await.expect_ok();
    at_home.submit(&form, "form.form", &password).await.expect_ok();
    assert_eq!(site.database.list(&language("emily@uni.example")).await, ["en"]);
}

#[tokio::test]
async fn a_forgotten_password_is_answered_alike_for_everyone_and_mailed_to_those_who_exist() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    let mut visitor = site.visitor();
    let form = visitor.get("/forgot-password").await;
    let known = visitor.submit(&form, "form.form", &[("email", EMAIL)]).await.expect_ok();
    let unknown = visitor.submit(&form, "form.form", &[("email", "nobody@stud.example")]).await.expect_ok();
    assert_eq!(known.text("main"), unknown.text("main"));
    let mut posted = Vec::new();
    for _ in 0..100 {
        posted = site.mails().await;
        if !posted.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(posted, ["Sofie: accounts-reset"]);
}

#[tokio::test]
async fn changing_a_password_ends_every_other_session_and_tells() {
    let site = Site::new().await;
    let mut here = site.person("Sofie", EMAIL).await;
    let mut elsewhere = site.sign_in(here.id(), EMAIL).await;
    let form = here.get("/account/password").await;
    let wrong =
        here.submit(&form, "form.form", &[("present", "forkert"), ("password", "fire blå vanter")]).await;
    assert!(wrong.has("#present[aria-invalid]"));
    let done =
        here.submit(&form, "form.form", &[("present", PASSWORD), ("password", "fire blå vanter")]).await;
    assert!(done.html.contains("Din adgangskode er skiftet"));
    assert_eq!(elsewhere.get("/account").await.text("h1"), "Log ind");
    assert_eq!(site.mails().await, ["Sofie: accounts-password-changed"]);
}

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_it() {
    let site = Site::new().await;
    let mut here = site.person("Sofie", EMAIL).await;
    let mut elsewhere = site.sign_in(here.id(), EMAIL).await;
    let account = here.get("/account").await;
    assert_eq!(account.count(".cards > li"), 2);
    here.submit(&account, "form[action^='/account/sessions/']", &[]).await.expect_ok();
    assert_eq!(elsewhere.get("/account").await.text("h1"), "Log ind");
    assert_eq!(here.get("/account").await.count(".cards > li"), 1);
}

#[tokio::test]
async fn sessions_end_when_unused_and_staff_sooner() {
    let site = Site::new().await;
    let mut student = site.person("Sofie", EMAIL).await;
    let mut admin = site.admin().await;
    site.app.clock().advance(TimeDelta::minutes(29));
    assert_eq!(admin.get("/account").await.text("h1"), "Min konto");
    site.app.clock().advance(TimeDelta::minutes(31));
    assert_eq!(admin.get("/account").await.text("h1"), "Log ind");
    assert_eq!(student.get("/account").await.text("h1"), "Min konto");
    site.app.clock().advance(TimeDelta::hours(13));
    assert_eq!(student.get("/account").await.text("h1"), "Log ind");
}

#[tokio::test]
async fn the_language_switch_stays_where_one_is_and_is_remembered() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", EMAIL).await;
    let page = sofie.get("/account").await;
    assert_eq!(page.attribute("html", "lang"), "da");
    let english = sofie.submit(&page, "form[action='/language']", &[("language", "en")]).await;
    assert_eq!((english.path.as_str(), english.attribute("html", "lang")), ("/account", "en".to_owned()));
    sofie.cookies.remove("medspil-language");
    assert_eq!(sofie.get("/account").await.attribute("html", "lang"), "en");
    let elsewhere = sofie.post_once("/language", &[("language", "da"), ("next", "//evil.example")]).await;
    assert_eq!(elsewhere.headers["location"], "/");
}

#[tokio::test]
async fn what_comes_from_another_site_changes_nothing() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", EMAIL).await;
    let cookies: Vec<String> = sofie.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let request = axum::http::Request::post("/sign-out")
        .header("host", "medspil.example")
        .header("origin", "https://evil.example")
        .header("sec-fetch-site", "cross-site")
        .header("cookie", cookies.join("; "))
        .body(axum::body::Body::empty())
        .unwrap();
    let router = medspil::web::router::site(site.app.clone());
    let answer = tower::ServiceExt::oneshot(router, request).await.unwrap();
    assert_eq!(answer.status(), 403);
    assert_eq!(sofie.get("/account").await.text("h1"), "Min konto");
}

#[tokio::test]
async fn every_answer_is_well_protected() {
    let site = Site::new().await;
    let mut visitor = site.visitor();
    let mut nonces = std::collections::BTreeSet::new();
    for path in ["/sign-in", "/no-such-page", "/account", "/forgot-password"] {
        let page = visitor.get(path).await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        nonces.insert(page.attribute("script", "nonce"));
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cache-control", "no-store"),
            ("strict-transport-security", "max-age=31536000; includeSubDomains"),
            ("content-type", "text/html; charset=utf-8"),
        ] {
            assert_eq!(page.headers[name], value, "{path}");
        }
        assert!(page.html.len() < 60_000);
    }
    assert_eq!(nonces.len(), 4);
    let missing = visitor.get("/no-such-page").await;
    assert_eq!((missing.status, missing.text("h1").as_str()), (404, "Siden findes ikke"));
}

#[tokio::test]
async fn the_session_cookie_is_locked_to_the_site_and_only_its_hash_is_stored() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    let answer = site.visitor().post_once("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for part in ["__Host-medspil-session=", "Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    assert_eq!(token.len(), 64);
    let stored = format!("select count(*) from sessions s where s::text like '%{token}%'");
    assert_eq!(site.database.count(&stored).await, 0);
}

#[tokio::test]
async fn a_hundred_tries_at_once_are_only_a_few_guesses() {
    let site = Site::new().await;
    site.account("Sofie", EMAIL).await;
    let tries = (0..60).map(|at| {
        let mut visitor = site.visitor();
        tokio::spawn(async move {
            let password = format!("forkert nummer {at}");
            visitor.post("/sign-in", &[("email", EMAIL), ("password", &password)]).await.text(".faults")
        })
    });
    let mut guesses = 0;
    for answer in tries.collect::<Vec<_>>() {
        if answer.await.unwrap().contains("passer ikke sammen") {
            guesses += 1;
        }
    }
    assert!(guesses <= 3, "{guesses}");
}

#[tokio::test]
async fn words_sent_after_being_signed_out_are_kept_in_the_page() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", EMAIL).await;
    site.app.clock().advance(TimeDelta::hours(13));
    let fields = [("present", PASSWORD), ("password", "fire blå vanter")];
    let kept = sofie.post_once("/account/password", &fields).await;
    assert_eq!((kept.status, kept.text("h1").as_str()), (401, "Du er blevet logget ud"));
    assert_eq!(kept.attribute("main a.button", "target"), "_blank");
    // After signing in elsewhere, reloading sends the same again.
    let mut again = site.sign_in(sofie.id(), EMAIL).await;
    assert!(again.post("/account/password", &fields).await.html.contains("Din adgangskode er skiftet"));
}

/// So many people, signed in.
async fn crowd(site: &Site, many: usize) -> Vec<Person> {
    let mut people = Vec::new();
    for at in 0..many {
        people.push(site.person(&format!("Nummer {at}"), &format!("nummer{at}@stud.example")).await);
    }
    people
}

/// The pool of a test has five connections: whoever held one and waited for another would wait for ever.
#[tokio::test]
async fn forty_people_who_come_back_at_once_are_all_let_in() {
    let site = Site::new().await;
    let people = crowd(&site, 40).await;
    site.app.clock().advance(TimeDelta::minutes(5));
    let visits = people.into_iter().map(|mut person| {
        tokio::spawn(
            async move { (person.get("/account").await.status, person.get("/account").await.status) },
        )
    });
    for visit in visits.collect::<Vec<_>>() {
        assert_eq!(visit.await.unwrap(), (200, 200));
    }
    let noted = "select count(*) from sessions where seen_at > started_at + interval '4 minutes'";
    assert_eq!(site.database.count(noted).await, 40, "a page that only reads keeps that one was here");
}

#[tokio::test]
async fn no_public_page_takes_a_second_connection_or_holds_one_while_hashing() {
    let site = Site::new().await;
    let deeds = crowd(&site, 40).await.into_iter().enumerate().map(|(at, mut person)| {
        tokio::spawn(async move {
            let email = format!("nummer{at}@stud.example");
            match at % 3 {
                0 => person.post_once("/sign-in", &[("email", &email), ("password", PASSWORD)]).await.status,
                1 => person.post_once("/language", &[("language", "en")]).await.status,
                _ => person.request(axum::http::Method::GET, "/leave", None).await.status,
            }
        })
    });
    for deed in deeds.collect::<Vec<_>>() {
        assert_eq!(deed.await.unwrap(), 303);
    }
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie", EMAIL).await;
    let before = sofie.clone();
    sofie.post_once("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(sofie.get("/account").await.text("h1"), "Min konto");
    assert_eq!(before.clone().get("/account").await.text("h1"), "Log ind");
    assert_eq!(site.database.count("select count(*) from sessions").await, 1);
}
