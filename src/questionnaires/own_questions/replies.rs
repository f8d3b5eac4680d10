//! Answers to a course's own questions: read from what was typed or stored, written back, and put into words.

use super::model::{Both, Kind, Wording};
use crate::i18n::Text;
use crate::questionnaires::typed::{ANSWER, RATHER_NOT, Typed, UNKNOWN, steers};
use crate::web::Faults;

/// How long words of one's own may be, in characters.
pub const LONGEST_WORDS: usize = 500;

/// The fields of a ranking, from the first choice.
pub const RANKS: [&str; 3] = ["first", "second", "third"];

/// An answer to an own question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// "I don't know yet."
    Unknown,
    /// "I would rather not say."
    RatherNot,
    /// Options by their numbers; of a ranking, the first choice first.
    Chosen(Vec<u8>),
    /// A point of the scale, 1 to 5.
    Point(u8),
    /// A number.
    Number(i32),
    /// Words of one's own.
    Words(String),
}

impl Reply {
    /// Reads an answer as typed or as stored. Nothing typed is no answer, which is always allowed.
    pub fn read(wording: &Wording, typed: &Typed) -> Result<Option<Self>, Faults> {
        if wording.kind == Kind::Text {
            return words(typed);
        }
        let mut chosen: Vec<&str> = typed.all(ANSWER).iter().map(|value| value.trim()).collect();
        chosen.retain(|value| !value.is_empty());
        if wording.kind == Kind::Ranking {
            chosen.extend(RANKS.iter().map(|rank| typed.value(rank)).filter(|value| !value.is_empty()));
        }
        let ways_out = [
            (UNKNOWN, Self::Unknown, "questionnaires-option-unknown"),
            (RATHER_NOT, Self::RatherNot, "questionnaires-option-rather-not"),
        ];
        for (value, way_out, said) in ways_out {
            if chosen.contains(&value) {
                let instead = || Text::new("questionnaires-fault-mixed").text("instead", Text::new(said));
                return if chosen.len() == 1 {
                    Ok(Some(way_out))
                } else {
                    Err(Faults::one(ANSWER, instead()))
                };
            }
        }
        if chosen.is_empty() {
            return Ok(None);
        }
        match wording.kind {
            Kind::Single => {
                only(&chosen).and_then(|one| option(wording, one)).map(|one| Self::Chosen(vec![one]))
            }
            Kind::Multiple => several(wording, &chosen),
            Kind::Ranking => ranked(wording, typed),
            Kind::Scale => {
                let point = only(&chosen)?.parse().ok().filter(|point| (1..=5).contains(point));
                point.map(Self::Point).ok_or_else(strange)
            }
            Kind::Number => number(wording, only(&chosen)?),
            Kind::Text => Err(strange()),
        }
        .map(Some)
    }

    /// The answer as its form would send it; this is also what is stored.
    pub fn typed(&self, wording: &Wording) -> Typed {
        let mut typed = Typed::default();
        match self {
            Self::Unknown => typed.put(ANSWER, UNKNOWN),
            Self::RatherNot => typed.put(ANSWER, RATHER_NOT),
            Self::Chosen(ids) if wording.kind == Kind::Ranking => {
                RANKS.iter().zip(ids).for_each(|(rank, id)| typed.put(*rank, id.to_string()));
            }
            Self::Chosen(ids) => ids.iter().for_each(|id| typed.put(ANSWER, id.to_string())),
            Self::Point(point) => typed.put(ANSWER, point.to_string()),
            Self::Number(number) => typed.put(ANSWER, number.to_string()),
            Self::Words(words) => typed.put(ANSWER, words.as_str()),
        }
        typed
    }

