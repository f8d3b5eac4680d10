//! Names that become numbers, in the order in which they come, until they are sorted.

use std::collections::HashMap;

/// Names and their numbers.
#[derive(Clone, Debug, Default)]
pub struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Names {
    /// These names, in this order.
    pub fn of(names: Vec<String>) -> Self {
        let mut all = Self::default();
        for name in names {
            all.number(&name);
        }
        all
    }

    /// The number of a name, a new one if it is new.
    pub fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.find(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// The number of a name that is known.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The name of a number.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// All of them in a sentence, or as many as one reads.
    pub fn told(&self) -> String {
        let told = self.names.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ");
        if self.names.len() > 12 { format!("{told}, ...") } else { told }
    }

    /// Numbers them by their order in the alphabet; gives for each earlier number the new one.
    pub fn sort(&mut self) -> Vec<u32> {
        let earlier = std::mem::take(&mut self.names);
        let mut sorted = earlier.clone();
        sorted.sort();
        *self = Self::of(sorted);
        earlier.iter().map(|name| self.find(name).unwrap_or(0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_order_of_arrival_until_they_are_sorted() {
        let mut names = Names::of(["c", "a", "c", "b"].map(str::to_owned).to_vec());
        assert_eq!((names.len(), names.find("b"), names.number("c")), (3, Some(2), 0));
        assert_eq!(names.sort(), [2, 0, 1]);
        assert_eq!((names.name(0), names.find("c"), names.name(9)), ("a", Some(2), ""));
        assert_eq!(names.told(), "a, b, c");
    }
}
