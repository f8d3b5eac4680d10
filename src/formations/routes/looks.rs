//! How proposals and groups look to a leader: numbers in words, what fits and what does not, never anybody's answer.

use std::collections::HashMap;

use sqlx::PgConnection;

use crate::accounts::{self, AccountId, Person};
use crate::courses::{self, ClassSectionId};
use crate::formations::actions::standing_in_the_way;
use crate::formations::model::{Formation, Obstacle, PairKind, Proposal, ProposedGroup};
use crate::formations::rationale::week;
use crate::formations::snapshot::{CRITERIA, LOGISTICS, Snapshot};
use crate::formations::store;
use crate::i18n::{Lang, Text};
use crate::matching::Slots;
use crate::matching::cohort::{Sizes, Voice};
use crate::matching::limits::{Broken, Rule};
use crate::matching::standing::{Look, Standing};
use crate::week::Week;

/// How many common times stand in a line.
pub(super) const TIMES_SHOWN: usize = 6;
/// From here on something fits well.
const WELL: f32 = 0.75;
/// Down to here something fits badly.
const BADLY: f32 = 0.35;

/// A proposal in a few numbers.
#[derive(Clone, Debug)]
pub(super) struct Overview {
    /// Everybody who is to have a group.
    pub people: usize,
    /// Who has one.
    pub placed: usize,
    /// Group sizes, the larger first, with how many groups have them.
    pub sizes: Vec<(u32, usize)>,
    /// Groups whose members cannot meet often enough, or that break another rule.
    pub worth_a_look: usize,
    /// The fewest common times in any group.
    pub fewest_times: u32,
    /// Groups with fewer common times than a group should have.
    pub short_of_time: usize,
    /// How well groups fit on average, each counting with its members, of 100.
    pub mean: u32,
    /// How well the lowest group fits, of 100.
    pub lowest: u32,
    /// The number of that group.
    pub lowest_group: u32,
    /// The numbers of the groups of whose members we know no time at which everybody can.
    pub without_times: Vec<u32>,
    /// Whether every wish not to be the only one is met; never how many are not, or whose. Nothing once somebody was
    /// moved: before and after would tell of that one person.
    pub all_wishes_met: Option<bool>,
    /// What stands in the way of publishing.
    pub obstacles: Vec<(Obstacle, Vec<u32>)>,
}

impl Overview {
    pub(super) fn of(formation: &Formation, proposal: &Proposal, snapshot: &Snapshot) -> Self {
        let looks = looks(proposal, snapshot);
        let mut sizes: Vec<(u32, usize)> = Vec::new();
        for look in &looks {
            match sizes.iter_mut().find(|(size, _)| *size == look.size) {
                Some((_, groups)) => *groups += 1,
                None => sizes.push((look.size, 1)),
            }
        }
        sizes.sort_by(|a, b| b.cmp(a));
        let numbered = || proposal.groups.iter().map(|group| group.number).zip(&looks);
        let scores = || looks.iter().map(|look| look.parts.score);
        let people: u32 = looks.iter().map(|look| look.size).sum();
        let weighted: f32 = looks.iter().map(|look| look.parts.score * look.size as f32).sum();
        Self {
            people: snapshot.people.len(),
            placed: people as usize,
            sizes,
            worth_a_look: looks.iter().filter(|look| !look.broken.is_empty()).count(),
            fewest_times: looks.iter().map(|look| look.known.count()).min().unwrap_or(0),
            short_of_time: looks.iter().filter(|look| is_short_of_time(look)).count(),
            mean: of_hundred(weighted / people.max(1) as f32),
            lowest: of_hundred(scores().fold(1.0, f32::min)),
            lowest_group: numbered()
                .min_by(|(_, a), (_, b)| a.parts.score.total_cmp(&b.parts.score))
                .map_or(0, |(number, _)| number),
            without_times: numbered()
                .filter(|(_, look)| look.known.count() == 0)
                .map(|(number, _)| number)
                .collect(),
            all_wishes_met: (proposal.moves == 0).then(|| looks.iter().all(|look| look.alone == 0)),
            obstacles: standing_in_the_way(formation, proposal, snapshot),
        }
    }
}

fn is_short_of_time(look: &Look) -> bool {
    look.broken.iter().any(|broken| broken.rule == Rule::Time)
}

/// When those facilitators can meet groups who have said it.
pub(super) struct Offered(HashMap<AccountId, Week>);

impl Offered {
    pub(super) async fn of(db: &mut PgConnection, formation: &Formation) -> sqlx::Result<Self> {
        let staff = courses::facilitators(db, formation.course_id).await?.into_iter();
        let told = |it: courses::Facilitator| Some((it.person.account_id, it.offer.told_week()?));
        Ok(Self(staff.filter_map(told).collect()))
    }

