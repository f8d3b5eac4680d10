//! `medspil match`: the matcher without a server. A cohort file or a table in, groups out; docs/matching.md is its manual.
//!
//! [`arguments`] what may be asked · [`source`] the input, read twice · [`cohort_file`] the rules of a cohort file and
//! [`people`] its people · [`sheet`] a table instead, with [`columns`] and [`times`] · [`intake`] where both become what matching knows, with
//! [`question`], [`rules`], [`week`] and [`names`] · [`progress`] watching the search · [`groups_file`],
//! [`groups_table`], [`report`] and [`plot`] what comes out · [`distances`] a problem of the literature instead. Formats, clocks and files end here; `crate::matching`
//! knows none of them.

mod arguments;
mod cohort_file;
mod columns;
mod distances;
mod faults;
mod files;
mod groups_file;
mod groups_table;
mod intake;
mod names;
mod people;
mod plot;
mod progress;
mod question;
mod report;
mod rules;
mod sheet;
mod source;
mod times;
mod week;
mod wording;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

pub use arguments::MatchArgs;

use arguments::{Form, ObjectiveArg, ProgressArg, SchemaArg};
use faults::Faults;
use files::Place;
use groups_file::{Run, Stopped};
use intake::{Intake, Taken};
use plot::{Curve, Plot};
use progress::Watcher;
use sheet::Sheet;
use source::Source;
use week::Week;
use wording::counted;

use crate::matching::proposal::{Proof, Proposal};
use crate::matching::{self, Budget, Objective, Task};

/// The input cannot be used.
const UNUSABLE: u8 = 2;
/// Done, but rules were relaxed.
const RELAXED: u8 = 3;

