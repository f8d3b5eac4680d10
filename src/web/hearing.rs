//! Hearing people out: who sends more than is taken, or something that is refused before it is read, still gets the
//! page that says so. Browsers listen for an answer only when they have sent everything; a connection that is closed
//! before is, to them, a broken one.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http_body::{Frame, SizeHint};

/// Nobody is heard for longer than this many bytes: a lecture on video has been chosen by mistake, and the connection
/// may break.
const MOST_HEARD: u64 = 512 * 1024 * 1024;

/// A body that can still be read when the request it came with is gone.
struct Lent(Arc<Mutex<Body>>);

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Pin::new(&mut *body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).size_hint()
    }
}

/// The layer that reads the rest of what is refused, and throws it away.
pub(super) async fn hear_out(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if body.is_end_stream() {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let body = Arc::new(Mutex::new(body));
    let mut rest = Lent(Arc::clone(&body));
    let response = next.run(Request::from_parts(parts, Body::new(Lent(body)))).await;
    if response.status().is_client_error() {
        let mut heard = 0;
        while let Some(Ok(frame)) =
            std::future::poll_fn(|context| Pin::new(&mut rest).poll_frame(context)).await
        {
            heard += frame.data_ref().map_or(0, |data| data.len() as u64);
            if heard > MOST_HEARD {
                break;
            }
        }
    }
    response
}
