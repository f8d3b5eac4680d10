//! What a course leader types about a question, and what is wrong with it.

use serde::Deserialize;

use super::model::{Both, Choice, Kind, Rule, SEEN_BY, Wording};
use super::smells::{Verdict, smells};
use crate::i18n::Text;
use crate::questionnaires::catalogue::SeenBy;
use crate::web::Faults;

/// The longest question, line below it and option, in characters.
const LONGEST_TEXT: usize = 200;
const LONGEST_HELP: usize = 400;
const LONGEST_OPTION: usize = 80;
/// Numbers that may be asked for.
const NUMBERS: std::ops::RangeInclusive<i32> = 0..=10_000;

/// The fields in the order of the page.
const FIELDS: [&str; 12] = [
    "text_da",
    "text_en",
    "options_da",
    "options_en",
    "most",
    "low",
    "high",
    "help_da",
    "help_en",
    "seen_by",
    "rule",
    "weight",
];

/// What is typed about a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    /// The question in Danish.
    pub text_da: String,
    /// The question in English.
    pub text_en: String,
    /// A line below it in Danish.
    pub help_da: String,
    /// A line below it in English.
    pub help_en: String,
    /// The options in Danish, one a line.
    pub options_da: String,
    /// The options in English, in the same order.
    pub options_en: String,
    /// How many may be chosen.
    pub most: String,
    /// The smallest number.
    pub low: String,
    /// The largest number.
    pub high: String,
    /// Who sees the answer.
    pub seen_by: String,
    /// How it forms groups; empty when it does not.
    pub rule: String,
    /// How much it counts.
    pub weight: String,
    /// Ticked by whoever asks knowingly.
    pub sure: String,
}

impl QuestionForm {
    /// A question as it stands.
    pub fn of(wording: &Wording, weight: u32) -> Self {
        let lines = |of: fn(&Both) -> &String| {
            let lines: Vec<&str> = wording.options.iter().map(|option| of(&option.words).as_str()).collect();
            lines.join("\n")
        };
        Self {
            text_da: wording.text.da.clone(),
            text_en: wording.text.en.clone(),
            help_da: wording.help.da.clone(),
            help_en: wording.help.en.clone(),
            options_da: lines(|words| &words.da),
            options_en: lines(|words| &words.en),
            most: wording.most.to_string(),
            low: wording.low.to_string(),
            high: wording.high.to_string(),
            seen_by: wording.seen_by.word().to_owned(),
            rule: wording.rule.map_or("", Rule::word).to_owned(),
            weight: weight.to_string(),
            sure: String::new(),
        }
    }

    /// What to begin a question of this kind with.
    pub fn blank(kind: Kind) -> Self {
        let (low, high) = if kind == Kind::Number { ("0", "20") } else { ("", "") };
        Self {
            most: if kind == Kind::Multiple { "3".to_owned() } else { String::new() },
            low: low.to_owned(),
            high: high.to_owned(),
            seen_by: SeenBy::Oneself.word().to_owned(),
            weight: "10".to_owned(),
            ..Self::default()
        }
    }

    /// The question and its weight, or everything that is wrong. Options have no numbers yet.
    pub fn read(&self, kind: Kind) -> Result<(Wording, u32), Faults> {
        let mut faults = Faults::none();
        let text = Self::both("text", (&self.text_da, &self.text_en), LONGEST_TEXT, &mut faults);
        let help = match (self.help_da.trim(), self.help_en.trim()) {
            ("", "") => Both::default(),
            _ => Self::both("help", (&self.help_da, &self.help_en), LONGEST_HELP, &mut faults),
        };
        let options = self.options(kind, &mut faults);
        let most = match kind {
            Kind::Multiple => {
                let most = self.most.trim().parse().ok().filter(|most| (1..=options.len()).contains(most));
                if most.is_none() && !options.is_empty() {
                    let text = Text::new("questionnaires-editor-fault-most").n("options", options.len());
                    faults.add("most", text);
                }
                most.unwrap_or(1)
            }
            _ => options.len(),
        };
        let (low, high) = if kind == Kind::Number { self.range(&mut faults) } else { (0, 0) };
        let seen_by = SEEN_BY.into_iter().find(|seen_by| seen_by.word() == self.seen_by);
        match seen_by {
            None => faults.add("seen_by", Text::new("questionnaires-editor-fault-seen")),
            Some(SeenBy::Group | SeenBy::Logistics) if kind == Kind::Text => {
                faults.add("seen_by", Text::new("questionnaires-editor-fault-words-seen"));
            }
            Some(_) => {}
        }
        let rule = kind.rules().iter().copied().find(|rule| rule.word() == self.rule);
        if rule.is_none() && !self.rule.is_empty() {
            faults.add("rule", Text::new("questionnaires-editor-fault-rule"));
        }
        let weight = match (rule, self.weight.trim().parse()) {
            (None, _) => 0,
            (Some(_), Ok(weight @ 0..=100)) => weight,
            (Some(_), _) => {
                faults.add("weight", Text::new("questionnaires-editor-fault-weight"));
                0
            }
        };
        let seen_by = seen_by.unwrap_or(SeenBy::Oneself);
        let wording = Wording { kind, text, help, options, most, low, high, seen_by, rule };
        self.think_twice(&wording, &mut faults);
        if faults.is_empty() { Ok((wording, weight)) } else { Err(in_order(&faults)) }
    }

