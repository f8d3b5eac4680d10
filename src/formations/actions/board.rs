//! The groups of a published formation as they stand, beside what matching knows of their people.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{FormationsError, Means};
use crate::accounts::{self, AccountId};
use crate::courses::{self, ClassSectionId};
use crate::formations::lookup;
use crate::formations::model::{Arrival, Formation, Participant, Rationale, StudyGroup};
use crate::formations::rationale::rationale;
use crate::formations::snapshot::Snapshot;
use crate::formations::store;
use crate::matching::Slots;
use crate::matching::reasons::{self, known_common};
use crate::privacy::Seals;

/// The groups of a formation, and the people in them as numbers.
#[derive(Debug)]
pub(in crate::formations) struct Board {
    /// What matching sees.
    pub(in crate::formations) snapshot: Snapshot,
    /// The groups that stand.
    pub(in crate::formations) groups: Vec<StudyGroup>,
    /// Who is in each of them, in the same order.
    pub(in crate::formations) members: Vec<Vec<AccountId>>,
    /// Who accompanies each of them, in the same order.
    pub(in crate::formations) facilitators: Vec<Vec<AccountId>>,
    class_of: HashMap<AccountId, ClassSectionId>,
    class_names: HashMap<ClassSectionId, String>,
}

impl Board {
    /// For a look: as it was kept when proposals were made, with these arrivals beside it.
    pub(in crate::formations) async fn kept(
        db: &mut PgConnection,
        seals: &Seals,
        formation: &Formation,
        arrivals: &[Arrival],
    ) -> Result<Self, FormationsError> {
        let snapshot = Snapshot::kept(db, seals, formation, &newcomers(arrivals)).await?;
        Self::around(db, snapshot, formation, arrivals).await
    }

    /// For a deed: with what advisers keep apart as it is now.
    pub(in crate::formations) async fn renewed(
        db: &mut PgConnection,
        now: DateTime<Utc>,
        by: AccountId,
        means: Means<'_>,
        formation: &Formation,
        arrivals: &[Arrival],
    ) -> Result<Self, FormationsError> {
        let newcomers = newcomers(arrivals);
        let snapshot = Snapshot::renewed(db, now, by, means.seals, formation, &newcomers).await?;
        Self::around(db, snapshot, formation, arrivals).await
    }

    async fn around(
        db: &mut PgConnection,
        snapshot: Snapshot,
        formation: &Formation,
        arrivals: &[Arrival],
    ) -> Result<Self, FormationsError> {
        let groups = lookup::groups_of(db, formation.formation_id).await?;
        let members = lookup::members_of(db, &groups).await?;
        let facilitators = lookup::facilitators_of(db, &groups).await?;
        let participants = store::list_participants(db, formation.formation_id).await?;
        let sections = courses::class_sections(db, formation.course_id).await?;
        let of = |people: &[(_, AccountId)], group: &StudyGroup| -> Vec<AccountId> {
            people.iter().filter(|(id, _)| *id == group.group_id).map(|(_, who)| *who).collect()
        };
        let classes = participants.iter().map(|person| (person.account_id, person.class_section_id));
        let classes =
            classes.chain(arrivals.iter().map(|person| (person.account_id, person.class_section_id)));
        Ok(Self {
            members: groups.iter().map(|group| of(&members, group)).collect(),
            facilitators: groups.iter().map(|group| of(&facilitators, group)).collect(),
            class_of: classes.filter_map(|(who, class)| Some((who, class?))).collect(),
            class_names: sections.into_iter().map(|class| (class.class_section_id, class.name)).collect(),
            snapshot,
            groups,
        })
    }

    /// The members of each group by their places in the cohort.
    pub(in crate::formations) fn seats(&self) -> Vec<Vec<usize>> {
        self.members.iter().map(|members| self.snapshot.places(members)).collect()
    }

    /// Everybody in the groups, by name.
    pub(in crate::formations) async fn names(
        &self,
        db: &mut PgConnection,
        others: &[AccountId],
    ) -> sqlx::Result<HashMap<AccountId, String>> {
        let people: Vec<AccountId> = self.members.iter().flatten().chain(others).copied().collect();
        accounts::names(db, &people).await
    }

    /// The class these people share, if they do.
    pub(in crate::formations) fn shared_class(&self, members: &[AccountId]) -> Option<&str> {
        let class = self.class_of.get(members.first()?)?;
        let same = members.iter().all(|member| self.class_of.get(member) == Some(class));
        self.class_names.get(class).filter(|_| same).map(String::as_str)
    }

    /// When these people can meet, and why exactly they sit together.
    pub(super) fn facts(&self, members: &[AccountId]) -> (Slots, Rationale) {
        let places = self.snapshot.places(members);
        let why = reasons::of(&self.snapshot.cohort, &places);
        let common = known_common(&self.snapshot.cohort, &places);
        (common, rationale(&why, members.len(), self.shared_class(members)))
    }

    /// Writes down what is now true of a group with these members. Words that somebody has written stay.
    pub(super) async fn keep_facts(
        &self,
        db: &mut PgConnection,
        group: &StudyGroup,
        members: &[AccountId],
    ) -> sqlx::Result<()> {
        let (common, made) = self.facts(members);
        let rationale = if group.rationale.is_edited { &group.rationale } else { &made };
        store::groups::update_facts(db, group.group_id, common, rationale).await
    }
}

fn newcomers(arrivals: &[Arrival]) -> Vec<Participant> {
    let newcomer = |arrival: &Arrival| Participant {
        account_id: arrival.account_id,
        class_section_id: arrival.class_section_id,
        is_exempt: false,
    };
    arrivals.iter().map(newcomer).collect()
}
