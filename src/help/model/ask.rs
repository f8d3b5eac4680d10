//! How what was typed into the form becomes a request.

use uuid::Uuid;

use super::choices::{About, Pace, Reach, Told, Tongue, Voice, Wish};
use super::request::Whereabouts;
use crate::accounts::AccountId;
use crate::i18n::Text;

impl Told {
    /// Whether there is somebody to tell. Where a group asks together, no member alone decides who is told of it.
    pub fn is_there(self, place: Option<Whereabouts>, voice: Voice) -> bool {
        voice == Voice::Alone
            && match self {
                Self::Leader => place.is_some(),
                Self::Facilitator | Self::Group => place.is_some_and(|place| place.group_id.is_some()),
            }
    }
}

/// The longest text taken, in characters.
pub const LONGEST_TEXT: usize = 5000;

/// The longest short answer taken, in characters.
const LONGEST_LINE: usize = 200;

/// Something to mend: the field and what to do.
pub type AskFault = (&'static str, Text);

/// What was typed, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed<'a> {
    /// Words of [`About`].
    pub about: &'a [String],
    /// Own words.
    pub text: &'a str,
    /// What has been tried.
    pub tried: &'a str,
    /// Words of [`Wish`].
    pub wishes: &'a [String],
    /// A word of [`Pace`].
    pub pace: &'a str,
    /// A word of [`Voice`].
    pub voice: &'a str,
    /// Words of [`Told`].
    pub known: &'a [String],
    /// `yes` or not.
    pub contract: &'a str,
    /// Ids of advisers.
    pub not_adviser: &'a [String],
    /// `yes` or not.
    pub student_advisers: &'a str,
    /// A word of [`Reach`].
    pub reach: &'a str,
    /// A number.
    pub phone: &'a str,
    /// When it suits.
    pub times: &'a str,
    /// A word of [`Tongue`].
    pub tongue: &'a str,
}

/// A request that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which course and group it is about.
    pub whereabouts: Option<Whereabouts>,
    /// One to three subjects.
    pub about: Vec<About>,
    /// Own words.
    pub text: String,
    /// What has been tried.
    pub tried: String,
    /// What would be welcome.
    pub wishes: Vec<Wish>,
    /// How soon.
    pub pace: Pace,
    /// Who asks.
    pub voice: Voice,
    /// Who may know that the student has asked.
    pub known: Vec<Told>,
    /// Whether the adviser may read the group's agreement.
    pub may_read_contract: bool,
    /// Who is not to read it.
    pub excluded: Vec<AccountId>,
    /// Whether student advisers may: only if the student says so.
    pub admits_student_advisers: bool,
    /// How to answer.
    pub reach: Reach,
    /// The number.
    pub phone: String,
    /// When it suits.
    pub times: String,
    /// In which language.
    pub tongue: Tongue,
}

