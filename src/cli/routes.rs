//! `medspil routes`: every page, who may use it, and whether it shows restricted data.

use serde_json::json;

use super::{Form, Outcome, say};
use crate::web::router;

/// Prints the table.
pub fn run(form: Form) -> Outcome {
    let table = router::table();
    match form {
        Form::Json => {
            let row = |row: &crate::web::Route| json!({ "method": row.method.as_str(), "path": row.path, "audience": row.audience, "shows": row.shows });
            say(serde_json::to_string_pretty(&table.rows().iter().map(row).collect::<Vec<_>>())?);
        }
        Form::Text => {
            for row in table.rows() {
                let (audience, shows) = (format!("{:?}", row.audience), format!("{:?}", row.shows));
                say(format!("{:5} {audience:18} {shows:10} {}", row.method.as_str(), row.path));
            }
        }
    }
    Ok(())
}
