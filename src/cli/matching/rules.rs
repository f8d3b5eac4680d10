//! The rules of a cohort file, from names to what matching knows. Rules that contradict each other are matching's
//! business, which relaxes them and says so; here only what means nothing is refused.

use super::cohort_file::{CarryFile, CohortFile, EvenFile, FacilitatorFile, SizesFile};
use super::faults::Faults;
use super::intake::{AND, People};
use super::names::Names;
use super::week::Week;
use crate::matching::cohort::{Carry, Cohort, Evenness, Facilitator, Former, Person, Pin, Sizes, Slots};

/// Sizes as they were told, the rest by what suits them.
pub fn sizes(file: SizesFile, faults: &mut Faults) -> (Sizes, Evenness) {
    let usual = Sizes::default();
    let (min, max) = match (file.min, file.max) {
        (Some(min), Some(max)) => (min, max),
        (Some(min), None) => (min, usual.max.max(min)),
        (None, Some(max)) => (usual.min.min(max), max),
        (None, None) => (usual.min, usual.max),
    };
    let target = file.target.unwrap_or(min.midpoint(max));
    let floor = file.floor.unwrap_or(min.saturating_sub(1).max(1));
    if min == 0 {
        faults.add("sizes.min", "a group has at least one member");
    }
    if min > max {
        faults.add("sizes", format!("the smallest size, {min}, is larger than the largest, {max}"));
    } else if !(min..=max).contains(&target) {
        faults.add("sizes.target", format!("{target} does not lie between {min} and {max}"));
    }
    if !(1..=min.max(1)).contains(&floor) {
        faults.add("sizes.floor", format!("{floor} does not lie between 1 and the smallest size, {min}"));
    }
    let evenness = match file.even {
        EvenFile::WithinOne => Evenness::WithinOne,
        EvenFile::Free => Evenness::Free,
    };
    (Sizes { min, target, max, floor }, evenness)
}

/// Who sits together, apart, where, and after whom.
pub fn between_people(file: &CohortFile, people: &People, cohort: &mut Cohort, faults: &mut Faults) {
    for (at, set) in file.together.iter().enumerate() {
        let place = format!("together[{at}]");
        let set = known(set, &place, people, faults);
        if set.len() < 2 {
            faults.add(place, "names fewer than two people");
        } else {
            cohort.together.push(set);
        }
    }
    for (at, (one, other)) in file.apart.iter().enumerate() {
        let place = format!("apart[{at}]");
        match known(&[one, other], &place, people, faults)[..] {
            [one, other] => cohort.apart.push((one, other)),
            _ if one == other => faults.add(place, format!("keeps {one:?} apart from themselves")),
            _ => {}
        }
    }
    let mut groups = Names::default();
    for (at, pin) in file.pins.iter().enumerate() {
        let place = format!("pins[{at}]");
        let mark = groups.number(&pin.group);
        match known(&[&pin.person], &place, people, faults)[..] {
            [person] if cohort.pins.iter().any(|earlier| earlier.person == person) => {
                faults.add(place, format!("{:?} is pinned twice", pin.person));
            }
            [person] => cohort.pins.push(Pin { person, mark }),
            _ => {}
        }
    }
    let marks = groups.sort();
    for pin in &mut cohort.pins {
        pin.mark = marks.get(pin.mark as usize).copied().unwrap_or(pin.mark);
    }
    let mut earlier = vec![None; cohort.people.len()];
    for (at, group) in file.former.iter().enumerate() {
        let place = format!("former[{at}].people");
        let named = known(&group.people, &place, people, faults);
        for &person in &named {
            match earlier[person].replace(at) {
                Some(other) if other != at => {
                    faults.add(&place, format!("{:?} is named in former[{other}] too", people.name(person)));
                }
                _ => {}
            }
        }
        let carry = match group.carry {
            CarryFile::Whole => Carry::Whole,
            CarryFile::Mixed => Carry::Mixed,
        };
        cohort.former.push(Former { people: named, carry });
    }
}

