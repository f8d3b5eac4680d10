//! The rules of the house, held by reading the house: what may stand where, what may mention what, that both
//! languages say the same things, that every route has its row and every column its entry.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use medspil::i18n::{self, Lang, families::FAMILIES};
use medspil::privacy::catalogue;
use medspil::web::router;

use crate::kit::database::Database;

/// Files that may be longer, each with its reason.
const LONG_FILES: &[(&str, &str)] =
    &[("src/privacy/catalogue.rs", "one row per column of the database; it is a table, not a program")];

/// Who may hold the pool, each with the reason; everybody else is handed a transaction.
const HOLD_THE_POOL: &[(&str, &str)] = &[
    ("src/db/", "makes it"),
    ("src/web/", "opens the transactions"),
    ("src/cli/", "starts everything"),
    ("src/demo/", "furnishes an empty database"),
    ("src/jobs/", "opens a transaction for each job"),
    ("src/notifications/postman.rs", "opens a transaction for each mail"),
    ("src/accounts/proofs.rs", "notes that a session was seen, whatever becomes of the request"),
    ("src/accounts/routes/own.rs", "hashes a password between two transactions, and never inside one"),
];

/// A file of the repository with its text.
struct Source {
    path: String,
    text: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut |path| {
        if path.to_string_lossy().ends_with(ending) {
            let relative = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push(Source { path: relative, text: fs::read_to_string(path).unwrap() });
        }
    });
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "nothing ends with {ending} in {folder}");
    found
}

fn walk(folder: &Path, look: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, look) } else { look(&path) }
    }
}

/// A file without its comments, its strings kept.
fn code(source: &Source) -> String {
    source
        .text
        .lines()
        .map(|line| if line.trim_start().starts_with("//") { "" } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}

fn feature(path: &str) -> &str {
    path.strip_prefix("src/").unwrap_or(path).split(['/', '.']).next().unwrap()
}

#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

#[test]
fn sql_stands_only_in_stores() {
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| !source.path.ends_with("/store.rs") && !source.path.contains("/store/"))
        .filter(|source| {
            let code = code(source);
            ["sqlx::query", "query!(", "query_as!(", "query_scalar!(", ".execute(\"", "raw_sql("]
                .iter()
                .any(|mark| code.contains(mark))
        })
        .map(|source| source.path.clone())
        .collect();
    none(&found, "SQL stands only in store.rs");
}

/// Who owns each table, by the name of the migration that creates it.
fn owners() -> BTreeMap<String, String> {
    let mut owners = BTreeMap::new();
    for migration in sources("migrations", ".sql") {
        let name = Path::new(&migration.path).file_stem().unwrap().to_string_lossy().into_owned();
        let feature = name.split('_').nth(1).unwrap().to_owned();
        for line in migration.text.lines() {
            if let Some(rest) = line.trim().to_lowercase().strip_prefix("create table ") {
                let table = rest.trim_start_matches("if not exists ").split([' ', '(']).next().unwrap();
                owners.insert(table.to_owned(), feature.clone());
            }
        }
    }
    owners
}

#[test]
fn a_store_names_its_own_tables_only() {
    let owners = owners();
    let mut found = Vec::new();
    for source in sources("src", ".rs")
        .iter()
        .filter(|source| source.path.ends_with("store.rs") || source.path.contains("/store/"))
    {
        let words: BTreeSet<String> = table_words(&code(source));
        for (table, owner) in &owners {
            if owner != feature(&source.path) && words.contains(table) {
                found.push(format!("{} names {table}, which belongs to {owner}", source.path));
            }
        }
    }
    none(&found, "a store names its own feature's tables; another's are asked for at its front door");
}

/// The words that stand where SQL names a table.
fn table_words(code: &str) -> BTreeSet<String> {
    let words: Vec<String> = code
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words
        .windows(2)
        .filter(|pair| ["from", "join", "into", "update", "table", "using"].contains(&pair[0].as_str()))
        .map(|pair| pair[1].clone())
        .collect()
}

#[test]
fn the_matcher_knows_no_database_no_web_and_no_clock() {
    let forbidden =
        ["sqlx", "axum", "tokio", "crate::clock", "std::time", "chrono", "crate::db", "crate::web"];
    let found: Vec<String> = sources("src/matching", ".rs")
        .iter()
        .flat_map(|source| {
            let code = code(source);
            forbidden
                .iter()
                .filter(|word| code.contains(**word))
                .map(|word| format!("{} mentions {word}", source.path))
                .collect::<Vec<_>>()
        })
        .collect();
    none(&found, "matching is pure");
}

