//! Everything this feature asks the database.

mod devices;
mod keeping;
mod links;
mod people;
mod roles;
mod sessions;

pub(super) use devices::*;
pub(super) use keeping::*;
pub(super) use links::*;
pub(super) use people::*;
pub(super) use roles::*;
pub(super) use sessions::*;
