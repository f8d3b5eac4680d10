//! What is wrong with an input, all of it at once, each fault with its place: a line, or a path into the JSON.

use std::fmt;

/// So many faults are told; the rest are counted.
const TOLD: usize = 40;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `people[3].answers.hours`, `line 7`; empty for the whole input.
    place: String,
    /// What, in plain English.
    what: String,
}

/// Everything that is wrong with one input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    told: Vec<Fault>,
    untold: usize,
}

impl Faults {
    /// One fault.
    pub fn one(place: impl Into<String>, what: impl Into<String>) -> Self {
        let mut faults = Self::default();
        faults.add(place, what);
        faults
    }

    /// Notes a fault.
    pub fn add(&mut self, place: impl Into<String>, what: impl Into<String>) {
        if self.told.len() < TOLD {
            self.told.push(Fault { place: place.into(), what: what.into() });
        } else {
            self.untold += 1;
        }
    }

    /// Takes over the faults of another.
    pub fn take(&mut self, other: Self) {
        other.told.into_iter().for_each(|fault| self.add(fault.place, fault.what));
        self.untold += other.untold;
    }

    /// What was worth making, unless something is wrong.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.told.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.what)
        } else {
            write!(f, "{}: {}", self.place, self.what)
        }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.told.iter().enumerate() {
            write!(f, "{}{fault}", if at > 0 { "\n" } else { "" })?;
        }
        if self.untold > 0 { write!(f, "\n... and {} more", self.untold) } else { Ok(()) }
    }
}

impl std::error::Error for Faults {}

/// Says in plain English what serde found at a path of a JSON text.
pub fn of_json(path: &str, error: &serde_json::Error) -> Faults {
    // Where serde does not know its place, it says `.` or `?`.
    let place = path.trim_end_matches(['.', '?']).to_owned();
    let line = error.line();
    let is_inside = !place.is_empty();
    let place = match (place.is_empty(), line) {
        (_, 0) => place,
        (true, _) => format!("line {line}"),
        (false, _) => format!("{place} (line {line})"),
    };
    let what = plain(error);
    // Of a list that has to be of some length, serde says the same as of a file that goes on.
    let is_too_long = is_inside && what == BEYOND_THE_END;
    Faults::one(
        place,
        if is_too_long { "more stands here than it should: expected two".to_owned() } else { what },
    )
}

const BEYOND_THE_END: &str = "something stands after the end of the JSON";

/// Serde's words for types, and ours.
const WORDS: [(&str, &str); 15] = [
    ("expected u8", "expected a whole number from 0 to 255"),
    ("expected u32", "expected a whole number, 0 or more"),
    ("expected u64", "expected a whole number, 0 or more"),
    ("expected f64", "expected a number"),
    ("expected f32", "expected a number"),
    ("expected a sequence", "expected a list"),
    ("expected a tuple of size 2", "expected two"),
    ("expected a map", "expected an object"),
    ("expected a boolean", "expected true or false"),
    ("expected a string", "expected a text"),
    ("invalid type: map", "an object stands here"),
    ("invalid type: sequence", "a list stands here"),
    ("invalid type: null", "null stands here"),
    ("invalid type: ", ""),
    ("invalid value: ", ""),
];

fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.split_once(" at line ").map_or(text.as_str(), |(what, _)| what);
    match what {
        "expected value" | "expected ident" => {
            "this is not JSON: here should stand a value (NaN, Infinity and remarks are not allowed)"
                .to_owned()
        }
        "trailing comma" => "a comma stands after the last item".to_owned(),
        "trailing characters" => BEYOND_THE_END.to_owned(),
        "number out of range" => "the number is too large".to_owned(),
        _ if error.is_eof() => "the JSON ends too early".to_owned(),
        _ => {
            let mut what = what.to_owned();
            for (theirs, ours) in WORDS {
                what = what.replace(theirs, ours);
            }
            // `expected struct Sizes` is about our program, not about the file.
            match what.split_once("expected struct ") {
                Some((before, _)) => format!("{before}expected an object"),
                None => what,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_faults_are_told_and_the_rest_counted() {
        let mut faults = Faults::default();
        (0..50).for_each(|at| faults.add(format!("people[{at}]"), "has no name"));
        let text = faults.to_string();
        assert!(text.starts_with("people[0]: has no name\n"));
        assert!(text.ends_with("people[39]: has no name\n... and 10 more"), "{text}");
        assert!(faults.or(()).is_err());
        assert_eq!(Faults::default().or(7), Ok(7));
    }

    #[test]
    fn json_that_is_none_is_told_in_plain_words() {
        let told = |text: &str| {
            let error = serde_json::from_str::<Vec<u32>>(text).unwrap_err();
            of_json(".", &error).to_string()
        };
        assert!(told("[NaN]").starts_with("line 1: this is not JSON"), "{}", told("[NaN]"));
        assert_eq!(told("[1,"), "line 1: the JSON ends too early");
        assert_eq!(told("[1,\n]"), "line 2: a comma stands after the last item");
        let unfinished = serde_json::from_str::<Vec<u32>>("{").unwrap_err();
        assert!(of_json("?", &unfinished).to_string().starts_with("line 1: "));
        assert!(of_json("week.?", &unfinished).to_string().starts_with("week (line 1): "));
        assert_eq!(told("[1] x"), "line 1: something stands after the end of the JSON");
        let pair = |text: &str| serde_json::from_str::<(u8, u8)>(text).unwrap_err();
        let of_pair = |text: &str| of_json("apart[0]", &pair(text)).to_string();
        assert_eq!(of_pair("[1, 2, 3]"), "apart[0] (line 1): more stands here than it should: expected two");
        assert_eq!(of_pair("[1]"), "apart[0] (line 1): invalid length 1, expected two");
        assert_eq!(told("[\"x\"]"), "line 1: string \"x\", expected a whole number, 0 or more");
    }
}
