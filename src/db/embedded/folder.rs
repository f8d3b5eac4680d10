//! The cluster's folder: its paths, its locks, and who may walk into it.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use nix::unistd::{User, geteuid};
use sha2::{Digest, Sha256};

use super::{EmbeddedError, Place};
use crate::chance::{Chance, hex};

/// Longest path of a folder that a socket's path fits in, with the name PostgreSQL gives it.
const LONGEST_SOCKET_FOLDER: usize = 85;

/// The folder, ready for use.
#[derive(Clone, Debug)]
pub struct Folder {
    dir: PathBuf,
    sockets: PathBuf,
    password: String,
    servant: Option<Servant>,
}

/// The unprivileged user that PostgreSQL runs as when we are root.
#[derive(Clone, Copy, Debug)]
struct Servant {
    user: u32,
    group: u32,
}

impl Folder {
    /// Makes what is missing and sees to it that PostgreSQL's user can get there.
    pub fn prepare(place: &Place) -> Result<Self, EmbeddedError> {
        let servant = Servant::needed();
        let asked = std::path::absolute(&place.dir).map_err(|error| fault(&place.dir, error))?;
        make(&asked, 0o711)?;
        let dir = match servant {
            Some(servant) if !servant.can_walk_to(&asked) => {
                let elsewhere = elsewhere(&asked);
                make(&elsewhere, 0o711)?;
                tracing::warn!(
                    folder = %elsewhere.display(),
                    "PostgreSQL's user may not enter the data folder, so its cluster is kept elsewhere"
                );
                elsewhere
            }
            _ => asked,
        };
        let mut sockets = dir.join("sock");
        if sockets.as_os_str().len() > LONGEST_SOCKET_FOLDER {
            sockets = std::env::temp_dir().join(format!("medspil-{}", name_of(&dir)));
            refuse_foreign(servant, &sockets)?;
        }
        make(&sockets, 0o700)?;
        Servant::own(servant, &sockets)?;
        let mut folder = Self { dir, sockets, password: String::new(), servant };
        folder.password = folder.read_or_make_password()?;
        Ok(folder)
    }

    /// The folder itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Where the socket is.
    pub fn sockets(&self) -> &Path {
        &self.sockets
    }

    /// The password of the cluster's one user.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// The file that holds the password; PostgreSQL's user can read it.
    pub fn password_file(&self) -> PathBuf {
        self.dir.join("password")
    }

    /// The cluster's data.
    pub fn data(&self) -> PathBuf {
        self.dir.join("pgdata")
    }

    /// What the server says.
    pub fn log(&self) -> PathBuf {
        self.dir.join("postgres.log")
    }

    /// The major version of the data; none when there is no data yet.
    pub fn data_version(&self) -> Option<u32> {
        fs::read_to_string(self.data().join("PG_VERSION")).ok()?.trim().parse().ok()
    }

    /// A folder that PostgreSQL owns and nobody else enters.
    pub fn make_private(&self, dir: &Path) -> Result<(), EmbeddedError> {
        make(dir, 0o700)?;
        Servant::own(self.servant, dir)
    }

    /// Makes a command run as PostgreSQL's user.
    pub fn step_down(&self, command: &mut Command) {
        if let Some(servant) = self.servant {
            command.uid(servant.user).gid(servant.group);
        }
    }

    /// Opens a lock file, without locking it.
    pub fn lock_file(&self, name: &str) -> Result<File, EmbeddedError> {
        let path = self.dir.join(name);
        let open =
            OpenOptions::new().create(true).truncate(false).read(true).write(true).mode(0o600).open(&path);
        open.map_err(|error| fault(&path, error))
    }

    /// Waits for, and holds, the right to start the server.
    pub fn lock_start(&self) -> Result<File, EmbeddedError> {
        let file = self.lock_file("start.lock")?;
        file.lock().map_err(|error| fault(&self.dir, error))?;
        Ok(file)
    }

    /// Makes this process one of the server's users, for as long as the file is held.
    pub fn join_users(&self) -> Result<File, EmbeddedError> {
        let file = self.lock_file("users.lock")?;
        file.lock_shared().map_err(|error| fault(&self.dir, error))?;
        Ok(file)
    }