    /// The answer in words, in the words of the version it was given to.
    pub fn in_words(&self, wording: &Wording) -> Vec<Text> {
        match self {
            Self::Unknown => vec![Text::new("questionnaires-option-unknown")],
            Self::RatherNot => vec![Text::new("questionnaires-option-rather-not")],
            Self::Chosen(ids) if wording.kind == Kind::Ranking => {
                let ranked = ids.iter().zip(1..).filter_map(|(id, rank)| {
                    let option = wording.option(*id)?.text();
                    Some(Text::new("questionnaires-own-ranked").n("rank", rank).text("option", option))
                });
                ranked.collect()
            }
            Self::Chosen(ids) => ids.iter().filter_map(|id| Some(wording.option(*id)?.text())).collect(),
            Self::Point(point) => {
                let end = |place: usize| {
                    wording.options.get(place).map_or_else(|| Text::new(""), |end| end.words.text())
                };
                let mostly = |place| Text::new("questionnaires-style-mostly").text("end", end(place));
                vec![match point {
                    1 => end(0),
                    2 => mostly(0),
                    4 => mostly(1),
                    5 => end(1),
                    _ => Text::new("questionnaires-style-middle"),
                }]
            }
            Self::Number(number) => vec![Text::new("questionnaires-own-number").n("number", *number)],
            Self::Words(words) => vec![Text::new("questionnaires-own-words").s("words", words)],
        }
    }

    /// What was typed and is perhaps no answer yet, in words: for the student's own eyes.
    pub fn unfinished(wording: &Wording, typed: &Typed) -> Vec<Text> {
        if let Ok(reply) = Self::read(wording, typed) {
            return reply.map(|reply| reply.in_words(wording)).unwrap_or_default();
        }
        let fields = [ANSWER].into_iter().chain(RANKS);
        let values = fields.flat_map(|field| typed.all(field)).filter(|value| !value.is_empty());
        let words = values.map(|value| match (value.as_str(), option(wording, value)) {
            (UNKNOWN, _) => Text::new("questionnaires-option-unknown"),
            (RATHER_NOT, _) => Text::new("questionnaires-option-rather-not"),
            (_, Ok(id)) if matches!(wording.kind, Kind::Single | Kind::Multiple | Kind::Ranking) => {
                wording.option(id).map_or_else(|| Text::new(""), Both::text)
            }
            (words, _) => Text::new("questionnaires-own-words").s("words", words),
        });
        words.collect()
    }

    /// Whether it tells anything: a way out does not.
    pub fn tells(&self) -> bool {
        !matches!(self, Self::Unknown | Self::RatherNot)
    }
}

fn strange() -> Faults {
    Faults::one(ANSWER, Text::new("questionnaires-fault-strange"))
}

fn only<'a>(chosen: &[&'a str]) -> Result<&'a str, Faults> {
    match chosen {
        [one] => Ok(one),
        _ => Err(strange()),
    }
}

fn option(wording: &Wording, typed: &str) -> Result<u8, Faults> {
    typed.parse().ok().filter(|id| wording.option(*id).is_some()).ok_or_else(strange)
}

fn several(wording: &Wording, chosen: &[&str]) -> Result<Reply, Faults> {
    let chosen: Vec<u8> = chosen.iter().map(|typed| option(wording, typed)).collect::<Result<_, _>>()?;
    // In the order of the options, each once, however they were sent.
    let ids = wording.options.iter().map(|option| option.id).filter(|id| chosen.contains(id));
    let ids: Vec<u8> = ids.collect();
    if ids.len() > wording.most {
        let text = Text::new("questionnaires-fault-too-many").n("chosen", ids.len()).n("max", wording.most);
        return Err(Faults::one(ANSWER, text));
    }
    Ok(Reply::Chosen(ids))
}

fn ranked(wording: &Wording, typed: &Typed) -> Result<Reply, Faults> {
    let mut ids: Vec<u8> = Vec::new();
    for rank in RANKS.iter().filter(|rank| !typed.value(rank).is_empty()) {
        let id = option(wording, typed.value(rank))?;
        if ids.contains(&id) {
            return Err(Faults::one(*rank, Text::new("questionnaires-own-fault-twice")));
        }
        ids.push(id);
    }
    if ids.is_empty() { Err(strange()) } else { Ok(Reply::Chosen(ids)) }
}

fn number(wording: &Wording, typed: &str) -> Result<Reply, Faults> {
    let number = typed.parse().ok().filter(|number| (wording.low..=wording.high).contains(number));
    number.map(Reply::Number).ok_or_else(|| {
        let text = Text::new("questionnaires-own-fault-number").n("low", wording.low).n("high", wording.high);
        Faults::one(ANSWER, text)
    })
}

