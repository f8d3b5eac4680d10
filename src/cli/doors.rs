//! The addresses the service listens on, opened before anything else is started: whoever starts a second Medspil is
//! told so at once, and in plain words.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;

use tokio::net::TcpListener;

use crate::config::WebConfig;

/// The open listeners.
#[derive(Debug)]
pub struct Doors {
    /// For people.
    pub pages: TcpListener,
    /// For operators, if they want one.
    pub operators: Option<TcpListener>,
}

/// Why an address cannot be listened on.
#[derive(Debug, thiserror::Error)]
pub enum Shut {
    /// Somebody else listens there.
    #[error(
        "another program listens on {address} already (another Medspil, perhaps): stop it, or choose another address \
         with {flag} ({setting})"
    )]
    Taken {
        /// Where.
        address: SocketAddr,
        /// The flag that says where.
        flag: &'static str,
        /// The same as a variable.
        setting: &'static str,
    },
    /// Anything else.
    #[error("cannot listen on {address} ({setting}): {source}")]
    Other {
        /// Where.
        address: SocketAddr,
        /// What says where.
        setting: &'static str,
        /// Why not.
        source: io::Error,
    },
}

impl Doors {
    /// Opens them all or none.
    pub async fn open(web: &WebConfig) -> Result<Self, Shut> {
        let pages = bind(web.listen, "--listen", "MEDSPIL_LISTEN").await?;
        let operators = match web.admin_listen {
            Some(address) => Some(bind(address, "--admin-listen", "MEDSPIL_ADMIN_LISTEN").await?),
            None => None,
        };
        Ok(Self { pages, operators })
    }
}

async fn bind(address: SocketAddr, flag: &'static str, setting: &'static str) -> Result<TcpListener, Shut> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => Shut::Taken { address, flag, setting },
        _ => Shut::Other { address, setting, source },
    })
}
