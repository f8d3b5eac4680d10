//! Text files: which encoding, which delimiter, which lines.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::headers;
use super::table::{Collector, Line, RosterFileError};

const DELIMITERS: [u8; 3] = [b'\t', b';', b','];
/// How many lines decide which delimiter a file uses.
const TRIED_LINES: usize = 60;
/// A cell with more line breaks than this was opened by a stray quote that nobody closed.
const MOST_BREAKS: usize = 5;
/// So many stray quotes are taken out one by one.
const MOST_STRAY: usize = 8;

/// The lines of a text file.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Line>, RosterFileError> {
    if is_another_kind(bytes) {
        return Err(RosterFileError::NotATable);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(RosterFileError::OtherSpreadsheet);
    }
    let text = decode(bytes)?;
    let (text, skipped, declared) = declared_delimiter(&text);
    let delimiter = declared.unwrap_or_else(|| likely_delimiter(text));
    let mended = without_strays(text, delimiter);
    let text = mended.as_deref().unwrap_or(text);
    let quoted = records(text, delimiter, Quotes::Kept);
    let is_open = |(_, cells): &(u32, csv::StringRecord)| cells.iter().any(|cell| breaks(cell) > MOST_BREAKS);
    let records = if quoted.iter().any(is_open) || stray_quote(text, delimiter).is_some() {
        records(text, delimiter, Quotes::Ignored)
    } else {
        quoted
    };
    let mut collector = Collector::default();
    for (number, cells) in &records {
        collector.add(number + skipped, cells.iter())?;
    }
    collector.finish()
}

fn is_another_kind(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(200)).unwrap_or_default().to_ascii_lowercase();
    let start = start.trim_ascii_start();
    start.starts_with(b"%pdf")
        || start.starts_with(b"<!doctype")
        || start.starts_with(b"<html")
        || start.starts_with(b"<?xml")
        || start.starts_with(b"{\\rtf")
}

/// UTF-8 with or without a byte order mark, UTF-16 with one, otherwise the old Windows letters of Western Europe.
fn decode(bytes: &[u8]) -> Result<String, RosterFileError> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (WINDOWS_1252, bytes),
    };
    let text = encoding.decode_without_bom_handling(rest).0.into_owned();
    let mut odd = 0;
    for letter in text.chars() {
        match letter {
            '\0' => return Err(RosterFileError::NotATable),
            '\t' | '\n' | '\r' => {}
            _ if letter.is_control() || letter == '\u{fffd}' => odd += 1,
            _ => {}
        }
    }
    // A few broken letters happen; a file full of them is something else than text.
    if odd > 20 && odd * 100 > text.len() { Err(RosterFileError::NotATable) } else { Ok(text) }
}

/// Spreadsheets write `sep=;` above a table for each other. Gives the rest, how many lines were passed, the delimiter.
fn declared_delimiter(text: &str) -> (&str, u32, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let declared = match first.trim_end_matches('\r').trim_matches('"').as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => Some(*delimiter),
        _ => None,
    };
    match declared {
        Some(delimiter) if DELIMITERS.contains(&delimiter) => (rest, 1, Some(delimiter)),
        _ => (text, 0, None),
    }
}

/// The delimiter that gives the most known headers; failing that, the most even table; failing that, the widest.
fn likely_delimiter(text: &str) -> u8 {
    let end = text
        .char_indices()
        .filter(|(_, letter)| *letter == '\n')
        .nth(TRIED_LINES)
        .map_or(text.len(), |at| at.0);
    let start = &text[..end];
    let score = |delimiter: u8| {
        let records = records(start, delimiter, Quotes::Kept);
        let known = records.iter().take(5).map(|(_, cells)| headers::count(cells.iter())).max().unwrap_or(0);
        let mut widths: Vec<usize> = records.iter().map(|(_, cells)| cells.len()).collect();
        widths.sort_unstable();
        let middle = widths.get(widths.len() / 2).copied().unwrap_or(1);
        let even = widths.iter().filter(|width| **width == middle).count() * 10 / widths.len().max(1);
        (if known > 1 { known } else { 0 }, if middle > 1 { even } else { 0 }, middle)
    };
    DELIMITERS.into_iter().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}

/// The text without the quotes that open a cell and are never closed, if there are such: all lines after one would be a
/// single cell, and whoever stands in them nobody.
fn without_strays(text: &str, delimiter: u8) -> Option<String> {
    let mut mended: Option<String> = None;
    for _ in 0..MOST_STRAY {
        let Some(at) = stray_quote(mended.as_deref().unwrap_or(text), delimiter) else { break };
        mended.get_or_insert_with(|| text.to_owned()).remove(at);
    }
    mended
}

