//! A whole site over a database of its own: the real router, a clock that can be set ahead, quick password hashes.

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use chrono::TimeDelta;
use medspil::accounts::{
    self, AccountId, AdviserKind, AdvisingService, AdvisingServiceId, Email, HashCost, Newcomer,
};
use medspil::chance::Chance;
use medspil::clock::Clock;
use medspil::config::Proxy;
use medspil::courses::roster::RosterRow;
use medspil::courses::{self, CourseId, Details};
use medspil::db::PgTransaction;
use medspil::i18n::Lang;
use medspil::privacy::{Keyring, Place, Seals};
use medspil::questionnaires::{self, Plan, Questionnaire, Wishes};
use medspil::web::{App, Contact, Settings, router};
use tower_http::set_header::SetResponseHeaderLayer;

use super::database::Database;
use super::person::Person;

/// The password of everyone in the tests.
pub const PASSWORD: &str = "tre gule støvler";

/// A site, and what a test needs to look behind it.
pub struct Site {
    /// The application, for its clock, seals and database.
    pub app: App,
    /// The database behind the program's back.
    pub database: Database,
    router: Router,
}

impl Site {
    /// An empty, migrated site.
    pub async fn new() -> Self {
        let database = Database::fresh().await;
        let settings = Settings {
            base_url: "https://medspil.example".into(),
            institution: "Prøveuniversitetet".into(),
            contact: Contact { mail: "medspil@uni.example".into(), phone: "99 40 00 01".into() },
            zone: chrono_tz::Europe::Copenhagen,
            is_demo: false,
            mailbox: None,
            proxy: Proxy::Trusted,
            hash_cost: HashCost { memory_kib: 64, passes: 1 },
        };
        let seals = Seals::new(Keyring::fresh(&mut Chance::seeded(1)));
        let app = App::new(settings, database.db.clone(), Clock::system(), seals);
        // It is always term here: nobody is reminded in a break.
        while questionnaires::Breaks::default().is_break(app.clock().now().date_naive()) {
            app.clock().advance(TimeDelta::days(1));
        }
        Self { router: router::site(app.clone()), app, database }
    }

    /// Somebody without a session.
    pub fn visitor(&self) -> Person {
        Person::new(self.router.clone())
    }

    /// Opens the site to real browsers and tells its address, for as long as the test runs.
    pub async fn serve(&self) -> String {
        Self::open_door(self.router.clone()).await
    }

    /// The same with a second policy that lets no script run: for browsers, pages then are as where scripts are
    /// switched off.
    pub async fn serve_without_scripts(&self) -> String {
        let policy = HeaderValue::from_static("script-src 'none'");
        let forbid = SetResponseHeaderLayer::appending(CONTENT_SECURITY_POLICY, policy);
        Self::open_door(self.router.clone().layer(forbid)).await
    }

