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
    if people == 0 {
        return Vec::new();
    }
    let sizes = sizes.sound();
    let misses = |groups: u32| {
        let (small, large) = (people / groups, people.div_ceil(groups));
        let too_large = large.saturating_sub(sizes.max);
        let too_small = sizes.min.saturating_sub(small);
        let not_viable = sizes.floor.saturating_sub(small);
        let off_target = (u64::from(groups) * u64::from(sizes.target)).abs_diff(u64::from(people));
        (not_viable, too_large + too_small, too_large, off_target, groups)
    };
    // Beyond one group more than the smallest size needs, every further group only makes sizes worse.
    let most = people / sizes.min + 1;
    let groups = (1..=most.min(people)).min_by_key(|&groups| misses(groups)).unwrap_or(1);
    let (small, larger) = (people / groups, people % groups);
    (0..groups).map(|group| small + u32::from(group < larger)).collect()
}