/// Where the first quote stands that opens a cell and is not closed at the end of one.
fn stray_quote(text: &str, delimiter: u8) -> Option<usize> {
    let (mut open, mut is_start) = (None, true);
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        match (open, byte) {
            (Some(_), b'"') if bytes.next_if(|(_, next)| *next == b'"').is_some() => {}
            (Some(_), b'"') => {
                let is_end = |next: u8| next == delimiter || next.is_ascii_whitespace();
                if !bytes.peek().is_none_or(|(_, next)| is_end(*next)) {
                    return open;
                }
                open = None;
            }
            (None, b'"') if is_start => open = Some(at),
            _ => {}
        }
        is_start = open.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    open
}

#[derive(Clone, Copy)]
enum Quotes {
    Kept,
    Ignored,
}

fn records(text: &str, delimiter: u8, quotes: Quotes) -> Vec<(u32, csv::StringRecord)> {
    let reads_quotes = matches!(quotes, Quotes::Kept);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(reads_quotes)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    for record in reader.records().flatten() {
        let number = record.position().map_or(0, |position| line_number(text, position));
        let bare = |cell: &str| cell.trim().trim_matches('"').to_owned();
        let record = if reads_quotes { record } else { record.iter().map(bare).collect() };
        records.push((number, record));
    }
    records
}

/// The reader counts from where it stopped; empty lines before the record still lie between.
fn line_number(text: &str, position: &csv::Position) -> u32 {
    let at = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let ahead = text.as_bytes().get(at..).unwrap_or_default().iter();
    let empty =
        ahead.take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count() as u64;
    u32::try_from(position.line() + empty).unwrap_or(u32::MAX)
}

fn breaks(cell: &str) -> usize {
    cell.bytes().filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        lines(bytes).unwrap().into_iter().map(|line| (line.number, line.cells)).collect()
    }

    #[test]
    fn danish_letters_survive_every_encoding() {
        let text = "Navn;E-mail\nÅse Kjær;aase@x.example\n";
        let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &latin, &wide, &marked] {
            assert_eq!(cells(bytes)[1], (2, vec!["Åse Kjær".to_owned(), "aase@x.example".to_owned()]));
        }
    }

    #[test]
    fn commas_in_names_do_not_hide_the_semicolons_between_columns() {
        let found = cells(b"Navn;E-mail\nHansen, Ida, Maja;ida@x.example\nBech, Bo, Emil;bo@x.example\n");
        assert_eq!(found[1].1, ["Hansen, Ida, Maja", "ida@x.example"]);
    }

    #[test]
    fn a_stray_quote_costs_no_more_than_its_own_line() {
        let others: Vec<String> = (0..20).map(|n| format!("Person {n},p{n}@x.example")).collect();
        let text = format!("Navn,E-mail\n\"Ida,ida@x.example\n{}\n", others.join("\n"));
        assert_eq!(cells(text.as_bytes()).len(), 22);
    }

    #[test]
    fn a_quote_that_nobody_closes_swallows_nobody() {
        let found = cells(b"Name,Class\nAnn,A\n\"Eli,B\n\"Fie, Gry\",C\nHal,\"D\nIda,E\n");
        let rows: Vec<&[String]> = found.iter().map(|line| line.1.as_slice()).collect();
        assert_eq!(rows[1..], [["Ann", "A"], ["Eli", "B"], ["Fie, Gry", "C"], ["Hal", "D"], ["Ida", "E"]]);
        assert_eq!(cells(b"Name\nAnn\nBo\n\"Cai\nDea\n").len(), 5);
        let all: Vec<String> = (0..40).map(|number| format!("\"P{number},x\n")).collect();
        let found = cells(format!("Name,Class\n{}", all.concat()).as_bytes());
        assert_eq!((found.len(), found[40].1.as_slice()), (41, ["P39", "x"].map(str::to_owned).as_slice()));
        assert_eq!(cells(b"Name,Says\nAnn,\"a \"\"b\"\" c\"\n")[1].1, ["Ann", "a \"b\" c"]);
    }

    #[test]
    fn line_numbers_are_those_of_the_file() {
        let found = cells(b"sep=;\nNavn;E-mail\n\n\"Ida\nMaja\";ida@x.example\nBo;bo@x.example\n");
        assert_eq!(found.iter().map(|line| line.0).collect::<Vec<_>>(), [2, 4, 6]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(lines(b"%PDF-1.7"), Err(RosterFileError::NotATable));
        assert_eq!(lines(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(RosterFileError::NotATable));
        assert_eq!(lines(b"<!DOCTYPE html><p>log ind"), Err(RosterFileError::NotATable));
        assert_eq!(lines(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err(RosterFileError::OtherSpreadsheet));
    }
}
