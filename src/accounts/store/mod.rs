//! Everything this feature asks the database.

mod devices;
mod links;
mod people;
mod roles;
mod sessions;

pub(super) use devices::*;
pub(super) use links::*;
pub(super) use people::*;
pub(super) use roles::*;
pub(super) use sessions::*;
