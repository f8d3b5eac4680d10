//! Signing in and out, and one's own account.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::sync::Semaphore;

use super::browser::DEVICE_COOKIE;
use crate::accounts::actions::{self, AccountsError, SessionToken};
use crate::accounts::model::{Browser, Email, Session, check_password};
use crate::accounts::{SESSION_COOKIE, SessionId, SignedIn};
use crate::i18n::{Lang, Text};
use crate::web::{
    App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx, Visitor,
    language_cookie, sign_in_path,
};

/// The rows of these pages.
pub(super) fn routes() -> Routes {
    use Audience::{Public, SignedIn};
    use Shows::Plain;
    Routes::new()
        .get("/sign-in", Public, Plain, sign_in_form)
        .post("/sign-in", Public, Plain, sign_in)
        .post("/sign-out", SignedIn, Plain, sign_out)
        .get("/leave", Public, Plain, leave)
        .get("/forgot-password", Public, Plain, forgotten_form)
        .post("/forgot-password", Public, Plain, forgotten)
        .get("/password/{token}", Public, Plain, choose_password_form)
        .post("/password/{token}", Public, Plain, choose_password)
        .post("/language", Public, Plain, choose_language)
        .get("/account", SignedIn, Plain, account)
        .get("/account/password", SignedIn, Plain, change_password_form)
        .post("/account/password", SignedIn, Plain, change_password)
        .post("/account/sessions/{session_id}/end", SignedIn, Plain, end_session)
}

/// Where to go after signing in: a path of this site and nothing else.
fn safe_path(next: &str) -> &str {
    let own = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', '\t']);
    if own && next.is_ascii() { next } else { "/" }
}

#[derive(Debug, Deserialize)]
struct NextQuery {
    #[serde(default)]
    next: String,
    /// Said by whoever finds somebody else signed in at this browser.
    #[serde(default)]
    instead: String,
}

#[derive(Debug, Default, Deserialize)]
struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    frame: Frame,
    faults: Faults,
    form: SignInForm,
}

async fn sign_in_form(
    visitor: Visitor,
    frame: Frame,
    axum::extract::Query(query): axum::extract::Query<NextQuery>,
) -> Response {
    let next = safe_path(&query.next).to_owned();
    if visitor.0.is_some() && query.instead.is_empty() {
        return Redirect::to(next).into_response();
    }
    let form = SignInForm { next, ..SignInForm::default() };
    Page(SignInPage { frame, faults: Faults::none(), form }).into_response()
}

async fn sign_in(
    visitor: Visitor,
    held: Option<Tx>,
    State(app): State<App>,
    frame: Frame,
    browser: Browser,
    Form(form): Form<SignInForm>,
) -> Result<Response> {
    // No connection is held while the password waits to be hashed.
    drop(held);
    let mut faults = Faults::none();
    let email = Email::parse(&form.email).map_err(|text| faults.add("email", text)).ok();
    if form.password.is_empty() {
        faults.add("password", Text::new("accounts-password-missing"));
    }
    let Some(email) = email.filter(|_| faults.is_empty()) else {
        return Ok(Page::faulty(SignInPage { frame, faults, form }).into_response());
    };
    let fault = match try_sign_in(&app, visitor.0.as_ref(), &email, &form.password, &browser).await {
        Ok(token) => return Ok(signed_in(&token, &browser, safe_path(&form.next)).into_response()),
        Err(AccountsError::WrongCredentials) => Text::new("accounts-sign-in-wrong"),
        Err(AccountsError::ClosedUntil(until)) => closed(until - app.clock().now()),
        Err(error) => return Err(error.into()),
    };
    let form = SignInForm { password: String::new(), ..form };
    Ok(Page::faulty(SignInPage { frame, faults: Faults::one("email", fault), form }).into_response())
}

