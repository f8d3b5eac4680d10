//! A course in full swing: 240 students on the roster, a facilitator asked, and an import begun.

use medspil::accounts::AdvisingServiceId;
use medspil::chance::Chance;
use medspil::courses::roster::RosterRow;
use medspil::courses::{self, CourseId};
use medspil::formations;

use super::Site;
use super::page::Page;
use super::person::Person;

/// A course, its leader, and pages that no link leads to.
pub struct Led {
    /// The course.
    pub course_id: CourseId,
    /// Karen, who leads it.
    pub karen: Person,
    /// Where she can take up the import she has begun.
    pub held: Vec<String>,
}

impl Site {
    /// A course of 240 in 8 classes, led by Karen. Amira is asked to be a facilitator.
    pub async fn led_course(&self, service: AdvisingServiceId) -> Led {
        let (course_id, mut karen) = self.course(service).await;
        let published = self.groups_of_the_first(course_id, &mut karen).await;
        let page = karen.review_roster(course_id, "moodle-da-240.csv").await;
        karen.submit(&page, "main form", &[]).await.expect_ok();
        let review = karen.review_roster(course_id, "faults-da.csv").await;
        let columns = review.path.trim_end_matches("/review").to_owned();
        let form = karen.get(&format!("/courses/{course_id}/staff/invite")).await;
        let amira = [("name", "Amira Holm"), ("email", "amira@uni.example"), ("kind", "student")];
        karen.submit(&form, "main form", &amira).await.expect_ok();
        let page = karen.get(&published).await.expect_ok();
        karen.submit(&page, "form[action$='/reconcile']", &[]).await.expect_ok();
        Led { course_id, karen, held: vec![columns, review.path] }
    }

    /// Three formations of the nine students who came first: one closed, one with proposals, one published. Where the
    /// last one is.
    async fn groups_of_the_first(&self, course: CourseId, karen: &mut Person) -> String {
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
        let mut at = String::new();
        for name in ["Lukket", "Foreslået", "Offentliggjort"] {
            let form = karen.get(&format!("/courses/{course}/formations/new")).await.expect_ok();
            let plan = [("name", name), ("purpose", "I læser sammen og holder hinanden i gang.")];
            let page = karen.submit(&form, "main form", &plan).await.expect_ok();
            let page = karen.submit(&page, "form[action$='/open']", &[]).await.expect_ok();
            let page = karen.submit(&page, "form[action$='/close']", &[]).await.expect_ok();
            if name != "Lukket" {
                let id = page.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("its address");
                let (mut tx, now) = (self.begin().await, self.app.clock().now());
                let (seals, mut chance) = (self.app.seals(), Chance::seeded(1));
                formations::propose(&mut tx, now, karen.id(), seals, &mut chance, id)
                    .await
                    .expect("proposals");
                tx.commit().await.expect("they are there");
            }
            at = page.path;
        }
        let page = karen.get(&at).await.expect_ok();
        let review = karen.get(&page.link("Læs forslag 1")).await.expect_ok();
        let publish = karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
        karen.submit(&publish, "main form", &[("sure", "yes"), ("stepping_in", "yes")]).await.expect_ok();
        at
    }
}

impl Person {
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
