//! A mutual wish about one person, from the leader's choice to the groups.

use crate::kit::crawl::crawl;
use crate::kit::person::Person;
use crate::kit::round::Round;

/// Sends a profile with a wish for the student of this number.
async fn wish(student: &mut Person, profile: &str, number: usize) {
    let form = student.get(&format!("{profile}/p13")).await.expect_ok();
    let whom = format!("student{number}@uni.example");
    student.submit(&form, "main form", &[("answer", &whom)]).await.expect_ok();
    let check = student.get(&format!("{profile}/check")).await.expect_ok();
    student.submit(&check, "main form", &[]).await.expect_ok();
}

/// Project groups in which students may wish for one another, opened: the leader's page, and the profile's address.
async fn wishing(course: &mut Round) -> (medspil::formations::FormationId, crate::kit::page::Page, String) {
    let (id, page) = course.plan_as(&[("preset", "project"), ("wishes", "mutual")]).await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let mut first = course.student(course.students[0]).await;
    let home = first.get("/home").await.expect_ok();
    let profile = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
    (id, page, profile)
}

/// Whether two students share a group, in each proposal.
async fn together(course: &Round, one: usize, other: usize) -> Vec<bool> {
    let [one, other] = [course.students[one].uuid(), course.students[other].uuid()];
    let same = "select a.number = b.number from proposal_seats a join proposal_seats b using (proposal_id)
                join proposals using (proposal_id)
                where a.account_id = $1 and b.account_id = $2 order by proposals.number";
    let mut db = course.raw().await;
    sqlx::query_scalar(same).bind(one).bind(other).fetch_all(&mut db).await.unwrap()
}

#[tokio::test]
async fn two_who_wish_for_each_other_come_together_and_nobody_learns_of_a_wish() {
    let mut course = Round::with(12, &["Hold A"]).await;
    let (id, page, profile) = wishing(&mut course).await;
    let mut wishing = Vec::new();
    for (by, whom) in [(0, 7), (7, 0), (2, 3), (3, 4)] {
        let mut student = course.student(course.students[by]).await;
        wish(&mut student, &profile, whom).await;
        wishing.push(student);
    }
    let page = course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let sit_together = together(&course, 0, 7).await;
    assert!(!sit_together.is_empty() && sit_together.iter().all(|so| *so), "in every proposal");
    // Whose wish it was, and whether it was met, stands on nobody's page.
    let review = course.karen.get(&page.path).await.expect_ok().link("Læs forslag 1");
    let mut pages = crawl(&mut course.karen, &[review]).await;
    for (student, own) in wishing.iter_mut().zip([[0, 7], [7, 0], [2, 3], [3, 4]]) {
        for page in crawl(student, &["/".to_owned()]).await {
            for other in [0, 2, 3, 4, 7].into_iter().filter(|number| !own.contains(number)) {
                let address = format!("student{other}@");
                assert!(!page.html.contains(&address), "{address} on {}", page.path);
            }
        }
    }
    pages.retain(|page| page.path.contains("/proposals/"));
    assert!(!pages.is_empty());
    for page in pages {
        for word in ["gensidig", "ønsket hinanden", "skal være sammen"] {
            assert!(!page.html.contains(word), "«{word}» on {}", page.path);
        }
    }
}

#[tokio::test]
async fn a_wish_gives_way_to_what_an_adviser_keeps_apart_and_nothing_tells_of_it() {
    let mut course = Round::with(12, &["Hold A"]).await;
    let (id, page, profile) = wishing(&mut course).await;
    for (by, whom) in [(0, 7), (7, 0)] {
        let mut student = course.student(course.students[by]).await;
        wish(&mut student, &profile, whom).await;
    }
    let (mut tx, now) = (course.site.begin().await, course.site.app.clock().now());
    let (pair, ends_on) =
        ((course.students[0], course.students[7]), now.date_naive() + chrono::Days::new(90));
    let (seals, by) = (course.site.app.seals(), course.karen.id());
    medspil::formations::keep_apart(&mut tx, now, seals, by, course.course_id, pair, ends_on).await.unwrap();
    tx.commit().await.unwrap();
    let page = course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let sit_together = together(&course, 0, 7).await;
    assert!(!sit_together.is_empty() && sit_together.iter().all(|so| !so), "in no proposal");
    let review = course.karen.get(&page.path).await.expect_ok().link("Læs forslag 1");
    let review = course.karen.get(&review).await.expect_ok();
    for word in ["regler er ikke holdt", "En af dine regler", "kan ikke være sammen"] {
        assert!(!review.html.contains(word), "«{word}»: {}", review.html);
    }
    let together = medspil::i18n::Lang::Da.t("formations-alert-together").to_string();
    assert!(!review.html.contains(&together), "{together}");
}

