//! When a questionnaire is open, which questions it asks, and how far a person has come with it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::QuestionnaireId;
use super::answers::Answer;
use super::catalogue::{Key, Part, QUESTIONS, Question, UsedFor};
use super::own_questions::{OwnQuestion, Reply, Version};
use crate::courses::CourseId;
use crate::i18n::Text;

/// A questionnaire, as one course asks it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Which it is.
    pub questionnaire_id: QuestionnaireId,
    /// Whose students it asks.
    pub course_id: CourseId,
    /// When it is asked, and what.
    pub plan: Plan,
    /// What its course leaves out.
    pub left_out: LeftOut,
    /// When the groups it was for were made, if they were: nothing counts for them any more.
    pub groups_made_at: Option<DateTime<Utc>>,
}

/// Questions of the catalogue that a course leaves out, as bits over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut(u32);

impl LeftOut {
    /// Those with these codes; what is always asked stays.
    pub fn of(codes: &[String]) -> Self {
        let bits = QUESTIONS.iter().enumerate().filter(|(_, question)| {
            question.can_be_left_out() && codes.iter().any(|code| code == question.code)
        });
        Self(bits.fold(0, |set, (place, _)| set | 1 << place))
    }

    /// Whether a question is among them.
    pub fn has(self, question: &Question) -> bool {
        let place = QUESTIONS.iter().position(|one| one.key == question.key);
        place.is_some_and(|place| self.0 >> place & 1 == 1)
    }
}

/// When a questionnaire is asked, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// From when it can be answered.
    pub opens_at: DateTime<Utc>,
    /// Until when; an answer that arrives at this moment is late.
    pub closes_at: DateTime<Utc>,
    /// Whether it asks for a mutual wish.
    pub wishes: Wishes,
}

/// Whether a questionnaire asks for a mutual wish about one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wishes {
    /// It does not: people do not know each other yet.
    #[default]
    Off,
    /// It does; only wishes that meet count.
    Mutual,
}

impl Wishes {
    /// The word for the database and for forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Mutual => "mutual",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Off, Self::Mutual].into_iter().find(|wishes| wishes.word() == word)
    }
}

/// Where in its life a questionnaire is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It opens later.
    Early,
    /// It is open.
    Open,
    /// Its deadline has passed.
    Closed,
}

impl Questionnaire {
    /// Where in its life it is.
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        if now < self.plan.opens_at {
            Phase::Early
        } else if now < self.plan.closes_at && !self.has_groups(now) {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    /// Whether the groups it was for are made.
    pub fn has_groups(&self, now: DateTime<Utc>) -> bool {
        self.groups_made_at.is_some_and(|at| at <= now)
    }

    /// As it is for somebody who was given more time, or not. Nobody's time outlasts the making of the groups.
    #[must_use]
    pub fn with_time(self, more: Option<DateTime<Utc>>) -> Self {
        let closes_at = more.map_or(self.plan.closes_at, |more| more.max(self.plan.closes_at));
        let closes_at = self.groups_made_at.map_or(closes_at, |made| closes_at.min(made));
        Self { plan: Plan { closes_at, ..self.plan }, ..self }
    }

    /// The address of its overview; its other pages stand below.
    pub fn path(&self) -> String {
        format!("/courses/{}/questionnaires/{}", self.course_id, self.questionnaire_id)
    }

    /// The questions it asks, in order.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> + use<> {
        let (wishes, left_out) = (self.plan.wishes, self.left_out);
        let is_asked = move |question: &&Question| {
            !left_out.has(question) && (question.key != Key::Wish || wishes == Wishes::Mutual)
        };
        QUESTIONS.iter().filter(is_asked)
    }

    /// Whether an answer that arrives now is taken. What forms groups is taken until the deadline; the card and the
    /// practical needs are the student's own at any time.
    pub fn takes(&self, used_for: UsedFor, now: DateTime<Utc>) -> bool {
        match self.phase(now) {
            Phase::Early => false,
            Phase::Open => true,
            Phase::Closed => used_for == UsedFor::TheGroupItself,
        }
    }
}

