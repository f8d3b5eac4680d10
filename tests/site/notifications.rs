//! The outbox's laws: a mail is sent if and only if its deed was done, whoever is killed when.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use medspil::accounts::{self, AccountId};
use medspil::config::{MailWay, Secret};
use medspil::notifications::{self, Addressee, Directory, Letterhead, Mail, Postman, Way};
use medspil::web::{App, router};
use tokio::sync::watch;

use crate::kit::Site;
use crate::kit::person::Person;
use crate::kit::smtp::{MailServer, Manner};

/// A folder for the letters of one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = format!("mail-{name}-{}", std::process::id());
        Self(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder))
    }

    fn way(&self) -> MailWay {
        MailWay::Folder(self.0.clone())
    }

    fn letters(&self) -> Vec<String> {
        let mut letters: Vec<String> = std::fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect();
        letters.sort();
        letters
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn postman(app: &App, way: &MailWay) -> Postman {
    let head = Letterhead {
        from: "Medspil <medspil@uni.example>".parse().unwrap(),
        base_url: "https://medspil.example".into(),
        institution: "Prøveuniversitetet".into(),
    };
    let directory: Directory = Arc::new(|db, account_id| {
        Box::pin(async move {
            let person = accounts::person(db, account_id.into()).await?;
            Ok(person.map(|it| Addressee { name: it.name, email: it.email, language: it.language }))
        })
    });
    let way = Way::new(way).unwrap();
    Postman::new(app.db().clone(), app.clock().clone(), app.seals().clone(), head, way, directory)
}

fn smtp(server: &MailServer) -> MailWay {
    MailWay::Smtp(Secret::from(format!("smtp://{}", server.address)))
}

async fn post(site: &Site, to: AccountId, canary: &str) {
    let mut tx = site.begin().await;
    let mail = Mail::to(to, "accounts-password-changed").s("extra", canary).link("/account");
    notifications::post(&mut tx, site.app.clock().now(), site.app.post(), mail).await.unwrap();
    tx.commit().await.unwrap();
}

async fn states(site: &Site) -> Vec<(String, i64)> {
    let mut tx = site.begin().await;
    notifications::count(&mut tx).await.unwrap()
}

fn state(name: &str, mails: i64) -> (String, i64) {
    (name.to_owned(), mails)
}

fn message_ids(letters: &[String]) -> Vec<String> {
    let id =
        |letter: &String| letter.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned();
    letters.iter().map(id).collect()
}

#[tokio::test]
async fn a_mail_of_a_deed_that_did_not_happen_is_not_sent() {
    let (site, folder) = (Site::new().await, Folder::new("undone"));
    let to = site.account("Ida", "ida@uni.example").await;
    let mut tx = site.begin().await;
    let mail = Mail::to(to, "accounts-password-changed");
    notifications::post(&mut tx, site.app.clock().now(), site.app.post(), mail).await.unwrap();
    drop(tx);
    assert_eq!(postman(&site.app, &folder.way()).empty().await.unwrap(), 0);
}

#[tokio::test]
async fn what_a_mail_says_is_sealed_while_it_waits_and_gone_when_it_is_sent() {
    let (site, folder) = (Site::new().await, Folder::new("sealed"));
    let to = site.account("Ida", "ida@uni.example").await;
    post(&site, to, "CANARY").await;
    let waiting = site.database.list("select outbox::text from outbox").await.concat();
    assert!(!waiting.contains("CANARY") && !waiting.contains("password-changed"), "{waiting}");
    assert_eq!(postman(&site.app, &folder.way()).empty().await.unwrap(), 1);
    assert_eq!(site.database.count("select count(sealed_words) from outbox").await, 0);
    let letters = folder.letters();
    assert!(
        letters[0].contains("To: Ida <ida@uni.example>") && letters[0].contains("text/html"),
        "{letters:?}"
    );
    assert_eq!(states(&site).await, [state("sent", 1)]);

    site.app.clock().advance(TimeDelta::days(31));
    let mut tx = site.begin().await;
    notifications::sweep(&mut tx, site.app.clock().now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(states(&site).await, []);
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_tried_again_later() {
    let site = Site::new().await;
    let to = site.account("Ida", "ida@uni.example").await;
    post(&site, to, "").await;
    let away = MailWay::Smtp(Secret::from("smtp://127.0.0.1:1".to_owned()));
    assert_eq!(postman(&site.app, &away).empty().await.unwrap(), 1);
    assert_eq!(states(&site).await, [state("waiting", 1)]);

    let server = MailServer::start(Manner::Takes).await;
    let postman = postman(&site.app, &smtp(&server));
    assert_eq!(postman.empty().await.unwrap(), 0, "not at once");
    site.app.clock().advance(TimeDelta::minutes(1));
    assert_eq!(postman.empty().await.unwrap(), 1);
    assert_eq!(states(&site).await, [state("sent", 1)]);
    assert_eq!(server.letters().len(), 1);
}

#[tokio::test]
async fn a_mail_that_can_never_arrive_is_given_up_and_its_words_with_it() {
    let site = Site::new().await;
    let to = site.account("Ida", "ida@uni.example").await;
    let server = MailServer::start(Manner::Refuses).await;
    post(&site, to, "").await;
    post(&site, AccountId::from(uuid::Uuid::from_u128(1)), "").await;
    assert_eq!(postman(&site.app, &smtp(&server)).empty().await.unwrap(), 2);
    assert_eq!(states(&site).await, [state("given_up", 2)]);
    assert_eq!(site.database.count("select count(sealed_words) from outbox").await, 0);
    let faults = site.database.list("select last_fault from outbox order by 1").await;
    assert_eq!(faults, ["the mail server: code 550", "the recipient is gone"]);
}

#[tokio::test]
async fn postmen_that_are_killed_all_the_time_lose_nothing_and_repeat_only_under_the_same_name() {
    let (site, folder) = (Site::new().await, Folder::new("killed"));
    let to = site.account("Ida", "ida@uni.example").await;
    for _ in 0..40 {
        post(&site, to, "").await;
    }
    let (_stop, stopped) = watch::channel(false);
    let began = Instant::now();
    while states(&site).await != [state("sent", 40)] {
        assert!(began.elapsed() < Duration::from_mins(1), "not sent: {:?}", states(&site).await);
        let one = tokio::spawn(postman(&site.app, &folder.way()).work(stopped.clone()));
        let other = tokio::spawn(postman(&site.app, &folder.way()).work(stopped.clone()));
        tokio::time::sleep(Duration::from_millis(60)).await;
        one.abort();
        other.abort();
        site.app.clock().advance(TimeDelta::seconds(20));
    }
    assert_eq!(folder.letters().len(), 40, "every mail has one file, however often it was written");
}

#[tokio::test]
async fn two_postmen_send_every_mail_once() {
    let site = Site::new().await;
    let to = site.account("Ida", "ida@uni.example").await;
    for _ in 0..30 {
        post(&site, to, "").await;
    }
    let server = MailServer::start(Manner::Takes).await;
    let (stop, stopped) = watch::channel(false);
    let one = tokio::spawn(postman(&site.app, &smtp(&server)).work(stopped.clone()));
    let other = tokio::spawn(postman(&site.app, &smtp(&server)).work(stopped));
    let began = Instant::now();
    while states(&site).await != [state("sent", 30)] {
        assert!(began.elapsed() < Duration::from_mins(1), "not sent: {:?}", states(&site).await);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    one.await.unwrap();
    other.await.unwrap();
    let ids = message_ids(&server.letters());
    assert_eq!(ids.len(), 30);
    assert_eq!(ids.into_iter().collect::<BTreeSet<_>>().len(), 30);
}

#[tokio::test]
async fn the_mailbox_exists_in_the_demo_only() {
    let (site, folder) = (Site::new().await, Folder::new("mailbox"));
    let to = site.account("Ida", "ida@uni.example").await;
    post(&site, to, "").await;
    postman(&site.app, &folder.way()).empty().await.unwrap();
    assert_eq!(site.visitor().get("/mailbox").await.status, 404);

    let mut settings = site.app.settings().clone();
    settings.mailbox = Some(folder.0.clone());
    let with_folder_only =
        App::new(settings.clone(), site.app.db().clone(), site.app.clock().clone(), site.app.seals().clone());
    assert_eq!(Person::new(router::site(with_folder_only)).get("/mailbox").await.status, 404);
    settings.is_demo = true;
    let demo = App::new(settings, site.app.db().clone(), site.app.clock().clone(), site.app.seals().clone());
    let mut visitor = Person::new(router::site(demo));
    let list = visitor.get("/mailbox").await;
    assert!(
        list.html.contains("Din adgangskode er skiftet") && list.html.contains("ida@uni.example"),
        "{}",
        list.html
    );
    let link = list.html.split("href=\"/mailbox/").nth(1).unwrap().split('"').next().unwrap();
    let letter = visitor.get(&format!("/mailbox/{link}")).await;
    assert!(letter.html.contains("https://medspil.example/account"), "{}", letter.html);
    assert_eq!(visitor.get("/mailbox/00000000-0000-0000-0000-000000000001").await.status, 404);
}