#[tokio::test]
async fn the_leader_chooses_until_the_profile_opens_and_never_in_the_first_semester() {
    let mut course = Round::with(6, &[]).await;
    let form = course.karen.get(&format!("/courses/{}/formations/new", course.course_id)).await.expect_ok();
    let typed = [("purpose", "I læser sammen."), ("preset", "first_semester"), ("wishes", "mutual")];
    let refused = course.karen.submit(&form, "main form", &typed).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text(".faults").contains("kender de ikke hinanden"), "{}", refused.html);
    assert!(refused.has("[name=wishes][value=mutual][checked]"), "what was chosen is kept");

    let (id, page) = course.plan_as(&[("preset", "project")]).await;
    let at = format!("{}/plan", course.at(id));
    for chosen in ["mutual", "off", "mutual"] {
        let plan = course.karen.get(&at).await.expect_ok();
        course.karen.submit(&plan, "main form.form", &[("wishes", chosen)]).await.expect_ok();
        let plan = course.karen.get(&at).await.expect_ok();
        assert!(plan.has(&format!("[name=wishes][value={chosen}][checked]")), "{chosen}");
    }
    course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    let plan = course.karen.get(&at).await.expect_ok();
    assert!(!plan.has("[name=wishes]") && plan.html.contains("Det ligger fast"));
    let (_, mut fields) = plan.fill("main form.form", &[]);
    fields.push(("wishes".to_owned(), "off".to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    course.karen.post(&at, &fields).await.expect_ok();
    assert_eq!(course.site.database.list("select wishes from formations").await, ["mutual"]);
    let preview = course.karen.get(&format!("/courses/{}/preview", course.course_id)).await.expect_ok();
    assert!(preview.has("a[href$='/p13']"), "the leader meets the question as students do");
}

#[tokio::test]
async fn whoever_is_the_only_one_after_all_is_told_and_nobody_else() {
    let mut course = Round::with(8, &[]).await;
    let (id, page) = course.plan().await;
    let page = course.karen.submit(&page, "form[action$='/open']", &[("without", "yes")]).await.expect_ok();
    for (who, wish) in [(0, "commute"), (1, "children"), (2, "children")] {
        let mut student = course.student(course.students[who]).await;
        let home = student.get("/home").await.expect_ok();
        let profile = home.attributes("a[href*='/questionnaires/']", "href").remove(0);
        let form = student.get(&format!("{profile}/p12")).await.expect_ok();
        student.submit(&form, "main form", &[("answer", wish)]).await.expect_ok();
        let check = student.get(&format!("{profile}/check")).await.expect_ok();
        student.submit(&check, "main form", &[]).await.expect_ok();
    }
    let page = course.karen.close_for_answers(&page).await;
    course.work(id).await;
    let review = course.karen.get(&page.path).await.expect_ok().link("Læs forslag 1");
    let review = course.karen.get(&review).await.expect_ok();
    assert!(review.text("main").contains("Ikke alle ønsker"), "the leader learns that, and no more");
    assert!(!review.html.contains("times rejse"));
    let publish = course.karen.get(&review.link("Offentliggør dette forslag")).await.expect_ok();
    let yes = [("sure", "yes"), ("stepping_in", "yes")];
    course.karen.submit(&publish, "main form", &yes).await.expect_ok();
    let mut told = course.site.letters().await;
    told.retain(|letter| letter.kind == "formations-your-group");
    assert_eq!(told.len(), 8, "one mail for everybody, so that no second one tells of a wish");
    let unmet: Vec<_> =
        told.iter().filter(|letter| letter.words.contains("\"unmet\":1")).map(|letter| &letter.to).collect();
    assert_eq!(unmet, ["Student 000"]);
    for lang in [medspil::i18n::Lang::Da, medspil::i18n::Lang::En] {
        let body = |unmet: u32| lang.t("mail-formations-your-group-body").n("unmet", unmet).paragraphs();
        assert_eq!((body(0).len(), body(1).len()), (2, 3), "{:?}", body(1));
        assert!(
            !body(1).join(" ").contains("eneste"),
            "it names nothing that others could read over a shoulder"
        );
    }
}
