//! Whether people who stay together, or must not meet, can all be seated: decided before any search.
//!
//! It is graph colouring with places to fill, so hard in general and easy in practice. Whoever can be seated last,
//! however all others sit, is set aside until nobody else can (Matula & Beck 1983 order graphs like that); mostly
//! nobody is left. For the few who are, seats are tried, those with the fewest possibilities first (Brélaz 1979).

/// Somebody, or several who stay together.
#[derive(Clone, Debug, Default)]
pub(super) struct Party {
    /// How many they are.
    pub size: u32,
    /// Whom they must not meet, by the numbers of their parties.
    pub foes: Vec<usize>,
}

/// Whether everybody can be seated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seatable {
    /// They can.
    Yes,
    /// They cannot, whatever is tried.
    No,
    /// It would cost too much to know; the search may find a way.
    Unknown,
}

/// Seats looked at before giving up.
const MOST_LOOKS: u32 = 300_000;

/// Can these parties sit in groups with so many places each? Everybody else fills the places that are left.
pub(super) fn seatable(parties: &[Party], places: &[u32]) -> Seatable {
    let largest = places.iter().copied().max().unwrap_or(0);
    if parties.iter().any(|party| party.size > largest) {
        return Seatable::No;
    }
    let hard = hard_ones(parties, places);
    let mut known = hard.iter().filter(|&&first| !parties[first].foes.is_empty());
    if known.any(|&first| crowd_around(parties, &hard, first) > places.len()) {
        return Seatable::No;
    }
    Trial::new(parties, places).seat(&hard)
}

/// How many parties around this one must all not meet each other, taken greedily: they need as many groups.
fn crowd_around(parties: &[Party], hard: &[usize], first: usize) -> usize {
    let mut crowd = vec![first];
    for &next in hard.iter().filter(|next| parties[first].foes.contains(next)) {
        if crowd.iter().all(|&member| parties[next].foes.contains(&member)) {
            crowd.push(next);
        }
    }
    crowd.len()
}

/// Of parties that cannot be seated, so few that cannot either that without any one of them the others could.
pub(super) fn stuck(parties: &[Party], places: &[u32]) -> Vec<usize> {
    let mut stuck = hard_ones(parties, places);
    for number in stuck.clone() {
        let without: Vec<usize> = stuck.iter().copied().filter(|&other| other != number).collect();
        if Trial::new(parties, places).seat(&without) == Seatable::No {
            stuck = without;
        }
    }
    stuck
}

/// Who is left when everybody is set aside who can be seated last. A group is closed to a party only when a foe sits
/// there, or when too few places are left in it; and others can only fill so many groups so far.
fn hard_ones(parties: &[Party], places: &[u32]) -> Vec<usize> {
    let groups = places.len();
    let least = places.iter().copied().min().unwrap_or(0);
    let all: u32 = parties.iter().map(|party| party.size).sum();
    let filled = |party: &Party| match (least + 1).checked_sub(party.size) {
        Some(enough @ 1..) => ((all - party.size) / enough) as usize,
        _ => groups,
    };
    let mut foes: Vec<usize> = parties.iter().map(|party| party.foes.len()).collect();
    let mut is_hard = vec![true; parties.len()];
    let mut easy: Vec<usize> = Vec::new();
    let can_be_last = |number: usize, foes: &[usize]| foes[number] + filled(&parties[number]) < groups;
    for number in (0..parties.len()).filter(|&number| can_be_last(number, &foes)) {
        is_hard[number] = false;
        easy.push(number);
    }
    while let Some(gone) = easy.pop() {
        for &foe in &parties[gone].foes {
            foes[foe] -= 1;
            if is_hard[foe] && can_be_last(foe, &foes) {
                is_hard[foe] = false;
                easy.push(foe);
            }
        }
    }
    (0..parties.len()).filter(|&number| is_hard[number]).collect()
}

/// Seats as they are tried.
struct Trial<'a> {
    parties: &'a [Party],
    /// Places left, by group.
    left: Vec<u32>,
    /// Who sits where, by group.
    groups: Vec<Vec<usize>>,
    looks: u32,
}

impl<'a> Trial<'a> {
    fn new(parties: &'a [Party], places: &[u32]) -> Self {
        Self { parties, left: places.to_vec(), groups: vec![Vec::new(); places.len()], looks: 0 }
    }