    /// The lock that the server will hold as its standard input; none when a server holds it already.
    pub fn take_server_lock(&self) -> Result<Option<File>, EmbeddedError> {
        let file = self.lock_file("server.lock")?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(fault(&self.dir, error)),
        }
    }

    /// Whether a postmaster or any of its children lives. A folder that cannot be read is not a dead server.
    pub fn server_lives(&self) -> bool {
        self.lock_file("server.lock")
            .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    fn read_or_make_password(&self) -> Result<String, EmbeddedError> {
        // Under the start lock, so that two processes on an empty folder agree on one password.
        let _start = self.lock_start()?;
        let path = self.password_file();
        if let Ok(password) = fs::read_to_string(&path) {
            return Ok(password.trim().to_owned());
        }
        let password = hex(&Chance::system().bytes::<24>());
        let draft = self.dir.join("password.tmp");
        OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&draft)
            .and_then(|mut file| {
                file.write_all(password.as_bytes())?;
                file.sync_all()
            })
            .map_err(|error| fault(&draft, error))?;
        Servant::own(self.servant, &draft)?;
        fs::rename(&draft, &path).map_err(|error| fault(&path, error))?;
        Ok(password)
    }
}

impl Servant {
    /// Someone, if we are root: PostgreSQL refuses to run as root.
    fn needed() -> Option<Self> {
        if !geteuid().is_root() {
            return None;
        }
        let known = ["postgres", "nobody"].iter().find_map(|name| User::from_name(name).ok().flatten());
        Some(known.map_or(Self { user: 65534, group: 65534 }, |user| Self {
            user: user.uid.as_raw(),
            group: user.gid.as_raw(),
        }))
    }

    fn own(servant: Option<Self>, path: &Path) -> Result<(), EmbeddedError> {
        match servant {
            Some(one) => chown(path, Some(one.user), Some(one.group)).map_err(|error| fault(path, error)),
            None => Ok(()),
        }
    }

    fn can_walk_to(self, path: &Path) -> bool {
        path.ancestors().all(|part| {
            fs::metadata(part).is_ok_and(|meta| {
                let bit = if meta.uid() == self.user {
                    0o100
                } else if meta.gid() == self.group {
                    0o010
                } else {
                    0o001
                };
                meta.mode() & bit != 0
            })
        })
    }
}

/// Whether a cluster was made for this folder, in it or elsewhere.
pub fn is_made(asked: &Path) -> bool {
    let Ok(asked) = std::path::absolute(asked) else { return false };
    let elsewhere = elsewhere(&asked);
    [asked, elsewhere].iter().any(|dir| dir.join("pgdata").exists())
}

/// Where the cluster is kept when PostgreSQL's user may not enter the folder that was asked for.
fn elsewhere(asked: &Path) -> PathBuf {
    Path::new("/var/lib/medspil").join(name_of(asked))
}

/// Makes a folder and what lies above it; the mode counts for the last one only, and only when it is new.
fn make(dir: &Path, mode: u32) -> Result<(), EmbeddedError> {
    if dir.is_dir() {
        return Ok(());
    }
    let created = DirBuilder::new().recursive(true).mode(0o755).create(dir);
    created
        .and_then(|()| fs::set_permissions(dir, Permissions::from_mode(mode)))
        .map_err(|error| fault(dir, error))
}

/// In a folder that everybody may write to, what stands under our name has to be ours: somebody else's folder, or a
/// link, would hand them the socket.
fn refuse_foreign(servant: Option<Servant>, path: &Path) -> Result<(), EmbeddedError> {
    let Ok(meta) = fs::symlink_metadata(path) else { return Ok(()) };
    let ours = [geteuid().as_raw()].into_iter().chain(servant.map(|one| one.user));
    if meta.is_dir() && meta.mode().trailing_zeros() >= 6 && ours.into_iter().any(|user| user == meta.uid()) {
        return Ok(());
    }
    let said = "this is not a folder of ours; remove it, or choose a shorter data folder";
    Err(fault(path, std::io::Error::new(std::io::ErrorKind::PermissionDenied, said)))
}

/// A short name for a path that is the same every time.
fn name_of(path: &Path) -> String {
    let digest: [u8; 32] = Sha256::digest(path.as_os_str().as_encoded_bytes()).into();
    hex(&digest[..8])
}

/// A fault of the file system, with the path it happened at.
pub fn fault(path: &Path, source: std::io::Error) -> EmbeddedError {
    EmbeddedError::Folder { path: path.to_owned(), source }
}
