//! The matcher, measured: `cargo bench --bench matching -- WHAT`; `benches/README.md` has the commands and what they
//! gave.
//!
//! Every measurement has something beside it that was measured in the same run: groups by lot, a plain annealer
//! ([`plain`]), a bare loop. Times alone say more about a machine than about a matcher.

#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

mod cohorts;
mod facilitators;
mod ims;
mod mdgp;
mod plain;

use std::cell::Cell;
use std::ops::Range;
use std::time::Instant;

use medspil::matching::proposal::Proof;
use medspil::matching::standing::Standing;
use medspil::matching::{Budget, Cohort, Objective, Proposal, Task, Unwatched, Watch, run, speed};
use plain::Plain;

/// What can be measured, by its name on the command line, with its numbers.
const ALL: &str = "quality N SECONDS,... SEEDS FIRST | reach N SECONDS COHORTS SEEDS FIRST | near N SECONDS COHORTS SEEDS FIRST | facilitators N FACILITATORS SEEDS | mdgp N SECONDS LONG INSTANCES | growth N,N,... ROUNDS | year N | speed N | previews N | threads N ROUNDS";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let real =
        |at: usize, otherwise: f64| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    let number = |at: usize, otherwise: usize| real(at, otherwise as f64) as usize;
    match words.first() {
        None => {
            year(240);
            previews(240);
            speed_of(1_000);
        }
        Some(&"quality") => {
            let seconds: Vec<f64> =
                words.get(2).unwrap_or(&"1,3").split(',').filter_map(|it| it.parse().ok()).collect();
            quality(number(1, 300), &seconds, seeds(number(4, 1), number(3, 3)));
        }
        Some(&"near") => {
            near(number(1, 100), real(2, 2.0), seeds(number(5, 1), number(3, 4)), number(4, 3) as u64);
        }
        Some(&"reach") => {
            reach(number(1, 30), real(2, 1.0), seeds(number(5, 1), number(3, 4)), number(4, 4) as u64);
        }
        Some(&"facilitators") => facilitators::count(number(1, 240), number(2, 18), seeds(1, number(3, 4))),
        Some(&"mdgp") => {
            mdgp::speed(number(1, 240));
            mdgp::gaps(number(1, 240), real(2, 3.0), real(3, 20.0), number(4, 1) as u64);
        }
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

/// So many seeds, from a first one on.
fn seeds(first: usize, count: usize) -> Range<u64> {
    first as u64..(first + count) as u64
}

/// A share of so many seconds of work.
struct Clock {
    begun: f64,
    seconds: f64,
}

impl Watch for Clock {
    fn spent(&self) -> Option<f64> {
        Some((cpu() - self.begun) / self.seconds)
    }
}

fn within(cohort: &Cohort, objective: Objective, seconds: f64, seed: u64) -> Proposal {
    let task = Task { objective, seed, budget: Budget::default() };
    run(cohort, task, &Clock { begun: cpu(), seconds })
}

fn one_core() -> Option<rayon::ThreadPool> {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().ok()
}

/// Both objectives beside the plain annealer with the same rules and the same work of one core, seed by seed.
fn quality(people: usize, seconds: &[f64], seeds: Range<u64>) {
    println!(
        "{people} people, one core; points: judged, harmonic mean of groups | mean of people | lowest group | lowest quarter | broken, alone; beside: judged, harmonic mean | broken, alone"
    );
    let Some(pool) = one_core() else { return };
    for &seconds in seconds {
        let mut sums = [[0.0; 4]; 3];
        for seed in seeds.clone() {
            let cohort = cohorts::cohort(people, seed);
            let plain = Plain::new(&cohort);
            let mut judge = |at: usize, name: &str, tried: u64, groups: &[Vec<usize>]| {
                let (judged, [lowest, quarter, harmonic]) = (plain.points(groups), evenness(&cohort, groups));
                let points = [judged, lowest, quarter, harmonic];
                sums[at].iter_mut().zip(points).for_each(|(sum, points)| *sum += points);
                let tried = tried as f64 / 1e6;
                format!("{seconds} s, seed {seed}, {name} ({tried:.2} M tried): {judged:.2}, {harmonic:.2}")
            };
            for (at, objective) in [Objective::Mean, Objective::Fair].into_iter().enumerate() {
                let proposal = pool.install(|| within(&cohort, objective, seconds, seed));
                let groups: Vec<Vec<usize>> =
                    proposal.groups.iter().map(|group| group.members.clone()).collect();
                tell(&judge(at, &format!("{objective:?}"), proposal.work.tried, &groups), &proposal);
            }
            let annealed = pool.install(|| {
                let begun = cpu();
                plain.anneal(seed, || (cpu() - begun) / seconds)
            });
            let judged = judge(2, "plain annealer", annealed.tried, &annealed.groups);
            let [broken, alone] = faults(&cohort, &annealed.groups);
            println!("{judged} | {broken}, {alone}");
        }
        println!("{people} people, {seconds} s, on average:");
        for (name, sums) in ["mean", "fair", "plain annealer"].iter().zip(sums) {
            let [judged, lowest, quarter, harmonic] = sums.map(|sum| sum / seeds.clone().count() as f64);
            println!(
                "  {name}: judged {judged:.3}, harmonic mean {harmonic:.2}, lowest group {lowest:.2}, lowest quarter {quarter:.2}"
            );
        }
    }
}

/// How even groups are, of 100: the lowest, the mean of the lowest quarter, and the harmonic mean, which gruepr raises;
/// rules that are broken do not count.
fn evenness(cohort: &Cohort, groups: &[Vec<usize>]) -> [f64; 3] {
    let standing = Standing::new(cohort, groups);
    let mut scores: Vec<f64> =
        (0..groups.len()).map(|group| f64::from(standing.look(group).parts.score) * 100.0).collect();
    scores.sort_by(f64::total_cmp);
    let quarter = &scores[..scores.len().div_ceil(4)];
    let harmonic = scores.len() as f64 / scores.iter().map(|score| 1.0 / score.max(1e-9)).sum::<f64>();
    [
        scores.first().copied().unwrap_or(0.0),
        quarter.iter().sum::<f64>() / quarter.len().max(1) as f64,
        harmonic,
    ]
}

/// Rules groups break, one between two groups in both of them, and people who are alone against their wish.
fn faults(cohort: &Cohort, groups: &[Vec<usize>]) -> [usize; 2] {
    let standing = Standing::new(cohort, groups);
    let looks = (0..groups.len()).map(|group| standing.look(group));
    looks.fold([0; 2], |[broken, alone], it| [broken + it.broken.len(), alone + it.alone as usize])
}

/// How often so many seconds reach the best that any of these runs found, or one of four times as long.
fn reach(people: usize, seconds: f64, cohorts: Range<u64>, seeds: u64) {
    let Some(pool) = one_core() else { return };
    for objective in [Objective::Mean, Objective::Fair] {
        let (mut reached, mut furthest) = (0, 0.0_f64);
        let mut proven = 0;
        for number in cohorts.clone() {
            let cohort = cohorts::cohort(people, number);
            let mut value = |seconds, seed| {
                let mut proposal = pool.install(|| within(&cohort, objective, seconds, seed));
                proven += u32::from(proposal.bound.proof == Proof::Optimal);
                let it = proposal.trace.pop().unwrap_or_default();
                let (first, second) = match objective {
                    Objective::Fair => (it.lowest, it.lowest_quarter),
                    Objective::Mean => (it.weighted_mean, 0.0),
                };
                // What is broken first, then points to a thousandth.
                let faults = it.cost as f64 + f64::from(it.alone) / 100.0;
                (-faults, (first * 1e5).round(), (second * 1e5).round())
            };
            let found: Vec<(f64, f64, f64)> = (1..=seeds).map(|seed| value(seconds, seed)).collect();
            let long = value(seconds * 4.0, seeds + 1);
            let best = found.iter().fold(long, |best, it| if *it > best { *it } else { best });
            reached += found.iter().filter(|it| **it >= best).count();
            for (it, seed) in found.iter().zip(1..).filter(|(it, _)| **it < best) {
                println!("cohort {number}, seed {seed}, {objective:?}: {it:?} and not {best:?}");
                if it.0 >= best.0 {
                    furthest = furthest.max((best.1 - it.1) / 1e3);
                }
            }
        }
        println!(
            "{people} people, {seconds} s, {objective:?}: the best known in {reached} of {} runs, {proven} proven with the longer ones; where as many rules hold, at most {furthest:.2} points below",
            cohorts.clone().count() as u64 * seeds
        );
    }
}

/// How far runs of so many seconds, ours by the mean and those of the plain annealer, are below the best of all of them and
/// of two of ours that are five times as long; in cohorts as hard as any, and where people are much alike.
fn near(people: usize, seconds: f64, cohorts: Range<u64>, seeds: u64) {
    let Some(pool) = one_core() else { return };
    for (name, drawn) in
        [("any", cohorts::cohort as fn(usize, u64) -> Cohort), ("much alike", cohorts::alike)]
    {
        let (mut gaps, mut worst) = ([0.0; 2], [0.0_f64; 2]);
        for number in cohorts.clone() {
            let cohort = drawn(people, number);
            let plain = Plain::new(&cohort);
            let ours = |seconds, seed| {
                let proposal = pool.install(|| within(&cohort, Objective::Mean, seconds, seed));
                let groups: Vec<Vec<usize>> =
                    proposal.groups.into_iter().map(|group| group.members).collect();
                plain.points(&groups)
            };
            let beside = |seed| {
                let annealed = pool.install(|| {
                    let begun = cpu();
                    plain.anneal(seed, || (cpu() - begun) / seconds)
                });
                plain.points(&annealed.groups)
            };
            let found: [Vec<f64>; 2] =
                [(1..=seeds).map(|seed| ours(seconds, seed)).collect(), (1..=seeds).map(beside).collect()];
            let long = (1..=2).map(|seed| ours(seconds * 5.0, seeds + seed));
            let best = found.iter().flatten().copied().chain(long).fold(0.0, f64::max);
            for (at, found) in found.iter().enumerate() {
                for points in found {
                    let gap = 100.0 * (best - points) / best;
                    gaps[at] += gap / (seeds * cohorts.clone().count() as u64) as f64;
                    worst[at] = worst[at].max(gap);
                }
            }
        }
        println!(
            "{people} people, {seconds} s, {name}: ours {:.3} % below the best known, {:.3} % at most; the plain annealer {:.3} %, {:.3} %",
            gaps[0], worst[0], gaps[1], worst[1]
        );
    }
}

/// Seconds of work of this thread, as Linux counts them; asked for anew once in a millisecond, because that is dear.
fn cpu() -> f64 {
    thread_local! {
        static LAST: Cell<(Option<Instant>, f64)> = const { Cell::new((None, 0.0)) };
    }
    let (asked, last) = LAST.get();
    if asked.is_some_and(|asked| asked.elapsed().as_micros() < 1_000) {
        return last;
    }
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = line.split_whitespace().next().and_then(|nanos| nanos.parse::<f64>().ok());
    let seconds = nanos.unwrap_or(0.0) / 1e9;
    LAST.set((Some(Instant::now()), seconds));
    seconds
}

fn tell(what: &str, proposal: &Proposal) {
    let it = &proposal.summary;
    println!(
        "{what}: {:.2} | {:.2} | {:.2} | {}, {} (bound {:.2} | {:.2})",
        it.weighted_mean * 100.0,
        it.lowest * 100.0,
        it.lowest_quarter * 100.0,
        it.broken,
        it.alone,
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
