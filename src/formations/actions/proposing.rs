//! Having groups proposed, and moving people about in a proposal.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::{FormationsError, PROPOSE, held, may_accompany};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses;
use crate::formations::model::{
    Formation, Proposal, ProposedGroup, Rationale, Recipe, State, Step, Yardstick,
};
use crate::formations::rationale::rationale;
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, ProposalId, store};
use crate::jobs::{self, Job};
use crate::matching::proposal::Proof;
use crate::matching::{self, Budget, Cohort, Measure, reasons};
use crate::privacy::Seals;

/// How many proposals a leader compares.
const PROPOSALS: u32 = 3;

/// Asks for proposals, in the name of whoever asks; a job makes them.
pub(in crate::formations) async fn ask_for_proposals(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    formation: FormationId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    found.state.after(Step::Propose).ok_or(FormationsError::NotNow)?;
    store::mark_proposing(db, now, formation).await?;
    let args = json!({ "formation_id": formation.to_string(), "account_id": by.to_string() });
    jobs::enqueue(db, now, Job::new(PROPOSE, args).once(formation)).await?;
    Ok(())
}

/// Makes new proposals in place of those there were. Everybody who takes part is in each of them.
pub async fn propose(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    chance: &mut Chance,
    formation: FormationId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    // The leader may have published meanwhile; then there is nothing to propose any more.
    let Some(state) = found.state.after(Step::Propose) else { return Ok(()) };
    let snapshot = Snapshot::take(db, now, by, seals, &found).await?;
    let classes = courses::class_sections(db, found.course_id).await?;
    let participants = store::list_participants(db, formation).await?;
    let class_of = |who: AccountId| participants.iter().find(|p| p.account_id == who)?.class_section_id;
    let class_name = |members: &[AccountId]| {
        let class = class_of(*members.first()?)?;
        let same = members.iter().all(|member| class_of(*member) == Some(class));
        classes
            .iter()
            .find(|section| section.class_section_id == class && same)
            .map(|section| section.name.as_str())
    };
    let shown = snapshot.without_wishes();
    let mut seatings: Vec<Vec<Vec<usize>>> = Vec::new();
    store::proposals::delete_all(db, formation).await?;
    for _ in 0..PROPOSALS {
        let seed = chance.seed();
        let made = compute(&snapshot.cohort, seed).await?;
        // Where there are few ways to group people, the same groups may be the best again.
        let seating: Vec<Vec<usize>> = made.groups.iter().map(|group| group.members.clone()).collect();
        if seatings.contains(&seating) {
            continue;
        }
        seatings.push(seating);
        let measure = measure(&shown, seed).await?;
        let number = seatings.len() as u32;
        let groups = made.groups.iter().zip(1..).map(|(group, number)| {
            let members: Vec<AccountId> = group.members.iter().map(|&place| snapshot.people[place]).collect();
            let why = reasons::of(&snapshot.cohort, &group.members);
            ProposedGroup {
                number,
                rationale: rationale(&why, members.len(), class_name(&members)),
                facilitator: group.facilitator.map(|who| snapshot.facilitators[who.facilitator]),
                members,
            }
        });
        let groups: Vec<ProposedGroup> = groups.collect();
        let recipe = Recipe {
            engine: made.engine.clone(),
            seed,
            rounds: made.work.rounds.cast_signed(),
            cohort_sha256: snapshot.sha256(),
        };
        // Of numbers that leave wishes out, nothing is claimed where there are wishes.
        let is_best = made.bound.proof == Proof::Optimal && shown == snapshot.cohort;
        let made_of = (&recipe, Yardstick::of(&measure, is_best));
        store::proposals::insert(db, now, formation, number, made_of, &groups).await?;
    }
    Ok(store::mark_state(db, now, formation, state).await?)
}

/// The matcher's work, on a thread where it keeps nobody waiting.
async fn compute(cohort: &Cohort, seed: i64) -> Result<matching::Proposal, FormationsError> {
    let cohort = cohort.clone();
    let work = move || matching::propose(&cohort, seed.cast_unsigned(), Budget::default());
    tokio::task::spawn_blocking(work).await.map_err(|_| FormationsError::Changed)
}

/// What groups of these people are measured by, likewise.
async fn measure(shown: &Cohort, seed: i64) -> Result<Measure, FormationsError> {
    let shown = shown.clone();
    let work = move || matching::measure(&shown, seed.cast_unsigned());
    tokio::task::spawn_blocking(work).await.map_err(|_| FormationsError::Changed)
}

