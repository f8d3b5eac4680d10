//! A student's way through a course, as a list of tasks; and what the groups are for, in the same words for everybody.

use askama::Template;
use axum::extract::{self, Path};
use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, SignedIn};
use crate::courses::{
    self, Asked, Course, CourseId, CourseStaffId, Groundwork, LeadersWords, StudentOfCourse,
};
use crate::formations::{self, Formation, GroupId, State};
use crate::groups::contract::ContractState;
use crate::groups::{self, FirstMeeting, NextStep, Whereabouts};
use crate::i18n::Said;
use crate::questionnaires::{self, Phase, Questionnaire};
use crate::reflections::{self, Moment, Prompt, Standing};
use crate::web::{App, Error, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/way.html")]
pub(super) struct WayPage {
    frame: Frame,
    course: Course,
    leaders: Vec<String>,
    warmup: Option<Standing>,
    thoughts: Standing,
    /// What is asked later in the term, and whether they have written to it.
    later: [(Prompt, bool); 2],
    /// Whether they wrote down a small step in the warm-up, to come back to.
    has_step: bool,
    profile: Option<Profile>,
    group: Option<Together>,
    /// Whether groups are being made right now.
    is_forming: bool,
}

/// A student's group, what comes next in it for them, and how far it has come with what is done once.
#[derive(Debug)]
struct Together {
    group_id: GroupId,
    number: u32,
    step: NextStep,
    meeting: Option<Tag>,
    expectations: Option<Tag>,
    agreement: Option<Tag>,
}

/// A word or two about where something stands, and the colour they are in.
#[derive(Debug)]
struct Tag {
    tone: &'static str,
    words: String,
}

impl Tag {
    /// Whether nothing is left to do, so that it takes no more time.
    fn is_done(tag: Option<&Self>) -> bool {
        tag.is_some_and(|tag| tag.tone == "good")
    }
}

impl Together {
    fn of(frame: &Frame, now: DateTime<Utc>, group: &Whereabouts, who: AccountId) -> Self {
        let tag = |tone, words: Said| Some(Tag { tone, words: words.to_string() });
        let step = group.next_step(who, now.with_timezone(&frame.zone).date_naive());
        let meeting = match &group.first_meeting {
            FirstMeeting::Held { .. } => tag("good", frame.t("site-way-held")),
            planned @ FirstMeeting::Planned { at, .. } if !planned.is_overdue(now) => {
                Some(Tag { tone: "now", words: frame.date_time(at) })
            }
            FirstMeeting::Planned { .. } | FirstMeeting::Unplanned => None,
        };
        let round = group.round.as_ref();
        let expectations = round.and_then(|round| {
            let tone = if round.standing(who).has_spoken() { "good" } else { "now" };
            tag(tone, frame.t(group.round_key(who)))
        });
        let agreement = match group.contract {
            ContractState::None => None,
            ContractState::Agreed { .. } => tag("good", frame.t(group.contract.key())),
            ContractState::Begun | ContractState::Asking { .. } => tag("now", frame.t(group.contract.key())),
        };
        let (group_id, number) = (group.company.group_id(), group.company.number());
        Self { group_id, number, step, meeting, expectations, agreement }
    }
}

/// How far a student has come with the newest profile of the course.
#[derive(Debug)]
struct Profile {
    path: String,
    phase: Phase,
    opens_at: DateTime<Utc>,
    closes_at: DateTime<Utc>,
    standing: questionnaires::Standing,
    minutes_left: u32,
    /// Whether answers came too late to count, and they may still ask for them to be taken.
    may_ask: bool,
}

impl WayPage {
    /// A text about what comes next in the group.
    fn next(&self, group: &Together, part: &str) -> Said {
        self.frame.t(format!("groups-next-{}-{part}", group.step.word()))
    }
}

pub(super) async fn show(
    by: StudentOfCourse,
    mut tx: Tx,
    extract::State(app): extract::State<App>,
    frame: Frame,
) -> Result<Page<WayPage>> {
    let (course_id, who, now) = (by.course_id(), by.account_id(), tx.now);
    let course = courses::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let leaders = courses::leaders(&mut tx, course_id).await?;
    let written = reflections::written(&mut tx, course_id, who).await?;
    let finished = reflections::finished(&mut tx, app.seals(), course_id, who).await?;
    let warmup = if reflections::warmup_is_offered(&mut tx, course_id, who).await? {
        Some(Standing::of(Moment::Warmup, &finished))
    } else {
        None
    };
    let thoughts = Standing::of(Moment::Before, &finished);
    let newest = questionnaires::of_course(&mut tx, course_id).await?.into_iter().next();
    let profile = match newest {
        Some(questionnaire) => Some(profile(&mut tx, &app, questionnaire, who).await?),
        None => None,
    };
    let groups = groups::of_student(&mut tx, now, who).await?;
    let group = groups.iter().find(|group| group.company.course_id() == course_id);
    let group = group.map(|group| Together::of(&frame, now, group, who));
    let formations = formations::of_course(&mut tx, course_id).await?;
    let is_forming =
        formations.iter().any(|formation| matches!(formation.state, State::Closed | State::Proposed));
    Ok(Page(WayPage {
        frame,
        course,
        leaders: leaders.into_iter().map(|leader| leader.name).collect(),
        warmup,
        thoughts,
        later: [Prompt::R5, Prompt::R6].map(|prompt| (prompt, finished.contains(&prompt))),
        has_step: written.contains(&Prompt::W3),
        profile,
        group,
        is_forming,
    }))
}

async fn profile(tx: &mut Tx, app: &App, questionnaire: Questionnaire, who: AccountId) -> Result<Profile> {
    let questionnaire = questionnaires::for_person(tx, questionnaire, who).await?;
    let (standing, minutes_left) = questionnaires::progress(tx, &questionnaire, who).await?;
    let now = tx.now;
    let may_ask = questionnaires::may_ask_to_be_counted(tx, now, app.seals(), &questionnaire, who).await?;
    Ok(Profile {
        path: questionnaire.path(),
        phase: questionnaire.phase(now),
        opens_at: questionnaire.plan.opens_at,
        closes_at: questionnaire.plan.closes_at,
        standing,
        minutes_left,
        may_ask,
    })
}

#[derive(Debug, Template)]
#[template(path = "site/purpose.html")]
pub(super) struct PurposePage {
    frame: Frame,
    course: Course,
    leaders: Vec<String>,
    /// What the leaders share of the baseline and the role agreement.
    groundwork: Groundwork,
    formations: Vec<Formation>,
    /// By when students have answered according to a plan that is the leader's own so far.
    planned: Option<DateTime<Utc>>,
    part: Part,
    now: DateTime<Utc>,
}

/// What somebody has to do with a course. All read the same words; only the way back differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Student,
    Leader,
    Facilitator,
    /// Is asked to accompany groups, and has not answered.
    Asked(CourseStaffId),
    /// Tries the questionnaire before it opens.
    Pilot,
    /// Of the service that helps the course's students, and named in its role agreement.
    Adviser,
    Admin,
}

