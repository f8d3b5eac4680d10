//! The people around a group: what `formations` knows of it, with names. Whoever asks about a group gets its active
//! members only.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::contract::Party;
use super::expectations::Extent;
use crate::accounts::{self, AccountId, Person};
use crate::courses::{self, CourseId};
use crate::formations::{self, GroupId, Preset, StudyGroup};
use crate::i18n::{Lang, danish_order};
use crate::questionnaires::QuestionnaireId;

/// A group and the people around it.
#[derive(Clone, Debug)]
pub struct Company {
    group: StudyGroup,
    /// The course it belongs to.
    pub course_title: String,
    /// The active members, by name.
    pub members: Vec<Companion>,
    /// Who accompanies it.
    pub facilitators: Vec<Person>,
}

/// A member among the others.
#[derive(Clone, Debug)]
pub struct Companion {
    /// Who.
    pub person: Person,
    /// When they came to the group.
    pub since: DateTime<Utc>,
}

impl Company {
    /// Which group.
    pub fn group_id(&self) -> GroupId {
        self.group.group_id
    }

    /// Its number in the formation, which is its name.
    pub fn number(&self) -> u32 {
        self.group.number
    }

    /// The course it belongs to.
    pub fn course_id(&self) -> CourseId {
        self.group.course_id
    }

    /// The questionnaire whose answers it was formed by.
    pub fn questionnaire_id(&self) -> QuestionnaireId {
        self.group.questionnaire_id
    }

    /// How much its members have to agree on.
    pub fn extent(&self) -> Extent {
        if self.group.preset == Preset::Project { Extent::Project } else { Extent::Together }
    }

    /// Why exactly these people.
    pub fn rationale(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.group.rationale.da,
            Lang::En => &self.group.rationale.en,
        }
    }

    /// When everybody can usually meet: a row for each block of the day, in it the five days.
    pub fn common_week(&self) -> [[bool; 5]; 4] {
        std::array::from_fn(|block| {
            std::array::from_fn(|day| self.group.common.iter().any(|slot| slot == day * 4 + block))
        })
    }

    /// Whether there is any time at which everybody can usually meet.
    pub fn has_common_times(&self) -> bool {
        self.group.common.count() > 0
    }

    /// Whether somebody is an active member.
    pub fn has_member(&self, account: AccountId) -> bool {
        self.members.iter().any(|member| member.person.account_id == account)
    }

    /// Whether somebody accompanies the group.
    pub fn is_accompanied_by(&self, account: AccountId) -> bool {
        self.facilitators.iter().any(|person| person.account_id == account)
    }

    /// The accounts of the active members.
    pub fn accounts(&self) -> Vec<AccountId> {
        self.members.iter().map(|member| member.person.account_id).collect()
    }

    /// The members' names.
    pub fn names(&self) -> Vec<&str> {
        self.members.iter().map(|member| member.person.name.as_str()).collect()
    }

    /// The name of a member, if they are one.
    pub fn name_of(&self, account: AccountId) -> Option<&str> {
        self.members
            .iter()
            .find(|member| member.person.account_id == account)
            .map(|member| member.person.name.as_str())
    }

    /// What a member is called among the others: the first name, or the whole where two share the first.
    pub fn call_name_of(&self, account: AccountId) -> Option<&str> {
        let name = self.name_of(account)?;
        let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
        let is_shared = self.names().into_iter().filter(|other| first(other) == first(name)).count() > 1;
        if is_shared { Some(name) } else { name.split_whitespace().next() }
    }

    /// The members as parties to an agreement.
    pub fn parties(&self) -> Vec<Party<AccountId>> {
        self.members
            .iter()
            .map(|member| Party { who: member.person.account_id, joined_at: member.since })
            .collect()
    }
}

/// A group with the people around it; none if it does not exist or its time is over.
pub(super) async fn find(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Option<Company>> {
    match formations::find_group(db, group).await?.filter(|group| group.ended_at.is_none()) {
        Some(group) => around(db, group).await.map(Some),
        None => Ok(None),
    }
}

/// The people around a group that exists.
pub(super) async fn around(db: &mut PgConnection, group: StudyGroup) -> sqlx::Result<Company> {
    let memberships = formations::memberships(db, group.group_id).await?;
    let ids: Vec<AccountId> = memberships.iter().map(|(who, _)| *who).collect();
    let people = accounts::people(db, &ids).await?;
    let facilitators = formations::facilitators(db, group.group_id).await?;
    let mut facilitators = accounts::people(db, &facilitators).await?;
    facilitators.sort_by(|a, b| danish_order(&a.name, &b.name));
    let since = |id| memberships.iter().find(|(who, _)| *who == id).map(|(_, since)| *since);
    let mut members: Vec<Companion> = people
        .into_iter()
        .filter_map(|person| Some(Companion { since: since(person.account_id)?, person }))
        .collect();
    members.sort_by(|a, b| danish_order(&a.person.name, &b.person.name));
    let course = courses::find(db, group.course_id).await?;
    let course_title = course.map(|course| course.details.title).unwrap_or_default();
    Ok(Company { group, course_title, members, facilitators })
}
