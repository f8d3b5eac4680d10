//! The group's room, and the pages of whoever accompanies it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;

use super::actions::{self, GroupsError, Whereabouts};
use super::expectations::{Phase, Round};
use super::model::{FirstMeeting, LONGEST_PLACE, NextStep, deadline_from};
use super::proofs::{Facilitator, Member};
use super::{contract, expectations};
use crate::accounts::{AccountId, Person, SignedIn};
use crate::formations::Farewell;
use crate::i18n::{Text, begin_small};
use crate::questionnaires::{CardEntry, Key, MemberCard, Question};
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of this feature.
pub fn routes() -> Routes {
    let staff = Audience::FacilitatorOfGroup;
    Routes::new()
        .get("/groups/{group_id}", Audience::MemberOfGroup, Shows::Restricted, show)
        .get("/facilitating", Audience::SignedIn, Shows::Plain, list)
        .get("/groups/{group_id}/facilitate", staff, Shows::Restricted, accompany)
        .post("/groups/{group_id}/facilitate/first-meeting", staff, Shows::Restricted, mark_first_meeting)
        .and(expectations::routes())
        .and(contract::routes())
}

#[derive(Debug, Template)]
#[template(path = "groups/show.html")]
struct ShowPage {
    frame: Frame,
    by: Member,
    path: String,
    here: Whereabouts,
    step: NextStep,
    is_overdue: bool,
    cards: Vec<MemberCard>,
    farewells: Vec<(String, Farewell)>,
    /// The agreements of groups they were in before.
    kept: Vec<contract::KeptAgreement>,
}

/// How long a group reads that somebody is no longer in it.
const FAREWELL: TimeDelta = TimeDelta::days(14);

impl ShowPage {
    fn rationale(&self) -> &str {
        self.here.company.rationale(self.frame.l)
    }

    /// Where one writes what the others see.
    fn own_card(&self) -> String {
        let (course, questionnaire) = (self.here.company.course_id(), self.here.company.questionnaire_id());
        let card = Question::of(Key::Card).code;
        format!("/courses/{course}/questionnaires/{questionnaire}/{card}")
    }

    fn entry(&self, entry: &CardEntry) -> String {
        list_of(&self.frame, &entry.words)
    }

    fn next(&self, part: &str) -> String {
        self.frame.t(format!("groups-next-{}-{part}", self.step.word())).to_string()
    }

    /// What the next step says, with the day or hour it is about.
    fn next_words(&self) -> String {
        let said = self.frame.t(format!("groups-next-{}-words", self.step.word()));
        let deadline = self.here.round.as_ref().map(|round| self.frame.date_time(&round.curtain.deadline));
        let review = match self.here.contract {
            contract::ContractState::Asking { review_on, .. }
            | contract::ContractState::Agreed { review_on, .. } => self.frame.date(&review_on),
            _ => String::new(),
        };
        said.s("deadline", deadline.unwrap_or_default()).s("review", review).to_string()
    }
}

/// Several things as a list in a sentence.
fn list_of(frame: &Frame, words: &[Text]) -> String {
    let mut words: Vec<String> = words.iter().map(|words| frame.say(words).to_string()).collect();
    for further in words.iter_mut().skip(1) {
        *further = begin_small(further);
    }
    frame.l.list(&words)
}

fn today(app: &App, tx: &Tx) -> NaiveDate {
    tx.now.with_timezone(&app.zone()).date_naive()
}

