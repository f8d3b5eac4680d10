//! What columns are called in the systems that rosters come from, in English and Danish.

use serde::{Deserialize, Serialize};

/// What a column of a roster holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The whole name, either way around.
    Name,
    /// First names.
    FirstName,
    /// Last name.
    LastName,
    /// Study e-mail.
    Email,
    /// The institution's number for the student.
    StudentNumber,
    /// The name the student signs in with elsewhere; with a mail domain it gives an address.
    Username,
    /// The class, or the groups one of which is the class.
    Class,
    /// What the person is in the course.
    Role,
    /// Not used.
    Ignored,
}

impl Field {
    /// All of them, in the order a person chooses from.
    pub const ALL: [Self; 9] = [
        Self::FirstName,
        Self::LastName,
        Self::Name,
        Self::Email,
        Self::StudentNumber,
        Self::Username,
        Self::Class,
        Self::Role,
        Self::Ignored,
    ];

    /// Its name in a form and in a text key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Email => "email",
            Self::StudentNumber => "student-number",
            Self::Username => "username",
            Self::Class => "class",
            Self::Role => "role",
            Self::Ignored => "ignored",
        }
    }

    /// The field of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }
}

/// The system a file seems to come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Moodle's list of participants.
    MoodleParticipants,
    /// The answers of Moodle's group choice.
    MoodleGroupChoice,
    /// A group set of Canvas.
    Canvas,
    /// A classlist of Brightspace.
    Brightspace,
    /// A roster for CATME.
    Catme,
    /// A survey for gruepr.
    Gruepr,
    /// Any other table.
    Table,
}

impl Origin {
    /// Its name in a text key.
    pub fn key(self) -> &'static str {
        match self {
            Self::MoodleParticipants => "moodle",
            Self::MoodleGroupChoice => "moodle-choice",
            Self::Canvas => "canvas",
            Self::Brightspace => "brightspace",
            Self::Catme => "catme",
            Self::Gruepr => "gruepr",
            Self::Table => "table",
        }
    }
}

/// Names of columns, normalised; within a field the first is the surest.
const NAMES: [(Field, &[&str]); 8] = [
    (
        Field::Name,
        &[
            "name",
            "navn",
            "fullname",
            "fuldenavn",
            "fuldtnavn",
            "studentname",
            "studerende",
            "student",
            "displayname",
            "lastfirst",
            "lastnamefirstname",
            "efternavnfornavn",
            "firstlast",
            "deltager",
            "participant",
        ],
    ),
    (
        Field::FirstName,
        &[
            "firstname",
            "fornavn",
            "fornavne",
            "firstnames",
            "givenname",
            "preferredname",
            "vorname",
            "first",
            "f",
        ],
    ),
    (Field::LastName, &["lastname", "efternavn", "surname", "familyname", "nachname", "last", "l"]),
    (
        Field::Email,
        &[
            "email",
            "emailaddress",
            "emailadresse",
            "studiemail",
            "studieemail",
            "studentemail",
            "studentmail",
            "mail",
            "mailadresse",
            "mailaddress",
            "epost",
            "epostadresse",
            "e",
        ],
    ),
    (
        Field::StudentNumber,
        &[
            "studienummer",
            "studienr",
            "studentnumber",
            "studentid",
            "studentno",
            "orgdefinedid",
            "idnumber",
            "idnummer",
            "userid",
            "sisuserid",
            "sisid",
            "matrikelnummer",
            "registrationnumber",
            "studnr",
            "id",
            "i",
        ],
    ),
    (Field::Username, &["username", "brugernavn", "loginid", "login", "userlogin", "sislogin", "sisloginid"]),
    (
        Field::Class,
        &[
            "hold",
            "holdnavn",
            "class",
            "classsection",
            "classname",
            "klasse",
            "sections",
            "section",
            "sektion",
            "sektioner",
            "groups",
            "grupper",
            "group",
            "gruppe",
            "s",
        ],
    ),
    (Field::Role, &["role", "roles", "rolle", "roller", "courserole", "enrollmenttype"]),
];

