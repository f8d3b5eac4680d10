//! Finds `postgres` and `initdb` on this machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::folder::Folder;
use super::{EmbeddedError, fetch};

/// A PostgreSQL on this machine.
#[derive(Clone, Debug)]
pub struct Binaries {
    dir: PathBuf,
    major: u32,
}

impl Binaries {
    /// The one at `given`, or the newest on the system, or else what was fetched; the one that matches the data when
    /// there is data.
    pub fn find(given: Option<&Path>, folder: &Folder, data: Option<u32>) -> Result<Self, EmbeddedError> {
        let candidates = match given {
            Some(given) => vec![given.to_owned()],
            None => usual_folders(),
        };
        let mut found: Vec<Self> = candidates.iter().filter_map(|dir| Self::at(dir)).collect();
        found.sort_by_key(|one| std::cmp::Reverse(one.major));
        if given.is_none() {
            found.extend(Self::at(&fetch::bin_dir(folder)));
        }
        let Some(newest) = found.first() else { return Err(EmbeddedError::Missing) };
        let Some(data) = data else { return Ok(newest.clone()) };
        found.iter().find(|one| one.major == data).cloned().ok_or_else(|| EmbeddedError::Version {
            dir: folder.dir().to_owned(),
            data,
            found: versions(&found),
        })
    }

    fn at(dir: &Path) -> Option<Self> {
        let dir = dir.canonicalize().ok().filter(|dir| dir.join("initdb").is_file())?;
        let mut asking = Command::new(dir.join("postgres"));
        forget_environment(&mut asking);
        let output = asking.arg("--version").output().ok()?;
        let major = major(&String::from_utf8_lossy(&output.stdout))?;
        Some(Self { dir, major })
    }

    /// A command that starts `program`, knowing nothing of our environment: what is secret there is none of
    /// PostgreSQL's business, nor does it listen to the variables that steer its programs.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.dir.join(program));
        forget_environment(&mut command);
        command.env("LC_ALL", "C").env("TZ", "UTC").current_dir("/");
        command
    }
}

/// Starts a program without our environment, but for where programs, libraries and temporary files are.
pub fn forget_environment(command: &mut Command) {
    command.env_clear();
    for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
}

fn versions(found: &[Binaries]) -> String {
    let mut majors: Vec<u32> = found.iter().map(|one| one.major).collect();
    majors.dedup();
    majors.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// The major version in a line such as `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn major(line: &str) -> Option<u32> {
    let version = line.split("(PostgreSQL)").nth(1)?;
    let digits: String = version.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn usual_folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    for (parent, bin) in [
        ("/usr/lib/postgresql", "bin"),
        ("/usr/pgsql", "bin"),
        ("/opt/homebrew/opt", "bin"),
        ("/usr/local/opt", "bin"),
    ] {
        let Ok(versions) = std::fs::read_dir(parent) else { continue };
        folders.extend(versions.flatten().map(|version| version.path().join(bin)));
    }
    for version in 14..=24 {
        folders.push(format!("/usr/pgsql-{version}/bin").into());
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_postgres_says_of_itself() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("pigeon 1.0"), None);
    }
}
