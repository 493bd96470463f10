//! Measures of the whole room.

use super::*;

#[test]
fn lists_are_read_fast_enough() {
    let started = std::time::Instant::now();
    spelling::misspellings("một hai");
    capitals::capitals("một hai");
    repeated::repeated("đi đi");
    abbreviations::is_known("UBND");
    syllable::is_listed("a");
    eprintln!("lists read in {:?}", started.elapsed());
}
