//! Stops the server when its last user has left, however it left. It is this same program, started as
//! `medspil __pg-reaper`, because a process that was killed cannot tidy up after itself.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::binaries::forget_environment;
use super::folder::Folder;
use super::{Durability, EmbeddedError, Place, cluster};
use crate::config::Fetching;

/// The hidden subcommand.
pub const COMMAND: &str = "__pg-reaper";

/// Starts a reaper, unless there is one. Without one the server just goes on running, and the next start adopts it.
pub(super) fn spawn(folder: &Folder, place: &Place) {
    let is_free = folder.lock_file("reaper.lock").is_ok_and(|file| file.try_lock().is_ok());
    let Some(program) = place.reaper.as_ref().filter(|_| is_free) else { return };
    let mut command = Command::new(program);
    forget_environment(&mut command);
    let child = command
        .arg(COMMAND)
        .arg(folder.dir())
        .arg(place.grace.as_millis().to_string())
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn();
    match child {
        Ok(child) => cluster::wait_apart(child),
        Err(error) => tracing::warn!(%error, "no reaper; the private PostgreSQL will go on running after us"),
    }
}

/// Waits until nobody uses the server in `dir`, and for `grace` more, and stops it.
pub fn watch(dir: PathBuf, grace: Duration) -> Result<(), EmbeddedError> {
    let place = Place {
        dir,
        bin_dir: None,
        fetching: Fetching::Never,
        durability: Durability::Safe,
        grace,
        reaper: None,
    };
    let folder = Folder::prepare(&place)?;
    let only = folder.lock_file("reaper.lock")?;
    if only.try_lock().is_err() {
        return Ok(());
    }
    loop {
        let users = folder.lock_file("users.lock")?;
        users.lock().map_err(|error| super::folder::fault(Path::new("users.lock"), error))?;
        drop(users);
        // Let go during the grace, so that a next user need not wait for it.
        sleep(grace);
        let users = folder.lock_file("users.lock")?;
        if users.try_lock().is_ok() {
            cluster::stop(&folder);
            // In this order: a user who waited for us must find the reaper's place free.
            drop(only);
            return Ok(());
        }
    }
}
