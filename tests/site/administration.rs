//! What an administrator does with people and advising services, through the pages.

use crate::kit::{PASSWORD, Site};

#[tokio::test]
async fn an_administrator_sets_up_an_advising_service_and_invites_its_people() {
    let site = Site::new().await;
    let mut admin = site.admin().await;
    let form = admin.get("/admin/advising/new").await.expect_ok();
    let faulty = admin.submit(&form, "form.form", &[("name", "Trivsel"), ("email", "ikke en adresse")]).await;
    assert_eq!((faulty.status, faulty.count(".faults li")), (422, 4));
    assert_eq!(faulty.attribute("#name", "value"), "Trivsel");
    let fields = [
        ("email", "trivsel@uni.example"),
        ("phone", "99 40 00 00"),
        ("opening_hours_da", "hverdage kl. 10–14"),
        ("opening_hours_en", "weekdays 10–14"),
    ];
    let service = admin.submit(&faulty, "form.form", &fields).await.expect_ok();
    assert_eq!(service.text("h1"), "Trivsel");
    let again = admin.submit(&form, "form.form", &[&fields[..], &[("name", "Trivsel")]].concat()).await;
    assert!(again.has("#name[aria-invalid]"), "a name is taken once");
    let amira = [("name", "Amira"), ("email", "amira@uni.example"), ("kind", "student_adviser")];
    let named = admin.submit(&service, "form.form", &amira).await.expect_ok();
    assert!(named.text(".cards").contains("Studenterstudievejleder"));
    assert_eq!(site.mails().await, ["Amira: accounts-invitation"]);
    let sure = admin.get(&named.attribute("main a[href$='/release']", "href")).await.expect_ok();
    let released = admin.submit(&sure, "main form", &[]).await.expect_ok();
    assert!(!released.has(".cards"));
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_can_be_opened_again() {
    let site = Site::new().await;
    let mut sofie = site.person("Sofie Nørregaard", "sofie@stud.example").await;
    let mut admin = site.admin().await;
    for part in ["", "?q=NØRREGAARD", "?q=sofie@stud", "?q=stud.example"] {
        let list = admin.get(&format!("/admin/people{part}")).await.expect_ok();
        assert!(!list.html.contains("Nørregaard"), "{part}: students are not looked through");
    }
    let list = admin.get("/admin/people?q=ADA").await.expect_ok();
    assert_eq!(list.count("tbody tr"), 1, "staff are found by a part of their name");
    let list = admin.get("/admin/people?q=Sofie@stud.example").await.expect_ok();
    assert_eq!(list.count("tbody tr"), 1);
    let person = admin.get(&list.link("Sofie")).await.expect_ok();
    let closed = admin.submit(&person, "form[action$='/close']", &[]).await.expect_ok();
    assert!(closed.text("dl").contains("Lukket siden"));
    assert_eq!(sofie.get("/account").await.text("h1"), "Log ind");
    let refused = sofie.post("/sign-in", &[("email", "sofie@stud.example"), ("password", PASSWORD)]).await;
    assert!(
        refused.text(".faults").contains("passer ikke sammen"),
        "a closed account is no different from none"
    );
    admin.submit(&closed, "form[action$='/open']", &[]).await.expect_ok();
    site.sign_in(sofie.id(), "sofie@stud.example").await;
}

#[tokio::test]
async fn an_administrator_cannot_close_the_door_behind_themselves() {
    let site = Site::new().await;
    let mut admin = site.admin().await;
    let own = format!("/admin/people/{}", admin.id());
    assert!(!admin.get(&own).await.expect_ok().has("form[action$='/close']"));
    assert_eq!(admin.post_once(&format!("{own}/close"), &[]).await.status, 404);
}

#[tokio::test]
async fn an_invitation_is_sent_again_to_those_who_have_not_used_it() {
    let site = Site::new().await;
    let mut admin = site.admin().await;
    site.account("Bo", "bo@stud.example").await;
    let (mut tx, now) = (site.begin().await, site.app.clock().now());
    let newcomer = medspil::accounts::Newcomer {
        email: medspil::accounts::Email::parse("ny@stud.example").unwrap(),
        name: "Ny Student".into(),
        language: medspil::i18n::Lang::En,
    };
    let account = medspil::accounts::welcome(&mut tx, now, &newcomer).await.unwrap();
    tx.commit().await.unwrap();
    let page = admin.get(&format!("/admin/people/{account}")).await.expect_ok();
    admin.submit(&page, "form[action$='/invite']", &[]).await.expect_ok();
    assert_eq!(site.database.count("select count(*) from outbox").await, 1);
}
