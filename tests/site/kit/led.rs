//! A course in full swing: 240 students on the roster, a facilitator asked, and an import begun.

use medspil::accounts::{self, AccountId, AdvisingServiceId};
use medspil::chance::Chance;
use medspil::courses::roster::RosterRow;
use medspil::courses::{self, CourseId};
use medspil::formations;
use uuid::Uuid;

use super::page::Page;
use super::person::Person;
use super::{PASSWORD, Site};

/// What the student who works alone signs in with.
pub const ALONE: &str = "tidlig1@uni.example";

/// A course, its leader, and pages that no link leads to.
pub struct Led {
    /// The course.
    pub course_id: CourseId,
    /// Karen, who leads it.
    pub karen: Person,
    /// Where she can take up the import she has begun, and what she sees once she has chosen whom to move.
    pub held: Vec<String>,
    /// A student who works alone by agreement.
    pub alone: Person,
}

impl Site {
    /// A course of 240 in 8 classes, led by Karen. Amira is asked to be a facilitator.
    pub async fn led_course(&self, service: AdvisingServiceId) -> Led {
        let (course_id, mut karen) = self.course(service).await;
        let [open, closed, proposed, published] = self.groups_of_the_first(course_id, &mut karen).await;
        let page = karen.review_roster(course_id, "moodle-da-240.csv").await;
        karen.submit(&page, "main form", &[]).await.expect_ok();
        let review = karen.review_roster(course_id, "faults-da.csv").await;
        let columns = review.path.trim_end_matches("/review").to_owned();
        let form = karen.get(&format!("/courses/{course_id}/staff/invite")).await;
        let amira = [("name", "Amira Holm"), ("email", "amira@uni.example"), ("kind", "student")];
        karen.submit(&form, "main form", &amira).await.expect_ok();
        let page = karen.get(&published).await.expect_ok();
        karen.submit(&page, "form[action$='/reconcile']", &[]).await.expect_ok();
        let alone = self.life_goes_on(course_id, &mut karen, &published).await;
        let mut held = vec![
            columns,
            review.path,
            format!("{open}/close"),
            format!("{open}/remind"),
            format!("{closed}/reopen"),
        ];
        // First of its kind, since only a few of each are looked at: it lists who waits for a place.
        held.push(published.clone());
        held.extend(self.moves(&proposed, &published).await);
        Led { course_id, karen, held, alone }
    }

    /// Of the two groups that are published one has only two left, and somebody of the other works alone.
    async fn life_goes_on(&self, course: CourseId, karen: &mut Person, published: &str) -> Person {
        let at = format!("{published}/groups");
        let groups = self.members(published).await;
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        let who: Uuid = sqlx::query_scalar("select account_id from accounts where email = $1")
            .bind(ALONE)
            .fetch_one(&mut *tx)
            .await
            .expect("one of the first");
        let who = AccountId::from(who);
        let is_first = groups[0].1.contains(&who);
        let (small, other) = if is_first { (&groups[1], &groups[0]) } else { (&groups[0], &groups[1]) };
        let gone: Vec<Uuid> = small.1.iter().skip(2).map(|who| who.uuid()).collect();
        sqlx::query(
            "update enrolments set status = 'withdrawn' where course_id = $1 and account_id = any($2)",
        )
        .bind(course.uuid())
        .bind(gone)
        .execute(&mut *tx)
        .await
        .expect("they leave");
        let means = formations::Means { seals: self.app.seals(), post: self.app.post() };
        formations::reconcile(&mut tx, now, means, course).await.expect("their group knows");
        accounts::set_password(&mut tx, now, self.app.hasher(), who, PASSWORD.into())
            .await
            .expect("a password");
        tx.commit().await.expect("they are gone");
        let form = karen.get(&format!("{at}/{}/alone?student={who}", other.0)).await.expect_ok();
        karen.submit(&form, "main form", &[("talked", "yes")]).await.expect_ok();
        self.sign_in(who, ALONE).await
    }

