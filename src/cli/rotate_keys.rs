//! `medspil rotate-keys`: a new sealing key in two steps, because a running service knows only the keys it started
//! with. First the new key, then a restart, then everything old sealed anew.

use super::running::standing_keyring;
use super::{Outcome, logs, say};
use crate::chance::Chance;
use crate::config::{Config, KeyPlace};
use crate::db;
use crate::privacy::{Seals, compare, forget_unused, is_known, reseal_some};

/// Which of the two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Put a new key on the ring.
    NewKey,
    /// Seal everything old with it.
    Reseal,
}

/// Takes the step.
pub async fn run(config: Config, step: Step) -> Outcome {
    logs::to_stderr(&config.log);
    let ring = standing_keyring(&config.keys)?;
    match (step, &config.keys) {
        (Step::NewKey, KeyPlace::File(path)) => {
            let ring = ring.with_new_key(&mut Chance::system());
            ring.replace(path)?;
            say(format!("key {} is on the ring in {}.", ring.current(), path.display()));
            say("Back the file up, restart every running service, then run: medspil rotate-keys --reseal");
        }
        (Step::NewKey, KeyPlace::Inline(_)) => {
            return Err(
                "the keys are in MEDSPIL_KEYS: add a line «<next number> <64 hex digits>» there, restart, \
                        then run: medspil rotate-keys --reseal"
                    .into(),
            );
        }
        (Step::Reseal, _) => {
            let open = db::open(&config.database, &config.data_dir).await?;
            let mut tx = open.db.begin(None).await?;
            compare(&mut tx, &ring).await?;
            if !is_known(&mut tx, ring.current()).await? {
                return Err(format!(
                    "no service has started with key {} yet and could open what is sealed with it: restart every \
                     running service first",
                    ring.current()
                )
                .into());
            }
            drop(tx);
            let seals = Seals::new(ring.clone());
            let mut cells = 0;
            loop {
                let mut tx = open.db.begin(None).await?;
                let some = reseal_some(&mut tx, &seals).await?;
                tx.commit().await?;
                cells += some;
                if some == 0 {
                    break;
                }
            }
            say(format!("{cells} cells were sealed anew with key {}", seals.current_key()));
            let mut tx = open.db.begin(None).await?;
            for number in forget_unused(&mut tx, &ring).await? {
                say(format!("key {number} is needed no more; it may leave the ring"));
            }
            tx.commit().await?;
            open.db.close().await;
        }
    }
    Ok(())
}
