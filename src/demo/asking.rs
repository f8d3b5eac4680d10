//! Three students have asked for help with working together.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::Fault;
use super::people::Cast;
use crate::chance::Chance;
use crate::help::{
    self, About, Asked, CrisisContact, CrisisContactId, CrisisKind, HelpRequestId, Pace, Reach, Tongue,
    Tools, Voice, Wish,
};
use crate::web::App;

/// What it is about, what they wish, how soon, what they write, and how many hours ago.
const REQUESTS: [(About, Wish, Pace, &str, i64); 3] = [
    (
        About::Outside,
        Wish::Advice,
        Pace::Week,
        "De andre kender hinanden fra introen. Jeg ved ikke, hvordan jeg kommer med.",
        50,
    ),
    (
        About::Expectations,
        Wish::GroupTalk,
        Pace::Fortnight,
        "Vi vil noget forskelligt med gruppen, og det er svært at tage op.",
        26,
    ),
    (About::Process, Wish::Tell, Pace::Week, "Vi vil gerne i gang, men ingen ved, hvem der skal begynde.", 3),
];

/// Whom one can call at the demo's invented university, beside the national numbers that are there already: kind, name,
/// number, and hours in Danish and English.
const CONTACTS: [(CrisisKind, &str, &str, &str, &str); 4] = [
    (CrisisKind::Doctor, "Akuttelefonen i Region Hovedstaden", "1813", "døgnet rundt", "day and night"),
    (
        CrisisKind::Chaplain,
        "Studenterpræst Helle Bech",
        "99 40 00 03",
        "mandag til fredag kl. 9–15",
        "Monday to Friday 9–15",
    ),
    (
        CrisisKind::Offensive,
        "Rådgiver om krænkende adfærd, Nanna Due",
        "99 40 00 04",
        "mandag til torsdag kl. 9–15",
        "Monday to Thursday 9–15",
    ),
    (
        CrisisKind::English,
        "International Student Support",
        "99 40 00 05",
        "mandag til fredag kl. 10–14",
        "Monday to Friday 10–14",
    ),
];

/// Adds who can be reached at once, and makes sure of everybody a few days ago.
pub(super) async fn add_contacts(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
) -> Result<(), Fault> {
    for (kind, name, phone, hours_da, hours_en) in CONTACTS {
        let contact = CrisisContact {
            crisis_contact_id: CrisisContactId::random(chance),
            kind,
            name: name.to_owned(),
            phone: phone.to_owned(),
            address: String::new(),
            hours_da: hours_da.to_owned(),
            hours_en: hours_en.to_owned(),
            checked_on: None,
        };
        help::save_crisis_contact(db, &contact).await?;
    }
    Ok(help::mark_crisis_contacts_checked(db, (now - TimeDelta::days(12)).date_naive()).await?)
}

/// Sends the three requests. Only one allows a student adviser to read it.
pub(super) async fn ask(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
    cast: &Cast,
) -> Result<(), Fault> {
    let tools = Tools { seals: app.seals(), post: app.post(), zone: app.zone() };
    for ((about, wish, pace, text, hours), asker) in REQUESTS.into_iter().zip(cast.students.iter().skip(20)) {
        let asked = Asked {
            whereabouts: None,
            about: vec![about],
            text: text.to_owned(),
            tried: String::new(),
            wishes: vec![wish],
            pace,
            voice: Voice::Alone,
            known: Vec::new(),
            may_read_contract: false,
            excluded: Vec::new(),
            admits_student_advisers: about == About::Process,
            reach: Reach::Here,
            phone: String::new(),
            times: String::new(),
            tongue: Tongue::Danish,
        };
        // Names the form that was filled in, so that the same form sent twice asks once.
        let form = HelpRequestId::random(chance).uuid();
        let at = now - TimeDelta::hours(hours);
        help::ask(db, at, tools, *asker, (cast.service, form), asked).await?;
    }
    Ok(())
}
