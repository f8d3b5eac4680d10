//! Civil registration numbers (CPR) have no business here. A file that holds some loses them before anything is kept.

use super::headers::normalise;
use super::table::Line;

/// Blanks every cell that is, or stands in a column of, civil registration numbers; says how many.
pub(super) fn blank(header: &[String], lines: &mut [Line]) -> usize {
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let columns: Vec<bool> = (0..width).map(|at| is_column(header.get(at), lines, at)).collect();
    let mut blanked = 0;
    for line in lines {
        for (cell, is_column) in line.cells.iter_mut().zip(&columns) {
            if !cell.is_empty() && (*is_column || is_written_out(cell)) {
                cell.clear();
                blanked += 1;
            }
        }
    }
    blanked
}

fn is_column(title: Option<&String>, lines: &[Line], at: usize) -> bool {
    let title = title.map(|title| normalise(title)).unwrap_or_default();
    if title.starts_with("cpr") || title.starts_with("personnummer") {
        return true;
    }
    let mut filled = 0;
    let mut alike = 0;
    for cell in lines.iter().filter_map(|line| line.cells.get(at)).filter(|cell| !cell.is_empty()) {
        filled += 1;
        alike += usize::from(is_bare(cell));
    }
    filled >= 3 && alike * 10 >= filled * 9
}

/// `ddmmyy-nnnn`
fn is_written_out(cell: &str) -> bool {
    match cell.split_once('-') {
        Some((day, rest)) if day.len() == 6 && rest.len() == 4 => is_bare(&format!("{day}{rest}")),
        _ => false,
    }
}

/// Ten digits that begin with a day and a month.
fn is_bare(cell: &str) -> bool {
    let digits = cell.as_bytes();
    if digits.len() != 10 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let pair = |at: usize| (digits[at] - b'0') * 10 + (digits[at + 1] - b'0');
    (1..=31).contains(&pair(0)) && (1..=12).contains(&pair(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanked(header: &[&str], cells: &[&str]) -> (usize, Vec<String>) {
        let header: Vec<String> = header.iter().map(ToString::to_string).collect();
        let mut lines: Vec<Line> =
            (1..).zip(cells).map(|(number, cell)| Line { number, cells: vec![(*cell).to_owned()] }).collect();
        let count = blank(&header, &mut lines);
        (count, lines.into_iter().map(|mut line| line.cells.remove(0)).collect())
    }

    #[test]
    fn a_written_out_number_is_blanked_wherever_it_stands() {
        assert_eq!(blanked(&["ID"], &["010101-1234", "s123456"]), (1, vec![String::new(), "s123456".into()]));
    }

    #[test]
    fn a_column_of_bare_numbers_is_blanked_and_one_of_student_numbers_is_kept() {
        assert_eq!(blanked(&["ID"], &["0101011234", "3112991234", "1507021234"]).0, 3);
        assert_eq!(blanked(&["ID"], &["2024401234", "2024401235", "2024401236"]).0, 0);
        assert_eq!(blanked(&["CPR-nr."], &["hemmeligt"]).0, 1);
    }
}
