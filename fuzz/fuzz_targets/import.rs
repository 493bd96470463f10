//! A document part becomes a plan that is read as it is written; what cannot be read is a fault, never a crash.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use ttdn::calendar::Date;
use ttdn::import::{How, import};
use ttdn::plan::{Loaded, load};
use ttdn::word;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    // Also as the bytes of a file: most are no archive.
    let _ = word::read(bytes);
    let Ok(document) = word::read(&archive(bytes)) else { return };
    for sections_only in [false, true] {
        let how = How { sections_only, today: Date::new(2026, 11, 24).expect("a day"), stem: "a".to_owned() };
        let made = import(&document, &how);
        let loaded = load("plan.yaml", made.text.as_bytes()).ok().filter(Loaded::is_as_typed);
        assert!(loaded.is_some() || made.text.len() > ttdn::yaml::MAX_BYTES, "{}", made.text);
    }
});

/// A Word file with these bytes as its document.
fn archive(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("word/document.xml", options).expect("an entry");
    archive.write_all(bytes).expect("memory");
    archive.finish().expect("an archive").into_inner()
}
