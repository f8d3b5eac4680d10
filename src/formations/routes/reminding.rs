//! Reminding those who have not answered: first a look at how many that are and at what they will read.

use askama::Template;
use axum::extract::{Path, State as Extracted};

use super::{address, led, told};
use crate::courses::{CourseId, CourseLeader};
use crate::formations::FormationId;
use crate::formations::actions;
use crate::formations::ahead;
use crate::formations::model::State;
use crate::i18n::Said;
use crate::questionnaires::{self, Asking, Reminding};
use crate::web::{App, Error, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "formations/remind.html")]
pub(super) struct RemindPage {
    frame: Frame,
    here: String,
    /// How many have not answered.
    silent: usize,
    reminding: Reminding,
    subject: String,
    paragraphs: Vec<String>,
}

impl RemindPage {
    fn can_send(&self) -> bool {
        matches!(self.reminding, Reminding::Can(_))
    }

    /// Who has not answered, and whether a mail would go to them now.
    fn lead(&self) -> Said {
        let key = if self.can_send() { "formations-remind-lead" } else { "formations-remind-lead-not-now" };
        self.frame.t(key).n("students", self.silent)
    }
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<RemindPage>> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let (State::Open, Some(questionnaire)) = (formation.state, formation.questionnaire_id) else {
        return Err(Error::NotFound);
    };
    let questionnaire = questionnaires::find(&mut tx, questionnaire).await?.ok_or(Error::NotFound)?;
    let silent = ahead::silent(&mut tx, &formation).await?;
    let (now, zone) = (tx.now, course.details.timezone);
    let reminding = questionnaires::reminding(&mut tx, now, &questionnaire, zone).await?;
    let asking = Asking { course: &course, leader: by.who().signature() };
    let name = frame.t("formations-remind-name").to_string();
    let (subject, paragraphs) =
        questionnaires::reminder_in_words(&mut tx, frame.l, &questionnaire, asking, &name).await?;
    Ok(Page(RemindPage { frame, here: address(&formation), silent, reminding, subject, paragraphs }))
}

pub(super) async fn remind(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::remind(&mut tx, now, app.post(), formation.formation_id).await.map(drop);
    let answer = told(outcome, address(&formation), "formations-notice-reminded")?;
    tx.commit().await?;
    Ok(answer)
}
