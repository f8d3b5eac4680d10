//! What a student can put on the card, as the page shows it on which they look at it.

use crate::i18n::Text;
use crate::questionnaires::answers::OnCard;
use crate::questionnaires::catalogue::Question;
use crate::questionnaires::model::Sheet;
use crate::questionnaires::words;

/// An answer that can be put on the card.
#[derive(Debug)]
pub(super) struct CardRow {
    pub(super) item: OnCard,
    pub(super) title: Text,
    pub(super) words: Vec<Text>,
}

/// The answers of the catalogue that tell the group something.
pub(super) fn card_rows(sheet: &Sheet) -> Vec<CardRow> {
    let row = |item: OnCard| {
        let question = Question::of(item.question()?);
        if sheet.promised_otherwise.contains(&question.key) {
            return None;
        }
        let words = words::on_card(question, sheet.open(question.key)?, item)?;
        Some(CardRow { item, title: words::title(item), words })
    };
    OnCard::all().filter_map(row).collect()
}
