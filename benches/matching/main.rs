//! The matcher, measured: `cargo bench --bench matching -- WHAT`; `benches/README.md` has the commands and what they
//! gave.
//!
//! Every measurement has something beside it that was measured in the same run: groups by lot, a plain annealer
//! ([`plain`]), a bare loop. Times alone say more about a machine than about a matcher.

#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

mod cohorts;
mod plain;

use std::time::Instant;

use medspil::matching::proposal::Point;
use medspil::matching::standing::Standing;
use medspil::matching::{Budget, Cohort, Objective, Proposal, Task, Unwatched, Watch, run, speed};

/// What can be measured, by its name on the command line, with its numbers.
const ALL: &str = "quality N | growth N,N,... ROUNDS | year N | speed N | previews N | threads N ROUNDS";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number =
        |at: usize, otherwise: usize| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    match words.first() {
        None => {
            year(240);
            previews(240);
            speed_of(1_000);
        }
        Some(&"quality") => quality(number(1, 300)),
        Some(&"year") => year(number(1, 240)),
        Some(&"growth") => {
            let sizes = words.get(1).copied().unwrap_or("30,240,1000");
            sizes
                .split(',')
                .filter_map(|size| size.parse().ok())
                .for_each(|people| growth(people, number(2, 4) as u32));
        }
        Some(&"speed") => speed_of(number(1, 1_000)),
        Some(&"previews") => previews(number(1, 240)),
        Some(&"threads") => threads(number(1, 10_000), number(2, 2) as u32),
        Some(_) => println!("{ALL}"),
    }
}

/// A share of so many seconds, and every point as it comes.
struct Clock {
    begun: Instant,
    seconds: f64,
    tells: fn(f64, &Point),
}

impl Watch for Clock {
    fn spent(&self) -> Option<f64> {
        Some(self.begun.elapsed().as_secs_f64() / self.seconds)
    }

    fn note(&self, point: &Point) {
        (self.tells)(self.begun.elapsed().as_secs_f64(), point);
    }
}

fn within(cohort: &Cohort, objective: Objective, seconds: f64) -> Proposal {
    let task = Task { objective, seed: 1, budget: Budget::default() };
    run(cohort, task, &Clock { begun: Instant::now(), seconds, tells: |_, _| {} })
}

/// Both objectives over time, beside the lot and the plain annealer with the same time.
fn quality(people: usize) {
    let cohort = cohorts::cohort(people, 1);
    println!(
        "{people} people; points of the people's mean | lowest group | lowest quarter | rules that gave way"
    );
    for seconds in [0.5, 1.0, 2.0, 5.0, 10.0] {
        for objective in [Objective::Mean, Objective::Fair] {
            let proposal = within(&cohort, objective, seconds);
            tell(&format!("{seconds} s, {objective:?}"), &proposal);
        }
        let plain = plain::anneal(&cohort, seconds);
        println!(
            "{seconds} s, plain annealer: {:.2} | {:.2} | - | {} without time",
            plain.mean * 100.0,
            plain.lowest * 100.0,
            plain.without_time
        );
    }
    let lot = within(&cohort, Objective::Mean, 0.1).lot;
    println!(
        "by lot: {:.2} | {:.2} | - | {:.1} without time",
        lot.weighted_mean * 100.0,
        lot.lowest * 100.0,
        lot.without_time
    );
}

fn tell(what: &str, proposal: &Proposal) {
    let it = &proposal.summary;
    println!(
        "{what}: {:.2} | {:.2} | {:.2} | {} (bound {:.2} | {:.2})",
        it.weighted_mean * 100.0,
        it.lowest * 100.0,
        it.lowest_quarter * 100.0,
        it.broken,
        proposal.bound.weighted_mean * 100.0,
        proposal.bound.lowest * 100.0,
    );
}

/// A first year as the product meets it, in eight classes and as one: what the default budget costs and gives.
fn year(people: usize) {
    for classes in [8, 1] {
        for seed in 1..4 {
            let cohort = cohorts::year(people, classes, seed);
            for rounds in 1..=Budget::default().rounds {
                let begun = Instant::now();
                let task = Task { seed, budget: Budget { rounds }, ..Task::default() };
                let proposal = run(&cohort, task, &Unwatched);
                let what = format!(
                    "{people} people, {classes} classes, seed {seed}, {rounds} rounds, {:.2} s",
                    begun.elapsed().as_secs_f64()
                );
                tell(&what, &proposal);
            }
        }
    }
}

/// How time and memory grow with people.
fn growth(people: usize, rounds: u32) {
    let cohort = cohorts::cohort(people, 1);
    let before = memory();
    for objective in [Objective::Mean, Objective::Fair] {
        let begun = Instant::now();
        let task = Task { objective, seed: 1, budget: Budget { rounds } };
        let proposal = run(&cohort, task, &Unwatched);
        let seconds = begun.elapsed().as_secs_f64();
        let per_person = memory().peak.saturating_sub(before.now) * 1024 / people as u64;
        let what = format!(
            "{people} people, {objective:?}, {rounds} rounds: {seconds:.2} s, {:.1} µs a person, {} tried, peak {} MiB, {per_person} B a person",
            seconds * 1e6 / people as f64,
            proposal.work.tried,
            memory().peak / 1024,
        );
        tell(&what, &proposal);
    }
}

/// Exchanges weighed a second on one core, beside bare loops that do nothing but the sums.
fn speed_of(people: usize) {
    let cohort = cohorts::cohort(people, 1);
    let begun = Instant::now();
    let composite = speed::deltas(&cohort, 2_000_000, || begun.elapsed().as_secs_f64());
    println!("{people} people, one core: composite score {:.1} M exchanges a second", composite / 1e6);
    println!("bare swap-delta loop over a distance matrix: {:.1} M a second", plain::bare(people, 5) / 1e6);
}

/// What a look at one exchange costs in standing groups.
fn previews(people: usize) {
    let cohort = cohorts::cohort(people, 1);
    let task = Task { budget: Budget { rounds: 1 }, ..Task::default() };
    let groups: Vec<Vec<usize>> =
        run(&cohort, task, &Unwatched).groups.into_iter().map(|group| group.members).collect();
    let standing = Standing::new(&cohort, &groups);
    let begun = Instant::now();
    let mut touched = 0;
    let looks = 2_000;
    for look in 0..looks {
        let (one, other) = (look * 7 % people, (look * 13 + 5) % people);
        touched += standing.preview_swap(one, other).changes.len();
    }
    let micros = begun.elapsed().as_secs_f64() * 1e6 / looks as f64;
    println!("{people} people: an exchange is previewed in {micros:.1} µs ({touched} groups touched)");
}

/// The same groups on any number of threads.
fn threads(people: usize, rounds: u32) {
    let cohort = cohorts::cohort(people, 1);
    let task = Task { budget: Budget { rounds }, ..Task::default() };
    let mut first: Option<Proposal> = None;
    for count in [1, 2, 8] {
        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(count).build() else { continue };
        let begun = Instant::now();
        let proposal = pool.install(|| run(&cohort, task, &Unwatched));
        let is_same = first.get_or_insert_with(|| proposal.clone()) == &proposal;
        println!(
            "{people} people on {count} threads: {:.2} s, the same groups: {is_same}",
            begun.elapsed().as_secs_f64()
        );
    }
}

/// Kibibytes of memory in use, and the most there were, as Linux tells them; elsewhere nothing.
struct Memory {
    now: u64,
    peak: u64,
}

fn memory() -> Memory {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    };
    Memory { now: line("VmRSS:").unwrap_or(0), peak: line("VmHWM:").unwrap_or(0) }
}
