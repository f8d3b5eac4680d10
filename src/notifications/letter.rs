//! A mail as the recipient reads it: in their language, as plain text and as a page.

use askama::Template;
use chrono::{DateTime, Utc};
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::{MessageId, Words};
use crate::i18n::{Lang, Text};

/// Who gets a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: String,
    /// The language they read.
    pub language: Lang,
}

impl Addressee {
    fn mailbox(&self) -> Result<Mailbox, LetterFault> {
        let address = self.email.parse().map_err(|_| LetterFault::Address)?;
        Ok(Mailbox::new(Some(on_one_line(&self.name)), address))
    }
}

/// What stands on every letter.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// The sender.
    pub from: Mailbox,
    /// The site's own address, without a slash at the end.
    pub base_url: String,
    /// The institution's name.
    pub institution: String,
}

/// A letter, ready to be put into an envelope.
#[derive(Debug, Template)]
#[template(path = "mail/letter.html")]
pub(super) struct Letter {
    pub lang: Lang,
    pub institution: String,
    pub subject: String,
    pub paragraphs: Vec<String>,
    pub action: Option<(String, String)>,
    pub why: String,
    /// That there is another language, said in it.
    pub other: Option<(Lang, String)>,
    /// Who gets what is answered to it, in words.
    pub reply: Option<String>,
}

#[derive(Debug, Template)]
#[template(path = "mail/letter.txt")]
struct PlainLetter<'a> {
    letter: &'a Letter,
}

