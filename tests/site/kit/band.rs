//! A group with its people, put behind the program's back: what a published formation leaves, without the way there.

use sqlx::query_scalar;
use uuid::Uuid;

use super::page::Page;
use super::person::Person;
use super::site::Site;

/// A group, the people in it and who accompanies them, all signed in.
pub struct Band {
    /// Which group.
    pub group_id: Uuid,
    /// Which formation it belongs to.
    pub formation_id: Uuid,
    /// Which course.
    pub course_id: Uuid,
    /// Its members.
    pub members: Vec<Person>,
    /// Who accompanies it.
    pub facilitator: Person,
}

impl Band {
    /// A group that has met and waits for the last of it to answer; its agreement is begun.
    pub async fn waiting(site: &Site) -> Self {
        let band = site.band(&["Anna Kjær", "Bo Nørby"]).await;
        let mut anna = band.members[0].clone();
        band.answer(&mut anna, "2", "Jeg vil gerne nå det hele").await;
        band.begin_contract(&mut anna, "minimum").await;
        band
    }

    /// A group whose answers are shown and whose agreement is in its second version.
    pub async fn shown(site: &Site) -> Self {
        let band = site.band(&["Dina Thue", "Erik Aagaard"]).await;
        for (index, point) in ["2", "5"].into_iter().enumerate() {
            band.answer(&mut band.members[index].clone(), point, "Helst om formiddagen").await;
        }
        let mut dina = band.members[0].clone();
        band.begin_contract(&mut dina, "reading").await;
        band.save_version(&mut dina).await;
        let section = dina.get(&band.path("/contract/sections/reading-social")).await.expect_ok();
        dina.submit(&section, "main form", &[("text", "Vi spiser kage om torsdagen.")]).await.expect_ok();
        band.save_version(&mut dina).await;
        band
    }

    /// A path below the group's own.
    pub fn path(&self, rest: &str) -> String {
        format!("/groups/{}{rest}", self.group_id)
    }

    /// A member writes every answer of the expectation round on its pages; ends on the check page.
    pub async fn write(&self, person: &mut Person, point: &str, sentence: &str) -> Page {
        let before = person.get(&self.path("/expectations")).await.expect_ok();
        let mut page = person.submit(&before, "form[action$='/expectations']", &[]).await.expect_ok();
        while page.has("[name='point']") {
            let mut fields = vec![("point", point), ("sentence", sentence)];
            if page.has("[name='evenings']") {
                fields.push(("evenings", "yes"));
            }
            page = person.submit(&page, "main form", &fields).await.expect_ok();
        }
        assert!(page.path.ends_with("/check"), "{}", page.path);
        page
    }

    /// A member writes every answer and makes them ready.
    pub async fn answer(&self, person: &mut Person, point: &str, sentence: &str) -> Page {
        let page = self.write(person, point, sentence).await;
        person.submit(&page, "form[action$='/ready']", &[]).await.expect_ok()
    }

    /// A member chooses a start for the agreement.
    pub async fn begin_contract(&self, person: &mut Person, template: &str) {
        let choose = person.get(&self.path("/contract")).await.expect_ok();
        person.submit(&choose, "main form", &[("template", template)]).await.expect_ok();
    }

    /// A member saves what stands in the agreement as a version.
    pub async fn save_version(&self, person: &mut Person) {
        let edit = person.get(&self.path("/contract/edit")).await.expect_ok();
        let page = person.submit(&edit, "form[action$='/versions']", &[]).await.expect_ok();
        assert!(page.path.ends_with("/contract"), "{}", page.path);
    }

