//! Practical needs as they are typed: what somebody is to be told, and what students say themselves, of which nothing is
//! kept.

use super::catalogue::{NEEDS, OTHER};
use super::typed::{ANSWER, Typed};

/// Whether a need was put in words and somebody chosen to know it, and it is not ticked: it is said to nobody before it is.
pub fn has_words_without_a_tick(typed: &Typed) -> bool {
    !is_for_nobody(typed) && !typed.has(ANSWER, OTHER) && !typed.value("words").is_empty()
}

/// Whether nobody is chosen who is to know the need in words.
fn is_for_nobody(typed: &Typed) -> bool {
    ["", "self"].contains(&typed.value(OTHER))
}

/// Does somebody want to say some of their needs themselves? Nothing is kept of those, nor of words without a tick and
/// without anybody to read them.
pub fn says_oneself(typed: &Typed) -> bool {
    let has_words = is_for_nobody(typed) && !typed.value("words").is_empty();
    has_words || typed.all(ANSWER).iter().any(|item| typed.value(item) == "self")
}

/// The fields as they are kept: without needs one says oneself, and without what was chosen beside a need that is not
/// ticked.
pub fn kept(typed: &Typed) -> Typed {
    let is_ticked = |item: &str| typed.has(ANSWER, item) && typed.value(item) != "self";
    let is_told = |item: &str| is_ticked(item) || item == OTHER && has_words_without_a_tick(typed);
    let mut kept = typed.clone();
    for item in NEEDS.iter().filter(|item| !is_told(item)) {
        kept.take(item);
    }
    if !is_told(OTHER) {
        kept.take("words");
    }
    kept.replace(ANSWER, typed.all(ANSWER).iter().filter(|item| is_ticked(item)).cloned().collect());
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::new(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_one_says_oneself_is_not_kept_and_what_is_for_somebody_is() {
        let both =
            [("answer", "quiet"), ("quiet", "card"), ("answer", "other"), ("other", "self"), ("words", "Ro")];
        assert!(says_oneself(&typed(&both)));
        assert_eq!(kept(&typed(&both)), typed(&[("answer", "quiet"), ("quiet", "card")]));
    }

    #[test]
    fn words_without_a_tick_are_kept_once_somebody_is_chosen_and_are_no_answer_yet() {
        let chosen = typed(&[("other", "card"), ("words", "Ro")]);
        assert!(has_words_without_a_tick(&chosen) && !says_oneself(&chosen));
        assert_eq!((kept(&chosen).value("other"), kept(&chosen).value("words")), ("card", "Ro"));
        let unchosen = typed(&[("other", "self"), ("words", "Ro")]);
        assert!(!has_words_without_a_tick(&unchosen) && says_oneself(&unchosen));
        assert_eq!(kept(&unchosen).value("words"), "");
    }
}
