//! Helping a group that has become too small: what can be done, and doing it, in one transaction.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use super::board::Board;
use super::{FormationsError, Means, held, tending};
use crate::accounts::AccountId;
use crate::courses::{self, Course};
use crate::formations::mails::Wish;
use crate::formations::model::{
    Arrival, Formation, ProposedGroup, Remedy, Repair, RepairTask, Scene, State, StudyGroup,
};
use crate::formations::{FormationId, RepairTaskId, mails, store};
use crate::notifications::{self, Mail};
use crate::privacy::Seals;

/// Something that can be done for a group that has become too small.
#[derive(Clone, Debug)]
pub struct RepairOffer {
    /// What, and what it changes.
    pub remedy: Remedy,
    /// The other group that takes part, if one does.
    pub other: Option<StudyGroup>,
    /// Who would then sit together.
    pub members: Vec<AccountId>,
    /// Tells this offer from every other; the same only while the same people are concerned.
    pub mark: String,
}

/// A task, its group on the board, and what can be done, the best first.
pub(in crate::formations) async fn repairs(
    db: &mut PgConnection,
    seals: &Seals,
    formation: &Formation,
    task: RepairTaskId,
) -> Result<(RepairTask, Board, Vec<RepairOffer>), FormationsError> {
    let task = tending::task(db, formation.formation_id, task).await?;
    let arrivals = store::groups::list_arrivals(db, formation.formation_id).await?;
    let board = Board::kept(db, seals, formation, &arrivals).await?;
    let offers = offers(&board, &task, &arrivals);
    Ok((task, board, offers))
}

fn offers(board: &Board, task: &RepairTask, arrivals: &[Arrival]) -> Vec<RepairOffer> {
    let Some(small) = board.groups.iter().position(|group| group.group_id == task.group_id) else {
        return Vec::new();
    };
    let waiting: Vec<AccountId> = arrivals.iter().map(|arrival| arrival.account_id).collect();
    let (groups, waiting) = (board.seats(), board.snapshot.places(&waiting));
    let scene = Scene { cohort: &board.snapshot.cohort, groups: &groups, small, waiting: &waiting };
    let offer = |remedy: Remedy| {
        let members: Vec<AccountId> =
            remedy.members.iter().map(|place| board.snapshot.people[*place]).collect();
        let other = match &remedy.repair {
            Repair::Fill(_) => None,
            Repair::Merge(place) | Repair::Move(place) => Some(board.groups[*place].clone()),
        };
        RepairOffer { mark: mark(&remedy.repair, &members), other, members, remedy }
    };
    scene.remedies().into_iter().map(offer).collect()
}

/// A short word for a repair that concerns exactly these people.
fn mark(repair: &Repair, members: &[AccountId]) -> String {
    let mut members: Vec<String> = members.iter().map(AccountId::to_string).collect();
    members.sort_unstable();
    let hash = Sha256::digest(members.join(" "));
    let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{}-{number:016x}", repair.word())
}

/// Does what was chosen, if it is still exactly what the page showed. Everybody concerned is told.
pub(in crate::formations) async fn repair(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    by: AccountId,
    (formation, task): (FormationId, RepairTaskId),
    chosen: &str,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    if found.state != State::Published {
        return Err(FormationsError::NotNow);
    }
    // Somebody else may have helped the group already.
    let Ok(task) = tending::task(db, formation, task).await else { return Err(FormationsError::Changed) };
    let arrivals = store::groups::list_arrivals(db, formation).await?;
    let board = Board::renewed(db, now, by, means, &found, &arrivals).await?;
    let offer = offers(&board, &task, &arrivals).into_iter().find(|offer| offer.mark == chosen);
    let offer = offer.ok_or(FormationsError::Changed)?;
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let deed = Deed { now, means, formation: &found, course: &course, board: &board };
    let small = board.groups.iter().position(|group| group.group_id == task.group_id);
    let small = small.ok_or(FormationsError::Changed)?;
    match offer.remedy.repair {
        Repair::Fill(_) => {
            let joining: Vec<&Arrival> =
                arrivals.iter().filter(|arrival| offer.members.contains(&arrival.account_id)).collect();
            store::repairs::mark_settled(db, now, task.group_id, "filled").await?;
            deed.take_in(db, small, &joining).await?;
        }
        Repair::Merge(other) => deed.merge(db, small, other).await?,
        Repair::Move(other) => deed.move_together(db, small, other).await?,
    }
    tending::tend(db, now, means.post, &found).await
}

/// What every deed on the board needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deed<'a> {
    pub(super) now: DateTime<Utc>,
    pub(super) means: Means<'a>,
    pub(super) formation: &'a Formation,
    pub(super) course: &'a Course,
    pub(super) board: &'a Board,
}

