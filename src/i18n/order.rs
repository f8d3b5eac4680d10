//! The order of names in a Danish list: æ, ø and å after z, aa with å, capitals beside small letters. Done here and
//! not in the database, whose collations differ from machine to machine.

use std::cmp::Ordering;

/// Compares two names the way a Danish telephone book does.
pub fn danish_order(a: &str, b: &str) -> Ordering {
    weights(a).cmp(weights(b)).then_with(|| a.cmp(b))
}

/// One weight for each letter; what is no letter or digit counts as a space.
fn weights(name: &str) -> impl Iterator<Item = u32> {
    let mut letters = name.chars().flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        let letter = letters.next()?;
        if letter == 'a' && letters.next_if_eq(&'a').is_some() {
            return Some(weight('å'));
        }
        Some(weight(letter))
    })
}

fn weight(letter: char) -> u32 {
    let after_z = u32::from('z');
    match letter {
        'æ' | 'ä' => after_z + 1,
        'ø' | 'ö' => after_z + 2,
        'å' => after_z + 3,
        'à' | 'á' | 'â' | 'ã' => u32::from('a'),
        'ç' => u32::from('c'),
        'ð' => u32::from('d'),
        'è' | 'é' | 'ê' | 'ë' => u32::from('e'),
        'ì' | 'í' | 'î' | 'ï' => u32::from('i'),
        'ñ' => u32::from('n'),
        'ò' | 'ó' | 'ô' | 'õ' => u32::from('o'),
        'ù' | 'ú' | 'û' => u32::from('u'),
        'ü' | 'ý' | 'ÿ' => u32::from('y'),
        letter if letter.is_ascii_alphanumeric() => u32::from(letter),
        letter if letter.is_alphanumeric() => after_z + 4 + u32::from(letter),
        _ => u32::from(' '),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_in_a_danish_telephone_book() {
        let mut names =
            ["Åse", "Zahra", "Ørsted", "Aage", "Anna", "æble", "Émile", "Emma", "anton", "Ida-Marie", "Ida"];
        names.sort_by(|a, b| danish_order(a, b));
        assert_eq!(
            names,
            ["Anna", "anton", "Émile", "Emma", "Ida", "Ida-Marie", "Zahra", "æble", "Ørsted", "Aage", "Åse"]
        );
    }
}
