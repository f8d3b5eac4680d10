//! The rules of a round: what an answer is, when the answers are shown, to whom, and in which order.
//!
//! **A round is a state machine.** It is *gathering* until every active member has spoken (written the answers or
//! chosen to say it when they meet) or the deadline comes; then it is *shown*, and stays so. Nobody sees anything
//! before they have spoken themselves, however late they come. Who leaves takes their answers along.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::items::{Extent, Item, Kind};

/// The longest sentence beside an answer, in characters.
pub const LONGEST_SENTENCE: usize = 200;

/// The most hours a week that can be written.
pub const MOST_HOURS: u8 = 40;

/// A point of a scale, from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Point(u8);

impl Point {
    /// The point's number, from 1.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Point {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, &'static str> {
        if (1..=5).contains(&number) { Ok(Self(number)) } else { Err("a point is from 1 to 5") }
    }
}

impl From<Point> for u8 {
    fn from(point: Point) -> Self {
        point.0
    }
}

/// Whether messages in the evening and at weekends are fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evenings {
    /// They are.
    Fine,
    /// Preferably not.
    RatherNot,
}

/// Where somebody stands on an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// On a scale.
    At(Point),
    /// So many hours a week.
    Hours(u8),
    /// On the scale of messages, and about evenings.
    Messages(Point, Evenings),
}

/// One member's answer to one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Where they stand.
    pub stand: Stand,
    /// A sentence, if they wished to add one.
    pub sentence: String,
}

/// Everything one member has answered.
pub type Sheet = BTreeMap<Item, Answer>;

/// The items a sheet lacks.
pub fn missing(sheet: &Sheet, extent: Extent) -> impl Iterator<Item = Item> + '_ {
    Item::all(extent).filter(|item| !sheet.contains_key(item))
}

impl Stand {
    /// Its place on the five points of the item: one hour is the first, ten or more the last.
    pub fn place(self) -> usize {
        match self {
            Self::At(point) | Self::Messages(point, _) => usize::from(point.0),
            Self::Hours(hours) => (steps_of(hours) + NINTH * 3 / 2) / NINTH,
        }
    }
}

/// A step of a scale in ninths, so that hours from 1 to 10 and points from 1 to 5 can be compared without fractions.
const NINTH: usize = 9;

fn steps_of(hours: u8) -> usize {
    usize::from(hours.clamp(1, 10) - 1) * 4
}

/// How far members differ on an item: largest minus smallest, never an average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spread(usize);

impl Spread {
    /// The spread of some answers to one item. Differing about evenings counts like two points.
    pub fn of<'a>(stands: &(impl Iterator<Item = &'a Stand> + Clone)) -> Self {
        let ninths = stands.clone().map(|stand| match stand {
            Stand::At(point) | Stand::Messages(point, _) => usize::from(point.0) * NINTH,
            Stand::Hours(hours) => steps_of(*hours),
        });
        let scale = ninths.clone().max().unwrap_or(0) - ninths.min().unwrap_or(0);
        let about = |wanted| stands.clone().any(|s| matches!(s, Stand::Messages(_, e) if *e == wanted));
        let evenings = if about(Evenings::Fine) && about(Evenings::RatherNot) { 2 * NINTH } else { 0 };
        // Hours past ten are one place, but not one answer.
        let hours = stands.clone().filter_map(|s| if let Stand::Hours(h) = s { Some(*h) } else { None });
        let beyond = usize::from(hours.clone().max() != hours.min());
        Self(scale.max(evenings).max(beyond))
    }

    /// Whether everybody answered the same.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// How far a member has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Has not begun.
    #[default]
    Silent,
    /// Has written something and not made it ready.
    Writing,
    /// Has answered everything and made it ready for the group.
    Ready,
    /// Says it when they meet.
    InPerson,
}

impl Standing {
    /// The word in the database; a silent member has no row.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Writing => "writing",
            Self::Ready => "ready",
            Self::InPerson => "in_person",
        }
    }

    /// Reads the word in the database.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Silent, Self::Writing, Self::Ready, Self::InPerson].into_iter().find(|s| s.as_str() == word)
    }

    /// Whether this member has done their part.
    pub fn has_spoken(self) -> bool {
        matches!(self, Self::Ready | Self::InPerson)
    }
}

/// Where a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Answers come in; nobody sees any but their own.
    Gathering,
    /// The answers are shown to those who have spoken.
    Shown,
}

/// When a round shows its answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curtain {
    /// It opens then at the latest.
    pub deadline: DateTime<Utc>,
    /// It opened then; never closes again.
    pub opened_at: Option<DateTime<Utc>>,
}

impl Curtain {
    /// Where the round is, given how far each *active* member has come.
    pub fn phase(self, now: DateTime<Utc>, members: impl IntoIterator<Item = Standing>) -> Phase {
        let mut members = members.into_iter().peekable();
        let all_have_spoken = members.peek().is_some() && members.all(Standing::has_spoken);
        if self.opened_at.is_some() || now >= self.deadline || all_have_spoken {
            Phase::Shown
        } else {
            Phase::Gathering
        }
    }
}