fn words(typed: &Typed) -> Result<Option<Reply>, Faults> {
    let words = typed.value(ANSWER).replace("\r\n", "\n");
    let length = words.chars().count();
    if length > LONGEST_WORDS {
        let text = Text::new("questionnaires-fault-long").n("length", length).n("max", LONGEST_WORDS);
        return Err(Faults::one(ANSWER, text));
    }
    let words: String = words.chars().filter(|c| !steers(*c) || *c == '\n').collect();
    Ok((!words.is_empty()).then_some(Reply::Words(words)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::model::Choice;
    use super::*;
    use crate::questionnaires::catalogue::SeenBy;

    fn wording(kind: Kind) -> Wording {
        let option =
            |id: u8| Choice { id, words: Both { da: format!("svar {id}"), en: format!("answer {id}") } };
        Wording {
            kind,
            text: Both { da: "Hvad?".into(), en: "What?".into() },
            help: Both::default(),
            options: [4, 2, 7].map(option).into(),
            most: 2,
            low: 0,
            high: 40,
            seen_by: SeenBy::Oneself,
            rule: None,
        }
    }

    fn read(kind: Kind, fields: &[(&str, &str)]) -> Result<Option<Reply>, String> {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Reply::read(&wording(kind), &Typed::new(fields))
            .map_err(|faults| faults.iter().next().unwrap().text.key().to_owned())
    }

    #[test]
    fn nothing_is_obligatory_and_every_kind_but_words_has_ways_out() {
        for kind in Kind::ALL {
            assert_eq!(read(kind, &[]), Ok(None));
            assert_eq!(read(kind, &[(ANSWER, "")]), Ok(None));
            if kind != Kind::Text {
                assert_eq!(read(kind, &[(ANSWER, ""), (ANSWER, UNKNOWN)]), Ok(Some(Reply::Unknown)));
                assert_eq!(read(kind, &[(ANSWER, RATHER_NOT)]), Ok(Some(Reply::RatherNot)));
                let both = read(kind, &[(ANSWER, "2"), (ANSWER, UNKNOWN)]);
                assert_eq!(both, Err("questionnaires-fault-mixed".to_owned()));
            }
        }
    }

    #[test]
    fn only_what_is_on_the_page_is_an_answer() {
        assert_eq!(read(Kind::Single, &[(ANSWER, "2")]), Ok(Some(Reply::Chosen(vec![2]))));
        assert_eq!(read(Kind::Single, &[(ANSWER, "3")]), Err("questionnaires-fault-strange".into()));
        assert_eq!(read(Kind::Scale, &[(ANSWER, "6")]), Err("questionnaires-fault-strange".into()));
        assert_eq!(read(Kind::Number, &[(ANSWER, " 40 ")]), Ok(Some(Reply::Number(40))));
        assert_eq!(read(Kind::Number, &[(ANSWER, "41")]), Err("questionnaires-own-fault-number".into()));
        let all = [(ANSWER, "7"), (ANSWER, "2"), (ANSWER, "4")];
        assert_eq!(read(Kind::Multiple, &all), Err("questionnaires-fault-too-many".into()));
        assert_eq!(read(Kind::Multiple, &all[..2]), Ok(Some(Reply::Chosen(vec![2, 7]))));
        let ranks = [("first", "7"), ("second", ""), ("third", "4")];
        assert_eq!(read(Kind::Ranking, &ranks), Ok(Some(Reply::Chosen(vec![7, 4]))));
        let twice = [("first", "7"), ("second", "7")];
        assert_eq!(read(Kind::Ranking, &twice), Err("questionnaires-own-fault-twice".into()));
        let long = "ø".repeat(LONGEST_WORDS + 1);
        assert_eq!(read(Kind::Text, &[(ANSWER, &long)]), Err("questionnaires-fault-long".into()));
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_back_the_same(
            kind in prop::sample::select(Kind::ALL.to_vec()),
            values in prop::collection::vec("[0-9]{1,2}|unknown|rather-not|[a-zæøå ]{0,6}", 0..4),
            ranks in prop::collection::vec("[247]?", 3),
        ) {
            let mut fields: Vec<(String, String)> =
                values.into_iter().map(|value| (ANSWER.to_owned(), value)).collect();
            fields.extend(RANKS.iter().zip(ranks).map(|(rank, value)| ((*rank).to_owned(), value)));
            let wording = wording(kind);
            if let Ok(Some(reply)) = Reply::read(&wording, &Typed::new(fields)) {
                prop_assert_eq!(Reply::read(&wording, &reply.typed(&wording)), Ok(Some(reply.clone())));
                prop_assert!(!reply.in_words(&wording).is_empty());
            }
        }
    }
}