    /// Whether there is a word in it that is asked only knowingly.
    pub fn wants_a_tick(&self) -> bool {
        self.fields().iter().any(|(_, text)| !smells(text).is_empty())
    }

    /// Every field with words, in order.
    fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("text_da", &self.text_da),
            ("text_en", &self.text_en),
            ("help_da", &self.help_da),
            ("help_en", &self.help_en),
            ("options_da", &self.options_da),
            ("options_en", &self.options_en),
        ]
    }

    /// Words to think twice about: a refusal beside the field, or the wish for a tick.
    fn think_twice(&self, wording: &Wording, faults: &mut Faults) {
        for (field, text) in self.fields() {
            for (word, topic) in smells(text) {
                let why = Text::new(format!("questionnaires-smell-{}", topic.word()));
                let is_option = field.starts_with("options");
                let verdict =
                    if is_option { topic.verdict_on_option(&word, wording) } else { topic.verdict(wording) };
                let said = match verdict {
                    Verdict::Never => "questionnaires-smells-never",
                    Verdict::NotForOthers if is_option && topic.can_be_a_subject() => {
                        "questionnaires-smells-not-others-option"
                    }
                    Verdict::NotForOthers => "questionnaires-smells-not-others",
                    Verdict::NotForGroups if is_option => "questionnaires-smells-not-groups-option",
                    Verdict::NotForGroups => "questionnaires-smells-not-groups",
                    Verdict::Knowingly if self.sure.is_empty() => "questionnaires-smells-sure",
                    Verdict::Knowingly => continue,
                };
                if faults.on(field).is_none() {
                    faults.add(field, Text::new(said).s("word", word).text("why", why));
                }
            }
        }
    }

    fn both(field: &str, typed: (&str, &str), longest: usize, faults: &mut Faults) -> Both {
        let read = |lang: &str, typed: &str, faults: &mut Faults| {
            let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let length = words.chars().count();
            if length == 0 {
                faults
                    .add(format!("{field}_{lang}"), Text::new(format!("questionnaires-editor-fault-{lang}")));
            } else if length > longest {
                let text = Text::new("questionnaires-fault-long").n("length", length).n("max", longest);
                faults.add(format!("{field}_{lang}"), text);
            }
            words
        };
        Both { da: read("da", typed.0, faults), en: read("en", typed.1, faults) }
    }

    fn options(&self, kind: Kind, faults: &mut Faults) -> Vec<Choice> {
        let (least, most) = match kind.options() {
            Some(bounds) => bounds,
            None if kind == Kind::Scale => (2, 2),
            None => return Vec::new(),
        };
        let lines = |typed: &str| -> Vec<String> {
            let lines = typed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
            lines.filter(|line| !line.is_empty()).collect()
        };
        let (da, en) = (lines(&self.options_da), lines(&self.options_en));
        for (field, lines) in [("options_da", &da), ("options_en", &en)] {
            let twice = lines.iter().enumerate().any(|(at, line)| lines[..at].contains(line));
            let text = if !(least..=most).contains(&lines.len()) {
                let key = if kind == Kind::Scale { "ends" } else { "count" };
                Text::new(format!("questionnaires-editor-fault-{key}")).n("least", least).n("most", most)
            } else if let Some(long) = lines.iter().find(|line| line.chars().count() > LONGEST_OPTION) {
                Text::new("questionnaires-editor-fault-option").s("option", long).n("max", LONGEST_OPTION)
            } else if twice {
                Text::new("questionnaires-editor-fault-twice")
            } else {
                continue;
            };
            faults.add(field, text);
        }
        if da.len() != en.len() && faults.on("options_da").is_none() && faults.on("options_en").is_none() {
            let text = Text::new("questionnaires-editor-fault-uneven").n("da", da.len()).n("en", en.len());
            faults.add("options_en", text);
        }
        let words = da.into_iter().zip(en).map(|(da, en)| Both { da, en });
        words.map(|words| Choice { id: 0, words }).collect()
    }

    fn range(&self, faults: &mut Faults) -> (i32, i32) {
        let mut number = |field: &'static str, typed: &str| {
            let number = typed.trim().parse().ok().filter(|number| NUMBERS.contains(number));
            if number.is_none() {
                let text = Text::new("questionnaires-editor-fault-number");
                faults.add(field, text.n("low", *NUMBERS.start()).n("high", *NUMBERS.end()));
            }
            number
        };
        let (low, high) = (number("low", &self.low), number("high", &self.high));
        if let (Some(low), Some(high)) = (low, high)
            && low >= high
        {
            faults.add("high", Text::new("questionnaires-editor-fault-order"));
        }
        (low.unwrap_or(0), high.unwrap_or(0))
    }
}