    fn seat(&mut self, waiting: &[usize]) -> Seatable {
        // Whoever has the fewest groups open to them; of those, the largest party, and the one with the most foes.
        let mut next: Option<(usize, Vec<usize>)> = None;
        for &number in waiting {
            self.looks += self.groups.len() as u32;
            if self.looks > MOST_LOOKS {
                return Seatable::Unknown;
            }
            let open = self.open_to(number);
            let party = &self.parties[number];
            let is_tighter = next.as_ref().is_none_or(|(best, options)| {
                let best = &self.parties[*best];
                (open.len(), best.size, best.foes.len()) < (options.len(), party.size, party.foes.len())
            });
            if is_tighter {
                next = Some((number, open));
            }
        }
        let Some((number, open)) = next else { return Seatable::Yes };
        let waiting: Vec<usize> = waiting.iter().copied().filter(|&other| other != number).collect();
        for group in open {
            self.left[group] -= self.parties[number].size;
            self.groups[group].push(number);
            let found = self.seat(&waiting);
            self.groups[group].pop();
            self.left[group] += self.parties[number].size;
            if found != Seatable::No {
                return found;
            }
        }
        Seatable::No
    }

    /// The groups a party may join; of empty ones alike only the first.
    fn open_to(&self, number: usize) -> Vec<usize> {
        let party = &self.parties[number];
        let mut empty: Vec<u32> = Vec::new();
        let is_open = |&group: &usize| {
            let (left, members) = (self.left[group], &self.groups[group]);
            if left < party.size || members.iter().any(|member| party.foes.contains(member)) {
                return false;
            }
            if members.is_empty() && empty.contains(&left) {
                return false;
            }
            if members.is_empty() {
                empty.push(left);
            }
            true
        };
        (0..self.groups.len()).filter(is_open).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parties() -> impl Strategy<Value = Vec<Party>> {
        let sizes = prop::collection::vec(1_u32..4, 0..7);
        let pairs = prop::collection::vec((0_usize..7, 0_usize..7), 0..14);
        (sizes, pairs).prop_map(|(sizes, pairs)| {
            let mut parties: Vec<Party> =
                sizes.into_iter().map(|size| Party { size, foes: Vec::new() }).collect();
            for (one, other) in pairs {
                if one != other && one.max(other) < parties.len() && !parties[one].foes.contains(&other) {
                    parties[one].foes.push(other);
                    parties[other].foes.push(one);
                }
            }
            parties
        })
    }

    /// Every way to seat them, one after another.
    fn slowly(parties: &[Party], places: &[u32]) -> bool {
        let ways = (places.len() as u64).pow(parties.len() as u32);
        (0..ways).any(|way| {
            let group =
                |number: usize| (way / (places.len() as u64).pow(number as u32)) as usize % places.len();
            let fits = |(at, &places): (usize, &u32)| {
                let here = (0..parties.len()).filter(|&number| group(number) == at);
                here.map(|number| parties[number].size).sum::<u32>() <= places
            };
            let meets = |number: usize| parties[number].foes.iter().any(|&foe| group(foe) == group(number));
            places.iter().enumerate().all(fits) && !(0..parties.len()).any(meets)
        })
    }

    proptest! {
        #[test]
        fn it_says_what_trying_everything_says(parties in parties(), places in prop::collection::vec(2_u32..6, 1..5)) {
            let expected = if slowly(&parties, &places) { Seatable::Yes } else { Seatable::No };
            prop_assert_eq!(seatable(&parties, &places), expected);
        }
    }

    #[test]
    fn ten_thousand_pairs_who_hardly_know_each_other_are_seated_at_once() {
        let pair = |number: usize| Party { size: 2, foes: vec![number ^ 1] };
        let parties: Vec<Party> = (0..10_000).map(pair).collect();
        assert_eq!(seatable(&parties, &vec![5; 20_000]), Seatable::Yes);
    }

    #[test]
    fn seven_who_must_not_meet_need_seven_groups() {
        let parties: Vec<Party> = (0..7)
            .map(|one| Party { size: 1, foes: (0..7).filter(|&other| other != one).collect() })
            .collect();
        assert_eq!(seatable(&parties, &[5; 6]), Seatable::No);
        let many: Vec<Party> = (0..40)
            .map(|one| Party { size: 1, foes: (0..40).filter(|&other| other != one).collect() })
            .collect();
        assert_eq!(seatable(&many, &[5; 39]), Seatable::No, "many are no harder than few");
        assert_eq!(seatable(&many, &[5; 40]), Seatable::Yes);
        assert_eq!(stuck(&parties, &[5; 5]).len(), 6, "six of them are too many for five groups");
        assert_eq!(seatable(&parties, &[5; 7]), Seatable::Yes);
    }
}