    async fn open_door(router: Router) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let port = listener.local_addr().expect("it has a number").port();
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://localhost:{port}")
    }

    /// A transaction, to arrange things the short way.
    pub async fn begin(&self) -> PgTransaction {
        self.app.db().begin(None).await.expect("a transaction opens")
    }

    /// An account with a password, not signed in.
    pub async fn account(&self, name: &str, email: &str) -> AccountId {
        let newcomer = Newcomer {
            email: Email::parse(email).expect("a plausible address"),
            name: name.into(),
            language: Lang::Da,
        };
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        let account_id = accounts::welcome(&mut tx, now, &newcomer).await.expect("an account is made");
        accounts::set_password(&mut tx, now, self.app.hasher(), account_id, PASSWORD.into())
            .await
            .expect("a password is set");
        tx.commit().await.expect("the account is there");
        account_id
    }

    /// Somebody with an account, signed in through the form.
    pub async fn person(&self, name: &str, email: &str) -> Person {
        let account_id = self.account(name, email).await;
        self.sign_in(account_id, email).await
    }

    /// Signs in somebody whose password is [`PASSWORD`].
    pub async fn sign_in(&self, account_id: AccountId, email: &str) -> Person {
        let mut person = self.visitor();
        person.account_id = Some(account_id);
        let form = person.get("/sign-in").await;
        let home = person
            .submit(&form, "form[action='/sign-in']", &[("email", email), ("password", PASSWORD)])
            .await;
        assert!(home.has(".menu") || home.status == 200, "{email} is signed in: {}", home.html);
        person
    }

    /// An administrator, signed in.
    pub async fn admin(&self) -> Person {
        let account_id = self.account("Ada Admin", "ada@uni.example").await;
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        accounts::name_admin(&mut tx, now, account_id).await.expect("a role is given");
        tx.commit().await.expect("the role is there");
        self.sign_in(account_id, "ada@uni.example").await
    }

    /// An advising service.
    pub async fn advising_service(&self) -> AdvisingServiceId {
        self.service_called("Studie- og trivselsvejledningen").await
    }

    /// An advising service beside the first.
    pub async fn another_service(&self) -> AdvisingServiceId {
        self.service_called("Vejledningen på Havnen").await
    }

    async fn service_called(&self, name: &str) -> AdvisingServiceId {
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        let service = AdvisingService {
            advising_service_id: AdvisingServiceId::random(&mut self.app.chance()),
            name: name.into(),
            email: "vejledning@uni.example".into(),
            phone: "99 40 00 00".into(),
            opening_hours_da: "mandag til torsdag kl. 10–14".into(),
            opening_hours_en: "Monday to Thursday 10–14".into(),
        };
        accounts::save_advising_service(&mut tx, now, &service).await.expect("a service is made");
        tx.commit().await.expect("the service is there");
        service.advising_service_id
    }

    /// A course without students whose help is this service, with Karen as its leader, signed in.
    pub async fn course(&self, service: AdvisingServiceId) -> (CourseId, Person) {
        let karen = self.person("Karen Bruun", "karen@uni.example").await;
        let details = Details {
            title: "Sygepleje, 1. semester".into(),
            code: "SYG-1".into(),
            term: "Efterår 2026".into(),
            ends_on: (self.app.clock().now() + TimeDelta::days(120)).date_naive(),
            timezone: chrono_tz::Europe::Copenhagen,
            language: Lang::Da,
            advising_service_id: Some(service),
        };
        let leader = Newcomer {
            email: Email::parse("karen@uni.example").expect("a plausible address"),
            name: "Karen Bruun".into(),
            language: Lang::Da,
        };
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        let course = courses::create(&mut tx, now, &details).await.expect("a course is made");
        courses::name_leader(&mut tx, now, &mut self.app.chance(), self.app.post(), course, &leader)
            .await
            .expect("a leader is named");
        tx.commit().await.expect("the course is there");
        (course, karen)
    }

    /// Somebody with a place on a course, signed in.
    pub async fn student(&self, course: CourseId, name: &str, email: &str) -> Person {
        let person = self.person(name, email).await;
        let row = RosterRow {
            line: 1,
            name: name.into(),
            email: Some(email.into()),
            student_number: None,
            class: None,
            other_classes: Vec::new(),
            staff: Vec::new(),
        };
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        courses::enrol(&mut tx, now, course, &[row]).await.expect("a place is given");
        tx.commit().await.expect("the place is there");
        person
    }

    /// A profile that the students of a course can answer for another hour.
    pub async fn profile(&self, course: CourseId, wishes: Wishes) -> Questionnaire {
        let now = self.app.clock().now();
        let plan = Plan { opens_at: now - TimeDelta::days(1), closes_at: now + TimeDelta::hours(1), wishes };
        let mut tx = self.begin().await;
        let id = questionnaires::create(&mut tx, now, course, &plan).await.expect("a profile is planned");
        let questionnaire = questionnaires::find(&mut tx, id).await.expect("it is looked for");
        tx.commit().await.expect("the profile is there");
        questionnaire.expect("it is found")
    }

    /// Somebody of an advising service, signed in.
    pub async fn adviser(
        &self,
        service: AdvisingServiceId,
        kind: AdviserKind,
        name: &str,
        email: &str,
    ) -> Person {
        let account_id = self.account(name, email).await;
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        accounts::name_adviser(&mut tx, now, service, account_id, kind).await.expect("a role is given");
        tx.commit().await.expect("the role is there");
        self.sign_in(account_id, email).await
    }

    /// What was posted to whom, in order, as `Ida Holm: accounts-reset`.
    pub async fn mails(&self) -> Vec<String> {
        self.letters().await.iter().map(|letter| format!("{}: {}", letter.to, letter.kind)).collect()
    }

    /// What was posted to whom, in order. The outbox keeps even the kind sealed.
    pub async fn letters(&self) -> Vec<Letter> {
        let query = "select message_id::text || ' ' || encode(sealed_words, 'hex') || ' ' || name
                     from outbox join accounts using (account_id) where sealed_words is not null
                     order by posted_at, message_id";
        let open = |row: &String| {
            let mut parts = row.splitn(3, ' ');
            let mut part = || parts.next().expect("three parts");
            let (message_id, sealed, name) = (part(), part(), part());
            let place = Place {
                table: "outbox",
                column: "sealed_words",
                row: message_id.parse().expect("a message's id"),
            };
            let words: serde_json::Value =
                self.app.seals().open_json(place, &unhex(sealed)).expect("the words open");
            let word = |key: &str| words[key].as_str().unwrap_or_default().to_owned();
            Letter { to: name.to_owned(), kind: word("kind"), link: word("link"), words: words.to_string() }
        };
        self.database.list(query).await.iter().map(open).collect()
    }
}

/// A mail that waits in the outbox.
pub struct Letter {
    /// The name of whom it is to.
    pub to: String,
    /// What kind it is.
    pub kind: String,
    /// The path its button leads to; empty without one.
    pub link: String,
    /// Everything it is made of beside the texts of the house.
    pub words: String,
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.chars().filter_map(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
