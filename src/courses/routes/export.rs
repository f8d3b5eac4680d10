//! The roster as a file that a spreadsheet opens.

use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::super::model::Enrolment;
use super::super::{CourseLeader, actions};
use super::roster::state;
use crate::i18n::Lang;
use crate::web::{Error, Frame, Result, Tx};

pub(super) async fn download(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Response> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let enrolments = actions::enrolments(&mut tx, by.course_id()).await?;
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let code: String = course.details.code.chars().map(plain).collect();
    let name = format!("attachment; filename=\"{}-{code}.csv\"", frame.t("courses-export-file"));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::internal)?),
    ];
    Ok((headers, written(frame.l, &enrolments)).into_response())
}

/// The file: with a byte order mark and the separator that spreadsheets of the language expect.
fn written(l: Lang, enrolments: &[Enrolment]) -> String {
    let separator = match l {
        Lang::Da => ";",
        Lang::En => ",",
    };
    let titles = ["name", "email", "number", "class", "state"]
        .map(|key| l.t(format!("courses-roster-{key}")).to_string());
    let mut text = format!("\u{feff}{}\r\n", titles.map(|title| quoted(&title)).join(separator));
    for it in enrolments {
        let state = l.t(format!("courses-roster-state-{}", state(it))).to_string();
        let number = it.student_number.as_deref().unwrap_or_default();
        let class = it.class.as_deref().unwrap_or_default();
        let cells = [it.name.as_str(), &it.email, number, class, &state].map(quoted);
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    text
}

/// A cell in quotes. What a spreadsheet would take for a formula is made plain text by an apostrophe.
fn quoted(cell: &str) -> String {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\"").replace(['\r', '\n'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+45 12", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1"] {
            assert!(quoted(formula).starts_with("\"'"), "{formula}");
        }
        assert_eq!(quoted("Åse \"Sif\" Bæk"), "\"Åse \"\"Sif\"\" Bæk\"");
        assert_eq!(quoted("Ida\nMaja"), "\"Ida Maja\"");
    }
}
