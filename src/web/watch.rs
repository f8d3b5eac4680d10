//! What is told of requests: one log line each, and numbers for Prometheus. Route patterns only; never a path, a
//! query, a body, a name or an address.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::App;
use crate::chance::hex;

/// The header of the id that stands in the log, and on the page when something broke.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

type Labels = Vec<(&'static str, String)>;

/// Upper bounds of the duration buckets, in seconds.
const BUCKETS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// The numbers of this process.
#[derive(Clone, Debug, Default)]
pub struct Metrics(Arc<Numbers>);

struct Numbers {
    requests: Family<Labels, Counter>,
    durations: Family<Labels, Histogram, fn() -> Histogram>,
    in_flight: Gauge,
}

impl Metrics {
    /// All numbers in Prometheus' text format, with what the database says if it can be asked.
    pub async fn render(&self, app: &App) -> Result<String, fmt::Error> {
        let mut registry = Registry::with_prefix("medspil");
        registry.register("requests", "Requests by route, method and status", self.0.requests.clone());
        registry.register_with_unit(
            "request_duration",
            "How long requests took",
            Unit::Seconds,
            self.0.durations.clone(),
        );
        registry.register("requests_in_flight", "Requests being answered", self.0.in_flight.clone());

        let connections = Family::<Labels, Gauge>::default();
        let (open, idle) = app.db().usage();
        connections.get_or_create(&label("state", "open")).set(open.into());
        connections.get_or_create(&label("state", "idle")).set(i64::try_from(idle).unwrap_or(i64::MAX));
        registry.register("database_connections", "Connections of the pool", connections);

        let opened = Counter::<u64>::default();
        opened.inc_by(app.seals().opened());
        registry.register("sealed_cells_opened", "Sealed cells that were opened", opened);

        let (up, jobs) = (Gauge::<i64>::default(), Family::<Labels, Gauge>::default());
        if let Ok(counts) = count_jobs(app).await {
            up.set(1);
            for (state, count) in counts {
                jobs.get_or_create(&label("state", &state)).set(count);
            }
        }
        registry.register("database_up", "Whether the database answers", up);
        registry.register("jobs", "Background jobs by state", jobs);

        let mut text = String::new();
        encode(&mut text, &registry)?;
        Ok(text)
    }
}

async fn count_jobs(app: &App) -> sqlx::Result<Vec<(String, i64)>> {
    let mut tx = app.db().begin(None).await?;
    crate::jobs::count(&mut tx).await
}

fn label(name: &'static str, value: &str) -> Labels {
    vec![(name, value.to_owned())]
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            in_flight: Gauge::default(),
        }
    }
}

impl fmt::Debug for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Numbers").finish_non_exhaustive()
    }
}

/// The layer around everything: one log line and one count for each request.
/// Gives the request its id; one that came with it is dropped, since anything might stand in it.
pub(super) async fn tell(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let numbers = Arc::clone(&app.metrics().0);
    let id = hex(&app.chance().bytes::<8>());
    let header = HeaderValue::from_str(&id).ok();
    if let Some(header) = header.clone() {
        request.headers_mut().insert(REQUEST_ID, header);
    }
    // Only the methods we answer; an inventive client is not to make the numbers grow.
    let known = [Method::GET, Method::HEAD, Method::POST].contains(request.method());
    let method = if known { request.method().as_str() } else { "other" }.to_owned();
    let begun = Instant::now();
    let in_flight = InFlight::begin(&numbers.in_flight);
    let mut response = next.run(request).await;
    drop(in_flight);
    if let Some(header) = header {
        response.headers_mut().insert(REQUEST_ID, header);
    }
    let route = response.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    let milliseconds = took.as_millis() as u64;
    tracing::info!(id, method, route, status, milliseconds, "request");
    numbers.durations.get_or_create(&label("method", &method)).observe(took.as_secs_f64());
    let labels = vec![("method", method), ("route", route), ("status", status.to_string())];
    numbers.requests.get_or_create(&labels).inc();
    response
}

/// Counts a request that is being answered, also when it is given up half-way.
struct InFlight(Gauge);

impl InFlight {
    fn begin(gauge: &Gauge) -> Self {
        gauge.inc();
        Self(gauge.clone())
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.dec();
    }
}
