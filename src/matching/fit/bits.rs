//! Counting how many members have each option, all options at once: bit-sliced counters.
//!
//! Plane k holds bit k of every option's count, so that adding a member's set is a carry running through a few words
//! (a "vertical counter"), and the highest count is found by looking from the highest plane down.

/// Adds one to the count of every option in the set.
pub(super) fn count_in(planes: &mut [u64], set: u64) {
    let mut carry = set;
    for plane in planes {
        if carry == 0 {
            break;
        }
        (*plane, carry) = (*plane ^ carry, *plane & carry);
    }
}

/// Takes one from the count of every option in the set, each of which was counted.
pub(super) fn count_out(planes: &mut [u64], set: u64) {
    let mut borrow = set;
    for plane in planes {
        if borrow == 0 {
            break;
        }
        (*plane, borrow) = (*plane ^ borrow, !*plane & borrow);
    }
}

/// The highest count of any option when one more set is counted in.
#[inline]
pub(super) fn highest(planes: &[u64], set: u64) -> u32 {
    // Groups of up to seven are the rule; a fixed number of planes is unrolled.
    if let Ok(planes) = <&[u64; 3]>::try_from(planes) {
        highest_of(*planes, set)
    } else {
        highest_of_many(planes, set)
    }
}

fn highest_of_many(planes: &[u64], set: u64) -> u32 {
    let mut all = [0; 32];
    all[..planes.len()].copy_from_slice(planes);
    highest_of(all, set)
}

#[inline]
fn highest_of<const PLANES: usize>(mut planes: [u64; PLANES], set: u64) -> u32 {
    let mut carry = set;
    for plane in &mut planes {
        (*plane, carry) = (*plane ^ carry, *plane & carry);
    }
    let (mut leading, mut most) = (u64::MAX, 0);
    for plane in planes.into_iter().rev() {
        let among = leading & plane;
        let any = among != 0;
        leading = if any { among } else { leading };
        most = most << 1 | u32::from(any);
    }
    most
}

/// The sum of the counts of the options in `mask`.
pub(super) fn total(planes: &[u64], mask: u64) -> u32 {
    planes.iter().zip(0..).map(|(plane, k)| (plane & mask).count_ones() << k).sum()
}

/// How many planes count up to so many.
pub(super) fn planes_for(count: usize) -> usize {
    (usize::BITS - count.leading_zeros()).clamp(1, 32) as usize
}