/// Reads a form, or says everything that is to be mended. Whom the student lets know has to be there: without a
/// course nobody is, without a group only the course leader.
pub fn read_ask(typed: &Typed<'_>, whereabouts: Option<Whereabouts>) -> Result<Asked, Vec<AskFault>> {
    let mut faults = Vec::new();
    let about = words(typed.about, About::from_word);
    match about.len() {
        0 => faults.push(("about", Text::new("help-fault-about-missing"))),
        1..=3 => {}
        _ => faults.push(("about", Text::new("help-fault-about-many"))),
    }
    let text = words_within("text", typed.text, LONGEST_TEXT, &mut faults);
    let tried = words_within("tried", typed.tried, LONGEST_TEXT, &mut faults);
    let reach = Reach::from_word(typed.reach).unwrap_or(Reach::Here);
    let phone = words_within("phone", typed.phone, LONGEST_LINE, &mut faults);
    if reach == Reach::Phone && phone.chars().filter(char::is_ascii_digit).count() < 5 {
        faults.push(("phone", Text::new("help-fault-phone-missing")));
    }
    let times = words_within("times", typed.times, LONGEST_LINE, &mut faults);
    let has_group = whereabouts.is_some_and(|place| place.group_id.is_some());
    let voice = Voice::from_word(typed.voice).unwrap_or(Voice::Alone);
    if voice == Voice::Group && !has_group {
        faults.push(("voice", Text::new("help-fault-voice-groupless")));
    }
    let known = words(typed.known, Told::from_word);
    if voice == Voice::Group && !known.is_empty() {
        faults.push(("known", Text::new("help-fault-known-group")));
    } else if known.iter().any(|told| !told.is_there(whereabouts, voice)) {
        faults.push(("known", Text::new("help-fault-known-nobody")));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let ids = typed.not_adviser.iter().filter_map(|id| id.parse::<Uuid>().ok());
    Ok(Asked {
        whereabouts,
        about,
        text,
        tried,
        wishes: words(typed.wishes, Wish::from_word),
        pace: Pace::from_word(typed.pace).unwrap_or(Pace::Fortnight),
        voice,
        known,
        may_read_contract: has_group && typed.contract == "yes",
        excluded: ids.map(AccountId::from).collect(),
        admits_student_advisers: typed.student_advisers == "yes",
        reach,
        // A number that is not to be called is not kept.
        phone: if reach == Reach::Phone { phone } else { String::new() },
        times,
        tongue: Tongue::from_word(typed.tongue).unwrap_or(Tongue::Either),
    })
}

/// Reads the words of a message: there have to be some, and not too many.
pub fn read_words(typed: &str) -> Result<String, AskFault> {
    let mut faults = Vec::new();
    let text = words_within("text", typed, LONGEST_TEXT, &mut faults);
    match faults.pop() {
        Some(fault) => Err(fault),
        None if text.is_empty() => Err(("text", Text::new("help-fault-text-missing"))),
        None => Ok(text),
    }
}

/// A text with even line ends and nothing around it; says when it is too long.
pub(super) fn words_within(
    field: &'static str,
    typed: &str,
    max: usize,
    faults: &mut Vec<AskFault>,
) -> String {
    let text = typed.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length > max {
        faults.push((field, Text::new("help-fault-text-long").n("length", length).n("max", max)));
    }
    text
}

/// The words that are words, each once.
pub(super) fn words<T: Copy + PartialEq>(typed: &[String], read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut known = Vec::new();
    for word in typed.iter().filter_map(|word| read(word)) {
        if !known.contains(&word) {
            known.push(word);
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    const COURSE: Whereabouts = Whereabouts { course_id: Uuid::from_u128(2), group_id: None };
    const HERE: Whereabouts = Whereabouts { group_id: Some(Uuid::from_u128(1)), ..COURSE };

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_tick_is_enough_and_nobody_else_reads_or_knows_by_default() {
        let about = owned(&["outside"]);
        let asked = read_ask(&Typed { about: &about, ..Typed::default() }, Some(HERE)).unwrap();
        assert_eq!(asked.about, [About::Outside]);
        assert!(asked.known.is_empty() && !asked.may_read_contract && !asked.admits_student_advisers);
        let typed = Typed { about: &about, student_advisers: "yes", ..Typed::default() };
        assert!(read_ask(&typed, Some(HERE)).unwrap().admits_student_advisers);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let about = owned(&["outside", "tone", "roles", "other"]);
        let long = "ø".repeat(LONGEST_TEXT + 1);
        let typed = Typed { about: &about, text: &long, reach: "phone", phone: "ring", ..Typed::default() };
        let fields: Vec<_> =
            read_ask(&typed, None).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["about", "text", "phone"]);
    }

    #[test]
    fn a_word_counts_once_and_only_if_it_is_one() {
        let about = owned(&["tone", "tone", "gossip"]);
        let asked = read_ask(&Typed { about: &about, ..Typed::default() }, None).unwrap();
        assert_eq!(asked.about, [About::Tone]);
    }

    #[test]
    fn only_those_there_are_can_be_told_and_no_choice_is_dropped_unsaid() {
        let (about, known) = (owned(&["other"]), owned(&["leader", "group"]));
        let typed = Typed { about: &about, known: &known, contract: "yes", ..Typed::default() };
        for place in [None, Some(COURSE)] {
            let faults = read_ask(&typed, place).unwrap_err();
            assert_eq!(faults.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["known"]);
        }
        let leader = Typed { known: &known[..1], ..typed.clone() };
        let asked = read_ask(&leader, Some(COURSE)).unwrap();
        assert!(asked.known == [Told::Leader] && !asked.may_read_contract);
        assert_eq!(read_ask(&typed, Some(HERE)).unwrap().known, [Told::Leader, Told::Group]);
    }

    #[test]
    fn a_group_asks_only_where_there_is_one_and_no_member_tells_others_of_it_alone() {
        let (about, known) = (owned(&["process"]), owned(&["facilitator"]));
        let typed = Typed { about: &about, voice: "group", ..Typed::default() };
        let faults = |typed: &Typed<'_>, place| {
            let faults = read_ask(typed, Some(place)).unwrap_err();
            faults.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
        };
        assert_eq!(faults(&typed, COURSE), ["voice"]);
        assert_eq!(faults(&Typed { known: &known, ..typed.clone() }, HERE), ["known"]);
        assert_eq!(read_ask(&typed, Some(HERE)).unwrap().voice, Voice::Group);
    }

    #[test]
    fn a_number_is_kept_only_to_be_called() {
        let about = owned(&["other"]);
        let typed = Typed { about: &about, reach: "here", phone: "12 34 56 78", ..Typed::default() };
        assert_eq!(read_ask(&typed, None).unwrap().phone, "");
        assert_eq!(read_ask(&Typed { reach: "phone", ..typed }, None).unwrap().phone, "12 34 56 78");
    }

    #[test]
    fn a_message_has_words() {
        assert_eq!(read_words(" hej\r\ndu ").unwrap(), "hej\ndu");
        assert!(read_words(" \r\n ").is_err());
    }
}
