//! The page before the form, the form, and the receipt.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use super::forms::AskForm;
use super::{fresh_form, sent_form, service, tools};
use crate::accounts::{self, AccountId, AdviserKind, AdvisingService, AdvisingServiceId, SignedIn};
use crate::help::actions::{self, Belonging, CrisisBlock, HelpError, Part};
use crate::help::model::{
    About, CrisisKind, Pace, Reach, State as Standing, Told, Tongue, Voice, Wish, promised_by, read_ask,
};
use crate::help::proofs::Asker;
use crate::i18n::Text;
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "help/before.html")]
struct BeforePage {
    frame: Frame,
    services: Vec<String>,
    answer_by: NaiveDate,
    crisis: CrisisBlock,
    has_conversations: bool,
}

pub(super) async fn before(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let services = accounts::advising_services(&mut tx).await?;
    let services = services.into_iter().map(|service| service.name).collect();
    let crisis = actions::crisis(&mut tx).await?;
    let own = actions::conversations(&mut tx, app.seals(), by.account_id()).await?;
    let answer_by = promised_by(tools(&app).today(tx.now));
    Ok(Page(BeforePage { frame, services, answer_by, crisis, has_conversations: !own.is_empty() }))
}

#[derive(Debug, Template)]
#[template(path = "help/offensive.html")]
struct OffensivePage {
    frame: Frame,
    crisis: CrisisBlock,
}

pub(super) async fn offensive(_: SignedIn, mut tx: Tx, frame: Frame) -> Result<Page<impl Template>> {
    let crisis = actions::crisis(&mut tx).await?;
    Ok(Page(OffensivePage { frame, crisis }))
}

/// Somebody whom the student can keep away.
#[derive(Debug)]
struct AdviserRow {
    account_id: AccountId,
    name: String,
}

/// What the form needs beside what is typed.
#[derive(Debug)]
struct Around {
    services: Vec<AdvisingService>,
    belongings: Vec<Belonging>,
    advisers: Vec<AdviserRow>,
    has_student_advisers: bool,
    crisis: CrisisBlock,
}

impl Around {
    async fn of(tx: &mut Tx, by: &SignedIn) -> Result<Self> {
        let services = accounts::advising_services(tx).await?;
        let (mut advisers, mut has_student_advisers) = (Vec::new(), false);
        for service in &services {
            for (person, kind) in accounts::advisers(tx, service.advising_service_id).await? {
                has_student_advisers |= kind == AdviserKind::StudentAdviser;
                if person.account_id != by.account_id() {
                    advisers.push(AdviserRow { account_id: person.account_id, name: person.name });
                }
            }
        }
        let belongings = actions::belongings(tx, by.account_id()).await?;
        let crisis = actions::crisis(tx).await?;
        Ok(Self { services, belongings, advisers, has_student_advisers, crisis })
    }

    /// Those who can be let know.
    fn told(&self) -> Vec<Told> {
        let is_there = |told: &&Told| {
            self.belongings.iter().any(|one| told.is_there(Some(one.whereabouts), Voice::Alone))
        };
        Told::ALL.iter().filter(is_there).copied().collect()
    }

    fn has_group(&self) -> bool {
        self.belongings.iter().any(|one| one.whereabouts.group_id.is_some())
    }

    fn belonging(&self, form: &AskForm) -> Option<&Belonging> {
        self.belongings.iter().find(|one| one.word() == form.place)
    }

    /// The service the request goes to: the chosen one, the course's, or the only one.
    fn service(&self, form: &AskForm) -> Option<AdvisingServiceId> {
        let known = |id: &AdvisingServiceId| self.services.iter().any(|one| one.advising_service_id == *id);
        let only = || match self.services.as_slice() {
            [only] => Some(only.advising_service_id),
            _ => None,
        };
        form.service
            .parse()
            .ok()
            .filter(known)
            .or_else(|| self.belonging(form).and_then(|one| one.service).filter(known))
            .or_else(only)
    }
}

#[derive(Debug, Template)]
#[template(path = "help/ask.html")]
struct AskPage {
    frame: Frame,
    faults: Faults,
    form: AskForm,
    around: Around,
    /// The other route, when somebody has crossed the line and it has not been shown yet.
    shows_other_route: bool,
}

pub(super) async fn form(by: SignedIn, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let around = Around::of(&mut tx, &by).await?;
    if around.services.is_empty() {
        return Ok(Redirect::to("/help").into_response());
    }
    let mut form = AskForm::blank(fresh_form(&app), frame.l);
    if let [only] = around.belongings.as_slice() {
        form.place = only.word();
    }
    let page = AskPage { frame, faults: Faults::none(), form, around, shows_other_route: false };
    Ok(Page(page).into_response())
}

pub(super) async fn ask(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<AskForm>,
) -> Result<Response> {
    let mark = sent_form(&form.form)?;
    let around = Around::of(&mut tx, &by).await?;
    let mut faults = Faults::none();
    let whereabouts = around.belonging(&form).map(|one| one.whereabouts);
    let asked = read_ask(&form.typed(), whereabouts)
        .map_err(|wrong| wrong.into_iter().for_each(|(field, text)| faults.add(field, text)));
    let service = around.service(&form);
    if service.is_none() {
        faults.add("service", Text::new("help-fault-service-missing"));
    }
    let (Ok(asked), Some(service)) = (asked, service) else {
        let page = AskPage { frame, faults, form, around, shows_other_route: false };
        return Ok(Page::faulty(page).into_response());
    };
    if asked.about.contains(&About::Offensive) && form.offensive_seen != "yes" {
        let form = AskForm { offensive_seen: "yes".to_owned(), ..form };
        let page = AskPage { frame, faults, form, around, shows_other_route: true };
        return Ok(Page(page).into_response());
    }
    let now = tx.now;
    match actions::ask(&mut tx, now, tools(&app), by.account_id(), (service, mark), asked).await {
        Ok(id) => {
            tx.commit().await?;
            Ok(Redirect::to(format!("/help/requests/{id}/receipt")).into_response())
        }
        Err(HelpError::NobodyLeft) => {
            let faults = Faults::one("not_adviser", Text::new("help-fault-nobody-left"));
            let page = AskPage { frame, faults, form, around, shows_other_route: false };
            Ok(Page::faulty(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Template)]
#[template(path = "help/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    path: String,
    service: AdvisingService,
    answer_by: NaiveDate,
    tells_nobody: bool,
    part: Part,
    voice: Voice,
    is_answered: bool,
    crisis: CrisisBlock,
}

pub(super) async fn receipt(
    by: Asker,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let conversation = actions::conversation(&mut tx, app.seals(), &by).await?;
    let id = conversation.help_request_id;
    let known = actions::known(&mut tx, app.seals(), id, &conversation.body).await?;
    let service = service(&mut tx, conversation.service).await?;
    let crisis = actions::crisis(&mut tx).await?;
    Ok(Page(ReceiptPage {
        frame,
        path: format!("/help/requests/{id}"),
        service,
        answer_by: conversation.answer_by,
        tells_nobody: known.is_empty(),
        part: by.part(),
        voice: conversation.body.voice(),
        is_answered: !matches!(conversation.state, Standing::New | Standing::Seen),
        crisis,
    }))
}
