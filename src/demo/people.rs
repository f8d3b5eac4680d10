//! The people of the demo: those one signs in as, and everybody around them.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::Fault;
use super::names::{Invented, invent};
use crate::accounts::{self, AccountId, AdviserKind, AdvisingService, AdvisingServiceId, Email, Newcomer};
use crate::chance::Chance;
use crate::courses::roster::RosterRow;
use crate::courses::{
    self, Baseline, CourseId, Details, FacilitatorKind, Groundwork, Invitation, Offer, OtherLanguage, Sharing,
};
use crate::i18n::Lang;
use crate::notifications::Signature;
use crate::web::App;
use crate::week::{Slot, Week};

/// Somebody one can sign in as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Their name.
    pub name: &'static str,
    /// What they sign in with.
    pub email: &'static str,
    /// Who they are, for whoever tries the demo.
    pub role: &'static str,
}

/// Everybody one can sign in as, in the order of the story.
pub const PERSONAS: &[Persona] = &[
    Persona {
        name: "Karen Holst",
        email: "karen@uni.example",
        role: "course leader: groups to look at, and a formation that is open",
    },
    Persona {
        name: "Sofie Nørgaard",
        email: "sofie@stud.example",
        role: "student: her group has just seen its expectations side by side",
    },
    Persona {
        name: "Emil Brandt",
        email: "emil@stud.example",
        role: "student: has not filled in his profile yet",
    },
    Persona {
        name: "Noor Rahimi",
        email: "noor@stud.example",
        role: "student: her group has an agreement to say yes to",
    },
    Persona { name: "Peter Lindholm", email: "peter@uni.example", role: "facilitator (tovholder), teacher" },
    Persona {
        name: "Yasmin Aziz",
        email: "yasmin@stud.example",
        role: "facilitator (tovholder), older student",
    },
    Persona { name: "Mette Ravn", email: "mette@uni.example", role: "adviser: three requests in the inbox" },
    Persona {
        name: "Amira Haddad",
        email: "amira@uni.example",
        role: "student adviser: sees only what allows her",
    },
    Persona { name: "Ask Lindegaard", email: "ask@uni.example", role: "administrator: sees no content" },
];

/// Facilitators beside the two personas.
const FACILITATORS: &[(&str, &str, FacilitatorKind)] = &[
    ("Peter Lindholm", "peter@uni.example", FacilitatorKind::Staff),
    ("Yasmin Aziz", "yasmin@stud.example", FacilitatorKind::Student),
    ("Susanne Brix", "susanne@uni.example", FacilitatorKind::Staff),
    ("Lars Ahm", "lars@uni.example", FacilitatorKind::Staff),
    ("Birgitte Toft", "birgitte@uni.example", FacilitatorKind::Staff),
    ("Henning Vad", "henning@uni.example", FacilitatorKind::Staff),
    ("Nina Sand", "nina@uni.example", FacilitatorKind::Staff),
    ("Oskar Bie", "oskar@stud.example", FacilitatorKind::Student),
    ("Tove Lang", "tove@stud.example", FacilitatorKind::Student),
    ("Malik Omar", "malik@stud.example", FacilitatorKind::Student),
    ("Signe Krag", "signe@stud.example", FacilitatorKind::Student),
    ("Bjørn Hede", "bjoern@stud.example", FacilitatorKind::Student),
];

/// How many students there are, and in how many classes.
const STUDENTS: usize = 240;
pub(super) const CLASSES: usize = 8;

/// Who is there, as the other parts of the demo need them.
#[derive(Debug)]
pub(super) struct Cast {
    /// The course leader.
    pub karen: AccountId,
    /// The service she works for.
    pub service: AdvisingServiceId,
    /// Every student, the personas first.
    pub students: Vec<AccountId>,
}

