//! The two formations of the demo: one that is published, one that is open.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::answers::{answer, reply};
use super::people::{CLASSES, Cast};
use super::{Fault, NOT_ANSWERED};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::{self, CourseId};
use crate::formations::{self, Acting, Footing, FormationId, Means, Mixing, Plan, Preset};
use crate::questionnaires::{self, Answer, Key, Question, Wishes};
use crate::reflections;
use crate::web::App;

/// How many of the 240 answered before the groups were made, and how many have answered so far in the open one.
const ANSWERED: usize = 218;
const ANSWERED_SO_FAR: usize = 161;

/// What the courses ask beside what every course asks.
const OWN_QUESTIONS: [&str; 2] = ["start", "prepared"];

/// Forms groups from beginning to end: open for ten days, 218 answers, proposals, published.
pub(super) async fn form_groups(
    db: &mut PgConnection,
    began: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
    cast: &Cast,
    course: CourseId,
) -> Result<FormationId, Fault> {
    let day = |n: i64| began + TimeDelta::days(n);
    let formation =
        open(db, began, app, course, ("Studiegrupper i 1. semester", Preset::FirstSemester), day(10)).await?;
    answer_all(db, day(3), app, chance, course, &cast.students[..ANSWERED]).await?;
    formations::close(db, day(10), app.post(), formation).await?;
    formations::propose(db, day(11), cast.karen, app.seals(), chance, formation).await?;
    let proposal = formations::proposals(db, formation).await?.into_iter().next().ok_or("no proposal")?;
    let means = Means { seals: app.seals(), post: app.post() };
    formations::publish(db, day(12), means, cast.karen, formation, proposal, Acting::NobodyNeeded).await?;
    Ok(formation)
}

/// Opens a formation that is still being answered: 161 of 240, with five days left.
pub(super) async fn ask(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
    cast: &Cast,
    course: CourseId,
) -> Result<(), Fault> {
    let began = now - TimeDelta::days(5);
    let last_day = (now + TimeDelta::days(5)).with_timezone(&app.zone()).date_naive();
    let midnight = (last_day + Days::new(1)).and_time(NaiveTime::MIN).and_local_timezone(app.zone());
    let deadline = midnight.earliest().map_or(now, |at| at.to_utc()) - TimeDelta::minutes(1);
    open(db, began, app, course, ("Projektgrupper", Preset::Project), deadline).await?;
    let classes = courses::class_sections(db, course).await?;
    let classes: Vec<_> = classes.into_iter().map(|class| Some(class.class_section_id)).collect();
    reflections::offer(db, began, cast.karen, course, &classes).await?;
    let mut answering: Vec<AccountId> = cast.students.clone();
    answering.remove(NOT_ANSWERED);
    answer_all(db, began + TimeDelta::days(2), app, chance, course, &answering[..ANSWERED_SO_FAR]).await
}

async fn open(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    course: CourseId,
    (name, preset): (&str, Preset),
    deadline_at: DateTime<Utc>,
) -> Result<FormationId, Fault> {
    let plan = Plan {
        name: name.to_owned(),
        preset,
        purpose:
            "I skal have nogen at læse med, spørge og holde fast sammen med gennem semestret. Grupperne er \
                  faste, så ingen skal vælges, og ingen står uden for."
                .to_owned(),
        purpose_other:
            "You are to have somebody to read with, to ask and to stick together with through the semester. The groups \
                  are permanent, so nobody has to be chosen, and nobody is left outside."
                .to_owned(),
        sizes: preset.sizes(),
        mixing: Mixing::WithinClasses,
        weights: preset.weights(),
        // Who has studied together for a while may wish for one another.
        wishes: if preset.allows(Wishes::Mutual) { Wishes::Mutual } else { Wishes::Off },
        deadline_at,
    };
    if questionnaires::own_questions_of(db, course).await?.is_empty() {
        for suggestion in OWN_QUESTIONS {
            questionnaires::take_up(db, now, course, suggestion).await?;
        }
    }
    let formation = formations::create(db, now, course, &plan).await?;
    formations::open(db, now, app.post(), formation, Footing::Without).await?;
    Ok(formation)
}

/// Fills in and sends the profiles of some students.
async fn answer_all(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
    course: CourseId,
    students: &[AccountId],
) -> Result<(), Fault> {
    let asked = questionnaires::of_course(db, course).await?.into_iter().next().ok_or("no questionnaire")?;
    let own = questionnaires::own_questions_of(db, course).await?;
    for (turn, student) in students.iter().enumerate() {
        for question in &own {
            if let Some(given) = reply(chance, question) {
                let pair = (question, Some(&given));
                questionnaires::save_own(db, now, app.seals(), chance, &asked, *student, pair).await?;
            }
        }
        for question in asked.questions() {
            if let Some(given) = answer(chance, question, turn / CLASSES) {
                let pair = (question, Some(&given));
                questionnaires::save(db, now, app.seals(), chance, &asked, *student, pair).await?;
            }
        }
        questionnaires::submit(db, now, &asked, *student).await?;
    }
    // One wish that nobody but the matcher sees.
    if let Some(first) = students.first() {
        let wish = Answer::NotAlone(None);
        let pair = (Question::of(Key::NotAlone), Some(&wish));
        questionnaires::save(db, now, app.seals(), chance, &asked, *first, pair).await?;
    }
    Ok(())
}
