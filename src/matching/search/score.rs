//! What a search needs to know about the problem it works on. Everything that searches is generic over it, so the
//! compiler makes one search for composite groups and another for pairwise distances (MDGP), with no call in between.

use super::dice::Dice;
use super::seats::Seats;

/// What prices are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Only how good groups are.
    Quality,
    /// The rules and wishes as well.
    Everything,
}

/// However much a change adds.
pub(super) const ANYTHING: i64 = i64::MAX;

/// Weighs random exchanges and makes none; how many a second, by the caller's clock.
pub(super) fn weigh_at_random(
    score: &mut impl Score,
    people: u32,
    dice: &mut Dice,
    count: u32,
    seconds: impl Fn() -> f64,
) -> f64 {
    let (begun, mut weighed, mut sum) = (seconds(), 0_u32, 0_i64);
    for _ in 0..count {
        let (one, other) = (dice.below(people), dice.below(people));
        if score.seats().group_of(one) != score.seats().group_of(other)
            && let Some(gain) = score.swap(one, other, ANYTHING)
        {
            sum = sum.wrapping_add(gain);
            weighed += 1;
        }
    }
    // The sum is asked for so that the work cannot be left out.
    f64::from(weighed) / (seconds() - begun + if sum == i64::MIN { 1.0 } else { 0.0 })
}

/// A seating with a price, that can weigh a change and then make it.
pub(super) trait Score {
    /// Who sits where.
    fn seats(&self) -> &Seats;
    /// What two people of different groups changing places adds to the price, those included who move with them; none
    /// when they cannot, when it would change nothing, or when it is certain to add more than `within`. The change can then be made by
    /// [`Score::commit`].
    fn swap(&mut self, one: u32, other: u32, within: i64) -> Option<i64>;
    /// What somebody moving to another group adds to the price; none when sizes or rules forbid it, or when it is certain
    /// to add more than `within`.
    fn shift(&mut self, person: u32, to: u32, within: i64) -> Option<i64>;
    /// Makes the change that was weighed last.
    fn commit(&mut self);
    /// The price of everything.
    fn price(&self) -> i64;
    /// From now on prices say only how good groups are, or everything again.
    fn look_at(&mut self, what: Look);
    /// Seats everybody anew.
    fn reseat(&mut self, seats: &Seats);
    /// Can anybody ever move without somebody else moving back?
    fn has_shifts(&self) -> bool;
    /// Somebody near to this person, by whatever makes people belong together; anybody when nothing is known of that.
    fn near(&self, person: u32, dice: &mut Dice) -> u32;
}
