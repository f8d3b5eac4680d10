//! Who sends too much hears so on a page, over a real connection, instead of losing it.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::kit::Site;

/// Sends so many bytes to a path the way a browser does: everything first, and then it listens.
async fn send(address: &str, path: &str, kind: &str, cookies: &str, bytes: usize) -> String {
    let host = address.trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(host.replace("localhost", "127.0.0.1")).await.unwrap();
    let opening = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.mp4\"\r\n\r\n";
    let ending = "\r\n--b--\r\n";
    let length = opening.len() + bytes + ending.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: en\r\n\
         Cookie: {cookies}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(opening.as_bytes()).await.unwrap();
    let block = vec![b'x'; 1 << 20];
    let mut left = bytes;
    while left > 0 {
        let some = left.min(block.len());
        stream.write_all(&block[..some]).await.expect("the other side goes on listening");
        left -= some;
    }
    stream.write_all(ending.as_bytes()).await.expect("to the end");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("and answers");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_sends_too_much_is_told_so_in_their_language() {
    let site = Site::new().await;
    let service = site.advising_service().await;
    let (course, karen) = site.course(service).await;
    let (address, cookies) = (site.serve().await, karen.cookies());
    let import = format!("/courses/{course}/roster/import");
    let multipart = "multipart/form-data; boundary=b";
    let large = send(&address, &import, multipart, &cookies, 40 << 20).await;
    assert!(large.starts_with("HTTP/1.1 413") && large.contains("lang=\"en\""), "{}", head(&large));
    let form = "application/x-www-form-urlencoded";
    let large = send(&address, "/sign-in", form, "", 3 << 20).await;
    assert!(large.starts_with("HTTP/1.1 413") && large.contains("<h1"), "{}", head(&large));
    let stranger = send(&address, &import, multipart, "", 3 << 20).await;
    assert!(stranger.starts_with("HTTP/1.1 401"), "{}", head(&stranger));
}

fn head(answer: &str) -> &str {
    answer.lines().next().unwrap_or_default()
}
