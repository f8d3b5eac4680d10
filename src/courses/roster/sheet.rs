//! Spreadsheets (`.xlsx`). A spreadsheet is a packed folder, so it is measured before it is opened.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader, Xlsx};
use zip::ZipArchive;

use super::table::{Collector, Line, MOST_COLUMNS, RosterFileError};

/// The most bytes a spreadsheet may unpack to; a roster of 5,000 needs about two million.
const MOST_UNPACKED: u64 = 32 * 1024 * 1024;
/// The most parts a spreadsheet may consist of.
const MOST_PARTS: usize = 500;

/// Whether the file is a packed folder, as new spreadsheets are.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The lines of the first sheet that has more than one.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Line>, RosterFileError> {
    measure(bytes)?;
    // The reader is a stranger's code on a stranger's file: should it stumble, that is the file's fault, not ours.
    catch_unwind(AssertUnwindSafe(|| first_table(bytes))).unwrap_or(Err(RosterFileError::Damaged))
}

/// Unpacks everything into nothing, counting: what the folder says about its own size may be a lie.
fn measure(bytes: &[u8]) -> Result<(), RosterFileError> {
    let mut folder = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RosterFileError::Damaged)?;
    if folder.len() > MOST_PARTS {
        return Err(RosterFileError::TooMany);
    }
    if folder.index_for_name("xl/workbook.xml").is_none() {
        let is_open_document = folder.index_for_name("content.xml").is_some();
        let is_binary = folder.index_for_name("xl/workbook.bin").is_some();
        let other = is_open_document || is_binary;
        return Err(if other { RosterFileError::OtherSpreadsheet } else { RosterFileError::NotATable });
    }
    let mut left = MOST_UNPACKED;
    for at in 0..folder.len() {
        let part = folder.by_index(at).map_err(|_| RosterFileError::Damaged)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| RosterFileError::Damaged)?;
        left = left.checked_sub(read).ok_or(RosterFileError::TooMany)?;
    }
    Ok(())
}

fn first_table(bytes: &[u8]) -> Result<Vec<Line>, RosterFileError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| RosterFileError::Damaged)?;
    let mut result = Err(RosterFileError::Empty);
    for name in book.sheet_names() {
        result = read_sheet(&mut book, &name);
        if result.as_ref().is_ok_and(|lines| lines.len() > 1) {
            return result;
        }
    }
    result
}

/// Reads cell by cell: the ready-made range would set aside room for every cell between the first and the last.
fn read_sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Line>, RosterFileError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| RosterFileError::Damaged)?;
    let mut collector = Collector::default();
    let mut row: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(cell) = cells.next_cell().map_err(|_| RosterFileError::Damaged)? {
        let (number, column) = cell.get_position();
        let column = column as usize;
        let value = written(&Data::from(cell.get_value().clone()));
        if value.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(RosterFileError::TooMany);
        }
        if number != at {
            collector.add(at + 1, row.iter().map(String::as_str))?;
            row.clear();
            at = number;
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column] = value;
    }
    collector.add(at + 1, row.iter().map(String::as_str))?;
    collector.finish()
}

/// A number in a roster is a student number, so it is written without decimals.
fn written(value: &Data) -> String {
    match value {
        Data::Error(_) => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut folder = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            folder.start_file(*name, SimpleFileOptions::default()).unwrap();
            folder.write_all(content).unwrap();
        }
        folder.finish().unwrap().into_inner()
    }

    #[test]
    fn a_packed_bomb_is_measured_and_refused() {
        let bomb = packed(&[
            ("xl/workbook.xml", Vec::new()),
            ("xl/sharedStrings.xml", vec![b' '; 40 * 1024 * 1024]),
        ]);
        assert!(bomb.len() < 200_000);
        assert_eq!(lines(&bomb), Err(RosterFileError::TooMany));
    }

    #[test]
    fn other_packed_files_are_named_for_what_they_are() {
        assert_eq!(lines(&packed(&[("content.xml", Vec::new())])), Err(RosterFileError::OtherSpreadsheet));
        assert_eq!(lines(&packed(&[("word/document.xml", Vec::new())])), Err(RosterFileError::NotATable));
        assert_eq!(lines(&packed(&[("xl/workbook.xml", Vec::new())])), Err(RosterFileError::Damaged));
        assert_eq!(lines(b"PK\x03\x04 and no more"), Err(RosterFileError::Damaged));
    }
}