async fn show(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Page<ShowPage>> {
    let (now, today) = (tx.now, today(&app, &tx));
    expectations::note_opening(&mut tx, now, app.post(), by.company()).await?;
    let here = actions::whereabouts(&mut tx, now, by.company()).await?;
    let farewells = actions::farewells(&mut tx, now - FAREWELL, by.company()).await?;
    let cards = actions::cards(&mut tx, now, app.seals(), by.account_id(), by.company()).await?;
    let kept = contract::list_kept(&mut tx, by.company().course_id(), by.account_id()).await?;
    // Also a look may have something to keep: that the answers are shown, whose practical needs were read.
    tx.commit().await?;
    let step = here.next_step(by.account_id(), today);
    let path = format!("/groups/{}", by.group_id());
    let is_overdue = here.first_meeting.is_overdue(now);
    Ok(Page(ShowPage { frame, by, path, here, step, is_overdue, cards, farewells, kept }))
}

#[derive(Debug, Template)]
#[template(path = "groups/facilitating.html")]
struct ListPage {
    frame: Frame,
    groups: Vec<Whereabouts>,
}

impl ListPage {
    fn tally_words(&self, group: &Whereabouts) -> String {
        tally_words(&self.frame, group)
    }
}

/// How far a round is, in numbers: what whoever accompanies a group may know of it.
fn tally_words(frame: &Frame, group: &Whereabouts) -> String {
    let Some(tally) = group.round.as_ref().map(Round::tally) else {
        return frame.t("groups-round-none").to_string();
    };
    let key = match tally.phase {
        Phase::Gathering => "groups-round-tally",
        Phase::Shown => "groups-round-tally-shown",
    };
    frame.t(key).n("spoken", tally.spoken).n("members", tally.members).to_string()
}

async fn list(by: SignedIn, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let now = tx.now;
    let groups = actions::of_facilitator(&mut tx, now, by.account_id()).await?;
    Ok(Page(ListPage { frame, groups }))
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct MeetingForm {
    held: String,
    day: String,
    time: String,
    place: String,
}

#[derive(Debug, Template)]
#[template(path = "groups/accompany.html")]
struct AccompanyPage {
    frame: Frame,
    faults: Faults,
    path: String,
    here: Whereabouts,
    form: MeetingForm,
    is_overdue: bool,
    quiet: Vec<AccountId>,
    /// What each member chose to show, in the members' order.
    cards: Vec<MemberCard>,
    /// What each of them wants their facilitator to know.
    needs: Vec<Vec<Text>>,
    /// What each of them answered to the course's own questions, for their facilitator and course leader.
    told: Vec<Vec<CardEntry>>,
}

impl AccompanyPage {
    fn needs(&self, needs: &[Text]) -> String {
        list_of(&self.frame, needs)
    }

    fn entry(&self, entry: &CardEntry) -> String {
        list_of(&self.frame, &entry.words)
    }

    fn rationale(&self) -> &str {
        self.here.company.rationale(self.frame.l)
    }

    fn tally_words(&self, group: &Whereabouts) -> String {
        tally_words(&self.frame, group)
    }

    fn members(&self) -> impl Iterator<Item = &Person> {
        self.here.company.members.iter().map(|member| &member.person)
    }
}

/// The page of whoever accompanies a group. Opening cards is noted, so the caller commits.
async fn page_of(app: &App, tx: &mut Tx, by: &Facilitator, frame: Frame) -> Result<AccompanyPage> {
    let now = tx.now;
    let here = actions::whereabouts(tx, now, by.company()).await?;
    let mut form = MeetingForm::default();
    match &here.first_meeting {
        FirstMeeting::Unplanned => {}
        FirstMeeting::Planned { at, place } => {
            let local = at.with_timezone(&app.zone());
            form.day = local.date_naive().to_string();
            form.time = local.format("%H:%M").to_string();
            form.place.clone_from(place);
        }
        FirstMeeting::Held { on } => {
            "yes".clone_into(&mut form.held);
            form.day = on.to_string();
        }
    }
    let quiet = actions::who_is_quiet(tx, by).await?;
    let is_overdue = here.first_meeting.is_overdue(now);
    let path = format!("/groups/{}/facilitate", by.group_id());
    let cards = actions::cards(tx, now, app.seals(), by.account_id(), by.company()).await?;
    let needs = actions::needs(tx, now, app.seals(), by).await?;
    let told = actions::told(tx, now, app.seals(), by).await?;
    Ok(AccompanyPage {
        frame,
        faults: Faults::none(),
        path,
        here,
        form,
        is_overdue,
        quiet,
        cards,
        needs,
        told,
    })
}

async fn accompany(
    by: Facilitator,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<AccompanyPage>> {
    let page = page_of(&app, &mut tx, &by, frame).await?;
    tx.commit().await?;
    Ok(Page(page))
}

/// What a facilitator says about the first meeting.
enum Said {
    Held(NaiveDate),
    Planned(DateTime<Utc>, String),
}

/// Reads the form: a held meeting has a day that is not to come, a planned one a day and an hour to come.
fn read(form: &MeetingForm, now: DateTime<Utc>, app: &App) -> std::result::Result<Said, Faults> {
    let mut faults = Faults::none();
    let day: Option<NaiveDate> = form.day.trim().parse().ok();
    if day.is_none() {
        faults.add("day", Text::new("groups-fault-day"));
    }
    match (form.held.as_str(), day) {
        ("yes", Some(day)) if day > now.with_timezone(&app.zone()).date_naive() => {
            faults.add("day", Text::new("groups-fault-day-to-come"));
        }
        ("yes", Some(day)) => return Ok(Said::Held(day)),
        ("yes", None) => {}
        ("no", _) => {
            let time = NaiveTime::parse_from_str(form.time.trim().replace('.', ":").as_str(), "%H:%M").ok();
            if time.is_none() {
                faults.add("time", Text::new("groups-fault-time"));
            }
            if form.place.chars().count() > LONGEST_PLACE {
                faults.add("place", Text::new("groups-fault-place").n("max", LONGEST_PLACE));
            }
            if let (Some(day), Some(time), true) = (day, time, faults.is_empty()) {
                let local = NaiveDateTime::new(day, time).and_local_timezone(app.zone()).earliest();
                match local.map(|at| at.with_timezone(&Utc)).filter(|at| *at > now) {
                    Some(at) => {
                        return Ok(Said::Planned(at, form.place.trim().replace(char::is_control, "")));
                    }
                    None => faults.add("day", Text::new("groups-fault-day-passed")),
                }
            }
        }
        _ => faults.add("held", Text::new("groups-fault-held")),
    }
    Err(faults)
}

async fn mark_first_meeting(
    by: Facilitator,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<MeetingForm>,
) -> Result<Response> {
    let now = tx.now;
    let to = Redirect::to(format!("/groups/{}/facilitate", by.group_id()));
    match read(&form, now, &app) {
        Ok(Said::Held(on)) => {
            actions::mark_held(&mut tx, now, &by, on, deadline_from(now, app.zone())).await?;
            tx.commit().await?;
            Ok(to.notice("groups-notice-held").into_response())
        }
        Ok(Said::Planned(at, place)) => {
            actions::plan(&mut tx, now, app.post(), &by, at, &place).await?;
            tx.commit().await?;
            Ok(to.notice("groups-notice-planned").into_response())
        }
        Err(faults) => {
            let mut page = page_of(&app, &mut tx, &by, frame).await?;
            (page.faults, page.form) = (faults, form);
            tx.commit().await?;
            Ok(Page::faulty(page).into_response())
        }
    }
}

impl From<GroupsError> for Error {
    fn from(error: GroupsError) -> Self {
        match error {
            GroupsError::Db(error) => error.into(),
            GroupsError::Post(error) => error.into(),
        }
    }
}
