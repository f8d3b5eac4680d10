//! `medspil match` as people and machines use it: a file in, groups out, and an exit code that tells how it went.

use std::fs;
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::sys::stat::Mode;
use nix::unistd::{Pid, mkfifo};
use serde_json::{Value as Json, json};

use crate::schema::Schema;

const DONE: i32 = 0;
const UNUSABLE: i32 = 2;
const RELAXED: i32 = 3;

/// A folder of one test's own, gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn medspil() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_medspil"));
    command.arg("match").stdin(Stdio::null());
    command
}

fn run(input: &Path, flags: &[&str]) -> Output {
    medspil().arg(input).args(flags).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn groups(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON, but: {}", errors(output)))
}

fn schema(name: &str) -> Schema {
    let output = medspil().args(["--schema", name]).output().unwrap();
    assert_eq!(code(&output), DONE, "{}", errors(&output));
    Schema::new(serde_json::from_slice(&output.stdout).unwrap())
}

#[track_caller]
fn fits(schema: &Schema, json: &Json) {
    assert_eq!(schema.faults(json), [""; 0]);
}

/// Thirty people with a week, a scale, languages, an exchange and a wish not to be alone; a tenth stayed silent.
fn cohort() -> Json {
    let person = |at: usize| {
        if at % 10 == 9 {
            return json!({"id": format!("p{at:02}")});
        }
        let free: String = (0..20).map(|slot| if (slot * 7 + at * 3) % 5 < 3 { '1' } else { '0' }).collect();
        let (offer, wish) = (["r", "sql", "writing"][at % 3], ["sql", "talks"][at % 2]);
        let programme = ["maths", "physics"][at % 2];
        let mut person = json!({
            "id": format!("p{at:02}"),
            "free": free,
            "answers": {
                "hours": 1 + at % 4,
                "languages": if at.is_multiple_of(3) { json!(["da", "en"]) } else { json!("da") },
                "skills": {"offers": [offer], "wishes": [wish]},
                "programme": programme,
                "credits": at as f64 * 2.5,
            },
        });
        if at.is_multiple_of(9) {
            person["not_alone"] = json!("evening classes");
        }
        person
    };
    json!({
        "format": "medspil/cohort/1",
        "about": "Invented",
        "sizes": {"min": 4, "max": 6},
        "week": {"days": 5, "slots": ["8-10", "10-12", "12-14", "14-16"]},
        "rules": {"common_slots": 1},
        "criteria": [
            {"name": "times", "kind": "overlap", "weight": 34, "wanted": 3},
            {"name": "hours", "kind": "similar", "weight": 18, "scale": [1, 4]},
            {"name": "languages", "kind": "shared", "weight": 12.5, "seen_by": "members"},
            {"name": "skills", "kind": "complementary", "weight": 10},
            {"name": "programme", "kind": "mixed", "weight": 5, "options": ["maths", "physics", "biology"]},
            {"name": "credits", "kind": "balanced", "weight": 2},
        ],
        "people": (0..30).map(person).collect::<Vec<_>>(),
        "together": [["p01", "p02"]],
        "apart": [["p03", "p04"], ["p03", "p05"]],
        "language": "languages",
        "facilitators": [
            {"id": "mette", "capacity": 3, "free": "1111 1111 1111 1111 1111", "languages": ["da"]},
            {"id": "karen", "capacity": 2, "not_people": ["p00"]},
        ],
    })
}

fn with(change: impl FnOnce(&mut Json)) -> String {
    let mut cohort = cohort();
    change(&mut cohort);
    cohort.to_string()
}

/// Everybody's group, by name.
fn seats(groups: &Json) -> Vec<(String, String)> {
    let mut seats = Vec::new();
    for group in groups["groups"].as_array().unwrap() {
        for member in group["members"].as_array().unwrap() {
            seats.push((member.as_str().unwrap().to_owned(), group["name"].as_str().unwrap().to_owned()));
        }
    }
    seats.sort();
    seats
}

fn group_of<'a>(seats: &'a [(String, String)], person: &str) -> &'a str {
    &seats.iter().find(|(name, _)| name == person).unwrap().1
}