/// The places of people, each once, in order; whoever is not there is noted.
fn known<T: AsRef<str>>(names: &[T], place: &str, people: &People, faults: &mut Faults) -> Vec<usize> {
    let mut places: Vec<usize> = names
        .iter()
        .filter_map(|name| {
            let found = people.find(name.as_ref());
            if found.is_none() {
                faults.add(place, format!("nobody is called {:?}", name.as_ref()));
            }
            found
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Somebody who accompanies groups, their languages apart.
pub fn facilitator(
    file: &CohortFile,
    row: &FacilitatorFile,
    place: &str,
    (people, week): (&People, &Week),
    faults: &mut Faults,
) -> Facilitator {
    if row.id.trim().is_empty() {
        faults.add(format!("{place}.id"), "a facilitator has a name");
    }
    let free = row.free.as_deref().and_then(|text| read(week, text, &format!("{place}.free"), faults));
    let mut not = known(&row.not_people, &format!("{place}.not_people"), people, faults);
    for group in &row.not_groups {
        let members = file.pins.iter().filter(|pin| pin.group == *group);
        let before = not.len();
        not.extend(members.filter_map(|pin| people.find(&pin.person)));
        if not.len() == before {
            faults.add(format!("{place}.not_groups"), format!("nobody is pinned to a group {group:?}"));
        }
    }
    not.sort_unstable();
    not.dedup();
    Facilitator { capacity: row.capacity, free, languages: 0, not }
}

/// When people are taught: when any of their labels is.
pub fn teaching(
    file: &CohortFile,
    partitions: &Names,
    week: &Week,
    people: &mut [Person],
    faults: &mut Faults,
) {
    for (label, text) in &file.teaching {
        let place = format!("teaching.{label}");
        let has_label = |section: u32| {
            let name = partitions.name(section);
            name == label || name.split(AND).any(|part| part == label)
        };
        let are_taught: Vec<bool> = (0..partitions.len() as u32).map(has_label).collect();
        if !are_taught.contains(&true) {
            faults.add(&place, format!("nobody's partition is {label:?}"));
        }
        let slots = read(week, text, &place, faults).unwrap_or_default();
        for person in people.iter_mut().filter(|person| are_taught[person.section as usize]) {
            person.taught = person.taught.iter().chain(slots.iter()).collect();
        }
    }
}

fn read(week: &Week, text: &str, place: &str, faults: &mut Faults) -> Option<Slots> {
    week.read(text).map_err(|fault| faults.add(place, fault.to_string())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: SizesFile) -> Result<Sizes, String> {
        let mut faults = Faults::default();
        let (sizes, _) = sizes(file, &mut faults);
        faults.or(sizes).map_err(|faults| faults.to_string())
    }

    #[test]
    fn what_sizes_leave_open_suits_the_rest() {
        let of = |min, max| told(SizesFile { min, max, ..SizesFile::default() }).unwrap();
        assert_eq!(of(None, None), Sizes { min: 4, target: 5, max: 6, floor: 3 });
        assert_eq!(of(Some(2), Some(3)), Sizes { min: 2, target: 2, max: 3, floor: 1 });
        assert_eq!(of(Some(8), None), Sizes { min: 8, target: 8, max: 8, floor: 7 });
        assert_eq!(of(None, Some(1)), Sizes { min: 1, target: 1, max: 1, floor: 1 });
    }

    #[test]
    fn sizes_that_cannot_be_are_refused() {
        let bad = |min, target, max, floor| {
            told(SizesFile { min, target, max, floor, ..SizesFile::default() }).unwrap_err()
        };
        assert!(bad(Some(6), None, Some(4), None).contains("larger than the largest"));
        assert!(bad(Some(0), None, None, None).contains("at least one member"));
        assert!(bad(Some(4), Some(9), Some(6), None).contains("sizes.target"));
        assert!(bad(Some(4), None, Some(6), Some(5)).contains("sizes.floor"));
    }
}
