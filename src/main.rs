//! The `ttdn` command.

fn main() {}
