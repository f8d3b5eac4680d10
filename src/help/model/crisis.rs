//! Who can be reached at once: a closed list of kinds, and when the institution last made sure that it is right.

use chrono::{Days, NaiveDate};

use super::ask::{AskFault, words_within};
use super::choices::CrisisKind;
use crate::help::CrisisContactId;
use crate::i18n::{Lang, Text};

/// How many days a look at the contacts lasts.
const CHECK_LASTS: u64 = 180;

/// Somebody who can be reached at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrisisContact {
    /// Which.
    pub crisis_contact_id: CrisisContactId,
    /// What kind of help.
    pub kind: CrisisKind,
    /// What it is called.
    pub name: String,
    /// The number, as people write it; empty where there is only a place on the web.
    pub phone: String,
    /// A place on the web, without `https://`; empty where there is only a number.
    pub address: String,
    /// When somebody is there, in Danish.
    pub hours_da: String,
    /// When somebody is there, in English.
    pub hours_en: String,
    /// When it was last made sure of.
    pub checked_on: Option<NaiveDate>,
}

impl CrisisContact {
    /// The number for a link.
    pub fn call(&self) -> String {
        let digits: String = self.phone.chars().filter(char::is_ascii_digit).collect();
        if digits.len() == 8 { format!("+45{digits}") } else { digits }
    }

    /// When somebody is there.
    pub fn hours(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.hours_da,
            Lang::En => &self.hours_en,
        }
    }
}

/// Whether contacts have to be made sure of again: never done, or longer ago than 180 days.
pub fn is_due(checked_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    checked_on.is_none_or(|day| day + Days::new(CHECK_LASTS) < today)
}

/// What was typed about a contact, as it came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypedContact<'a> {
    /// A word of [`CrisisKind`].
    pub kind: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// A number.
    pub phone: &'a str,
    /// A place on the web.
    pub address: &'a str,
    /// When somebody is there, in Danish.
    pub hours_da: &'a str,
    /// When somebody is there, in English.
    pub hours_en: &'a str,
}

/// Reads a contact that is made sure of today, or says everything that is to be mended. It has a name and can be
/// reached by phone or on the web.
pub fn read_contact(
    typed: TypedContact<'_>,
    crisis_contact_id: CrisisContactId,
    today: NaiveDate,
) -> Result<CrisisContact, Vec<AskFault>> {
    let mut faults = Vec::new();
    let kind = CrisisKind::from_word(typed.kind);
    if kind.is_none() {
        faults.push(("kind", Text::new("help-crisis-fault-kind")));
    }
    let name = words_within("name", typed.name, 120, &mut faults);
    if name.is_empty() {
        faults.push(("name", Text::new("help-crisis-fault-name")));
    }
    let phone = words_within("phone", typed.phone, 40, &mut faults);
    let address = words_within("address", typed.address, 200, &mut faults);
    let address = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    if phone.is_empty() && address.is_empty() {
        faults.push(("phone", Text::new("help-crisis-fault-reach")));
    } else if !phone.is_empty() && phone.chars().filter(char::is_ascii_digit).count() < 3 {
        faults.push(("phone", Text::new("help-fault-phone-missing")));
    }
    if !address.is_empty() && (!address.contains('.') || address.contains(char::is_whitespace)) {
        faults.push(("address", Text::new("help-crisis-fault-address")));
    }
    let hours_da = words_within("hours_da", typed.hours_da, 200, &mut faults);
    let hours_en = words_within("hours_en", typed.hours_en, 200, &mut faults);
    let (Some(kind), true) = (kind, faults.is_empty()) else { return Err(faults) };
    let checked_on = Some(today);
    Ok(CrisisContact { crisis_contact_id, kind, name, phone, address, hours_da, hours_en, checked_on })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    fn read(typed: TypedContact<'_>) -> Result<CrisisContact, Vec<&'static str>> {
        let id = uuid::Uuid::from_u128(1).into();
        read_contact(typed, id, day(9, 1))
            .map_err(|faults| faults.into_iter().map(|(field, _)| field).collect())
    }

    const LIFELINE: TypedContact<'static> = TypedContact {
        kind: "lifeline",
        name: "Livslinien",
        phone: "70 201 201",
        address: "https://livslinien.dk",
        hours_da: "",
        hours_en: "",
    };

    #[test]
    fn a_contact_can_be_reached() {
        let contact = read(LIFELINE).unwrap();
        assert_eq!((contact.address.as_str(), contact.call().as_str()), ("livslinien.dk", "+4570201201"));
        assert_eq!(contact.checked_on, Some(day(9, 1)));
        assert!(read(TypedContact { phone: "", ..LIFELINE }).is_ok());
        assert_eq!(read(TypedContact { phone: "", address: "", ..LIFELINE }).unwrap_err(), ["phone"]);
        assert_eq!(
            read(TypedContact { kind: "friend", name: " ", phone: "ring", address: "to words", ..LIFELINE }),
            Err(vec!["kind", "name", "phone", "address"])
        );
    }

    #[test]
    fn a_look_lasts_180_days() {
        assert!(is_due(None, day(9, 1)));
        assert!(!is_due(Some(day(3, 5)), day(9, 1)), "180 days");
        assert!(is_due(Some(day(3, 4)), day(9, 1)));
    }
}