/// A proposal of a formation. Of its facilitators, those who accompany groups no more, or sit in the group themselves, are
/// none.
pub(in crate::formations) async fn proposal(
    db: &mut PgConnection,
    formation: FormationId,
    proposal: ProposalId,
) -> Result<Proposal, FormationsError> {
    let course = store::find(db, formation).await?.ok_or(FormationsError::NotFound)?.course_id;
    let proposals = store::proposals::list(db, formation).await?;
    let found = proposals.into_iter().find(|found| found.proposal_id == proposal);
    let mut found = found.ok_or(FormationsError::NotFound)?;
    let may = may_accompany(db, course).await?;
    for group in &mut found.groups {
        let members = &group.members;
        let does = |who: &AccountId| !members.contains(who) && may.iter().any(|it| it.account_id == *who);
        group.facilitator = group.facilitator.filter(does);
    }
    Ok(found)
}

/// Moves students of a proposal to other groups, all at once: one of them, or two who change places; or gives a seat to
/// somebody who has none yet. The reasons of the groups concerned are written anew, unless somebody has written them by
/// hand. Whoever is moved away from all they are locked to is locked to nobody any more.
pub(in crate::formations) async fn move_students(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    (formation, proposal_id): (FormationId, ProposalId),
    steps: &[(AccountId, u32)],
) -> Result<(), FormationsError> {
    let found = shaped(db, formation).await?;
    let before = proposal(db, formation, proposal_id).await?;
    let snapshot = Snapshot::renewed(db, now, by, seals, &found, &[]).await?;
    let group_of = |who| before.groups.iter().find(|group| group.members.contains(&who));
    for &(student, to) in steps {
        if snapshot.place(student).is_none() || before.groups.iter().all(|group| group.number != to) {
            return Err(FormationsError::NotFound);
        }
        if group_of(student).is_some_and(|group| group.number == to) {
            return Err(FormationsError::Changed);
        }
    }
    let number_after = |who: AccountId| match steps.iter().find(|(student, _)| *student == who) {
        Some((_, to)) => Some(*to),
        None => group_of(who).map(|group| group.number),
    };
    let is_moved = |who: AccountId| steps.iter().any(|(student, _)| *student == who);
    let meet = |(one, other): &(AccountId, AccountId)| {
        (is_moved(*one) || is_moved(*other)) && number_after(*one) == number_after(*other)
    };
    if snapshot.apart.iter().any(meet) {
        return Err(FormationsError::KeptApart);
    }
    // Whoever is moved away from those they are locked to is so no longer.
    let sets = store::pins::list(db, formation).await?;
    let moved = steps.iter().map(|(student, _)| *student);
    let parted: Vec<AccountId> =
        moved.filter(|who| sets.iter().any(|set| set.parts(*who, number_after))).collect();
    store::pins::delete(db, formation, &parted).await?;
    for &(student, to) in steps {
        store::proposals::upsert_seat(db, formation, proposal_id, student, to).await?;
    }
    store::proposals::count_moves(db, proposal_id, i32::try_from(steps.len()).unwrap_or(i32::MAX)).await?;
    let left = steps.iter().filter_map(|(student, _)| group_of(*student)).map(|group| group.number);
    let touched: Vec<u32> = left.chain(steps.iter().map(|(_, to)| *to)).collect();
    let after = proposal(db, formation, proposal_id).await?;
    for group in after.groups.iter().filter(|group| touched.contains(&group.number)) {
        if !group.rationale.is_edited {
            let why = reasons::of(&snapshot.cohort, &snapshot.places(&group.members));
            let words = rationale(&why, group.members.len(), None);
            store::proposals::update_rationale(db, proposal_id, group.number, &words).await?;
        }
    }
    Ok(())
}

/// Writes a group's rationale by hand, and names who accompanies it.
pub(in crate::formations) async fn edit_group(
    db: &mut PgConnection,
    formation: FormationId,
    proposal_id: ProposalId,
    number: u32,
    rationale: &Rationale,
    facilitator: Option<AccountId>,
) -> Result<(), FormationsError> {
    let found = shaped(db, formation).await?;
    let group = proposal(db, formation, proposal_id).await?;
    let group = group.groups.iter().find(|group| group.number == number).ok_or(FormationsError::NotFound)?;
    if let Some(facilitator) = facilitator {
        let may = may_accompany(db, found.course_id).await?;
        if may.iter().all(|person| person.account_id != facilitator) || group.members.contains(&facilitator) {
            return Err(FormationsError::NotFound);
        }
    }
    if (&group.rationale.da, &group.rationale.en) != (&rationale.da, &rationale.en) {
        let written = Rationale { is_edited: true, ..rationale.clone() };
        store::proposals::update_rationale(db, proposal_id, number, &written).await?;
    }
    Ok(store::proposals::update_facilitator(db, proposal_id, number, facilitator).await?)
}

/// The formation, held, as long as its proposals may still be changed.
pub(super) async fn shaped(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Formation, FormationsError> {
    let found = held(db, formation).await?;
    if found.state == State::Proposed { Ok(found) } else { Err(FormationsError::NotNow) }
}
