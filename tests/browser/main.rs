//! The integration tests of browser.

fn main() {}
