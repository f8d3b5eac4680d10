//! When students are left in peace: the breaks of Danish institutions, unless the institution has others, and those it
//! names itself. In a break nobody is reminded of anything.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::i18n::Text;
use crate::web::Faults;

/// The most days a break lasts.
const LONGEST_BREAK: i64 = 60;

/// Whether the usual Danish breaks count at the institution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Usual {
    /// They do.
    #[default]
    Used,
    /// The institution is somewhere else, and has others.
    Unused,
}

/// A break that the institution names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Its first day.
    pub begins_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
}

impl Break {
    fn includes(self, day: NaiveDate) -> bool {
        (self.begins_on..=self.ends_on).contains(&day)
    }
}

/// The breaks of the institution; as long as nobody has decided, the usual ones.
#[derive(Clone, Debug, Default)]
pub struct Breaks {
    /// Whether the usual ones count.
    pub usual: Usual,
    /// Those it names itself.
    pub own: Vec<Break>,
}

impl Breaks {
    /// Whether a day lies in a break.
    pub fn is_break(&self, day: NaiveDate) -> bool {
        let usual = self.usual == Usual::Used && is_usual_break(day);
        usual || self.own.iter().any(|one| one.includes(day))
    }
}

/// Whether a day lies in a break of Danish institutions: autumn (week 42), Christmas (20 December to 2 January), and from
/// the Saturday before Palm Sunday to Easter Monday.
fn is_usual_break(day: NaiveDate) -> bool {
    let christmas = (day.month() == 12 && day.day() >= 20) || (day.month() == 1 && day.day() <= 2);
    let easter = easter(day.year())
        .is_some_and(|easter| (easter - TimeDelta::days(8)..=easter + TimeDelta::days(1)).contains(&day));
    day.iso_week().week() == 42 || christmas || easter
}

/// Easter Sunday, by the anonymous Gregorian rule.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let march_based = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, (march_based / 31) as u32, (march_based % 31 + 1) as u32)
}

/// A break as typed, or what is wrong with it, field by field. One that has ended is refused: it changes nothing any more.
pub fn read(begins_on: &str, ends_on: &str, today: NaiveDate) -> Result<Break, Faults> {
    let mut faults = Faults::none();
    let mut day = |field: &str, missing: &'static str, typed: &str| -> Option<NaiveDate> {
        let day = typed.trim().parse().ok();
        if day.is_none() {
            faults.add(field, Text::new(missing));
        }
        day
    };
    let begins_on = day("begins_on", "questionnaires-breaks-fault-from", begins_on);
    let ends_on = day("ends_on", "questionnaires-breaks-fault-to", ends_on);
    let (Some(begins_on), Some(ends_on)) = (begins_on, ends_on) else { return Err(faults) };
    let days = (ends_on - begins_on).num_days() + 1;
    let fault = if days < 1 {
        Text::new("questionnaires-breaks-fault-turned")
    } else if ends_on < today {
        Text::new("questionnaires-breaks-fault-over")
    } else if days > LONGEST_BREAK {
        Text::new("questionnaires-breaks-fault-long").n("days", days).n("max", LONGEST_BREAK)
    } else {
        return Ok(Break { begins_on, ends_on });
    };
    Err(Faults::one("ends_on", fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn easter_is_when_it_is() {
        assert_eq!(easter(2026), Some(day(2026, 4, 5)));
        assert_eq!(easter(2027), Some(day(2027, 3, 28)));
        assert_eq!(easter(2038), Some(day(2038, 4, 25)));
    }

    #[test]
    fn the_usual_breaks_begin_and_end() {
        let usual = Breaks::default();
        for free in
            [day(2026, 10, 12), day(2026, 10, 18), day(2026, 12, 24), day(2027, 1, 2), day(2026, 4, 3)]
        {
            assert!(usual.is_break(free), "{free}");
        }
        for term in
            [day(2026, 10, 11), day(2026, 10, 19), day(2026, 12, 19), day(2027, 1, 3), day(2026, 4, 7)]
        {
            assert!(!usual.is_break(term), "{term}");
        }
    }

    #[test]
    fn an_own_break_counts_from_its_first_day_to_its_last_with_the_usual_ones_or_without() {
        let own = vec![Break { begins_on: day(2027, 2, 8), ends_on: day(2027, 2, 12) }];
        for usual in [Usual::Used, Usual::Unused] {
            let breaks = Breaks { usual, own: own.clone() };
            assert!(!breaks.is_break(day(2027, 2, 7)) && breaks.is_break(day(2027, 2, 8)));
            assert!(breaks.is_break(day(2027, 2, 12)) && !breaks.is_break(day(2027, 2, 13)));
            assert_eq!(breaks.is_break(day(2026, 12, 24)), usual == Usual::Used);
        }
    }

    #[test]
    fn a_break_is_read_if_it_is_one() {
        let today = day(2026, 11, 30);
        let read = |from, to| read(from, to, today);
        let fine = |from, to| read(from, to).is_ok();
        assert!(fine("2026-11-30", "2026-11-30"), "one day is enough");
        assert!(fine("2026-11-01", " 2026-11-30 "), "it may have begun");
        assert!(fine("2027-07-01", "2027-08-29"), "sixty days");
        let fault = |from, to| {
            let faults: Vec<_> = read(from, to).unwrap_err().iter().cloned().collect();
            (faults[0].field.clone(), faults[0].text.key().to_owned(), faults.len())
        };
        let at_end = |key: &str| ("ends_on".to_owned(), format!("questionnaires-breaks-fault-{key}"), 1);
        assert_eq!(fault("2027-07-01", "2027-08-30"), at_end("long"));
        assert_eq!(fault("2027-02-12", "2027-02-08"), at_end("turned"));
        assert_eq!(fault("2026-11-01", "2026-11-29"), at_end("over"));
        assert_eq!(fault("2027-02-08", "fredag"), at_end("to"));
        assert_eq!(fault("", "").2, 2);
    }
}