#[test]
fn a_cohort_becomes_groups_that_keep_its_rules() {
    let folder = Folder::new("match-cohort");
    let input = folder.write("cohort.json", cohort().to_string());
    let output = run(&input, &[]);
    assert_eq!(code(&output), DONE, "{}", errors(&output));
    let groups = groups(&output);
    let seats = seats(&groups);
    assert_eq!(seats.len(), 30);
    assert_eq!(group_of(&seats, "p01"), group_of(&seats, "p02"));
    assert_ne!(group_of(&seats, "p03"), group_of(&seats, "p04"));
    for group in groups["groups"].as_array().unwrap() {
        assert!((4..=6).contains(&group["members"].as_array().unwrap().len()));
        assert!(!group["common_slots"].as_array().unwrap().is_empty());
        assert_eq!(group["parts"].as_array().unwrap().len(), 6);
        assert_eq!(group["parts"][2]["weight"], json!(12.5));
    }
    assert_eq!(groups["input"]["about"], "Invented");
    assert!(errors(&output).contains("all rules hold"), "{}", errors(&output));
}

#[test]
fn both_schemas_are_true_of_what_goes_in_and_what_comes_out() {
    let folder = Folder::new("match-schema");
    let (into, out) = (schema("cohort"), schema("groups"));
    for change in [
        (|_| {}) as fn(&mut Json),
        |it| it["sizes"] = json!({"min": 7, "max": 7}),
        |it| it["apart"] = json!([["p01", "p02"]]),
        |it| it["people"] = json!([]),
        |it| it["teaching"] = json!({"A": "1111"}),
    ] {
        let mut cohort = cohort();
        change(&mut cohort);
        if cohort["people"] == json!([]) {
            for rules in ["together", "apart", "facilitators"] {
                cohort[rules] = json!([]);
            }
        }
        if !cohort["teaching"].is_null() {
            cohort["week"] = json!({"days": 1, "slots": 4});
            cohort["people"] =
                json!([{"id": "ida", "partition": ["A", "north"], "free": "10 01", "not_alone": "x"}]);
            for rules in ["together", "apart", "facilitators"] {
                cohort[rules] = json!([]);
            }
        }
        fits(&into, &cohort);
        let output = run(&folder.write("cohort.json", cohort.to_string()), &[]);
        assert!([DONE, RELAXED].contains(&code(&output)), "{}", errors(&output));
        fits(&out, &groups(&output));
    }
    // What the schema refuses, the program refuses too.
    for wrong in [
        with(|it| it["sise"] = json!({})),
        with(|it| it["format"] = json!("medspil/cohort/2")),
        with(|it| it["people"][0]["age"] = json!(20)),
        with(|it| it["people"][0]["id"] = json!("")),
        with(|it| it["people"][0]["free"] = json!("yes")),
        with(|it| it["criteria"][0]["kind"] = json!("lucky")),
        with(|it| it["criteria"][0]["weight"] = json!(-1)),
        with(|it| it["apart"] = json!([["p01"]])),
        with(|it| _ = it.as_object_mut().unwrap().remove("people")),
    ] {
        assert!(!into.faults(&serde_json::from_str(&wrong).unwrap()).is_empty(), "{wrong}");
        assert_eq!(code(&run(&folder.write("wrong.json", &wrong), &[])), UNUSABLE, "{wrong}");
    }
}

#[test]
fn every_example_of_the_manual_is_true() {
    let folder = Folder::new("match-manual");
    let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/matching.md")).unwrap();
    let (into, mut cohorts, mut tables) = (schema("cohort"), 0, 0);
    for block in manual.split("\n```").skip(1).step_by(2) {
        let (language, text) = block.split_once('\n').unwrap();
        match language {
            "json" if text.contains("medspil/cohort/1") => {
                fits(&into, &serde_json::from_str(text).unwrap());
                let output = run(&folder.write("cohort.json", text), &[]);
                assert!([DONE, RELAXED].contains(&code(&output)), "{text}\n{}", errors(&output));
                cohorts += 1;
            }
            "csv" => {
                let output = run(&folder.write("roster.csv", text), &["--sizes", "3-4"]);
                assert_eq!(code(&output), DONE, "{text}\n{}", errors(&output));
                tables += 1;
            }
            _ => {}
        }
    }
    assert!(cohorts >= 2 && tables >= 2, "{cohorts} cohorts and {tables} tables");
    for flag in [
        "--sizes",
        "--objective",
        "--seed",
        "--budget",
        "--rounds",
        "--threads",
        "--trace",
        "--plot",
        "--column",
        "--mdgp",
    ] {
        assert!(manual.contains(flag), "the manual explains {flag}");
    }
    let schema: Json = serde_json::from_slice(&medspil().arg("--schema").output().unwrap().stdout).unwrap();
    for kind in schema["$defs"]["criterion"]["properties"]["kind"]["enum"].as_array().unwrap() {
        assert!(manual.contains(&format!("`{}`", kind.as_str().unwrap())), "the manual explains {kind}");
    }
}

