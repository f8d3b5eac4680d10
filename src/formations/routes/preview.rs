//! Moving people about, in words: where to, which swaps would help, and groups before and after; of a proposal or of
//! groups that stand.

use std::collections::HashMap;

use super::looks;
use crate::accounts::AccountId;
use crate::formations::rationale::slots_in_words;
use crate::i18n::Text;
use crate::matching::cohort::Sizes;
use crate::matching::limits::Rule;
use crate::matching::standing::{Change, Look, Standing};
use crate::web::Frame;

/// How many swaps are suggested for a group.
const SUGGESTED: usize = 3;

/// Another group one can move somebody to, or whose members one can change places with.
#[derive(Debug)]
pub(super) struct Other {
    pub number: u32,
    pub class: Option<String>,
    pub members: Vec<(AccountId, String)>,
}

/// A swap that would help a group. Of why, only the common times are told, as in [`Compared`].
#[derive(Debug)]
pub(super) struct Suggestion {
    pub one: (AccountId, String),
    pub other: (AccountId, String),
    /// The other group.
    pub number: u32,
    pub words: Text,
}

/// The swaps that would help a group most, among groups that stand in the open. `people` are the places of the cohort,
/// `number` is that of a group by its place.
pub(super) fn suggestions(
    standing: &Standing<'_>,
    group: usize,
    people: &[AccountId],
    names: &HashMap<AccountId, String>,
    number: impl Fn(usize) -> u32,
) -> Vec<Suggestion> {
    let who_is = |place: usize| {
        let who = *people.get(place)?;
        Some((who, names.get(&who)?.clone()))
    };
    let swaps = standing.best_swaps(group, SUGGESTED).into_iter().filter_map(|swap| {
        let [here, there] = &swap.preview.changes[..] else { return None };
        let number = number(there.group);
        let words = Text::new("formations-swaps-times")
            .n("before", here.before.known.count())
            .n("after", here.after.known.count())
            .n("number", number)
            .n("other-before", there.before.known.count())
            .n("other-after", there.after.known.count());
        Some(Suggestion { one: who_is(swap.one)?, other: who_is(swap.other)?, number, words })
    });
    swaps.collect()
}

/// Several groups before and after. What a leader may not read of one person is not told here, neither wishes nor
/// hours, aims, purposes, strengths or ways to work, nor a number made of them: whoever compares a group with and without
/// somebody would learn what that person answered.
#[derive(Debug)]
pub(super) struct Compared {
    pub groups: Vec<BeforeAfter>,
    /// Whether two would meet who must not; says no more.
    pub is_kept_apart: bool,
}

/// One group before and after.
#[derive(Debug)]
pub(super) struct BeforeAfter {
    pub number: u32,
    /// The key of what happens to it.
    pub what: &'static str,
    before: Side,
    after: Side,
}

impl BeforeAfter {
    /// Both sides with the keys of their headings.
    pub(super) fn sides(&self) -> [(&Side, &'static str); 2] {
        [(&self.before, "formations-preview-before"), (&self.after, "formations-preview-after")]
    }
}

/// One side of the comparison, in words.
#[derive(Debug)]
pub(super) struct Side {
    pub size: u32,
    pub times_count: u32,
    pub times: String,
    pub alerts: Vec<Text>,
    pub fits: Vec<Text>,
    pub misfits: Vec<Text>,
}

impl Side {
    fn of(frame: &Frame, sizes: Sizes, look: &Look) -> Self {
        Self {
            size: look.size,
            times_count: look.known.count(),
            times: slots_in_words(frame.l, look.known, looks::TIMES_SHOWN),
            alerts: looks::open_alerts(look, sizes),
            fits: looks::logistics(looks::fits(look)),
            misfits: looks::logistics(looks::misfits(look)),
        }
    }
}

impl Compared {
    /// These changes; a group's number and the key of what happens to it by its place.
    pub(super) fn of(
        frame: &Frame,
        sizes: Sizes,
        changes: &[Change],
        group: impl Fn(usize) -> (u32, &'static str),
    ) -> Self {
        let apart = |look: &Look| look.broken.iter().filter(|broken| broken.rule == Rule::Apart).count();
        let compared = changes.iter().map(|change| {
            let (number, what) = group(change.group);
            let (before, after) =
                (Side::of(frame, sizes, &change.before), Side::of(frame, sizes, &change.after));
            BeforeAfter { number, what, before, after }
        });
        Self {
            groups: compared.collect(),
            is_kept_apart: changes.iter().any(|change| apart(&change.after) > apart(&change.before)),
        }
    }
}
