//! Lines become people, or faults with a name each.

use super::classes::Classes;
use super::headers::Field;
use super::mapping::Mapping;
use super::staff::{self, StaffHint};
use super::table::{Line, Table};

const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESS: usize = 254;
const LONGEST_CODE: usize = 64;
const LONGEST_CLASS: usize = 80;

/// One person on a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// The line in the file.
    pub line: u32,
    /// The name, first names first.
    pub name: String,
    /// The address, in small letters. A known person may be met by student number alone.
    pub email: Option<String>,
    /// The institution's number for the student.
    pub student_number: Option<String>,
    /// The class.
    pub class: Option<String>,
    /// Further classes the file names for this person, of which a student here has one.
    pub other_classes: Vec<String>,
    /// Signs that this is no student.
    pub staff: Vec<StaffHint>,
}

impl RosterRow {
    /// Whether the signs are strong enough to suggest leaving the person out.
    pub fn is_surely_staff(&self) -> bool {
        staff::is_sure(&self.staff)
    }
}

/// A line that is no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    /// The line in the file.
    pub line: u32,
    /// What else stands there, so that a person can find it again.
    pub shown: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no name.
    NoName,
    /// There is no address, and nobody is known by the student number.
    NoEmail,
    /// The address cannot be one.
    BadEmail(String),
    /// Name, address, number or class is far too long.
    TooLong,
    /// The student number is one person's and the address another's.
    TwoPeople,
}

impl Fault {
    /// Its name in a text key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::NoEmail => "no-email",
            Self::BadEmail(_) => "bad-email",
            Self::TooLong => "too-long",
            Self::TwoPeople => "two-people",
        }
    }
}

/// What a table gives with a mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The people, in the order of the file.
    pub people: Vec<RosterRow>,
    /// The lines that are none.
    pub faulty: Vec<Faulty>,
}

/// Reads people from a table. `known_classes` are the classes the course has already.
pub fn parse(table: &Table, mapping: &Mapping, known_classes: &[String]) -> Rows {
    let reader = Reader::new(table, mapping, known_classes);
    let mut rows = Rows::default();
    let mut roles = Vec::new();
    for line in &table.lines {
        match reader.read(line) {
            Ok(person) => {
                rows.people.push(person);
                roles.push(reader.cell(line, reader.role).to_owned());
            }
            Err(fault) => rows.faulty.push(Faulty { line: line.number, shown: shown(line), fault }),
        }
    }
    staff::note(&mut rows.people, &roles);
    rows
}

/// The mapping turned around: which column to look in for each field.
struct Reader<'a> {
    table: &'a Table,
    mail_domain: Option<&'a str>,
    name: Option<usize>,
    first_name: Option<usize>,
    last_name: Option<usize>,
    email: Option<usize>,
    student_number: Option<usize>,
    username: Option<usize>,
    class: Option<usize>,
    role: Option<usize>,
    classes: Classes,
}

impl<'a> Reader<'a> {
    fn new(table: &'a Table, mapping: &'a Mapping, known_classes: &[String]) -> Self {
        let class = mapping.column(Field::Class);
        let cells = table.lines.iter().map(|line| class.map_or("", |at| table.cell(line, at)));
        Self {
            table,
            mail_domain: mapping.mail_domain.as_deref(),
            name: mapping.column(Field::Name),
            first_name: mapping.column(Field::FirstName),
            last_name: mapping.column(Field::LastName),
            email: mapping.column(Field::Email),
            student_number: mapping.column(Field::StudentNumber),
            username: mapping.column(Field::Username),
            class,
            role: mapping.column(Field::Role),
            classes: Classes::look(cells, known_classes),
        }
    }