/// Why a letter could not be written.
#[derive(Debug, thiserror::Error)]
pub(super) enum LetterFault {
    /// The recipient's address is not one.
    #[error("the address is not one")]
    Address,
    /// The template.
    #[error(transparent)]
    Template(#[from] askama::Error),
    /// The envelope.
    #[error("the envelope: {0}")]
    Envelope(#[from] lettre::error::Error),
}

impl Letter {
    /// Says the words in the recipient's language, with who gets an answer to it, if anybody does.
    pub fn write(words: &Words, to: &Addressee, replies: Option<&Addressee>, head: &Letterhead) -> Self {
        let said = |part: &str| {
            let mut text = Text::new(format!("mail-{}-{part}", words.kind))
                .s("name", &to.name)
                .s("institution", &head.institution);
            for (name, value) in &words.strings {
                text = text.s(name.clone(), value);
            }
            for (name, value) in &words.numbers {
                text = text.n(name.clone(), *value);
            }
            to.language.say(text)
        };
        Self {
            lang: to.language,
            institution: head.institution.clone(),
            subject: on_one_line(&said("subject").to_string()),
            paragraphs: said("body").paragraphs(),
            action: words
                .link
                .as_ref()
                .map(|path| (said("action").to_string(), format!("{}{path}", head.base_url))),
            why: said("why").to_string(),
            other: words.offers_the_other_language.then(|| {
                let other = to.language.other();
                (other, other.t("notifications-letter-other-language").to_string())
            }),
            reply: replies.map(|whose| {
                let text = Text::new("notifications-letter-reply");
                to.language.say(text.s("name", &whose.name).s("address", &whose.email)).to_string()
            }),
        }
    }

    /// Who writes, at the head of the letter: the institution through Medspil. Where none is named it is Medspil alone.
    fn sender(&self) -> String {
        const SITE: &str = "Medspil";
        if self.institution == SITE { SITE.to_owned() } else { format!("{} · {SITE}", self.institution) }
    }

    /// The letter without pictures and colours.
    pub fn plain(&self) -> Result<String, askama::Error> {
        PlainLetter { letter: self }.render()
    }

    /// Puts it into an envelope that says, however often it is sent, which mail it is and when it was posted.
    pub fn envelope(
        &self,
        message_id: MessageId,
        posted_at: DateTime<Utc>,
        to: &Addressee,
        replies: Option<&Addressee>,
        head: &Letterhead,
    ) -> Result<Message, LetterFault> {
        let host = head.base_url.split("://").nth(1).unwrap_or("localhost");
        let host = host.split(':').next().unwrap_or(host);
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let mut message = Message::builder().from(head.from.clone()).to(to.mailbox()?);
        if let Some(whose) = replies {
            message = message.reply_to(whose.mailbox()?);
        }
        Ok(message
            .subject(&self.subject)
            .message_id(Some(format!("<{message_id}@{host}>")))
            .date(posted_at.into())
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .multipart(MultiPart::alternative_plain_html(self.plain()?, self.render()?))?)
    }
}

/// Without line breaks and other controls: in a header they would begin another one, and lettre panics on them.
fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Letterhead {
        Letterhead {
            from: "Medspil <medspil@uni.example>".parse().unwrap(),
            base_url: "https://medspil.example".into(),
            institution: "Prøveuniversitetet".into(),
        }
    }

    fn to(language: Lang) -> Addressee {
        Addressee { name: "Søren Ærø".into(), email: "soeren@uni.example".into(), language }
    }

    #[test]
    fn a_letter_is_written_in_the_language_of_its_reader() {
        let words =
            Words { kind: "accounts-reset".into(), link: Some("/password/1".into()), ..Words::default() };
        let (da, en) = (
            Letter::write(&words, &to(Lang::Da), None, &head()),
            Letter::write(&words, &to(Lang::En), None, &head()),
        );
        assert_ne!(da.subject, en.subject);
        assert!(da.paragraphs.len() > 1 && da.paragraphs[0].contains("Søren Ærø"));
        assert_eq!(da.action.as_ref().unwrap().1, "https://medspil.example/password/1");
        for said in [&da, &en] {
            let text = format!("{}{}", said.plain().unwrap(), said.render().unwrap());
            assert!(!text.contains('⟦') && text.contains("https://medspil.example/password/1"), "{text}");
        }
    }

    #[test]
    fn whoever_has_not_chosen_a_language_is_told_in_the_other_one_that_they_can() {
        let words = Words {
            kind: "accounts-invitation".into(),
            link: Some("/password/1".into()),
            offers_the_other_language: true,
            ..Words::default()
        };
        let letter = Letter::write(&words, &to(Lang::Da), None, &head());
        assert!(letter.plain().unwrap().contains("In English: "));
        assert!(letter.render().unwrap().contains("lang=\"en\""));
        let letter = Letter::write(&words, &to(Lang::En), None, &head());
        assert!(letter.plain().unwrap().contains("På dansk: "));
    }

    #[test]
    fn whoever_stands_behind_a_letter_is_named_with_their_address_and_gets_the_answer() {
        let words = Words { kind: "accounts-reset".into(), ..Words::default() };
        let karen =
            Addressee { name: "Karen Holst".into(), email: "karen@uni.example".into(), ..to(Lang::Da) };
        let (to, head) = (to(Lang::En), head());
        let letter = Letter::write(&words, &to, Some(&karen), &head);
        for text in [letter.plain().unwrap(), letter.render().unwrap()] {
            assert!(text.contains("Karen Holst") && text.contains("karen@uni.example"), "{text}");
        }
        let id = MessageId::from(uuid::Uuid::from_u128(1));
        let envelope = letter.envelope(id, DateTime::UNIX_EPOCH, &to, Some(&karen), &head).unwrap();
        let text = String::from_utf8(envelope.formatted()).unwrap();
        assert!(text.contains("Reply-To: \"Karen Holst\" <karen@uni.example>"), "{text}");
        let alone = Letter::write(&words, &to, None, &head);
        let envelope = alone.envelope(id, DateTime::UNIX_EPOCH, &to, None, &head).unwrap().formatted();
        assert!(!String::from_utf8(envelope).unwrap().contains("Reply-To"));
    }

    #[test]
    fn a_letter_names_its_sender_once() {
        let words = Words { kind: "accounts-reset".into(), ..Words::default() };
        let of = |institution: &str| {
            let head = Letterhead { institution: institution.into(), ..head() };
            Letter::write(&words, &to(Lang::Da), None, &head).plain().unwrap()
        };
        assert!(of("Prøveuniversitetet").contains("Prøveuniversitetet · Medspil"));
        assert!(!of("Medspil").contains("Medspil · Medspil"));
    }

    #[test]
    fn nothing_in_a_name_becomes_a_header_or_markup() {
        let words = Words { kind: "accounts-reset".into(), ..Words::default() };
        let to = Addressee { name: "Eva\r\nBcc: all@uni.example <b>".into(), ..to(Lang::Da) };
        let letter = Letter::write(&words, &to, None, &head());
        let id = MessageId::from(uuid::Uuid::from_u128(1));
        let envelope = letter.envelope(id, DateTime::UNIX_EPOCH, &to, None, &head()).unwrap().formatted();
        let text = String::from_utf8(envelope).unwrap();
        let headers = text.split("\r\n\r\n").next().unwrap();
        assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
        assert!(headers.contains("<00000000-0000-0000-0000-000000000001@medspil.example>"), "{headers}");
        assert!(!letter.render().unwrap().contains("<b>"));
    }
}
