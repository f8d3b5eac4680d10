//! The course's own questions: their pages for students, and (in [`editor`]) for the leader who writes them.

pub(super) mod editor;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::no_more;
use super::overview::{Lateness, closed};
use super::question::{Around, Look, Posted, Way, full};
use crate::courses::StudentOfCourse;
use crate::i18n::{Said, Text};
use crate::questionnaires::actions::drafts::{self, Desk, Reading, Waits, Writing};
use crate::questionnaires::actions::{self, QuestionnairesError};
use crate::questionnaires::catalogue::{Part, SeenBy};
use crate::questionnaires::model::{OwnLine, Questionnaire};
use crate::questionnaires::own_questions::{
    Choice, Kind, LONGEST_WORDS, OwnQuestion, RANKS, Rule, VERSION, Wording,
};
use crate::questionnaires::reading;
use crate::questionnaires::typed::{ANSWER, RATHER_NOT, Typed, UNKNOWN};
use crate::web::{App, Faults, Frame, Page, Redirect, Result, Tx};

/// One question of the course's own.
#[derive(Debug, Template)]
#[template(path = "questionnaires/own/form.html")]
pub(super) struct OwnFormPage {
    frame: Frame,
    faults: Faults,
    around: Around,
    question: OwnQuestion,
    typed: Typed,
    look: Look,
    seen: String,
    waits: Waits,
    elsewhere: Vec<String>,
    /// What was answered before the question was changed, in the words of then.
    before: Option<Vec<Text>>,
    /// Whether the question was changed while the page was open.
    news: News,
    /// What somebody who tries it says about the question.
    comment: String,
}

/// Whether a question was changed while somebody had its page open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum News {
    None,
    JustChanged,
}

impl OwnFormPage {
    fn of(frame: Frame, around: Around, question: &OwnQuestion, desk: Desk) -> Self {
        Self {
            frame,
            faults: Faults::none(),
            around,
            look: Look::Student,
            elsewhere: desk.beside(&question.asked()),
            typed: desk.typed,
            seen: desk.seen,
            waits: desk.waits,
            before: None,
            news: News::None,
            comment: String::new(),
            question: question.clone(),
        }
    }

    /// The page as somebody tries it: every button leads on, and nothing is kept.
    pub(super) fn tried(frame: Frame, around: Around, question: &OwnQuestion, look: Look) -> Self {
        Self { look, ..Self::of(frame, around, question, Desk::default()) }
    }

    /// The page after this one.
    pub(super) fn onward(&self) -> &str {
        &self.around.next
    }

    /// The page as somebody meets it who tries it before it opens: with what they said before.
    pub(super) fn piloted(self, (comment, waits): (String, Waits), typed: Typed, faults: Faults) -> Self {
        Self { look: Look::Pilot, comment, waits, typed, faults, ..self }
    }

    fn with_line(self, line: Option<&OwnLine>) -> Self {
        let kept = line.filter(|line| line.is_asked_again()).and_then(|line| line.kept.as_ref());
        let before = kept.map(|kept| match &kept.reply {
            Some(reply) => reply.in_words(&kept.version.wording),
            None => vec![Text::new("questionnaires-check-sealed")],
        });
        Self { before, ..self }
    }

    fn wording(&self) -> &Wording {
        self.question.wording()
    }

    fn title(&self) -> &str {
        self.wording().text.in_language(self.frame.l)
    }

    fn help(&self) -> &str {
        self.wording().help.in_language(self.frame.l)
    }

    fn words(&self, option: &Choice) -> String {
        option.words.in_language(self.frame.l).to_owned()
    }

    /// One end of the scale.
    fn end(&self, place: usize) -> String {
        self.wording().options.get(place).map(|end| self.words(end)).unwrap_or_default()
    }

    fn is_chosen(&self, option: &str) -> bool {
        self.typed.has(ANSWER, option)
    }

    fn has(&self, option: &Choice) -> bool {
        self.is_chosen(&option.id.to_string())
    }

    /// Whether an option has a rank.
    fn is_ranked(&self, rank: &str, option: &Choice) -> bool {
        self.typed.value(rank) == option.id.to_string()
    }

    /// The most options that may be chosen, where that is fewer than all.
    fn most(&self) -> Option<usize> {
        let wording = self.wording();
        (wording.most < wording.options.len()).then_some(wording.most)
    }

    /// How many options may be chosen.
    fn how_many(&self) -> Said {
        match self.most() {
            Some(most) => self.frame.t("questionnaires-step-max").n("max", most),
            None => self.frame.t("questionnaires-step-several"),
        }
    }

    /// Who sees the answer. That the program reads it is said only where it does.
    fn seen_key(&self) -> String {
        let wording = self.wording();
        match (wording.seen_by, wording.rule) {
            (SeenBy::Oneself, Some(_)) => "questionnaires-own-seen-program".to_owned(),
            (seen_by, _) => format!("questionnaires-own-seen-{}", seen_by.word()),
        }
    }