    fn cell(&self, line: &'a Line, column: Option<usize>) -> &'a str {
        column.map_or("", |at| self.table.cell(line, at))
    }

    fn read(&self, line: &Line) -> Result<RosterRow, Fault> {
        let name = self.person_name(line).ok_or(Fault::NoName)?;
        let email = self.address(line)?;
        let student_number = code(self.cell(line, self.student_number));
        if email.is_none() && student_number.is_none() {
            return Err(Fault::NoEmail);
        }
        let (class, other_classes) = self.classes.choose(self.cell(line, self.class));
        let is_longer =
            |text: Option<&String>, most: usize| text.is_some_and(|text| text.chars().count() > most);
        if is_longer(Some(&name), LONGEST_NAME)
            || is_longer(email.as_ref(), LONGEST_ADDRESS)
            || is_longer(student_number.as_ref(), LONGEST_CODE)
            || is_longer(class.as_ref(), LONGEST_CLASS)
        {
            return Err(Fault::TooLong);
        }
        Ok(RosterRow {
            line: line.number,
            name,
            email,
            student_number,
            class,
            other_classes,
            staff: Vec::new(),
        })
    }

    fn person_name(&self, line: &Line) -> Option<String> {
        let whole = tidy(self.cell(line, self.name));
        let name = if whole.is_empty() {
            tidy(&format!("{} {}", self.cell(line, self.first_name), self.cell(line, self.last_name)))
        } else {
            turned(&whole)
        };
        name.chars().any(char::is_alphabetic).then_some(name)
    }

    fn address(&self, line: &Line) -> Result<Option<String>, Fault> {
        let written = self.cell(line, self.email);
        if !written.is_empty() {
            return email(written).map(Some).ok_or_else(|| Fault::BadEmail(written.to_owned()));
        }
        let Some(login) = code(self.cell(line, self.username)) else { return Ok(None) };
        let address = match self.mail_domain {
            _ if login.contains('@') => login,
            Some(domain) => format!("{login}@{}", domain.trim_start_matches('@')),
            None => return Ok(None),
        };
        email(&address).map(Some).ok_or(Fault::BadEmail(address))
    }
}

/// Enough of a line to know it again.
fn shown(line: &Line) -> String {
    let cells: Vec<&str> =
        line.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).take(3).collect();
    cells.join(" · ").chars().take(LONGEST_NAME).collect()
}

/// "Hansen, Ida Maja" and CATME's "Hansen: Ida Maja" are Ida Maja Hansen.
fn turned(name: &str) -> String {
    match name.split_once(", ").or_else(|| name.split_once(": ")).or_else(|| name.split_once(',')) {
        Some((last, first)) if !first.trim().is_empty() && !first.contains(',') => {
            tidy(&format!("{first} {last}"))
        }
        _ => name.to_owned(),
    }
}

/// One space between words, and no letters that nobody can see.
fn tidy(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !is_invisible(*letter))
        .collect();
    seen.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{00ad}')
}

/// A student number or user name; Brightspace writes "#" in front so that spreadsheets leave it alone.
fn code(cell: &str) -> Option<String> {
    let code = tidy(cell.trim_start_matches(['#', '\'', '=']).trim_matches('"'));
    (!code.is_empty()).then_some(code)
}

/// An address in small letters, when it can be one.
fn email(written: &str) -> Option<String> {
    let bare = written.rsplit_once('<').map_or(written, |(_, inner)| inner).trim_end_matches('>');
    let bare = bare.trim().trim_start_matches("mailto:").to_lowercase();
    let (local, domain) = bare.split_once('@')?;
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(letter);
    let is_local = (1..=64).contains(&local.len())
        && local.chars().all(is_plain)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    (is_local && domain.contains('.') && domain.split('.').all(is_label)).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_turned_the_right_way_around() {
        assert_eq!(turned("Hansen, Ida Maja"), "Ida Maja Hansen");
        assert_eq!(turned("Diaz: Judith"), "Judith Diaz");
        assert_eq!(turned("Ida Hansen"), "Ida Hansen");
        assert_eq!(turned("Hansen,"), "Hansen,");
        assert_eq!(tidy(" Ida\u{a0} \u{202e}Maja\t Hansen "), "Ida Maja Hansen");
    }

    #[test]
    fn addresses_are_read_from_what_people_paste() {
        assert_eq!(email("Ida <IDA@x.example>").as_deref(), Some("ida@x.example"));
        assert_eq!(email("mailto:ida@x.example").as_deref(), Some("ida@x.example"));
        for bad in [
            "ida",
            "ida@",
            "@x.example",
            "ida@x",
            "i da@x.example",
            "ida@x..example",
            "ida@x.example\nBcc: a@b.c",
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
    }

    #[test]
    fn codes_lose_what_was_put_there_for_spreadsheets() {
        assert_eq!(code("#s123456").as_deref(), Some("s123456"));
        assert_eq!(code("=\"00123\"").as_deref(), Some("00123"));
        assert_eq!(code("#"), None);
    }
}
