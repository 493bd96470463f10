//! A plan without errors is printed in every format, and so is the copy of each of its units.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::calendar::Date;
use ttdn::diagnostic::Level;
use ttdn::press::{self, Office, Output};

fuzz_target!(|bytes: &[u8]| {
    let office = Office::new(Date::new(2026, 11, 24).unwrap());
    let checked = press::compose("plan.yaml", bytes, &office);
    let wrong = checked.diagnostics.iter().any(|found| found.level == Level::Error);
    let (Some(document), Some(plan), false) = (&checked.document, &checked.plan, wrong) else { return };
    for output in [Output::Docx, Output::Pdf, Output::Html, Output::Text] {
        press::print(document, &checked.form, output, None).expect("a plan without errors is printed");
    }
    if let Some(unit) = plan.units.first().filter(|unit| plan.concerns(unit)) {
        let copy = press::extract(&checked, &office, &unit.id.value).expect("a unit with work has a copy");
        press::print(&copy, &checked.form, Output::Text, None).expect("a copy is printed");
    }
});
