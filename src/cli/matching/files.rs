//! Files that appear whole or not at all: written beside their place, then moved there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file on its way; dropped before it is kept, it leaves nothing behind.
#[derive(Debug)]
pub struct Kept {
    file: File,
    beside: PathBuf,
    place: PathBuf,
    in_place: bool,
}

impl Kept {
    /// A new file that will stand at `place`.
    pub fn create(place: &Path) -> io::Result<Self> {
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let beside = place.with_file_name(name);
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", place.display()));
        let file = File::create(&beside).map_err(named)?;
        Ok(Self { file, beside, place: place.to_owned(), in_place: false })
    }

    /// Puts the file in its place.
    pub fn keep(mut self) -> io::Result<()> {
        self.file.flush()?;
        fs::rename(&self.beside, &self.place)?;
        self.in_place = true;
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
        if !self.in_place {
            let _ = fs::remove_file(&self.beside);
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

    #[test]
    fn a_file_that_fails_half_way_is_not_there_and_spoils_no_earlier_one() {
        let folder = std::env::temp_dir().join(format!("medspil-kept-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let place = folder.join("groups.json");
        Place::open(Some(&place)).unwrap().write(|out| out.write_all(b"first")).unwrap();
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
