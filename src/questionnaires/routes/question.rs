//! One question on one page: shown as it was last typed, kept while it is typed, saved when one goes on.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::card::{CardRow, card_rows};
use super::overview::{Lateness, closed};
use super::support::Support;
use super::{asked, asked_question, no_more, own_questions};
use crate::courses::{CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::cards::{self, CardEntry};
use crate::questionnaires::actions::drafts::{self, Desk, Reading, Waits, Writing};
use crate::questionnaires::actions::rows::Asked;
use crate::questionnaires::actions::{self, QuestionnairesError, institution};
use crate::questionnaires::answers::{Answer, OnCard};
use crate::questionnaires::catalogue::{GENDERS, Key, Kind, OTHER, Question, SeenBy};
use crate::questionnaires::institution::Lists;
use crate::questionnaires::model::{Phase, Questionnaire, Sheet, Stop, stops};
use crate::questionnaires::needs;
use crate::questionnaires::own_questions::number_of;
use crate::questionnaires::reading;
use crate::questionnaires::typed::{ANSWER, NONE, RATHER_NOT, Typed, UNKNOWN};
use crate::questionnaires::week;
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};
use crate::week::Week;

/// One question. `typed` is what was stored, or what was just typed and has to be mended.
#[derive(Debug, Template)]
#[template(path = "questionnaires/form.html")]
pub(super) struct FormPage {
    frame: Frame,
    faults: Faults,
    base: String,
    question: &'static Question,
    typed: Typed,
    look: Look,
    seen: String,
    waits: Waits,
    elsewhere: Vec<String>,
    /// The line that is on the card now, where another one lies before the student to be saved instead.
    stands: Option<String>,
    promise: Promise,
    sight: Sight,
    position: usize,
    total: usize,
    previous: Option<String>,
    next: String,
    way: Way,
    card: Vec<CardRow>,
    /// The practical needs that stand on the card.
    needs: Vec<Text>,
    /// Answers to the course's own questions that the group sees anyway.
    told: Vec<CardEntry>,
    own_name: String,
    lists: Lists,
    /// Whom to talk with about support (SPS), beside the practical needs.
    support: Support,
    /// What somebody who tries it says about the question.
    comment: String,
}

/// Who looks at the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A student, who answers.
    Student,
    /// The course leader, who tries what students will meet. Nothing is kept.
    Preview,
    /// A student who tries it before it opens and says what is unclear. Nothing else is kept.
    Pilot,
}

impl Look {
    /// The key of what is said to whoever finds something they have begun.
    pub(super) fn draft_found(self) -> &'static str {
        match self {
            Self::Pilot => "questionnaires-trial-draft-found",
            Self::Student | Self::Preview => "questionnaires-draft-found",
        }
    }
}

/// Whether what is promised now is what was promised when the answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    Holds,
    Changed,
}

/// Whether those who were promised to see the answer do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    AsPromised,
    /// It was never sent, and it is too late for that; saving it again shows it.
    Nobody,
}

/// Where one goes after a question: on to the next, or back to the look at all answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Way {
    #[default]
    On,
    Check,
}

