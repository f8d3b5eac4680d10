//! How much one round may cost, and how its annealings cool.

use crate::matching::Watch;
use crate::matching::search::anneal::{Course, Length};

/// The share of the whole time that a section may add to that of its annealings, if it is the only one.
const FOR_REGIONS: f64 = 0.1;
/// The last heat, in usual losses: below it, nothing happens any more that the polish would not do sooner.
const LAST_HEAT: f32 = 0.01;

/// So few people are soon annealed, and easily caught between rules: each annealing begins so hot that it passes them
/// all and forgets where it came from, and the best of many is kept.
pub(super) const FEW: usize = 50;
const FORGETTING: f32 = 13.0;

/// The first heat, in usual losses. Where many people are, order forms in a narrow range below an eighth of what an
/// exchange usually costs, and anything hotter is lost time.
fn first_heat(people: usize) -> f32 {
    if people <= FEW { FORGETTING } else { (40.0 / people as f32).clamp(0.12, 1.0) }
}

/// How much one round may cost.
#[derive(Clone, Copy)]
pub(in crate::matching::search) enum Effort<'w> {
    /// So many changes weighed for each person, on each island.
    Each { changes: u64 },
    /// So much of a caller's time for all sections together, of which this section has a share; begun at so much of
    /// the first heat.
    Share { watch: &'w dyn Watch, time: f64, of_section: f64, heat: f32 },
}

impl<'w> Effort<'w> {
    /// When a section has to be done, so that those after it have their time too.
    pub(super) fn end(self) -> Option<(&'w dyn Watch, f64)> {
        let Self::Share { watch, time, of_section, .. } = self else { return None };
        let threads = rayon::current_num_threads() as f64;
        let own = time * (threads * of_section).min(1.0) + FOR_REGIONS * of_section;
        Some((watch, watch.spent()? + own))
    }

    /// The course of each of so many annealings, side by side, of so many people.
    pub(super) fn course(self, people: usize, annealings: usize) -> Course<'w> {
        match self {
            Self::Each { changes } => Course {
                length: Length::Steps(changes * people as u64),
                from: first_heat(people),
                to: LAST_HEAT,
            },
            Self::Share { watch, time, of_section, heat } => {
                let threads = rayon::current_num_threads() as f64;
                let own = time * (threads * of_section / annealings as f64).min(1.0);
                Course { length: Length::Share(watch, own), from: heat * first_heat(people), to: LAST_HEAT }
            }
        }
    }
}
