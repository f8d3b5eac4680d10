//! When a questionnaire is open, which questions it asks, and how far a person has come with it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::QuestionnaireId;
use super::answers::Answer;
use super::catalogue::{Key, Part, QUESTIONS, Question, UsedFor};
use crate::courses::CourseId;

/// A questionnaire, as one course asks it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Which it is.
    pub questionnaire_id: QuestionnaireId,
    /// Whose students it asks.
    pub course_id: CourseId,
    /// When it is asked, and what.
    pub plan: Plan,
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
    /// The word for the database.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Mutual => "mutual",
        }
    }

    /// The meaning of the word in the database.
    pub(super) fn from_word(word: &str) -> Self {
        if word == "mutual" { Self::Mutual } else { Self::Off }
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
        } else if now < self.plan.closes_at {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    /// The address of its overview; its other pages stand below.
    pub fn path(&self) -> String {
        format!("/courses/{}/questionnaires/{}", self.course_id, self.questionnaire_id)
    }

    /// The questions it asks, in order.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> + use<> {
        let wishes = self.plan.wishes;
        QUESTIONS.iter().filter(move |question| question.key != Key::Wish || wishes == Wishes::Mutual)
    }

    /// Whether an answer that arrives now is taken. What forms groups is taken until the deadline; the card and the
    /// practical needs are the student's own at any time.
    pub fn takes(&self, question: &Question, now: DateTime<Utc>) -> bool {
        match self.phase(now) {
            Phase::Early => false,
            Phase::Open => true,
            Phase::Closed => question.used_for == UsedFor::TheGroupItself,
        }
    }
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
}

/// One person's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The answers, those that are sealed unopened.
    pub answers: BTreeMap<Key, Kept>,
    /// Questions where something typed waits to be saved, or words from another window wait to be looked at.
    pub drafts: BTreeSet<Key>,
    /// Questions whose promise has changed since they were answered. The old promise holds for the answer there is.
    pub promised_otherwise: BTreeSet<Key>,
    /// When the profile was sent, if it was.
    pub submitted_at: Option<DateTime<Utc>>,
}

/// A stored answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It can be read.
    Open(Answer),
    /// It is sealed; nothing here opens it.
    Sealed,
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

    /// How far the person has come with a questionnaire.
    pub fn standing(&self, questionnaire: &Questionnaire) -> Standing {
        Standing {
            answered: questionnaire.questions().filter(|question| self.has(question)).count(),
            total: questionnaire.questions().count(),
            submitted_at: self.submitted_at,
        }
    }

    /// How many minutes the unanswered questions take, rounded up.
    pub fn minutes_left(&self, questionnaire: &Questionnaire) -> u32 {
        let left = questionnaire.questions().filter(|question| !self.has(question));
        left.map(|question| question.seconds).sum::<u32>().div_ceil(60)
    }

    /// The first question without an answer, leaving out what is only for those who feel like it.
    pub fn next(&self, questionnaire: &Questionnaire) -> Option<&'static Question> {
        questionnaire.questions().find(|question| question.part != Part::Optional && !self.has(question))
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
        }
    }

    #[test]
    fn the_deadline_itself_is_too_late() {
        let it = questionnaire(Wishes::Off);
        let times = Question::of(Key::Availability);
        assert_eq!(it.phase(at(-1)), Phase::Early);
        assert!(!it.takes(times, at(-1)));
        assert!(it.takes(times, at(0)));
        assert!(it.takes(times, at(10) - chrono::TimeDelta::milliseconds(1)));
        assert!(!it.takes(times, at(10)));
    }

    #[test]
    fn the_card_and_the_needs_can_be_changed_after_the_deadline() {
        let it = questionnaire(Wishes::Off);
        for key in [Key::Card, Key::Practical] {
            assert!(it.takes(Question::of(key), at(100)));
            assert!(!it.takes(Question::of(key), at(-1)));
        }
    }

    #[test]
    fn the_wish_is_asked_only_where_wishes_are_on() {
        let asks = |wishes| questionnaire(wishes).questions().any(|question| question.key == Key::Wish);
        assert!(!asks(Wishes::Off));
        assert!(asks(Wishes::Mutual));
    }

    #[test]
    fn an_empty_sheet_takes_eight_minutes_and_begins_with_the_times() {
        let it = questionnaire(Wishes::Off);
        let sheet = Sheet::default();
        assert_eq!(sheet.minutes_left(&it), 8);
        assert_eq!(sheet.next(&it).unwrap().key, Key::Availability);
        assert_eq!(sheet.standing(&it), Standing { answered: 0, total: 14, submitted_at: None });
    }
}
