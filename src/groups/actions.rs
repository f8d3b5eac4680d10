//! What people do around a group: look where it is, plan and hold its first meeting.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::company::{self, Company};
use super::contract::{self, ContractState};
use super::expectations::{self, Phase, Round, Standing};
use super::model::{FirstMeeting, NextStep, OwnYes, Progress, RoundSoFar};
use super::proofs::Facilitator;
use super::{mails, store};
use crate::accounts::{self, AccountId};
use crate::courses::{self, FacilitatorKind};
use crate::formations::{self, Farewell, GroupId, StudyGroup};
use crate::i18n::{Text, danish_order};
use crate::notifications::{self, Post, PostFault};
use crate::privacy::Seals;
use crate::questionnaires::{self, CardEntry, MemberCard, QuestionnairesError};

/// Why something around a group cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum GroupsError {
    /// The database.
    #[error(transparent)]
    Db(#[from] sqlx::Error),
    /// Posting a mail failed.
    #[error(transparent)]
    Post(#[from] PostFault),
}

/// Where a group is, as everybody around it may know.
#[derive(Clone, Debug)]
pub struct Whereabouts {
    /// The group with the people around it.
    pub company: Company,
    /// Its first meeting.
    pub first_meeting: FirstMeeting,
    /// Its expectation round, without anything that was written.
    pub round: Option<Round>,
    /// Its agreement's state.
    pub contract: ContractState,
    who_is_in: Vec<AccountId>,
}

impl Whereabouts {
    /// The key of the word for where the round is, as a member may know it.
    pub fn round_key(&self, member: AccountId) -> &'static str {
        let Some(round) = &self.round else { return "groups-round-none" };
        match (round.phase, round.standing(member)) {
            (Phase::Shown, _) => "groups-round-shown",
            (Phase::Gathering, Standing::Silent) => "groups-round-asking",
            (Phase::Gathering, Standing::Writing) => "groups-round-writing",
            (Phase::Gathering, Standing::Ready | Standing::InPerson) => "groups-round-ready",
        }
    }

    /// The one thing that comes next for a member.
    pub fn next_step(&self, member: AccountId, today: NaiveDate) -> NextStep {
        let round = self.round.as_ref();
        let own_yes = if self.who_is_in.contains(&member) { OwnYes::Given } else { OwnYes::NotYet };
        let progress = Progress {
            first_meeting: self.first_meeting.clone(),
            round: round.map(|round| RoundSoFar { phase: round.phase, own: round.standing(member) }),
            contract: self.contract,
            own_yes,
        };
        NextStep::of(&progress, today)
    }
}

/// Where a group is.
pub async fn whereabouts(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    company: &Company,
) -> sqlx::Result<Whereabouts> {
    let mut found = of_companies(db, now, vec![company.clone()]).await?;
    found.pop().ok_or(sqlx::Error::RowNotFound)
}

/// The groups somebody is an active member of.
pub async fn of_student(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    student: AccountId,
) -> sqlx::Result<Vec<Whereabouts>> {
    let groups = formations::groups_with(db, student).await?;
    of_groups(db, now, groups).await
}

/// The groups somebody accompanies.
pub async fn of_facilitator(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    facilitator: AccountId,
) -> sqlx::Result<Vec<Whereabouts>> {
    let groups = formations::groups_accompanied_by(db, facilitator).await?;
    of_groups(db, now, groups).await
}

/// Where these groups are.
pub(super) async fn of_groups(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    groups: Vec<StudyGroup>,
) -> sqlx::Result<Vec<Whereabouts>> {
    let mut companies = Vec::with_capacity(groups.len());
    for group in groups {
        companies.push(company::around(db, group).await?);
    }
    companies
        .sort_by(|a, b| danish_order(&a.course_title, &b.course_title).then(a.number().cmp(&b.number())));
    of_companies(db, now, companies).await
}

async fn of_companies(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    companies: Vec<Company>,
) -> sqlx::Result<Vec<Whereabouts>> {
    let ids: Vec<GroupId> = companies.iter().map(Company::group_id).collect();
    let meetings = store::list_first_meetings(db, &ids).await?;
    let rounds = expectations::rounds(db, now, &companies).await?;
    let contracts = contract::states(db, &companies).await?;
    let around = companies.into_iter().zip(rounds).zip(contracts);
    let whereabouts = around.map(|((company, round), (contract, who_is_in))| {
        let meeting = meetings.iter().find(|(group, _)| *group == company.group_id());
        let first_meeting = meeting.map(|(_, meeting)| meeting.clone()).unwrap_or_default();
        Whereabouts { company, first_meeting, round, contract, who_is_in }
    });
    Ok(whereabouts.collect())
}

