//! The law of the search: what a change is weighed at is what it costs, by everything judged anew.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::Dice;
use super::room::Room;
use super::score::{ANYTHING, Score};
use super::seats::Seats;
use super::table::Table;
use super::worth::{Verdict, Worth};
use crate::matching::cohort::Cohort;
use crate::matching::fit::Answers;
use crate::matching::limits::{Limits, Section};
use crate::matching::proposal::Task;

/// Tries every exchange and every move in a seating: none may make the whole better by the objective.
pub fn nobody_improves_by_hand(
    cohort: &Cohort,
    groups: &[Vec<usize>],
    task: Task,
) -> Result<(), TestCaseError> {
    let (answers, limits) = (Answers::new(cohort), Limits::new(cohort));
    let rooms: Vec<Room<'_>> =
        limits.sections().iter().map(|section| Room::new(&answers, &limits, section, task, 0)).collect();
    let seated = |section: &Section| -> Vec<Vec<u32>> {
        let place = |person: &usize| section.people.iter().position(|&other| other as usize == *person);
        let places =
            |group: &Vec<usize>| -> Vec<u32> { group.iter().filter_map(place).map(|at| at as u32).collect() };
        groups.iter().map(places).filter(|group| !group.is_empty()).collect()
    };
    let tables: Option<Vec<Table<'_>>> = rooms
        .iter()
        .zip(limits.sections())
        .map(|(room, section)| {
            let (width, people) = (limits.range(section).1 as usize, section.people.len());
            Some(Table::new(room.laid_out()?.0, Seats::new(people, &seated(section), width)))
        })
        .collect();
    let Some(mut tables) = tables else { return Ok(()) };
    let key = |tables: &[Table<'_>]| {
        let of = |table: &Table<'_>| {
            (0..table.seats().groups()).map(|group| table.seats().size(group)).collect::<Vec<u32>>()
        };
        let sizes: Vec<u32> = tables.iter().flat_map(of).collect();
        let verdicts: Vec<Verdict> = tables.iter().flat_map(|table| table.verdicts.clone()).collect();
        Worth::of(&verdicts, |group| sizes[group as usize]).key(task.objective)
    };
    let best = key(&tables);
    for at in 0..tables.len() {
        let seats = tables[at].seats().clone();
        let tries = (0..seats.people()).flat_map(|one| (0..seats.people()).map(move |other| (one, other)));
        for (one, other) in tries.filter(|(one, other)| seats.group_of(*one) != seats.group_of(*other)) {
            for is_move in [false, true] {
                let table = &mut tables[at];
                let there = seats.group_of(other);
                let weighed = if is_move {
                    table.shift(one, there, ANYTHING)
                } else {
                    table.swap(one, other, ANYTHING)
                };
                if weighed.is_some() {
                    table.commit();
                    prop_assert!(key(&tables) >= best, "{one} and {other}, {is_move}");
                    tables[at].reseat(&seats);
                }
            }
        }
    }
    Ok(())
}

/// Seats a small section in every way there is: none may be better by the objective.
pub fn nothing_is_better(cohort: &Cohort, groups: &[Vec<usize>], task: Task) -> Result<(), TestCaseError> {
    let (answers, limits) = (Answers::new(cohort), Limits::new(cohort));
    let [section] = limits.sections() else { return Ok(()) };
    let room = Room::new(&answers, &limits, section, task, 0);
    let Some((ground, _)) = room.laid_out() else { return Ok(()) };
    let people = section.people.len();
    let place = |person: &usize| section.people.iter().position(|&other| other as usize == *person);
    let width = limits.range(section).1 as usize;
    let worth = |seated: &[Vec<u32>]| {
        Table::new(ground, Seats::new(people, seated, width)).worth().key(task.objective)
    };
    let named = |group: &Vec<usize>| group.iter().filter_map(place).map(|at| at as u32).collect();
    let best = worth(&groups.iter().map(named).collect::<Vec<Vec<u32>>>());
    let mut sizes = section.sizes.clone();
    sizes.sort_unstable();
    for way in 0..section.sizes.len().pow(people as u32) {
        let mut seated: Vec<Vec<u32>> = vec![Vec::new(); section.sizes.len()];
        let mut rest = way;
        for person in 0..people as u32 {
            seated[rest % section.sizes.len()].push(person);
            rest /= section.sizes.len();
        }
        let mut taken: Vec<u32> = seated.iter().map(|group| group.len() as u32).collect();
        taken.sort_unstable();
        prop_assert!(taken != sizes || worth(&seated) >= best, "{seated:?}");
    }
    Ok(())
}

