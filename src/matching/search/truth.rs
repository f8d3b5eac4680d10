//! The law of the search: what a change is weighed at is what it costs, by everything judged anew.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::Dice;
use super::room::Room;
use super::score::{ANYTHING, Score};
use super::seats::Seats;
use super::table::Table;
use super::worth::{Flaws, Verdict, Worth};
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
    let (answers, limits) = (Answers::new(cohort), Arc::new(Limits::of_groups(cohort, groups)));
    let rooms: Vec<Room<'_>> =
        (0..limits.sections().len()).map(|at| Room::new(&answers, &limits, at, task)).collect();
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

/// Seats a small section in every way there is: none may be better by the objective. Where nothing better is said to
/// exist at all, neither may any other number of groups that sizes allow have fewer flaws.
pub fn nothing_is_better(
    cohort: &Cohort,
    groups: &[Vec<usize>],
    task: Task,
    in_any_number: bool,
) -> Result<(), TestCaseError> {
    let answers = Answers::new(cohort);
    let limits = Arc::new(Limits::of_groups(cohort, groups));
    let [section] = limits.sections() else { return Ok(()) };
    let place = |person: &usize| section.people.iter().position(|&other| other as usize == *person);
    let named = |group: &Vec<usize>| group.iter().filter_map(place).map(|at| at as u32).collect();
    let named: Vec<Vec<u32>> = groups.iter().map(named).collect();
    let Some(worth) = worth_of(&answers, &limits, task, &named) else { return Ok(()) };
    let best = worth.key(task.objective);
    every_way(&answers, &limits, task, |seated, worth| {
        prop_assert!(worth.key(task.objective) >= best, "{seated:?}");
        Ok(())
    })?;
    let flaws = |limits: &Limits, worth: Worth| Flaws {
        is_crowded: limits.sections()[0].crowd.is_some(),
        given_up: limits.sections()[0].given_up,
        cost: worth.cost,
        alone: worth.alone,
    };
    let fewest = flaws(&limits, worth);
    let is_other = |ways: &&u32| in_any_number && **ways as usize != groups.len();
    for &other in section.ways.iter().filter(is_other) {
        let limits = Arc::new(Limits::in_groups(cohort, &BTreeMap::from([(section.number, other)])));
        every_way(&answers, &limits, task, |seated, worth| {
            prop_assert!(flaws(&limits, worth) >= fewest, "{seated:?} instead of {groups:?}");
            Ok(())
        })?;
    }
    Ok(())
}

/// What a seating of the first section is worth, by places in it.
fn worth_of(answers: &Answers, limits: &Arc<Limits>, task: Task, seated: &[Vec<u32>]) -> Option<Worth> {
    let room = Room::new(answers, limits, 0, task);
    let (ground, section) = (room.laid_out()?.0, room.section());
    let width = limits.range(section).1 as usize;
    Some(Table::new(ground, Seats::new(section.people.len(), seated, width)).worth())
}

/// Every way to seat the first section in its sizes, and what it is worth.
fn every_way(
    answers: &Answers,
    limits: &Arc<Limits>,
    task: Task,
    look: impl Fn(&[Vec<u32>], Worth) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let room = Room::new(answers, limits, 0, task);
    let Some((ground, _)) = room.laid_out() else { return Ok(()) };
    let (people, groups) = (room.people(), room.section().sizes.len());
    let width = limits.range(room.section()).1 as usize;
    let mut sizes = room.section().sizes.clone();
    sizes.sort_unstable();
    for way in 0..groups.pow(people as u32) {
        let mut seated: Vec<Vec<u32>> = vec![Vec::new(); groups];
        let mut rest = way;
        for person in 0..people as u32 {
            seated[rest % groups].push(person);
            rest /= groups;
        }
        let mut taken: Vec<u32> = seated.iter().map(|group| group.len() as u32).collect();
        taken.sort_unstable();
        if taken == sizes {
            look(&seated, Table::new(ground, Seats::new(people, &seated, width)).worth())?;
        }
    }
    Ok(())
}

/// Divides the first draft of every section in regions, again and again: nobody is lost, sizes stay, nothing becomes worse,
/// and what is said of each group is true. Gives the groups, by places in their section.
pub fn divides_regions_truly(cohort: &Cohort, task: Task) -> Result<Vec<Vec<Vec<u32>>>, TestCaseError> {
    let (answers, limits) = (Answers::new(cohort), Arc::new(Limits::new(cohort)));
    let mut divided = Vec::new();
    for (at, section) in limits.sections().iter().enumerate() {
        let mut room = Room::new(&answers, &limits, at, task);
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
    let (answers, limits) = (Answers::new(cohort), Arc::new(Limits::new(cohort)));
    for (at, section) in limits.sections().iter().enumerate() {
        let room = Room::new(&answers, &limits, at, task);
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
