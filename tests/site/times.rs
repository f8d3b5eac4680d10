//! When courses are taught and when facilitators can meet groups: said on pages of their own, and used for forming groups.

use medspil::week::Week;

use crate::kit::page::Page;
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
async fn facilitator(course: &mut Round, name: &str, email: &str) -> (Person, Page) {
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

    let (id, page) = course.proposed().await;
    let who = "select distinct c.name || ' ' || a.name from proposal_seats s
               join proposal_groups g using (proposal_id, number)
               join participants p on p.formation_id = s.formation_id and p.account_id = s.account_id
               join class_sections c using (class_section_id) join accounts a on a.account_id = g.facilitator_id
               order by 1";
    assert_eq!(course.site.database.list(who).await, ["A Malik Omar", "B Tove Holm"]);

    let staff = course.karen.get(&format!("/courses/{}/staff", course.course_id)).await.expect_ok();
    assert!(staff.text(".people").contains("Højst 2 grupper · kan mødes torsdag 16–18"), "{}", staff.html);

    // A timetable that changes later changes no proposal, and whoever was released accompanies no group in one.
    let figures = |page: &Page| page.text("main .figures");
    let first = page.link("Læs forslag 1");
    let before = course.karen.get(&first).await.expect_ok();
    assert!(before.text("main .cards").contains("Tove Holm"));
    let teaching = course.karen.get(&format!("/courses/{}/teaching", course.course_id)).await.expect_ok();
    course.karen.submit(&teaching, "main form", &[("times", "mon-1")]).await.expect_ok();
    let release = course.site.database.list("select course_staff_id::text from course_staff c join accounts using (account_id) where name = 'Tove Holm'").await;
    course.karen.submit(&staff, &format!("form[action*='{}']", release[0]), &[]).await.expect_ok();
    let after = course.karen.get(&first).await.expect_ok();
    assert_eq!(figures(&after), figures(&before));
    let groups = after.text("main .cards");
    assert!(groups.contains("Malik Omar") && !groups.contains("Tove Holm"), "{groups}");
    assert_eq!(
        course
            .site
            .database
            .list("select free_slots::text from course_staff where free_slots is not null")
            .await
            .len(),
        1
    );
    let review = course.karen.get(&format!("{first}/groups/1")).await.expect_ok();
    assert!(!review.text("#facilitator").contains("Tove Holm"));
    course.work(id).await;
    let anew = course.karen.get(&course.at(id)).await.expect_ok();
    assert!(anew.has("main .cards"), "and the next ones are made of the new timetable");
}

#[tokio::test]
async fn what_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let mut course = Round::with(4, &["A"]).await;
    let (mut tove, page) = facilitator(&mut course, "Tove Holm", "tove@uni.example").await;
    assert!(page.text("#groups-hint").contains('4'), "as older students do");
    let many = [("groups", "mange"), ("times", "mon-1"), ("languages", "en")];
    let faulty = tove.submit(&page, "main form", &many).await;
    assert!(faulty.has("#groups-fault"));
    assert_eq!(faulty.attributes("#groups", "value"), ["mange"]);
    assert_eq!(faulty.attributes("input[name=times][checked]", "value"), ["mon-1"]);
    let saved = tove.submit(&faulty, "main form", &[("groups", "")]).await.expect_ok();
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
    let class = saved.attributes("main .tasks a", "href").remove(0);
    let class = course.karen.get(&class).await.expect_ok();
    let faulty = course.karen.submit(&class, "main form", &borrowed(&all[1..])).await;
    assert!(faulty.has("#times-fault"), "together there is no time left");

    let staff = course.karen.get(&format!("/courses/{}/staff", course.course_id)).await.expect_ok();
    course.karen.submit(&staff, "form[action$=release]", &[]).await.expect_ok();
    assert_eq!(tove.get(&again.path).await.status, 404, "nor once they are no facilitator any more");
}