    /// When somebody can meet a group with these common times, as a sentence; nothing where either is unknown.
    pub(super) fn meeting(&self, l: Lang, who: AccountId, group: Slots) -> Option<Text> {
        let (own, group) = (*self.0.get(&who)?, week(group));
        let common = own.and(group);
        match () {
            () if group.is_empty() => None,
            () if common.is_empty() => Some(Text::new("formations-group-facilitator-no-times")),
            () => {
                let times = common.in_words(l, TIMES_SHOWN);
                Some(Text::new("formations-group-facilitator-times").s("times", times))
            }
        }
    }

    /// The same for everybody a leader can choose.
    pub(super) fn beside(
        &self,
        l: Lang,
        staff: Vec<(AccountId, String)>,
        group: Slots,
    ) -> Vec<(AccountId, String)> {
        let told = |(who, name): (AccountId, String)| match self.meeting(l, who, group) {
            Some(meeting) => (who, format!("{name} ({})", l.say(meeting))),
            None => (who, name),
        };
        staff.into_iter().map(told).collect()
    }
}

/// How each group of a proposal looks, in the order of its groups.
pub(super) fn looks(proposal: &Proposal, snapshot: &Snapshot) -> Vec<Look> {
    let groups: Vec<Vec<usize>> =
        proposal.groups.iter().map(|group| snapshot.places(&group.members)).collect();
    let shown = snapshot.without_wishes();
    let standing = Standing::new(&shown, &groups);
    (0..groups.len()).map(|group| standing.look(group)).collect()
}

/// A share of one as a number of 100.
pub(super) fn of_hundred(share: f32) -> u32 {
    (share * 100.0).round() as u32
}

/// What fits well in a group, as sentences.
pub(super) fn fits(look: &Look) -> Vec<Text> {
    judged(look, |worth| worth >= WELL, "good")
}

/// What fits badly in a group.
pub(super) fn misfits(look: &Look) -> Vec<Text> {
    let mut found = judged(look, |worth| worth <= BADLY, "poor");
    // That people work alike, or can do the same, is nothing to warn of.
    found.retain(|text| !text.key().ends_with("style-poor") && !text.key().ends_with("skills-poor"));
    found
}

/// Of what fits or does not, only what a leader may read of each student: a comparison of a group with and without
/// somebody tells no more.
pub(super) fn logistics(mut texts: Vec<Text>) -> Vec<Text> {
    let names = |text: &Text, name: &str| {
        text.key().strip_prefix("formations-fit-").is_some_and(|rest| rest.starts_with(name))
    };
    texts.retain(|text| LOGISTICS.iter().any(|name| names(text, name)));
    texts
}

fn judged(look: &Look, is_so: impl Fn(f32) -> bool, word: &str) -> Vec<Text> {
    let parts = CRITERIA.iter().zip(&look.parts.criteria);
    // Wishes to learn are private; how far they are met is nothing to show.
    let told = parts.filter(|(name, _)| **name != "wishes");
    let so = told.filter(|(_, worth)| is_so(**worth));
    so.map(|(name, _)| Text::new(format!("formations-fit-{name}-{word}"))).collect()
}

/// The rules a group breaks, as sentences that tell nothing confidential.
pub(super) fn alerts(look: &Look, sizes: Sizes) -> Vec<Text> {
    let mut found: Vec<Text> = look.broken.iter().map(|broken| alert(broken, look, sizes)).collect();
    found.dedup();
    found
}

/// The same without people who are kept apart: a page that compares says that once, and of nobody.
pub(super) fn open_alerts(look: &Look, sizes: Sizes) -> Vec<Text> {
    let mut found = alerts(look, sizes);
    found.retain(|text| text.key() != "formations-alert-apart");
    found
}

fn alert(broken: &Broken, look: &Look, sizes: Sizes) -> Text {
    match broken.rule {
        Rule::Apart => Text::new("formations-alert-apart"),
        Rule::Pin | Rule::Whole | Rule::Together | Rule::Former => Text::new("formations-alert-together"),
        Rule::Section => Text::new("formations-alert-class"),
        Rule::Size => {
            Text::new("formations-alert-size").n("members", look.size).n("min", sizes.min).n("max", sizes.max)
        }
        Rule::Silent => Text::new("formations-alert-silent"),
        Rule::Time => Text::new("formations-alert-time").n("times", look.parts.common.count()),
    }
}

/// How many of these have not answered.
pub(super) fn silent(snapshot: &Snapshot, members: &[AccountId]) -> usize {
    let places = snapshot.places(members);
    places.into_iter().filter(|&place| snapshot.cohort.people[place].voice == Voice::Silent).count()
}

/// Who is in which class.
#[derive(Debug)]
pub(super) struct Classes {
    names: HashMap<ClassSectionId, String>,
    of: HashMap<AccountId, ClassSectionId>,
}

impl Classes {
    pub(super) async fn of(db: &mut PgConnection, formation: &Formation) -> sqlx::Result<Self> {
        let sections = courses::class_sections(db, formation.course_id).await?;
        let participants = store::list_participants(db, formation.formation_id).await?;
        let class = |participant: crate::formations::model::Participant| {
            Some((participant.account_id, participant.class_section_id?))
        };
        Ok(Self {
            names: sections.into_iter().map(|section| (section.class_section_id, section.name)).collect(),
            of: participants.into_iter().filter_map(class).collect(),
        })
    }