#[test]
fn models_stores_and_actions_know_no_web() {
    let rooms = ["/model.rs", "/store.rs", "/actions.rs", "/model/", "/store/", "/actions/"];
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| rooms.iter().any(|room| source.path.contains(room)))
        .filter(|source| mentioned(&code(source)).contains("web") || code(source).contains("axum"))
        .map(|source| source.path.clone())
        .collect();
    none(&found, "model, store and actions mention neither crate::web nor axum");
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| source.path.contains("/model"))
        .filter(|source| code(source).contains("sqlx"))
        .map(|source| source.path.clone())
        .collect();
    none(&found, "a model mentions no sqlx");
}

/// The rooms of the house that a file mentions: what follows `crate::`, one by one or in braces, also over several
/// lines. Leaving through `super` would be another way out, and is forbidden where it could be one.
fn mentioned(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let word = |text: &str| -> String {
            text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        };
        let Some(group) = rest.strip_prefix('{') else {
            found.insert(word(rest));
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                c if begins && !c.is_whitespace() => {
                    found.insert(word(&group[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn what_a_file_mentions_is_seen_however_it_is_written() {
    let code = "use crate::{\n    accounts,\n    db::{Db, open},\n    web::App as Site,\n};\nuse crate::jobs;\n\
                fn a() { crate::help::ask(); }";
    let expected = ["accounts", "db", "help", "jobs", "web"];
    assert_eq!(mentioned(code), expected.into_iter().map(str::to_owned).collect());
}

#[test]
fn nobody_leaves_their_feature_through_the_back() {
    // `super` leads out of a feature from as many floors up as the file stands deep in it.
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| {
            let path = source.path.trim_start_matches("src/");
            let floors = path.matches('/').count() - usize::from(path.ends_with("/mod.rs"));
            let tests = usize::from(source.text.contains("mod tests {"));
            code(source).contains(&"super::".repeat(floors + 1 + tests))
        })
        .map(|source| source.path.clone())
        .collect();
    none(&found, "another feature is reached through crate::, where it is seen");
}

#[test]
fn handlers_reach_the_database_through_their_transaction_alone() {
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| !HOLD_THE_POOL.iter().any(|(place, _)| source.path.starts_with(place)))
        .filter(|source| {
            let code: String = code(source).split_whitespace().collect();
            code.contains(".db()")
                || code.contains("App::db")
                || [":Db,", ":Db)", ":Db}", "&Db", "<Db"].iter().any(|pool| code.contains(pool))
        })
        .map(|source| source.path.clone())
        .collect();
    none(&found, "whoever has the pool could forget in whose name it asks");
}

#[test]
fn features_know_only_those_before_them() {
    let order = ["accounts", "courses", "questionnaires", "reflections", "formations", "groups", "help"];
    let nobody = ["matching", "i18n", "ids", "clock", "chance"];
    let mut found = Vec::new();
    for source in sources("src", ".rs") {
        let (mentioned, here) = (mentioned(&code(&source)), feature(&source.path).to_owned());
        let mut forbid = |other: &str| {
            if mentioned.contains(other) {
                found.push(format!("{} mentions {other}", source.path));
            }
        };
        if let Some(at) = order.iter().position(|name| *name == here) {
            for later in &order[at + 1..] {
                forbid(later);
            }
        }
        if nobody.contains(&here.as_str()) {
            order
                .iter()
                .chain(&["db", "web", "jobs", "notifications", "privacy"])
                .for_each(|other| forbid(other));
        }
        if ["notifications", "privacy", "jobs", "db"].contains(&here.as_str()) {
            for other in order {
                forbid(other);
            }
        }
        if here == "web" && source.path != "src/web/router.rs" {
            for other in &order[1..] {
                forbid(other);
            }
        }
    }
    none(&found, "accounts <- courses <- questionnaires <- reflections <- formations <- groups <- help");
}

#[test]
fn every_file_says_what_it_is() {
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .chain(&sources("tests", ".rs"))
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path.clone())
        .collect();
    none(&found, "every file opens with //!");
}

#[test]
fn no_file_outgrows_its_room() {
    let mut found = Vec::new();
    for (folder, most) in [("src", 500), ("tests", 800)] {
        for source in sources(folder, ".rs") {
            let lines = source.text.lines().count();
            let excused = LONG_FILES.iter().any(|(path, _)| *path == source.path);
            if lines > most && !excused {
                found.push(format!("{}: {lines} lines", source.path));
            }
        }
    }
    none(&found, "no file over 500 lines (tests 800)");
    for (path, _) in LONG_FILES {
        assert!(root().join(path).exists(), "{path} is excused but gone");
    }
}

#[test]
fn stores_are_private() {
    let found: Vec<String> = sources("src", "mod.rs")
        .iter()
        .filter(|source| {
            code(source).contains("pub mod store") || code(source).contains("pub(crate) mod store")
        })
        .map(|source| source.path.clone())
        .collect();
    none(&found, "a store is private to its feature");
}

#[test]
fn both_languages_have_the_same_keys_and_every_file_reads() {
    let (_, faults) = i18n::every_key();
    none(&faults, "Fluent files read without a fault");
    let (da, en) = (i18n::keys(Lang::Da), i18n::keys(Lang::En));
    let missing: Vec<String> = da.symmetric_difference(en).cloned().collect();
    none(&missing, "da and en have the same keys");
}

#[test]
fn both_languages_take_the_same_arguments() {
    let arguments = |lang: Lang| -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in sources(&format!("locales/{}", lang.tag()), ".ftl") {
            let mut key = String::new();
            for line in source.text.lines() {
                if let Some((id, _)) =
                    line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
                {
                    id.trim().clone_into(&mut key);
                }
                for rest in line.split('$').skip(1) {
                    let name: String =
                        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    found.entry(key.clone()).or_default().insert(name);
                }
            }
        }
        found
    };
    let (da, en) = (arguments(Lang::Da), arguments(Lang::En));
    let differing: Vec<String> = da
        .keys()
        .chain(en.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|key| da.get(*key) != en.get(*key))
        .map(|key| format!("{key}: da {:?}, en {:?}", da.get(key), en.get(key)))
        .collect();
    none(&differing, "a text takes the same arguments in both languages");
}

/// Whether a pattern such as `help-state-{word}` makes this key with words that stand somewhere in the program: a key of
/// a word that nobody says any more is forgotten. Numbers, and items such as `e01`, need not stand anywhere.
fn is_made_by(key: &str, pattern: &str, words: &BTreeSet<&str>) -> bool {
    let (fixed, rest) = pattern.split_once('{').unwrap_or((pattern, ""));
    let Some(left) = key.strip_prefix(fixed) else { return false };
    let Some((_, rest)) = rest.split_once('}') else { return left.is_empty() };
    (1..=left.len()).filter(|at| left.is_char_boundary(*at)).any(|at| {
        let (word, left) = left.split_at(at);
        let in_code = word.replace('-', "_");
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_said = words.contains(word) || words.contains(in_code.as_str()) || is_number(word);
        let is_said = is_said || is_number(word.trim_start_matches('e'));
        is_said && is_made_by(left, rest, words)
    })
}

#[test]
fn a_key_is_made_by_its_pattern_and_by_words_that_are_said() {
    let words = BTreeSet::from(["new", "seen", "title"]);
    assert!(is_made_by("help-state-new", "help-state-{word}", &words));
    assert!(is_made_by("story-3-title", "story-{}-{part}", &words));
    assert!(!is_made_by("help-state-gone", "help-state-{word}", &words), "nobody says «gone»");
    assert!(!is_made_by("help-state-", "help-state-{word}", &words));
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let text: String = sources("src", ".rs")
        .iter()
        .chain(&sources("templates", ".html"))
        .map(|source| source.text.as_str())
        .collect();
    let known = i18n::keys(Lang::Da);
    let quoted: BTreeSet<&str> = text.split('"').filter(|part| part.len() < 100).collect();
    let patterns: Vec<&str> = text
        .split("format!(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|pattern| pattern.contains('{') && pattern.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect();
    let put_together = |key: &str| patterns.iter().any(|pattern| is_made_by(key, pattern, &quoted));
    let unused: Vec<String> = known
        .iter()
        .filter(|key| !quoted.contains(key.as_str()))
        .filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family.prefix)) || !put_together(key))
        .cloned()
        .collect();
    none(&unused, "no text is forgotten");
    let without_remarks: String =
        text.split("{#").map(|part| part.split_once("#}").map_or(part, |(_, after)| after)).collect();
    let missing: BTreeSet<String> = [".t(\"", "Text::new(\"", "notice(\""]
        .iter()
        .flat_map(|mark| without_remarks.split(mark).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|key| {
            key.contains('-')
                && !key.contains(['{', ' ', '…', '<'])
                && !known.contains(*key)
                && *key != "no-such-key"
        })
        .map(str::to_owned)
        .collect();
    none(&missing.into_iter().collect::<Vec<_>>(), "every text that is asked for exists");
}

