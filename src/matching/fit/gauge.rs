//! One criterion as the search reads it: how a member is taken into a summary of others, and what a group is worth
//! given the summary of all but one and that one.
//!
//! Every person's answers are a row of words (`own`), and so is the summary of several people (`rest`): a common set,
//! the outermost steps, counts in bit planes, sums. Summaries hold integers only, so neither the order of members nor
//! the way they were put together changes a bit of the result.

use super::bits::{count_in, highest, total};
use super::{NEUTRAL, share};

/// How to read one criterion from rows of words. `own` and `rest` are the places of its first words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauge {
    pub reading: Reading,
    pub own: usize,
    pub rest: usize,
}

/// What the words mean.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reading {
    /// Own and rest: the slots, `words` of them.
    Time { words: usize, wanted: u32 },
    /// Own: the step as lowest and highest, and one as how many. Rest: the outermost steps, how many are known.
    Range { steps: u8 },
    /// Own: whether it counts, with the number of the answer in the upper half. Rest: the sum over pairs, how many
    /// count. The pairs themselves stand in `pairs`.
    Pairs { pairs: usize },
    /// Own: the set, how many are known with one for "any" in the upper half. Rest: counts, how many likewise.
    Shared { planes: usize },
    /// Own: the category as a bit. Rest: categories present, how many are known.
    Mixed { categories: u8 },
    /// Own and rest: the options. Nobody brings more than `most` of them.
    Covered { options: u8, most: u8 },
    /// Own: offers, wishes. Rest: offered at all, offered twice, offered by somebody who wishes it, counts of wishes.
    Complementary { planes: usize },
    /// Own and rest: one end below, the other above.
    BothEnds { enough: u8 },
    /// Own and rest: the sum, how many. Both in thousandths.
    Balanced { mean: f64, furthest: f64 },
}

impl Reading {
    /// How many words a person's row takes.
    pub fn own_words(self) -> usize {
        match self {
            Self::Time { words, .. } => words,
            Self::Shared { .. } | Self::Complementary { .. } | Self::Balanced { .. } => 2,
            Self::Range { .. }
            | Self::Pairs { .. }
            | Self::Mixed { .. }
            | Self::Covered { .. }
            | Self::BothEnds { .. } => 1,
        }
    }

    /// How many words a summary takes.
    pub fn rest_words(self) -> usize {
        match self {
            Self::Time { words, .. } => words,
            Self::Pairs { .. } | Self::Mixed { .. } | Self::Balanced { .. } => 2,
            Self::Shared { planes } => planes + 1,
            Self::Complementary { planes } => planes + 3,
            Self::Range { .. } | Self::Covered { .. } | Self::BothEnds { .. } => 1,
        }
    }
}

/// The lower half of a word.
pub(super) const LOW: u64 = u32::MAX as u64;

impl Gauge {
    /// The summary of nobody.
    pub fn clear(&self, rest: &mut [u64]) {
        let rest = &mut rest[self.rest..self.rest + self.reading.rest_words()];
        match self.reading {
            Reading::Time { .. } => rest.fill(u64::MAX),
            Reading::Range { .. } => rest[0] = 255,
            _ => rest.fill(0),
        }
    }

    /// Takes one more member into a summary. Sums over pairs are left to whoever knows the members.
    pub fn absorb(&self, rest: &mut [u64], own: &[u64]) {
        let (rest, own) = (&mut rest[self.rest..], &own[self.own..]);
        match self.reading {
            Reading::Time { words, .. } => {
                rest[..words].iter_mut().zip(own).for_each(|(rest, own)| *rest &= own);
            }
            Reading::Range { .. } => rest[0] = outermost(rest[0], own[0]),
            Reading::Pairs { .. } => rest[1] += own[0] & LOW,
            Reading::Shared { planes } => {
                count_in(&mut rest[..planes], own[0]);
                rest[planes] += own[1];
            }
            Reading::Mixed { .. } => {
                rest[0] |= own[0];
                rest[1] += u64::from(own[0] != 0);
            }
            Reading::Covered { .. } | Reading::BothEnds { .. } => rest[0] |= own[0],
            Reading::Complementary { planes } => {
                rest[1] |= rest[0] & own[0];
                rest[0] |= own[0];
                rest[2] |= own[0] & own[1];
                count_in(&mut rest[3..3 + planes], own[1]);
            }
            Reading::Balanced { .. } => {
                rest[0] = rest[0].wrapping_add(own[0]);
                rest[1] += own[1];
            }
        }
    }

