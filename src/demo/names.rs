//! Invented people: common Danish first and last names, put together by chance.

use std::collections::BTreeSet;

use rand::seq::IndexedRandom;

use crate::chance::Chance;

const FIRST: &[&str] = &[
    "Adam",
    "Agnes",
    "Ahmed",
    "Aksel",
    "Alba",
    "Albert",
    "Alma",
    "Amalie",
    "Amina",
    "Anders",
    "Andreas",
    "Anna",
    "Anton",
    "Asger",
    "Asta",
    "August",
    "Aya",
    "Bertram",
    "Caroline",
    "Cecilie",
    "Christian",
    "Clara",
    "Daniel",
    "David",
    "Ditte",
    "Ebba",
    "Elias",
    "Ella",
    "Ellen",
    "Emil",
    "Emilie",
    "Emma",
    "Esben",
    "Esther",
    "Fatima",
    "Felix",
    "Filippa",
    "Fiona",
    "Frederik",
    "Freja",
    "Frida",
    "Gustav",
    "Hannah",
    "Hassan",
    "Helena",
    "Henrik",
    "Ida",
    "Ingrid",
    "Isabella",
    "Jakob",
    "Jens",
    "Johan",
    "Johanne",
    "Jonas",
    "Josefine",
    "Julie",
    "Kamilla",
    "Karla",
    "Kasper",
    "Katrine",
    "Kristian",
    "Lærke",
    "Laura",
    "Lauge",
    "Lea",
    "Leila",
    "Liam",
    "Line",
    "Liv",
    "Louise",
    "Lucas",
    "Mads",
    "Magnus",
    "Maja",
    "Malthe",
    "Maria",
    "Marie",
    "Markus",
    "Mathilde",
    "Mie",
    "Mikkel",
    "Mille",
    "Mohammed",
    "Naja",
    "Nanna",
    "Nikolaj",
    "Noah",
    "Nora",
    "Oliver",
    "Olivia",
    "Oscar",
    "Peter",
    "Pia",
    "Rasmus",
    "Rebecca",
    "Rosa",
    "Sarah",
    "Sebastian",
    "Selma",
    "Signe",
    "Simon",
    "Sofia",
    "Søren",
    "Storm",
    "Tobias",
    "Theo",
    "Thea",
    "Tilde",
    "Trine",
    "Valdemar",
    "Victor",
    "Viggo",
    "Villads",
    "William",
    "Yasmin",
    "Zahra",
    "Åse",
    "Øjvind",
];

const LAST: &[&str] = &[
    "Ahmadi",
    "Ali",
    "Andersen",
    "Andreasen",
    "Bach",
    "Bak",
    "Bang",
    "Bech",
    "Bertelsen",
    "Bjerre",
    "Brandt",
    "Bruun",
    "Christensen",
    "Christiansen",
    "Dahl",
    "Dam",
    "Damgaard",
    "Eriksen",
    "Frandsen",
    "Frederiksen",
    "Friis",
    "Gregersen",
    "Hald",
    "Hansen",
    "Hassan",
    "Henriksen",
    "Hermansen",
    "Holm",
    "Iversen",
    "Jacobsen",
    "Jensen",
    "Jeppesen",
    "Jespersen",
    "Johansen",
    "Jørgensen",
    "Juul",
    "Kjær",
    "Kjeldsen",
    "Klausen",
    "Knudsen",
    "Koch",
    "Kristensen",
    "Krogh",
    "Kruse",
    "Larsen",
    "Lassen",
    "Laursen",
    "Lauridsen",
    "Lind",
    "Lorenzen",
    "Lund",
    "Madsen",
    "Mathiesen",
    "Mikkelsen",
    "Mogensen",
    "Møller",
    "Mortensen",
    "Munk",
    "Nguyen",
    "Nielsen",
    "Nissen",
    "Nørgaard",
    "Nygaard",
    "Olesen",
    "Olsen",
    "Østergaard",
    "Overgaard",
    "Paulsen",
    "Pedersen",
    "Petersen",
    "Poulsen",
    "Rasmussen",
    "Ravn",
    "Schmidt",
    "Schou",
    "Simonsen",
    "Skov",
    "Sørensen",
    "Steffensen",
    "Svendsen",
    "Thomsen",
    "Thorsen",
    "Toft",
    "Vestergaard",
    "Villadsen",
    "Vinther",
    "Winther",
    "Østergård",
    "Aagaard",
];

/// An invented student.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Invented {
    /// First and last name.
    pub name: String,
    /// An address that leads nowhere.
    pub email: String,
    /// A student number.
    pub number: String,
}

/// So many students, no two with the same name.
pub(super) fn invent(chance: &mut Chance, how_many: usize) -> Vec<Invented> {
    let mut seen = BTreeSet::new();
    let mut people = Vec::with_capacity(how_many);
    while people.len() < how_many {
        let (Some(first), Some(last)) = (FIRST.choose(chance.rng()), LAST.choose(chance.rng())) else {
            break;
        };
        let name = format!("{first} {last}");
        if seen.insert(name.clone()) {
            let email = format!("{}@stud.example", plain(&name));
            people.push(Invented { name, email, number: format!("s26{:04}", people.len() * 37 % 10_000) });
        }
    }
    people
}

/// A name as addresses write it: lower case, without Danish letters and blanks.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            ' ' => plain.push('.'),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_cohort_has_names_and_addresses_of_its_own() {
        let people = invent(&mut Chance::seeded(1), 260);
        assert_eq!(people.len(), 260);
        let emails: BTreeSet<_> = people.iter().map(|person| &person.email).collect();
        let numbers: BTreeSet<_> = people.iter().map(|person| &person.number).collect();
        assert_eq!((emails.len(), numbers.len()), (260, 260));
        assert!(people.iter().all(|person| person.email.is_ascii()));
        assert_eq!(people, invent(&mut Chance::seeded(1), 260));
    }
}
