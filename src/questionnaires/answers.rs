//! Answers as typed values. What a form sends and what the database keeps are the same thing, [`Typed`]; one reader
//! makes an [`Answer`] of it, so that nothing strange can be stored and nothing stored can be strange.

use super::catalogue::{DIMENSIONS, GENDERS, Key, Kind, LINE, NEEDS, OTHER, Question, STYLES};
use super::needs;
use super::own_questions::number_of;
use super::typed::{ANSWER, NONE, RATHER_NOT, Typed, UNKNOWN, steers};
use super::week::Weekend;
use crate::accounts::Email;
use crate::i18n::Text;
use crate::web::Faults;
use crate::week::Week;

/// How many answers to own questions one card has room for.
const MOST_ON_CARD: usize = 50;

/// The field in which a card says which answers are shown.
pub const SHOW: &str = "show";

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// "I don't know yet."
    Unknown,
    /// "I would rather not say."
    RatherNot,
    /// Times in an ordinary week.
    Week(Week, Weekend),
    /// One option.
    One(&'static str),
    /// Several options.
    Several(Vec<&'static str>),
    /// Some of the scales.
    Scales(Vec<(&'static str, Lean)>),
    /// The wish not to be the only one, or none.
    NotAlone(Option<NotAlone>),
    /// The address of somebody one works well with.
    Wish(Email),
    /// Practical needs that somebody is to know.
    Needs(Vec<Need>),
    /// What is on the card.
    Card(Card),
}

/// Where on a two-ended scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// From 1, the first end, to 5, the other.
    Point(u8),
    /// "It depends."
    Depends,
}

/// What somebody wishes not to be the only one about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAlone {
    /// The dimension.
    pub dimension: &'static str,
    /// One's own value, where the dimension has several.
    pub value: Option<&'static str>,
}

/// A practical need and who is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Which need.
    pub item: &'static str,
    /// Who is to know.
    pub to: Recipient,
    /// Words of one's own, with "something else" alone.
    pub words: String,
}

/// Who is to know of a practical need. "I will say it myself" is stored nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// The group, on the card.
    Card,
    /// The facilitator alone, to arrange times and rooms.
    Facilitator,
}

/// What is on the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// One thing that makes it easy to get started with me.
    pub line: String,
    /// Which answers are shown.
    pub shown: Vec<OnCard>,
}

/// An answer that may be shown on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnCard {
    /// A whole answer.
    Whole(Key),
    /// One line of how I prefer to work.
    Scale(&'static str),
    /// An answer to the course's own question of this number.
    Own(u16),
}

impl OnCard {
    /// Everything of the catalogue that can be put on a card, in its order there.
    pub fn all() -> impl Iterator<Item = Self> {
        [Key::Purpose, Key::Strengths, Key::Learning]
            .into_iter()
            .map(Self::Whole)
            .chain(STYLES.iter().copied().map(Self::Scale))
    }

    /// The value of its tick box.
    pub fn value(self) -> String {
        match self {
            Self::Whole(key) => Question::of(key).code.to_owned(),
            Self::Scale(scale) => scale.to_owned(),
            Self::Own(number) => format!("o{number}"),
        }
    }
}

impl Recipient {
    /// The value in forms and rows.
    pub fn value(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Facilitator => "facilitator",
        }
    }
}

/// Reads an answer as typed or as stored. Nothing typed is no answer, which is always allowed.
pub fn read(question: &Question, typed: &Typed) -> Result<Option<Answer>, Faults> {
    let chosen = typed.all(ANSWER);
    match question.kind {
        Kind::Week => week(typed).map(Some),
        Kind::One(options) => match chosen {
            [] => Ok(None),
            [one] => {
                one_of(options, one).map(Answer::One).or_else(|| way_out(one)).ok_or_else(strange).map(Some)
            }
            _ => Err(strange()),
        },
        Kind::Several(options, most) => several(options, most, chosen),
        Kind::Scales(scales) => leanings(scales, typed),
        Kind::NotAlone => not_alone(typed),
        Kind::Wish => match typed.value(ANSWER) {
            "" => Ok(None),
            address => match Email::parse(address) {
                Ok(email) => Ok(Some(Answer::Wish(email))),
                Err(_) => Err(Faults::one(ANSWER, Text::new("questionnaires-fault-email"))),
            },
        },
        Kind::Needs(_) => needs(typed),
        Kind::Card => card(typed).map(|card| Some(Answer::Card(card))),
    }
}

fn strange() -> Faults {
    Faults::one(ANSWER, Text::new("questionnaires-fault-strange"))
}

fn one_of(options: &'static [&'static str], typed: &str) -> Option<&'static str> {
    options.iter().copied().find(|option| *option == typed)
}

