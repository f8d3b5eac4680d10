//! A criterion as its answers need it: which answers there are, and what one of them is in numbers.

use serde_json::Value as Json;

use super::cohort_file::{CriterionFile, KindFile, MeasureFile, MissingFile, SeenByFile};
use super::faults::Faults;
use super::names::Names;
use crate::matching::cohort::{Answer, Blank, Kind, Number, SeenBy, Value};

/// The most options of a criterion, and of a scale.
const MOST_OPTIONS: usize = 64;
/// The same, counted as steps.
const MOST_STEPS: i64 = 64;
/// The numbers of a scale lie between this and its opposite.
const FURTHEST_STEP: i64 = 1_000_000_000;
/// Weights that are no whole numbers are counted in so many parts of one.
pub const FINEST: f64 = 1_000.0;
/// «No matter», in the place of an answer.
const ANY: &str = "any";

/// A criterion with the answers it takes.
#[derive(Debug)]
pub struct Question {
    /// Its name.
    pub name: String,
    /// How it is judged.
    pub kind: KindFile,
    /// How much it counts.
    pub weight: f64,
    /// What a missing answer means.
    pub blank: Blank,
    /// Common slots that are enough.
    pub wanted: Option<u32>,
    /// The options by name.
    pub options: Names,
    seen_by: SeenBy,
    enough: u8,
    first_step: i64,
    steps: u8,
    measure: MeasureFile,
    is_closed: bool,
}

impl Question {
    /// Reads a criterion; what is wrong with it goes to `faults`.
    pub fn new(file: CriterionFile, place: &str, faults: &mut Faults) -> Self {
        check(&file, place, faults);
        let (first_step, steps) = match (file.scale, &file.options) {
            (Some((first, last)), _) => (first, last.saturating_sub(first).saturating_add(1)),
            (None, Some(options)) => (0, i64::try_from(options.len()).unwrap_or(i64::MAX)),
            (None, None) => (0, 0),
        };
        Self {
            kind: file.kind,
            weight: file.weight,
            blank: match (file.missing, file.kind) {
                (Some(MissingFile::Typical), _) | (None, KindFile::Similar) => Blank::Typical,
                (Some(MissingFile::Neutral), _) | (None, KindFile::Alike) => Blank::Neutral,
                (Some(MissingFile::Ignored) | None, _) => Blank::Ignored,
            },
            wanted: file.wanted,
            enough: file.enough.unwrap_or(1),
            steps: u8::try_from(steps.clamp(0, MOST_STEPS)).unwrap_or(0),
            measure: file.measure.unwrap_or(MeasureFile::Range),
            // A number on a scale is a level, and levels are told to nobody.
            seen_by: match (file.seen_by, file.scale) {
                (SeenByFile::Members, None) => SeenBy::Members,
                (SeenByFile::Members, Some(_)) | (SeenByFile::Nobody, _) => SeenBy::Nobody,
            },
            is_closed: file.options.is_some(),
            options: Names::of(file.options.unwrap_or_default()),
            first_step,
            name: file.name,
        }
    }

    /// How matching judges it; known once all answers are. Common time is judged by itself and has no kind.
    pub fn kind(&self) -> Option<Kind> {
        let options = self.options.len() as u8;
        Some(match self.kind {
            KindFile::Overlap => return None,
            KindFile::Similar if self.measure == MeasureFile::Range => Kind::Similar { steps: self.steps },
            KindFile::Similar => Kind::Close { steps: self.steps },
            KindFile::Alike => Kind::Alike,
            KindFile::Common => Kind::Common,
            KindFile::Shared => Kind::Shared,
            KindFile::Mixed => Kind::Mixed { categories: options.max(1) },
            KindFile::Covered => Kind::Covered { options: options.max(1) },
            KindFile::Complementary => Kind::Complementary { options: options.max(1) },
            KindFile::BothEnds => Kind::BothEnds { enough: self.enough },
            KindFile::Balanced => Kind::Balanced,
            KindFile::Fresh => Kind::Fresh,
            KindFile::Familiar => Kind::Familiar,
        })
    }

    /// Are its answers choices that can be languages?
    pub fn is_of_choices(&self) -> bool {
        matches!(self.kind, KindFile::Shared | KindFile::Common | KindFile::Alike)
    }

    /// The answer as matching knows it.
    pub fn seen(&self, value: Value) -> Answer {
        if value == Value::Blank { Answer::BLANK } else { Answer { value, seen_by: self.seen_by } }
    }

