//! What is typed into the forms of this feature, as it comes.

use serde::Deserialize;

use crate::help::model::{CrisisContact, Facts, Typed, TypedContact, TypedNote, Voice};
use crate::i18n::Lang;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskForm {
    /// The form's own mark.
    pub form: String,
    /// `yes` once the other route has been shown.
    pub offensive_seen: String,
    pub service: String,
    pub place: String,
    pub voice: String,
    pub about: Vec<String>,
    pub text: String,
    pub tried: String,
    pub wish: Vec<String>,
    pub pace: String,
    pub known: Vec<String>,
    pub contract: String,
    pub not_adviser: Vec<String>,
    pub student_advisers: String,
    pub reach: String,
    pub phone: String,
    pub times: String,
    pub tongue: String,
}

impl AskForm {
    /// An empty form with what most people would choose: nobody is told, nothing may be read.
    pub(super) fn blank(form: String, lang: Lang) -> Self {
        let tongue = match lang {
            Lang::Da => "danish",
            Lang::En => "english",
        };
        Self {
            form,
            pace: "fortnight".to_owned(),
            voice: Voice::Alone.as_str().to_owned(),
            contract: "no".to_owned(),
            reach: "here".to_owned(),
            tongue: tongue.to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn typed(&self) -> Typed<'_> {
        Typed {
            about: &self.about,
            text: &self.text,
            tried: &self.tried,
            wishes: &self.wish,
            pace: &self.pace,
            voice: &self.voice,
            known: &self.known,
            contract: &self.contract,
            not_adviser: &self.not_adviser,
            student_advisers: &self.student_advisers,
            reach: &self.reach,
            phone: &self.phone,
            times: &self.times,
            tongue: &self.tongue,
        }
    }

    /// Whether a word was ticked.
    pub(super) fn has(chosen: &[String], word: &str) -> bool {
        chosen.iter().any(|one| one == word)
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReplyForm {
    pub form: String,
    pub text: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct KnownForm {
    pub known: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    pub form: String,
    pub text: String,
    pub next: String,
    pub follow_up_on: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NoteForm {
    pub education: String,
    pub direction: String,
    pub stage: String,
    pub told: String,
    pub furthers: Vec<String>,
    pub hinders: Vec<String>,
    pub communities: String,
    pub parties: String,
    pub next_step: String,
    pub next_step_on: String,
    pub consent: String,
    pub referrals: Vec<String>,
    pub thoughts: String,
}

impl NoteForm {
    /// The note as it stands.
    pub(super) fn of(facts: &Facts, thoughts: &str) -> Self {
        let owned = |words: &[&'static str]| words.iter().map(|word| (*word).to_owned()).collect();
        Self {
            education: facts.education.clone(),
            direction: facts.direction.clone(),
            stage: facts.stage.map(|stage| stage.as_str().to_owned()).unwrap_or_default(),
            told: facts.told.clone(),
            furthers: owned(&facts.furthers.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
            hinders: owned(&facts.hinders.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
            communities: facts.communities.clone(),
            parties: facts.parties.clone(),
            next_step: facts.next_step.clone(),
            next_step_on: facts.next_step_on.map(|day| day.to_string()).unwrap_or_default(),
            consent: facts.consent.clone(),
            referrals: owned(&facts.referrals.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
            thoughts: thoughts.to_owned(),
        }
    }

    pub(super) fn typed(&self) -> TypedNote<'_> {
        TypedNote {
            education: &self.education,
            direction: &self.direction,
            stage: &self.stage,
            told: &self.told,
            furthers: &self.furthers,
            hinders: &self.hinders,
            communities: &self.communities,
            parties: &self.parties,
            next_step: &self.next_step,
            next_step_on: &self.next_step_on,
            consent: &self.consent,
            referrals: &self.referrals,
            thoughts: &self.thoughts,
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ContactForm {
    pub kind: String,
    pub name: String,
    pub phone: String,
    pub address: String,
    pub hours_da: String,
    pub hours_en: String,
}

impl ContactForm {
    /// The contact as it stands.
    pub(super) fn of(contact: &CrisisContact) -> Self {
        Self {
            kind: contact.kind.as_str().to_owned(),
            name: contact.name.clone(),
            phone: contact.phone.clone(),
            address: contact.address.clone(),
            hours_da: contact.hours_da.clone(),
            hours_en: contact.hours_en.clone(),
        }
    }

    pub(super) fn typed(&self) -> TypedContact<'_> {
        TypedContact {
            kind: &self.kind,
            name: &self.name,
            phone: &self.phone,
            address: &self.address,
            hours_da: &self.hours_da,
            hours_en: &self.hours_en,
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HandOverForm {
    pub to: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CloseForm {
    pub outcome: String,
}
