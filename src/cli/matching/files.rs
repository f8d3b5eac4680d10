//! Files that appear whole or not at all: written beside their place, then moved there. What is no file but a pipe or a
//! device is written to as it is, and a link stays one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What is being written beside its place, so that a program that ends at once leaves nothing behind.
static BEGUN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Takes everything away that was begun and is not in its place. For a program that ends without going on.
pub fn leave_nothing() {
    for beside in BEGUN.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        let _ = fs::remove_file(beside);
    }
}

/// A file on its way; dropped before it is kept, it leaves nothing behind.
#[derive(Debug)]
pub struct Kept {
    file: File,
    /// Where it is written and where it will stand; neither for what is written to as it is.
    way: Option<(PathBuf, PathBuf)>,
}

impl Kept {
    /// A new file that will stand at `place`, or at the end of the link that stands there.
    pub fn create(place: &Path) -> io::Result<Self> {
        Self::begin(place)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", place.display())))
    }

    fn begin(place: &Path) -> io::Result<Self> {
        let is_there = fs::symlink_metadata(place).is_ok();
        let end = match fs::metadata(place) {
            Ok(it) if it.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(it) if it.is_file() => fs::canonicalize(place)?,
            Ok(_) => return Ok(Self { file: File::options().write(true).open(place)?, way: None }),
            // A link to something that is not there yet.
            Err(_) if is_there => return Ok(Self { file: File::create(place)?, way: None }),
            Err(_) => place.to_owned(),
        };
        let mut name = end.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let beside = end.with_file_name(name);
        let file = File::create(&beside)?;
        BEGUN.lock().unwrap_or_else(PoisonError::into_inner).push(beside.clone());
        Ok(Self { file, way: Some((beside, end)) })
    }

    /// Puts the file in its place.
    pub fn keep(mut self) -> io::Result<()> {
        self.file.flush()?;
        if let Some((beside, place)) = &self.way {
            fs::rename(beside, place)?;
        }
        Ok(())
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some((beside, _)) = &self.way {
            // Once it is in its place, nothing stands beside it.
            let _ = fs::remove_file(beside);
            BEGUN.lock().unwrap_or_else(PoisonError::into_inner).retain(|begun| begun != beside);
        }
    }
}

/// Where something will be written. A file is begun at once, so that a long search never ends at a closed door.
#[derive(Debug)]
pub enum Place {
    /// Standard output.
    Output,
    /// A file that appears whole.
    File(BufWriter<Kept>),
}

impl Place {
    /// The file of that name, or standard output without one.
    pub fn open(file: Option<&Path>) -> io::Result<Self> {
        file.map_or(Ok(Self::Output), |file| Ok(Self::File(BufWriter::new(Kept::create(file)?))))
    }

    /// Writes all of it.
    pub fn write(self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        match self {
            Self::Output => {
                let mut out = BufWriter::new(io::stdout().lock());
                write(&mut out)?;
                out.flush()
            }
            Self::File(mut file) => {
                write(&mut file)?;
                file.into_inner().map_err(io::IntoInnerError::into_error)?.keep()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("medspil-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn write(place: &Path, text: &str) {
        Place::open(Some(place)).unwrap().write(|out| out.write_all(text.as_bytes())).unwrap();
    }

    #[test]
    fn a_link_stays_a_link_and_a_device_a_device() {
        let folder = folder("links");
        let (file, link, dangling) =
            (folder.join("groups.csv"), folder.join("link"), folder.join("dangling"));
        fs::write(&file, "before").unwrap();
        std::os::unix::fs::symlink("groups.csv", &link).unwrap();
        std::os::unix::fs::symlink("later.csv", &dangling).unwrap();
        write(&link, "after");
        write(&dangling, "later");
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
        assert_eq!(fs::read_to_string(folder.join("later.csv")).unwrap(), "later");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&dangling).unwrap().is_symlink());
        write(Path::new("/dev/null"), "nothing");
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_is_refused_by_its_name_before_anything_is_written() {
        let folder = folder("folder");
        let refused = Place::open(Some(&folder)).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::IsADirectory);
        assert!(refused.to_string().contains("medspil-folder-"), "{refused}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_file_that_fails_half_way_is_not_there_and_spoils_no_earlier_one() {
        let folder = folder("kept");
        let place = folder.join("groups.json");
        write(&place, "first");
        let failed = Place::open(Some(&place)).unwrap().write(|out| {
            out.write_all(b"second")?;
            Err(io::Error::other("full"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&place).unwrap(), "first");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        assert!(Place::open(Some(&folder.join("nowhere").join("groups.json"))).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