#[test]
fn the_same_seed_gives_the_same_groups_on_any_number_of_threads_and_in_any_order() {
    let folder = Folder::new("match-threads");
    let input = folder.write("cohort.json", cohort().to_string());
    let result = |input: &Path, flags: &[&str]| {
        let mut groups = groups(&run(input, flags));
        groups.as_object_mut().unwrap().remove("work");
        groups
    };
    let alone = result(&input, &["--threads", "1", "--seed", "7", "--rounds", "2"]);
    for threads in ["2", "8"] {
        assert_eq!(
            result(&input, &["--threads", threads, "--seed", "7", "--rounds", "2"]),
            alone,
            "{threads}"
        );
    }
    let turned = with(|it| it["people"].as_array_mut().unwrap().reverse());
    let turned = result(&folder.write("turned.json", turned), &["--seed", "7", "--rounds", "2"]);
    assert_eq!(seats(&turned), seats(&alone));
    assert_ne!(turned["input"]["sha256"], alone["input"]["sha256"]);
}

#[test]
fn an_objective_is_better_by_its_own_measure() {
    let folder = Folder::new("match-objective");
    let input = folder.write("cohort.json", cohort().to_string());
    let of = |objective: &str, measure: &str| {
        groups(&run(&input, &["--objective", objective]))["summary"][measure].as_f64().unwrap()
    };
    assert!(of("fair", "lowest") >= of("mean", "lowest") - 1e-9);
    assert!(of("mean", "weighted_mean") >= of("fair", "weighted_mean") - 1e-9);
    assert_eq!(groups(&run(&input, &["--objective", "mean"]))["objective"], "mean");
}

#[test]
fn rules_that_cannot_hold_are_relaxed_and_named() {
    let folder = Folder::new("match-relaxed");
    // Seven people at four to six: no number of groups has every size allowed.
    let seven = with(|it| {
        it["people"].as_array_mut().unwrap().truncate(7);
        it["facilitators"] = json!([]);
    });
    let output = run(&folder.write("seven.json", seven), &[]);
    assert_eq!(code(&output), RELAXED, "{}", errors(&output));
    let groups = groups(&output);
    assert_eq!(seats(&groups).len(), 7);
    let relaxed = &groups["relaxed"][0];
    assert_eq!(relaxed["rule"], "size", "{relaxed}");
    assert!(errors(&output).contains("Smallest change"), "{}", errors(&output));

    let both = with(|it| {
        it["together"] = json!([["p01", "p02"]]);
        it["apart"] = json!([["p01", "p02"]]);
    });
    let output = run(&folder.write("both.json", both), &[]);
    assert_eq!(code(&output), RELAXED);
    assert_eq!(self::groups(&output)["relaxed"][0]["people"], json!(["p01", "p02"]));
}