    /// The class somebody is in.
    fn class_of(&self, person: &Person) -> Option<&str> {
        self.names.get(self.of.get(&person.account_id)?).map(String::as_str)
    }

    /// Whether two people are in the same class.
    pub(super) fn are_shared_by(&self, one: AccountId, other: AccountId) -> bool {
        self.of.get(&one) == self.of.get(&other)
    }

    /// The class all of these share.
    pub(super) fn shared_by(&self, members: &[AccountId]) -> Option<&str> {
        let class = self.of.get(members.first()?)?;
        let same = members.iter().all(|member| self.of.get(member) == Some(class));
        self.names.get(class).filter(|_| same).map(String::as_str)
    }
}

/// Which of the leader's rules to be together a proposal does not meet, and whom it parts who are locked to each other, as
/// sentences. Of apart, the obstacles tell.
pub(super) async fn unmet(
    db: &mut PgConnection,
    l: Lang,
    formation: &Formation,
    proposal: &Proposal,
) -> sqlx::Result<Vec<Text>> {
    let group_of = |who: &AccountId| proposal.groups.iter().position(|group| group.members.contains(who));
    let are_parted = |people: &[AccountId]| {
        let mut groups: Vec<usize> = people.iter().filter_map(group_of).collect();
        groups.sort_unstable();
        groups.dedup();
        groups.len() > 1
    };
    let mut rules = store::list_pair_rules(db, formation.formation_id).await?;
    rules.retain(|rule| rule.kind == PairKind::Together && are_parted(&[rule.one, rule.other]));
    let mut pinned = store::pins::list(db, formation.formation_id).await?;
    pinned.retain(|set| are_parted(&set.people));
    let people = rules.iter().flat_map(|rule| [rule.one, rule.other]);
    let people: Vec<AccountId> = people.chain(pinned.iter().flat_map(|set| set.people.clone())).collect();
    let mut names = accounts::names(db, &people).await?;
    tell_apart(db, formation, &mut names).await?;
    let name = |who| names.get(&who).cloned().unwrap_or_default();
    let rules = rules.iter().map(|rule| {
        Text::new("formations-unmet-together").s("one", name(rule.one)).s("other", name(rule.other))
    });
    let pinned = pinned
        .iter()
        .map(|set| Text::new("formations-unmet-pinned").s("names", in_words(l, named(&names, &set.people))));
    Ok(rules.chain(pinned).collect())
}

/// People with their names, as words.
pub(super) fn in_words(l: Lang, people: Vec<(AccountId, String)>) -> String {
    l.list(&people.into_iter().map(|(_, name)| name).collect::<Vec<String>>())
}

/// Names in the order of the alphabet.
pub(super) fn named(names: &HashMap<AccountId, String>, people: &[AccountId]) -> Vec<(AccountId, String)> {
    let mut found: Vec<_> = people.iter().filter_map(|who| Some((*who, names.get(who)?.clone()))).collect();
    found.sort_by(|(_, a), (_, b)| crate::i18n::danish_order(a, b));
    found
}

/// Everybody whose name a proposal's pages show.
pub(super) async fn names_in(
    db: &mut PgConnection,
    formation: &Formation,
    groups: &[ProposedGroup],
    others: &[AccountId],
) -> sqlx::Result<HashMap<AccountId, String>> {
    let people = groups.iter().flat_map(|group| group.members.iter().chain(&group.facilitator));
    let people: Vec<AccountId> = people.chain(others).copied().collect();
    let mut names = accounts::names(db, &people).await?;
    tell_apart(db, formation, &mut names).await?;
    Ok(names)
}

/// Adds the class to the names that several students of a formation share, and the address where they share that too.
/// For the leader's pages only.
pub(super) async fn tell_apart(
    db: &mut PgConnection,
    formation: &Formation,
    names: &mut HashMap<AccountId, String>,
) -> sqlx::Result<()> {
    let participants = store::list_participants(db, formation.formation_id).await?;
    let ids: Vec<AccountId> = participants.iter().map(|participant| participant.account_id).collect();
    let people = accounts::people(db, &ids).await?;
    let shares = |name: &str| people.iter().filter(|person| person.name == name).count() > 1;
    if !people.iter().any(|person| shares(&person.name)) {
        return Ok(());
    }
    let classes = Classes::of(db, formation).await?;
    let alike = |a: &Person, b: &Person| a.name == b.name && classes.class_of(a) == classes.class_of(b);
    for person in people.iter().filter(|person| shares(&person.name)) {
        let Some(name) = names.get_mut(&person.account_id) else { continue };
        let is_only = people.iter().filter(|other| alike(person, other)).count() == 1;
        match classes.class_of(person).filter(|_| is_only) {
            Some(class) => *name = format!("{name} ({class})"),
            None => *name = format!("{name} ({})", person.email),
        }
    }
    Ok(())
}
