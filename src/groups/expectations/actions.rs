//! What people do in a round: start it, write, make ready, say it in person, look, put what they found into a
//! sentence. Every way to another member's answers leads through [`side_by_side`], which asks the rules first.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::items::{Extent, Item};
use super::model::{self, Answer, Curtain, Phase, Sheet, SideBySide, Sight, Standing, Tally};
use super::store::{self, SentenceRow, SheetRow};
use super::{ExpectationRoundId, ExpectationSentenceId, ExpectationSheetId};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::groups::{Company, Member, mails};
use crate::notifications::{self, Post, PostFault};
use crate::privacy::{Broken, Place, Seals};

/// Why something in a round cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum ExpectationsError {
    /// The group has no round.
    #[error("there is no round")]
    NoRound,
    /// One's answers are shown to the others already; they do not change any more.
    #[error("the answers are shown")]
    Shown,
    /// Not everything is answered.
    #[error("answers are missing")]
    Missing(Vec<Item>),
    /// It is not one's turn to look.
    #[error("not yet")]
    NotYet,
    /// A sealed cell does not open.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// The database.
    #[error(transparent)]
    Db(#[from] sqlx::Error),
    /// Posting a mail failed.
    #[error(transparent)]
    Post(#[from] PostFault),
}

/// A group's round: its state, and how far each active member has come, never what anybody wrote.
#[derive(Clone, Debug)]
pub struct Round {
    pub(super) expectation_round_id: ExpectationRoundId,
    /// Which items are asked.
    pub extent: Extent,
    /// When it opens.
    pub curtain: Curtain,
    /// Where it is.
    pub phase: Phase,
    standings: BTreeMap<AccountId, Standing>,
}

impl Round {
    /// How far a member has come.
    pub fn standing(&self, member: AccountId) -> Standing {
        self.standings.get(&member).copied().unwrap_or_default()
    }

    /// What a member may see of the others.
    pub fn sight(&self, member: AccountId) -> Sight {
        model::sight(self.phase, self.standing(member))
    }

    /// What a facilitator may know.
    pub fn tally(&self) -> Tally {
        Tally::of(self.phase, self.standings.values().copied())
    }

    fn those_who(&self, standing: Standing) -> Vec<AccountId> {
        self.standings.iter().filter(|(_, own)| **own == standing).map(|(who, _)| *who).collect()
    }
}

/// The rounds of some groups, in the same order.
pub async fn rounds(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    groups: &[Company],
) -> sqlx::Result<Vec<Option<Round>>> {
    let ids: Vec<_> = groups.iter().map(Company::group_id).collect();
    let rows = store::list_rounds(db, &ids).await?;
    let round_ids: Vec<_> = rows.iter().map(|row| row.expectation_round_id).collect();
    let sheets = store::list_standings(db, &round_ids).await?;
    let round = |group: &Company| {
        let row = rows.iter().find(|row| row.group_id == group.group_id())?;
        // Whoever is not an active member does not count, whatever they wrote.
        let standing = |who: AccountId| {
            let sheet = sheets.iter().find(|sheet| {
                sheet.expectation_round_id == row.expectation_round_id && sheet.account_id == who
            });
            (who, sheet.and_then(|sheet| Standing::from_word(&sheet.standing)).unwrap_or_default())
        };
        let standings: BTreeMap<_, _> = group.accounts().into_iter().map(standing).collect();
        let phase = row.curtain.phase(now, standings.values().copied());
        let (expectation_round_id, extent, curtain) = (row.expectation_round_id, row.extent, row.curtain);
        Some(Round { expectation_round_id, extent, curtain, phase, standings })
    };
    Ok(groups.iter().map(round).collect())
}

/// A group's round, if it has begun.
pub async fn find(db: &mut PgConnection, now: DateTime<Utc>, group: &Company) -> sqlx::Result<Option<Round>> {
    Ok(rounds(db, now, std::slice::from_ref(group)).await?.pop().flatten())
}

/// Starts the group's round; one that has started goes on as it is.
pub async fn start(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: &Company,
    deadline: DateTime<Utc>,
) -> sqlx::Result<()> {
    if store::insert_round(db, now, group.group_id(), group.extent(), deadline).await?.is_some() {
        super::enqueue_opening(db, now, group.group_id(), deadline).await?;
    }
    Ok(())
}

/// Notes that a round is open, if it is and nobody has noted it; tells the members. Says whether there was something
/// to note: the caller commits then, also after a look.
pub async fn note_opening(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    group: &Company,
) -> Result<bool, ExpectationsError> {
    let Some(round) = find(db, now, group).await? else { return Ok(false) };
    if round.phase == Phase::Gathering || round.curtain.opened_at.is_some() {
        return Ok(false);
    }
    if !store::mark_opened(db, now, round.expectation_round_id).await? {
        return Ok(false);
    }
    for member in group.accounts() {
        notifications::post(db, now, post, mails::answers_are_shown(member, group)).await?;
    }
    Ok(true)
}

/// One's own answers so far.
pub async fn own_sheet(
    db: &mut PgConnection,
    seals: &Seals,
    round: &Round,
    by: &Member,
) -> Result<Sheet, ExpectationsError> {
    Ok(own(db, seals, round, by.account_id()).await?.map(|(_, sheet)| sheet).unwrap_or_default())
}

/// Keeps answers. What was made ready stays ready, until it is shown.
pub async fn write(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    by: &Member,
    answers: impl IntoIterator<Item = (Item, Answer)>,
) -> Result<(), ExpectationsError> {
    let deed = |sheet: &mut Sheet, standing| {
        sheet.extend(answers);
        Ok(if standing == Standing::Ready { Standing::Ready } else { Standing::Writing })
    };
    change_own(db, now, chance, seals, by, deed).await
}

/// Makes one's answers ready for the group; the last of all opens the round.
pub async fn make_ready(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    post: &Post,
    by: &Member,
) -> Result<(), ExpectationsError> {
    let extent = by.company().extent();
    let ready = |sheet: &mut Sheet, _| {
        let missing: Vec<Item> = model::missing(sheet, extent).collect();
        if missing.is_empty() { Ok(Standing::Ready) } else { Err(ExpectationsError::Missing(missing)) }
    };
    change_own(db, now, chance, seals, by, ready).await?;
    note_opening(db, now, post, by.company()).await?;
    Ok(())
}

/// Says it when they meet, instead of writing. What was written so far stays one's own, and nobody else's.
pub async fn say_in_person(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    post: &Post,
    by: &Member,
) -> Result<(), ExpectationsError> {
    change_own(db, now, chance, seals, by, |_, _| Ok(Standing::InPerson)).await?;
    note_opening(db, now, post, by.company()).await?;
    Ok(())
}

async fn change_own(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    by: &Member,
    deed: impl FnOnce(&mut Sheet, Standing) -> Result<Standing, ExpectationsError>,
) -> Result<(), ExpectationsError> {
    store::lock_round(db, by.group_id()).await?;
    let round = find(db, now, by.company()).await?.ok_or(ExpectationsError::NoRound)?;
    let standing = round.standing(by.account_id());
    if !model::may_write(round.phase, standing) {
        return Err(ExpectationsError::Shown);
    }
    let kept = own(db, seals, &round, by.account_id()).await?;
    let (sheet_id, mut sheet) = kept.unwrap_or_else(|| (ExpectationSheetId::random(chance), Sheet::new()));
    let standing = deed(&mut sheet, standing)?;
    let row = SheetRow {
        expectation_sheet_id: sheet_id,
        account_id: by.account_id(),
        sealed_sheet: seals.seal(sheet_place(sheet_id), &padded(&sheet)?)?,
    };
    Ok(store::upsert_sheet(db, now, round.expectation_round_id, &row, standing.as_str()).await?)
}

async fn own(
    db: &mut PgConnection,
    seals: &Seals,
    round: &Round,
    member: AccountId,
) -> Result<Option<(ExpectationSheetId, Sheet)>, ExpectationsError> {
    let row = store::list_sheets(db, round.expectation_round_id, &[member]).await?.pop();
    let open = |row: SheetRow| {
        let sheet = seals.open_json(sheet_place(row.expectation_sheet_id), &row.sealed_sheet)?;
        Ok((row.expectation_sheet_id, sheet))
    };
    row.map(open).transpose()
}

/// What the members see together.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The answers, the largest differences first.
    pub answers: SideBySide<AccountId>,
    /// Who says it when they meet.
    pub in_person: Vec<AccountId>,
    /// Whether somebody has not spoken yet; never who.
    pub is_waiting: Waiting,
}

