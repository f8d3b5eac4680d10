//! The groups as a table that a spreadsheet opens: a table that came in with its groups filled in, or one of our own.

use std::io::{self, Write};

use super::groups_file::group_name;
use super::intake::Called;
use super::sheet::Sheet;
use crate::matching::proposal::Proposal;

/// The column that Canvas reads groups from.
const CANVAS: &str = "group_name";

/// Writes a table of our own, a line for each person.
pub fn write(out: &mut impl Write, called: &Called, proposal: &Proposal) -> io::Result<()> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    table.write_record(["person", "partition", "group", "facilitator", "common slots"])?;
    for (at, group) in proposal.groups.iter().enumerate() {
        let facilitator = group.facilitator.and_then(|it| called.facilitators.get(it.facilitator));
        let slots = called.week.names(group.parts.common).join("; ");
        for &member in &group.members {
            let cells = [
                called.people.name(member),
                called.partitions.name(group.section),
                &group_name(at),
                facilitator.map_or("", String::as_str),
                &slots,
            ];
            table.write_record(cells.map(guarded))?;
        }
    }
    table.flush()
}

/// Writes the table that came in, its people in their order, with their groups: in the column Canvas reads when it has
/// one, otherwise in a new last one, and when they can meet behind it.
pub fn write_back(
    out: &mut impl Write,
    sheet: &Sheet,
    called: &Called,
    proposal: &Proposal,
) -> io::Result<()> {
    let mut group_of = vec![0; sheet.table.lines.len()];
    for (at, group) in proposal.groups.iter().enumerate() {
        group.members.iter().for_each(|&member| group_of[member] = at);
    }
    if sheet.delimiter == b';' {
        out.write_all(b"\xef\xbb\xbf")?; // spreadsheets where `;` is usual take it for another encoding otherwise
    }
    let canvas = sheet.table.header.iter().position(|title| title == CANVAS);
    let mut table = csv::WriterBuilder::new()
        .delimiter(sheet.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    let width = sheet.table.width;
    let mut titles: Vec<String> =
        (0..width).map(|at| guarded(sheet.table.title(at).unwrap_or_default())).collect();
    if canvas.is_none() {
        let is_taken = titles.iter().any(|title| title.eq_ignore_ascii_case("group"));
        titles.push(if is_taken { "new group" } else { "group" }.to_owned());
        if called.week.len() > 0 {
            titles.push("common slots".to_owned());
        }
    }
    table.write_record(&titles)?;
    for (line, &at) in sheet.table.lines.iter().zip(&group_of) {
        let mut cells: Vec<String> =
            (0..width).map(|column| guarded(sheet.table.cell(line, column))).collect();
        match canvas {
            Some(column) => cells[column] = format!("Group {}", group_name(at)),
            None => cells.push(group_name(at)),
        }
        if canvas.is_none() && called.week.len() > 0 {
            let common =
                proposal.groups.get(at).map(|group| called.week.names(group.parts.common).join("; "));
            cells.push(guarded(&common.unwrap_or_default()));
        }
        table.write_record(&cells)?;
    }
    table.flush()
}

/// A cell no spreadsheet takes for a formula. Plain numbers may begin with a sign.
fn guarded(cell: &str) -> String {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    let is_number = cell.trim().replace(',', ".").parse::<f64>().is_ok();
    if is_formula && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        for formula in ["=1+1", "+45 12 34", "@SUM(A1)", " =cmd|' /C calc'!A0", "-x"] {
            assert!(guarded(formula).starts_with('\''), "{formula}");
        }
        for plain in ["-1", "-1,5", "Ida", ""] {
            assert_eq!(guarded(plain), plain);
        }
    }
}