/// What each member wants whoever accompanies the group to know, in the members' order. Each opening is noted, so the
/// caller commits.
pub async fn needs(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: &Facilitator,
) -> Result<Vec<Vec<Text>>, QuestionnairesError> {
    let group = by.company();
    let mut needs = vec![Vec::new(); group.members.len()];
    let Some(questionnaire) = questionnaires::find(db, group.questionnaire_id()).await? else {
        return Ok(needs);
    };
    for (needs, member) in needs.iter_mut().zip(group.accounts()) {
        *needs =
            questionnaires::needs_for_facilitator(db, now, by.account_id(), seals, &questionnaire, member)
                .await?;
    }
    Ok(needs)
}

/// What each member answered to the course's own questions that whoever accompanies the group was promised to see, in
/// the members' order.
pub async fn told(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: &Facilitator,
) -> Result<Vec<Vec<CardEntry>>, QuestionnairesError> {
    let group = by.company();
    let mut told = vec![Vec::new(); group.members.len()];
    let Some(questionnaire) = questionnaires::find(db, group.questionnaire_id()).await? else {
        return Ok(told);
    };
    for (told, member) in told.iter_mut().zip(group.accounts()) {
        *told =
            questionnaires::told_to_staff(db, now, by.account_id(), seals, &questionnaire, member).await?;
    }
    Ok(told)
}

/// What each member chose to show the group, in the members' order. Opening somebody's practical needs is noted, so
/// the caller commits.
pub async fn cards(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: AccountId,
    group: &Company,
) -> Result<Vec<MemberCard>, QuestionnairesError> {
    let mut cards = vec![MemberCard::default(); group.members.len()];
    let Some(questionnaire) = questionnaires::find(db, group.questionnaire_id()).await? else {
        return Ok(cards);
    };
    for (card, member) in cards.iter_mut().zip(group.accounts()) {
        *card = questionnaires::card_of(db, now, by, seals, &questionnaire, member).await?;
    }
    Ok(cards)
}

/// The members who have not told anything of themselves yet: for a facilitator who is staff, to lend a hand; a
/// student who accompanies other students does not learn it.
pub async fn who_is_quiet(db: &mut PgConnection, by: &Facilitator) -> sqlx::Result<Vec<AccountId>> {
    let group = by.company();
    let facilitators = courses::facilitators(db, group.course_id()).await?;
    let is_student = facilitators
        .iter()
        .any(|it| it.person.account_id == by.account_id() && it.kind == FacilitatorKind::Student);
    if is_student {
        return Ok(Vec::new());
    }
    let answered = questionnaires::who_has_answered(db, group.questionnaire_id()).await?;
    Ok(group.accounts().into_iter().filter(|member| !answered.contains(member)).collect())
}

/// Who is no longer in a group since then, by name, as far as its members are told.
pub async fn farewells(
    db: &mut PgConnection,
    since: DateTime<Utc>,
    group: &Company,
) -> sqlx::Result<Vec<(String, Farewell)>> {
    let gone = formations::farewells(db, group.group_id(), since).await?;
    let people: Vec<AccountId> = gone.iter().map(|(who, _)| *who).collect();
    let names = accounts::names(db, &people).await?;
    Ok(gone.into_iter().filter_map(|(who, how)| Some((names.get(&who)?.clone(), how))).collect())
}

/// Notes that the first meeting was held. The expectation round begins then, unless it has.
pub async fn mark_held(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: &Facilitator,
    on: NaiveDate,
    deadline: DateTime<Utc>,
) -> Result<(), GroupsError> {
    let held = FirstMeeting::Held { on };
    store::upsert_first_meeting(db, now, by.account_id(), by.group_id(), &held).await?;
    Ok(expectations::start(db, now, by.company(), deadline).await?)
}

/// Notes when and where the first meeting is to be, and tells the members.
pub async fn plan(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: &Facilitator,
    at: DateTime<Utc>,
    place: &str,
) -> Result<(), GroupsError> {
    let planned = FirstMeeting::Planned { at, place: place.to_owned() };
    store::upsert_first_meeting(db, now, by.account_id(), by.group_id(), &planned).await?;
    for member in by.company().accounts() {
        notifications::post(db, now, post, mails::first_meeting(member, by.company())).await?;
    }
    Ok(())
}