fn way_out(typed: &str) -> Option<Answer> {
    match typed {
        UNKNOWN => Some(Answer::Unknown),
        RATHER_NOT => Some(Answer::RatherNot),
        _ => None,
    }
}

fn week(typed: &Typed) -> Result<Answer, Faults> {
    let slots = typed.all(ANSWER).iter().filter(|value| *value != UNKNOWN).map(|slot| slot.parse());
    let week: Week = slots.collect::<Result<_, _>>().map_err(|_| strange())?;
    if typed.has(ANSWER, UNKNOWN) {
        return if week.is_empty() {
            Ok(Answer::Unknown)
        } else {
            Err(mixed("questionnaires-times-no-timetable"))
        };
    }
    let weekend = if typed.value("weekend").is_empty() { Weekend::Free } else { Weekend::Possible };
    Ok(Answer::Week(week, weekend))
}

fn mixed(instead: &'static str) -> Faults {
    Faults::one(ANSWER, Text::new("questionnaires-fault-mixed").text("instead", Text::new(instead)))
}

fn several(
    options: &'static [&'static str],
    most: usize,
    chosen: &[String],
) -> Result<Option<Answer>, Faults> {
    let ways_out =
        [(UNKNOWN, "questionnaires-option-unknown"), (RATHER_NOT, "questionnaires-option-rather-not")];
    for (value, words) in ways_out {
        if chosen.iter().any(|typed| typed == value) {
            return if chosen.len() == 1 { Ok(way_out(value)) } else { Err(mixed(words)) };
        }
    }
    if !chosen.iter().all(|typed| options.contains(&typed.as_str())) {
        return Err(strange());
    }
    // In the order of the options, each once, however they were sent.
    let chosen: Vec<_> =
        options.iter().copied().filter(|option| chosen.iter().any(|typed| typed == option)).collect();
    if chosen.len() > most {
        let text = Text::new("questionnaires-fault-too-many").n("chosen", chosen.len()).n("max", most);
        return Err(Faults::one(ANSWER, text));
    }
    Ok(if chosen.is_empty() { None } else { Some(Answer::Several(chosen)) })
}

