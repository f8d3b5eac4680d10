//! When courses are taught and when facilitators can meet groups: said on pages of their own, and used for forming groups.

use medspil::week::Week;

use crate::kit::person::Person;
use crate::kit::round::Round;

/// Every block of the week but this one, as a form sends it.
fn all_but(one: &str) -> Vec<(&'static str, String)> {
    let slots = Week::grid().map(|slot| slot.to_string());
    slots.filter(|slot| slot != one).map(|slot| ("times", slot)).collect()
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Somebody is asked to accompany groups and says yes; gives the page they come to.
async fn facilitator(course: &mut Round, name: &str, email: &str) -> (Person, crate::kit::page::Page) {
    let mut person = course.site.person(name, email).await;
    let form = course.karen.get(&format!("/courses/{}/staff/invite", course.course_id)).await.expect_ok();
    let fields = [("name", name), ("email", email), ("kind", "student")];
    course.karen.submit(&form, "main form", &fields).await.expect_ok();
    let home = person.get("/home").await.expect_ok();
    let invitation = home.attributes("a[href^='/facilitating/']", "href").remove(0);
    let invitation = person.get(&invitation).await.expect_ok();
    let page = person.submit(&invitation, "main form", &[("answer", "yes")]).await.expect_ok();
    (person, page)
}

#[tokio::test]
async fn whoever_says_nothing_is_free_outside_teaching_and_gets_a_facilitator_who_can_meet_them() {
    let mut course = Round::with(8, &["A", "B"]).await;
    let classes = course.karen.get(&format!("/courses/{}/classes", course.course_id)).await.expect_ok();
    let classes = classes.attributes("main .tasks a", "href");
    for (class, free) in classes.iter().zip(["tue-1", "thu-3"]) {
        let class = course.karen.get(class).await.expect_ok();
        course.karen.submit(&class, "main form", &borrowed(&all_but(free))).await.expect_ok();
    }
    let (mut tove, page) = facilitator(&mut course, "Tove Holm", "tove@uni.example").await;
    assert!(page.html.contains("Hvornår kan du følge grupper?"), "who says yes is asked at once");
    tove.submit(&page, "main form", &[("groups", "2"), ("times", "thu-3")]).await.expect_ok();
    let (mut malik, page) = facilitator(&mut course, "Malik Omar", "malik@uni.example").await;
    malik.submit(&page, "main form", &[("groups", "2"), ("times", "tue-1")]).await.expect_ok();

    course.proposed().await;
    let who = "select distinct c.name || ' ' || a.name from proposal_seats s
               join proposal_groups g using (proposal_id, number)
               join participants p on p.formation_id = s.formation_id and p.account_id = s.account_id
               join class_sections c using (class_section_id) join accounts a on a.account_id = g.facilitator_id
               order by 1";
    assert_eq!(course.site.database.list(who).await, ["A Malik Omar", "B Tove Holm"]);

    let staff = course.karen.get(&format!("/courses/{}/staff", course.course_id)).await.expect_ok();
    assert!(staff.text(".people").contains("Højst 2 grupper · kan mødes torsdag 16–18"), "{}", staff.html);
}

#[tokio::test]
async fn what_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let mut course = Round::with(4, &["A"]).await;
    let (mut tove, page) = facilitator(&mut course, "Tove Holm", "tove@uni.example").await;
    assert_eq!(page.attributes("#groups", "value"), ["4"], "as most older students");
    let many = [("groups", "mange"), ("times", "mon-1"), ("languages", "en")];
    let faulty = tove.submit(&page, "main form", &many).await;
    assert!(faulty.has("#groups-fault"));
    assert_eq!(faulty.attributes("#groups", "value"), ["mange"]);
    assert_eq!(faulty.attributes("input[name=times][checked]", "value"), ["mon-1"]);
    let saved = tove.submit(&faulty, "main form", &[("groups", "3")]).await.expect_ok();
    assert!(saved.text("main [role=status]").contains("Tak"));
    let again = tove.get(&saved.link("Hvornår kan du følge grupper?")).await.expect_ok();
    assert_eq!(again.attributes("input[name=times][checked]", "value"), ["mon-1"]);
    assert_eq!(again.attributes("input[name=languages][checked]", "value"), ["en"]);
    assert_eq!(course.karen.get(&again.path).await.status, 404, "it is theirs alone");

    let teaching = course.karen.get(&format!("/courses/{}/teaching", course.course_id)).await.expect_ok();
    let all: Vec<_> = Week::grid().map(|slot| ("times", slot.to_string())).collect();
    let faulty = course.karen.submit(&teaching, "main form", &borrowed(&all)).await;
    assert!(faulty.has("#times-fault"));
    assert_eq!(faulty.attributes("input[name=times][checked]", "value").len(), 20);
    let saved = course.karen.submit(&teaching, "main form", &borrowed(&all[..1])).await.expect_ok();
    assert_eq!(saved.attributes("input[name=times][checked]", "value"), ["mon-1"]);
    assert!(saved.text("main .tasks").contains("Ikke skrevet ind"), "and each class has its own");

    let staff = course.karen.get(&format!("/courses/{}/staff", course.course_id)).await.expect_ok();
    course.karen.submit(&staff, "form[action$=release]", &[]).await.expect_ok();
    assert_eq!(tove.get(&again.path).await.status, 404, "nor once they are no facilitator any more");
}
