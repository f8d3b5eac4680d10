//! A wire between the program and PostgreSQL that can be cut, or go dead, and be mended.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// A wire: a socket in a folder of its own that leads to PostgreSQL's.
pub struct Wire {
    /// The folder, to be named as the host.
    pub folder: PathBuf,
    target: PathBuf,
    dead: Arc<watch::Sender<bool>>,
    carrying: Option<JoinSet<()>>,
}

impl Wire {
    /// A whole wire to the server whose socket is in `target`.
    pub fn new(name: &str, target: &Path) -> Self {
        let folder = std::env::temp_dir().join(format!("medspil-wire-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder is made");
        let dead = Arc::new(watch::channel(false).0);
        let mut wire = Self { folder, target: target.join(".s.PGSQL.5432"), dead, carrying: None };
        wire.mend();
        wire
    }

    /// Ends every connection and lets no new one in.
    pub fn cut(&mut self) {
        self.carrying = None;
        let _ = std::fs::remove_file(self.socket());
    }

    /// Lets nothing through, and says nothing.
    pub fn go_dead(&self) {
        self.dead.send_replace(true);
    }

    /// Makes it whole again.
    pub fn mend(&mut self) {
        self.dead.send_replace(false);
        if self.carrying.is_some() {
            return;
        }
        let listener = UnixListener::bind(self.socket()).expect("the socket is free");
        let (target, dead) = (self.target.clone(), Arc::clone(&self.dead));
        let mut carrying = JoinSet::new();
        carrying.spawn(async move {
            let mut talks = JoinSet::new();
            while let Ok((near, _)) = listener.accept().await {
                let Ok(far) = UnixStream::connect(&target).await else { continue };
                let ((near_out, near_in), (far_out, far_in)) = (near.into_split(), far.into_split());
                talks.spawn(carry(near_out, far_in, dead.subscribe()));
                talks.spawn(carry(far_out, near_in, dead.subscribe()));
            }
        });
        self.carrying = Some(carrying);
    }

    fn socket(&self) -> PathBuf {
        self.folder.join(".s.PGSQL.5432")
    }
}

async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut dead: watch::Receiver<bool>) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(bytes @ 1..) = from.read(&mut buffer).await {
        if dead.wait_for(|dead| !dead).await.is_err() || to.write_all(&buffer[..bytes]).await.is_err() {
            return;
        }
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