/// Divides the first draft of every section in regions, again and again: nobody is lost, sizes stay, nothing becomes worse,
/// and what is said of each group is true. Gives the groups, by places in their section.
pub fn divides_regions_truly(cohort: &Cohort, task: Task) -> Result<Vec<Vec<Vec<u32>>>, TestCaseError> {
    let (answers, limits) = (Answers::new(cohort), Limits::new(cohort));
    let mut divided = Vec::new();
    for section in limits.sections() {
        let mut room = Room::new(&answers, &limits, section, task, 0);
        let (people, width) = (section.people.len(), limits.range(section).1 as usize);
        let table = |room: &Room<'_>| {
            let (ground, groups) = room.laid_out()?;
            let table = Table::new(ground, Seats::new(people, groups, width));
            Some((groups.to_vec(), table.worth().key(task.objective), table.verdicts))
        };
        let Some((drafted, drafted_worth, _)) = table(&room) else { continue };
        room.divide_regions(0, &|| false);
        let Some((groups, worth, verdicts)) = table(&room) else { continue };
        prop_assert!(worth <= drafted_worth, "{worth:?} after {drafted_worth:?}");
        prop_assert_eq!(room.verdicts(), verdicts, "judged anew");
        let sizes = |groups: &[Vec<u32>]| {
            let mut sizes: Vec<usize> = groups.iter().map(Vec::len).collect();
            sizes.sort_unstable();
            sizes
        };
        prop_assert_eq!(sizes(&groups), sizes(&drafted));
        let mut seated = groups.concat();
        seated.sort_unstable();
        prop_assert_eq!(seated, (0..people as u32).collect::<Vec<u32>>());
        divided.push(groups);
    }
    Ok(divided)
}

/// Weighs random exchanges and moves in every section, makes most of them, and compares.
pub fn weighs_truly(cohort: &Cohort, task: Task, changes: u32) -> Result<(), TestCaseError> {
    let (answers, limits) = (Answers::new(cohort), Limits::new(cohort));
    for section in limits.sections() {
        let room = Room::new(&answers, &limits, section, task, 0);
        let Some((ground, groups)) = room.laid_out() else { continue };
        let people = section.people.len();
        let mut table = Table::new(ground, Seats::new(people, groups, limits.range(section).1 as usize));
        let mut dice = Dice::new(task.seed, 5);
        for _ in 0..changes {
            let (one, other) = (dice.below(people as u32), dice.below(people as u32));
            let there = table.seats().group_of(other);
            if table.seats().group_of(one) == there {
                continue;
            }
            let is_move = dice.below(3) == 0;
            let mut weigh = |within| {
                if is_move { table.shift(one, there, within) } else { table.swap(one, other, within) }
            };
            let Some(gain) = weigh(ANYTHING) else { continue };
            // What is given up early would have added more than was asked for.
            prop_assert!(weigh(gain - 1).is_none_or(|again| again == gain), "weighed again");
            prop_assert_eq!(weigh(gain), Some(gain), "given up too early");
            let before = table.price();
            table.commit();
            prop_assert_eq!(table.price() - before, gain, "what was weighed");
            let anew = Table::new(ground, Seats::new(people, &table.seats().to_groups(), 1));
            prop_assert_eq!(&table.verdicts, &anew.verdicts, "judged anew");
            let (smallest, largest) = limits.range(section);
            for group in 0..table.seats().groups() {
                prop_assert!((smallest..=largest).contains(&table.seats().size(group)));
            }
        }
    }
    Ok(())
}
