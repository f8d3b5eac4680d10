//! One more person, with the least disturbance: places in groups that stand, the best first.

use serde::{Deserialize, Serialize};

use super::limits::Rule;
use super::standing::{Change, Look, Standing};

/// A place a latecomer could take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// What it means for the group.
    pub change: Change,
    /// Rules that hold now and would not with the newcomer.
    pub would_break: Vec<Rule>,
}

/// Ranks the groups a person could join: first those where every rule holds, the gravest rules weighing most; then
/// where nobody ends alone against their wish, then where the most common slots of those a group needs are left, then
/// the smallest group, then the one that fits best afterwards.
pub fn rank(standing: &Standing<'_>, person: usize) -> Vec<Place> {
    let newcomer = person as u32;
    if !standing.knows(newcomer) {
        return Vec::new();
    }
    let mut places: Vec<Place> = (0..standing.groups.len())
        .map(|group| {
            let change = standing.change(group, &standing.with(&standing.groups[group], newcomer));
            let times = |look: &Look, rule| look.broken.iter().filter(|broken| broken.rule == rule).count();
            let mut would_break: Vec<Rule> = change.after.broken.iter().map(|broken| broken.rule).collect();
            would_break.sort_unstable();
            would_break.dedup();
            would_break.retain(|&rule| times(&change.after, rule) > times(&change.before, rule));
            Place { change, would_break }
        })
        .collect();
    let disturbance = |place: &Place| {
        let gravest = place.would_break.iter().map(|rule| u32::MAX - *rule as u32).max().unwrap_or(0);
        let lacks = standing.limits.lacking_slots(place.change.after.parts.common);
        (gravest, place.would_break.len(), place.change.after.alone, lacks, place.change.before.size)
    };
    places.sort_by(|a, b| {
        let fit = |place: &Place| place.change.after.parts.score;
        disturbance(a).cmp(&disturbance(b)).then(fit(b).total_cmp(&fit(a)))
    });
    places
}