fn leanings(scales: &'static [&'static str], typed: &Typed) -> Result<Option<Answer>, Faults> {
    if typed.has(ANSWER, RATHER_NOT) {
        // What was chosen is not thrown away without a word.
        let is_blank = scales.iter().all(|scale| typed.value(scale).is_empty());
        return if is_blank {
            Ok(Some(Answer::RatherNot))
        } else {
            Err(mixed("questionnaires-option-rather-not"))
        };
    }
    let mut leanings = Vec::new();
    let mut faults = Faults::none();
    for &scale in scales {
        let lean = match typed.value(scale) {
            "" => continue,
            "depends" => Some(Lean::Depends),
            point => point.parse().ok().filter(|point| (1..=5).contains(point)).map(Lean::Point),
        };
        match lean {
            Some(lean) => leanings.push((scale, lean)),
            None => faults.add(scale, Text::new("questionnaires-fault-strange")),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(if leanings.is_empty() { None } else { Some(Answer::Scales(leanings)) })
}

fn not_alone(typed: &Typed) -> Result<Option<Answer>, Faults> {
    match typed.value(ANSWER) {
        "" => Ok(None),
        NONE => Ok(Some(Answer::NotAlone(None))),
        dimension => {
            let dimension = one_of(DIMENSIONS, dimension).ok_or_else(strange)?;
            let value = match (dimension, typed.value("value")) {
                ("gender", "") => return Err(Faults::one("value", Text::new("questionnaires-fault-value"))),
                ("gender", value) => Some(one_of(GENDERS, value).ok_or_else(strange)?),
                // A value left over from another choice is not kept.
                _ => None,
            };
            Ok(Some(Answer::NotAlone(Some(NotAlone { dimension, value }))))
        }
    }
}

fn needs(typed: &Typed) -> Result<Option<Answer>, Faults> {
    let mut needs = Vec::new();
    for &item in NEEDS.iter().filter(|item| typed.has(ANSWER, item)) {
        let to = match typed.value(item) {
            "card" => Recipient::Card,
            "facilitator" => Recipient::Facilitator,
            // Said by the student: stored nowhere.
            "self" => continue,
            // A tick without anybody to read it would be lost without a word.
            _ => {
                let item = Text::new(Question::of(Key::Practical).option_text(item));
                return Err(Faults::one(
                    ANSWER,
                    Text::new("questionnaires-fault-need-to").text("item", item),
                ));
            }
        };
        let words = if item == OTHER { line("words", typed.value("words"))? } else { String::new() };
        if item == OTHER && words.is_empty() {
            return Err(Faults::one("words", Text::new("questionnaires-fault-need-words")));
        }
        needs.push(Need { item, to, words });
    }
    if typed.all(ANSWER).iter().any(|item| !NEEDS.contains(&item.as_str())) {
        return Err(strange());
    }
    if needs::has_words_without_a_tick(typed) {
        return Err(Faults::one("words", Text::new("questionnaires-fault-need-tick")));
    }
    Ok(if needs.is_empty() { None } else { Some(Answer::Needs(needs)) })
}

fn card(typed: &Typed) -> Result<Card, Faults> {
    let mut shown: Vec<_> = OnCard::all().filter(|item| typed.has(SHOW, item.value())).collect();
    let mut own: Vec<u16> = typed.all(SHOW).iter().filter_map(|value| number_of(value)).collect();
    own.sort_unstable();
    own.dedup();
    // More than a course can ask is nothing a page of ours has sent.
    shown.extend(own.into_iter().take(MOST_ON_CARD).map(OnCard::Own));
    Ok(Card { line: line("line", typed.value("line"))?, shown })
}

/// A short line in one's own words: no breaks, at most [`LINE`] characters.
fn line(field: &str, typed: &str) -> Result<String, Faults> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = line.chars().count();
    if length > LINE {
        let text = Text::new("questionnaires-fault-long").n("length", length).n("max", LINE);
        return Err(Faults::one(field, text));
    }
    Ok(line.chars().filter(|c| !steers(*c)).collect())
}

impl Answer {
    /// The answer as its form would send it; this is also what is stored.
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        match self {
            Self::Unknown => typed.put(ANSWER, UNKNOWN),
            Self::RatherNot => typed.put(ANSWER, RATHER_NOT),
            Self::Week(week, weekend) => {
                week.slots().for_each(|slot| typed.put(ANSWER, slot.to_string()));
                if *weekend == Weekend::Possible {
                    typed.put("weekend", "yes");
                }
            }
            Self::One(option) => typed.put(ANSWER, *option),
            Self::Several(options) => options.iter().for_each(|option| typed.put(ANSWER, *option)),
            Self::Scales(leanings) => {
                for (scale, lean) in leanings {
                    match lean {
                        Lean::Point(point) => typed.put(*scale, point.to_string()),
                        Lean::Depends => typed.put(*scale, "depends"),
                    }
                }
            }
            Self::NotAlone(None) => typed.put(ANSWER, NONE),
            Self::NotAlone(Some(wish)) => {
                typed.put(ANSWER, wish.dimension);
                wish.value.into_iter().for_each(|value| typed.put("value", value));
            }
            Self::Wish(email) => typed.put(ANSWER, email.as_str()),
            Self::Needs(needs) => {
                for need in needs {
                    typed.put(ANSWER, need.item);
                    typed.put(need.item, need.to.value());
                    if need.item == OTHER {
                        typed.put("words", &*need.words);
                    }
                }
            }
            Self::Card(card) => {
                typed.put("line", &*card.line);
                card.shown.iter().for_each(|item| typed.put(SHOW, item.value()));
            }
        }
        typed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::questionnaires::catalogue::{HOURS, PURPOSES, QUESTIONS, SKILLS};

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::new(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn answer_to(key: Key, fields: &[(&str, &str)]) -> Result<Option<Answer>, Faults> {
        read(Question::of(key), &typed(fields))
    }

    fn fault(key: Key, fields: &[(&str, &str)]) -> String {
        answer_to(key, fields).unwrap_err().iter().next().unwrap().text.key().to_owned()
    }

    #[test]
    fn nothing_is_obligatory() {
        for question in QUESTIONS {
            let answer = read(question, &Typed::default()).unwrap();
            match question.key {
                // An untouched week says "unknown"; an empty card says "only my name".
                Key::Availability => assert_eq!(answer, Some(Answer::Week(Week::default(), Weekend::Free))),
                Key::Card => assert_eq!(answer, Some(Answer::Card(Card::default()))),
                _ => assert_eq!(answer, None, "{}", question.code),
            }
        }
    }

    #[test]
    fn a_third_hope_is_one_too_many() {
        let hopes = |count| PURPOSES[..count].iter().map(|hope| (ANSWER, *hope)).collect::<Vec<_>>();
        assert_eq!(answer_to(Key::Purpose, &hopes(2)), Ok(Some(Answer::Several(PURPOSES[..2].to_vec()))));
        assert_eq!(fault(Key::Purpose, &hopes(3)), "questionnaires-fault-too-many");
    }

    #[test]
    fn an_answer_and_a_way_out_do_not_mix() {
        for way_out in [UNKNOWN, RATHER_NOT] {
            assert_eq!(
                fault(Key::Strengths, &[(ANSWER, SKILLS[0]), (ANSWER, way_out)]),
                "questionnaires-fault-mixed"
            );
        }
        assert_eq!(
            fault(Key::Availability, &[(ANSWER, "mon-1"), (ANSWER, UNKNOWN)]),
            "questionnaires-fault-mixed"
        );
        let style = [("start", "2"), (ANSWER, RATHER_NOT)];
        assert_eq!(fault(Key::Style, &style), "questionnaires-fault-mixed");
        assert_eq!(answer_to(Key::Style, &style[1..]), Ok(Some(Answer::RatherNot)));
        assert_eq!(answer_to(Key::Availability, &[(ANSWER, UNKNOWN)]), Ok(Some(Answer::Unknown)));
        assert_eq!(answer_to(Key::Hours, &[(ANSWER, RATHER_NOT)]), Ok(Some(Answer::RatherNot)));
    }

    #[test]
    fn a_gender_wish_asks_for_ones_own_and_no_other_wish_keeps_it() {
        assert_eq!(fault(Key::NotAlone, &[(ANSWER, "gender")]), "questionnaires-fault-value");
        let wish = |dimension, value| Ok(Some(Answer::NotAlone(Some(NotAlone { dimension, value }))));
        let woman = [(ANSWER, "gender"), ("value", "woman")];
        assert_eq!(answer_to(Key::NotAlone, &woman), wish("gender", Some("woman")));
        let left_over = [(ANSWER, "commute"), ("value", "woman")];
        assert_eq!(answer_to(Key::NotAlone, &left_over), wish("commute", None));
    }

    #[test]
    fn what_one_says_oneself_is_stored_nowhere() {
        let fields =
            [(ANSWER, "quiet"), ("quiet", "self"), (ANSWER, "breaks"), ("breaks", "card"), ("turns", "card")];
        let breaks = Need { item: "breaks", to: Recipient::Card, words: String::new() };
        assert_eq!(answer_to(Key::Practical, &fields), Ok(Some(Answer::Needs(vec![breaks]))));
        assert_eq!(answer_to(Key::Practical, &[(ANSWER, "quiet"), ("quiet", "self")]), Ok(None));
        for nobody in [vec![(ANSWER, "quiet")], vec![(ANSWER, "quiet"), ("quiet", "")]] {
            assert_eq!(
                fault(Key::Practical, &nobody),
                "questionnaires-fault-need-to",
                "no tick is lost unsaid"
            );
        }
        let wordless = [(ANSWER, OTHER), (OTHER, "card"), ("words", " ")];
        assert_eq!(fault(Key::Practical, &wordless), "questionnaires-fault-need-words");
    }

    #[test]
    fn a_line_has_140_characters_and_no_breaks() {
        let line = "å".repeat(LINE);
        let card = |line: &str| Ok(Some(Answer::Card(Card { line: line.to_owned(), shown: Vec::new() })));
        assert_eq!(answer_to(Key::Card, &[("line", &line)]), card(&line));
        assert_eq!(fault(Key::Card, &[("line", &format!("{line}!"))]), "questionnaires-fault-long");
        assert_eq!(answer_to(Key::Card, &[("line", " kaffe\r\n  først ")]), card("kaffe først"));
    }

    /// Values that forms send, and some they never would.
    fn any_value() -> impl Strategy<Value = String> {
        let known = HOURS.iter().chain(SKILLS).chain(PURPOSES).chain(NEEDS).chain(DIMENSIONS).chain(GENDERS);
        let more = [
            "mon-1",
            "fri-4",
            "1",
            "5",
            "depends",
            "card",
            "facilitator",
            UNKNOWN,
            RATHER_NOT,
            NONE,
            "anna@x.example",
        ];
        let known: Vec<_> = known.copied().chain(more).map(str::to_owned).collect();
        prop_oneof![4 => proptest::sample::select(known), 1 => ".{0,150}"]
    }

    fn any_field() -> impl Strategy<Value = String> {
        let names: Vec<_> =
            STYLES.iter().chain(NEEDS).copied().chain(["value", "words", "line", SHOW, "weekend"]).collect();
        prop_oneof![2 => Just(ANSWER.to_owned()), 1 => proptest::sample::select(names).prop_map(str::to_owned)]
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_refused_or_kept_as_it_will_be_read_again(
            fields in proptest::collection::vec((any_field(), any_value()), 0..8),
            which in 0..QUESTIONS.len(),
        ) {
            let question = &QUESTIONS[which];
            if let Ok(Some(answer)) = read(question, &Typed::new(fields)) {
                let stored = serde_json::to_value(answer.typed()).unwrap();
                let again = read(question, &serde_json::from_value(stored).unwrap());
                prop_assert_eq!(again, Ok(Some(answer)));
            }
        }
    }
}