impl Way {
    pub(super) fn query(self) -> &'static str {
        match self {
            Self::On => "",
            Self::Check => "?then=check",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct WayQuery {
    #[serde(default)]
    pub(super) then: Way,
}

/// Where a question stands among the others, and where one comes from and goes to.
#[derive(Debug)]
pub(super) struct Around {
    /// The address of the overview.
    pub(super) base: String,
    /// Its place, from 1.
    pub(super) position: usize,
    /// How many there are.
    pub(super) total: usize,
    /// The code of the one before.
    pub(super) previous: Option<String>,
    /// The address of the page after.
    pub(super) next: String,
    /// Where one goes after it.
    pub(super) way: Way,
}

impl Around {
    /// Around a question that a student answers.
    pub(super) fn of(questionnaire: &Questionnaire, stops: &[Stop<'_>], code: &str, way: Way) -> Self {
        let check = format!("{}/check", questionnaire.path());
        let around = Self::tried(questionnaire.path(), stops, code);
        let next = match way {
            Way::On if around.position < around.total => around.next,
            Way::On | Way::Check => check,
        };
        Self { next, way, ..around }
    }

    /// Around a question that somebody tries: every button leads on, and at the end back to where they came from.
    pub(super) fn tried(base: String, stops: &[Stop<'_>], code: &str) -> Self {
        let place = stops.iter().position(|stop| stop.code() == code).unwrap_or_default();
        let code_at = |place: usize| stops.get(place).map(|stop| stop.code().to_owned());
        let next = code_at(place + 1).map_or_else(|| base.clone(), |next| format!("{base}/{next}"));
        let previous = place.checked_sub(1).and_then(code_at);
        Self { base, position: place + 1, total: stops.len(), previous, next, way: Way::On }
    }
}

impl FormPage {
    fn of(frame: Frame, around: Around, question: &'static Question, lists: Lists, desk: Desk) -> Self {
        let Around { base, position, total, previous, next, way } = around;
        Self {
            frame,
            faults: Faults::none(),
            base,
            question,
            look: Look::Student,
            elsewhere: desk.beside(&question.asked()),
            typed: desk.typed,
            seen: desk.seen,
            waits: desk.waits,
            stands: None,
            promise: Promise::Holds,
            sight: Sight::AsPromised,
            position,
            total,
            previous,
            next,
            way,
            card: Vec::new(),
            needs: Vec::new(),
            told: Vec::new(),
            own_name: String::new(),
            lists,
            support: Support::default(),
            comment: String::new(),
        }
    }

    /// With whom one can talk about support, where that is asked for.
    pub(super) async fn with_support(mut self, tx: &mut Tx, course: CourseId) -> Result<Self> {
        if self.question.key == Key::Practical {
            self.support = Support::of(tx, course, self.frame.l).await?;
        }
        Ok(self)
    }

    /// The page as the course leader tries it: every button leads on, and nothing is kept.
    pub(super) fn tried(
        frame: Frame,
        around: Around,
        question: &'static Question,
        lists: Lists,
        own_name: String,
    ) -> Self {
        Self { look: Look::Preview, own_name, ..Self::of(frame, around, question, lists, Desk::default()) }
    }

    /// The page after this one.
    pub(super) fn onward(&self) -> &str {
        &self.next
    }

    /// The page as somebody meets it who tries it before it opens: with room for a comment, and what they said before.
    pub(super) fn piloted(self, (comment, waits): (String, Waits), typed: Typed, faults: Faults) -> Self {
        Self { look: Look::Pilot, comment, waits, typed, faults, ..self }
    }

    fn with_sheet(mut self, sheet: &Sheet) -> Self {
        if sheet.promised_otherwise.contains(&self.question.key) {
            self.promise = Promise::Changed;
        }
        if self.question.key == Key::Card {
            self.card = card_rows(sheet);
            if let Some(Answer::Card(card)) = sheet.open(Key::Card)
                && self.elsewhere.contains(&card.line)
            {
                self.stands = Some(card.line.clone());
            }
        }
        self
    }

    /// With all that stands on the card, where it is the card that is looked at.
    async fn with_card(
        mut self,
        tx: &mut Tx,
        app: &App,
        by: &StudentOfCourse,
        questionnaire: &Questionnaire,
    ) -> Result<Self> {
        by.who().name().clone_into(&mut self.own_name);
        let now = tx.now;
        let unseen = cards::unseen(tx, now, questionnaire, by.account_id()).await?;
        if unseen.iter().any(|code| code == self.question.code) {
            self.sight = Sight::Nobody;
        }
        if self.question.key != Key::Card {
            return self.with_support(tx, questionnaire.course_id).await;
        }
        let (seals, who) = (app.seals(), by.account_id());
        self.needs = cards::own_needs_on_card(tx, now, seals, questionnaire, who).await?;
        for (seen_by, number, entry) in cards::own_replies(tx, now, seals, questionnaire, who).await? {
            match seen_by {
                SeenBy::CardIfChosen => {
                    let CardEntry { title, words } = entry;
                    self.card.push(CardRow { item: OnCard::Own(number), title, words });
                }
                SeenBy::Group => self.told.push(entry),
                _ => {}
            }
        }
        Ok(self)
    }

    /// What was written in another window and is not what is on the card.
    fn others(&self) -> Vec<&String> {
        self.elsewhere.iter().filter(|words| Some(*words) != self.stands.as_ref()).collect()
    }

    fn option(&self, option: &str) -> crate::i18n::Said {
        self.frame.say(&self.lists.words(self.question, option))
    }

    /// What can be chosen: of the institution's lists, what is offered and what was chosen before.
    fn choices(&self) -> Vec<&'static str> {
        self.lists.offered(self.question, self.typed.all(ANSWER))
    }

    fn is_chosen(&self, option: &str) -> bool {
        self.typed.has(ANSWER, option)
    }

    /// The most options that may be chosen, where that is fewer than all.
    fn most(&self) -> Option<usize> {
        match self.question.kind {
            Kind::Several(options, most) if most < options.len() => Some(most),
            _ => None,
        }
    }

    /// How many options may be chosen.
    fn how_many(&self) -> crate::i18n::Said {
        match self.most() {
            Some(most) => self.frame.t("questionnaires-step-max").n("max", most),
            None => self.frame.t("questionnaires-step-several"),
        }
    }
}

pub(super) async fn form(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, code)): Path<(CourseId, QuestionnaireId, String)>,
    Query(query): Query<WayQuery>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    if number_of(&code).is_some() {
        return own_questions::form(&by, &mut tx, &app, frame, &questionnaire, (&code, query.then)).await;
    }
    let Ok(question) = asked_question(&questionnaire, &code) else {
        return no_more::look(&by, &mut tx, &questionnaire, &code).await;
    };
    if !questionnaire.takes(question.used_for, tx.now) {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let desk = drafts::desk(&mut tx, app.seals(), &questionnaire, by.account_id(), &question.asked()).await?;
    let around = Around::of(&questionnaire, &sheet.stops(&questionnaire), question.code, query.then);
    let lists = institution::lists(&mut tx).await?;
    let page = FormPage::of(frame, around, question, lists, desk).with_sheet(&sheet);
    Ok(Page(page.with_card(&mut tx, &app, &by, &questionnaire).await?).into_response())
}

/// A posted page: the fields of the answer, and what the page carried along.
pub(super) struct Posted {
    pub(super) typed: Typed,
    pub(super) seen: String,
    pub(super) had: Vec<String>,
    pub(super) shown: Vec<String>,
    pub(super) way: Way,
    copied: bool,
}

impl Posted {
    pub(super) fn of(fields: Vec<(String, String)>) -> Self {
        let mut typed = Typed::new(fields);
        let [had, shown] = ["had", "beside"].map(|name| typed.take_all(name));
        let [then, seen, copy, from, to] =
            ["then", "seen", "copy", "copy_from", "copy_to"].map(|name| typed.take(name));
        let copied = !copy.is_empty();
        if copied {
            week::copy_day(&mut typed, &from, &to);
        }
        Self { typed, seen, had, shown, way: if then == "check" { Way::Check } else { Way::On }, copied }
    }
}

/// A question that is shown once more, with what was posted, as it could not be saved.
struct Again {
    question: &'static Question,
    lists: Lists,
    way: Way,
}

impl Again {
    async fn at(
        self,
        by: &StudentOfCourse,
        tx: &mut Tx,
        app: &App,
        frame: Frame,
        questionnaire: &Questionnaire,
        (desk, faults): (Desk, Faults),
    ) -> Result<Response> {
        let Self { question, lists, way } = self;
        let sheet = actions::sheet(tx, questionnaire, by.account_id()).await?;
        let around = Around::of(questionnaire, &sheet.stops(questionnaire), question.code, way);
        let page = FormPage::of(frame, around, question, lists, desk).with_sheet(&sheet);
        let page = FormPage { faults, ..page.with_card(tx, app, by, questionnaire).await? };
        Ok(Page::faulty(page).into_response())
    }

    /// With all there is beside it: there is no room for more.
    async fn at_all(
        self,
        by: &StudentOfCourse,
        tx: &mut Tx,
        app: &App,
        frame: Frame,
        questionnaire: &Questionnaire,
        typed: Typed,
    ) -> Result<Response> {
        let asked = self.question.asked();
        let desk = drafts::desk(tx, app.seals(), questionnaire, by.account_id(), &asked).await?;
        let look = (desk.all_beside(&asked, typed), full(&asked));
        self.at(by, tx, app, frame, questionnaire, look).await
    }
}

/// What is said beside the words of an answer when there is no room for more from other windows.
pub(super) fn full(asked: &Asked<'_>) -> Faults {
    Faults::one(asked.words_in.unwrap_or(ANSWER), Text::new("questionnaires-fault-full"))
}

pub(super) async fn save(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, code)): Path<(CourseId, QuestionnaireId, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    if number_of(&code).is_some() {
        let posted = Posted::of(fields);
        return own_questions::save(&by, tx, &app, frame, questionnaire, (&code, posted)).await;
    }
    let Ok(question) = asked_question(&questionnaire, &code) else {
        return no_more::save(&by, tx, &app, &questionnaire, (&code, Posted::of(fields))).await;
    };
    let Posted { typed, seen, had, shown, way, copied } = Posted::of(fields);
    let writing = Writing { asked: question.asked(), typed: &typed, seen: &seen, had: &had, shown: &shown };
    let (now, seals, chance, who) = (tx.now, app.seals(), &mut app.chance(), by.account_id());
    let lists = institution::lists(&mut tx).await?;
    let read = reading::known(&lists, question, by.who().email(), &typed);
    let again = format!("{}/{}{}", questionnaire.path(), question.code, way.query());
    let look = Again { question, lists, way };
    if !questionnaire.takes(question.used_for, now) || read.is_err() || copied {
        // Whatever it is, it is not lost.
        let fields = read.as_ref().map(|answer| answer.as_ref().map(Answer::typed));
        let kept = (writing, Reading::of(&fields));
        match drafts::keep(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
            Err(QuestionnairesError::Full) => {
                return look.at_all(&by, &mut tx, &app, frame, &questionnaire, typed).await;
            }
            kept => kept?,
        };
    }
    if !questionnaire.takes(question.used_for, now) {
        let page = closed(&by, &mut tx, &app, frame, questionnaire, Lateness::JustMissed).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let answer = match read {
        _ if copied => {
            tx.commit().await?;
            return Ok(Redirect::to(again).notice("questionnaires-notice-copied").into_response());
        }
        Ok(answer) => answer,
        Err(faults) => {
            let desk = drafts::desk(&mut tx, seals, &questionnaire, who, &question.asked()).await?;
            let desk = Desk { typed, ..desk };
            let page = look.at(&by, &mut tx, &app, frame, &questionnaire, (desk, faults)).await?;
            tx.commit().await?;
            return Ok(page);
        }
    };
    let says_oneself = question.key == Key::Practical && needs::says_oneself(&typed);
    let oneself = says_oneself.then_some(match answer {
        Some(_) => "questionnaires-notice-said-oneself-too",
        None => "questionnaires-notice-said-oneself",
    });
    let fields = answer.as_ref().map(Answer::typed);
    let kept = (writing, fields.as_ref());
    let next = {
        let own = actions::own_questions::asked_now(&mut tx, questionnaire.course_id).await?;
        Around::of(&questionnaire, &stops(&questionnaire, &own), question.code, way).next
    };
    let elsewhere = match drafts::settle(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
        Err(QuestionnairesError::Full) => {
            return look.at_all(&by, &mut tx, &app, frame, &questionnaire, typed).await;
        }
        elsewhere => elsewhere?,
    };
    tx.commit().await?;
    if !elsewhere.is_empty() {
        return Ok(Redirect::to(again).notice("questionnaires-notice-elsewhere").into_response());
    }
    if questionnaire.phase(now) == Phase::Closed {
        // There is nothing to look through and send any more.
        let notice = oneself.unwrap_or("questionnaires-notice-saved");
        return Ok(Redirect::to(questionnaire.path()).notice(notice).into_response());
    }
    if matches!((&answer, way), (Some(Answer::Scales(_)), Way::On)) {
        // What was said is put into words at once, by whoever feels like it, for nobody else.
        let words = format!("/courses/{}/reflections/style?then={next}", questionnaire.course_id);
        return Ok(Redirect::to(words).into_response());
    }
    let on = Redirect::to(next);
    Ok(match (&answer, oneself, way) {
        (Some(Answer::Week(week, _)), ..) if week.known().is_none() => {
            on.notice("questionnaires-notice-times-unknown")
        }
        (_, Some(notice), _) => on.notice(notice),
        (_, None, Way::Check) => on.notice("questionnaires-notice-saved"),
        _ => on,
    }
    .into_response())
}
