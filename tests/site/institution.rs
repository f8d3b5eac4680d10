//! What the institution lists in every profile: places, and what one may wish not to be the only one about.

use medspil::questionnaires::MatchAnswers;

use crate::kit::page::Page;
use crate::kit::person::Person;
use crate::questionnaires::Open;

async fn add(admin: &mut Person, list: &str, da: &str, en: &str) -> Page {
    let form = admin.get("/admin/profile").await.expect_ok();
    let fields = [("list", list), ("words_da", da), ("words_en", en)];
    admin.submit(&form, "main form.form", &fields).await
}

/// Presses the button beside an option.
async fn press(admin: &mut Person, deed: &str, option: &str) -> Page {
    let page = admin.get("/admin/profile").await.expect_ok();
    let form = format!("form[action$='/{deed}']:has([name='option'][value='{option}'])");
    admin.submit(&page, &form, &[]).await.expect_ok()
}

fn options(page: &Page) -> Vec<String> {
    page.attributes("main [name='answer']", "value")
}

#[tokio::test]
async fn an_administrator_leaves_out_and_adds_and_an_answer_means_what_it_meant() {
    let open = Open::new().await;
    let mut admin = open.site.admin().await;
    let home = admin.get("/admin").await.expect_ok();
    assert!(home.has("a[href='/admin/profile']"));
    for (list, da, en) in [
        ("places", "Campus Nord", "Campus North"),
        ("dimensions", "Også bor på kollegium", "Also live in a hall of residence"),
    ] {
        add(&mut admin, list, da, en).await.expect_ok();
        add(&mut admin, list, da, en).await.expect_ok();
    }
    assert_eq!(open.site.database.count("select count(*) from institution_options").await, 2, "each once");
    press(&mut admin, "retire", "home").await;
    press(&mut admin, "retire", "commute").await;

    // Students meet the lists as they are, in their language.
    let (mut signe, mut bo) = (open.student("Signe").await, open.student("Bo").await);
    let places = signe.get(&open.path("p05")).await.expect_ok();
    assert!(places.text("main form").contains("Campus Nord"));
    assert!(!options(&places).contains(&"home".to_owned()), "{:?}", options(&places));
    let english = bo.clone().in_english().get(&open.path("p12")).await.expect_ok();
    assert!(english.text("main form").contains("Also live in a hall of residence"));
    assert!(!options(&english).contains(&"commute".to_owned()));
    for student in [&mut signe, &mut bo] {
        open.answer(student, "p05", &[("answer", "i1"), ("answer", "town")]).await.expect_ok();
        open.answer(student, "p12", &[("answer", "i1")]).await.expect_ok();
        open.send(student).await.expect_ok();
    }
    let check = signe.get(&open.path("check")).await.expect_ok();
    assert!(check.text("dl.summary").contains("Campus Nord"));
    let told = |found: &[MatchAnswers]| {
        let of = |person: &MatchAnswers| (person.places, person.not_alone);
        found.iter().map(of).collect::<Vec<_>>()
    };
    let before = told(&open.match_answers().await);
    assert!(before[0] == before[1] && before[0].1.is_some(), "both said the same: {before:?}");

    // Taken out, it is offered to nobody new; whoever chose it keeps it, in its words and in what it counts for.
    press(&mut admin, "retire", "i1").await;
    let page = admin.get("/admin/profile").await.expect_ok();
    let retire_other = "form[action$='/retire']:has([name='list'][value='dimensions']):has([value='i1'])";
    admin.submit(&page, retire_other, &[]).await.expect_ok();
    let mut ida = open.student("Ida").await;
    for code in ["p05", "p12"] {
        let form = ida.get(&open.path(code)).await.expect_ok();
        assert!(!options(&form).contains(&"i1".to_owned()), "{code}");
        let again = signe.get(&open.path(code)).await.expect_ok();
        assert!(again.has("[name='answer'][value='i1'][checked]"), "{code}: {}", again.html);
        signe.submit(&again, "main form", &[]).await.expect_ok();
    }
    assert_eq!(told(&open.match_answers().await), before);
    let own = signe.get(&format!("/courses/{}/own", open.course_id)).await.expect_ok();
    assert!(own.text("main").contains("Campus Nord") && own.text("main").contains("Også bor på kollegium"));

    // What the institution never listed means nothing, and a name is never given twice.
    let refused = ida.post(&open.path("p12"), &[("answer", "i7")]).await;
    assert_eq!(refused.status, 422);
    add(&mut admin, "places", "Campus Syd", "Campus South").await.expect_ok();
    let words = "select words_da from institution_options where list = 'places' and words_da is not null order by option";
    assert_eq!(open.site.database.list(words).await, ["Campus Nord", "Campus Syd"].map(str::to_owned));
    // Back again, it is the same as before.
    press(&mut admin, "offer", "i1").await;
    assert!(options(&ida.get(&open.path("p05")).await.expect_ok()).contains(&"i1".to_owned()));
}

#[tokio::test]
async fn what_nobody_may_be_sorted_by_is_never_on_a_list() {
    let open = Open::new().await;
    let mut admin = open.site.admin().await;
    for (da, en) in [
        ("Også har en diagnose", "Also have one"),
        ("Også er muslim", "Also the same"),
        ("Også taler et andet modersmål", "Also the same"),
        ("Også det samme", "Also of the same ethnic background"),
    ] {
        let page = add(&mut admin, "dimensions", da, en).await;
        assert_eq!(page.status, 422, "{da} / {en}");
        assert!(page.has(".faults") && page.html.contains(da), "what was typed is kept");
    }
    assert_eq!(open.site.database.count("select count(*) from institution_options").await, 0);
    // Something is left on each list.
    for place in ["campus", "town", "home", "online"] {
        press(&mut admin, "retire", place).await;
    }
    let mut signe = open.student("Signe").await;
    let places = signe.get(&open.path("p05")).await.expect_ok();
    assert!(options(&places).contains(&"online".to_owned()), "{:?}", options(&places));
    // Whoever is no administrator does not know of it.
    let mut karen = open.karen.clone();
    assert_eq!(karen.get("/admin/profile").await.status, 404);
    assert_eq!(
        karen.post("/admin/profile/retire", &[("list", "places"), ("option", "online")]).await.status,
        404
    );
}