    /// What the answer is used for.
    fn use_key(&self) -> String {
        format!("questionnaires-own-use-{}", self.wording().rule.map_or("none", Rule::word))
    }

    /// The number that was typed, rather than a way out.
    fn number(&self) -> &str {
        let numbers = self.typed.all(ANSWER).iter().map(|value| value.trim());
        numbers
            .filter(|value| ![UNKNOWN, RATHER_NOT].contains(value))
            .find(|value| !value.is_empty())
            .unwrap_or("")
    }
}

/// The page of an own question for a student.
pub(super) async fn form(
    by: &StudentOfCourse,
    tx: &mut Tx,
    app: &App,
    frame: Frame,
    questionnaire: &Questionnaire,
    (code, way): (&str, Way),
) -> Result<Response> {
    let sheet = actions::sheet(tx, questionnaire, by.account_id()).await?;
    let Some(line) = sheet.line(code) else {
        return no_more::look(by, tx, questionnaire, code).await;
    };
    let question = &line.question;
    if !questionnaire.takes(question.wording().used_for(), tx.now) {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let desk = drafts::desk(tx, app.seals(), questionnaire, by.account_id(), &question.asked()).await?;
    let around = Around::of(questionnaire, &sheet.stops(questionnaire), code, way);
    Ok(Page(OwnFormPage::of(frame, around, question, desk).with_line(Some(line))).into_response())
}

/// Saves an answer to an own question. Whatever cannot be saved is kept.
pub(super) async fn save(
    by: &StudentOfCourse,
    mut tx: Tx,
    app: &App,
    frame: Frame,
    questionnaire: Questionnaire,
    (code, posted): (&str, Posted),
) -> Result<Response> {
    let (now, seals, chance, who) = (tx.now, app.seals(), &mut app.chance(), by.account_id());
    let sheet = actions::sheet(&mut tx, &questionnaire, who).await?;
    let Some(line) = sheet.line(code) else {
        return no_more::save(by, tx, app, &questionnaire, (code, posted)).await;
    };
    let (question, asked) = (&line.question, line.question.asked());
    let Posted { typed, seen, had, shown, way, .. } = posted;
    let writing = Writing { asked, typed: &typed, seen: &seen, had: &had, shown: &shown };
    let read = reading::own(question, &typed);
    let is_open = questionnaire.takes(asked.used_for, now);
    let around = Around::of(&questionnaire, &sheet.stops(&questionnaire), code, way);
    if !is_open || read.is_err() {
        let kept = (writing, Reading::of(&read));
        match drafts::keep(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
            Err(QuestionnairesError::Full) => {
                return look_at_all(&mut tx, app, by, frame, &questionnaire, (line, around, typed)).await;
            }
            kept => kept?,
        };
    }
    if !is_open {
        let page = closed(by, &mut tx, app, frame, questionnaire, Lateness::JustMissed).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let answer = match read {
        Ok(answer) => answer,
        Err(faults) => {
            let desk = drafts::desk(&mut tx, seals, &questionnaire, who, &asked).await?;
            let is_news = !question.is_the_one_of(&typed);
            let page = OwnFormPage::of(frame, around, question, Desk { typed, ..desk }).with_line(Some(line));
            tx.commit().await?;
            return Ok(if is_news {
                Page::with_status(OwnFormPage { news: News::JustChanged, ..page }, StatusCode::CONFLICT)
                    .into_response()
            } else {
                Page::faulty(OwnFormPage { faults, ..page }).into_response()
            });
        }
    };
    let again = format!("{}/{code}{}", questionnaire.path(), way.query());
    let kept = (writing, answer.as_ref());
    let elsewhere = match drafts::settle(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
        Err(QuestionnairesError::Full) => {
            return look_at_all(&mut tx, app, by, frame, &questionnaire, (line, around, typed)).await;
        }
        elsewhere => elsewhere?,
    };
    tx.commit().await?;
    if !elsewhere.is_empty() {
        return Ok(Redirect::to(again).notice("questionnaires-notice-elsewhere").into_response());
    }
    let on = Redirect::to(around.next);
    Ok(if way == Way::Check { on.notice("questionnaires-notice-saved") } else { on }.into_response())
}

/// The question once more, with what was posted and all there is beside it: there is no room for more.
async fn look_at_all(
    tx: &mut Tx,
    app: &App,
    by: &StudentOfCourse,
    frame: Frame,
    questionnaire: &Questionnaire,
    (line, around, typed): (&OwnLine, Around, Typed),
) -> Result<Response> {
    let asked = line.question.asked();
    let desk = drafts::desk(tx, app.seals(), questionnaire, by.account_id(), &asked).await?;
    let desk = desk.all_beside(&asked, typed);
    let page = OwnFormPage::of(frame, around, &line.question, desk).with_line(Some(line));
    Ok(Page::faulty(OwnFormPage { faults: full(&asked), ..page }).into_response())
}
