//! Tells cargo which folders are part of the program: the macros that embed them do not notice a new file.

fn main() {
    for folder in ["migrations", "locales", "static"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