#[test]
fn whatever_is_wrong_with_a_cohort_is_named_at_its_place() {
    let folder = Folder::new("match-faults");
    let cases = [
        (String::new(), "the JSON ends too early"),
        ("[]".to_owned(), "an object"),
        ("{".to_owned(), "line 1: the JSON ends too early"),
        (
            with(|_| {}).replacen("\"id\":\"p03\"", "\"id\":\"p98\",\"id\":\"p03\"", 1),
            "people[3].id: stands twice",
        ),
        (
            with(|_| {}).replacen("\"hours\":3", "\"hours\":1,\"hours\":3", 1),
            "people[2].answers.hours: stands twice",
        ),
        (
            with(|it| it["criteria"][1]["scale"] = json!([i64::MAX - 7, i64::MAX])),
            "criteria[1].scale: goes from 9223372036854775800 to 9223372036854775807",
        ),
        (with(|_| {}).replacen("34", "NaN", 1), "this is not JSON"),
        (
            with(|it| _ = it["people"][3].as_object_mut().unwrap().remove("id")),
            "people[3]: missing field `id`",
        ),
        (
            with(|it| it["people"][2]["answers"]["hours"] = json!(9)),
            "people[2].answers.hours: should be a whole number from 1 to 4",
        ),
        (
            with(|it| it["people"][2]["answers"]["hour"] = json!(2)),
            "people[2].answers.hour: there is no such criterion",
        ),
        (
            with(|it| it["people"][4]["free"] = json!("1010")),
            "people[4].free: speaks of 4 slots, but the week has 20",
        ),
        (
            with(|it| it["people"][4]["id"] = json!("p01")),
            "people[4].id: \"p01\" stands twice, first at people[1].id",
        ),
        (with(|it| it["apart"][1][0] = json!("zoe")), "apart[1]: nobody is called \"zoe\""),
        (with(|it| it["apart"][1] = json!(["p01", "p01"])), "apart[1]: keeps \"p01\" apart from themselves"),
        (with(|it| it["sizes"] = json!({"min": 6, "max": 4})), "sizes: the smallest size, 6, is larger"),
        (
            with(|it| it["sizes"]["min"] = json!("four")),
            "sizes.min (line 1): string \"four\", expected a whole number",
        ),
        (
            with(|it| it["criteria"][1]["wieght"] = json!(1)),
            "criteria[1].wieght (line 1): unknown field `wieght`",
        ),
        (with(|it| it["criteria"][1]["name"] = json!("times")), "criteria[1].name: \"times\" stands twice"),
        (with(|it| it["facilitators"][0]["languages"] = json!(["fr"])), ""),
        (with(|it| it["language"] = json!("hours")), "language: there is no criterion \"hours\""),
    ];
    for (text, told) in cases {
        let output = run(&folder.write("cohort.json", &text), &[]);
        if told.is_empty() {
            assert_eq!(code(&output), DONE, "a language only a facilitator speaks: {}", errors(&output));
            continue;
        }
        assert_eq!(code(&output), UNUSABLE, "{told}");
        assert!(errors(&output).contains(told), "wanted: {told}\ntold: {}", errors(&output));
        assert!(output.stdout.is_empty());
    }
    let many = with(|it| {
        it["people"][0]["free"] = json!("x");
        it["people"][1]["answers"]["languages"] = json!(5);
        it["apart"][0][0] = json!("nobody");
    });
    let output = run(&folder.write("cohort.json", many), &[]);
    for place in ["people[0].free", "people[1].answers.languages", "apart[0]"] {
        assert!(errors(&output).contains(place), "all faults at once: {}", errors(&output));
    }
}

#[test]
fn a_file_that_is_not_there_or_a_flag_that_is_none_ends_with_2() {
    let folder = Folder::new("match-flags");
    assert_eq!(code(&run(&folder.path("nowhere.json"), &[])), UNUSABLE);
    let input = folder.write("cohort.json", cohort().to_string());
    for flags in [
        ["--sizes", "6-4"],
        ["--budget", "soon"],
        ["--objective", "best"],
        ["--colour", "red"],
        ["--threads", "2000"],
        ["--output", "groups.xlsx"],
        ["--output", "groups.tsv"],
        ["--column", "Hours=similar"],
    ] {
        let output = run(&input, &flags);
        assert!(
            code(&output) == UNUSABLE && errors(&output).contains(flags[0]),
            "{flags:?}: {}",
            errors(&output)
        );
    }
    assert_eq!(code(&medspil().output().unwrap()), UNUSABLE);
    // A place that cannot be written to is told before the search, not after it.
    let nowhere = folder.path("nowhere").join("groups.json");
    let output = run(&input, &["--budget", "10m", "-o", nowhere.to_str().unwrap()]);
    assert!(code(&output) == 1 && errors(&output).contains("nowhere"), "{}", errors(&output));
    let output = run(&input, &["--budget", "10m", "-o", folder.0.to_str().unwrap()]);
    assert!(code(&output) == 1 && errors(&output).contains("match-flags"), "{}", errors(&output));
}

