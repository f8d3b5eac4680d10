//! A course with its leader and students in classes, about to form groups, or with groups that life happens to.

use chrono::TimeDelta;
use medspil::accounts::{self, AccountId, Email, Newcomer};
use medspil::chance::Chance;
use medspil::courses::{self, CourseId, Details};
use medspil::formations::{self, FormationId, StudyGroup};
use medspil::i18n::Lang;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::page::Page;
use super::person::Person;
use super::site::{PASSWORD, Site};

/// A course with its leader and students in classes, about to form groups.
pub struct Round {
    /// The site.
    pub site: Site,
    /// Karen, who leads the course.
    pub karen: Person,
    /// The course.
    pub course_id: CourseId,
    /// Its students, in the order they came.
    pub students: Vec<AccountId>,
}

impl Round {
    /// So many students, spread over these classes.
    pub async fn with(students: usize, classes: &[&str]) -> Self {
        let site = Site::new().await;
        let (mut tx, now) = (site.begin().await, site.app.clock().now());
        let details = Details {
            title: "Sygepleje 1".into(),
            code: String::new(),
            term: "Efterår 2026".into(),
            ends_on: (site.app.clock().now() + TimeDelta::days(120)).date_naive(),
            timezone: chrono_tz::Europe::Copenhagen,
            language: Lang::Da,
            advising_service_id: None,
        };
        let course_id = courses::create(&mut tx, now, &details).await.expect("the database answers");
        tx.commit().await.expect("the database answers");
        let karen = site.person("Karen Kursusleder", "karen@uni.example").await;
        let mut tx = site.begin().await;
        let leader = Newcomer {
            email: Email::parse("karen@uni.example").expect("the database answers"),
            name: "Karen Kursusleder".into(),
            language: Lang::Da,
        };
        let mut chance = site.app.chance();
        courses::name_leader(&mut tx, now, &mut chance, site.app.post(), course_id, &leader)
            .await
            .expect("the database answers");
        tx.commit().await.expect("the database answers");
        let mut course = Self { site, karen, course_id, students: Vec::new() };
        course.enrol(students, classes).await;
        course
    }

    /// Puts so many more students on the roster.
    pub async fn enrol(&mut self, students: usize, classes: &[&str]) {
        let mut db = self.raw().await;
        for number in self.students.len()..self.students.len() + students {
            let class = classes.get(number % classes.len().max(1));
            let account: Uuid = sqlx::query_scalar(
                "insert into accounts (email, name, created_at) values ($1, $2, now()) returning account_id",
            )
            .bind(format!("student{number}@uni.example"))
            .bind(format!("Student {number:03}"))
            .fetch_one(&mut db)
            .await
            .expect("the database answers");
            let class: Option<Uuid> = match class {
                Some(class) => Some(
                    sqlx::query_scalar(
                        "insert into class_sections (course_id, name) values ($1, $2)
                         on conflict (course_id, lower(name)) do update set name = excluded.name
                         returning class_section_id",
                    )
                    .bind(self.course_id.uuid())
                    .bind(class)
                    .fetch_one(&mut db)
                    .await
                    .expect("the database answers"),
                ),
                None => None,
            };
            sqlx::query(
                "insert into enrolments (course_id, account_id, class_section_id, enrolled_at, status_at)
                 values ($1, $2, $3, now(), now())",
            )
            .bind(self.course_id.uuid())
            .bind(account)
            .bind(class)
            .execute(&mut db)
            .await
            .expect("the database answers");
            self.students.push(account.into());
        }
    }

    /// A connection past the program.
    pub async fn raw(&self) -> PgConnection {
        PgConnection::connect_with(&self.site.database.options).await.expect("the database answers")
    }

    /// Plans a formation through the form and gives its id.
    pub async fn plan(&mut self) -> (FormationId, Page) {
        self.plan_as(&[]).await
    }

    /// Plans a formation through the form, with these fields otherwise than usual.
    pub async fn plan_as(&mut self, fields: &[(&str, &str)]) -> (FormationId, Page) {
        let list = self.karen.get(&format!("/courses/{}/formations", self.course_id)).await.expect_ok();
        let form = self.karen.get(&list.link("Planlæg en gruppedannelse")).await.expect_ok();
        let purpose = "I læser sammen og holder hinanden i gang.";
        let fields = [&[("purpose", purpose)], fields].concat();
        let page = self.karen.submit(&form, "main form", &fields).await.expect_ok();
        let id = page
            .path
            .rsplit('/')
            .next()
            .expect("the database answers")
            .parse()
            .expect("its address ends in an id");
        (id, page)
    }

