//! A file as a table: lines with their numbers in the file, and the header when there is one.

use serde::{Deserialize, Serialize};

use super::headers::{self, Origin};
use super::{cpr, sheet, text};

/// The largest file that is looked at.
const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most lines a roster may have.
const MOST_LINES: usize = 20_000;
/// The most columns a roster may have.
pub(super) const MOST_COLUMNS: usize = 120;
/// The most characters of one cell; longer text is not about who somebody is.
const LONGEST_CELL: usize = 2_000;
/// The most text of all cells together.
const MOST_TEXT: usize = 24 * 1024 * 1024;
/// A header may stand under this many lines of title.
const TITLE_LINES: usize = 5;

/// A roster file read as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the columns are called; empty when the file has no header.
    pub header: Vec<String>,
    /// The lines under the header that hold anything.
    pub lines: Vec<Line>,
    /// How many columns the widest line has.
    pub width: usize,
    /// How many cells looked like a civil registration number and were blanked before anything was kept.
    pub blanked: usize,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number in the file, counted from one, as a text editor or a spreadsheet shows it.
    pub number: u32,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
}

/// Why a file cannot be read as a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RosterFileError {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than a roster can need.
    #[error("the file is larger than 5 MB")]
    TooLarge,
    /// It has more lines, columns or text than a roster can need.
    #[error("the table is too long or too wide")]
    TooMany,
    /// It is an old or an open spreadsheet format (`.xls`, `.ods`).
    #[error("the spreadsheet format is not read")]
    OtherSpreadsheet,
    /// It says that it is a spreadsheet, but it cannot be opened.
    #[error("the spreadsheet is damaged")]
    Damaged,
    /// It is a picture, a PDF, a web page or the like.
    #[error("the file is not a table")]
    NotATable,
}

impl Table {
    /// Reads a file, whatever system wrote it.
    pub fn read(bytes: &[u8]) -> Result<Self, RosterFileError> {
        if bytes.len() > MOST_BYTES {
            return Err(RosterFileError::TooLarge);
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(RosterFileError::Empty);
        }
        let lines = if sheet::is_zip(bytes) { sheet::lines(bytes)? } else { text::lines(bytes)? };
        Self::from_lines(lines)
    }

    fn from_lines(mut lines: Vec<Line>) -> Result<Self, RosterFileError> {
        let at = headers::find(lines.iter().take(TITLE_LINES).map(|line| line.cells.as_slice()));
        let header = match at {
            Some(at) => lines.drain(..=at).next_back().map(|line| line.cells).unwrap_or_default(),
            None => Vec::new(),
        };
        let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0).max(header.len());
        if lines.is_empty() {
            return Err(RosterFileError::Empty);
        }
        let blanked = cpr::blank(&header, &mut lines);
        Ok(Self { header, lines, width, blanked })
    }

    /// The cell of a line in a column; nothing when the line is shorter.
    pub fn cell<'a>(&self, line: &'a Line, column: usize) -> &'a str {
        line.cells.get(column).map_or("", String::as_str)
    }

    /// What a column is called, when the file says.
    pub fn title(&self, column: usize) -> Option<&str> {
        self.header.get(column).map(String::as_str).filter(|title| !title.is_empty())
    }

    /// The first three lines, so that a person can see what each column holds.
    pub fn samples(&self) -> &[Line] {
        &self.lines[..self.lines.len().min(3)]
    }

    /// Which system the file seems to come from.
    pub fn origin(&self) -> Origin {
        headers::origin(&self.header)
    }
}

/// Collects lines and refuses more than a roster can need.
#[derive(Default)]
pub(super) struct Collector {
    lines: Vec<Line>,
    text: usize,
}

impl Collector {
    /// Adds a line unless all its cells are empty.
    pub(super) fn add<'a>(
        &mut self,
        number: u32,
        cells: impl Iterator<Item = &'a str>,
    ) -> Result<(), RosterFileError> {
        let mut kept = Vec::new();
        for cell in cells {
            let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            self.text += cell.len();
            if kept.len() >= MOST_COLUMNS || cell.len() > LONGEST_CELL || self.text > MOST_TEXT {
                return Err(RosterFileError::TooMany);
            }
            // Line breaks within a cell, and letters that only machines understand, are blanks to everybody else.
            kept.push(cell.replace(char::is_control, " "));
        }
        while kept.last().is_some_and(|cell| cell.is_empty() || cell == "#") {
            kept.pop(); // Brightspace ends each line with a "#"
        }
        if kept.is_empty() {
            return Ok(());
        }
        if self.lines.len() >= MOST_LINES {
            return Err(RosterFileError::TooMany);
        }
        self.lines.push(Line { number, cells: kept });
        Ok(())
    }

    /// What was collected.
    pub(super) fn finish(self) -> Result<Vec<Line>, RosterFileError> {
        if self.lines.is_empty() { Err(RosterFileError::Empty) } else { Ok(self.lines) }
    }
}
