//! Three students have asked for help with working together.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::Fault;
use super::people::Cast;
use crate::chance::Chance;
use crate::help::{self, About, Asked, HelpRequestId, Pace, Reach, Tongue, Tools, Wish};
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