impl Deed<'_> {
    /// People who waited join a group.
    pub(super) async fn take_in(
        &self,
        db: &mut PgConnection,
        group: usize,
        joining: &[&Arrival],
    ) -> Result<(), FormationsError> {
        let id = self.formation.formation_id;
        let people: Vec<_> =
            joining.iter().map(|arrival| (arrival.account_id, arrival.class_section_id)).collect();
        store::upsert_participants(db, self.now, id, &people).await?;
        for arrival in joining {
            store::groups::mark_settled(db, self.now, arrival.arrival_id, "placed").await?;
        }
        let people: Vec<AccountId> = people.into_iter().map(|(who, _)| who).collect();
        self.seat(db, group, &people).await?;
        self.greet(db, group, people.len(), &[]).await?;
        let company: Vec<AccountId> = self.board.members[group].iter().chain(&people).copied().collect();
        for who in people {
            let wish = Wish::of(&self.board.snapshot, who, &company);
            let mail = mails::your_group(who, self.course, self.board.groups[group].group_id, wish);
            self.tell(db, mail).await?;
        }
        Ok(())
    }

    /// People get a seat in a group that stands, and what is true of it is written anew.
    pub(super) async fn seat(
        &self,
        db: &mut PgConnection,
        group: usize,
        joining: &[AccountId],
    ) -> Result<(), FormationsError> {
        let stands = &self.board.groups[group];
        let ids: Vec<uuid::Uuid> = joining.iter().map(|who| who.uuid()).collect();
        let (id, group_id) = (self.formation.formation_id, stands.group_id);
        store::groups::insert_memberships(db, self.now, id, group_id, &ids).await?;
        let members: Vec<AccountId> = self.board.members[group].iter().chain(joining).copied().collect();
        Ok(self.board.keep_facts(db, stands, &members).await?)
    }

    /// Whoever is in a group and goes on there, and whoever accompanies it, is told that so many people join.
    pub(super) async fn greet(
        &self,
        db: &mut PgConnection,
        group: usize,
        joining: usize,
        leaving: &[AccountId],
    ) -> Result<(), FormationsError> {
        let around = self.board.members[group].iter().chain(&self.board.facilitators[group]);
        for peer in around.filter(|peer| !leaving.contains(peer)) {
            let group = self.board.groups[group].group_id;
            self.tell(db, mails::new_members(*peer, self.course, group, joining)).await?;
        }
        Ok(())
    }

    /// Two groups end, and their members are a new one that begins afresh.
    async fn merge(&self, db: &mut PgConnection, small: usize, other: usize) -> Result<(), FormationsError> {
        let id = self.formation.formation_id;
        let members: Vec<AccountId> =
            [other, small].into_iter().flat_map(|place| self.board.members[place].clone()).collect();
        for place in [small, other] {
            store::repairs::mark_settled(db, self.now, self.board.groups[place].group_id, "merged").await?;
            self.leave(db, &self.board.members[place]).await?;
        }
        // Whoever accompanied the larger goes on.
        let facilitators = [other, small].map(|place| &self.board.facilitators[place]);
        let [goes_on, is_free] = facilitators;
        let (common, rationale) = self.board.facts(&members);
        let number = store::groups::find_last_number(db, id).await? + 1;
        let group = ProposedGroup { number, members, rationale, facilitator: None };
        let group_id = store::groups::insert(db, self.now, id, &group, common, goes_on).await?;
        for place in [small, other] {
            store::groups::mark_ended(db, self.now, self.board.groups[place].group_id).await?;
        }
        for member in &group.members {
            self.tell(db, mails::merged(*member, self.course, group_id, number)).await?;
        }
        for facilitator in goes_on {
            self.tell(db, mails::your_groups(*facilitator, self.course, group_id, number)).await?;
        }
        for facilitator in is_free.iter().filter(|who| !goes_on.contains(who)) {
            let old = self.board.groups[small].number;
            self.tell(db, mails::group_over(*facilitator, self.course, old, number)).await?;
        }
        Ok(())
    }

    /// The members of a group move together to another one.
    async fn move_together(
        &self,
        db: &mut PgConnection,
        small: usize,
        other: usize,
    ) -> Result<(), FormationsError> {
        let (left, to) = (&self.board.groups[small], &self.board.groups[other]);
        let moving = &self.board.members[small];
        store::repairs::mark_settled(db, self.now, left.group_id, "moved").await?;
        self.leave(db, moving).await?;
        self.seat(db, other, moving).await?;
        self.greet(db, other, moving.len(), &[]).await?;
        store::groups::mark_ended(db, self.now, left.group_id).await?;
        for who in moving {
            self.tell(db, mails::new_group(*who, self.course, to.group_id, to.number)).await?;
        }
        let goes_on = &self.board.facilitators[other];
        for facilitator in self.board.facilitators[small].iter().filter(|who| !goes_on.contains(who)) {
            self.tell(db, mails::group_over(*facilitator, self.course, left.number, to.number)).await?;
        }
        Ok(())
    }

    /// These people's membership ends because they have another one from now on.
    pub(super) async fn leave(&self, db: &mut PgConnection, people: &[AccountId]) -> sqlx::Result<()> {
        let id = self.formation.formation_id;
        for who in people {
            store::groups::mark_membership_ended(db, self.now, id, *who, "moved").await?;
        }
        Ok(())
    }

    /// Posts a mail.
    pub(super) async fn tell(&self, db: &mut PgConnection, mail: Mail) -> Result<(), FormationsError> {
        Ok(notifications::post(db, self.now, self.means.post, mail).await?)
    }
}