#[test]
fn every_route_is_proven_to_be_for_whom_its_row_says() {
    let table = router::table();
    assert!(table.rows().len() > 10);
    let wrong: Vec<String> = table
        .rows()
        .iter()
        .filter(|row| row.audience != row.proven)
        .map(|row| {
            format!(
                "{} {} is for {:?}, but its handler proves {:?}",
                row.method, row.path, row.audience, row.proven
            )
        })
        .collect();
    none(&wrong, "the row and the proof agree");
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = table
        .rows()
        .iter()
        .filter(|row| !seen.insert((row.method.to_string(), row.path)))
        .map(|row| format!("{} {}", row.method, row.path))
        .collect();
    none(&twice, "every route stands once");
}

#[test]
fn routes_are_made_in_the_table_and_nowhere_else() {
    let found: Vec<String> = sources("src", ".rs")
        .iter()
        .filter(|source| !source.path.starts_with("src/web/") && !source.path.starts_with("src/cli/"))
        .filter(|source| code(source).contains(".route(") || code(source).contains("Router::new"))
        .map(|source| source.path.clone())
        .collect();
    none(&found, "a route without a row does not exist");
}

#[tokio::test]
async fn every_column_stands_in_the_catalogue_of_personal_data() {
    let database = Database::fresh().await;
    let columns = database.list(
        "select table_name || '.' || column_name from information_schema.columns
         where table_schema = 'public' and table_name not like '\\_sqlx%' order by 1",
    );
    let columns: BTreeSet<String> = columns.await.into_iter().collect();
    let listed: Vec<&str> = catalogue::every_column().map(|row| row.column).collect();
    let unlisted: Vec<String> =
        columns.iter().filter(|column| !listed.contains(&column.as_str())).cloned().collect();
    none(&unlisted, "every column has class, purpose, readers and an end");
    let gone: Vec<String> = listed
        .iter()
        .filter(|column| !columns.contains(**column))
        .map(|column| (*column).to_owned())
        .collect();
    none(&gone, "the catalogue lists only what exists");
    let mut seen = BTreeSet::new();
    let twice: Vec<String> =
        listed.iter().filter(|column| !seen.insert(**column)).map(|column| (*column).to_owned()).collect();
    none(&twice, "every column is listed once");
    let empty: Vec<String> = catalogue::every_column()
        .filter(|row| row.purpose.is_empty() || row.readers.is_empty())
        .map(|row| row.column.to_owned())
        .collect();
    none(&empty, "every row says what for and for whom");
}

