//! What was mended is read. What YAML cannot read, or reads as something else than its author (S001), takes several rounds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::calendar::Date;
use ttdn::check::fix;
use ttdn::diagnostic::Code;
use ttdn::press::{self, Office};
use ttdn::yaml::parse;

fuzz_target!(|bytes: &[u8]| {
    let office = Office::new(Date::new(2026, 11, 24).unwrap());
    for suggested in [false, true] {
        let mut checked = press::check("plan.yaml", bytes, &office);
        for _ in 0..10 {
            let read = checked.diagnostics.iter().all(|found| found.code != Code::S001);
            let Some((text, _)) = fix::apply(&checked.source, &checked.diagnostics, suggested) else { break };
            checked = press::check("plan.yaml", text.as_bytes(), &office);
            assert!(!read || parse(&checked.source).is_ok(), "{text}");
        }
    }
});
