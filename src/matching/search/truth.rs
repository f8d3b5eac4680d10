//! The law of the search: what a change is weighed at is what it costs, by everything judged anew.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::Dice;
use super::room::Room;
use super::score::Score;
use super::seats::Seats;
use super::table::Table;
use crate::matching::cohort::Cohort;
use crate::matching::fit::Answers;
use crate::matching::limits::Limits;
use crate::matching::proposal::Task;

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
            let gain = if dice.below(3) == 0 { table.shift(one, there) } else { table.swap(one, other) };
            let Some(gain) = gain else { continue };
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