    /// Somebody new comes to the group.
    pub async fn join(&mut self, site: &Site, name: &str) {
        let first = name.split(' ').next().unwrap_or(name);
        let email = format!("{}@stud.example", first.to_lowercase());
        let person = site.person(name, &email).await;
        let mut tx = site.begin().await;
        let now = site.app.clock().now();
        sqlx::query(
            "insert into enrolments (course_id, account_id, enrolled_at, status_at) values ($1, $2, $3, $3)",
        )
        .bind(self.course_id)
        .bind(person.id().uuid())
        .bind(now)
        .execute(&mut *tx)
        .await
        .expect("somebody is enrolled");
        sqlx::query("insert into participants (formation_id, account_id, joined_at) values ($1, $2, $3)")
            .bind(self.formation_id)
            .bind(person.id().uuid())
            .bind(now)
            .execute(&mut *tx)
            .await
            .expect("somebody takes part");
        sqlx::query(
            "insert into memberships (formation_id, group_id, account_id, since) values ($1, $2, $3, $4)",
        )
        .bind(self.formation_id)
        .bind(self.group_id)
        .bind(person.id().uuid())
        .bind(now)
        .execute(&mut *tx)
        .await
        .expect("somebody joins");
        tx.commit().await.expect("they are in");
        self.members.push(person);
    }

    /// A member leaves the course, and so the group. They keep their browser.
    pub async fn leave(&mut self, site: &Site, index: usize) -> Person {
        let person = self.members.remove(index);
        let mut tx = site.begin().await;
        let now = site.app.clock().now();
        for statement in [
            "update memberships set ended_at = $3, ended_as = 'withdrawn' where formation_id = $1 and account_id = $2",
            "update participants set left_at = $3, left_as = 'withdrawn' where formation_id = $1 and account_id = $2",
        ] {
            sqlx::query(statement)
                .bind(self.formation_id)
                .bind(person.id().uuid())
                .bind(now)
                .execute(&mut *tx)
                .await
                .expect("somebody leaves");
        }
        tx.commit().await.expect("they are gone");
        person
    }
}

impl Site {
    /// A group of these people (no first name twice), with a facilitator.
    pub async fn band(&self, names: &[&str]) -> Band {
        let facilitator = self.person("Frida Tovholder", "frida@uni.example").await;
        let mut tx = self.begin().await;
        let now = self.app.clock().now();
        let course_id: Uuid = query_scalar(
            "insert into courses (title, term, created_at) values ('Filosofi og metode', 'Efterår 2026', $1)
             returning course_id",
        )
        .bind(now)
        .fetch_one(&mut *tx)
        .await
        .expect("a course");
        let questionnaire_id: Uuid = query_scalar(
            "insert into questionnaires (course_id, opens_at, closes_at, created_at)
             values ($1, $2 - interval '20 days', $2 - interval '5 days', $2) returning questionnaire_id",
        )
        .bind(course_id)
        .bind(now)
        .fetch_one(&mut *tx)
        .await
        .expect("a questionnaire");
        let formation_id: Uuid = query_scalar(
            "insert into formations (course_id, questionnaire_id, name, purpose, preset, state, mixing, size_min,
                 size_target, size_max, size_floor, weights, deadline_at, created_at, state_at,
                 published_at, published_by)
             values ($1, $2, 'Studiegrupper', 'At læse sammen', 'first_semester', 'published', 'across_classes', 4, 5,
                 6, 1, '{}', $3, $3, $3, $3, $4)
             returning formation_id",
        )
        .bind(course_id)
        .bind(questionnaire_id)
        .bind(now)
        .bind(facilitator.id().uuid())
        .fetch_one(&mut *tx)
        .await
        .expect("a formation");
        let group_id: Uuid = query_scalar(
            "insert into study_groups (formation_id, number, rationale_da, rationale_en, common_slots, created_at)
             values ($1, 7, 'I kan alle mødes tirsdag 8–12 og torsdag 12–16, og I bringer forskellige ting med.',
                 'All of you can meet on Tuesday 8–12 and Thursday 12–16, and you bring different things.', 8208, $2)
             returning group_id",
        )
        .bind(formation_id)
        .bind(now)
        .fetch_one(&mut *tx)
        .await
        .expect("a group");
        sqlx::query("insert into group_facilitators (group_id, account_id, since) values ($1, $2, $3)")
            .bind(group_id)
            .bind(facilitator.id().uuid())
            .bind(now)
            .execute(&mut *tx)
            .await
            .expect("a facilitator");
        tx.commit().await.expect("the group is there");
        let mut band = Band { group_id, formation_id, course_id, members: Vec::new(), facilitator };
        for name in names {
            band.join(self, name).await;
        }
        band
    }
}
