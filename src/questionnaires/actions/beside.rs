//! Two windows: whoever writes without having seen what stands there leaves it beside, and lets go what the page showed.

use super::QuestionnairesError;
use super::drafts::{Desk, Writing};
use super::rows::Asked;
use crate::questionnaires::typed::{Typed, has_sent, mark_of};

/// How many texts from other windows stand beside an answer. When there is no room for what would be written over, what
/// is typed is refused rather than an old text dropped: all that was told to be kept stays, and the student, who still
/// has the new words before them, is told that they are not kept.
pub(in crate::questionnaires) const MOST_BESIDE: usize = 10;

/// The same for a question that is asked no more, where a button was pressed: there is no page left on which the words
/// would stand.
pub(in crate::questionnaires) const MOST_ASIDE: usize = 4 * MOST_BESIDE;

/// What stays beside when somebody saves: they let go what the page showed them and what they have written into their
/// words or out of them, and nothing else.
pub(super) fn left(before: &Desk, writing: Writing<'_>) -> Result<Vec<String>, QuestionnairesError> {
    let (stood, now) = (own_words(&writing.asked, &before.typed), own_words(&writing.asked, writing.typed));
    let stood = if has_seen(before, &writing) { stood } else { "" };
    let mut known = before.elsewhere.clone();
    known.retain(|words| !writing.shown.contains(&mark_of(words)) && !stood.contains(words.as_str()));
    let mut left = elsewhere(before, writing, known, MOST_BESIDE)?;
    left.retain(|words| !now.contains(words.as_str()));
    Ok(left)
}

/// Whether the page that writes shows what stands there, or had sent it.
fn has_seen(before: &Desk, writing: &Writing<'_>) -> bool {
    let stood = own_words(&writing.asked, &before.typed);
    before.seen == writing.seen || has_sent(writing.had, stood)
}

/// Words that somebody would write over without having seen them, after those known already; as long as there is room
/// for so many.
pub(super) fn elsewhere(
    before: &Desk,
    writing: Writing<'_>,
    mut known: Vec<String>,
    most: usize,
) -> Result<Vec<String>, QuestionnairesError> {
    let lost = own_words(&writing.asked, &before.typed);
    let now = own_words(&writing.asked, writing.typed);
    if !has_seen(before, &writing)
        && !lost.is_empty()
        && now != lost
        && !known.iter().any(|text| text == lost)
    {
        if known.len() >= most {
            return Err(QuestionnairesError::Full);
        }
        known.push(lost.to_owned());
    }
    Ok(known)
}

/// What somebody has put into words, rather than ticked.
pub(super) fn own_words<'a>(asked: &Asked<'_>, typed: &'a Typed) -> &'a str {
    asked.words_in.map_or("", |field| typed.value(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::catalogue::{Key, Question};

    fn line(words: &str) -> Typed {
        Typed::new(vec![("line".to_owned(), words.to_owned())])
    }

    fn left_beside(stood: &str, seen: &str, written: &str) -> Vec<String> {
        left_beside_by(stood, (seen, &[]), written)
    }

    /// What stays beside when a page writes that has seen this, and had sent that before.
    fn left_beside_by(stood: &str, (seen, had): (&str, &[String]), written: &str) -> Vec<String> {
        let before = Desk { typed: line(stood), seen: "a".into(), ..Desk::default() };
        let asked = Question::of(Key::Card).asked();
        let writing = Writing { asked, typed: &line(written), seen, had, shown: &[] };
        elsewhere(&before, writing, Vec::new(), MOST_BESIDE).unwrap()
    }

    #[test]
    fn words_that_the_page_had_sent_itself_are_its_own() {
        let had = ["kaf", "kaffe først"].map(mark_of);
        assert_eq!(left_beside_by("Kaffe  først", ("b", &had), "te"), Vec::<String>::new());
        assert_eq!(left_beside_by("kakao", ("b", &had), "te"), ["kakao"]);
    }

    #[test]
    fn words_that_were_not_seen_stay_beside() {
        assert_eq!(left_beside("kaffe", "b", "te"), ["kaffe"]);
    }

    #[test]
    fn saving_lets_go_only_what_the_page_showed() {
        let asked = Question::of(Key::Card).asked();
        let saved = |written: &str, shown: &[String]| {
            let elsewhere = vec!["kaffe".to_owned(), "vand".to_owned(), "saft".to_owned()];
            let before = Desk { typed: line("te og saft"), seen: "a".into(), elsewhere, ..Desk::default() };
            left(&before, Writing { asked, typed: &line(written), seen: "a", had: &[], shown }).unwrap()
        };
        assert_eq!(saved("te", &[]), ["kaffe", "vand"], "what was taken out was seen");
        assert_eq!(saved("te", &[mark_of("kaffe")]), ["vand"]);
        assert_eq!(saved("te og vand", &[mark_of("kaffe")]), Vec::<String>::new());
    }

    #[test]
    fn what_no_room_is_left_for_is_refused_and_nothing_dropped() {
        let asked = Question::of(Key::Card).asked();
        let texts = |most: usize| (0..most).map(|number| format!("tekst {number}")).collect::<Vec<_>>();
        let writes = |beside: usize, seen: &str, shown: &[String]| {
            let before =
                Desk { typed: line("te"), seen: "a".into(), elsewhere: texts(beside), ..Desk::default() };
            left(&before, Writing { asked, typed: &line("saft"), seen, had: &[], shown }).ok()
        };
        assert_eq!(writes(MOST_BESIDE - 1, "b", &[]).map(|left| left.len()), Some(MOST_BESIDE));
        assert_eq!(writes(MOST_BESIDE, "b", &[]), None);
        assert_eq!(writes(MOST_BESIDE, "a", &[]).map(|left| left.len()), Some(MOST_BESIDE));
        let shown: Vec<String> = texts(MOST_BESIDE).iter().map(|words| mark_of(words)).collect();
        assert_eq!(writes(MOST_BESIDE, "b", &shown), Some(vec!["te".to_owned()]));
    }

    #[test]
    fn words_that_were_seen_may_be_written_over() {
        assert_eq!(left_beside("kaffe", "a", "te"), Vec::<String>::new());
    }

    #[test]
    fn words_that_are_still_there_are_not_lost() {
        assert_eq!(left_beside("kaffe", "b", "kaffe"), Vec::<String>::new());
        assert_eq!(left_beside("", "b", "te"), Vec::<String>::new());
    }
}
