//! Why exactly these people, in words of both languages: made from reasons every member may know, edited by people.

use super::model::Rationale;
use crate::i18n::{Lang, Text, begin_small};
use crate::matching::Slots;
use crate::matching::reasons::Reason;
use crate::questionnaires::{PURPOSES, SKILLS};
use crate::week::Week;

/// How many common times are named.
const TIMES_NAMED: usize = 4;

/// The rationale of a group with these reasons; `class` is the class they share, if they share one.
pub(super) fn rationale(reasons: &[Reason], members: usize, class: Option<&str>) -> Rationale {
    let [da, en] = Lang::ALL.map(|l| {
        let mut sentences: Vec<String> =
            reasons.iter().filter_map(|reason| sentence(l, reason, members)).collect();
        if let Some(class) = class.filter(|_| sentences.len() < 2) {
            sentences.push(l.t("formations-why-class").s("class", class).to_string());
        }
        if sentences.is_empty() {
            sentences.push(l.t("formations-why-nothing").to_string());
        }
        sentences.join(" ")
    });
    Rationale { da, en, is_edited: false }
}

fn sentence(l: Lang, reason: &Reason, members: usize) -> Option<String> {
    let text = match reason {
        Reason::CommonTimes { slots } => {
            Text::new("formations-why-times").s("times", slots_in_words(l, *slots, TIMES_NAMED))
        }
        Reason::SameChoice { criterion, option, members: who } if criterion == "purpose" => {
            let key = if *who as usize == members {
                "formations-why-purpose-all"
            } else {
                "formations-why-purpose"
            };
            let purpose = PURPOSES.get(usize::from(*option))?;
            Text::new(key)
                .n("members", *who)
                .s("purpose", l.t(format!("questionnaires-p06-option-{purpose}")))
        }
        Reason::DifferentOffers { criterion, options, .. } if criterion == "skills" => {
            let skills = options.iter().filter_map(|option| SKILLS.get(usize::from(*option)));
            let named: Vec<String> = skills
                .map(|skill| begin_small(&l.t(format!("questionnaires-skill-{skill}")).to_string()))
                .collect();
            Text::new("formations-why-skills").s("skills", l.list(&named))
        }
        Reason::WorkedTogether { members: who, .. } => {
            let key = if *who as usize == members {
                "formations-why-familiar-all"
            } else {
                "formations-why-familiar"
            };
            Text::new(key).n("members", *who)
        }
        // Nothing else was promised to the group.
        Reason::SameStep { .. } | Reason::SameChoice { .. } | Reason::DifferentOffers { .. } => return None,
    };
    Some(l.say(text).to_string())
}

/// Times of the week in words, at most so many days' worth of them: "tirsdag 8–12 og torsdag 16–21".
pub fn slots_in_words(l: Lang, slots: Slots, most: usize) -> String {
    week(slots).in_words(l, most)
}

/// What matching counts, as a week.
pub(super) fn week(slots: Slots) -> Week {
    Week::grid().filter(|slot| slots.contains(slot.index())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(which: &[usize]) -> Slots {
        which.iter().copied().collect()
    }

    #[test]
    fn a_rationale_is_never_empty_and_says_the_same_in_both_languages() {
        let bare = rationale(&[], 4, None);
        assert!(!bare.da.is_empty() && !bare.en.is_empty());
        let times = Reason::CommonTimes { slots: slots(&[4]) };
        let skills = Reason::DifferentOffers { criterion: "skills".into(), options: vec![1, 3], members: 3 };
        let both = rationale(&[times, skills], 4, Some("A"));
        assert!(both.da.contains("tirsdag 8–12") && both.en.contains("Tuesday 8–12"));
        assert!(both.da.contains("at forklare") && both.en.contains("explaining"), "{both:?}");
        assert!(!both.da.contains("hold"), "the class is named when there is little else to say");
    }

    #[test]
    fn those_who_worked_together_before_are_told_how_many_they_are() {
        let three = [Reason::WorkedTogether { criterion: "spring".into(), members: 3 }];
        assert!(rationale(&three, 5, None).en.contains("3 of you have worked together before"));
        assert!(rationale(&three, 5, None).da.contains("3 af jer har arbejdet sammen før"));
        assert!(rationale(&three, 3, None).en.contains("All of you have worked together before"));
        assert!(rationale(&three, 3, None).da.contains("I har alle arbejdet sammen før"));
    }

    #[test]
    fn hours_and_aims_are_never_told() {
        let hours = Reason::SameStep { criterion: "hours".into(), step: 2, members: 4 };
        assert_eq!(rationale(&[hours], 4, None), rationale(&[], 4, None));
    }
}
