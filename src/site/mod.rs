//! What belongs to the house itself and is open to everyone: the front page, the privacy notice, the accessibility
//! statement, the guides and the page that helps with the site. Only the pages that one begins on when signed in ask the features.

mod admin;
mod guides;
mod home;
mod own;
mod routes;
mod take_along;
mod way;

pub use routes::routes;
