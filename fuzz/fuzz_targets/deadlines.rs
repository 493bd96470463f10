//! Every wording of a time is read or left alone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::plan::read_deadline;

fuzz_target!(|text: &str| {
    let _ = read_deadline(text);
});
