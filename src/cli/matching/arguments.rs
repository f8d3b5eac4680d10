//! What stands on the command line of `medspil match`, and how it is read.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::builder::{PathBufValueParser, RangedU64ValueParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::cohort_file::SizesFile;

/// The most threads somebody may ask for: far more than help, and soon started.
const MOST_THREADS: u64 = 512;

/// The flags of `medspil match`.
#[derive(Args, Debug)]
#[command(
    after_help = "Exit codes: 0 done; 2 the input cannot be used; 3 done, but rules were relaxed (the output names them).\n\
    Formats and worked examples: docs/matching.md."
)]
pub struct MatchArgs {
    /// A cohort (`medspil/cohort/1`, .json) or a table (.csv, .tsv, .xlsx) with a person a line; `-` for standard input
    #[arg(required_unless_present_any = ["schema", "mdgp"])]
    pub input: Option<PathBuf>,
    /// Where the groups go: .json (`medspil/groups/1`) or .csv; without it, to standard output
    #[arg(short, long, value_name = "FILE", value_parser = PathBufValueParser::new().try_map(output))]
    pub output: Option<PathBuf>,
    /// What is best: the worst-off group first, or the mean of all
    #[arg(long, value_enum, default_value_t = ObjectiveArg::Fair)]
    pub objective: ObjectiveArg,
    /// The same cohort, seed and rounds give the same groups
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Stop after so long, with the best so far: 500ms, 10s, 2m
    #[arg(long, value_name = "TIME", value_parser = budget, conflicts_with = "rounds")]
    pub budget: Option<Duration>,
    /// Work so many rounds, however long they take
    #[arg(long)]
    pub rounds: Option<u32>,
    /// Threads to work on, 512 at most; without `--budget` the groups are the same on any number
    #[arg(long, default_value_t = 0, hide_default_value = true, value_parser = RangedU64ValueParser::<usize>::new().range(..=MOST_THREADS))]
    pub threads: usize,
    /// Sizes of groups: 4-6, 5, or 4-6:3 when three will do where four cannot be had
    #[arg(long, value_name = "SIZES", value_parser = sizes)]
    pub sizes: Option<SizesArg>,
    /// What a column of the table is, whatever its title says: `--column "Hours a week=similar:18"`
    #[arg(long, value_name = "TITLE=ROLE")]
    pub column: Vec<String>,
    /// Common slots each group must have, for a table with times
    #[arg(long, value_name = "SLOTS")]
    pub common: Option<u32>,
    /// Write what each round came to into this file, a JSON object a line
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Draw the objective over the work into this file
    #[arg(long, value_name = "FILE.svg")]
    pub plot: Option<PathBuf>,
    /// How progress is told on standard error
    #[arg(long, value_enum, default_value_t = ProgressArg::Auto)]
    pub progress: ProgressArg,
    /// Divide an instance of MDGPLIB instead: elements at pairwise distances, as far from each other as can be
    #[arg(long, value_name = "FILE", conflicts_with_all = ["input", "objective", "sizes", "column", "common", "trace", "plot"])]
    pub mdgp: Option<PathBuf>,
    /// Print the JSON Schema of a format, and do nothing else
    #[arg(long, value_enum, num_args = 0..=1, default_missing_value = "cohort", value_name = "FORMAT")]
    pub schema: Option<SchemaArg>,
}

/// What is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ObjectiveArg {
    /// Unmet wishes, then the lowest group, then the lowest quarter, then the mean.
    Fair,
    /// The mean over people of their group's score.
    Mean,
}

/// How progress is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProgressArg {
    /// A line that changes, when standard error is a terminal.
    Auto,
    /// A JSON object a line.
    Json,
    /// Not at all.
    None,
}

/// Which format's schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaArg {
    /// `medspil/cohort/1`.
    Cohort,
    /// `medspil/groups/1`.
    Groups,
}

/// Sizes as somebody types them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizesArg {
    /// No group smaller than this.
    pub min: u32,
    /// No group larger than this.
    pub max: u32,
    /// Below this a group is not viable, even where `min` cannot be had.
    pub floor: Option<u32>,
}

