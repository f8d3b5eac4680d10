//! Where an input comes from. It is read twice, once for the rules and once for the people, so that no cohort has to
//! stand in memory as text; what comes from standard input is kept, since it comes only once.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The byte order mark some editors put first.
const MARK: &[u8] = b"\xef\xbb\xbf";
/// How much of a file is read at a time.
const BUFFER: usize = 64 * 1024;

/// An input that can be read from its start as often as wanted.
#[derive(Debug)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// What came on standard input, or through another pipe.
    Kept(Vec<u8>),
}

impl Source {
    /// The file of that name, or standard input for `-`.
    pub fn open(path: &Path) -> io::Result<Self> {
        if path == Path::new("-") {
            return Self::keep(io::stdin().lock());
        }
        let file = File::open(path)?;
        // What comes through a pipe comes only once, whatever it is called.
        if file.metadata()?.is_file() { Ok(Self::File(path.to_owned())) } else { Self::keep(file) }
    }

    fn keep(mut reader: impl Read) -> io::Result<Self> {
        let mut kept = Vec::new();
        reader.read_to_end(&mut kept)?;
        Ok(Self::Kept(kept))
    }

    /// Reads from the start.
    pub fn read(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(match self {
            Self::File(path) => Box::new(BufReader::with_capacity(BUFFER, File::open(path)?)),
            Self::Kept(bytes) => Box::new(Cursor::new(bytes)),
        })
    }

    /// Reads from the start, past a byte order mark.
    pub fn read_text(&self) -> io::Result<impl Read + '_> {
        let mut reader = self.read()?;
        let mut start = Vec::new();
        reader.by_ref().take(MARK.len() as u64).read_to_end(&mut start)?;
        if start == MARK {
            start.clear();
        }
        Ok(BufReader::with_capacity(BUFFER, Cursor::new(start).chain(reader)))
    }

    /// The whole of it.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.read()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Does it look like JSON, whatever it is called?
    pub fn is_json(&self) -> io::Result<bool> {
        let mut start = Vec::new();
        self.read_text()?.take(512).read_to_end(&mut start)?;
        Ok(start
            .iter()
            .find(|byte| !byte.is_ascii_whitespace())
            .is_some_and(|byte| matches!(byte, b'{' | b'[')))
    }

    /// SHA-256 of its bytes, as hexadecimal digits: the same for the same input, and nothing else.
    pub fn hash(&self) -> io::Result<String> {
        let mut hash = Sha256::new();
        let mut reader = self.read()?;
        let mut buffer = vec![0; BUFFER];
        loop {
            let read = reader.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            hash.update(buffer.get(..read).unwrap_or_default());
        }
        let hash: [u8; 32] = hash.finalize().into();
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
        Ok(hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_passed_but_hashed() {
        let plain = Source::Kept(b" {}".to_vec());
        let marked = Source::Kept(b"\xef\xbb\xbf {}".to_vec());
        for source in [&plain, &marked] {
            let mut text = String::new();
            source.read_text().unwrap().read_to_string(&mut text).unwrap();
            assert_eq!(text, " {}");
            assert!(source.is_json().unwrap());
        }
        assert_ne!(plain.hash().unwrap(), marked.hash().unwrap());
        assert!(!Source::Kept(b"name;mail".to_vec()).is_json().unwrap());
        assert!(!Source::Kept(Vec::new()).is_json().unwrap());
    }

    #[test]
    fn the_hash_is_the_one_everybody_computes() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Source::Kept(Vec::new()).hash().unwrap(), empty);
    }
}
