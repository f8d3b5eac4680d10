//! Helping a group that has become too small: what can be done, what each way changes, and choosing one.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use chrono::NaiveDate;
use serde::Deserialize;

use super::{address, led, looks, told};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions::{self, FormationsError, Means, RepairOffer};
use crate::formations::model::Repair;
use crate::formations::rationale::slots_in_words;
use crate::formations::{FormationId, RepairTaskId};
use crate::i18n::Text;
use crate::web::{App, Form, Frame, Page, Redirect, Result, Tx};

/// How many ways are offered at first sight.
const OFFERED: usize = 5;

/// A way in words.
#[derive(Debug)]
struct Row {
    title: Text,
    words: Text,
    members: Vec<String>,
    sizes: Text,
    times: Text,
    of_hundred: u32,
    alerts: Vec<Text>,
    mark: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/repair.html")]
pub(super) struct RepairPage {
    frame: Frame,
    at: String,
    here: String,
    formation: String,
    number: u32,
    members: Vec<String>,
    due_on: NaiveDate,
    first: Vec<Row>,
    rest: Vec<Row>,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, task)): Path<(CourseId, FormationId, RepairTaskId)>,
) -> Result<Page<RepairPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (task, board, offers) = actions::repairs(&mut tx, app.seals(), &formation, task).await?;
    let everybody: Vec<AccountId> = offers.iter().flat_map(|offer| offer.members.clone()).collect();
    let mut names = board.names(&mut tx, &everybody).await?;
    looks::tell_apart(&mut tx, &formation, &mut names).await?;
    let in_words = |people: &[AccountId]| -> Vec<String> {
        looks::named(&names, people).into_iter().map(|(_, name)| name).collect()
    };
    let small = board.groups.iter().position(|group| group.group_id == task.group_id);
    let members = small.map(|small| in_words(&board.members[small])).unwrap_or_default();
    let row = |offer: RepairOffer| {
        let (remedy, number) = (&offer.remedy, offer.other.as_ref().map_or(0, |group| group.number));
        let (title, words) = match &remedy.repair {
            Repair::Fill(joining) => {
                let joining: Vec<AccountId> =
                    joining.iter().map(|place| board.snapshot.people[*place]).collect();
                let joining = frame.l.list(&in_words(&joining));
                (
                    Text::new("formations-repair-fill").s("names", joining),
                    Text::new("formations-repair-fill-words"),
                )
            }
            Repair::Merge(_) => (
                Text::new("formations-repair-merge").n("number", number),
                Text::new("formations-repair-merge-words"),
            ),
            Repair::Move(_) => (
                Text::new("formations-repair-move").n("number", number).n("members", remedy.before.size),
                Text::new("formations-repair-move-words").n("number", number).n("old", task.number),
            ),
        };
        let (sizes, times) = match &remedy.other {
            None => (Text::new("formations-repair-sizes"), Text::new("formations-repair-times")),
            Some(other) => (
                Text::new("formations-repair-sizes-both").n("other", other.size),
                Text::new("formations-repair-times-both").n("other", other.known.count()),
            ),
        };
        let after = &remedy.after;
        Row {
            title,
            words,
            members: in_words(&offer.members),
            sizes: sizes.n("before", remedy.before.size).n("after", after.size),
            times: times
                .n("before", remedy.before.known.count())
                .n("after", after.known.count())
                .s("times", slots_in_words(frame.l, after.known, looks::TIMES_SHOWN)),
            of_hundred: looks::of_hundred(after.parts.score),
            alerts: looks::alerts(after, formation.plan.sizes),
            mark: offer.mark,
        }
    };
    let mut first: Vec<Row> = offers.into_iter().map(row).collect();
    let rest = first.split_off(OFFERED.min(first.len()));
    let here = address(&formation);
    Ok(Page(RepairPage {
        at: format!("{here}/repairs/{}", task.repair_task_id),
        formation: formation.plan.name,
        number: task.number,
        due_on: task.due_on,
        frame,
        here,
        members,
        first,
        rest,
    }))
}

#[derive(Debug, Deserialize)]
pub(super) struct RepairForm {
    repair: String,
}

pub(super) async fn repair(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation, task)): Path<(CourseId, FormationId, RepairTaskId)>,
    Form(form): Form<RepairForm>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (now, here) = (tx.now, address(&formation));
    let means = Means { seals: app.seals(), post: app.post() };
    let which = (formation.formation_id, task);
    match actions::repair(&mut tx, now, means, by.account_id(), which, &form.repair).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(here).notice("formations-notice-repaired"))
        }
        // Somebody came, left or moved since the page was made.
        Err(FormationsError::Changed) => Ok(Redirect::to(here).notice("formations-notice-changed")),
        Err(error) => told(Err(error), here, "formations-notice-repaired"),
    }
}
