//! A table as input: a roster, a survey's answers, a leader's spreadsheet, with a person a line. Read with the same
//! eyes as rosters are: any encoding, delimiter and language, titles or content.

use std::collections::HashMap;

use super::arguments::MatchArgs;
use super::cohort_file::{CohortFile, CriterionFile, KindFile, PinFile, RulesFile, SeenByFile};
use super::columns::{Role, Side, roles};
use super::faults::Faults;
use super::intake::{AND, Intake, Newcomer, Taken};
use super::question::{leading_number, listed};
use super::times::Times;
use super::week::Week;
use crate::courses::roster::{Field, Line, Table};
use crate::matching::cohort::Value;

/// What says best who somebody is, surest first.
const IDENTITIES: [Field; 4] = [Field::Email, Field::StudentNumber, Field::Username, Field::Name];

/// A table with what stands in its columns.
#[derive(Debug)]
pub struct Sheet {
    /// The table; its lines are the people, in the order of the cohort.
    pub table: Table,
    /// What each column is.
    pub roles: Vec<Role>,
    /// Between its cells.
    pub delimiter: u8,
}

/// Reads a table and makes a cohort of it.
pub fn read(bytes: &[u8], args: &MatchArgs) -> Result<(Sheet, Taken), Faults> {
    let table = Table::read(bytes).map_err(|error| Faults::one("", error.to_string()))?;
    if table.header.is_empty() {
        return Err(Faults::one(
            "line 1",
            "the columns have no titles that say who somebody is, such as Name and Email",
        ));
    }
    let mut faults = Faults::default();
    let roles = roles(&table, &args.column, &mut faults);
    let sheet = Sheet { delimiter: delimiter(bytes), table, roles };
    let times = Times::find(&sheet.table, &sheet.roles);
    let questions = Questions::of(&sheet, times.as_ref());
    let week = times.as_ref().map_or_else(|| Week::named(Vec::new()), |times| times.week.clone());
    let asked_in = |question: usize| {
        let column = questions.of_column.iter().position(|it| *it == Some(question));
        format!("column {:?}", column.and_then(|at| sheet.table.title(at)).unwrap_or("times"))
    };
    let mut intake = Intake::new(week, questions.files, asked_in);
    intake.faults.take(faults);
    let names = sheet.identities();
    for (line, name) in sheet.table.lines.iter().zip(&names) {
        if name.is_empty() {
            intake.faults.add(place(line), "does not say who it is about: no address, number or name");
        }
        let mut newcomer = Newcomer { name: name.clone(), ..Newcomer::default() };
        let mut has_spoken = false;
        for (at, title) in sheet.table.header.iter().enumerate() {
            let cell = sheet.table.cell(line, at);
            if cell.is_empty() {
                continue;
            }
            let question = questions.of_column.get(at).copied().flatten();
            let answered = match (&sheet.roles[at], question) {
                (Role::Partition, _) => {
                    let and = if newcomer.partition.is_empty() { "" } else { AND };
                    newcomer.partition = format!("{}{and}{cell}", newcomer.partition);
                    continue;
                }
                (Role::NotAlone, _) => {
                    newcomer.not_alone = Some(cell.to_owned());
                    Ok(())
                }
                (Role::Answer { .. }, Some(at)) => {
                    intake.answer_with(&mut newcomer, at, |question, _| question.cell(cell))
                }
                (Role::Exchange { side, .. }, Some(at)) => {
                    intake.answer_with(&mut newcomer, at, |question, earlier| {
                        let (offers, wishes) = match earlier {
                            Value::Exchange { offers, wishes } => (offers, wishes),
                            _ => (0, 0),
                        };
                        let set = question.cell_set(cell)?;
                        Ok(match side {
                            Side::Offers => Value::Exchange { offers: set, wishes },
                            Side::Wishes => Value::Exchange { offers, wishes: set },
                        })
                    })
                }
                _ => continue,
            };
            has_spoken = true;
            if let Err(what) = answered {
                intake.faults.add(format!("{}, column {title:?}", place(line)), what);
            }
        }
        newcomer.free = times.as_ref().and_then(|times| times.free(&sheet.table, line, || has_spoken));
        intake.admit(newcomer);
    }
    let file = sheet.rules(args, &names, times.is_some(), &mut intake.faults);
    let taken = intake.finish(&file, |at| sheet.table.lines.get(at).map_or_else(String::new, place))?;
    Ok((sheet, taken))
}

fn place(line: &Line) -> String {
    format!("line {}", line.number)
}

impl Sheet {
    fn column(&self, role: &Role) -> Option<usize> {
        self.roles.iter().position(|it| it == role)
    }

    /// What each line's person is known by: the same column for everybody, or full names.
    fn identities(&self) -> Vec<String> {
        let by = IDENTITIES.into_iter().find_map(|field| self.column(&Role::Person(field)));
        self.table
            .lines
            .iter()
            .map(|line| by.map_or_else(|| self.full_name(line), |at| self.table.cell(line, at).to_owned()))
            .collect()
    }

