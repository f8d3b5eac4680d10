//! When students are left in peace: the breaks of Danish institutions, in which nobody is reminded of anything.

use chrono::{Datelike, NaiveDate, TimeDelta};

/// Whether a day lies in a break: autumn (week 42), Christmas (20 December to 2 January), and from the Saturday before
/// Palm Sunday to Easter Monday.
pub fn is_break(day: NaiveDate) -> bool {
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
    fn breaks_begin_and_end() {
        for free in
            [day(2026, 10, 12), day(2026, 10, 18), day(2026, 12, 24), day(2027, 1, 2), day(2026, 4, 3)]
        {
            assert!(is_break(free), "{free}");
        }
        for term in
            [day(2026, 10, 11), day(2026, 10, 19), day(2026, 12, 19), day(2027, 1, 3), day(2026, 4, 7)]
        {
            assert!(!is_break(term), "{term}");
        }
    }
}
