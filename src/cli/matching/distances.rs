//! `medspil match --mdgp FILE`: the maximally diverse grouping problem in the text format of MDGPLIB, so that anybody can
//! compare the search with the literature.
//!
//! The first line says how many elements and groups there are, whether groups have the same size (`ss`) or different ones
//! (`ds`), and the smallest and largest size of each group; every other line two elements, counted from 0, and their
//! distance. Pairs that are not named have none.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::MatchError;
use super::arguments::{MatchArgs, ProgressArg};
use super::faults::Faults;
use super::files::Place;
use super::progress::Watcher;
use super::source::Source;
use super::wording::counted;
use crate::matching::ENGINE;
use crate::matching::pairwise::{self, Divided, Problem};

/// The format this program writes.
const FORMAT: &str = "medspil/division/1";
/// Rounds unless told: a few seconds for some hundred elements.
const ROUNDS: u32 = 7;

/// Divides the instance in a file as the flags say.
pub fn run(path: &Path, args: &MatchArgs) -> Result<ExitCode, MatchError> {
    let other = |error: io::Error| MatchError::Other(error.into());
    let unreadable = |error| MatchError::Unreadable(path.display().to_string(), error);
    let source = Source::open(path).map_err(unreadable)?;
    let problem = read(BufReader::new(source.read_text().map_err(unreadable)?)).map_err(unreadable)??;
    let place = Place::open(args.output.as_deref()).map_err(other)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads).build();
    let pool = pool.map_err(|error| MatchError::Other(error.into()))?;
    let watcher = Watcher::new(args.budget, ProgressArg::None, None).map_err(other)?;
    let rounds = args.rounds.unwrap_or(ROUNDS);
    let divided = pool.install(|| pairwise::divide(&problem, args.seed, rounds, &watcher));
    let seconds = watcher.seconds();
    place.write(|out| write(out, &divided, args.seed, seconds)).map_err(other)?;
    if args.progress == ProgressArg::Auto {
        let groups = counted(divided.groups.len(), "group", "groups");
        eprintln!("{groups}; distances within them together: {:.4}", divided.value);
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads an instance; every fault has its line.
fn read(input: impl BufRead) -> io::Result<Result<Problem, Faults>> {
    let mut lines = input
        .lines()
        .zip(1_usize..)
        .filter(|(line, _)| line.as_ref().map_or(true, |line| !line.trim().is_empty()));
    let Some((first, number)) = lines.next() else {
        return Ok(Err(Faults::one("line 1", "the numbers of elements and groups are missing")));
    };
    let mut problem = match head(&first?) {
        Ok(problem) => problem,
        Err(what) => return Ok(Err(Faults::one(format!("line {number}"), what))),
    };
    let mut faults = Faults::default();
    let people = problem.people();
    let mut is_known = vec![false; people * people];
    for (line, number) in lines {
        match pair(&line?, people) {
            Ok((one, other, distance)) if !is_known[one * people + other] => {
                is_known[one * people + other] = true;
                is_known[other * people + one] = true;
                problem.set(one, other, distance);
            }
            Ok((one, other, distance)) => {
                if (problem.distance(one, other) - distance).abs() > f64::EPSILON * distance.abs() {
                    let what = format!("{one} and {other} have another distance further up");
                    faults.add(format!("line {number}"), what);
                }
            }
            Err(what) => faults.add(format!("line {number}"), what),
        }
    }
    Ok(faults.or(problem))
}

/// Reads the first line.
fn head(line: &str) -> Result<Problem, String> {
    let mut words = line.split_whitespace();
    let mut count = |what: &str| -> Result<usize, String> {
        let word = words.next().ok_or_else(|| format!("the number of {what} is missing"))?;
        word.parse().map_err(|_| format!("{word} is no number of {what}"))
    };
    let (people, groups) = (count("elements")?, count("groups")?);
    match words.next() {
        Some(kind) if kind.eq_ignore_ascii_case("ss") || kind.eq_ignore_ascii_case("ds") => {}
        Some(kind) => return Err(format!("{kind} is neither ss nor ds")),
        None => return Err("ss or ds is missing".to_owned()),
    }
    let sizes: Vec<u32> = words
        .map(|word| word.parse().map_err(|_| format!("{word} is no size of a group")))
        .collect::<Result<_, String>>()?;
    if groups.checked_mul(2) != Some(sizes.len()) {
        return Err(format!(
            "{groups} groups have a smallest and a largest size each; there are {} numbers",
            sizes.len()
        ));
    }
    let bounds = sizes.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    Problem::new(people, bounds).map_err(|impossible| impossible.to_string())
}

/// Reads two elements and their distance.
fn pair(line: &str, people: usize) -> Result<(usize, usize, f64), String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let &[one, other, distance] = words.as_slice() else {
        return Err("write two elements and their distance".to_owned());
    };
    let element = |word: &str| match word.parse::<usize>() {
        Ok(element) if element < people => Ok(element),
        _ => Err(format!("{word} is none of the {people} elements, which count from 0")),
    };
    let (one, other) = (element(one)?, element(other)?);
    if one == other {
        return Err(format!("{one} has no distance from itself"));
    }
    match distance.parse::<f64>() {
        Ok(distance) if distance.abs() <= pairwise::FURTHEST => Ok((one, other, distance)),
        _ => Err(format!("{distance} is no distance")),
    }
}

/// Writes what was found, a group a line.
fn write(out: &mut dyn Write, divided: &Divided, seed: u64, seconds: f64) -> io::Result<()> {
    let groups: Vec<String> = divided.groups.iter().map(|group| format!("    {}", json!(group))).collect();
    writeln!(
        out,
        "{{\n  \"format\": {},\n  \"engine\": {},\n  \"seed\": {seed},\n  \"value\": {},\n  \"groups\": [\n{}\n  ],\n  \"work\": {}\n}}",
        json!(FORMAT),
        json!(ENGINE),
        json!(divided.value),
        groups.join(",\n"),
        json!({"tried": divided.tried, "seconds": seconds}),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        read(text.as_bytes()).unwrap().unwrap_err().to_string()
    }

    #[test]
    fn an_instance_is_read_as_the_library_writes_it() {
        let text = "4 2 ss 2 2 2 2\n0 1 3.5\n0 2 1\n\n0 3 2\r\n1 2 4\n1 3 5\n2 3 6\n2 3 6\n";
        let problem = read(text.as_bytes()).unwrap().unwrap();
        assert_eq!((problem.people(), problem.bounds()), (4, &[(2, 2), (2, 2)][..]));
        assert!((problem.distance(1, 0) - 3.5).abs() < 1e-12);
        assert!((problem.value(&[vec![0, 1], vec![2, 3]]) - 9.5).abs() < 1e-12);
    }

    #[test]
    fn every_fault_has_its_line() {
        assert!(fault("").starts_with("line 1: "));
        assert_eq!(fault("4 x ss 2 2"), "line 1: x is no number of groups");
        assert_eq!(fault("4 2 xx 2 2 2 2"), "line 1: xx is neither ss nor ds");
        assert!(fault("4 2 ss 2 2 2").contains("there are 3 numbers"));
        assert!(fault("5 2 ss 2 2 2 2").starts_with("line 1: groups of these sizes"));
        let two = fault("4 2 ss 2 2 2 2\n0 4 1\n0 1 x\n1 1 2\n0 1 1e300\n0 1\n2 3 1\n3 2 2");
        let lines: Vec<&str> = two.lines().map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(lines, ["line 2", "line 3", "line 4", "line 5", "line 6", "line 8"]);
    }
}