    fn full_name(&self, line: &Line) -> String {
        let cell = |field| self.column(&Role::Person(field)).map_or("", |at| self.table.cell(line, at));
        if let Some(at) = self.column(&Role::Person(Field::Name)) {
            return self.table.cell(line, at).to_owned();
        }
        format!("{} {}", cell(Field::FirstName), cell(Field::LastName)).trim().to_owned()
    }

    /// Everything a person may be called in the cells of others, in small letters; what fits two people is left out.
    fn aliases(&self, names: &[String]) -> HashMap<String, usize> {
        let mut found: HashMap<String, Option<usize>> = HashMap::new();
        for (at, line) in self.table.lines.iter().enumerate() {
            let cells = self
                .roles
                .iter()
                .enumerate()
                .filter(|(_, role)| matches!(role, Role::Person(field) if IDENTITIES.contains(field)));
            let cells = cells.map(|(column, _)| self.table.cell(line, column).to_lowercase());
            let mut all: Vec<String> =
                cells.chain([self.full_name(line).to_lowercase(), names[at].to_lowercase()]).collect();
            all.sort();
            all.dedup();
            for alias in all.into_iter().filter(|alias| !alias.is_empty()) {
                found.entry(alias).and_modify(|earlier| *earlier = None).or_insert(Some(at));
            }
        }
        found.into_iter().filter_map(|(alias, at)| Some((alias, at?))).collect()
    }

    /// The rules that stand in columns, and on the command line.
    fn rules(&self, args: &MatchArgs, names: &[String], has_times: bool, faults: &mut Faults) -> CohortFile {
        let aliases = self.aliases(names);
        let mut file = CohortFile {
            sizes: args.sizes.map(Into::into).unwrap_or_default(),
            rules: RulesFile { common_slots: args.common.or(has_times.then_some(1)) },
            ..CohortFile::default()
        };
        for (at, line) in self.table.lines.iter().enumerate() {
            for (column, role) in self.roles.iter().enumerate() {
                let cell = self.table.cell(line, column);
                if cell.is_empty() {
                    continue;
                }
                let others: Vec<String> = match role {
                    Role::Pin => {
                        file.pins.push(PinFile { person: names[at].clone(), group: cell.to_owned() });
                        continue;
                    }
                    Role::Together | Role::Apart => listed(cell)
                        .filter_map(|name| {
                            let found = aliases.get(&name.to_lowercase());
                            if found.is_none() {
                                let title = self.table.title(column).unwrap_or_default();
                                let place = format!("{}, column {title:?}", place(line));
                                faults.add(place, format!("nobody, or more than one, is called {name:?}"));
                            }
                            found.map(|&other| names[other].clone()).filter(|other| *other != names[at])
                        })
                        .collect(),
                    _ => continue,
                };
                if *role == Role::Apart {
                    file.apart.extend(others.into_iter().map(|other| (names[at].clone(), other)));
                } else if !others.is_empty() {
                    file.together.push([vec![names[at].clone()], others].concat());
                }
            }
        }
        file
    }
}

/// The criteria of a table, and which column answers which.
struct Questions {
    files: Vec<CriterionFile>,
    of_column: Vec<Option<usize>>,
}

impl Questions {
    fn of(sheet: &Sheet, times: Option<&Times>) -> Self {
        let mut all = Self { files: Vec::new(), of_column: vec![None; sheet.roles.len()] };
        if let Some(times) = times {
            all.files.push(criterion("times", KindFile::Overlap, times.weight));
        }
        for (at, role) in sheet.roles.iter().enumerate() {
            let (name, kind, weight) = match role {
                Role::Answer { kind, weight, name } => (name, *kind, *weight),
                Role::Exchange { weight, name, .. } => (name, KindFile::Complementary, *weight),
                _ => continue,
            };
            let known =
                all.files.iter().position(|it| it.name == *name && it.kind == KindFile::Complementary);
            if let Some(question) = known.filter(|_| kind == KindFile::Complementary) {
                all.of_column[at] = Some(question);
                continue;
            }
            let mut file = criterion(name, kind, weight);
            if kind == KindFile::Similar {
                file.scale = Some(scale(&sheet.table, at));
            }
            all.of_column[at] = Some(all.files.len());
            all.files.push(file);
        }
        all
    }
}

fn criterion(name: &str, kind: KindFile, weight: f64) -> CriterionFile {
    CriterionFile {
        name: name.to_owned(),
        kind,
        weight,
        missing: None,
        wanted: None,
        enough: None,
        scale: None,
        measure: None,
        options: None,
        seen_by: SeenByFile::Nobody,
    }
}

/// From the lowest to the highest number in a column; a scale has two steps at least.
fn scale(table: &Table, column: usize) -> (i64, i64) {
    let numbers = || table.lines.iter().filter_map(|line| leading_number(table.cell(line, column)));
    let low = numbers().fold(f64::INFINITY, f64::min);
    let high = numbers().fold(f64::NEG_INFINITY, f64::max);
    if low <= high { (low as i64, (high as i64).max(low as i64 + 1)) } else { (1, 2) }
}

/// The delimiter of the first line; spreadsheets get what spreadsheets here expect.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| first.split(|byte| *byte == delimiter).count();
    if bytes.starts_with(b"PK") {
        return b';';
    }
    [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}
