//! Answers in words: on the page before sending, and on the card.

use super::answers::{self, Answer, Lean, Need, OnCard, Recipient};
use super::catalogue::{Key, Kind, OTHER, Question};
use super::institution::Lists;
use super::typed::{ANSWER, RATHER_NOT, Typed, UNKNOWN};
use super::week::Weekend;
use crate::i18n::Text;
use crate::week::Week;

/// An answer as sentences that can be said in either language.
pub fn of(lists: &Lists, question: &Question, answer: &Answer) -> Vec<Text> {
    match answer {
        Answer::Unknown if question.kind == Kind::Week => vec![Text::new("questionnaires-times-unknown")],
        Answer::Unknown => vec![Text::new("questionnaires-option-unknown")],
        Answer::RatherNot => vec![Text::new("questionnaires-option-rather-not")],
        Answer::Week(week, weekend) => {
            let mut words = match week.known() {
                Some(week) => days(week),
                None => vec![Text::new("questionnaires-times-unknown")],
            };
            if *weekend == Weekend::Possible {
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

/// What was typed and is perhaps no answer yet, in words: for the student's own eyes, so that nothing of theirs is left
/// out where they take everything along.
pub fn unfinished(lists: &Lists, question: &Question, typed: &Typed) -> Vec<Text> {
    if let Ok(answer) = answers::read(question, typed) {
        return answer.map(|answer| aloud(lists, question, &answer)).unwrap_or_default();
    }
    // What stands beside a way out is read by itself.
    let (mut rest, chosen) = (typed.clone(), typed.all(ANSWER));
    let is_way_out = |value: &String| way_out(value).is_some();
    rest.replace(ANSWER, chosen.iter().filter(|value| !is_way_out(value)).cloned().collect());
    let mut words: Vec<_> = chosen.iter().filter_map(|value| way_out(value)).collect();
    match answers::read(question, &rest) {
        Ok(answer) => words.extend(answer.iter().flat_map(|answer| aloud(lists, question, answer))),
        Err(_) => words.extend(as_they_stand(lists, question, &rest)),
    }
    words
}

/// Values that do not make an answer together, one by one.
fn as_they_stand(lists: &Lists, question: &Question, typed: &Typed) -> Vec<Text> {
    let value = |value: &String| match question.kind {
        Kind::Wish | Kind::Week | Kind::Card => own(value),
        _ if question.options().contains(&value.as_str()) => lists.words(question, value),
        _ => own(value),
    };
    let lines = ["line", "words"].iter().map(|field| typed.value(field)).filter(|line| !line.is_empty());
    let shown = OnCard::all().filter(|item| typed.has(answers::SHOW, item.value())).map(title);
    typed
        .all(ANSWER)
        .iter()
        .filter(|each| !each.is_empty())
        .map(value)
        .chain(lines.map(own))
        .chain(shown)
        .collect()
}

/// The words of a way out.
fn way_out(value: &str) -> Option<Text> {
    match value {
        UNKNOWN => Some(Text::new("questionnaires-option-unknown")),
        RATHER_NOT => Some(Text::new("questionnaires-option-rather-not")),
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(code: &str, fields: &[(&str, &str)]) -> Vec<String> {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let question = Question::by_code(code).unwrap();
        let words = unfinished(&Lists::default(), question, &Typed::new(fields));
        words.iter().map(|text| text.key().to_owned()).collect()
    }

    #[test]
    fn what_is_no_answer_yet_is_put_into_words_all_the_same() {
        let three = [("answer", "exam"), ("answer", "views"), ("answer", "weekly")];
        assert_eq!(keys("p06", &three).len(), 3, "one too many, and each is told");
        let mixed = [("answer", "unknown"), ("answer", "mon-1")];
        assert_eq!(keys("p01", &mixed)[0], "questionnaires-option-unknown");
        assert_eq!(keys("p01", &mixed).len(), 2);
        assert_eq!(keys("p13", &[("answer", "omar@")]), ["questionnaires-own-words"]);
        let need = [("answer", "quiet"), ("answer", "other"), ("words", "Gerne ro")];
        assert_eq!(
            keys("c01", &need),
            ["questionnaires-c01-item-quiet", "questionnaires-c01-item-other", "questionnaires-own-words"]
        );
        assert!(keys("p06", &[]).is_empty());
    }
}