#[test]
fn a_pipe_is_written_to_and_stays_one() {
    let folder = Folder::new("match-pipe");
    let (input, pipe) = (folder.write("cohort.json", cohort().to_string()), folder.path("pipe"));
    mkfifo(&pipe, Mode::S_IRWXU).unwrap();
    let reading = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    assert_eq!(code(&run(&input, &["--rounds", "0", "-o", pipe.to_str().unwrap()])), DONE);
    let groups: Json = serde_json::from_str(&reading.join().unwrap()).unwrap();
    assert_eq!(seats(&groups).len(), 30);
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[test]
fn reasons_tell_who_worked_together_and_no_level() {
    let folder = Folder::new("match-reasons");
    let text = with(|it| {
        it["criteria"][1]["seen_by"] = json!("members");
        let spring = json!({"name": "spring", "kind": "familiar", "weight": 60, "seen_by": "members"});
        let topics = json!({"name": "topics", "kind": "covered", "weight": 1, "seen_by": "members"});
        it["criteria"].as_array_mut().unwrap().extend([spring, topics]);
        for (at, person) in it["people"].as_array_mut().unwrap().iter_mut().enumerate() {
            person["answers"]["spring"] = json!(format!("team {}", at / 5));
            person["answers"]["topics"] = json!(["maps", "graphs", "sets"][at % 3]);
        }
    });
    let groups = groups(&run(&folder.write("cohort.json", text), &[]));
    fits(&schema("groups"), &groups);
    let reasons =
        groups["groups"].as_array().unwrap().iter().flat_map(|it| it["reasons"].as_array().unwrap());
    let told: Vec<(&str, &str)> = reasons
        .map(|it| (it["kind"].as_str().unwrap(), it["criterion"].as_str().unwrap_or("times")))
        .collect();
    assert!(told.contains(&("worked_together", "spring")), "{told:?}");
    assert!(told.contains(&("different_offers", "topics")), "{told:?}");
    assert!(told.iter().all(|(_, criterion)| *criterion != "hours"), "{told:?}");
}

#[test]
fn a_byte_order_mark_and_standard_input_change_nothing() {
    use std::io::Write;
    let folder = Folder::new("match-stdin");
    let plain = groups(&run(&folder.write("cohort.json", cohort().to_string()), &[]));
    let marked = groups(&run(&folder.write("marked.json", format!("\u{feff}{}", cohort())), &[]));
    assert_eq!(seats(&plain), seats(&marked));
    let mut child = medspil()
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(cohort().to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(groups(&output)["input"]["sha256"], plain["input"]["sha256"]);
    assert_eq!(seats(&groups(&output)), seats(&plain));
}

#[test]
fn an_instance_of_the_literature_is_divided_and_its_faults_have_their_lines() {
    let folder = Folder::new("mdgp");
    // Two triangles of elements far from each other within, near across.
    let pairs = (0..6).flat_map(|one| (one + 1..6).map(move |other| (one, other)));
    let distance = |(one, other): (u32, u32)| if one % 2 == other % 2 { 9.5 } else { 1.0 };
    let instance_of = |unit: &str| {
        let lines = pairs.clone().map(|pair| format!("{} {} {}{unit}", pair.0, pair.1, distance(pair)));
        std::iter::once("6 2 ds 2 4 2 4".to_owned()).chain(lines).collect::<Vec<String>>().join("\n")
    };
    let text = instance_of("");
    let instance = folder.write("tiny.txt", &text);
    let output = medspil().arg("--mdgp").arg(&instance).args(["--rounds", "4"]).output().unwrap();
    assert_eq!(code(&output), DONE, "{}", errors(&output));
    let json = groups(&output);
    assert_eq!(json["format"], "medspil/division/1");
    assert!((json["value"].as_f64().unwrap() - 57.0).abs() < 1e-9, "{json}");
    let mut found: Vec<Vec<u64>> = serde_json::from_value(json["groups"].clone()).unwrap();
    for group in &mut found {
        group.sort_unstable();
    }
    found.sort();
    assert_eq!(found, [[0, 2, 4], [1, 3, 5]]);
    let faulty = folder.write("faulty.txt", text.replace("0 3 1", "0 7 1"));
    let output = medspil().arg("--mdgp").arg(&faulty).output().unwrap();
    assert_eq!(code(&output), UNUSABLE);
    assert!(errors(&output).contains("line 4: 7 is none of the 6 elements"), "{}", errors(&output));
    assert_eq!(code(&medspil().args(["--mdgp", "nowhere.txt"]).output().unwrap()), UNUSABLE);
    assert_eq!(
        code(&medspil().arg("--mdgp").arg(&instance).args(["--objective", "mean"]).output().unwrap()),
        UNUSABLE
    );
    assert_eq!(
        code(&medspil().arg("--mdgp").arg(&instance).args(["-o", "division.csv"]).output().unwrap()),
        UNUSABLE
    );
    let near = folder.write("near.txt", instance_of("e-308"));
    let output = medspil().arg("--mdgp").arg(&near).args(["--rounds", "4"]).output().unwrap();
    assert!((groups(&output)["value"].as_f64().unwrap() * 1e300 - 57e-8).abs() < 1e-15);
}

/// So many that the search is far from done after a moment.
fn many() -> String {
    with(|it| {
        for at in 30..600 {
            let mut person = it["people"][at % 30].clone();
            person["id"] = json!(format!("p{at}"));
            it["people"].as_array_mut().unwrap().push(person);
        }
    })
}

#[test]
fn ctrl_c_yields_the_best_so_far() {
    let folder = Folder::new("match-ctrl-c");
    let input = folder.write("cohort.json", many());
    let place = folder.path("groups.json");
    let mut child = medspil()
        .arg(&input)
        .args(["--budget", "10m", "--progress", "json", "-o"])
        .arg(&place)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It has begun once it says so.
    let mut told = std::io::BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut told, &mut line).unwrap();
    assert!(line.contains("\"start\""), "{line}");
    std::thread::sleep(Duration::from_millis(300));
    assert!(!place.exists(), "a file is whole or not there");
    kill(Pid::from_raw(child.id().try_into().unwrap()), Signal::SIGINT).unwrap();
    let rest = std::thread::spawn(move || std::io::read_to_string(told).unwrap());
    let status = child.wait().unwrap();
    let groups: Json = serde_json::from_str(&fs::read_to_string(&place).unwrap()).unwrap();
    assert_eq!(seats(&groups).len(), 600);
    assert_eq!(groups["work"]["stopped"], "interrupted");
    assert!([Some(DONE), Some(RELAXED)].contains(&status.code()));
    assert!(rest.join().unwrap().contains("\"done\""));
}

#[test]
fn a_second_ctrl_c_ends_at_once_and_leaves_nothing_behind() {
    let folder = Folder::new("match-ctrl-c-twice");
    let input = folder.write("cohort.json", many());
    let mut child = medspil()
        .arg(&input)
        .args(["--budget", "10m", "--progress", "json", "-o"])
        .arg(folder.path("groups.json"))
        .arg("--trace")
        .arg(folder.path("trace.jsonl"))
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = std::io::BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut told, &mut line).unwrap();
    // Two signals, since two of the same could be taken for one.
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        kill(Pid::from_raw(child.id().try_into().unwrap()), signal).unwrap();
    }
    let _ = std::io::read_to_string(told);
    child.wait().unwrap();
    let names =
        fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let parts: Vec<String> = names.filter(|name| name.contains(".part")).collect();
    assert_eq!(parts, [""; 0]);
}

