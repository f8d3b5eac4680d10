//! A person without a picture: initials in a calm colour that stays the same from page to page.

/// How a name is shown as a round piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The first name.
    pub first: String,
    /// One or two letters.
    pub initials: String,
    /// Which of the calm colours, from 0.
    pub tone: usize,
}

/// How many calm colours `app.css` has.
const TONES: usize = 6;

impl Face {
    /// The face of a name. The colour depends on the name alone.
    pub fn of(name: &str) -> Self {
        let mut words = name.split_whitespace();
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or_default();
        let initials =
            first.chars().take(1).chain(last.chars().take(1)).flat_map(char::to_uppercase).collect();
        // FNV-1a, so that the colour is the same on every machine.
        let hash = name
            .bytes()
            .fold(0xcbf2_9ce4_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Self { first: first.to_owned(), initials, tone: hash as usize % TONES }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_is_made_of_any_name() {
        let face = Face::of("Åse Marie Ørsted");
        assert_eq!((face.first.as_str(), face.initials.as_str()), ("Åse", "ÅØ"));
        assert_eq!(Face::of("Bo").initials, "B");
        assert_eq!(Face::of("").initials, "");
        assert_eq!(Face::of("Bo"), Face::of("Bo"));
    }
}