/// Makes everybody: accounts with one password for all, roles, the advising service.
pub(super) async fn arrive(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
) -> Result<(Cast, Vec<Invented>), Fault> {
    // One hash serves everybody: hashing takes as long as it should.
    let phc = app.hasher().hash(super::PASSWORD.to_owned()).await?;
    let service = AdvisingService {
        advising_service_id: AdvisingServiceId::random(chance),
        name: "Studie- og trivselsvejledningen".into(),
        email: "vejledning@uni.example".into(),
        phone: "99 40 00 00".into(),
        opening_hours_da: "mandag til torsdag kl. 10–14".into(),
        opening_hours_en: "Monday to Thursday 10–14".into(),
    };
    accounts::save_advising_service(db, now, &service).await?;
    let service = service.advising_service_id;
    let mut staff = Vec::new();
    for persona in PERSONAS {
        staff.push((persona.email, welcome(db, now, persona.name, persona.email, &phc).await?));
    }
    let of = |email: &str| staff.iter().find(|(known, _)| *known == email).map(|(_, id)| *id);
    let (Some(karen), Some(mette), Some(amira), Some(ask)) =
        (of("karen@uni.example"), of("mette@uni.example"), of("amira@uni.example"), of("ask@uni.example"))
    else {
        return Err("a persona is missing".into());
    };
    let jonas = welcome(db, now, "Jonas Kirk", "jonas@uni.example", &phc).await?;
    accounts::name_admin(db, now, ask).await?;
    for (account, kind) in
        [(mette, AdviserKind::Adviser), (jonas, AdviserKind::Adviser), (amira, AdviserKind::StudentAdviser)]
    {
        accounts::name_adviser(db, now, service, account, kind).await?;
    }
    for (name, email, _) in FACILITATORS {
        welcome(db, now, name, email, &phc).await?;
    }

    let mut people: Vec<Invented> = PERSONAS
        .iter()
        .filter(|persona| persona.role.starts_with("student:"))
        .zip(9001..)
        .map(|(persona, number)| Invented {
            name: persona.name.to_owned(),
            email: persona.email.to_owned(),
            number: format!("s26{number}"),
        })
        .collect();
    people.extend(invent(chance, STUDENTS - people.len()));
    let newcomers =
        people.iter().map(|person| newcomer(&person.name, &person.email)).collect::<Result<Vec<_>, _>>()?;
    let students = accounts::welcome_all(db, now, &newcomers).await?;
    accounts::keep_password(db, now, &students, &phc).await?;
    Ok((Cast { karen, service, students }, people))
}

/// What Karen wrote before groups were formed.
fn groundwork() -> Groundwork {
    Groundwork {
        revision: 0,
        baseline: Baseline {
            known: "Halvdelen pendler mere end en halv time. De fleste, der stoppede sidste år, gjorde det før efterårsferien, \
                    og mange af dem fortalte, at de læste alene."
                .to_owned(),
            proposed: "»Sæt os i grupper fra første uge, og giv os en at gå til, når det knirker.«".to_owned(),
            particular: "Hold A til D er i praktik i uge 8 til 11. Gruppeopgaven afleveres i uge 14.".to_owned(),
        },
        baseline_sharing: Sharing::Everybody,
        roles: "Karen: faget, rammerne, og hvem der er i hvilken gruppe.\n\
                Tovholderne: hverdagen i gruppen og det første møde.\n\
                Mette og Jonas i studievejledningen: når samarbejdet går i stå, og alt det, man ikke vil tale med en \
                underviser om. De kommer til, når nogen beder om det, og siger ikke noget videre.\n\
                Gruppen selv: mødetider, roller og aftaler."
            .to_owned(),
        roles_sharing: Sharing::Everybody,
        other: OtherLanguage {
            baseline: Baseline {
                known: "Half of the students commute more than half an hour. Most of those who stopped last year did so before \
                        the autumn break, and many of them told us that they studied alone."
                    .to_owned(),
                proposed: "“Put us in groups from the first week, and give us somebody to go to when it creaks.”".to_owned(),
                particular: "Classes A to D are on placement in weeks 8 to 11. The group assignment is handed in in week 14."
                    .to_owned(),
            },
            roles: "Karen: the subject, the framework, and who is in which group.\n\
                    The facilitators: everyday life in the group and the first meeting.\n\
                    Mette and Jonas of the advising service: when working together has stalled, and whatever one would \
                    rather not discuss with a teacher. They step in when somebody asks, and pass nothing on.\n\
                    The group itself: meeting times, roles and agreements."
                .to_owned(),
        },
    }
}