    /// An answer from JSON; the error says what it should be.
    pub fn answer(&mut self, json: &Json) -> Result<Value, String> {
        if json.is_null() {
            return Ok(Value::Blank);
        }
        match self.kind {
            KindFile::Overlap => Err("is not answered; the person's \"free\" says it".to_owned()),
            KindFile::Similar => match json {
                Json::String(text) => self.step_named(text),
                _ => self.step(json.as_f64()),
            },
            KindFile::Balanced => {
                json.as_f64().and_then(Number::new).map(Value::Number).ok_or_else(not_a_number)
            }
            KindFile::Mixed => match json {
                Json::String(text) => self.category(text),
                _ => Err("should be one option, as a text".to_owned()),
            },
            KindFile::Alike | KindFile::Common | KindFile::Shared | KindFile::Covered => match json {
                Json::String(text) if self.is_any(text) => Ok(Value::Any),
                _ => Ok(choices(self.set(json)?)),
            },
            KindFile::Complementary => {
                let [offers, wishes] = self.two_sets(json, ["offers", "wishes"])?;
                Ok(Value::Exchange { offers, wishes })
            }
            KindFile::BothEnds => {
                let [one, other] = self.two_sets(json, ["one", "other"])?;
                Ok(Value::Leanings { one: one as u32, other: other as u32 })
            }
            KindFile::Fresh | KindFile::Familiar => match json {
                Json::String(team) => Ok(Value::Team(self.options.number(team))),
                Json::Number(team) => Ok(Value::Team(self.options.number(&team.to_string()))),
                _ => Err("should be the name of the earlier team".to_owned()),
            },
        }
    }

    /// An answer from a cell that holds something; several options stand with `;` or `,` between them.
    pub fn cell(&mut self, text: &str) -> Result<Value, String> {
        match self.kind {
            KindFile::Similar => match leading_number(text) {
                Some(number) if !self.is_closed => self.step(Some(number)),
                _ => self.step_named(text),
            },
            KindFile::Balanced => {
                let number = text.replace(',', ".").parse().ok().and_then(Number::new);
                number.map(Value::Number).ok_or_else(not_a_number)
            }
            KindFile::Mixed => self.category(text),
            KindFile::Fresh | KindFile::Familiar => Ok(Value::Team(self.options.number(text))),
            _ if self.is_any(text) => Ok(Value::Any),
            _ => Ok(choices(self.cell_set(text)?)),
        }
    }

    /// The options of a cell as bits.
    pub fn cell_set(&mut self, text: &str) -> Result<u64, String> {
        listed(text).try_fold(0, |set, option| Ok(set | 1 << self.option(option)?))
    }

    /// Puts options that were gathered from answers into the order of their names, so that the order in which people
    /// came makes no difference; gives for each earlier number the new one.
    pub fn settle(&mut self) -> Option<Vec<u32>> {
        (!self.is_closed).then(|| self.options.sort())
    }

    fn is_any(&self, text: &str) -> bool {
        let takes = matches!(self.kind, KindFile::Common | KindFile::Shared);
        takes && text == ANY && self.options.find(text).is_none()
    }

    fn step(&self, number: Option<f64>) -> Result<Value, String> {
        let last = self.first_step.saturating_add(i64::from(self.steps) - 1);
        let form = || match self.steps {
            0 => "cannot be on the scale, which is missing".to_owned(),
            _ => format!("should be a whole number from {} to {last}", self.first_step),
        };
        let number = number.filter(|number| number.fract() == 0.0).ok_or_else(form)?;
        let step = number - self.first_step as f64;
        if (0.0..f64::from(self.steps)).contains(&step) { Ok(Value::Step(step as u8)) } else { Err(form()) }
    }

    fn step_named(&mut self, text: &str) -> Result<Value, String> {
        match self.measure {
            _ if text != ANY => {}
            MeasureFile::Pairs => return Ok(Value::Any),
            MeasureFile::Range => return Ok(Value::Blank),
        }
        if !self.is_closed {
            return Err(format!("{text:?} is no step of the scale; this criterion has numbers"));
        }
        self.option(text).map(|option| Value::Step(option as u8))
    }

    fn category(&mut self, text: &str) -> Result<Value, String> {
        Ok(Value::Step(self.option(text)? as u8))
    }

    fn set(&mut self, json: &Json) -> Result<u64, String> {
        let form = || "should be one option or a list of options, as texts".to_owned();
        match json {
            Json::String(text) => Ok(1 << self.option(text)?),
            Json::Array(list) => list.iter().try_fold(0, |set, option| {
                let option = option.as_str().ok_or_else(form)?;
                Ok(set | 1 << self.option(option)?)
            }),
            _ => Err(form()),
        }
    }