    /// As far as the proposals.
    pub async fn proposed(&mut self) -> (FormationId, Page) {
        let (id, page) = self.plan().await;
        let page = self.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
        let page = self.karen.close_for_answers(&page).await;
        let page = self.karen.submit(&page, "form[action$='/propose']", &[]).await.expect_ok();
        assert!(page.html.contains("Medspil laver forslag"), "{}", page.html);
        self.work(id).await;
        (id, self.karen.get(&page.path).await.expect_ok())
    }

    /// Does what the job does.
    pub async fn work(&self, id: FormationId) {
        let (mut tx, now) = (self.site.begin().await, self.site.app.clock().now());
        let (by, seals) = (self.karen.id(), self.site.app.seals());
        formations::propose(&mut tx, now, by, seals, &mut Chance::seeded(1), id)
            .await
            .expect("the database answers");
        tx.commit().await.expect("the database answers");
    }

    /// As far as published groups.
    pub async fn published(&mut self) -> (FormationId, Page) {
        let (id, page) = self.proposed().await;
        let review = self.karen.get(&page.link("Læs forslag 1")).await.expect_ok();
        let publish = self.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
        let fields = [("sure", "yes"), ("stepping_in", "yes")];
        let page = self.karen.submit(&publish, "main form", &fields).await.expect_ok();
        assert!(page.html.contains("Alle har en gruppe"), "{}", page.html);
        (id, page)
    }

    /// So many members of a published group leave the course, and the roster is read again.
    pub async fn leave(&mut self, id: FormationId, number: u32, members: usize) -> Vec<AccountId> {
        let group = self.group(id, number).await;
        let mut tx = self.site.begin().await;
        let gone: Vec<AccountId> =
            formations::members(&mut tx, group.group_id).await.expect("the database answers");
        let gone: Vec<AccountId> = gone.into_iter().take(members).collect();
        drop(tx);
        let mut db = self.raw().await;
        let ids: Vec<Uuid> = gone.iter().map(|who| who.uuid()).collect();
        sqlx::query("update enrolments set status = 'withdrawn' where account_id = any($1)")
            .bind(ids)
            .execute(&mut db)
            .await
            .expect("the database answers");
        self.reconcile().await;
        gone
    }

    /// Reads the roster again, as the job does.
    pub async fn reconcile(&self) {
        let (mut tx, now) = (self.site.begin().await, self.site.app.clock().now());
        let means = formations::Means { seals: self.site.app.seals(), post: self.site.app.post() };
        formations::reconcile(&mut tx, now, means, self.course_id).await.expect("the database answers");
        tx.commit().await.expect("the database answers");
    }

    /// A published group that stands.
    pub async fn group(&self, id: FormationId, number: u32) -> StudyGroup {
        let mut tx = self.site.begin().await;
        let groups = formations::groups_of(&mut tx, id).await.expect("the database answers");
        groups.into_iter().find(|group| group.number == number).expect("the group stands")
    }

    /// The groups that stand, by number, with how many members each has.
    pub async fn sizes(&self, id: FormationId) -> Vec<(u32, usize)> {
        let mut tx = self.site.begin().await;
        let mut sizes = Vec::new();
        for group in formations::groups_of(&mut tx, id).await.expect("the database answers") {
            sizes.push((
                group.number,
                formations::members(&mut tx, group.group_id).await.expect("the database answers").len(),
            ));
        }
        sizes.sort_unstable();
        sizes
    }

    /// The members of a published group that stands.
    pub async fn members(&self, id: FormationId, number: u32) -> Vec<AccountId> {
        let group = self.group(id, number).await;
        let mut tx = self.site.begin().await;
        formations::members(&mut tx, group.group_id).await.expect("the database answers")
    }

    /// Where a formation's pages are.
    pub fn at(&self, id: FormationId) -> String {
        format!("/courses/{}/formations/{id}", self.course_id)
    }

    /// A student with a browser; the address is as enrolled.
    pub async fn student(&self, who: AccountId) -> Person {
        let (mut tx, now) = (self.site.begin().await, self.site.app.clock().now());
        accounts::set_password(&mut tx, now, self.site.app.hasher(), who, PASSWORD.into())
            .await
            .expect("the database answers");
        tx.commit().await.expect("the database answers");
        let number = self.students.iter().position(|student| *student == who).expect("one of the students");
        self.site.sign_in(who, &format!("student{number}@uni.example")).await
    }
}