#[test]
fn progress_trace_and_plot_tell_the_search() {
    let folder = Folder::new("match-trace");
    let input = folder.write("cohort.json", cohort().to_string());
    let (trace, plot) = (folder.path("trace.jsonl"), folder.path("plot.svg"));
    let output = medspil()
        .arg(&input)
        .args(["--progress", "json", "--rounds", "2", "--trace"])
        .arg(&trace)
        .arg("--plot")
        .arg(&plot)
        .output()
        .unwrap();
    assert_eq!(code(&output), DONE, "{}", errors(&output));
    let told: Vec<Json> = errors(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let events: Vec<&str> = told.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!((events.first(), events.last()), (Some(&"start"), Some(&"done")));
    assert!(events.contains(&"progress"));
    let trace = fs::read_to_string(&trace).unwrap();
    let best: Vec<Json> = trace.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(best.last().unwrap()["lowest"], groups(&output)["summary"]["lowest"]);
    assert!(best.windows(2).all(|pair| pair[0]["tried"].as_u64() <= pair[1]["tried"].as_u64()));
    let svg = fs::read_to_string(&plot).unwrap();
    let root = scraper::Html::parse_document(&svg);
    let curves = root.select(&scraper::Selector::parse("svg path.curve").unwrap()).count();
    assert!(curves >= 3, "three curves: {svg}");
    assert!(svg.contains("limit of the lowest group"), "only the lowest group cannot pass it: {svg}");
    assert!(svg.contains("prefers-color-scheme:dark"));
}

mod tables {
    use super::*;

    const ROSTER: &str = "Name,Email,Hold,similar 18: Hours a week,shared: Languages,free,apart,Notes
Ida Bæk,ida@x.example,A,2. two to four,da; en,Mon 8-10; Tue 10-12,,=1+1
Bo Dam,bo@x.example,A,1. up to two,da,Mon 8-10,Cai Eg,
Cai Eg,cai@x.example,A,2. two to four,en,Mon 8-10; Tue 10-12,,
Dea Fog,dea@x.example,A,3. more,da,Mon 8-10; Tue 10-12,,
Eli Gad,eli@x.example,A,3. more,da,Tue 10-12,,
Fie Holm,fie@x.example,A,1. up to two,da; en,Mon 8-10; Tue 10-12,,
Gry Iversen,gry@x.example,A,2. two to four,da,Mon 8-10; Tue 10-12,,
Hal Juhl,hal@x.example,A,,,,,
";

    fn table(path: &Path) -> Vec<Vec<String>> {
        let text = fs::read_to_string(path).unwrap();
        let delimiter =
            if text.contains(';') && text.lines().next().unwrap().contains(';') { b';' } else { b',' };
        let text = text.trim_start_matches('\u{feff}').to_owned();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_leaders_spreadsheet_comes_back_with_its_groups() {
        let folder = Folder::new("match-roster");
        let input = folder.write("roster.csv", ROSTER);
        let out = folder.path("groups.csv");
        let output = run(&input, &["--sizes", "4", "-o", out.to_str().unwrap()]);
        assert_eq!(code(&output), DONE, "{}", errors(&output));
        let table = table(&out);
        assert_eq!(table.len(), 9);
        assert_eq!(table[0][..2], ["Name", "Email"]);
        assert_eq!(table[0][8..], ["group", "common slots"]);
        assert_eq!(table[1][7], "'=1+1", "no cell is a formula");
        assert_eq!(table[1][0], "Ida Bæk");
        assert_ne!(table[2][8], table[3][8], "Bo and Cai are apart");
        assert!(table[1..].iter().all(|line| ["1", "2"].contains(&line[8].as_str()) && !line[9].is_empty()));
    }

    #[test]
    fn encodings_delimiters_and_marks_make_no_difference() {
        let folder = Folder::new("match-forms");
        let plain = run(
            &folder.write("plain.csv", ROSTER),
            &["--sizes", "4", "-o", folder.path("a.json").to_str().unwrap()],
        );
        assert_eq!(code(&plain), DONE, "{}", errors(&plain));
        let expected: Json = serde_json::from_slice(&fs::read(folder.path("a.json")).unwrap()).unwrap();
        fits(&schema("groups"), &expected);
        let danish =
            ROSTER.replace("; ", " , ").replace(',', ";").replace(" ; ", ",").replace("Hold", "hold");
        let latin: Vec<u8> = danish.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let forms =
            [format!("\u{feff}{ROSTER}").into_bytes(), format!("\u{feff}{danish}").into_bytes(), latin];
        for form in forms {
            let output = run(
                &folder.write("form.csv", form),
                &["--sizes", "4", "-o", folder.path("b.json").to_str().unwrap()],
            );
            assert_eq!(code(&output), DONE, "{}", errors(&output));
            let found: Json = serde_json::from_slice(&fs::read(folder.path("b.json")).unwrap()).unwrap();
            assert_eq!(seats(&found), seats(&expected));
        }
    }

    #[test]
    fn a_canvas_export_is_returned_with_group_name_filled() {
        let folder = Folder::new("match-canvas");
        let mut text =
            "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id\n".to_owned();
        let row = |at: u32| format!("\"Last{at}, First{at}\",{},s{at},login{at},Algebra,,,\n", 100 + at);
        text.extend((0..9).map(row));
        let out = folder.path("groups.csv");
        let output = run(&folder.write("canvas.csv", text), &["--sizes", "4-5", "-o", out.to_str().unwrap()]);
        assert_eq!(code(&output), DONE, "{}", errors(&output));
        assert!(!fs::read(&out).unwrap().starts_with(b"\xef\xbb\xbf"));
        let table = table(&out);
        assert_eq!(
            table[0].join(","),
            "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id"
        );
        assert!(table[1..].iter().all(|line| line[5].starts_with("Group ") && line[1].starts_with('1')));
    }

    #[test]
    fn a_survey_for_gruepr_says_when_people_cannot() {
        let folder = Folder::new("match-gruepr");
        let question = "Check the times that you will be UNAVAILABLE for group work.";
        let mut text = format!(
            "Timestamp,What is your first name?,What is your last name?,What is your email address?,{question} [Monday],{question} [Tuesday]\n"
        );
        for at in 0..8_u32 {
            let busy = if at % 2 == 0 { "8AM;9AM," } else { ",noon;1PM" };
            text.extend([
                "2018/02/07 3:48:34PM EST,F,L",
                &at.to_string(),
                &format!(",p{at}@x.example,{busy}\n"),
            ]);
        }
        let output = run(
            &folder.write("survey.csv", text),
            &["--sizes", "4", "-o", folder.path("g.json").to_str().unwrap()],
        );
        assert_eq!(code(&output), DONE, "{}", errors(&output));
        let groups: Json = serde_json::from_slice(&fs::read(folder.path("g.json")).unwrap()).unwrap();
        let slots: Vec<&str> = groups["groups"][0]["common_slots"]
            .as_array()
            .unwrap()
            .iter()
            .map(|slot| slot.as_str().unwrap())
            .collect();
        assert!(
            slots == ["Tuesday noon", "Tuesday 1PM"] || slots == ["Monday 8AM", "Monday 9AM"],
            "{slots:?}"
        );
    }

    #[test]
    fn whatever_is_wrong_with_a_table_is_named_with_its_line() {
        let folder = Folder::new("match-lines");
        let told = |text: &str, flags: &[&str]| {
            let output = run(&folder.write("roster.csv", text), flags);
            assert_eq!(code(&output), UNUSABLE, "{text}\n{}", errors(&output));
            errors(&output)
        };
        assert!(told("", &[]).contains("the file is empty"));
        let text = told(&ROSTER.replace("Cai Eg,\n", "Nobody,\n").replace("3. more", "many"), &[]);
        assert!(
            text.contains("line 3, column \"apart\": nobody, or more than one, is called \"Nobody\""),
            "{text}"
        );
        assert!(
            text.contains("line 5, column \"similar 18: Hours a week\"") && text.contains("line 6"),
            "{text}"
        );
        let text = told(&ROSTER.replace("bo@x.example", "ida@x.example"), &[]);
        assert!(text.contains("line 3: \"ida@x.example\" stands twice, first at line 2"), "{text}");
        assert!(told(ROSTER, &["--column", "Mood=similar"]).contains("no column has the title \"Mood\""));
        let text = told(&ROSTER.replace("2. two to four", "200"), &[]);
        assert!(text.contains("goes from 1 to 200") && text.contains("balanced"), "{text}");
        assert!(told("a,b\n1,2\n", &[]).contains("the columns have no titles"));
        assert!(told("Hold,b\nA,\n", &[]).contains("line 2: does not say who it is about"));
    }
}
