//! Whatever the bytes: findings with places in the file, and messages for them in every format.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::calendar::Date;
use ttdn::diagnostic::Lang;
use ttdn::press::{self, Office};

fuzz_target!(|bytes: &[u8]| {
    let office = Office::new(Date::new(2026, 11, 24).unwrap());
    let checked = press::check("plan.yaml", bytes, &office);
    for found in &checked.diagnostics {
        assert!(checked.source.text().get(found.span.range()).is_some(), "{}: a place that cuts a letter", found.code);
        for lang in [Lang::Vi, Lang::En] {
            assert!(!ttdn::check::message(found, lang).title.is_empty());
        }
    }
});