impl From<SizesArg> for SizesFile {
    fn from(sizes: SizesArg) -> Self {
        Self { min: Some(sizes.min), max: Some(sizes.max), floor: sizes.floor, ..Self::default() }
    }
}

/// What can be written, by the ending of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `medspil/groups/1`.
    Json,
    /// A table.
    Csv,
    /// A table with tabs.
    Tsv,
}

impl MatchArgs {
    /// What the output's ending says; nothing without one.
    pub fn form(&self) -> Option<Form> {
        self.output.as_deref().and_then(form)
    }
}

fn form(path: &Path) -> Option<Form> {
    let forms = [("json", Form::Json), ("csv", Form::Csv), ("tsv", Form::Tsv)];
    let ending = path.extension()?;
    forms.into_iter().find(|(known, _)| ending.eq_ignore_ascii_case(known)).map(|(_, form)| form)
}

/// Reads where the groups go: a name with an ending of something that can be written, or with none.
fn output(path: PathBuf) -> Result<PathBuf, String> {
    if path.extension().is_some() && form(&path).is_none() {
        return Err("groups are written as .json, .csv or, beside a table with tabs, .tsv".to_owned());
    }
    Ok(path)
}

/// Reads `4-6`, `5` or `4-6:3`.
fn sizes(text: &str) -> Result<SizesArg, String> {
    let form = || "write sizes as 4-6, as 5, or as 4-6:3 where 3 is the smallest that will do".to_owned();
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| form());
    let (range, floor) = match text.split_once(':') {
        Some((range, floor)) => (range, Some(number(floor)?)),
        None => (text, None),
    };
    let (min, max) = match range.split_once(['-', '–']) {
        Some((min, max)) => (number(min)?, number(max)?),
        None => (number(range)?, number(range)?),
    };
    if min == 0 {
        return Err("a group has at least one member".to_owned());
    }
    if min > max {
        return Err(format!("the smallest size, {min}, is larger than the largest, {max}"));
    }
    if floor.is_some_and(|floor| floor == 0 || floor > min) {
        return Err(format!("the floor lies between 1 and the smallest size, {min}"));
    }
    Ok(SizesArg { min, max, floor })
}

/// Reads `500ms`, `10s`, `2m` or `1h`; a bare number is seconds.
fn budget(text: &str) -> Result<Duration, String> {
    let form = || "write a time as 500ms, 10s, 2m or 1h".to_owned();
    let at = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    let seconds = match unit {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return Err(form()),
    };
    let number: f64 = number.trim().parse().map_err(|_| form())?;
    let time = Duration::try_from_secs_f64(number * seconds).map_err(|_| form())?;
    if time.is_zero() { Err("no time at all is not enough".to_owned()) } else { Ok(time) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        assert_eq!(sizes("4-6"), Ok(SizesArg { min: 4, max: 6, floor: None }));
        assert_eq!(sizes("5"), Ok(SizesArg { min: 5, max: 5, floor: None }));
        assert_eq!(sizes("4 – 6:3"), Ok(SizesArg { min: 4, max: 6, floor: Some(3) }));
        for wrong in ["", "6-4", "0-3", "x", "4-6:5", "4-6:0", "4-", "-4", "4-6-8"] {
            assert!(sizes(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_output_ends_like_what_it_will_be() {
        for right in ["groups.json", "groups.CSV", "a.b/groups.tsv", "groups", "/dev/null", "/dev/fd/63"] {
            assert!(output(right.into()).is_ok(), "{right}");
        }
        for wrong in ["groups.xlsx", "groups.txt", "groups.json.gz"] {
            assert!(output(wrong.into()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_time_has_a_unit_or_is_in_seconds() {
        assert_eq!(budget("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(budget("10s"), Ok(Duration::from_secs(10)));
        assert_eq!(budget("1.5m"), Ok(Duration::from_secs(90)));
        assert_eq!(budget("3"), Ok(Duration::from_secs(3)));
        for wrong in ["", "s", "10d", "-1s", "0s", "inf", "NaNs", "1e999s"] {
            assert!(budget(wrong).is_err(), "{wrong}");
        }
    }
}
