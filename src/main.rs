//! The one program: `medspil demo`, `serve`, `migrate`, `admin`, `doctor`, `routes`.

fn main() {}
