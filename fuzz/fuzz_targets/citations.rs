//! Citations are found at places of the text, in order, none in another.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::legal::{read, read_basis};

fuzz_target!(|text: &str| {
    let _ = read(text);
    let _ = read_basis(text);
});
