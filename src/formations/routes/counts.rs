//! What counts when groups are formed, said in words and numbers before it happens: how each thing is judged, its part of
//! the points, and how many have told. Never what anybody told.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;

use super::{address, led};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::model::{Criterion, Formation, Mixing};
use crate::formations::{FormationId, store};
use crate::i18n::{Said, Text};
use crate::questionnaires::{self, Weighed, Wishes};
use crate::web::{Frame, Page, Result, Tx};

/// Under this many nobody is counted: a small number could point at somebody.
const FEWEST: usize = 5;

/// The key of how many have told, of those who sent their profile. Other pages say how many sent, so a few who have not
/// told are as hidden as a few who have.
fn told_key(told: usize, sent: usize) -> &'static str {
    if told < FEWEST {
        "formations-counts-told-few"
    } else if sent.saturating_sub(told) < FEWEST {
        "formations-counts-told-most"
    } else {
        "formations-counts-told"
    }
}

/// One thing that makes a group good.
#[derive(Debug)]
struct Counted {
    name: Text,
    /// How it is judged.
    how: Text,
    /// What a missing answer means.
    blank: &'static str,
    weight: u32,
    /// How many have told.
    told: usize,
    /// Where its words can be changed, of a question of the course's own.
    path: Option<String>,
}

#[derive(Debug, Template)]
#[template(path = "formations/counts.html")]
pub(super) struct CountsPage {
    frame: Frame,
    here: String,
    can_change: bool,
    counts: Vec<Counted>,
    /// What counts for nothing, by name.
    left_out: Vec<Text>,
    /// All points together.
    total: u32,
    students: usize,
    /// How many have sent their profile.
    sent: usize,
    /// Whether groups are formed within classes, how many pairs the leader has decided about, and whether students wish for
    /// one another: what goes before points, or beside them.
    within_classes: bool,
    rules: usize,
    /// How many are locked to others in a proposal.
    pinned: usize,
    wishes: bool,
}

impl CountsPage {
    /// A weight as a share of the points, of a hundred.
    fn share(&self, counted: &Counted) -> u32 {
        counted.weight * 100 / self.total.max(1)
    }

    /// How many have told, in words.
    fn told(&self, counted: &Counted) -> Said {
        let key = told_key(counted.told, self.sent);
        self.frame.t(key).n("told", counted.told).n("students", self.students).n("few", FEWEST)
    }
}

/// The questions whose answers a criterion is judged by, and what a missing one means.
fn asked(criterion: Criterion) -> (&'static [&'static str], &'static str) {
    match criterion {
        Criterion::Time => (&["p01"], "formations-counts-blank-time"),
        Criterion::Hours => (&["p02"], "formations-counts-blank-typical"),
        Criterion::Meeting => (&["p03", "p04"], "formations-counts-blank-neutral"),
        Criterion::Purpose => (&["p06"], "formations-counts-blank-ignored"),
        Criterion::Skills => (&["p08", "p09"], "formations-counts-blank-ignored"),
        Criterion::Aim => (&["p07"], "formations-counts-blank-ignored"),
        Criterion::Place => (&["p05"], "formations-counts-blank-ignored"),
        Criterion::Style => (&["p10"], "formations-counts-blank-ignored"),
        Criterion::Language => (&["p11"], "formations-counts-blank-typical"),
    }
}

fn counted(
    formation: &Formation,
    own: &[Weighed],
    told: &BTreeMap<String, BTreeSet<AccountId>>,
) -> Vec<Counted> {
    let how_many = |codes: &[&str]| {
        codes.iter().filter_map(|code| told.get(*code)).flatten().collect::<BTreeSet<_>>().len()
    };
    let known = Criterion::ALL.into_iter().map(|criterion| {
        let (codes, blank) = asked(criterion);
        Counted {
            name: Text::new(format!("formations-criterion-{}", criterion.word())),
            how: Text::new(format!("formations-counts-{}", criterion.word())),
            blank,
            weight: formation.plan.weights.of(criterion),
            told: how_many(codes),
            path: None,
        }
    });
    let own = own.iter().map(|question| Counted {
        name: question.asks.clone(),
        how: question.how.clone(),
        blank: "formations-counts-blank-ignored",
        weight: question.weight,
        told: how_many(&[&question.code]),
        path: Some(format!("/courses/{}/questions/{}", formation.course_id, question.code)),
    });
    let mut counted: Vec<Counted> = known.chain(own).collect();
    counted.sort_by_key(|one| std::cmp::Reverse(one.weight));
    counted
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<CountsPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let own = questionnaires::weighed(&mut tx, formation.course_id).await?;
    let (told, sent) = match formation.questionnaire_id {
        Some(questionnaire) => {
            let told = questionnaires::who_has_told(&mut tx, questionnaire).await?;
            (told, questionnaires::who_has_answered(&mut tx, questionnaire).await?.len())
        }
        None => (BTreeMap::new(), 0),
    };
    let participants = store::list_participants(&mut tx, formation.formation_id).await?;
    let rules = store::list_pair_rules(&mut tx, formation.formation_id).await?.len();
    let pinned = store::pins::list(&mut tx, formation.formation_id).await?;
    let pinned = pinned.iter().map(|set| set.people.len()).sum();
    let all = counted(&formation, &own, &told);
    let total = all.iter().map(|counted| counted.weight).sum();
    let (counts, left_out): (Vec<_>, Vec<_>) = all.into_iter().partition(|counted| counted.weight > 0);
    Ok(Page(CountsPage {
        frame,
        here: address(&formation),
        can_change: formation.state.is_being_shaped(),
        counts,
        left_out: left_out.into_iter().map(|counted| counted.name).collect(),
        total,
        within_classes: formation.plan.mixing == Mixing::WithinClasses,
        rules,
        pinned,
        wishes: formation.plan.wishes == Wishes::Mutual,
        sent,
        students: participants.iter().filter(|participant| !participant.is_exempt).count(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_not_counted_neither_those_who_told_nor_those_who_did_not() {
        let keys = [(0, 0), (4, 161), (5, 161), (156, 161), (157, 161), (161, 161), (5, 6), (4, 6)];
        let words =
            keys.map(|(told, sent)| told_key(told, sent).trim_start_matches("formations-counts-told"));
        assert_eq!(words, ["-few", "-few", "", "", "-most", "-most", "-most", "-few"]);
    }
}
