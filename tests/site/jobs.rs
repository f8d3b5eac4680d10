//! The queue's laws: nothing lost, nothing done twice, whoever is killed when.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use medspil::clock::Clock;
use medspil::db::Db;
use medspil::jobs::{self, Job, MOST_ATTEMPTS, Runners, Worker, enqueue, run_due};
use serde_json::json;
use tokio::sync::watch;

use crate::kit::database::Database;

/// Runners that leave a row per job, or fail after having left it.
fn runners() -> Runners {
    Runners::default()
        .with("mark", |db, _, args| {
            Box::pin(async move {
                sqlx::query("insert into marks values ($1)").bind(args["n"].as_i64()).execute(db).await?;
                Ok(())
            })
        })
        .with("fail", |db, _, _| {
            Box::pin(async move {
                sqlx::query("insert into marks values (-1)").execute(&mut *db).await?;
                sqlx::query("select 1 / 0").execute(db).await?;
                Ok(())
            })
        })
        .with("panic", |_, _, _| Box::pin(async { panic!("a runner may panic") }))
        .with("again", |db, now, _| {
            Box::pin(async move {
                let tomorrow =
                    Job::new("again", json!({})).once("daily").not_before(now + TimeDelta::days(1));
                enqueue(db, now, tomorrow).await?;
                Ok(())
            })
        })
}

struct Queue {
    db: Db,
    clock: Clock,
    worker: Worker,
}

impl Queue {
    async fn new() -> Self {
        let Database { db, .. } = Database::fresh().await;
        let clock = Clock::system();
        let queue = Self { worker: worker(&db, &clock), db, clock };
        queue.execute("create table marks (n bigint)").await;
        queue
    }

    async fn execute(&self, statement: &'static str) {
        let mut tx = self.db.begin(None).await.unwrap();
        sqlx::query(statement).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn enqueue(&self, job: Job) -> bool {
        let mut tx = self.db.begin(None).await.unwrap();
        let job_id = enqueue(&mut tx, self.clock.now(), job).await.unwrap();
        tx.commit().await.unwrap();
        job_id.is_some()
    }

    async fn marks(&self) -> Vec<i64> {
        let mut tx = self.db.begin(None).await.unwrap();
        sqlx::query_scalar("select n from marks order by n").fetch_all(&mut *tx).await.unwrap()
    }

    async fn states(&self) -> Vec<(String, i64)> {
        jobs::count(&mut self.db.begin(None).await.unwrap()).await.unwrap()
    }
}

fn worker(db: &Db, clock: &Clock) -> Worker {
    Worker::new(db.clone(), clock.clone(), runners())
}

fn state(name: &str, jobs: i64) -> (String, i64) {
    (name.to_owned(), jobs)
}

#[tokio::test]
async fn a_job_of_a_deed_that_did_not_happen_does_not_exist() {
    let queue = Queue::new().await;
    let mut tx = queue.db.begin(None).await.unwrap();
    enqueue(&mut tx, queue.clock.now(), Job::new("mark", json!({"n": 1}))).await.unwrap();
    drop(tx);
    assert_eq!(run_due(&queue.worker).await.unwrap(), 0);
}

#[tokio::test]
async fn a_job_that_fails_leaves_nothing_behind_and_is_tried_later_until_it_is_given_up() {
    let queue = Queue::new().await;
    queue.enqueue(Job::new("fail", json!({}))).await;
    for attempt in 1..=MOST_ATTEMPTS {
        assert_eq!(run_due(&queue.worker).await.unwrap(), 1, "attempt {attempt}");
        assert_eq!(run_due(&queue.worker).await.unwrap(), 0, "not again at once");
        queue.clock.advance(TimeDelta::hours(7));
    }
    assert_eq!(queue.marks().await, [] as [i64; 0]);
    assert_eq!(queue.states().await, [state("dead", 1)]);
}

#[tokio::test]
async fn a_panic_is_a_failure_like_any_other() {
    let queue = Queue::new().await;
    queue.enqueue(Job::new("panic", json!({}))).await;
    assert_eq!(run_due(&queue.worker).await.unwrap(), 1);
    assert_eq!(queue.states().await, [state("waiting", 1)]);
}

#[tokio::test]
async fn only_one_of_a_key_waits_and_a_job_may_enqueue_its_own_successor() {
    let queue = Queue::new().await;
    assert!(queue.enqueue(Job::new("again", json!({})).once("daily")).await);
    assert!(!queue.enqueue(Job::new("again", json!({})).once("daily")).await);
    for _ in 0..3 {
        assert_eq!(run_due(&queue.worker).await.unwrap(), 1);
        assert_eq!(run_due(&queue.worker).await.unwrap(), 0);
        queue.clock.advance(TimeDelta::days(1));
    }
    assert_eq!(queue.states().await, [state("done", 3), state("waiting", 1)]);
}

#[tokio::test]
async fn a_job_whose_worker_died_is_done_by_another_and_only_when_its_lease_is_over() {
    let queue = Queue::new().await;
    queue.enqueue(Job::new("mark", json!({"n": 1}))).await;
    let left = "update jobs set state = 'running', worker = gen_random_uuid(), attempts = 1,
                                leased_until = now() + interval '15 seconds'";
    queue.execute(left).await;
    assert_eq!(run_due(&queue.worker).await.unwrap(), 0);
    queue.clock.advance(TimeDelta::seconds(20));
    assert_eq!(run_due(&queue.worker).await.unwrap(), 1);
    assert_eq!(queue.marks().await, [1]);
}

#[tokio::test]
async fn workers_that_are_killed_and_started_all_the_time_do_each_job_exactly_once() {
    let queue = Queue::new().await;
    for n in 0..150 {
        queue.enqueue(Job::new("mark", json!({"n": n}))).await;
    }
    let (stop, stopped) = watch::channel(false);
    let began = Instant::now();
    let mut round = 0;
    while queue.marks().await.len() < 150 {
        assert!(
            began.elapsed() < Duration::from_mins(1),
            "the jobs are not done: {:?}",
            queue.states().await
        );
        let one = tokio::spawn(worker(&queue.db, &queue.clock).work(stopped.clone()));
        let other = tokio::spawn(worker(&queue.db, &queue.clock).work(stopped.clone()));
        tokio::time::sleep(Duration::from_millis(40 + 30 * (round % 4))).await;
        one.abort();
        other.abort();
        // Whoever was in the middle has a lease that nobody renews.
        queue.clock.advance(TimeDelta::seconds(20));
        round += 1;
    }
    drop(stop);
    assert_eq!(queue.marks().await, (0..150).collect::<Vec<_>>());
    assert_eq!(queue.states().await, [state("done", 150)]);
}

#[tokio::test]
async fn a_sleeping_worker_is_woken_and_finishes_what_it_began_before_it_stops() {
    let queue = Queue::new().await;
    let (stop, stopped) = watch::channel(false);
    let working = tokio::spawn(queue.worker.clone().work(stopped));
    tokio::time::sleep(Duration::from_millis(500)).await;
    let began = Instant::now();
    queue.enqueue(Job::new("mark", json!({"n": 1}))).await;
    while queue.marks().await.is_empty() {
        assert!(began.elapsed() < Duration::from_secs(4), "nobody woke the worker");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stop.send(true).unwrap();
    tokio::time::timeout(Duration::from_secs(5), working).await.unwrap().unwrap();
    assert_eq!(queue.states().await, [state("done", 1)]);
}
