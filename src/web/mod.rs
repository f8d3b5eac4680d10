//! The kit that every page shares: the route table, the request's one transaction, the frame around a page, forms
//! and their faults, error pages, headers and assets. [`router`] alone knows every feature.

mod app;
mod assets;
mod errors;
mod faces;
mod forms;
mod frame;
mod headers;
mod health;
mod hearing;
mod pages;
pub mod router;
mod routes;
mod tx;
mod visit;
mod watch;

pub use app::{App, Contact, Settings};
pub use errors::{Error, Result};
pub use faces::Face;
pub use forms::{Fault, Faults, Form, FormOf};
pub use frame::{Frame, Who, language_cookie};
pub use health::Anything;
pub use pages::{Page, Redirect};
pub use routes::{Audience, Proof, Route, Routes, Shows};
pub use tx::Tx;
pub use visit::{Visit, Visitor, cookie, param, sign_in_path};
pub use watch::Metrics;
