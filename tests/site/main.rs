//! The integration tests of site.

fn main() {}