/// What is wrong, in the order of the fields on the page.
fn in_order(faults: &Faults) -> Faults {
    let mut sorted = Faults::none();
    for field in FIELDS {
        for fault in faults.iter().filter(|fault| fault.field == field) {
            sorted.add(field, fault.text.clone());
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn single() -> QuestionForm {
        QuestionForm {
            text_da: "Hvor vil du helst sidde?".into(),
            text_en: "Where would you like to sit?".into(),
            options_da: "Ved vinduet\nVed døren\n".into(),
            options_en: "By the window\r\n\r\nBy the door".into(),
            ..QuestionForm::blank(Kind::Single)
        }
    }

    fn faults(form: &QuestionForm, kind: Kind) -> Vec<(String, String)> {
        let faults = form.read(kind).unwrap_err();
        faults.iter().map(|fault| (fault.field.clone(), fault.text.key().to_owned())).collect()
    }

    fn one(field: &str, key: &str) -> Vec<(String, String)> {
        vec![(field.to_owned(), format!("questionnaires-{key}"))]
    }

    #[test]
    fn a_whole_question_is_read_and_written_back() {
        let (wording, weight) = single().read(Kind::Single).unwrap();
        assert_eq!((wording.options.len(), weight, wording.rule), (2, 0, None));
        assert_eq!(wording.options[1].words.en, "By the door");
        let again = QuestionForm::of(&wording, weight).read(Kind::Single);
        assert_eq!(again, Ok((wording, weight)));
    }

    #[test]
    fn both_languages_are_needed_and_say_so_beside_the_field() {
        let form = QuestionForm { text_en: " ".into(), ..single() };
        assert_eq!(faults(&form, Kind::Single), one("text_en", "editor-fault-en"));
        let form = QuestionForm { help_en: "Only here".into(), ..single() };
        assert_eq!(faults(&form, Kind::Single), one("help_da", "editor-fault-da"));
        let form = QuestionForm { options_en: "A\nB\nC".into(), ..single() };
        assert_eq!(faults(&form, Kind::Single), one("options_en", "editor-fault-uneven"));
        let form = QuestionForm { options_da: "A\nA".into(), ..single() };
        assert_eq!(faults(&form, Kind::Single), one("options_da", "editor-fault-twice"));
    }

    #[test]
    fn words_of_ones_own_are_refused_for_the_leader_and_for_groups() {
        let form = QuestionForm { seen_by: "logistics".into(), ..single() };
        assert_eq!(faults(&form, Kind::Text), one("seen_by", "editor-fault-words-seen"));
        let form = QuestionForm { rule: "same".into(), ..single() };
        assert_eq!(faults(&form, Kind::Text), one("rule", "editor-fault-rule"));
        assert!(single().read(Kind::Text).is_ok());
    }

    #[test]
    fn what_smells_is_refused_or_asked_knowingly() {
        let health = QuestionForm { text_da: "Har du en diagnose?".into(), ..single() };
        assert_eq!(faults(&health, Kind::Single), one("text_da", "smells-sure"));
        let sure = QuestionForm { sure: "yes".into(), ..health.clone() };
        assert!(sure.read(Kind::Single).is_ok() && sure.wants_a_tick());
        let shown = QuestionForm { seen_by: "group".into(), ..sure.clone() };
        assert_eq!(faults(&shown, Kind::Single), one("text_da", "smells-not-others"));
        let groups = QuestionForm { rule: "mixed".into(), ..sure };
        assert_eq!(faults(&groups, Kind::Single), one("text_da", "smells-not-others"));
        let cpr = QuestionForm { options_da: "CPR\nAndet".into(), sure: "yes".into(), ..single() };
        assert_eq!(faults(&cpr, Kind::Single), one("options_da", "smells-never"));
    }

    #[test]
    fn numbers_need_a_range_and_scales_two_ends() {
        let form = QuestionForm { low: "5".into(), high: "5".into(), ..single() };
        assert_eq!(faults(&form, Kind::Number), one("high", "editor-fault-order"));
        let form = QuestionForm { options_da: "A\nB\nC".into(), options_en: "A\nB\nC".into(), ..single() };
        assert!(faults(&form, Kind::Scale).iter().all(|(_, key)| key == "questionnaires-editor-fault-ends"));
        let form = QuestionForm { most: "3".into(), ..single() };
        assert_eq!(faults(&form, Kind::Multiple), one("most", "editor-fault-most"));
        let form = QuestionForm { rule: "same".into(), weight: "101".into(), ..single() };
        assert_eq!(faults(&form, Kind::Single), one("weight", "editor-fault-weight"));
    }
}
