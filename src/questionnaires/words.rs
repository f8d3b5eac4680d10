//! Answers in words: on the page before sending, and on the card.

use super::answers::{Answer, Lean, Need, OnCard, Recipient};
use super::catalogue::{Key, Kind, OTHER, Question};
use super::institution::Lists;
use super::week::{Week, Weekend};
use crate::i18n::Text;

/// An answer as sentences that can be said in either language.
pub fn of(lists: &Lists, question: &Question, answer: &Answer) -> Vec<Text> {
    match answer {
        Answer::Unknown if question.kind == Kind::Week => vec![Text::new("questionnaires-times-unknown")],
        Answer::Unknown => vec![Text::new("questionnaires-option-unknown")],
        Answer::RatherNot => vec![Text::new("questionnaires-option-rather-not")],
        Answer::Week(week) => {
            let mut words = match week.known() {
                Some(week) => days(week),
                None => vec![Text::new("questionnaires-times-unknown")],
            };
            if week.weekend == Weekend::Possible {
                words.push(Text::new("questionnaires-times-weekend"));
            }
            words
        }
        Answer::One(option) => vec![Text::new(question.option_text(option))],
        Answer::Several(options) => options.iter().map(|option| lists.words(question, option)).collect(),
        Answer::Scales(leanings) => leanings.iter().map(|(scale, lean)| line(scale, *lean)).collect(),
        // What is sealed is never read out: somebody may be looking over one's shoulder.
        Answer::NotAlone(_) | Answer::Wish(_) | Answer::Needs(_) => {
            vec![Text::new("questionnaires-check-sealed")]
        }
        Answer::Card(card) => {
            let line = (!card.line.is_empty()).then(|| own(&card.line));
            let shown = card.shown.iter().map(|item| title(*item));
            let words: Vec<_> = line.into_iter().chain(shown).collect();
            if words.is_empty() { vec![Text::new("questionnaires-card-only-name")] } else { words }
        }
    }
}

/// An answer in words, what is sealed included: for the student's own eyes, where they ask for it.
pub fn aloud(lists: &Lists, question: &Question, answer: &Answer) -> Vec<Text> {
    match answer {
        Answer::NotAlone(None) => vec![Text::new("questionnaires-not-alone-none")],
        Answer::NotAlone(Some(wish)) => {
            let value = wish.value.map(|value| Text::new(format!("questionnaires-p12-value-{value}")));
            [lists.words(question, wish.dimension)].into_iter().chain(value).collect()
        }
        Answer::Wish(email) => vec![own(email.as_str())],
        Answer::Needs(needs) => needs
            .iter()
            .map(|each| {
                let to = match each.to {
                    Recipient::Card => "questionnaires-needs-to-card",
                    Recipient::Facilitator => "questionnaires-needs-to-facilitator",
                };
                Text::new("questionnaires-style-line").text("about", need(each)).text("lean", Text::new(to))
            })
            .collect(),
        _ => of(lists, question, answer),
    }
}

/// The days somebody can meet, with the hours of each.
fn days(week: Week) -> Vec<Text> {
    let hours =
        |day| week.slots().filter(move |slot| slot.day() == day).map(|slot| Week::HOURS[slot.block()]);
    let days = Week::DAYS.iter().enumerate().filter(|(day, _)| hours(*day).next().is_some());
    days.map(|(day, name)| {
        let hours = hours(day).collect::<Vec<_>>().join(", ");
        Text::new("questionnaires-times-day")
            .text("day", Text::new(format!("site-day-{name}")))
            .s("hours", hours)
    })
    .collect()
}

/// What a thing on the card is called.
pub fn title(item: OnCard) -> Text {
    match item {
        OnCard::Whole(key) => Text::new(Question::of(key).text("short")),
        OnCard::Scale(scale) => Text::new(format!("questionnaires-p10-{scale}-name")),
        OnCard::Own(_) => Text::new("questionnaires-card-own"),
    }
}

/// A practical need in words.
pub fn need(need: &Need) -> Text {
    if need.item == OTHER {
        own(&need.words)
    } else {
        Text::new(Question::of(Key::Practical).option_text(need.item))
    }
}

/// The words of the needs for one recipient.
pub fn needs_for(needs: &[Need], to: Recipient) -> Vec<Text> {
    needs.iter().filter(|each| each.to == to).map(need).collect()
}

/// What a card says of an answer; nothing when there is nothing to say.
pub fn on_card(question: &Question, answer: &Answer, item: OnCard) -> Option<Vec<Text>> {
    match (answer, item) {
        (Answer::Several(options), OnCard::Whole(_)) => {
            Some(options.iter().map(|option| Text::new(question.option_text(option))).collect())
        }
        (Answer::Scales(leanings), OnCard::Scale(scale)) => {
            let (_, lean) = leanings.iter().find(|(leaning, _)| *leaning == scale)?;
            // In the middle, or depending: that tells the others nothing.
            (!matches!(lean, Lean::Point(3) | Lean::Depends)).then(|| vec![leaning(scale, *lean)])
        }
        _ => None,
    }
}

/// Where somebody leans, in the words of the scale's ends.
pub fn leaning(scale: &str, lean: Lean) -> Text {
    let end = |end: &str| Text::new(format!("questionnaires-p10-{scale}-{end}"));
    match lean {
        Lean::Point(1) => end("low"),
        Lean::Point(2) => Text::new("questionnaires-style-mostly").text("end", end("low")),
        Lean::Point(4) => Text::new("questionnaires-style-mostly").text("end", end("high")),
        Lean::Point(5) => end("high"),
        Lean::Point(_) => Text::new("questionnaires-style-middle"),
        Lean::Depends => Text::new("questionnaires-style-depends"),
    }
}

fn line(scale: &str, lean: Lean) -> Text {
    let about = Text::new(format!("questionnaires-p10-{scale}-name"));
    Text::new("questionnaires-style-line").text("about", about).text("lean", leaning(scale, lean))
}

/// Somebody's own words, as they are in both languages.
fn own(words: &str) -> Text {
    Text::new("questionnaires-own-words").s("words", words)
}
