//! Which of several group names is the class.
//!
//! Moodle joins the names of all of a person's groups in one cell ("Hold 3, Alle 1. semester"), Canvas writes its
//! sections as a sentence ("Hold 3 and Hold 4").

use std::collections::{HashMap, HashSet};

/// Chooses the class of each cell of a column.
pub(super) struct Classes {
    known: HashSet<String>,
    whole: HashSet<String>,
    counts: HashMap<String, usize>,
    people: usize,
}

impl Classes {
    /// Looks at the whole column; `known` are the classes the course has already.
    pub(super) fn look<'a>(cells: impl Iterator<Item = &'a str> + Clone, known: &[String]) -> Self {
        let mut classes = Self {
            known: known.iter().map(|name| name.to_lowercase()).collect(),
            whole: cells.clone().map(str::to_owned).collect(),
            counts: HashMap::new(),
            people: cells.clone().filter(|cell| !cell.is_empty()).count(),
        };
        for cell in cells {
            for part in classes.parts(cell) {
                *classes.counts.entry(part.to_owned()).or_default() += 1;
            }
        }
        classes
    }

    /// The class in a cell, and the names that were passed over although they look like classes too.
    pub(super) fn choose(&self, cell: &str) -> (Option<String>, Vec<String>) {
        let mut parts = self.parts(cell);
        if parts.len() > 1 {
            let has_narrower = parts.iter().any(|part| !self.holds_everybody(part));
            parts.retain(|part| !has_narrower || !self.holds_everybody(part));
        }
        let score =
            |part: &str| (self.is_known(part), says_class(part), self.counts.get(part).copied().unwrap_or(0));
        parts.sort_by(|a, b| score(b).cmp(&score(a)).then_with(|| a.cmp(b)));
        let Some((chosen, others)) = parts.split_first() else { return (None, Vec::new()) };
        let rivals = others.iter().filter(|part| says_class(part) || self.is_known(part));
        (Some((*chosen).to_owned()), rivals.map(|part| (*part).to_owned()).collect())
    }

    fn parts<'a>(&self, cell: &'a str) -> Vec<&'a str> {
        if cell.is_empty() {
            return Vec::new();
        }
        if self.is_known(cell) {
            return vec![cell];
        }
        cell.split([',', ';', '|'])
            .flat_map(|part| self.split_sentence(part.trim()))
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// "A and B" are two when one of them stands alone elsewhere; "Health and Care" is one.
    fn split_sentence<'a>(&self, part: &'a str) -> Vec<&'a str> {
        let part = part.strip_prefix("and ").or_else(|| part.strip_prefix("og ")).unwrap_or(part);
        for joiner in [" and ", " og "] {
            if let Some((left, right)) = part.split_once(joiner) {
                let stands_alone = |name: &str| self.whole.contains(name) || self.is_known(name);
                if !self.is_known(part) && (stands_alone(left) || stands_alone(right)) {
                    return vec![left.trim(), right.trim()];
                }
            }
        }
        vec![part]
    }

    fn is_known(&self, name: &str) -> bool {
        self.known.contains(&name.to_lowercase())
    }

    fn holds_everybody(&self, part: &str) -> bool {
        self.counts.get(part).copied().unwrap_or(0) * 10 > self.people * 8
    }
}

fn says_class(name: &str) -> bool {
    let name = name.to_lowercase();
    ["hold", "klasse", "class", "section", "sektion"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(cells: &[&str], known: &[&str]) -> Vec<Option<String>> {
        let known: Vec<String> = known.iter().map(ToString::to_string).collect();
        let classes = Classes::look(cells.iter().copied(), &known);
        cells.iter().map(|cell| classes.choose(cell).0).collect()
    }

    #[test]
    fn the_class_is_neither_everybody_nor_the_small_group() {
        let cells =
            ["Alle, Hold A, Studiegruppe 1", "Alle, Hold A, Studiegruppe 2", "Alle, Hold B, Studiegruppe 3"];
        assert_eq!(
            chosen(&cells, &[]),
            [Some("Hold A".into()), Some("Hold A".into()), Some("Hold B".into())]
        );
    }

    #[test]
    fn a_sentence_is_taken_apart_only_when_its_parts_stand_alone() {
        assert_eq!(chosen(&["Team 1", "Team 1 and Team 2", "Team 2"], &[])[1], Some("Team 1".into()));
        assert_eq!(
            chosen(&["Sundhed og omsorg", "Sundhed og omsorg"], &[])[1],
            Some("Sundhed og omsorg".into())
        );
    }

    #[test]
    fn a_class_the_course_has_already_comes_first() {
        assert_eq!(chosen(&["Gruppe 4, 1C", "1D"], &["1c", "1d"])[0], Some("1C".into()));
        assert_eq!(chosen(&["Blok, del 2"], &["Blok, del 2"])[0], Some("Blok, del 2".into()));
    }

    #[test]
    fn somebody_in_two_classes_is_told_about() {
        let cells = ["Hold A, Hold B", "Hold A", "Hold B"];
        let classes = Classes::look(cells.iter().copied(), &[]);
        assert_eq!(classes.choose(cells[0]), (Some("Hold A".into()), vec!["Hold B".into()]));
    }

    #[test]
    fn a_course_of_one_class_keeps_it() {
        assert_eq!(
            chosen(&["Hold 1", "Hold 1", ""], &[]),
            [Some("Hold 1".into()), Some("Hold 1".into()), None]
        );
    }
}