    /// Looks at moves: of a proposal, and of groups that stand, alone and in exchange.
    async fn moves(&self, proposed: &str, published: &str) -> Vec<String> {
        let groups = self.members(published).await;
        let ((from, stays), (to, others)) = (&groups[1], &groups[0]);
        let id = proposed.rsplit('/').next().and_then(|id| id.parse().ok()).expect("its address");
        let mut tx = self.begin().await;
        let proposal = formations::proposals(&mut tx, id).await.expect("the database answers")[0];
        let seat: (Uuid, i32) = sqlx::query_as(
            "select account_id, number from proposal_seats where proposal_id = $1 order by number limit 1",
        )
        .bind(proposal.uuid())
        .fetch_one(&mut *tx)
        .await
        .expect("somebody has a seat");
        vec![
            format!("{published}/move?from={from}&student={}&to={to}", stays[0]),
            format!("{published}/move?from={from}&student={}&with={}", stays[0], others[0]),
            format!("{proposed}/proposals/{proposal}/move?student={}&to={}", seat.0, seat.1 + 1),
        ]
    }

    /// The groups of a published formation: their numbers and members.
    async fn members(&self, formation: &str) -> Vec<(u32, Vec<AccountId>)> {
        let id = formation.rsplit('/').next().and_then(|id| id.parse().ok()).expect("its address");
        let mut tx = self.begin().await;
        let mut found = Vec::new();
        for group in formations::groups_of(&mut tx, id).await.expect("the database answers") {
            let members = formations::members(&mut tx, group.group_id).await.expect("the database answers");
            found.push((group.number, members));
        }
        found.sort();
        found
    }

    /// Four formations of the nine students who came first: one open, one closed, one with proposals, one published.
    /// Where they are.
    async fn groups_of_the_first(&self, course: CourseId, karen: &mut Person) -> [String; 4] {
        let row = |line: u32| RosterRow {
            line,
            name: format!("Tidlig Nummer {line}"),
            email: Some(format!("tidlig{line}@uni.example")),
            student_number: None,
            class: Some("Hold 1".into()),
            other_classes: Vec::new(),
            staff: Vec::new(),
        };
        let (mut tx, now) = (self.begin().await, self.app.clock().now());
        courses::enrol(&mut tx, now, course, &(1..=9).map(row).collect::<Vec<_>>()).await.expect("nine come");
        tx.commit().await.expect("they are there");
        let mut at = Vec::new();
        for name in ["Åben", "Lukket", "Foreslået", "Offentliggjort"] {
            let form = karen.get(&format!("/courses/{course}/formations/new")).await.expect_ok();
            let plan = [("name", name), ("purpose", "I læser sammen og holder hinanden i gang.")];
            let page = karen.submit(&form, "main form", &plan).await.expect_ok();
            let page = karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
            if name == "Åben" {
                at.push(page.path);
                continue;
            }
            let page = karen.close_for_answers(&page).await;
            if name != "Lukket" {
                let id = page.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("its address");
                let (mut tx, now) = (self.begin().await, self.app.clock().now());
                let (seals, mut chance) = (self.app.seals(), Chance::seeded(1));
                formations::propose(&mut tx, now, karen.id(), seals, &mut chance, id)
                    .await
                    .expect("proposals");
                tx.commit().await.expect("they are there");
            }
            at.push(page.path);
        }
        let [open, closed, proposed, published] = at.try_into().expect("there are four");
        let page = karen.get(&published).await.expect_ok();
        let review = karen.get(&page.link("Læs forslag 1")).await.expect_ok();
        let publish = karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
        karen.submit(&publish, "main form", &[("sure", "yes"), ("stepping_in", "yes")]).await.expect_ok();
        [open, closed, proposed, published]
    }
}

impl Person {
    /// Closes a formation for answers, from its page, and says yes to doing so.
    pub async fn close_for_answers(&mut self, formation: &Page) -> Page {
        let sure = self.get(&formation.link("Luk for svar nu")).await.expect_ok();
        self.submit(&sure, "main form", &[]).await.expect_ok()
    }

    /// Uploads one of the roster files of `tests/data/rosters` and goes on to the review with the columns as guessed.
    pub async fn review_roster(&mut self, course: CourseId, file: &str) -> Page {
        let form = self.get(&format!("/courses/{course}/roster/import")).await.expect_ok();
        let columns = self.upload(&form, "main form", "file", file, &roster(file)).await.expect_ok();
        self.submit(&columns, "main form", &[]).await.expect_ok()
    }
}

/// A roster file as another system wrote it.
pub fn roster(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/rosters/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the file is there")
}