/// A course with its leader, its twelve facilitators (who have said yes) and its 240 students in eight classes.
pub(super) async fn set_up_course(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    cast: &Cast,
    (title, code): (&str, &str),
    people: &[Invented],
) -> Result<CourseId, Fault> {
    let details = Details {
        title: title.to_owned(),
        code: code.to_owned(),
        term: "Efterår 2026".to_owned(),
        ends_on: (now + TimeDelta::days(150)).date_naive(),
        timezone: app.zone(),
        language: Lang::Da,
        advising_service_id: Some(cast.service),
    };
    let mut chance = app.chance();
    let course = courses::create(db, now, &details).await?;
    let leader = newcomer("Karen Holst", "karen@uni.example")?;
    courses::name_leader(db, now, &mut chance, app.post(), course, &leader).await?;
    let by = Signature::of(accounts::welcome(db, now, &leader).await?, &leader.name);
    courses::save_groundwork(db, now, course, &groundwork()).await?;
    for ((name, email, kind), number) in FACILITATORS.iter().zip(0..) {
        let invitation = Invitation { facilitator: newcomer(name, email)?, kind: *kind, by };
        let asked =
            courses::invite_facilitator(db, now, &mut chance, app.post(), course, &invitation).await?;
        let account = accounts::welcome(db, now, &invitation.facilitator).await?;
        courses::accept(db, now + TimeDelta::hours(5), account, asked).await?;
        if let Some(offer) = offer(number) {
            courses::offer(db, account, asked, &offer).await?;
        }
    }
    let rows: Vec<RosterRow> = people
        .iter()
        .zip(2..)
        .map(|(person, line)| RosterRow {
            line,
            name: person.name.clone(),
            email: Some(person.email.clone()),
            student_number: Some(person.number.clone()),
            class: Some(format!("Hold {}", char::from(b'A' + (line as usize % CLASSES) as u8))),
            other_classes: Vec::new(),
            staff: Vec::new(),
        })
        .collect();
    courses::enrol(db, now, course, &rows).await?;
    teach(db, course).await?;
    Ok(course)
}

/// What a facilitator says they can offer; one in four says nothing.
fn offer(number: usize) -> Option<Offer> {
    let is_free = |slot: &Slot| !(slot.index() + number).is_multiple_of(3);
    let week = Week::grid().filter(is_free).collect();
    let languages = if number.is_multiple_of(2) { Lang::ALL.to_vec() } else { vec![Lang::Da] };
    (number % 4 != 3).then_some(Offer { most_groups: None, week, languages })
}

/// Everybody has lectures on Monday and Wednesday morning, and each class a morning of its own.
async fn teach(db: &mut PgConnection, course: CourseId) -> Result<(), Fault> {
    let mornings = |days: &[usize]| -> Week {
        Week::grid().filter(|slot| slot.block() == 0 && days.contains(&slot.day())).collect()
    };
    courses::teach(db, course, mornings(&[0, 2])).await?;
    for (class, number) in courses::class_sections(db, course).await?.iter().zip(0..) {
        let own = mornings(&[[1, 3, 4][number % 3]]);
        courses::teach_class(db, course, class.class_section_id, own).await?;
    }
    Ok(())
}

async fn welcome(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    name: &str,
    email: &str,
    phc: &str,
) -> Result<AccountId, Fault> {
    let account = accounts::welcome(db, now, &newcomer(name, email)?).await?;
    accounts::keep_password(db, now, &[account], phc).await?;
    Ok(account)
}

fn newcomer(name: &str, email: &str) -> Result<Newcomer, Fault> {
    let email = Email::parse(email).map_err(|_| "an address of the demo is none")?;
    Ok(Newcomer { email, name: name.to_owned(), language: Lang::Da })
}
