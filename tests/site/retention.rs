//! Every time of keeping that the catalogue promises is kept: a row for each stands until its end and is gone after it,
//! swept by the service's own nightly jobs, with every promise of the database holding.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use medspil::cli::sweeping;
use medspil::jobs::{self, Runners, Worker};
use medspil::notifications;
use medspil::privacy::catalogue::{Column, Until, every_column};
use medspil::privacy::ends::{self, End, Kept, Since};
use sqlx::AssertSqlSafe;

use crate::kit::Site;

/// A world with something of everything, all made on one day.
const WORLD: &str = include_str!("../data/retention.sql");

/// The days after the first on which things happen in it; the script has the same.
const PUBLISHED: i64 = 10;
const LINK_EXPIRES: i64 = 14;
const CLOSED: i64 = 20;
const BREAK_ENDS: i64 = 30;
const KEPT_APART_UNTIL: i64 = 50;
const KEPT_ON: i64 = 100;
const COURSE_ENDS: i64 = 120;
const HELP_LASTS: i64 = 200;

/// Which rows of a table a time of keeping is about, where the table has others.
const ABOUT: &[(&str, &str, &str)] = &[
    (
        "account",
        "",
        "account_id not in (select account_id from admins union select account_id from advisers)",
    ),
    (
        "answers",
        "profile_answers",
        "account_id not in (select account_id from accounts where name = 'Beholder')",
    ),
    (
        "answers",
        "profile_submissions",
        "account_id not in (select account_id from accounts where name = 'Beholder')",
    ),
    ("reflection", "reflections", "kept_at is null"),
    ("job", "jobs", "kind = 'done-work'"),
];

/// Times of keeping that are not a column's, with what they are about.
const BESIDE: &[(&End, &str)] = &[
    (&ends::DRAFT_PROPOSAL, "select count(*) from proposals where published_at is null"),
    (&ends::MUTUAL_WISH, "select count(*) from profile_answers where question = 'p13'"),
    (&ends::DEAD_JOB, "select count(*) from jobs where kind = 'dead-work'"),
    (
        &ends::KEPT_ON,
        "select count(*) from profile_answers join accounts using (account_id) where name = 'Beholder'",
    ),
];

/// Tried elsewhere: a request's last day is made from the one when it is closed, and files are no rows.
const ELSEWHERE: [&str; 2] = ["closed help", "mail file"];

/// When a time of keeping begins to count in this world.
fn began(end: &End, born: DateTime<Utc>) -> DateTime<Utc> {
    let day = |days| born + TimeDelta::days(days);
    match (end.since, end.name) {
        (Since::Course, _) | (Since::Round, "wishes") => day(COURSE_ENDS),
        // The second night after the course's last day is the first that is looked at.
        (Since::Round, _) => day(COURSE_ENDS + 2),
        (Since::Publication, _) => day(PUBLISHED),
        (Since::Closing, _) => day(CLOSED),
        (Since::Deed, "kept on") => day(KEPT_ON),
        (Since::Deed, _) => born,
        (Since::LastDay, "help") => day(HELP_LASTS),
        (Since::LastDay, "break") => day(BREAK_ENDS),
        (Since::LastDay, "keep-apart") => day(KEPT_APART_UNTIL),
        (Since::LastDay, _) => day(LINK_EXPIRES),
        (Since::Tie, _) => day(COURSE_ENDS + 3) + Months::new(ends::STAFF.number()),
    }
}

/// The last look at which everything has to be there, and the first at which it has to be gone.
fn looks(end: &End, born: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let over = end.after(began(end, born));
    let (before, after) = match (end.since, end.kept) {
        (Since::Tie, _) => (TimeDelta::days(3), TimeDelta::days(10)),
        (_, Kept::Hours(hours)) => (TimeDelta::minutes(20 * i64::from(hours)), TimeDelta::days(1)),
        (_, Kept::Days(0)) => (TimeDelta::days(1), TimeDelta::days(2)),
        (_, Kept::Days(..=3)) => (TimeDelta::hours(8), TimeDelta::days(2)),
        _ => (TimeDelta::days(3), TimeDelta::days(3)),
    };
    (over - before, over + after)
}

/// How much of it is there, column by column, for one time of keeping.
async fn counts(site: &Site, end: &End, columns: &[&Column]) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    for column in columns {
        let (table, name) = column.column.split_once('.').unwrap();
        let about = ABOUT.iter().find(|(word, of, _)| *word == end.name && (of.is_empty() || *of == table));
        let about = about.map_or("true", |(_, _, about)| about);
        let query = format!(
            "select count(*) from {table} where {name} is not null and {name}::text not in ('0', '–') and {about}"
        );
        found.insert(column.column.to_owned(), site.database.count(&query).await);
    }
    for (_, query) in BESIDE.iter().filter(|(of, _)| of.name == end.name) {
        found.insert((*query).to_owned(), site.database.count(query).await);
    }
    found
}