/// A question on the way through the profile: one of the catalogue, or one of the course's own.
#[derive(Clone, Copy, Debug)]
pub enum Stop<'a> {
    /// One that every course asks.
    Known(&'static Question),
    /// One of this course's own.
    Own(&'a OwnQuestion),
}

impl Stop<'_> {
    /// Its code in addresses.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(question) => question.code,
            Self::Own(question) => question.code(),
        }
    }

    /// Where in the overview it stands.
    pub fn part(&self) -> Part {
        match self {
            Self::Known(question) => question.part,
            Self::Own(_) => Part::Own,
        }
    }

    /// The question.
    pub fn title(&self) -> Text {
        match self {
            Self::Known(question) => Text::new(question.text("title")),
            Self::Own(question) => question.wording().text.text(),
        }
    }

    /// The question in a few words; a course's own has no others.
    pub fn short(&self) -> Text {
        match self {
            Self::Known(question) => Text::new(question.text("short")),
            Self::Own(_) => self.title(),
        }
    }

    /// How long it takes on a phone, in seconds.
    pub fn seconds(&self) -> u32 {
        match self {
            Self::Known(question) => question.seconds,
            Self::Own(question) => question.wording().kind.seconds(),
        }
    }

    /// What the answer is used for.
    pub fn used_for(&self) -> UsedFor {
        match self {
            Self::Known(question) => question.used_for,
            Self::Own(question) => question.wording().used_for(),
        }
    }
}

/// Everything that is asked, part by part: the course's own questions stand where all have been asked how they would
/// like to study, before what is only for those who feel like it.
pub fn stops<'a>(
    questionnaire: &Questionnaire,
    own: impl IntoIterator<Item = &'a OwnQuestion>,
) -> Vec<Stop<'a>> {
    let known = questionnaire.questions().map(Stop::Known);
    let mut stops: Vec<Stop<'a>> = known.chain(own.into_iter().map(Stop::Own)).collect();
    stops.sort_by_key(|stop| Part::ALL.iter().position(|part| *part == stop.part()));
    stops
}

/// What is asked no more: what the course leaves out, and questions of its own that were taken away. What was written to it
/// stays its writer's.
pub fn asked_no_more<'a>(
    questionnaire: &Questionnaire,
    taken_away: impl IntoIterator<Item = &'a OwnQuestion>,
) -> Vec<Stop<'a>> {
    let is_asked = |question: &&Question| questionnaire.questions().any(|one| one.key == question.key);
    let known = QUESTIONS.iter().filter(|question| !is_asked(question)).map(Stop::Known);
    known.chain(taken_away.into_iter().map(Stop::Own)).collect()
}

/// How far a person has come, for the one line a home page has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub total: usize,
    /// When the profile was sent, if it was.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Questions that were changed or added since, which the person has not looked at.
    pub asked_anew: usize,
    /// Questions with something typed that does not count as it stands.
    pub begun: usize,
}

/// One person's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The answers, those that are sealed unopened.
    pub answers: BTreeMap<Key, Kept>,
    /// What the course asks of its own, in order, with what was answered.
    pub own: Vec<OwnLine>,
    /// Questions where something typed waits to be saved.
    pub drafts: BTreeSet<Key>,
    /// Questions whose promise has changed since they were answered. The old promise holds for the answer there is.
    pub promised_otherwise: BTreeSet<Key>,
    /// When questions that had been left out were taken in again.
    pub taken_in: BTreeMap<Key, DateTime<Utc>>,
    /// When the profile was sent, if it was.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When the person looked at what had been asked anew since and let the answers stand, if they did.
    pub looked_at: Option<DateTime<Utc>>,
}

