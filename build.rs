//! Tells cargo that the migrations are part of the program: `sqlx::migrate!` alone does not notice a new one.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
