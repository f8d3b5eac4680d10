//! A mail server that keeps what it gets, and can be told to refuse.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// A mail server of one test's own; ends with it.
pub struct MailServer {
    /// Where it listens.
    pub address: SocketAddr,
    letters: Arc<Mutex<Vec<String>>>,
    _listening: JoinSet<()>,
}

/// What it answers to a recipient.
#[derive(Clone, Copy)]
pub enum Manner {
    /// Takes every letter.
    Takes,
    /// Refuses every recipient for good.
    Refuses,
}

impl MailServer {
    /// Starts one.
    pub async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("a listener has an address");
        let letters = Arc::<Mutex<Vec<String>>>::default();
        let kept = Arc::clone(&letters);
        let mut listening = JoinSet::new();
        listening.spawn(async move {
            let mut talks = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                talks.spawn(talk(stream, manner, Arc::clone(&kept)));
            }
        });
        Self { address, letters, _listening: listening }
    }

    /// Every letter it took, as it came.
    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().expect("nobody panicked").clone()
    }
}

async fn talk(stream: TcpStream, manner: Manner, letters: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut letter: Option<String> = None;
    if write.write_all(b"220 test ESMTP\r\n").await.is_err() {
        return;
    }
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(text) = &mut letter {
            if line == "." {
                letters.lock().expect("nobody panicked").push(std::mem::take(text));
                letter = None;
            } else {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
        }
        let answer = match line.get(..4).map(str::to_ascii_uppercase).as_deref() {
            Some("RCPT") if matches!(manner, Manner::Refuses) => "550 no such person\r\n",
            Some("DATA") => {
                letter = Some(String::new());
                "354 go on\r\n"
            }
            Some("QUIT") => "221 bye\r\n",
            _ => "250 fine\r\n",
        };
        if write.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}