/// Why there are no groups.
#[derive(Debug, thiserror::Error)]
enum MatchError {
    /// Something is wrong with the input.
    #[error("{0}")]
    Input(#[from] Faults),
    /// It cannot be read at all.
    #[error("{0}: {1}")]
    Unreadable(String, std::io::Error),
    /// The machine failed.
    #[error(transparent)]
    Other(Box<dyn Error + Send + Sync>),
}

/// Runs the command and says how it ended.
pub fn run(args: &MatchArgs) -> ExitCode {
    match go(args) {
        Ok(code) => code,
        Err(error @ (MatchError::Input(_) | MatchError::Unreadable(..))) => {
            eprintln!("medspil: the input cannot be used\n{error}");
            ExitCode::from(UNUSABLE)
        }
        Err(MatchError::Other(error)) => {
            eprintln!("medspil: {error}");
            ExitCode::FAILURE
        }
    }
}

/// An input that was read.
struct Read {
    taken: Taken,
    sheet: Option<Sheet>,
    sha256: String,
}

fn go(args: &MatchArgs) -> Result<ExitCode, MatchError> {
    let other = |error: std::io::Error| MatchError::Other(error.into());
    if (args.schema.is_some() || args.mdgp.is_some()) && matches!(args.form(), Some(Form::Csv | Form::Tsv)) {
        return Err(
            Faults::one("--output", "this is written as JSON: give it a name that ends in .json").into()
        );
    }
    if let Some(schema) = args.schema {
        let text = match schema {
            SchemaArg::Cohort => include_str!("../../../docs/cohort-1.schema.json"),
            SchemaArg::Groups => include_str!("../../../docs/groups-1.schema.json"),
        };
        let place = Place::open(args.output.as_deref()).map_err(other)?;
        place.write(|out| out.write_all(text.as_bytes())).map_err(other)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(path) = args.mdgp.as_deref() {
        return distances::run(path, args);
    }
    let Some(path) = args.input.as_deref() else {
        return Err(Faults::one("", "name a cohort file or a table").into());
    };
    let read = read(path, args)?;
    let form = form(args, &read)?;
    let Taken { cohort, called } = &read.taken;
    let place = Place::open(args.output.as_deref()).map_err(other)?;
    let plot = args.plot.as_deref().map(|file| Place::open(Some(file))).transpose().map_err(other)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads).build();
    let pool = pool.map_err(|error| MatchError::Other(error.into()))?;
    let watcher = Watcher::new(args.budget, args.progress, args.trace.as_deref()).map_err(other)?;
    let threads = pool.current_num_threads();
    watcher.event(&json!({"event": "start", "people": cohort.people.len(), "threads": threads}));
    let proposal = pool.install(|| matching::run(cohort, task(args), &watcher));
    let stopped = match proposal.bound.proof {
        _ if watcher.is_interrupted() => Stopped::Interrupted,
        Proof::Optimal => Stopped::Optimal,
        Proof::Open if proposal.work.is_settled => Stopped::Settled,
        Proof::Open if args.budget.is_some() => Stopped::Time,
        Proof::Open => Stopped::Rounds,
    };
    let run = Run { sha256: read.sha256.clone(), threads, seconds: watcher.seconds(), stopped };
    let is_relaxed = !proposal.broken.is_empty();
    watcher
        .event(&json!({"event": "done", "seconds": run.seconds, "stopped": stopped, "relaxed": is_relaxed}));
    watcher.finish().map_err(other)?;
    write(form, &read, &proposal, &run, place).map_err(other)?;
    if let Some(plot) = plot {
        plot.write(|out| out.write_all(picture(&proposal).svg().as_bytes())).map_err(other)?;
    }
    if args.progress == ProgressArg::Auto {
        eprintln!("{}", report::text(&proposal, cohort, called));
    }
    Ok(if is_relaxed { ExitCode::from(RELAXED) } else { ExitCode::SUCCESS })
}

fn task(args: &MatchArgs) -> Task {
    let objective = match args.objective {
        ObjectiveArg::Fair => Objective::Fair,
        ObjectiveArg::Mean => Objective::Mean,
    };
    let budget = args.rounds.map_or_else(Budget::default, |rounds| Budget { rounds });
    Task { objective, seed: args.seed, budget }
}

fn read(path: &Path, args: &MatchArgs) -> Result<Read, MatchError> {
    let unreadable = |error| MatchError::Unreadable(path.display().to_string(), error);
    let source = Source::open(path).map_err(unreadable)?;
    let sha256 = source.hash().map_err(unreadable)?;
    let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
        || source.is_json().map_err(unreadable)?;
    if !is_json {
        let bytes = source.bytes().map_err(unreadable)?;
        let (sheet, taken) = sheet::read(&bytes, args)?;
        return Ok(Read { taken, sheet: Some(sheet), sha256 });
    }
    if !args.column.is_empty() {
        let what = "is for tables; a cohort says itself what its answers are";
        return Err(Faults::one("--column", what).into());
    }
    let mut file = cohort_file::read(source.read_text().map_err(unreadable)?)?;
    if let Some(sizes) = args.sizes {
        file.sizes = sizes.into();
    }
    if args.common.is_some() {
        file.rules.common_slots = args.common;
    }
    let (days, slots) = (&file.week.days, &file.week.slots);
    let week = Week::new(days.count(), slots.count(), days.names(), slots.names());
    let mut intake = Intake::new(week, std::mem::take(&mut file.criteria), |at| format!("criteria[{at}]"));
    intake.expect(file.people.0);
    people::read(source.read_text().map_err(unreadable)?, &mut intake)?;
    let taken = intake.finish(&file, |at| format!("people[{at}].id"))?;
    Ok(Read { taken, sheet: None, sha256 })
}

/// What is written: what the ending of the output says, or else the like of what came in.
fn form(args: &MatchArgs, read: &Read) -> Result<Form, Faults> {
    match (args.form(), &read.sheet) {
        (Some(Form::Tsv), sheet) if sheet.as_ref().is_none_or(|sheet| sheet.delimiter != b'\t') => {
            let what = "only a table with tabs comes back as .tsv; other groups are written as .json or .csv";
            Err(Faults::one("--output", what))
        }
        (Some(form), _) => Ok(form),
        (None, Some(_)) => Ok(Form::Csv),
        (None, None) => Ok(Form::Json),
    }
}

fn write(form: Form, read: &Read, proposal: &Proposal, run: &Run, place: Place) -> std::io::Result<()> {
    place.write(|mut out| match &read.sheet {
        _ if form == Form::Json => groups_file::write(&mut out, &read.taken, proposal, run),
        Some(sheet) => groups_table::write_back(&mut out, sheet, &read.taken.called, proposal),
        None => groups_table::write(&mut out, &read.taken.called, proposal),
    })
}

/// The search as a picture, in points from 0 to 100.
fn picture(proposal: &Proposal) -> Plot {
    let curve = |name: &str, value: fn(&matching::proposal::Point) -> f64| Curve {
        name: name.to_owned(),
        points: proposal.trace.iter().map(|point| (point.tried as f64, value(point) * 100.0)).collect(),
    };
    let lowest = curve("lowest group", |point| point.lowest);
    let (curves, bound) = match proposal.objective {
        Objective::Fair => {
            let quarter = curve("lowest quarter", |point| point.lowest_quarter);
            (vec![lowest, quarter, curve("mean", |point| point.mean)], proposal.bound.lowest)
        }
        Objective::Mean => (
            vec![curve("mean of the people", |point| point.weighted_mean), lowest],
            proposal.bound.weighted_mean,
        ),
    };
    let it = &proposal.summary;
    let title = format!(
        "{} in {}, objective {}",
        counted(it.people as usize, "person", "people"),
        counted(it.groups as usize, "group", "groups"),
        groups_file::objective(proposal.objective)
    );
    let bounded = &curves[0].name;
    let bound = Some((format!("limit of the {bounded}"), bound * 100.0));
    Plot { title, work: "exchanges tried".to_owned(), curves, bound }
}