/// Whether answers are still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Some are.
    ForSome,
    /// None are.
    ForNone,
}

/// The answers side by side, for a member whose turn it is.
pub async fn side_by_side(
    db: &mut PgConnection,
    seals: &Seals,
    round: &Round,
    by: &Member,
) -> Result<Shown, ExpectationsError> {
    if round.sight(by.account_id()) != Sight::SideBySide {
        return Err(ExpectationsError::NotYet);
    }
    let ready = round.those_who(Standing::Ready);
    let rows = store::list_sheets(db, round.expectation_round_id, &ready).await?;
    let mut sheets = Vec::with_capacity(rows.len());
    // In the order of names, which is the members' order on every page.
    for member in by.company().accounts() {
        if let Some(row) = rows.iter().find(|row| row.account_id == member) {
            let sheet: Sheet = seals.open_json(sheet_place(row.expectation_sheet_id), &row.sealed_sheet)?;
            sheets.push((member, sheet));
        }
    }
    let tally = round.tally();
    let is_waiting = if tally.spoken < tally.members { Waiting::ForSome } else { Waiting::ForNone };
    let in_person = round.those_who(Standing::InPerson);
    Ok(Shown { answers: model::side_by_side(round.extent, &sheets), in_person, is_waiting })
}

/// The group's sentence on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// On which item.
    pub item: Item,
    /// Which revision, from 1.
    pub revision: i32,
    /// What they can all say yes to.
    pub words: String,
    /// Who wrote it down.
    pub written_by: AccountId,
}

