//! A course in full swing: 240 students on the roster, a facilitator asked, and an import begun.

use medspil::accounts::AdvisingServiceId;
use medspil::courses::CourseId;

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
        let page = karen.review_roster(course_id, "moodle-da-240.csv").await;
        karen.submit(&page, "main form", &[]).await.expect_ok();
        let review = karen.review_roster(course_id, "faults-da.csv").await;
        let columns = review.path.trim_end_matches("/review").to_owned();
        let form = karen.get(&format!("/courses/{course_id}/staff/invite")).await;
        let amira = [("name", "Amira Holm"), ("email", "amira@uni.example"), ("kind", "student")];
        karen.submit(&form, "main form", &amira).await.expect_ok();
        Led { course_id, karen, held: vec![columns, review.path] }
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
