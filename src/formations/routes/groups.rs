//! The groups of a formation as its leader looks after them: who is in each, where it is, and which are worth a look.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};

use super::looks::{self, Classes};
use super::{address, led};
use crate::accounts::{self, AccountId};
use crate::courses::{CourseId, CourseLeader};
use crate::formations::lookup;
use crate::formations::model::{State, StudyGroup};
use crate::formations::rationale::slots_in_words;
use crate::formations::{
    Agreement, Expectations, FormationId, GroupId, Meeting, Milestone, Milestones, store,
};
use crate::i18n::Text;
use crate::web::{Frame, Page, Redirect, Result, Tx};

/// After so long without a first meeting a group is worth a look.
const TIME_TO_MEET: TimeDelta = TimeDelta::days(14);

/// How far the groups of a formation have come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// How many groups there are.
    pub groups: usize,
    /// How many have held their first meeting.
    pub met: usize,
    /// How many see their expectations side by side.
    pub shown: usize,
    /// How many have an agreement to which everybody has said yes.
    pub agreed: usize,
}

impl Progress {
    pub(super) fn of(milestones: &[Milestone]) -> Self {
        let count = |is_so: fn(&Milestone) -> bool| milestones.iter().filter(|group| is_so(group)).count();
        Self {
            groups: milestones.len(),
            met: count(|group| group.meeting == Meeting::Held),
            shown: count(|group| group.expectations == Expectations::Shown),
            agreed: count(|group| group.agreement == Agreement::Agreed),
        }
    }
}

/// A group in the list.
#[derive(Debug)]
struct Row {
    number: u32,
    class: Option<String>,
    members: Vec<String>,
    facilitators: Vec<String>,
    times: String,
    why: String,
    /// Why it is worth a look.
    alerts: Vec<Text>,
    milestone: Option<Milestone>,
}

#[derive(Debug, Template)]
#[template(path = "formations/groups.html")]
pub(super) struct GroupsPage {
    frame: Frame,
    here: String,
    placed: usize,
    progress: Progress,
    /// How many are worth a look; they come first.
    worth_a_look: usize,
    groups: Vec<Row>,
}

pub(super) async fn list(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extension(milestones): Extension<Milestones>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Response> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    if !matches!(formation.state, State::Published | State::Ended) {
        return Ok(Redirect::to(address(&formation)).into_response());
    }
    let (now, id) = (tx.now, formation.formation_id);
    let groups = lookup::groups_of(&mut tx, id).await?;
    let members = lookup::members_of(&mut tx, &groups).await?;
    let facilitators = lookup::facilitators_of(&mut tx, &groups).await?;
    let everybody: Vec<_> = members.iter().chain(&facilitators).map(|(_, who)| *who).collect();
    let names = accounts::names(&mut tx, &everybody).await?;
    let classes = Classes::of(&mut tx, &formation).await?;
    let milestones = milestones.of(&mut tx, now, id).await?;
    let small: Vec<GroupId> =
        store::repairs::list(&mut tx, id).await?.into_iter().map(|task| task.group_id).collect();
    let rows = groups.iter().map(|group| {
        let of = |list: &[(GroupId, AccountId)]| -> Vec<AccountId> {
            list.iter().filter(|(id, _)| *id == group.group_id).map(|(_, who)| *who).collect()
        };
        let in_words = |people: &[AccountId]| -> Vec<String> {
            looks::named(&names, people).into_iter().map(|(_, name)| name).collect()
        };
        let inside = of(&members);
        let milestone = milestones.iter().find(|milestone| milestone.group_id == group.group_id).copied();
        Row {
            number: group.number,
            class: classes.shared_by(&inside).map(str::to_owned),
            members: in_words(&inside),
            facilitators: in_words(&of(&facilitators)),
            times: slots_in_words(frame.l, group.common, looks::TIMES_SHOWN),
            why: group.rationale.in_language(frame.l).to_owned(),
            alerts: alerts(now, group, &small, milestone),
            milestone,
        }
    });
    let mut groups: Vec<Row> = rows.collect();
    groups.sort_by_key(|row| (row.alerts.is_empty(), row.number));
    let worth_a_look = groups.iter().filter(|row| !row.alerts.is_empty()).count();
    let (progress, here) = (Progress::of(&milestones), address(&formation));
    let page = GroupsPage { frame, here, placed: members.len(), progress, worth_a_look, groups };
    Ok(Page(page).into_response())
}

/// Why a group is worth a look, if it is.
fn alerts(
    now: DateTime<Utc>,
    group: &StudyGroup,
    small: &[GroupId],
    milestone: Option<Milestone>,
) -> Vec<Text> {
    let has_not_met = milestone.is_some_and(|milestone| milestone.meeting != Meeting::Held);
    let is_late = has_not_met && now - group.created_at > TIME_TO_MEET;
    let found = [
        (small.contains(&group.group_id), "formations-alert-small"),
        (group.common.count() == 0, "formations-alert-no-times"),
        (is_late, "formations-alert-not-met"),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| Text::new(key)).collect()
}
