//! The one program; what it can do stands in `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    medspil::cli::main()
}
