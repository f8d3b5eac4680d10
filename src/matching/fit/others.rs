//! The summaries of all but one, for everybody in a group at once.
//!
//! A summary of everybody is made first; then each member is taken out of it again. Counts and sums are simply less by
//! one; of a union it is enough to know what at least two have, of a common set what at least two lack.

use super::bits::{count_in, count_out};
use super::gauge::{Gauge, LOW, Reading};

/// Somebody's row of words in a table that has one for each person.
fn row(words: &[u64], width: usize, person: u32, first: usize) -> &[u64] {
    &words[person as usize * width + first..]
}

impl Gauge {
    /// Writes the summary of all the others into each member's row of `rests`. Both tables have rows for everybody laid
    /// out, so many words wide. Sums over pairs are left to whoever knows the members.
    pub fn leave_out_each(
        &self,
        (owns, own_width): (&[u64], usize),
        members: &[u32],
        (rests, rest_width): (&mut [u64], usize),
    ) {
        let own = |person: u32| row(owns, own_width, person, self.own);
        let place = |person: u32| person as usize * rest_width + self.rest;
        let total = |word: usize| members.iter().map(|&it| own(it)[word]).fold(0, u64::wrapping_add);
        match self.reading {
            Reading::Time { words, .. } => {
                for word in 0..words {
                    let [lacked, twice, _] = how_often(members.iter().map(|&it| !own(it)[word]));
                    for &person in members {
                        rests[place(person) + word] = !(twice | lacked & own(person)[word]);
                    }
                }
            }
            Reading::Range { .. } => {
                let (mut low, mut high) = ([255; 2], [0; 2]);
                for &person in members {
                    let (lowest, highest) = (own(person)[0] & 255, own(person)[0] >> 8 & 255);
                    low = if lowest < low[0] { [lowest, low[0]] } else { [low[0], low[1].min(lowest)] };
                    high =
                        if highest > high[0] { [highest, high[0]] } else { [high[0], high[1].max(highest)] };
                }
                let known: u64 = members.iter().map(|&it| own(it)[0] >> 16).sum();
                for &person in members {
                    let it = own(person)[0];
                    let lowest = low[usize::from(it & 255 == low[0])];
                    let highest = high[usize::from(it >> 8 & 255 == high[0])];
                    rests[place(person)] = lowest | highest << 8 | (known - (it >> 16)) << 16;
                }
            }
            Reading::Pairs { .. } => {
                let known: u64 = members.iter().map(|&it| own(it)[0] & LOW).sum();
                for &it in members {
                    rests[place(it) + 1] = known - (own(it)[0] & LOW);
                }
            }
            Reading::Shared { planes } => {
                let (known, mut counts) = (total(1), [0; 32]);
                for &it in members {
                    count_in(&mut counts[..planes], own(it)[0]);
                }
                for &person in members {
                    let rest = &mut rests[place(person)..][..=planes];
                    rest[..planes].copy_from_slice(&counts[..planes]);
                    count_out(&mut rest[..planes], own(person)[0]);
                    rest[planes] = known - own(person)[1];
                }
            }
            Reading::Mixed { .. } => {
                let [any, twice, _] = how_often(members.iter().map(|&it| own(it)[0]));
                let known = members.iter().filter(|&&it| own(it)[0] != 0).count() as u64;
                for &person in members {
                    let it = own(person)[0];
                    rests[place(person)] = twice | any & !it;
                    rests[place(person) + 1] = known - u64::from(it != 0);
                }
            }
            Reading::Covered { .. } | Reading::BothEnds { .. } => {
                let [any, twice, _] = how_often(members.iter().map(|&it| own(it)[0]));
                for &it in members {
                    rests[place(it)] = twice | any & !own(it)[0];
                }
            }
            Reading::Complementary { planes } => {
                let [any, twice, thrice] = how_often(members.iter().map(|&it| own(it)[0]));
                let themselves = |person: u32| own(person)[0] & own(person)[1];
                let [one, two, _] = how_often(members.iter().map(|&it| themselves(it)));
                let mut counts = [0; 32];
                for &it in members {
                    count_in(&mut counts[..planes], own(it)[1]);
                }
                for &person in members {
                    let offers = own(person)[0];
                    let rest = &mut rests[place(person)..][..planes + 3];
                    rest[0] = twice | any & !offers;
                    rest[1] = thrice | twice & !offers;
                    rest[2] = two | one & !themselves(person);
                    rest[3..].copy_from_slice(&counts[..planes]);
                    count_out(&mut rest[3..], own(person)[1]);
                }
            }
            Reading::Balanced { .. } => {
                let (sum, count) = (total(0), total(1));
                for &person in members {
                    rests[place(person)] = sum.wrapping_sub(own(person)[0]);
                    rests[place(person) + 1] = count - own(person)[1];
                }
            }
        }
    }
}

/// What is in at least one of some sets, in at least two, in at least three.
fn how_often(sets: impl Iterator<Item = u64>) -> [u64; 3] {
    sets.fold([0; 3], |[one, two, three], set| [one | set, two | one & set, three | two & set])
}
