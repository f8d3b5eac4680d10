//! The pages of the agreement: choose a start, read and say yes, write section by section, save a version, print.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Deserialize;

use super::actions::{self, Contract, ContractError, KeptAgreement, Saved, Section, Written};
use super::model::{
    ContractState, Draft, LONGEST_HEADING, LONGEST_TEXT, ReviewFault, default_review, read_review,
};
use super::templates::{AGREED, Template as Start};
use crate::accounts::AccountId;
use crate::formations::GroupId;
use crate::groups::{Company, Facilitator, FormerMember, Member, expectations};
use crate::i18n::Text;
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of the agreement.
pub fn routes() -> Routes {
    let (who, staff) = (Audience::MemberOfGroup, Audience::FacilitatorOfGroup);
    Routes::new()
        .get("/groups/{group_id}/contract", who, Shows::Restricted, show)
        .post("/groups/{group_id}/contract", who, Shows::Restricted, begin)
        .get("/groups/{group_id}/contract/edit", who, Shows::Restricted, edit)
        .get("/groups/{group_id}/contract/sections/{section}", who, Shows::Restricted, section_form)
        .post("/groups/{group_id}/contract/sections/{section}", who, Shows::Restricted, write)
        .post("/groups/{group_id}/contract/versions", who, Shows::Restricted, save_version)
        .get("/groups/{group_id}/contract/versions/{version}", who, Shows::Restricted, version)
        .post("/groups/{group_id}/contract/assent", who, Shows::Restricted, assent)
        .get("/groups/{group_id}/contract/print", who, Shows::Restricted, print)
        .get("/groups/{group_id}/contract/kept", Audience::SignedIn, Shows::Restricted, kept)
        .get("/groups/{group_id}/facilitate/contract", staff, Shows::Restricted, read)
}

fn path_of(group: GroupId) -> String {
    format!("/groups/{group}/contract")
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/choose.html")]
struct ChoosePage {
    frame: Frame,
    faults: Faults,
    path: String,
    room: String,
}

impl ChoosePage {
    fn new(frame: Frame, group: GroupId) -> Self {
        Self { frame, faults: Faults::none(), path: path_of(group), room: format!("/groups/{group}") }
    }
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/show.html")]
struct ShowPage {
    frame: Frame,
    path: String,
    room: String,
    newest: Saved,
    older: Vec<Saved>,
    state: ContractState,
    own: OwnYes,
    who_is_in: Vec<String>,
    has_news: bool,
}

/// How the reader stands to the version that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OwnYes {
    /// Is in.
    In,
    /// Is asked.
    Asked,
    /// Is asked anew, having said yes to this or an earlier version.
    AskedAnew,
}

async fn show(by: Member, mut tx: Tx, frame: Frame) -> Result<Response> {
    let group = by.company();
    let Some(contract) = actions::find(&mut tx, group).await? else {
        return Ok(Page(ChoosePage::new(frame, by.group_id())).into_response());
    };
    let path = path_of(by.group_id());
    let Some(newest) = contract.newest().cloned() else {
        return Ok(Redirect::to(format!("{path}/edit")).into_response());
    };
    let own = if contract.has_yes_of(by.account_id()) {
        OwnYes::In
    } else if newest.version > 1 || contract.said_yes.contains(&by.account_id()) {
        OwnYes::AskedAnew
    } else {
        OwnYes::Asked
    };
    let page = ShowPage {
        frame,
        path,
        room: format!("/groups/{}", by.group_id()),
        newest,
        older: contract.versions.iter().skip(1).cloned().collect(),
        state: contract.state,
        own,
        who_is_in: names(group, &contract.who_is_in),
        has_news: contract.has_news(),
    };
    Ok(Page(page).into_response())
}

fn names(group: &Company, people: &[AccountId]) -> Vec<String> {
    people.iter().filter_map(|who| group.name_of(*who)).map(str::to_owned).collect()
}

#[derive(Debug, Deserialize)]
struct BeginForm {
    #[serde(default)]
    template: String,
}

async fn begin(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<BeginForm>,
) -> Result<Response> {
    let Some(template) = Start::from_word(&form.template) else {
        let mut page = ChoosePage::new(frame, by.group_id());
        page.faults = Faults::one("template", Text::new("contracts-fault-template"));
        return Ok(Page::faulty(page).into_response());
    };
    let now = tx.now;
    let agreed = found_together(&app, &mut tx, &by).await?;
    actions::begin(&mut tx, now, &by, template, frame.l, &agreed).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("{}/edit", path_of(by.group_id()))).into_response())
}