/// What a member may see of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Nothing yet, and that goes for everybody.
    Waiting,
    /// It is open, but first one's own turn.
    OwnTurnFirst,
    /// Everything that is ready.
    SideBySide,
}

/// What a member may see.
pub fn sight(phase: Phase, own: Standing) -> Sight {
    match (phase, own.has_spoken()) {
        (Phase::Gathering, _) => Sight::Waiting,
        (Phase::Shown, false) => Sight::OwnTurnFirst,
        (Phase::Shown, true) => Sight::SideBySide,
    }
}

/// Whether a member may still write: until their answers are shown to others.
pub fn may_write(phase: Phase, own: Standing) -> bool {
    !(phase == Phase::Shown && own == Standing::Ready)
}

/// What a facilitator may know: the state, and how many, never who or what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Where the round is.
    pub phase: Phase,
    /// How many have spoken.
    pub spoken: usize,
    /// Of how many.
    pub members: usize,
}

impl Tally {
    /// Counts the active members.
    pub fn of(phase: Phase, members: impl IntoIterator<Item = Standing>) -> Self {
        let (mut spoken, mut count) = (0, 0);
        for member in members {
            count += 1;
            spoken += usize::from(member.has_spoken());
        }
        Self { phase, spoken, members: count }
    }
}

/// How many items are to be talked about first.
pub const TALK_FIRST: usize = 3;

/// One item with everybody's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<P> {
    /// Which item.
    pub item: Item,
    /// How far they differ.
    pub spread: Spread,
    /// Who answered what, in the members' order.
    pub answers: Vec<(P, Answer)>,
}

/// The answers side by side, in the order they are talked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide<P> {
    /// The items with the largest differences, the largest first.
    pub first: Vec<Row<P>>,
    /// Other differences, in the order of the round, and items that only one has answered.
    pub rest: Vec<Row<P>>,
    /// Where everybody answered the same.
    pub agreed: Vec<Row<P>>,
}

/// Lays the members' sheets side by side.
pub fn side_by_side<P: Clone>(extent: Extent, sheets: &[(P, Sheet)]) -> SideBySide<P> {
    let rows = Item::all(extent).map(|item| {
        let answers: Vec<(P, Answer)> =
            sheets.iter().filter_map(|(who, sheet)| Some((who.clone(), sheet.get(&item)?.clone()))).collect();
        Row { item, spread: Spread::of(&answers.iter().map(|(_, answer)| &answer.stand)), answers }
    });
    let (agreed, mut open): (Vec<_>, Vec<_>) = rows
        .filter(|row| !row.answers.is_empty())
        .partition(|row| row.answers.len() > 1 && row.spread.is_none());
    // Stable: of equals the earlier item comes first.
    open.sort_by_key(|row| std::cmp::Reverse(row.spread));
    let talked_first = open.iter().take(TALK_FIRST).take_while(|row| !row.spread.is_none()).count();
    let mut rest = open.split_off(talked_first);
    rest.sort_by_key(|row| row.item);
    SideBySide { first: open, rest, agreed }
}

/// Reads what was typed for an item. The name of the field that is wrong comes back otherwise.
pub fn read(item: Item, typed: &Typed) -> Result<Answer, &'static str> {
    let point = || typed.point.parse::<u8>().ok().and_then(|n| Point::try_from(n).ok()).ok_or("point");
    let stand = match item.kind() {
        Kind::Scale | Kind::ScaleWithMiddle => Stand::At(point()?),
        Kind::Hours => {
            let hours = typed.point.trim().parse().ok().filter(|h| (1..=MOST_HOURS).contains(h));
            Stand::Hours(hours.ok_or("point")?)
        }
        Kind::Messages => {
            let evenings = match typed.evenings.as_str() {
                "yes" => Ok(Evenings::Fine),
                "no" => Ok(Evenings::RatherNot),
                _ => Err("evenings"),
            };
            Stand::Messages(point()?, evenings?)
        }
    };
    let sentence = typed.sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    if sentence.chars().count() > LONGEST_SENTENCE {
        return Err("sentence");
    }
    Ok(Answer { stand, sentence })
}

/// An item's form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The point, or the hours.
    pub point: String,
    /// `yes` or `no`.
    pub evenings: String,
    /// A sentence.
    pub sentence: String,
}

impl From<&Answer> for Typed {
    fn from(answer: &Answer) -> Self {
        let (point, evenings) = match answer.stand {
            Stand::At(point) => (point.0, ""),
            Stand::Hours(hours) => (hours, ""),
            Stand::Messages(point, Evenings::Fine) => (point.0, "yes"),
            Stand::Messages(point, Evenings::RatherNot) => (point.0, "no"),
        };
        Self { point: point.to_string(), evenings: evenings.to_owned(), sentence: answer.sentence.clone() }
    }
}

#[cfg(test)]
#[path = "laws.rs"]
mod laws;
