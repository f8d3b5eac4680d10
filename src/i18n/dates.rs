//! Dates, weeks and times the way each language writes them: `2. september 2026`, `kl. 14.05`, `uge 36`;
//! `2 September 2026`, `14:05`, `week 36`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;

use super::Lang;

const MONTHS_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_DA: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Lang {
    /// `2. september 2026` or `2 September 2026`.
    pub fn date(self, day: NaiveDate) -> String {
        format!("{} {}", self.day_and_month(day), day.year())
    }

    /// `2. september` or `2 September`.
    pub fn day_and_month(self, day: NaiveDate) -> String {
        let month = day.month0() as usize;
        match self {
            Self::Da => format!("{}. {}", day.day(), MONTHS_DA[month]),
            Self::En => format!("{} {}", day.day(), MONTHS_EN[month]),
        }
    }

    /// `mandag` or `Monday`.
    pub fn weekday(self, day: NaiveDate) -> &'static str {
        self.weekday_of(day.weekday().num_days_from_monday() as usize)
    }

    /// The name of a day by number, Monday being 0; numbers past Sunday begin again.
    pub fn weekday_of(self, from_monday: usize) -> &'static str {
        match self {
            Self::Da => DAYS_DA[from_monday % 7],
            Self::En => DAYS_EN[from_monday % 7],
        }
    }

    /// `fredag den 4. september` or `Friday 4 September`.
    pub fn long_day(self, day: NaiveDate) -> String {
        match self {
            Self::Da => format!("{} den {}", self.weekday(day), self.day_and_month(day)),
            Self::En => format!("{} {}", self.weekday(day), self.day_and_month(day)),
        }
    }

    /// `14.05` or `14:05`.
    pub fn time(self, time: NaiveTime) -> String {
        match self {
            Self::Da => format!("{:02}.{:02}", time.hour(), time.minute()),
            Self::En => format!("{:02}:{:02}", time.hour(), time.minute()),
        }
    }

    /// `fredag den 4. september kl. 14.05` or `Friday 4 September at 14:05`, as the clocks of `zone` show it.
    pub fn date_time(self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone).naive_local();
        let (day, time) = (self.long_day(local.date()), self.time(local.time()));
        match self {
            Self::Da => format!("{day} kl. {time}"),
            Self::En => format!("{day} at {time}"),
        }
    }

    /// `uge 36` or `week 36`, by ISO 8601 as in every Danish calendar.
    pub fn week(self, day: NaiveDate) -> String {
        let number = day.iso_week().week();
        match self {
            Self::Da => format!("uge {number}"),
            Self::En => format!("week {number}"),
        }
    }

    /// `Anna, Bo og Carl` or `Anna, Bo and Carl`.
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let and = match self {
            Self::Da => " og ",
            Self::En => " and ",
        };
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [most @ .., last] => {
                let most: Vec<_> = most.iter().map(AsRef::as_ref).collect();
                format!("{}{and}{}", most.join(", "), last.as_ref())
            }
        }
    }
}

/// The words with a small first letter, to go on in a sentence; what is written large throughout stays so.
pub fn begin_small(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    if rest.starts_with(char::is_uppercase) {
        words.to_owned()
    } else {
        first.to_lowercase().collect::<String>() + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(Lang::Da.date(day(2026, 9, 2)), "2. september 2026");
        assert_eq!(Lang::En.date(day(2026, 9, 2)), "2 September 2026");
        assert_eq!(Lang::Da.week(day(2026, 9, 2)), "uge 36");
        assert_eq!(Lang::Da.week(day(2027, 1, 1)), "uge 53");
        assert_eq!(Lang::Da.list(&["Anna", "Bo", "Carl"]), "Anna, Bo og Carl");
    }

    #[test]
    fn moments_are_told_by_the_clocks_of_the_place() {
        let zone = chrono_tz::Europe::Copenhagen;
        let summer = DateTime::from_timestamp(1_788_523_500, 0).unwrap(); // 4 September 2026, 12:05 UTC
        assert_eq!(Lang::Da.date_time(summer, zone), "fredag den 4. september kl. 14.05");
        assert_eq!(Lang::En.date_time(summer, zone), "Friday 4 September at 14:05");
    }

    #[test]
    fn words_go_on_small_unless_they_are_large_throughout() {
        for (words, small) in [("Excel", "excel"), ("SPSS", "SPSS"), ("Øve mig", "øve mig"), ("", "")] {
            assert_eq!(begin_small(words), small);
        }
    }
}