impl Part {
    /// What somebody has to do with a course; nothing for strangers.
    async fn of(by: &SignedIn, tx: &mut Tx, course: &Course) -> Result<Option<Self>> {
        let own = courses::commitments(tx, by.account_id()).await?;
        let is_same = |one: &Course| one.course_id == course.course_id;
        let is_in = |courses: &[Course]| courses.iter().any(is_same);
        let service = course.details.advising_service_id;
        Ok(match () {
            () if is_in(&own.leads) => Some(Self::Leader),
            () if is_in(&own.studies) => Some(Self::Student),
            () if own.facilitates.iter().any(|(_, one)| is_same(one)) => Some(Self::Facilitator),
            () if service.is_some() && by.advises() == service => Some(Self::Adviser),
            () if by.is_admin() => Some(Self::Admin),
            () => {
                if let Some((staff, _)) = own.invited.iter().find(|(_, one)| is_same(one)) {
                    return Ok(Some(Self::Asked(*staff)));
                }
                let tries = questionnaires::tries(tx, course.course_id, by.account_id()).await?;
                tries.then_some(Self::Pilot)
            }
        })
    }
}

impl PurposePage {
    /// Where one came from.
    fn back(&self) -> String {
        match self.part {
            Part::Student => format!("/courses/{}/way", self.course.course_id),
            Part::Leader => format!("/courses/{}", self.course.course_id),
            Part::Facilitator => "/home".to_owned(),
            Part::Asked(staff) => format!("/facilitating/{staff}"),
            Part::Pilot => questionnaires::trial_of(self.course.course_id),
            Part::Adviser => "/inbox".to_owned(),
            Part::Admin => format!("/admin/courses/{}", self.course.course_id),
        }
    }