#[tokio::test]
async fn sealed_columns_are_bytes_and_bytes_are_sealed_or_secret() {
    use medspil::privacy::catalogue::Class;
    let database = Database::fresh().await;
    let bytes: BTreeSet<String> = database
        .list(
            "select table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and data_type = 'bytea' and table_name not like '\\_sqlx%'",
        )
        .await
        .into_iter()
        .collect();
    for row in catalogue::every_column() {
        let is_bytes = bytes.contains(row.column);
        match row.class {
            Class::Sealed => assert!(is_bytes, "{} is said to be sealed but is no bytea", row.column),
            Class::Secret => {}
            _ => assert!(!is_bytes, "{} holds bytes that are neither sealed nor secret", row.column),
        }
    }
}

#[test]
fn the_map_is_what_stands_in_src() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    assert!(map.lines().count() < 150, "it is a map, not a book");
    let told: BTreeSet<String> = map
        .lines()
        .skip_while(|line| *line != "src/")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .map(|line| line.split_whitespace().next().unwrap().trim_end_matches('/').to_owned())
        .collect();
    let there: BTreeSet<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(told, there, "left: the map of ARCHITECTURE.md; right: src/");
}

#[test]
fn every_setting_stands_in_the_readme() {
    use clap::{Args, Command};
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let flags = medspil::config::Settings::augment_args(Command::new("medspil"));
    let flags = flags.get_arguments().filter_map(|flag| flag.get_env()?.to_str().map(str::to_owned));
    let secrets = medspil::config::SECRETS.iter().map(|(name, _)| (*name).to_owned());
    let untold: Vec<String> =
        flags.chain(secrets).filter(|name| !readme.contains(&format!("| `{name}` |"))).collect();
    none(&untold, "every setting stands in the README's table");
}