    fn two_sets(&mut self, json: &Json, names: [&str; 2]) -> Result<[u64; 2], String> {
        let [one, other] = names;
        let Json::Object(fields) = json else {
            return Err(format!("should be an object with {one:?} and {other:?}"));
        };
        let mut sets = [0, 0];
        for (name, options) in fields {
            match names.iter().position(|known| known == name) {
                Some(at) => sets[at] = self.set(options)?,
                None => return Err(format!("has {one:?} and {other:?}, but no {name:?}")),
            }
        }
        Ok(sets)
    }

    /// The number of an option, a new one where options are gathered.
    pub fn option(&mut self, text: &str) -> Result<u32, String> {
        if let Some(option) = self.options.find(text) {
            return Ok(option);
        }
        if self.is_closed {
            return Err(format!("{text:?} is none of the options: {}", self.options.told()));
        }
        let most = if self.kind == KindFile::BothEnds { 32 } else { MOST_OPTIONS };
        if self.options.len() >= most {
            return Err(format!("{text:?} is one option too many; this criterion has {most} at most"));
        }
        Ok(self.options.number(text))
    }
}

fn rises((first, last): (i64, i64)) -> bool {
    let is_near = |step: i64| (-FURTHEST_STEP..=FURTHEST_STEP).contains(&step);
    is_near(first) && is_near(last) && (1..MOST_STEPS).contains(&(last - first))
}

/// An empty set is no answer.
fn choices(set: u64) -> Value {
    if set == 0 { Value::Blank } else { Value::Choices(set) }
}

fn not_a_number() -> String {
    format!("should be a number between -{most} and {most}", most = Number::MOST)
}

fn check(file: &CriterionFile, place: &str, faults: &mut Faults) {
    let mut wrong = |field: &str, what: &str| faults.add(format!("{place}.{field}"), what);
    if file.name.trim().is_empty() {
        wrong("name", "a criterion has a name");
    }
    if !(file.weight.is_finite() && (0.0..=1e6).contains(&file.weight)) {
        wrong("weight", "a weight lies between 0 and 1,000,000");
    } else if file.weight > 0.0 && file.weight < 1.0 / FINEST {
        wrong("weight", "a weight is 0 or at least 0.001");
    }
    let is_similar = file.kind == KindFile::Similar;
    match (file.scale, &file.options) {
        (None, None) if is_similar => {
            wrong("scale", "an ordered criterion has a scale, such as [1, 5], or options");
        }
        (Some(_), Some(_)) if is_similar => wrong("scale", "either a scale or options, not both"),
        (Some(scale), _) if is_similar && !rises(scale) => {
            let (first, last) = scale;
            let what = format!(
                "goes from {first} to {last}, but a scale rises, by 2 to {MOST_STEPS} steps, such as [1, 5], and lies \
                 between -{FURTHEST_STEP} and {FURTHEST_STEP}; put the numbers into bands, or make it balanced"
            );
            wrong("scale", &what);
        }
        (Some(_), _) if !is_similar => wrong("scale", "only criteria of the kind similar have a scale"),
        _ => {}
    }
    if let Some(options) = &file.options {
        let mut sorted: Vec<&String> = options.iter().collect();
        sorted.sort();
        sorted.dedup();
        if matches!(file.kind, KindFile::Overlap | KindFile::Balanced | KindFile::Fresh | KindFile::Familiar)
        {
            wrong("options", "this kind of criterion has no options");
        } else if options.is_empty() || options.len() > MOST_OPTIONS || (is_similar && options.len() < 2) {
            wrong("options", "there are 1 to 64 options, and at least 2 on an ordered scale");
        } else if sorted.len() != options.len() {
            wrong("options", "an option stands twice");
        }
    }
    if file.measure.is_some() && !is_similar {
        wrong("measure", "only criteria of the kind similar have a measure");
    }
    match file.wanted {
        Some(_) if file.kind != KindFile::Overlap => {
            wrong("wanted", "only the kind overlap has wanted slots");
        }
        Some(0) => wrong("wanted", "at least one slot is wanted"),
        _ => {}
    }
    match file.enough {
        Some(_) if file.kind != KindFile::BothEnds => wrong("enough", "only the kind both_ends has enough"),
        Some(enough) if !(1..=32).contains(&enough) => wrong("enough", "is a number from 1 to 32"),
        _ => {}
    }
}

/// The number a cell begins with: surveys number ordered answers, `4. I have done this before`.
pub fn leading_number(text: &str) -> Option<f64> {
    let end = text.find(|letter: char| !(letter.is_ascii_digit() || letter == '-')).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let is_whole = rest.is_empty() || rest.starts_with(['.', ')', ' ', ':']);
    let has_fraction =
        rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    number.parse().ok().filter(|_| is_whole && !has_fraction)
}

