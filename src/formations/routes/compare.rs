//! Proposals side by side: what is the same for all of them is said once, and each says only what is its own.

use std::collections::BTreeSet;

use super::looks::Overview;
use crate::accounts::AccountId;
use crate::formations::model::Proposal;
use crate::i18n::Text;

/// Several proposals of the same answers.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// What holds for every one of them: what, and how much.
    pub same: Vec<(Text, Text)>,
    /// Each with what it does not share.
    pub proposals: Vec<Compared>,
}

/// A proposal beside others.
#[derive(Debug)]
pub(super) struct Compared {
    pub proposal: Proposal,
    /// What, and how much.
    pub own: Vec<(Text, Text)>,
    /// How many students sit with other people than in the first proposal.
    pub elsewhere: usize,
}

impl Comparison {
    pub(super) fn of(proposals: &[(Proposal, Overview)]) -> Self {
        let mut measures: Vec<Vec<(Text, Text)>> =
            proposals.iter().map(|(_, overview)| measures(overview)).collect();
        if proposals.iter().any(|(proposal, _)| proposal.moves > 0) {
            for (rows, (proposal, _)) in measures.iter_mut().zip(proposals) {
                let moves = Text::new("formations-compare-moves-count").n("moves", proposal.moves);
                rows.push((Text::new("formations-compare-moves"), moves));
            }
        }
        let Some(first) = measures.first() else { return Self::default() };
        let is_same = |row: usize| measures.iter().all(|of| of[row] == first[row]);
        let rows = |is_wanted: &dyn Fn(usize) -> bool, of: &[(Text, Text)]| -> Vec<(Text, Text)> {
            of.iter().enumerate().filter(|(row, _)| is_wanted(*row)).map(|(_, pair)| pair.clone()).collect()
        };
        let company: Vec<BTreeSet<Vec<AccountId>>> =
            proposals.iter().map(|(proposal, _)| company(proposal)).collect();
        let elsewhere: Vec<usize> =
            company.iter().map(|groups| groups.difference(&company[0]).map(Vec::len).sum()).collect();
        let same = if proposals.len() > 1 { rows(&is_same, first) } else { Vec::new() };
        let is_own = |row: usize| proposals.len() == 1 || !is_same(row);
        let own: Vec<Vec<(Text, Text)>> = measures.iter().map(|of| rows(&is_own, of)).collect();
        let compared = proposals
            .iter()
            .zip(own)
            .zip(elsewhere)
            .map(|(((proposal, _), own), elsewhere)| Compared { proposal: proposal.clone(), own, elsewhere });
        Self { same, proposals: compared.collect() }
    }

    /// Whether no measure tells one of several from another.
    pub(super) fn is_even(&self) -> bool {
        self.proposals.len() > 1 && self.proposals.iter().all(|proposal| proposal.own.is_empty())
    }
}

/// Who sits together, in no order.
fn company(proposal: &Proposal) -> BTreeSet<Vec<AccountId>> {
    let sorted = proposal.groups.iter().map(|group| {
        let mut members = group.members.clone();
        members.sort_unstable();
        members
    });
    sorted.collect()
}

/// What a proposal is measured by, in the order of the page; the same rows for every proposal.
fn measures(overview: &Overview) -> Vec<(Text, Text)> {
    let of_hundred = |part: u32| Text::new("formations-of-hundred").n("part", part);
    let wishes = match overview.all_wishes_met {
        Some(true) => "formations-wishes-met",
        Some(false) => "formations-wishes-unmet",
        None => "formations-wishes-moved",
    };
    let row = |label: &'static str, value: Text| (Text::new(label), value);
    vec![
        row(
            "formations-compare-placed",
            Text::new("formations-compare-placed-of")
                .n("placed", overview.placed)
                .n("people", overview.people),
        ),
        row(
            "formations-compare-times",
            Text::new("formations-compare-times-least").n("times", overview.fewest_times),
        ),
        row("formations-compare-lowest", of_hundred(overview.lowest)),
        row("formations-compare-mean", of_hundred(overview.mean)),
        row("formations-compare-wishes", Text::new(wishes)),
        row(
            "formations-compare-look",
            Text::new("formations-compare-look-groups").n("groups", overview.worth_a_look),
        ),
    ]
}
