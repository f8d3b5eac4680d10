//! Watching the search: the budget of time, Ctrl-C, and what is told on the way.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use tokio::signal::unix::{SignalKind, signal};

use super::arguments::ProgressArg;
use super::files::{self, Kept};
use crate::matching::Watch;
use crate::matching::proposal::Point;

/// What a program ends with when Ctrl-C is pressed a second time.
const INTERRUPTED: i32 = 130;

/// Somebody who watches a search and has a clock.
pub struct Watcher {
    began: Instant,
    budget: Option<Duration>,
    stop: Arc<AtomicBool>,
    telling: Mutex<Telling>,
}

struct Telling {
    way: Way,
    trace: Option<BufWriter<Kept>>,
    fault: Option<io::Error>,
}

/// How progress is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Line,
    Json,
    Silent,
}

impl Watcher {
    /// Begins to watch; from now on the budget is spent, and Ctrl-C or SIGTERM ends the search with the best so far.
    pub fn new(budget: Option<Duration>, way: ProgressArg, trace: Option<&Path>) -> io::Result<Self> {
        let way = match way {
            ProgressArg::Auto if io::stderr().is_terminal() => Way::Line,
            ProgressArg::Json => Way::Json,
            ProgressArg::Auto | ProgressArg::None => Way::Silent,
        };
        let trace = trace.map(Kept::create).transpose()?.map(BufWriter::new);
        let stop = Arc::new(AtomicBool::new(false));
        stop_on_signal(Arc::clone(&stop))?;
        let telling = Mutex::new(Telling { way, trace, fault: None });
        Ok(Self { began: Instant::now(), budget, stop, telling })
    }

    /// How long the search has taken.
    pub fn seconds(&self) -> f64 {
        self.began.elapsed().as_secs_f64()
    }

    /// Did somebody press Ctrl-C?
    pub fn is_interrupted(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Tells machines that something happened.
    pub fn event(&self, event: &Json) {
        let telling = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
        if telling.way == Way::Json {
            let _ = writeln!(io::stderr(), "{event}");
        }
    }

    /// Closes the trace; the first thing that went wrong with it is told now.
    pub fn finish(self) -> io::Result<()> {
        let telling = self.telling.into_inner().unwrap_or_else(PoisonError::into_inner);
        if telling.way == Way::Line {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
        match (telling.fault, telling.trace) {
            (Some(fault), _) => Err(fault),
            (None, Some(trace)) => trace.into_inner().map_err(io::IntoInnerError::into_error)?.keep(),
            (None, None) => Ok(()),
        }
    }
}

impl Watch for Watcher {
    fn spent(&self) -> Option<f64> {
        self.budget.map(|budget| self.began.elapsed().as_secs_f64() / budget.as_secs_f64())
    }

    fn is_over(&self) -> bool {
        self.is_interrupted()
    }

    fn note(&self, point: &Point) {
        let seconds = self.seconds();
        let mut telling = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
        match telling.way {
            Way::Line => {
                let _ = write!(
                    io::stderr(),
                    "\r\x1b[Kround {} · {seconds:.1} s · lowest {:.2} · mean {:.2}{}",
                    point.round,
                    point.lowest * 100.0,
                    point.weighted_mean * 100.0,
                    if point.cost > 0 { " · not every rule holds yet" } else { "" },
                );
            }
            Way::Json => {
                let _ = writeln!(io::stderr(), "{}", event("progress", point, seconds));
            }
            Way::Silent => {}
        }
        if let Some(trace) = telling.trace.as_mut()
            && let Err(fault) = writeln!(trace, "{}", event("best", point, seconds))
        {
            telling.fault.get_or_insert(fault);
        }
    }
}

fn event(name: &str, point: &Point, seconds: f64) -> Json {
    json!({
        "event": name,
        "round": point.round,
        "tried": point.tried,
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "rules_cost": point.cost,
        "unmet_wishes": point.alone,
        "lowest": point.lowest,
        "lowest_quarter": point.lowest_quarter,
        "mean": point.mean,
        "weighted_mean": point.weighted_mean,
    })
}

/// The first Ctrl-C asks the search to stop, the second ends the program.
fn stop_on_signal(stop: Arc<AtomicBool>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let (mut interrupt, mut terminate) = {
        let _inside = runtime.enter();
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?)
    };
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        runtime.block_on(async {
            loop {
                tokio::select! {
                    _ = interrupt.recv() => {}
                    _ = terminate.recv() => {}
                }
                if stop.swap(true, Ordering::Relaxed) {
                    files::leave_nothing();
                    std::process::exit(INTERRUPTED);
                }
            }
        });
    })?;
    Ok(())
}