/// The parts of a cell with several.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    let by = if text.contains(';') { ';' } else { ',' };
    text.split(by).map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn question(file: Json) -> Question {
        let mut faults = Faults::default();
        let question = Question::new(serde_json::from_value(file).unwrap(), "criteria[0]", &mut faults);
        faults.or(question).unwrap()
    }

    fn faults(file: Json) -> String {
        let mut faults = Faults::default();
        Question::new(serde_json::from_value(file).unwrap(), "criteria[0]", &mut faults);
        faults.to_string()
    }

    #[test]
    fn a_scale_takes_its_steps_and_nothing_else() {
        let mut hours = question(json!({"name": "hours", "kind": "similar", "weight": 18, "scale": [1, 4]}));
        assert_eq!(hours.answer(&json!(4)), Ok(Value::Step(3)));
        assert_eq!(hours.answer(&json!("any")), Ok(Value::Blank));
        assert_eq!(hours.answer(&Json::Null), Ok(Value::Blank));
        for wrong in [json!(0), json!(5), json!(1.5), json!("2"), json!([2]), json!(true)] {
            assert!(hours.answer(&wrong).is_err(), "{wrong}");
        }
        assert_eq!(hours.cell("4. a lot"), Ok(Value::Step(3)));
        assert!(hours.cell("a lot").is_err() && hours.cell("4.5").is_err());
    }

    #[test]
    fn a_weight_that_would_count_for_nothing_is_refused_and_so_is_a_scale_that_is_not_there() {
        let of = |weight: f64| faults(json!({"name": "far", "kind": "alike", "weight": weight}));
        assert!(of(0.0004).contains("criteria[0].weight") && of(-1.0).contains("criteria[0].weight"));
        assert_eq!((of(0.0), of(0.001)), (String::new(), String::new()));
        let file = json!({"name": "hours", "kind": "similar", "weight": 1});
        let mut hours =
            Question::new(serde_json::from_value(file).unwrap(), "criteria[0]", &mut Faults::default());
        assert!(hours.answer(&json!(3)).unwrap_err().contains("missing"));
    }

    #[test]
    fn a_scale_at_the_end_of_all_numbers_is_refused_and_so_are_its_answers() {
        for scale in [[i64::MAX - 7, i64::MAX], [i64::MIN, i64::MIN + 7], [i64::MIN, i64::MAX]] {
            let file = json!({"name": "far", "kind": "similar", "weight": 1, "scale": scale});
            assert!(faults(file.clone()).contains("criteria[0].scale"));
            let mut noted = Faults::default();
            let mut far = Question::new(serde_json::from_value(file).unwrap(), "criteria[0]", &mut noted);
            assert!(far.answer(&json!(3)).is_err());
        }
    }

    #[test]
    fn a_number_on_a_scale_is_told_to_nobody() {
        let asked = |scale: Json, options: Json| {
            let file = json!({"name": "q", "kind": "similar", "weight": 1, "seen_by": "members",
                "measure": "pairs", "scale": scale, "options": options});
            question(file).seen(Value::Step(1)).seen_by
        };
        assert_eq!(asked(json!([1, 4]), Json::Null), SeenBy::Nobody);
        assert_eq!(asked(Json::Null, json!(["mornings", "evenings"])), SeenBy::Members);
    }

    #[test]
    fn options_are_gathered_unless_they_are_given() {
        let mut open = question(json!({"name": "l", "kind": "shared", "weight": 1}));
        assert_eq!(open.answer(&json!(["en", "da"])), Ok(Value::Choices(0b11)));
        assert_eq!(open.cell("da; fr"), Ok(Value::Choices(0b110)));
        assert_eq!(open.settle(), Some(vec![1, 0, 2]));
        let mut closed =
            question(json!({"name": "l", "kind": "shared", "weight": 1, "options": ["da", "en"]}));
        assert_eq!(closed.answer(&json!("fr")), Err("\"fr\" is none of the options: da, en".to_owned()));
        assert_eq!(closed.settle(), None);
    }

    #[test]
    fn an_exchange_has_offers_and_wishes_over_the_same_options() {
        let mut skills = question(json!({"name": "s", "kind": "complementary", "weight": 1}));
        let answer = skills.answer(&json!({"offers": ["r"], "wishes": ["sql", "r"]}));
        assert_eq!(answer, Ok(Value::Exchange { offers: 0b1, wishes: 0b11 }));
        assert!(skills.answer(&json!({"offer": ["r"]})).is_err());
    }

    #[test]
    fn every_fault_of_a_criterion_is_told() {
        let text = faults(json!({"name": "", "kind": "alike", "weight": -1, "scale": [1, 2], "wanted": 3}));
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(faults(json!({"name": "x", "kind": "similar", "weight": 1})).contains("criteria[0].scale"));
        assert!(
            faults(json!({"name": "x", "kind": "similar", "weight": 1, "scale": [4, 1]})).contains("rises")
        );
    }
}
