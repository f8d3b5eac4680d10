//! The case note: facts go along with the case, thoughts stay with whoever thought them. Every opening is logged.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{HelpError, Tools};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::help::model::{Facts, Outcome};
use crate::help::proofs::Holder;
use crate::help::store::{self, NoteRow};
use crate::help::{HelpNoteId, HelpRequestId};
use crate::privacy::{self, Place, Seals};

/// What the service has noted about a case, as its holder may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseNotes {
    /// The holder's own facts.
    pub facts: Facts,
    /// The holder's own thoughts.
    pub thoughts: String,
    /// The facts of those who had the case before.
    pub earlier: Vec<(AccountId, Facts)>,
}

fn facts_place(id: HelpNoteId) -> Place {
    Place { table: "help_notes", column: "sealed_facts", row: id.uuid() }
}

fn thoughts_place(id: HelpNoteId) -> Place {
    Place { table: "help_notes", column: "sealed_thoughts", row: id.uuid() }
}

/// Opens the notes of a case for its holder, and writes down each opening.
pub(super) async fn notes(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: AccountId,
    id: HelpRequestId,
) -> Result<CaseNotes, HelpError> {
    let mut notes = CaseNotes::default();
    for row in store::list_notes(db, id).await? {
        privacy::note_opening(db, now, by, facts_place(row.help_note_id), "note").await?;
        let facts = seals.open_json(facts_place(row.help_note_id), &row.sealed_facts)?;
        if row.author == by {
            notes.facts = facts;
            notes.thoughts = open_thoughts(seals, &row)?;
        } else {
            notes.earlier.push((row.author, facts));
        }
    }
    Ok(notes)
}

/// Keeps the holder's note. The outcome, which closing sets, stays.
pub async fn save_note(
    db: &mut PgConnection,
    tools: Tools<'_>,
    by: &Holder,
    facts: Facts,
    thoughts: &str,
) -> Result<(), HelpError> {
    let reading = by.reading();
    let id = reading.request().help_request_id;
    // Locked, so that two windows of one adviser do not make two notes, and a case handed over is left alone.
    let request = store::lock(db, id).await?.ok_or(HelpError::Missing)?;
    if request.holder != Some(reading.account_id()) {
        return Err(HelpError::Unfit);
    }
    let known = own_note(db, reading.account_id(), id).await?;
    let outcome = match &known {
        Some(row) => {
            tools.seals.open_json::<Facts>(facts_place(row.help_note_id), &row.sealed_facts)?.outcome
        }
        None => None,
    };
    let facts = Facts { outcome, ..facts };
    write(db, tools.seals, reading.account_id(), id, known.map(|row| row.help_note_id), &facts, thoughts)
        .await
}

/// Notes how a case ended.
pub(super) async fn set_outcome(
    db: &mut PgConnection,
    seals: &Seals,
    by: AccountId,
    id: HelpRequestId,
    outcome: Outcome,
) -> Result<(), HelpError> {
    let (note, facts, thoughts) = match own_note(db, by, id).await? {
        Some(row) => {
            let facts = seals.open_json(facts_place(row.help_note_id), &row.sealed_facts)?;
            (Some(row.help_note_id), facts, open_thoughts(seals, &row)?)
        }
        None => (None, Facts::default(), String::new()),
    };
    let facts = Facts { outcome: Some(outcome), ..facts };
    write(db, seals, by, id, note, &facts, &thoughts).await
}

async fn own_note(
    db: &mut PgConnection,
    by: AccountId,
    id: HelpRequestId,
) -> Result<Option<NoteRow>, HelpError> {
    Ok(store::list_notes(db, id).await?.into_iter().find(|row| row.author == by))
}

fn open_thoughts(seals: &Seals, row: &NoteRow) -> Result<String, HelpError> {
    let place = thoughts_place(row.help_note_id);
    let thoughts = row.sealed_thoughts.as_ref().map(|sealed| seals.open_json(place, sealed)).transpose()?;
    Ok(thoughts.unwrap_or_default())
}

async fn write(
    db: &mut PgConnection,
    seals: &Seals,
    by: AccountId,
    id: HelpRequestId,
    note: Option<HelpNoteId>,
    facts: &Facts,
    thoughts: &str,
) -> Result<(), HelpError> {
    let note = note.unwrap_or_else(|| HelpNoteId::random(&mut Chance::system()));
    let sealed_thoughts =
        if thoughts.is_empty() { None } else { Some(seals.seal_json(thoughts_place(note), &thoughts)?) };
    let row = NoteRow {
        help_note_id: note,
        author: by,
        sealed_facts: seals.seal_json(facts_place(note), facts)?,
        sealed_thoughts,
    };
    Ok(store::upsert_note(db, id, &row).await?)
}