/// A stored answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It can be read.
    Open(Answer),
    /// It is sealed; nothing here opens it.
    Sealed,
}

/// A question of the course's own with one person's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLine {
    /// The question as it is asked now.
    pub question: OwnQuestion,
    /// The answer, if there is one.
    pub kept: Option<OwnKept>,
    /// Whether something typed waits to be saved.
    pub is_begun: bool,
}

/// A stored answer to a question of the course's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKept {
    /// The version it was given to, with the promise that was made then.
    pub version: Version,
    /// The answer; none while it is sealed.
    pub reply: Option<Reply>,
}

impl OwnLine {
    /// Whether the question is answered in the words it has now.
    fn is_answered_as_it_is(&self) -> bool {
        self.kept.is_some() && !self.is_asked_again()
    }

    /// Whether the question has been changed since it was answered.
    pub fn is_asked_again(&self) -> bool {
        self.kept
            .as_ref()
            .is_some_and(|kept| kept.version.own_version_id != self.question.version.own_version_id)
    }
}

impl Sheet {
    /// Whether a question has been answered.
    pub fn has(&self, question: &Question) -> bool {
        self.answers.contains_key(&question.key)
    }

    /// The open answer to a question.
    pub fn open(&self, key: Key) -> Option<&Answer> {
        match self.answers.get(&key)? {
            Kept::Open(answer) => Some(answer),
            Kept::Sealed => None,
        }
    }

    /// Whether something typed as an answer waits to be saved.
    pub fn is_begun(&self, stop: &Stop<'_>) -> bool {
        match stop {
            Stop::Known(question) => self.drafts.contains(&question.key),
            Stop::Own(question) => self.line(question.code()).is_some_and(|line| line.is_begun),
        }
    }