#[tokio::test]
async fn everything_stands_until_its_end_and_is_gone_after_it() {
    let site = Site::new().await;
    let clock = site.app.clock();
    let born = clock.now();
    let mut tx = site.begin().await;
    sqlx::raw_sql(AssertSqlSafe(WORLD.replace("$born", &format!("'{born}'::timestamptz"))))
        .execute(&mut *tx)
        .await
        .expect("the world is made");
    jobs::enqueue(&mut tx, born, sweeping::nightly()).await.unwrap();
    tx.commit().await.expect("it is a world in which the database's promises hold");
    let worker =
        Worker::new(site.app.db().clone(), clock.clone(), sweeping::runners(Runners::default(), &site.app));
    let night = async |at: DateTime<Utc>| {
        clock.advance((at - clock.now()).max(TimeDelta::zero()));
        jobs::run_due(&worker).await.unwrap();
        let failed =
            site.database.list("select kind || ': ' || fault from jobs where fault is not null").await;
        assert!(failed.is_empty(), "{failed:?}");
    };

    let mut promised: BTreeMap<&str, (&End, Vec<&Column>)> = BTreeMap::new();
    for column in every_column() {
        if let Until::After(end) = column.until {
            promised.entry(end.name).or_insert((end, Vec::new())).1.push(column);
        }
    }
    for (end, _) in BESIDE {
        promised.entry(end.name).or_insert((end, Vec::new()));
    }
    let tried: BTreeSet<&str> = promised.keys().copied().chain(ELSEWHERE).collect();
    assert_eq!(tried, ends::EVERY.iter().map(|end| end.name).collect(), "every time of keeping is tried");

    let mut way: Vec<(DateTime<Utc>, bool, &str)> = Vec::new();
    for (end, _) in promised.values() {
        let (before, after) = looks(end, born);
        way.extend([(before, false, end.name), (after, true, end.name)]);
    }
    way.sort_unstable();
    let mut there: BTreeMap<&str, BTreeMap<String, i64>> = BTreeMap::new();
    for (at, is_over, name) in way {
        let (end, columns) = &promised[name];
        if is_over {
            night(at - TimeDelta::days(1)).await;
        }
        night(at).await;
        let found = counts(&site, end, columns).await;
        if is_over {
            let left: Vec<_> = found.iter().filter(|(_, rows)| **rows > 0).collect();
            assert!(left.is_empty(), "{name} ({end}) is over, and this is left: {left:?}");
            continue;
        }
        let tables = |all: &BTreeMap<String, i64>, least| -> BTreeSet<String> {
            let standing = all.iter().filter(|(_, rows)| **rows >= least);
            standing.map(|(column, _)| column.split('.').next().unwrap().to_owned()).collect()
        };
        let missing: Vec<String> = tables(&found, 0).difference(&tables(&found, 1)).cloned().collect();
        assert!(missing.is_empty(), "{name} ({end}) is not over, and nothing is in {missing:?}");
        there.insert(name, found);
    }
    assert_eq!(there.len(), promised.len());
    let ended = site.database.count("select count(*) from accounts").await;
    assert_eq!(ended, 2, "who has a role stays");
}

#[test]
fn times_of_keeping_say_themselves() {
    assert_eq!(ends::ROSTER.to_string(), "6 months after the end of the course");
    assert_eq!(ends::KEEP_APART.to_string(), "the night after its own last day");
    assert_eq!(ends::ORIGIN.to_string(), "1 hour after its own moment");
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let at = day(8, 31).and_hms_opt(1, 0, 0).unwrap().and_utc();
    assert_eq!(ends::ROSTER.before_day(at), day(2, 28));
}

#[test]
fn letters_in_the_folder_end_with_their_links() {
    let folder = std::env::temp_dir().join(format!("medspil-letters-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let now = medspil::clock::Clock::system().now();
    for (name, days) in
        [("old.eml", 16), ("old.json", 16), (".half.eml.draft", 16), ("new.eml", 14), ("old.txt", 16)]
    {
        let file = File::create(folder.join(name)).unwrap();
        file.set_modified((now - TimeDelta::days(days)).into()).unwrap();
    }
    assert_eq!(notifications::sweep_folder(&folder, now).unwrap(), 3);
    let mut left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["new.eml", "old.txt"]);
    fs::remove_dir_all(folder).unwrap();
}
