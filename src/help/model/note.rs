//! The case note: what the adviser keeps of a conversation. Facts and the adviser's own thoughts are two things.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ask::{AskFault, LONGEST_TEXT, words, words_within};
use super::choices::{Community, Outcome, Referral, Stage};
use crate::i18n::Text;

/// What the student told and what was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Kind of education.
    pub education: String,
    /// Direction within it.
    pub direction: String,
    /// How far.
    pub stage: Option<Stage>,
    /// What the student tells, in their words.
    pub told: String,
    /// Communities that further.
    pub furthers: Vec<Community>,
    /// Communities that hinder.
    pub hinders: Vec<Community>,
    /// More about them.
    pub communities: String,
    /// Which groups take part; names of others only when necessary.
    pub parties: String,
    /// The next step that was agreed.
    pub next_step: String,
    /// When.
    pub next_step_on: Option<NaiveDate>,
    /// Whom the student agreed to have contacted.
    pub consent: String,
    /// Where else the student was shown the way.
    pub referrals: Vec<Referral>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// What was typed, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedNote<'a> {
    /// Kind of education.
    pub education: &'a str,
    /// Direction.
    pub direction: &'a str,
    /// A word of [`Stage`].
    pub stage: &'a str,
    /// What the student tells.
    pub told: &'a str,
    /// Words of [`Community`].
    pub furthers: &'a [String],
    /// Words of [`Community`].
    pub hinders: &'a [String],
    /// More about them.
    pub communities: &'a str,
    /// Which groups.
    pub parties: &'a str,
    /// The next step.
    pub next_step: &'a str,
    /// A day, or nothing.
    pub next_step_on: &'a str,
    /// Whom one may contact.
    pub consent: &'a str,
    /// Words of [`Referral`].
    pub referrals: &'a [String],
    /// The adviser's own thoughts.
    pub thoughts: &'a str,
}

/// Reads a note: the facts and, apart, the thoughts.
pub fn read_note(typed: &TypedNote<'_>, outcome: Option<Outcome>) -> Result<(Facts, String), Vec<AskFault>> {
    let mut faults = Vec::new();
    let mut line = |field, typed| words_within(field, typed, LONGEST_TEXT, &mut faults);
    let education = line("education", typed.education);
    let direction = line("direction", typed.direction);
    let told = line("told", typed.told);
    let communities = line("communities", typed.communities);
    let parties = line("parties", typed.parties);
    let next_step = line("next_step", typed.next_step);
    let consent = line("consent", typed.consent);
    let thoughts = line("thoughts", typed.thoughts);
    let day = typed.next_step_on.trim();
    let next_step_on = day.parse().ok();
    if next_step_on.is_none() && !day.is_empty() {
        faults.push(("next_step_on", Text::new("help-fault-day")));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let facts = Facts {
        education,
        direction,
        stage: Stage::from_word(typed.stage),
        told,
        furthers: words(typed.furthers, Community::from_word),
        hinders: words(typed.hinders, Community::from_word),
        communities,
        parties,
        next_step,
        next_step_on,
        consent,
        referrals: words(typed.referrals, Referral::from_word),
        outcome,
    };
    Ok((facts, thoughts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thoughts_never_end_up_among_the_facts() {
        let typed = TypedNote {
            told: "alene",
            thoughts: "TANKE",
            next_step_on: "2026-09-14",
            ..TypedNote::default()
        };
        let (facts, thoughts) = read_note(&typed, None).unwrap();
        assert_eq!(thoughts, "TANKE");
        assert!(!serde_json::to_string(&facts).unwrap().contains("TANKE"));
        assert_eq!(facts.next_step_on, NaiveDate::from_ymd_opt(2026, 9, 14));
    }

    #[test]
    fn a_day_that_is_none_is_said_to_be_none() {
        let typed = TypedNote { next_step_on: "14/9", ..TypedNote::default() };
        assert_eq!(read_note(&typed, None).unwrap_err()[0].0, "next_step_on");
    }
}