/// Looks up, hashes and signs in, without holding a connection while the password waits to be hashed. The session that
/// this browser had before ends.
async fn try_sign_in(
    app: &App,
    before: Option<&SignedIn>,
    email: &Email,
    password: &str,
    browser: &Browser,
) -> std::result::Result<SessionToken, AccountsError> {
    let now = app.clock().now();
    let mut tx = app.db().begin(None).await?;
    let known = actions::credentials(&mut tx, now, email, browser).await;
    tx.commit().await?;
    let known = known?;
    let verdict = app.hasher().verify(password.to_owned(), known.phc.clone()).await;
    let mut tx = app.db().begin(None).await?;
    let answer = match verdict {
        Ok(true) => {
            if let Some(before) = before {
                actions::sign_out(&mut tx, before).await?;
            }
            actions::sign_in(&mut tx, now, &mut app.chance(), email, &known, browser).await
        }
        Ok(false) => {
            actions::refuse(&mut tx, now, email, &known).await?;
            Err(AccountsError::WrongCredentials)
        }
        Err(fault) => {
            actions::forgive(&mut tx, now, &known).await?;
            Err(fault.into())
        }
    };
    tx.commit().await?;
    answer
}

/// How long an address stays closed, in words.
fn closed(left: chrono::TimeDelta) -> Text {
    let seconds = left.num_seconds().max(1);
    if seconds < 60 {
        Text::new("accounts-sign-in-closed-seconds").n("seconds", seconds)
    } else {
        Text::new("accounts-sign-in-closed-minutes").n("minutes", (seconds + 59) / 60)
    }
}

/// The redirect that carries a new session's cookie, and the one by which the browser is known again for a year.
fn signed_in(token: &SessionToken, browser: &Browser, path: &str) -> Redirect {
    let session =
        format!("{SESSION_COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800", token.0);
    let device = format!(
        "{DEVICE_COOKIE}={}; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=31536000",
        browser.token
    );
    match (HeaderValue::from_str(&session), HeaderValue::from_str(&device)) {
        (Ok(session), Ok(device)) => Redirect::to(path).cookie(session).cookie(device),
        _ => Redirect::to("/sign-in"),
    }
}

async fn sign_out(by: SignedIn, mut tx: Tx) -> Result<Response> {
    actions::sign_out(&mut tx, &by).await?;
    tx.commit().await?;
    let mut response =
        Redirect::to("/").cookie(no_session()?).notice("accounts-notice-signed-out").into_response();
    let data = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert("clear-site-data", data);
    Ok(response)
}