/// Letters and digits only, small.
pub(super) fn normalise(title: &str) -> String {
    title.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a column of that title holds, and how sure that is (0 is surest).
pub(super) fn recognise(title: &str) -> Option<(Field, usize)> {
    let title = normalise(title);
    for (field, names) in NAMES {
        if let Some(rank) = names.iter().position(|name| *name == title) {
            return Some((field, rank));
        }
    }
    recognise_question(&title)
}

/// Surveys ask: "What is your first name?"
fn recognise_question(title: &str) -> Option<(Field, usize)> {
    let is_question =
        ["whatis", "hvader", "inwhich", "which", "hvilket"].iter().any(|start| title.starts_with(start));
    let field = match title {
        _ if !is_question => return None,
        _ if title.contains("firstname") || title.contains("fornavn") => Field::FirstName,
        _ if title.contains("lastname") || title.contains("efternavn") => Field::LastName,
        _ if title.contains("email") => Field::Email,
        _ if title.contains("section") || title.contains("hvilkethold") => Field::Class,
        _ => return None,
    };
    Some((field, usize::MAX))
}

/// How many of these cells are known titles.
pub(super) fn count<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    cells.filter(|cell| recognise(cell).is_some()).count()
}

/// Which of the first lines is the header, if any.
pub(super) fn find<'a>(lines: impl Iterator<Item = &'a [String]>) -> Option<usize> {
    let lines: Vec<&[String]> = lines.collect();
    let known = |cells: &[String]| count(cells.iter().map(String::as_str));
    let is_sure = |cells: &&[String]| known(cells) >= 2 && !cells.iter().any(|cell| cell.contains('@'));
    if let Some(at) = lines.iter().position(is_sure) {
        return Some(at);
    }
    let first = lines.first()?;
    let holds_data =
        first.iter().any(|cell| cell.contains('@') || cell.chars().any(|letter| letter.is_ascii_digit()));
    let next_has_address = lines.get(1).is_some_and(|cells| cells.iter().any(|cell| cell.contains('@')));
    (!holds_data && (known(first) == 1 || next_has_address)).then_some(0)
}

/// Which system writes such a header.
pub(super) fn origin(header: &[String]) -> Origin {
    let titles: Vec<String> = header.iter().map(|title| normalise(title)).collect();
    let has = |names: &[&str]| titles.iter().any(|title| names.contains(&title.as_str()));
    let has_names = has(&["firstname", "fornavn"]) && has(&["lastname", "surname", "efternavn"]);
    match () {
        () if has(&["canvasuserid"]) => Origin::Canvas,
        () if has(&["orgdefinedid"]) => Origin::Brightspace,
        () if has(&["choice", "valg", "wahl"]) && has(&["group", "gruppe"]) => Origin::MoodleGroupChoice,
        () if has(&["timestamp"]) && titles.iter().any(|title| title.starts_with("whatisyour")) => {
            Origin::Gruepr
        }
        () if has(&["lastfirst"]) || (has(&["f", "first"]) && has(&["l", "last"])) => Origin::Catme,
        () if has_names && has(&["emailaddress", "emailadresse", "groups", "grupper"]) => {
            Origin::MoodleParticipants
        }
        () => Origin::Table,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(title: &str) -> Option<Field> {
        recognise(title).map(|(field, _)| field)
    }

    #[test]
    fn titles_are_known_in_both_languages_and_however_they_are_spelt() {
        assert_eq!(field("E-mailadresse"), Some(Field::Email));
        assert_eq!(field("Org Defined ID"), Some(Field::StudentNumber));
        assert_eq!(field("OrgDefinedId"), Some(Field::StudentNumber));
        assert_eq!(field("Surname"), Some(Field::LastName));
        assert_eq!(field("Last: First"), Some(Field::Name));
        assert_eq!(field("In which section are you enrolled?"), Some(Field::Class));
        assert_eq!(field("canvas_user_id"), None);
        assert_eq!(field("group_name"), None);
    }

    #[test]
    fn every_field_has_its_own_key() {
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(field));
        }
    }
}