    /// A leader's words in the reader's language, or else in the one they are in.
    fn words<'a>(&self, words: &'a str, other: &'a str) -> LeadersWords<'a> {
        LeadersWords::of(self.course.details.language, words, other, self.frame.l)
    }

    /// Whether they are in another language than the reader's.
    fn is_foreign(&self, said: &LeadersWords<'_>) -> bool {
        said.lang != self.frame.l
    }

    /// The line that says which language they are in.
    fn only_in(&self, said: &LeadersWords<'_>) -> Said {
        let language = self.frame.t(format!("site-language-{}", said.lang.tag()));
        self.frame.t("site-purpose-only").s("language", language)
    }

    /// What the groups of a formation are for.
    fn purpose<'a>(&self, formation: &'a Formation) -> LeadersWords<'a> {
        self.words(&formation.plan.purpose, &formation.plan.purpose_other)
    }

    /// The parts of the baseline that are written. With each, whether a line before it says which language it is in: it
    /// does so once for several in a row.
    fn baseline(&self) -> Vec<(&'static str, LeadersWords<'_>, bool)> {
        let (own, other) = (self.groundwork.baseline.parts(), self.groundwork.other.baseline.parts());
        let parts = own.into_iter().zip(other);
        let parts = parts.map(|((part, own), (_, other))| (part, self.words(own, other)));
        let mut before = self.frame.l;
        let mut found = Vec::new();
        for (part, said) in parts.filter(|(_, said)| !said.words.is_empty()) {
            found.push((part, said, said.lang != self.frame.l && said.lang != before));
            before = said.lang;
        }
        found
    }

    /// Who talks with the groups about what.
    fn roles(&self) -> LeadersWords<'_> {
        self.words(&self.groundwork.roles, &self.groundwork.other.roles)
    }

    /// Whether answers are taken no more.
    fn is_over(&self, formation: &Formation) -> bool {
        formation.state > State::Proposed
            || formation.state > State::Draft && formation.plan.deadline_at <= self.now
    }

    /// Whether there are groups to come.
    fn is_awaited(&self) -> bool {
        self.formations.is_empty() || self.formations.iter().any(|one| one.published_at.is_none())
    }

    fn back_text(&self) -> String {
        match self.part {
            Part::Student => self.frame.t("site-way-title").to_string(),
            Part::Leader | Part::Admin => self.course.details.title.clone(),
            Part::Pilot => self.frame.t("questionnaires-trial-title").to_string(),
            Part::Adviser => self.frame.t("help-inbox-title").to_string(),
            Part::Facilitator => self.frame.t("site-home").to_string(),
            Part::Asked(_) => self.frame.t("courses-invitation-title").to_string(),
        }
    }
}

pub(super) async fn purpose(
    by: SignedIn,
    mut tx: Tx,
    frame: Frame,
    Path(course_id): Path<CourseId>,
) -> Result<Page<PurposePage>> {
    let course = courses::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let part = Part::of(&by, &mut tx, &course).await?.ok_or(Error::NotFound)?;
    let leaders = courses::leaders(&mut tx, course_id).await?;
    let mut formations = formations::of_course(&mut tx, course_id).await?;
    formations.retain(|formation| formation.state != State::Ended);
    let now = tx.now;
    let asked = formations::asked(&mut tx, now, course_id).await?;
    let planned = match asked {
        Some(Asked::Planned(at)) if part != Part::Leader => Some(at),
        _ => None,
    };
    // What is still being planned is the leader's draft, but for the day that the letter of invitation tells.
    formations.retain(|formation| formation.state != State::Draft || part == Part::Leader);
    for formation in &mut formations {
        // A profile that was closed early is over when it was closed, at the latest when the groups were made, and whoever
        // was given more time has their own.
        if let Some(id) = formation.questionnaire_id
            && let Some(questionnaire) = questionnaires::find(&mut tx, id).await?
        {
            let asked = match part {
                Part::Student => questionnaires::for_person(&mut tx, questionnaire, by.account_id()).await?,
                _ => questionnaire.with_time(None),
            };
            formation.plan.deadline_at = asked.plan.closes_at;
        }
    }
    let leaders = leaders.into_iter().map(|leader| leader.name).collect();
    let groundwork = courses::groundwork(&mut tx, course_id).await?.shared();
    Ok(Page(PurposePage { frame, course, leaders, groundwork, formations, planned, part, now }))
}