/// The cookie that takes the session's away.
fn no_session() -> Result<HeaderValue> {
    let gone = format!("{SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    HeaderValue::from_str(&gone).map_err(Error::internal)
}

/// Where somebody lands who leaves at once: a page that anybody may have been looking at.
const ELSEWHERE: &str = "https://www.dmi.dk/";

/// Leaves at once: the session ends, so that going back shows nothing. Another site cannot sign anybody out this way.
/// Leaving never fails: with the database away it is the cookie alone that goes.
async fn leave(visitor: Visitor, tx: Option<Tx>, headers: HeaderMap) -> Result<Response> {
    let from = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    if from.is_some_and(|site| site == b"cross-site" || site == b"same-site") {
        return Ok(Redirect::to(ELSEWHERE).into_response());
    }
    if let Some((by, tx)) = visitor.0.zip(tx)
        && let Err(error) = end_here(tx, &by).await
    {
        tracing::warn!(%error, "somebody left, and their session stands until it ends by itself");
    }
    Ok(Redirect::to(ELSEWHERE).cookie(no_session()?).into_response())
}

async fn end_here(mut tx: Tx, by: &SignedIn) -> Result<()> {
    actions::sign_out(&mut tx, by).await?;
    tx.commit().await
}

#[derive(Debug, Default, Deserialize)]
struct ForgottenForm {
    #[serde(default)]
    email: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/forgotten.html")]
struct ForgottenPage {
    frame: Frame,
    faults: Faults,
    form: ForgottenForm,
    is_asked: bool,
}

async fn forgotten_form(_: Visitor, frame: Frame) -> Page<ForgottenPage> {
    Page(ForgottenPage { frame, faults: Faults::none(), form: ForgottenForm::default(), is_asked: false })
}

/// How many links asked for may wait to be written. Past that everybody is asked to come back, known or not.
static WAITING: Semaphore = Semaphore::const_new(100);

/// They are written two at a time, so that they take few connections from the pages.
static WRITING: Semaphore = Semaphore::const_new(2);

async fn forgotten(
    _: Visitor,
    State(app): State<App>,
    frame: Frame,
    Form(form): Form<ForgottenForm>,
) -> Result<Page<ForgottenPage>> {
    match Email::parse(&form.email) {
        Ok(email) => {
            // No answer may promise what cannot be kept: the database is asked for a sign of life, whoever asks.
            app.db().ping().await?;
            // The work of a known address happens after the answer: both answers take the same time.
            let place = WAITING.try_acquire().map_err(|_| Error::Busy)?;
            let app = app.clone();
            tokio::spawn(async move {
                let _held = (place, WRITING.acquire().await);
                if let Err(error) = ask_for_reset(&app, &email).await {
                    tracing::warn!(%error, "a link for a new password was not posted");
                }
            });
            Ok(Page(ForgottenPage { frame, faults: Faults::none(), form, is_asked: true }))
        }
        Err(text) => {
            let faults = Faults::one("email", text);
            Ok(Page::faulty(ForgottenPage { frame, faults, form, is_asked: false }))
        }
    }
}

async fn ask_for_reset(app: &App, email: &Email) -> Result<()> {
    let now = app.clock().now();
    let mut tx = app.db().begin(None).await?;
    actions::ask_for_reset(&mut tx, now, &mut app.chance(), app.post(), email).await?;
    Ok(tx.commit().await?)
}

#[derive(Debug, Default, Deserialize)]
struct ChooseForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/choose_password.html")]
struct ChoosePage {
    frame: Frame,
    faults: Faults,
    name: String,
    email: String,
    path: String,
    next: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/dead_link.html")]
struct DeadLinkPage {
    frame: Frame,
    sign_in: String,
}

async fn choose_password_form(
    visitor: Visitor,
    mut tx: Tx,
    frame: Frame,
    Path(token): Path<String>,
    axum::extract::Query(query): axum::extract::Query<NextQuery>,
) -> Result<Response> {
    let now = tx.now;
    match actions::read_link(&mut tx, now, &token).await {
        Ok(person) => {
            let (path, frame) = (format!("/password/{token}"), frame.or_in(person.language));
            let (name, email, next) = (person.name, person.email, query.next);
            Ok(Page(ChoosePage { frame, faults: Faults::none(), name, email, path, next }).into_response())
        }
        // The link of a second invitation, when the first was used: it leads to the same place without a password.
        Err(AccountsError::DeadLink) if visitor.0.is_some() && safe_path(&query.next) != "/" => {
            Ok(Redirect::to(query.next).into_response())
        }
        Err(AccountsError::DeadLink) => Ok(dead_link(frame, &query.next)),
        Err(error) => Err(error.into()),
    }
}

fn dead_link(frame: Frame, next: &str) -> Response {
    let sign_in = sign_in_path(safe_path(next));
    Page::with_status(DeadLinkPage { frame, sign_in }, axum::http::StatusCode::GONE).into_response()
}

async fn choose_password(
    _: Visitor,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    browser: Browser,
    Path(token): Path<String>,
    Form(form): Form<ChooseForm>,
) -> Result<Response> {
    let now = tx.now;
    let person = match actions::read_link(&mut tx, now, &token).await {
        Ok(person) => person,
        Err(AccountsError::DeadLink) => return Ok(dead_link(frame, &form.next)),
        Err(error) => return Err(error.into()),
    };
    // No connection is held while the password waits to be hashed.
    drop(tx);
    let frame = frame.or_in(person.language);
    if let Err(text) = check_password(&form.password, &person) {
        let page = ChoosePage {
            frame,
            faults: Faults::one("password", text),
            name: person.name,
            email: person.email,
            path: format!("/password/{token}"),
            next: form.next,
        };
        return Ok(Page::faulty(page).into_response());
    }
    let phc = app.hasher().hash(form.password).await.map_err(AccountsError::from)?;
    let mut tx = app.db().begin(None).await?;
    let chosen = (phc.as_str(), frame.l);
    match actions::choose_password(&mut tx, now, &mut app.chance(), &token, chosen, &browser).await {
        Ok(session) => {
            tx.commit().await?;
            Ok(signed_in(&session, &browser, safe_path(&form.next))
                .notice("accounts-notice-welcome")
                .into_response())
        }
        Err(AccountsError::DeadLink) => Ok(dead_link(frame, &form.next)),
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Deserialize)]
struct LanguageForm {
    #[serde(default)]
    language: String,
    #[serde(default)]
    next: String,
}

async fn choose_language(
    visitor: Visitor,
    tx: Option<Tx>,
    Form(form): Form<LanguageForm>,
) -> Result<Redirect> {
    let lang = Lang::from_tag(&form.language).ok_or(Error::Malformed)?;
    if let Some((by, mut tx)) = visitor.0.zip(tx) {
        actions::choose_language(&mut tx, &by, lang).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(safe_path(&form.next)).cookie(language_cookie(lang)))
}

#[derive(Debug, Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    frame: Frame,
    by: SignedIn,
    sessions: Vec<Session>,
}

async fn account(by: SignedIn, mut tx: Tx, frame: Frame) -> Result<Page<AccountPage>> {
    let sessions = actions::sessions(&mut tx, &by).await?;
    Ok(Page(AccountPage { frame, by, sessions }))
}

async fn end_session(by: SignedIn, mut tx: Tx, Path(session): Path<SessionId>) -> Result<Redirect> {
    actions::end_session(&mut tx, &by, session).await?;
    tx.commit().await?;
    Ok(Redirect::to("/account").notice("accounts-notice-session-ended"))
}

#[derive(Debug, Default, Deserialize)]
struct ChangeForm {
    #[serde(default)]
    present: String,
    #[serde(default)]
    password: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/change_password.html")]
struct ChangePage {
    frame: Frame,
    faults: Faults,
    email: String,
}

async fn change_password_form(by: SignedIn, frame: Frame) -> Page<ChangePage> {
    Page(ChangePage { frame, faults: Faults::none(), email: by.email().to_owned() })
}

async fn change_password(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    browser: Browser,
    Form(form): Form<ChangeForm>,
) -> Result<Response> {
    let now = tx.now;
    let (person, present) = actions::own_password(&mut tx, &by).await?;
    // No connection is held while the passwords wait to be hashed.
    drop(tx);
    let mut faults = Faults::none();
    if !app.hasher().verify(form.present, present).await.map_err(AccountsError::from)? {
        faults.add("present", Text::new("accounts-change-wrong"));
    }
    if let Err(text) = check_password(&form.password, &person) {
        faults.add("password", text);
    }
    if !faults.is_empty() {
        return Ok(Page::faulty(ChangePage { frame, faults, email: person.email }).into_response());
    }
    let phc = app.hasher().hash(form.password).await.map_err(AccountsError::from)?;
    let (mut tx, mut chance) = (app.db().begin(Some(by.account_id().uuid())).await?, app.chance());
    let session =
        actions::change_password(&mut tx, now, &mut chance, app.post(), &person, &phc, &browser).await?;
    tx.commit().await?;
    Ok(signed_in(&session, &browser, "/account").notice("accounts-notice-password-changed").into_response())
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn signing_in_leads_nowhere_but_here() {
        assert_eq!(safe_path("/groups/1"), "/groups/1");
        for foreign in
            ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x", "evil"]
        {
            assert_eq!(safe_path(foreign), "/", "{foreign:?}");
        }
    }
}
