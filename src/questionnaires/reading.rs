//! What was typed, read as the answer to whatever asked for it: the one reader for what a student saves, for what is
//! kept while it is typed, and for what came late.

use super::answers::Answer;
use super::catalogue::Question;
use super::institution::Lists;
use super::model::Stop;
use super::own_questions::{OwnQuestion, Reply};
use super::typed::{ANSWER, Typed};
use crate::i18n::Text;
use crate::web::Faults;

/// The answer to a question of the catalogue by somebody with this address.
pub fn known(lists: &Lists, question: &Question, own: &str, typed: &Typed) -> Result<Option<Answer>, Faults> {
    let answer = lists.read(question, typed)?;
    match &answer {
        // A wish about oneself is a slip of the pen.
        Some(Answer::Wish(email)) if email.as_str() == own => {
            Err(Faults::one(ANSWER, Text::new("questionnaires-fault-email-self")))
        }
        _ => Ok(answer),
    }
}

/// The answer to a question of the course's own as it would be stored, if it was typed on a page that showed the question
/// as it is now.
pub fn own(question: &OwnQuestion, typed: &Typed) -> Result<Option<Typed>, Faults> {
    if !question.is_the_one_of(typed) {
        return Err(Faults::one(ANSWER, Text::new("questionnaires-own-just-changed")));
    }
    let reply = Reply::read(question.wording(), typed)?;
    Ok(reply.map(|reply| reply.typed(question.wording())))
}

/// The answer to either as it would be stored.
pub fn stop(lists: &Lists, stop: &Stop<'_>, own_email: &str, typed: &Typed) -> Result<Option<Typed>, Faults> {
    match stop {
        Stop::Known(question) => {
            known(lists, question, own_email, typed).map(|answer| answer.as_ref().map(Answer::typed))
        }
        Stop::Own(question) => own(question, typed),
    }
}

/// Why what was typed cannot be an answer to a question, if it cannot; said when it is too late to mend it.
pub fn why_not(lists: &Lists, asked: &Stop<'_>, own_email: &str, typed: &Typed) -> Option<Text> {
    if let Stop::Own(question) = asked
        && !question.is_the_one_of(typed)
    {
        return Some(Text::new("questionnaires-unfit-changed"));
    }
    let faults = stop(lists, asked, own_email, typed).err()?;
    faults.iter().next().map(|fault| fault.text.clone())
}
