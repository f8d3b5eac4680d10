//! Moving people between groups that stand: one person, or two who change places. Always with a destination, and always
//! by a leader; the groups read that somebody moves, never who asked.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::board::Board;
use super::repairing::Deed;
use super::{FormationsError, Means, held, tending};
use crate::accounts::{self, AccountId};
use crate::courses;
use crate::formations::model::{Farewell, Shift, State};
use crate::formations::{FormationId, mails};

/// Does what a shift says, if everybody is still where the page showed them.
pub(in crate::formations) async fn shift(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    by: AccountId,
    formation: FormationId,
    shift: Shift,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    if found.state != State::Published {
        return Err(FormationsError::NotNow);
    }
    let board = Board::renewed(db, now, by, means, &found, &[]).await?;
    let steps = steps(&board, shift).ok_or(FormationsError::Changed)?;
    let touched: BTreeSet<usize> = steps.iter().flat_map(|step| [step.from, step.to]).collect();
    for place in &touched {
        let moving = |who: &AccountId| steps.iter().any(|step| step.who == *who);
        let after = members_after(&board, &steps, *place);
        let meets = |(one, other): &(AccountId, AccountId)| {
            after.contains(one) && after.contains(other) && (moving(one) || moving(other))
        };
        if board.snapshot.apart.iter().any(meets) {
            return Err(FormationsError::KeptApart);
        }
    }
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let deed = Deed { now, means, formation: &found, course: &course, board: &board };
    let moving: Vec<AccountId> = steps.iter().map(|step| step.who).collect();
    let names = accounts::names(db, &moving).await?;
    deed.leave(db, &moving).await?;
    for step in &steps {
        deed.seat(db, step.to, &[step.who]).await?;
        deed.greet(db, step.to, 1, &moving).await?;
        let to = &board.groups[step.to];
        deed.tell(db, mails::new_group(step.who, &course, to.group_id, to.number)).await?;
        let name = names.get(&step.who).cloned().unwrap_or_default();
        let group = board.groups[step.from].group_id;
        let around = board.members[step.from].iter().chain(&board.facilitators[step.from]);
        for peer in around.filter(|peer| !moving.contains(peer)) {
            deed.tell(db, mails::farewell(*peer, &course, group, &name, Farewell::MovedOn)).await?;
        }
    }
    for place in touched {
        board.keep_facts(db, &board.groups[place], &members_after(&board, &steps, place)).await?;
    }
    tending::tend(db, now, means.post, &found).await
}

/// One person's way from one group to another, by their places on the board.
#[derive(Clone, Copy, Debug)]
struct Step {
    who: AccountId,
    from: usize,
    to: usize,
}

/// A shift on the board; none when somebody is not where it says.
fn steps(board: &Board, shift: Shift) -> Option<Vec<Step>> {
    let place = |number: u32| board.groups.iter().position(|group| group.number == number);
    let step = |who: AccountId, from: u32, to: u32| {
        let (from, to) = (place(from)?, place(to)?);
        (from != to && board.members[from].contains(&who)).then_some(Step { who, from, to })
    };
    match shift {
        Shift::Move { student, from, to } => Some(vec![step(student, from, to)?]),
        Shift::Swap { one, one_in, other, other_in } => {
            Some(vec![step(one, one_in, other_in)?, step(other, other_in, one_in)?])
        }
    }
}

fn members_after(board: &Board, steps: &[Step], place: usize) -> Vec<AccountId> {
    let stays = |who: &&AccountId| !steps.iter().any(|step| step.who == **who);
    let comes = steps.iter().filter(|step| step.to == place).map(|step| step.who);
    board.members[place].iter().filter(stays).copied().chain(comes).collect()
}