    /// What was typed or saved in time or too late, is not taken any more, and does not count as it stands.
    pub fn uncounted(&self, questionnaire: &Questionnaire, now: DateTime<Utc>) -> Vec<Stop<'_>> {
        let mut stops = self.stops(questionnaire);
        stops.retain(|stop| {
            let counts = self.submitted_at.is_some() && !self.is_begun(stop);
            let is_there = self.answers(stop) || self.is_begun(stop);
            !questionnaire.takes(stop.used_for(), now) && is_there && !counts
        });
        stops
    }

    /// How far the person has come with a questionnaire.
    pub fn standing(&self, questionnaire: &Questionnaire) -> Standing {
        let stops = self.stops(questionnaire);
        Standing {
            answered: stops.iter().filter(|stop| self.answers(stop)).count(),
            total: stops.len(),
            submitted_at: self.submitted_at,
            asked_anew: stops.iter().filter(|stop| self.is_asked_anew(stop)).count(),
            begun: stops.iter().filter(|stop| self.is_begun(stop)).count(),
        }
    }

    /// Whether something was changed or added after the profile was sent, and has neither been answered as it is now nor
    /// looked at and let stand.
    pub fn is_asked_anew(&self, stop: &Stop<'_>) -> bool {
        let Some(sent) = self.submitted_at else { return false };
        let known = self.looked_at.map_or(sent, |looked| looked.max(sent));
        match stop {
            Stop::Known(question) => {
                let is_promised_otherwise =
                    self.looked_at.is_none() && self.promised_otherwise.contains(&question.key);
                let is_new = self.taken_in.get(&question.key).is_some_and(|at| *at > known);
                is_promised_otherwise || (is_new && !self.has(question))
            }
            Stop::Own(question) => {
                let is_answered = self.line(question.code()).is_some_and(OwnLine::is_answered_as_it_is);
                question.version.asked_since > known && !is_answered
            }
        }
    }

    /// Everything that is asked, in order.
    pub fn stops(&self, questionnaire: &Questionnaire) -> Vec<Stop<'_>> {
        stops(questionnaire, self.own.iter().map(|line| &line.question))
    }

    /// The line of an own question.
    pub fn line(&self, code: &str) -> Option<&OwnLine> {
        self.own.iter().find(|line| line.question.code() == code)
    }

    /// Whether something has been answered.
    pub fn answers(&self, stop: &Stop<'_>) -> bool {
        match stop {
            Stop::Known(question) => self.has(question),
            Stop::Own(question) => self.line(question.code()).is_some_and(|line| line.kept.is_some()),
        }
    }

    /// How many minutes the unanswered questions take, rounded up.
    pub fn minutes_left(&self, questionnaire: &Questionnaire) -> u32 {
        let stops = self.stops(questionnaire);
        let left = stops.iter().filter(|stop| !self.answers(stop));
        left.map(Stop::seconds).sum::<u32>().div_ceil(60)
    }

    /// The code of the first question without an answer, leaving out what is only for those who feel like it.
    pub fn next(&self, questionnaire: &Questionnaire) -> Option<String> {
        let stops = self.stops(questionnaire);
        let next = stops.iter().find(|stop| stop.part() != Part::Optional && !self.answers(stop));
        next.map(|stop| stop.code().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_788_000_000 + hour * 3600, 0).unwrap()
    }

    fn questionnaire(wishes: Wishes) -> Questionnaire {
        Questionnaire {
            questionnaire_id: uuid::Uuid::nil().into(),
            course_id: uuid::Uuid::nil().into(),
            plan: Plan { opens_at: at(0), closes_at: at(10), wishes },
            left_out: LeftOut::default(),
            groups_made_at: None,
        }
    }

    #[test]
    fn the_deadline_itself_is_too_late() {
        let it = questionnaire(Wishes::Off);
        let times = Question::of(Key::Availability);
        assert_eq!(it.phase(at(-1)), Phase::Early);
        assert!(!it.takes(times.used_for, at(-1)));
        assert!(it.takes(times.used_for, at(0)));
        assert!(it.takes(times.used_for, at(10) - chrono::TimeDelta::milliseconds(1)));
        assert!(!it.takes(times.used_for, at(10)));
    }

    #[test]
    fn the_card_and_the_needs_can_be_changed_after_the_deadline() {
        let it = questionnaire(Wishes::Off);
        for key in [Key::Card, Key::Practical] {
            assert!(it.takes(Question::of(key).used_for, at(100)));
            assert!(!it.takes(Question::of(key).used_for, at(-1)));
        }
    }

    #[test]
    fn the_wish_is_asked_only_where_wishes_are_on() {
        let asks = |wishes| questionnaire(wishes).questions().any(|question| question.key == Key::Wish);
        assert!(!asks(Wishes::Off));
        assert!(asks(Wishes::Mutual));
    }

    #[test]
    fn what_is_left_out_is_asked_no_more_but_the_times_and_the_card_always_are() {
        let codes = ["p01", "p06", "c02", "p13", "c01", "o1"].map(str::to_owned);
        let it = Questionnaire { left_out: LeftOut::of(&codes), ..questionnaire(Wishes::Mutual) };
        let asked: Vec<&str> = it.questions().map(|question| question.code).collect();
        assert!(!asked.contains(&"p06") && !asked.contains(&"c01"), "{asked:?}");
        assert!(["p01", "c02", "p13"].iter().all(|code| asked.contains(code)), "{asked:?}");
        assert_eq!(asked.len(), QUESTIONS.len() - 2);
    }

    #[test]
    fn an_empty_sheet_takes_eight_minutes_and_begins_with_the_times() {
        let it = questionnaire(Wishes::Off);
        let sheet = Sheet::default();
        assert_eq!(sheet.minutes_left(&it), 8);
        assert_eq!(sheet.next(&it).as_deref(), Some("p01"));
        assert_eq!(
            sheet.standing(&it),
            Standing { answered: 0, total: 14, submitted_at: None, asked_anew: 0, begun: 0 }
        );
    }
}
