//! Groups before and after, in words: what a move or a swap would change, of a proposal or of groups that stand.

use super::looks;
use crate::formations::rationale::slots_in_words;
use crate::i18n::Text;
use crate::matching::cohort::Sizes;
use crate::matching::limits::Rule;
use crate::matching::standing::{Change, Look};
use crate::web::Frame;

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
