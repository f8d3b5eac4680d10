//! The columns of a table that say when somebody can meet. The slots are whatever the cells name, in the order of the
//! week; a title that ends with a day in brackets gives its column's slots that day. A slot is the same however it is
//! written: in small or capital letters, with any dash, with blanks around it or without.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Role;
use super::question::listed;
use super::week::Week;
use crate::courses::roster::{Line, Table};
use crate::matching::Slots;

/// Beginnings of the days of the week, in English and Danish.
const DAYS: [[&str; 2]; 7] = [
    ["mon", "man"],
    ["tue", "tir"],
    ["wed", "ons"],
    ["thu", "tor"],
    ["fri", "fre"],
    ["sat", "lør"],
    ["sun", "søn"],
];

/// When people can meet, by column.
#[derive(Debug)]
pub struct Times {
    /// What common time counts.
    pub weight: f64,
    /// The slots there are.
    pub week: Week,
    columns: Vec<Column>,
    numbers: BTreeMap<String, usize>,
}

#[derive(Debug)]
struct Column {
    at: usize,
    day: String,
    is_busy: bool,
}

impl Times {
    /// Finds the columns and the slots; nothing when no column is about times.
    pub fn find(table: &Table, roles: &[Role]) -> Option<Self> {
        let mut weight = None;
        let mut columns = Vec::new();
        for (at, role) in roles.iter().enumerate() {
            let (told, is_busy) = match role {
                Role::Free { weight } => (*weight, false),
                Role::Busy { weight } => (*weight, true),
                _ => continue,
            };
            weight.get_or_insert(told);
            columns.push(Column { at, day: day(table.title(at).unwrap_or_default()), is_busy });
        }
        let weight = weight?;
        let written: BTreeSet<String> = table
            .lines
            .iter()
            .flat_map(|line| columns.iter().flat_map(move |column| slots(table, line, column)))
            .collect();
        // Of several ways to write a slot, the first of the alphabet names it.
        let mut distinct: BTreeMap<String, String> = BTreeMap::new();
        for name in written {
            distinct.entry(plain(&name)).or_insert(name);
        }
        let mut in_order: Vec<(String, String)> = distinct.into_iter().collect();
        in_order.sort_by_cached_key(|(plain, _)| (place(plain), plain.clone()));
        let (keys, names): (Vec<String>, Vec<String>) = in_order.into_iter().unzip();
        let numbers = keys.into_iter().zip(0..).collect();
        Some(Self { weight, week: Week::named(names), columns, numbers })
    }

    /// When the person of a line is free; nothing when the line does not say. Somebody who names no slot in which they
    /// are busy is free all week, if they said anything else (`has_spoken`).
    pub fn free(&self, table: &Table, line: &Line, has_spoken: impl FnOnce() -> bool) -> Option<Slots> {
        let (mut free, mut busy, mut asks_busy) = (Slots::NONE, Slots::NONE, false);
        for column in &self.columns {
            asks_busy |= column.is_busy;
            let set = if column.is_busy { &mut busy } else { &mut free };
            slots(table, line, column)
                .filter_map(|name| self.numbers.get(&plain(&name)))
                .for_each(|&at| set.insert(at));
        }
        match (free.count() > 0, busy.count() > 0) {
            (true, _) => Some(free.without(busy)),
            (false, true) => Some(Slots::all(self.week.len()).without(busy)),
            (false, false) => (asks_busy && has_spoken()).then(|| Slots::all(self.week.len())),
        }
    }
}

fn slots<'a>(table: &Table, line: &'a Line, column: &Column) -> impl Iterator<Item = String> + use<'a> {
    let day = column.day.clone();
    let cell = table.cell(line, column.at);
    listed(cell).map(move |slot| if day.is_empty() { slot.to_owned() } else { format!("{day} {slot}") })
}

/// The day in brackets at the end of a title.
fn day(title: &str) -> String {
    let inside = title.trim_end().strip_suffix(']').and_then(|start| start.rsplit_once('['));
    inside.map_or_else(String::new, |(_, day)| day.trim().to_owned())
}

/// A slot without what makes no difference.
fn plain(name: &str) -> String {
    let is_dash = |letter: char| matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let parts = name.split(is_dash).map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.collect::<Vec<_>>().join("-").to_lowercase()
}

/// Where a slot lies in the week, in minutes, as far as its name says.
fn place(name: &str) -> u32 {
    let small = name.to_lowercase();
    let day =
        DAYS.iter().position(|names| names.iter().any(|day| small.starts_with(day))).unwrap_or(0) as u32;
    let digits = small.find(|letter: char| letter.is_ascii_digit());
    let minutes = match digits {
        None if small.contains("noon") => 12 * 60,
        None => 0,
        Some(at) => {
            let rest = &small[at..];
            let number = |text: &str| -> u32 {
                text.chars()
                    .take_while(char::is_ascii_digit)
                    .fold(0, |sum, digit| (sum * 10 + digit.to_digit(10).unwrap_or(0)).min(100))
            };
            let hour = number(rest);
            let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let minute = after.strip_prefix([':', '.']).map_or(0, number);
            let half = after.trim_start_matches(|letter: char| !letter.is_ascii_alphabetic());
            let hour = match () {
                () if half.starts_with("pm") => hour % 12 + 12,
                () if half.starts_with("am") => hour % 12,
                () => hour,
            };
            hour * 60 + minute
        }
    };
    day * 24 * 60 + minutes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_stand_in_the_order_of_the_week() {
        let mut names =
            ["Tue 8-10", "Mon 10-12", "Mon 8-10", "tirsdag 10", "Sunday 1PM", "Sunday noon", "Sunday 8AM"];
        names.sort_by_key(|name| place(name));
        let expected =
            ["Mon 8-10", "Mon 10-12", "Tue 8-10", "tirsdag 10", "Sunday 8AM", "Sunday noon", "Sunday 1PM"];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_slot_is_the_same_however_it_is_written() {
        let text = "Name,Email,free\nIda,i@x.example,mandag 8-10\nBo,b@x.example,Mandag 8–10; tirsdag 8\n\
            Cai,c@x.example,MANDAG  8 - 10\nDea,d@x.example,mandag 8−10\n";
        let table = Table::read(text.as_bytes()).unwrap();
        let times = Times::find(&table, &[Role::Ignored, Role::Ignored, Role::Free { weight: 1.0 }]).unwrap();
        assert_eq!(times.week.len(), 2);
        for line in &table.lines {
            let free = times.free(&table, line, || true).unwrap();
            assert_eq!(times.week.names(free)[0], "MANDAG  8 - 10");
        }
    }

    #[test]
    fn free_and_busy_say_the_same_thing_from_two_sides() {
        let text = "Name,Email,free,busy\nIda,i@x.example,Mon 8; Mon 10,\nBo,b@x.example,,Mon 8\nCai,c@x.example,,\n";
        let table = Table::read(text.as_bytes()).unwrap();
        let roles = [Role::Ignored, Role::Ignored, Role::Free { weight: 30.0 }, Role::Busy { weight: 1.0 }];
        let times = Times::find(&table, &roles).unwrap();
        assert!((times.weight - 30.0).abs() < f64::EPSILON);
        let names = |line: usize, spoken: bool| {
            times.free(&table, &table.lines[line], || spoken).map(|free| times.week.names(free).join(", "))
        };
        assert_eq!(names(0, true).unwrap(), "Mon 8, Mon 10");
        assert_eq!(names(1, true).unwrap(), "Mon 10");
        assert_eq!(names(2, true).unwrap(), "Mon 8, Mon 10");
        assert_eq!(names(2, false), None);
    }
}
