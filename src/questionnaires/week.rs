//! What a question about the week asks beside its slots, and giving one day's blocks to another.

use super::typed::{ANSWER, Typed, UNKNOWN};
use crate::week::Week;

/// Whether weekends are possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weekend {
    /// No, or nothing said.
    #[default]
    Free,
    /// They are.
    Possible,
}

/// "To all the other days."
pub(super) const WHOLE_WEEK: &str = "week";

/// Gives one day's blocks to another, or to all of them, in a week as typed. Who copies knows their timetable.
pub(super) fn copy_day(typed: &mut Typed, from: &str, to: &str) {
    let of = |value: &str, day: &str| value.split_once('-').is_some_and(|(at, _)| at == day);
    if !Week::DAYS.contains(&from) {
        return;
    }
    let days = Week::DAYS.into_iter().filter(|day| *day != from && (to == WHOLE_WEEK || *day == to));
    let days: Vec<_> = days.collect();
    let old: Vec<String> = typed.all(ANSWER).to_vec();
    let pattern: Vec<_> =
        old.iter().filter(|value| of(value, from)).filter_map(|value| value.split_once('-')).collect();
    let stays = old.iter().filter(|value| *value != UNKNOWN && !days.iter().any(|day| of(value, day)));
    let copied = days.iter().flat_map(|day| pattern.iter().map(move |(_, block)| format!("{day}-{block}")));
    typed.replace(ANSWER, stays.cloned().chain(copied).collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(values: &[&str], from: &str, to: &str) -> Vec<String> {
        let fields = values.iter().map(|value| (ANSWER.to_owned(), (*value).to_owned()));
        let mut typed = Typed::new(fields.collect());
        copy_day(&mut typed, from, to);
        let mut values = typed.all(ANSWER).to_vec();
        values.sort();
        values
    }

    #[test]
    fn a_day_is_copied_to_one_other_or_to_all() {
        assert_eq!(copied(&["mon-1", "tue-4", "fri-2"], "mon", "tue"), ["fri-2", "mon-1", "tue-1"]);
        assert_eq!(copied(&["mon-3", "fri-2"], "mon", "week"), ["fri-3", "mon-3", "thu-3", "tue-3", "wed-3"]);
        assert_eq!(copied(&["mon-3", UNKNOWN], "mon", "tue"), ["mon-3", "tue-3"]);
        assert_eq!(copied(&["mon-3"], "sun", "week"), ["mon-3"]);
    }
}
