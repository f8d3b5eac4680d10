//! Which column holds what: guessed from titles and content, then in a person's hands.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::headers::{self, Field};
use super::table::Table;

/// How many lines are looked at to see what a column holds.
const LOOKED_AT: usize = 200;

/// What each column holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// One field for each column.
    pub fields: Vec<Field>,
    /// Where user names get their mail, for files without addresses.
    pub mail_domain: Option<String>,
}

/// Why people cannot be read with a mapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingFault {
    /// No column holds names.
    NoName,
    /// No column holds addresses, nor user names to make them from.
    NoEmail,
    /// There are user names, but nothing says where they get their mail.
    NoMailDomain,
    /// Two columns hold the same thing.
    Twice(Field),
}

impl Mapping {
    /// The likeliest mapping of a table.
    pub fn guess(table: &Table) -> Self {
        let mut fields = by_title(table);
        let mut columns: Vec<Column> = (0..table.width).map(|at| Column::look(table, at)).collect();
        for (column, field) in columns.iter_mut().zip(&fields) {
            column.is_taken = *field != Field::Ignored;
        }
        by_content(&columns, &mut fields, table.header.is_empty());
        Self { fields, mail_domain: None }
    }

    /// The column that holds a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|held| *held == field)
    }

    /// What stands in the way of reading people with this mapping; empty when nothing does.
    pub fn faults(&self, table: &Table) -> Vec<MappingFault> {
        let mut faults = Vec::new();
        let has = |field| self.column(field).is_some();
        let has_names = has(Field::Name) || (has(Field::FirstName) && has(Field::LastName));
        if !has_names {
            faults.push(MappingFault::NoName);
        }
        match self.column(Field::Username) {
            _ if has(Field::Email) => {}
            None => faults.push(MappingFault::NoEmail),
            Some(at) => {
                let are_addresses = Column::look(table, at).mostly(|column| column.addresses);
                if !are_addresses && self.mail_domain.is_none() {
                    faults.push(MappingFault::NoMailDomain);
                }
            }
        }
        let mut seen = HashSet::new();
        for field in self.fields.iter().filter(|field| **field != Field::Ignored) {
            if !seen.insert(*field) && !faults.contains(&MappingFault::Twice(*field)) {
                faults.push(MappingFault::Twice(*field));
            }
        }
        faults
    }
}

/// Each field goes to the column whose title is the surest name of it.
fn by_title(table: &Table) -> Vec<Field> {
    let known: Vec<Option<(Field, usize)>> =
        (0..table.width).map(|at| headers::recognise(table.title(at)?)).collect();
    let is_best = |at: usize, (field, rank): (Field, usize)| {
        let rival = |(other, found): (usize, &Option<(Field, usize)>)| {
            found.is_some_and(|(its, its_rank)| its == field && (its_rank, other) < (rank, at))
        };
        !known.iter().enumerate().any(rival)
    };
    known
        .iter()
        .enumerate()
        .map(|(at, found)| {
            found.filter(|found| is_best(at, *found)).map_or(Field::Ignored, |(field, _)| field)
        })
        .collect()
}

/// Fills what the titles left open. Without any titles, everything is told from the content.
fn by_content(columns: &[Column], fields: &mut [Field], is_bare: bool) {
    if !fields.contains(&Field::Email) {
        let is_open = |field: Field| matches!(field, Field::Ignored | Field::Username);
        let addresses = columns.iter().position(|it| it.mostly(|it| it.addresses));
        if let Some(at) = addresses.filter(|at| is_open(fields[*at])) {
            fields[at] = Field::Email;
        }
    }
    if !is_bare {
        let has_name = fields.contains(&Field::Name) || fields.contains(&Field::FirstName);
        if !has_name {
            name_columns(columns, fields);
        }
        return;
    }
    let mut codes = columns.iter().enumerate().filter(|(_, it)| it.mostly(|it| it.codes) && it.varies());
    if let Some((at, _)) = codes.next() {
        fields[at] = Field::StudentNumber;
    }
    if let Some((at, _)) = codes.next() {
        fields[at] = Field::Username;
    }
    name_columns(columns, fields);
    let class = columns
        .iter()
        .enumerate()
        .position(|(at, it)| fields[at] == Field::Ignored && it.filled > 0 && !it.varies());
    if let Some(at) = class {
        fields[at] = Field::Class;
    }
}

/// One column of words is the name; of two, the first is taken for the first name.
fn name_columns(columns: &[Column], fields: &mut [Field]) {
    let words: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(at, it)| {
            fields[*at] == Field::Ignored && !it.is_taken && it.mostly(|it| it.words) && it.varies()
        })
        .map(|(at, _)| at)
        .collect();
    match words.as_slice() {
        [] => {}
        [only] => fields[*only] = Field::Name,
        [first, second, ..] => {
            let whole = columns.get(*first).is_some_and(|it| it.mostly(|it| it.spaced));
            if whole {
                fields[*first] = Field::Name;
            } else {
                fields[*first] = Field::FirstName;
                fields[*second] = Field::LastName;
            }
        }
    }
}

/// What the cells of a column look like.
#[derive(Default)]
struct Column {
    is_taken: bool,
    filled: usize,
    distinct: usize,
    addresses: usize,
    codes: usize,
    words: usize,
    spaced: usize,
}

impl Column {
    fn look(table: &Table, at: usize) -> Self {
        let mut column = Self::default();
        let mut seen = HashSet::new();
        for line in table.lines.iter().take(LOOKED_AT) {
            let cell = table.cell(line, at);
            if cell.is_empty() {
                continue;
            }
            column.filled += 1;
            seen.insert(cell);
            let has_digit = cell.chars().any(|letter| letter.is_ascii_digit());
            let is_address = cell.contains('@');
            column.addresses += usize::from(is_address);
            column.codes += usize::from(!is_address && has_digit && !cell.contains(char::is_whitespace));
            column.words += usize::from(!is_address && !has_digit && cell.chars().any(char::is_alphabetic));
            column.spaced += usize::from(cell.contains(' '));
        }
        column.distinct = seen.len();
        column
    }

    fn mostly(&self, count: impl Fn(&Self) -> usize) -> bool {
        self.filled > 0 && count(self) * 10 >= self.filled * 6
    }

    /// A class repeats, a person does not.
    fn varies(&self) -> bool {
        self.filled < 6 || self.distinct * 3 > self.filled
    }
}
