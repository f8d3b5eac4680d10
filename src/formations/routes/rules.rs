//! What the leader decides about pairs: together or apart. Advisers' confidential ones are never shown here.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::looks::{self, Classes};
use super::{address, led, told};
use crate::accounts::{self, AccountId};
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions;
use crate::formations::model::{Formation, Mixing, PairKind};
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, PairRuleId, store};
use crate::i18n::{Lang, Text};
use crate::matching::limits::{Broken, Limits, Remedy, Why};
use crate::web::{Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Default, Deserialize)]
pub(super) struct RuleForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    one: String,
    #[serde(default)]
    other: String,
}

/// A rule in words.
#[derive(Debug)]
struct Row {
    pair_rule_id: PairRuleId,
    kind: PairKind,
    one: String,
    other: String,
}

/// Students who are locked to each other, in words.
#[derive(Debug)]
struct Locked {
    mark: Uuid,
    names: String,
}

/// A rule that cannot hold beside the others.
#[derive(Debug)]
struct Clash {
    words: Text,
    /// The smallest change with which it could.
    change: Text,
    /// Whether that change is one of the plan.
    is_of_plan: bool,
}

impl Clash {
    fn new(broken: &Broken, names: &[String], l: Lang) -> Self {
        let words = match broken.why {
            Why::TooFewGroups { groups } => Text::new("formations-clash-groups").n("groups", groups),
            Why::NoRoom { groups } => Text::new("formations-clash-room").n("groups", groups),
            Why::TooMany { most } => Text::new("formations-clash-many").n("most", most),
            Why::OtherSection => Text::new("formations-clash-class"),
            _ => Text::new("formations-clash-apart"),
        };
        let change = match broken.remedy {
            Remedy::AllowSizes { min, max } => {
                Text::new("formations-clash-sizes").n("min", min).n("max", max)
            }
            Remedy::MixSections => Text::new("formations-clash-mix"),
            _ => Text::new("formations-clash-lift"),
        };
        Self {
            words: words.s("names", l.list(names)),
            change,
            is_of_plan: matches!(broken.remedy, Remedy::AllowSizes { .. } | Remedy::MixSections),
        }
    }
}

#[derive(Debug, Template)]
#[template(path = "formations/rules.html")]
pub(super) struct RulesPage {
    frame: Frame,
    faults: Faults,
    here: String,
    can_change: bool,
    students: Vec<(AccountId, String)>,
    rules: Vec<Row>,
    locked: Vec<Locked>,
    clashes: Vec<Clash>,
    form: RuleForm,
}

async fn page(tx: &mut Tx, frame: Frame, formation: &Formation) -> Result<RulesPage> {
    let participants = store::list_participants(tx, formation.formation_id).await?;
    let people: Vec<AccountId> = participants.iter().map(|participant| participant.account_id).collect();
    let mut names = accounts::names(tx, &people).await?;
    looks::tell_apart(tx, formation, &mut names).await?;
    let name = |who: AccountId| names.get(&who).cloned().unwrap_or_default();
    let rules = store::list_pair_rules(tx, formation.formation_id).await?.into_iter().map(|rule| Row {
        pair_rule_id: rule.pair_rule_id,
        kind: rule.kind,
        one: name(rule.one),
        other: name(rule.other),
    });
    let pinned = store::pins::list(tx, formation.formation_id).await?;
    let locked = pinned.iter().map(|set| {
        let names = looks::in_words(frame.l, looks::named(&names, &set.people));
        Locked { mark: set.mark, names }
    });
    let locked = locked.collect();
    let known = Snapshot::of_rules(tx, formation).await?;
    let impossible = Limits::new(&known.cohort).impossible();
    let clashes = impossible.iter().map(|broken| {
        let who: Vec<AccountId> = broken.people.iter().map(|&place| known.people[place]).collect();
        let who: Vec<String> = looks::named(&names, &who).into_iter().map(|(_, name)| name).collect();
        Clash::new(broken, &who, frame.l)
    });
    Ok(RulesPage {
        faults: Faults::none(),
        clashes: clashes.collect(),
        here: address(formation),
        can_change: formation.state.is_being_shaped(),
        students: looks::named(&names, &people),
        rules: rules.collect(),
        locked,
        form: RuleForm::default(),
        frame,
    })
}

pub(super) async fn list(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<RulesPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    Ok(Page(page(&mut tx, frame, &formation).await?))
}

pub(super) async fn lay_down(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Form(form): Form<RuleForm>,
) -> Result<Response> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let shown = page(&mut tx, frame, &formation).await?;
    let mut faults = Faults::none();
    let kind = PairKind::from_word(&form.kind);
    if kind.is_none() {
        faults.add("kind", Text::new("formations-rules-kind-missing"));
    }
    let mut student = |field: &'static str, typed: &str| {
        let found = typed.parse().ok().filter(|who| shown.students.iter().any(|(student, _)| student == who));
        if found.is_none() {
            faults.add(field, Text::new("formations-rules-student-missing"));
        }
        found
    };
    let pair: (Option<AccountId>, Option<AccountId>) =
        (student("one", &form.one), student("other", &form.other));
    if pair.0.is_some() && pair.0 == pair.1 {
        faults.add("other", Text::new("formations-rules-same"));
    }
    if let (Some(PairKind::Together), (Some(one), Some(other)), Mixing::WithinClasses) =
        (kind, pair, formation.plan.mixing)
        && !Classes::of(&mut tx, &formation).await?.are_shared_by(one, other)
    {
        faults.add("other", Text::new("formations-rules-other-class"));
    }
    let (Some(kind), (Some(one), Some(other)), true) = (kind, pair, faults.is_empty()) else {
        return Ok(Page::faulty(RulesPage { faults, form, ..shown }).into_response());
    };
    let now = tx.now;
    let outcome = actions::lay_down(&mut tx, now, by.account_id(), &formation, kind, (one, other)).await;
    let answer = told(outcome, format!("{}/rules", address(&formation)), "formations-notice-rule-made")?;
    tx.commit().await?;
    Ok(answer.into_response())
}

pub(super) async fn lift(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, formation, rule)): Path<(CourseId, FormationId, PairRuleId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let outcome = actions::lift(&mut tx, &formation, rule).await;
    let answer = told(outcome, format!("{}/rules", address(&formation)), "formations-notice-rule-lifted")?;
    tx.commit().await?;
    Ok(answer)
}