    /// What a group is worth, given the summary of all but one, and that one. `pair_sum` is what that one's pairs with
    /// the others are worth together, in [`PAIR`]s.
    #[inline]
    pub fn worth(&self, rest: &[u64], own: &[u64], pair_sum: u64) -> f32 {
        let (rest, own) = (&rest[self.rest..], &own[self.own..]);
        match self.reading {
            Reading::Time { words, wanted } => share(common(&rest[..words], own), wanted),
            Reading::Range { steps } => {
                let both = outermost(rest[0], own[0]);
                let (lowest, highest, known) = (both & 255, both >> 8 & 255, both >> 16);
                if known < 2 {
                    return NEUTRAL;
                }
                1.0 - share((highest - lowest) as u32, u32::from(steps.saturating_sub(1)))
            }
            Reading::Pairs { .. } => mean_of_pairs(rest[0] + pair_sum, rest[1] + (own[0] & LOW)),
            Reading::Shared { planes } => {
                let counts = rest[planes] + own[1];
                let (known, any) = ((counts & LOW) as u32, (counts >> 32) as u32);
                if known < 2 {
                    return NEUTRAL;
                }
                share(highest(&rest[..planes], own[0]) + any, known)
            }
            Reading::Mixed { categories } => {
                let known = rest[1] as u32 + u32::from(own[0] != 0);
                if known == 0 {
                    return NEUTRAL;
                }
                share((rest[0] | own[0]).count_ones(), u32::from(categories).min(known))
            }
            Reading::Covered { options, .. } => match rest[0] | own[0] {
                0 => NEUTRAL,
                union => share(union.count_ones(), u32::from(options)),
            },
            Reading::Complementary { planes } => complementary(&rest[..planes + 3], own),
            Reading::BothEnds { enough } => match rest[0] | own[0] {
                0 => NEUTRAL,
                ends => {
                    let enough = u32::from(enough.max(1));
                    share((ends & LOW & ends >> 32).count_ones().min(enough), enough)
                }
            },
            Reading::Balanced { mean, furthest } => {
                let sum = rest[0].wrapping_add(own[0]).cast_signed() as f64;
                let count = rest[1] + own[1];
                if count == 0 {
                    return NEUTRAL;
                }
                if furthest <= 0.0 {
                    return 1.0;
                }
                (1.0 - (sum / count as f64 - mean).abs() / furthest).clamp(0.0, 1.0) as f32
            }
        }
    }

    /// What a group can be worth at most, given the summary of all but one, whoever that one is. Not less than any
    /// [`Gauge::worth`] but for rounding.
    pub fn ceiling(&self, rest: &[u64]) -> f32 {
        let rest = &rest[self.rest..];
        match self.reading {
            Reading::Time { words, wanted } => share(common(&rest[..words], &rest[..words]), wanted),
            Reading::Range { steps } => match rest[0] >> 16 {
                0 => NEUTRAL,
                1 => 1.0,
                _ => {
                    let (lowest, highest) = (rest[0] & 255, rest[0] >> 8 & 255);
                    1.0 - share((highest - lowest) as u32, u32::from(steps.saturating_sub(1)))
                }
            },
            // The one who comes fits perfectly with all who count.
            Reading::Pairs { .. } => {
                mean_of_pairs(rest[0] + rest[1] * u64::from(PAIR), if rest[1] == 0 { 0 } else { rest[1] + 1 })
            }
            Reading::Shared { planes } => {
                let (known, any) = ((rest[planes] & LOW) as u32, (rest[planes] >> 32) as u32);
                if known == 0 { NEUTRAL } else { share(highest(&rest[..planes], 0) + any + 1, known + 1) }
            }
            Reading::Mixed { categories } => {
                share(rest[0].count_ones() + 1, u32::from(categories).min(rest[1] as u32 + 1))
            }
            Reading::Covered { options, most } => {
                share(rest[0].count_ones() + u32::from(most), u32::from(options)).max(NEUTRAL)
            }
            Reading::Complementary { .. } | Reading::BothEnds { .. } | Reading::Balanced { .. } => 1.0,
        }
    }
}

/// What a pair that fits perfectly is worth: divisible by every small number, so that shares come out exactly.
pub(super) const PAIR: u32 = 720_720;

/// The mean over the pairs of so many people.
#[inline]
fn mean_of_pairs(sum: u64, people: u64) -> f32 {
    let pairs = people * people.saturating_sub(1) / 2;
    // Signed numbers are sooner made into fractions, and these are far from where it would matter.
    if pairs == 0 {
        NEUTRAL
    } else {
        sum.cast_signed() as f32 / (pairs * u64::from(PAIR)).cast_signed() as f32
    }
}

/// How many slots a summary and a person have in common.
#[inline]
pub(super) fn common(rest: &[u64], own: &[u64]) -> u32 {
    rest.iter().zip(own).map(|(rest, own)| (rest & own).count_ones()).sum()
}

/// One step as the outermost of itself; an unknown one is the outermost of nobody.
pub(super) fn one_step(step: Option<u8>) -> u64 {
    step.map_or(255, |step| u64::from(step) | u64::from(step) << 8 | 1 << 16)
}

fn outermost(a: u64, b: u64) -> u64 {
    let lowest = (a & 255).min(b & 255);
    let highest = (a >> 8 & 255).max(b >> 8 & 255);
    lowest | highest << 8 | ((a >> 16) + (b >> 16)) << 16
}

/// The share of wishes that somebody else's offer meets: all wishes for what is offered, except those of the only one
/// who offers it.
fn complementary(rest: &[u64], own: &[u64]) -> f32 {
    let (offers, wishes) = (own[0], own[1]);
    let twice = rest[1] | rest[0] & offers;
    let offered = rest[0] | offers;
    let by_themselves = (rest[2] | offers & wishes) & offered & !twice;
    let all = total(&rest[3..], u64::MAX) + wishes.count_ones();
    if all == 0 {
        return NEUTRAL;
    }
    let met = total(&rest[3..], offered) + (wishes & offered).count_ones() - by_themselves.count_ones();
    share(met, all)
}
