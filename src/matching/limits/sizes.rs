//! How many groups, and how large.

use crate::matching::cohort::Sizes;

impl Sizes {
    /// The same sizes made sound: at least 1, the maximum not below the minimum, the target between them.
    #[must_use]
    pub fn sound(self) -> Self {
        let min = self.min.max(1);
        let max = self.max.max(min);
        Self { min, target: self.target.clamp(min, max), max, floor: self.floor.clamp(1, min) }
    }
}

/// The sizes of the groups for so many people: as near the target as possible, equal within one, everybody seated.
///
/// When no number of groups keeps every size within the limits, the number that misses them least is taken; of two
/// that miss equally, the one whose groups are smaller but viable.
pub fn group_sizes(people: u32, sizes: Sizes) -> Vec<u32> {
    let sizes = sizes.sound();
    let best = numbers_of_groups(people, sizes).min_by_key(|&groups| misses(people, groups, sizes));
    best.map_or_else(Vec::new, |groups| even(people, groups))
}

/// Every way to divide so many people into groups of even size: those within the limits, the nearest to the target
/// first, and those beyond, the nearest to the limits first.
pub(super) fn ways_to_divide(people: u32, sizes: Sizes) -> (Vec<u32>, Vec<u32>) {
    let sizes = sizes.sound();
    let mut ways: Vec<u32> = numbers_of_groups(people, sizes).collect();
    ways.sort_by_key(|&groups| misses(people, groups, sizes));
    ways.into_iter().partition(|&groups| sizes.min <= people / groups && people.div_ceil(groups) <= sizes.max)
}

/// So many people in so many groups, the larger first.
pub(super) fn even(people: u32, groups: u32) -> Vec<u32> {
    let (small, larger) = (people / groups, people % groups);
    (0..groups).map(|group| small + u32::from(group < larger)).collect()
}

/// Numbers of groups worth a thought: beyond one group more than the smallest viable size needs, every further group
/// only makes sizes worse.
fn numbers_of_groups(people: u32, sizes: Sizes) -> impl Iterator<Item = u32> {
    1..=(people / sizes.floor + 1).min(people)
}

/// How far a number of groups is from what is wanted, gravest first.
fn misses(people: u32, groups: u32, sizes: Sizes) -> (u32, u32, u32, u64, u32) {
    let (small, large) = (people / groups, people.div_ceil(groups));
    let too_large = large.saturating_sub(sizes.max);
    let too_small = sizes.min.saturating_sub(small);
    let not_viable = sizes.floor.saturating_sub(small);
    let off_target = (u64::from(groups) * u64::from(sizes.target)).abs_diff(u64::from(people));
    (not_viable, too_large + too_small, too_large, off_target, groups)
}
