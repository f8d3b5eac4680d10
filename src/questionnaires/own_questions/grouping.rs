//! What forming groups may make of an own question: numbers and sets over its options, never a word of it.

use super::model::{Kind, OwnQuestion, Rule, Wording};
use super::replies::Reply;

/// In how many bands a number is compared.
const BANDS: u8 = 4;

/// An own question as a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnCriterion {
    /// The number of the question within its course.
    pub number: u16,
    /// How it is judged.
    pub judged: Judged,
    /// How much it counts, 0 to 100.
    pub weight: u32,
}

/// How answers to an own question are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// Different steps, out of so many.
    Mixed(u8),
    /// A choice that all have.
    Same,
    /// Steps near each other, on a scale of so many.
    Near(u8),
    /// Much in common.
    Alike,
    /// Options that somebody has, out of so many.
    Covered(u8),
    /// Numbers whose mean is near everybody's.
    Balanced,
}

/// An answer to an own question as forming groups may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnValue {
    /// A step from 0.
    Step(u8),
    /// Options as bits.
    Choices(u64),
    /// A number.
    Number(i32),
}

/// The question as a criterion; none when it forms no groups.
pub fn criterion(question: &OwnQuestion) -> Option<OwnCriterion> {
    let wording = question.wording();
    let options = wording.options.len() as u8;
    let judged = match (wording.rule?, wording.kind) {
        (Rule::Mixed, Kind::Scale) => Judged::Mixed(5),
        (Rule::Mixed, _) => Judged::Mixed(options),
        (Rule::Same, _) => Judged::Same,
        (Rule::Near, Kind::Scale) => Judged::Near(5),
        (Rule::Near, Kind::Number) => Judged::Near(BANDS),
        (Rule::Near, _) => Judged::Near(options),
        (Rule::Alike, _) => Judged::Alike,
        (Rule::Covered, _) => Judged::Covered(options),
        (Rule::Balanced, _) => Judged::Balanced,
    };
    Some(OwnCriterion { number: question.number, judged, weight: question.weight })
}

/// An answer as the rule of `now` judges it; none when it tells nothing of that. Options go by their numbers, so the
/// answer may have been given to an earlier version.
pub fn value(now: &Wording, reply: &Reply) -> Option<OwnValue> {
    let rule = now.rule?;
    match reply {
        Reply::Chosen(ids) => {
            let places: Vec<u8> = ids.iter().filter_map(|id| now.place(*id)).collect();
            let first = || places.first().copied();
            let bits = |places: &[u8]| places.iter().fold(0, |set, place| set | 1_u64 << place);
            match (rule, now.kind) {
                (Rule::Mixed | Rule::Near, _) => first().map(OwnValue::Step),
                (Rule::Same, Kind::Ranking) => first().map(|place| OwnValue::Choices(bits(&[place]))),
                _ if places.is_empty() => None,
                _ => Some(OwnValue::Choices(bits(&places))),
            }
        }
        Reply::Point(point) => Some(OwnValue::Step(point.saturating_sub(1))),
        Reply::Number(number) if rule == Rule::Near => Some(OwnValue::Step(band(now, *number))),
        Reply::Number(number) => Some(OwnValue::Number(*number)),
        Reply::Unknown | Reply::RatherNot | Reply::Words(_) => None,
    }
}

/// In which of the bands between the smallest and the largest number a number lies.
fn band(wording: &Wording, number: i32) -> u8 {
    let (low, high) = (i64::from(wording.low), i64::from(wording.high));
    let whole = (high - low + 1).max(1);
    let above = (i64::from(number) - low).clamp(0, whole - 1);
    (above * i64::from(BANDS) / whole) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::model::{Both, Choice, Version};
    use super::*;
    use crate::questionnaires::catalogue::SeenBy;

    fn wording(kind: Kind, rule: Rule) -> Wording {
        let option = |id| Choice { id, words: Both::default() };
        Wording {
            kind,
            text: Both::default(),
            help: Both::default(),
            options: [5, 1, 9].map(option).into(),
            most: 3,
            low: 10,
            high: 49,
            seen_by: SeenBy::Oneself,
            rule: Some(rule),
        }
    }

    #[test]
    fn a_first_choice_is_one_choice_and_three_are_three() {
        let ranked = Reply::Chosen(vec![9, 5]);
        assert_eq!(value(&wording(Kind::Ranking, Rule::Same), &ranked), Some(OwnValue::Choices(0b100)));
        assert_eq!(value(&wording(Kind::Ranking, Rule::Alike), &ranked), Some(OwnValue::Choices(0b101)));
        assert_eq!(value(&wording(Kind::Ranking, Rule::Mixed), &ranked), Some(OwnValue::Step(2)));
        assert_eq!(
            value(&wording(Kind::Single, Rule::Same), &Reply::Chosen(vec![3])),
            None,
            "no such option now"
        );
    }

    #[test]
    fn numbers_fall_into_four_even_bands() {
        let near = wording(Kind::Number, Rule::Near);
        let bands = [10, 19, 20, 30, 40, 49, 99].map(|number| value(&near, &Reply::Number(number)));
        assert_eq!(bands, [0, 0, 1, 2, 3, 3, 3].map(|band| Some(OwnValue::Step(band))));
    }

    #[test]
    fn ways_out_and_words_are_blanks() {
        for reply in [Reply::Unknown, Reply::RatherNot, Reply::Words("kage".into())] {
            for rule in Rule::ALL {
                assert_eq!(value(&wording(Kind::Single, rule), &reply), None);
            }
        }
    }

    proptest! {
        #[test]
        fn every_value_lies_within_its_criterion(
            kind in prop::sample::select(Kind::ALL.to_vec()),
            ids in prop::collection::vec(0..12_u8, 0..4),
            number in any::<i32>(),
        ) {
            for rule in kind.rules() {
                let version =
                    Version {
                        own_version_id: uuid::Uuid::nil().into(),
                        code: "o1".into(),
                        wording: wording(kind, *rule),
                        asked_since: chrono::DateTime::UNIX_EPOCH,
                    };
                let question = OwnQuestion { number: 1, weight: 10, version };
                let judged = criterion(&question).map(|criterion| criterion.judged);
                let reply = match kind {
                    Kind::Scale => Reply::Point((number.rem_euclid(5) + 1) as u8),
                    Kind::Number => Reply::Number(number),
                    _ => Reply::Chosen(ids.clone()),
                };
                match (judged, value(question.wording(), &reply)) {
                    (Some(Judged::Mixed(most) | Judged::Near(most)), Some(OwnValue::Step(step))) => {
                        prop_assert!(step < most);
                    }
                    (Some(Judged::Same | Judged::Alike), Some(OwnValue::Choices(set))) => {
                        prop_assert!(set > 0 && set < 8);
                    }
                    (Some(Judged::Covered(most)), Some(OwnValue::Choices(set))) => prop_assert!(set < 1 << most),
                    (Some(Judged::Balanced), Some(OwnValue::Number(_))) | (Some(_), None) => {}
                    odd => prop_assert!(false, "{odd:?}"),
                }
            }
        }
    }
}