/// The sentences the group has found in its expectation round.
async fn found_together(app: &App, tx: &mut Tx, by: &Member) -> Result<Vec<String>> {
    let now = tx.now;
    let Some(round) = expectations::find(tx, now, by.company()).await? else { return Ok(Vec::new()) };
    // Also somebody who may not look at the answers yet may read what the agreement says.
    let sentences = expectations::sentences(tx, app.seals(), &round).await?;
    Ok(sentences.into_iter().map(|sentence| sentence.words).filter(|words| !words.is_empty()).collect())
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/edit.html")]
struct EditPage {
    frame: Frame,
    faults: Faults,
    path: String,
    back: String,
    sections: Vec<Section>,
    base: i32,
    review: String,
    has_news: bool,
    /// The places that nobody has filled in yet.
    blanks: Vec<String>,
}

impl EditPage {
    fn new(frame: Frame, by: &Member, contract: &Contract, today: NaiveDate) -> Self {
        let newest = contract.newest();
        let kept = newest.map(|saved| saved.review_on).filter(|day| *day > today);
        let back = match newest {
            Some(_) => path_of(by.group_id()),
            None => format!("/groups/{}", by.group_id()),
        };
        Self {
            frame,
            faults: Faults::none(),
            path: path_of(by.group_id()),
            back,
            sections: contract.sections.clone(),
            base: newest.map_or(0, |saved| saved.version),
            review: kept.unwrap_or_else(|| default_review(today)).to_string(),
            has_news: contract.has_news(),
            blanks: contract.blanks(),
        }
    }
}

fn today(app: &App, tx: &Tx) -> NaiveDate {
    tx.now.with_timezone(&app.zone()).date_naive()
}

async fn edit(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let today = today(&app, &tx);
    Ok(match actions::find(&mut tx, by.company()).await? {
        Some(contract) => Page(EditPage::new(frame, &by, &contract, today)).into_response(),
        None => Redirect::to(path_of(by.group_id())).into_response(),
    })
}

/// What was written elsewhere while one was writing.
#[derive(Clone, Debug)]
struct Clash {
    /// Who wrote it; nobody where it was oneself, in another tab.
    name: Option<String>,
    theirs: Draft,
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/section.html")]
struct SectionPage {
    frame: Frame,
    faults: Faults,
    path: String,
    section: String,
    base: i32,
    draft: Draft,
    clash: Option<Clash>,
    /// Sentences from the expectation round that do not stand here yet.
    found: Vec<String>,
}

impl SectionPage {
    fn title(&self) -> String {
        if self.section == "common-free" && self.draft.heading.is_empty() {
            self.frame.t("contracts-common-free-title").to_string()
        } else {
            self.draft.heading.clone()
        }
    }
}

async fn section_form(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, section)): Path<(GroupId, String)>,
) -> Result<Page<SectionPage>> {
    let contract = actions::find(&mut tx, by.company()).await?.ok_or(Error::NotFound)?;
    let standing = contract.section(&section).ok_or(Error::NotFound)?.clone();
    let (base, draft, path) = (standing.revision, standing.draft, path_of(by.group_id()));
    let mut found = Vec::new();
    if section == AGREED {
        found = found_together(&app, &mut tx, &by).await?;
        found.retain(|words| !draft.text.contains(words));
    }
    Ok(Page(SectionPage { frame, faults: Faults::none(), path, section, base, draft, clash: None, found }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SectionForm {
    base: String,
    heading: String,
    text: String,
}

async fn write(
    by: Member,
    mut tx: Tx,
    frame: Frame,
    Path((_, section)): Path<(GroupId, String)>,
    Form(form): Form<SectionForm>,
) -> Result<Response> {
    let now = tx.now;
    let base = form.base.parse().unwrap_or(0);
    let draft = Draft::typed(&form.heading, &form.text);
    let path = path_of(by.group_id());
    let too_long = draft.too_long();
    let page = |draft, base, clash, faults| SectionPage {
        frame,
        faults,
        path: path_of(by.group_id()),
        section: section.clone(),
        base,
        draft,
        clash,
        found: Vec::new(),
    };
    if let Some(field) = too_long {
        let most = if field == "heading" { LONGEST_HEADING } else { LONGEST_TEXT };
        let faults = Faults::one(field, Text::new("contracts-fault-section-long").n("max", most));
        return Ok(Page::faulty(page(draft, base, None, faults)).into_response());
    }
    match actions::write(&mut tx, now, &by, &section, base, &draft).await? {
        Written::Saved => {
            tx.commit().await?;
            let to = format!("{path}/edit#{section}");
            Ok(Redirect::to(to).notice("groups-notice-section").into_response())
        }
        Written::Clash(standing) => {
            let other = standing.written_by != by.account_id();
            let name = by.company().name_of(standing.written_by).filter(|_| other).map(str::to_owned);
            let clash = Clash { name, theirs: standing.draft };
            let faults = Faults::one("text", Text::new("contracts-fault-clash"));
            Ok(Page::faulty(page(draft, standing.revision, Some(clash), faults)).into_response())
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct VersionForm {
    base: String,
    review: String,
}

async fn save_version(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<VersionForm>,
) -> Result<Response> {
    let (now, today) = (tx.now, today(&app, &tx));
    let base = form.base.parse().unwrap_or(0);
    let fault = match read_review(&form.review, today) {
        Ok(day) => match actions::save_version(&mut tx, now, app.post(), &by, base, day).await {
            Ok(_) => {
                tx.commit().await?;
                let to = Redirect::to(path_of(by.group_id()));
                return Ok(to.notice("groups-notice-version").into_response());
            }
            Err(ContractError::TooLong) => ("sections", "contracts-fault-text-long"),
            Err(ContractError::Empty) => ("sections", "contracts-fault-empty"),
            Err(ContractError::Overtaken) => ("sections", "contracts-fault-overtaken"),
            Err(error) => return Err(error.into()),
        },
        Err(ReviewFault::Missing) => ("review", "contracts-fault-review-missing"),
        Err(ReviewFault::Past) => ("review", "contracts-fault-review-past"),
        Err(ReviewFault::Far) => ("review", "contracts-fault-review-far"),
    };
    let contract = actions::find(&mut tx, by.company()).await?.ok_or(Error::NotFound)?;
    let mut page = EditPage::new(frame, &by, &contract, today);
    page.review = form.review;
    page.faults = Faults::one(fault.0, Text::new(fault.1));
    Ok(Page::faulty(page).into_response())
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/version.html")]
struct VersionPage {
    frame: Frame,
    path: String,
    saved: Saved,
    newest: i32,
}

async fn version(
    by: Member,
    mut tx: Tx,
    frame: Frame,
    Path((_, version)): Path<(GroupId, i32)>,
) -> Result<Page<VersionPage>> {
    let contract = actions::find(&mut tx, by.company()).await?.ok_or(Error::NotFound)?;
    let saved = contract.version(version).ok_or(Error::NotFound)?.clone();
    let newest = contract.newest().map_or(version, |newest| newest.version);
    Ok(Page(VersionPage { frame, path: path_of(by.group_id()), saved, newest }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AssentForm {
    version: String,
}

async fn assent(by: Member, mut tx: Tx, Form(form): Form<AssentForm>) -> Result<Redirect> {
    let now = tx.now;
    let to = Redirect::to(path_of(by.group_id()));
    let version = form.version.parse().map_err(|_| Error::Malformed)?;
    match actions::assent(&mut tx, now, &by, version).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(to.notice("groups-notice-yes"))
        }
        Err(ContractError::Overtaken) => Ok(to.notice("groups-notice-overtaken")),
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/print.html")]
struct PrintPage {
    frame: Frame,
    path: String,
    saved: Saved,
    course: String,
    number: u32,
    /// Each member, and whether they are in on this version.
    members: Vec<(String, bool)>,
    facilitators: Vec<String>,
}

async fn print(by: Member, mut tx: Tx, frame: Frame) -> Result<Page<PrintPage>> {
    let group = by.company();
    let contract = actions::find(&mut tx, group).await?.ok_or(Error::NotFound)?;
    let saved = contract.newest().ok_or(Error::NotFound)?.clone();
    let member = |who| (group.name_of(who).unwrap_or_default().to_owned(), contract.has_yes_of(who));
    let page = PrintPage {
        frame,
        path: path_of(by.group_id()),
        saved,
        course: group.course_title.clone(),
        number: group.number(),
        members: group.accounts().into_iter().map(member).collect(),
        facilitators: group.facilitators.iter().map(|person| person.name.clone()).collect(),
    };
    Ok(Page(page))
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/read.html")]
struct ReadPage {
    frame: Frame,
    back: String,
    number: u32,
    contract: Option<Contract>,
}

async fn read(by: Facilitator, mut tx: Tx, frame: Frame) -> Result<Page<ReadPage>> {
    let contract = actions::find(&mut tx, by.company()).await?;
    let back = format!("/groups/{}/facilitate", by.group_id());
    Ok(Page(ReadPage { frame, back, number: by.company().number(), contract }))
}

#[derive(Debug, Template)]
#[template(path = "groups/contract/kept.html")]
struct KeptPage {
    frame: Frame,
    kept: KeptAgreement,
}

async fn kept(by: FormerMember, mut tx: Tx, frame: Frame) -> Result<Page<KeptPage>> {
    let kept = actions::find_kept(&mut tx, by.former()).await?.ok_or(Error::NotFound)?;
    Ok(Page(KeptPage { frame, kept }))
}

impl From<ContractError> for Error {
    fn from(error: ContractError) -> Self {
        match error {
            ContractError::NotFound | ContractError::Overtaken => Self::NotFound,
            ContractError::TooLong | ContractError::Empty => Self::Malformed,
            ContractError::Db(error) => error.into(),
            ContractError::Post(error) => error.into(),
        }
    }
}