/// The sentences the group has found so far, in the order of the items.
pub async fn sentences(
    db: &mut PgConnection,
    seals: &Seals,
    round: &Round,
) -> Result<Vec<Sentence>, ExpectationsError> {
    let rows = store::list_sentences(db, round.expectation_round_id).await?;
    let open = |row: SentenceRow| {
        let words = seals.open_json(sentence_place(row.expectation_sentence_id), &row.sealed_sentence)?;
        let item = row.item.parse().ok();
        let (revision, written_by) = (row.revision, row.written_by);
        Ok(item.map(|item| Sentence { item, revision, words, written_by }))
    };
    rows.into_iter().filter_map(|row| open(row).transpose()).collect()
}

/// One sentence as somebody wrote it: the item, the revision they saw (0 for none), and the words.
pub type WrittenSentence = (Item, i32, String);

/// Writes down what the group found on some items. Those on which somebody was faster are not written but come back as
/// they stand, since both have to be seen.
pub async fn agree_on(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    by: &Member,
    written: &[WrittenSentence],
) -> Result<Vec<Sentence>, ExpectationsError> {
    store::lock_round(db, by.group_id()).await?;
    let round = find(db, now, by.company()).await?.ok_or(ExpectationsError::NoRound)?;
    if round.sight(by.account_id()) != Sight::SideBySide {
        return Err(ExpectationsError::NotYet);
    }
    let mut clashes = Vec::new();
    let mut standing = sentences(db, seals, &round).await?;
    for (item, base, words) in written {
        let found =
            standing.iter().position(|one| one.item == *item).map(|place| standing.swap_remove(place));
        let revision = found.as_ref().map_or(0, |one| one.revision);
        match found {
            Some(found) if found.words == *words => {}
            Some(found) if *base != revision => clashes.push(found),
            _ => {
                let sentence_id = ExpectationSentenceId::random(chance);
                let row = SentenceRow {
                    expectation_sentence_id: sentence_id,
                    item: item.to_string(),
                    revision: revision + 1,
                    sealed_sentence: seals.seal_json(sentence_place(sentence_id), words)?,
                    written_by: by.account_id(),
                };
                store::insert_sentence(db, now, round.expectation_round_id, &row).await?;
            }
        }
    }
    Ok(clashes)
}

fn sheet_place(sheet: ExpectationSheetId) -> Place {
    Place { table: "expectation_sheets", column: "sealed_sheet", row: sheet.uuid() }
}

fn sentence_place(sentence: ExpectationSentenceId) -> Place {
    Place { table: "expectation_sentences", column: "sealed_sentence", row: sentence.uuid() }
}

/// JSON filled up with blanks to whole steps of 1024 bytes, so that a sealed sheet's length tells next to nothing.
fn padded(sheet: &Sheet) -> Result<Vec<u8>, ExpectationsError> {
    let mut json = serde_json::to_vec(sheet).map_err(|error| sqlx::Error::Encode(error.into()))?;
    json.resize(json.len().next_multiple_of(1024), b' ');
    Ok(json)
}
