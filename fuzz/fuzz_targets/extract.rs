//! Whatever a paper says of its plan is read or refused, never a crash; a plan that comes out is the one whose digest is told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use ttdn::archive::{self, Carrier};
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    let pdf = [b"%PDF-1.7\n", bytes].concat();
    for paper in [bytes.to_vec(), pdf, package(bytes)] {
        archive::hand(&paper);
        if let Ok(Carrier { digest: Some(digest), source: Some(source), .. }) = archive::read(&paper) {
            assert_eq!(digest, archive::digest(&source.bytes));
        }
    }
});

/// A Word file that says these bytes of itself and carries them.
fn package(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let parts: [(&str, &[u8]); 4] = [
        ("word/document.xml", b"<x/>"),
        ("docProps/app.xml", bytes),
        ("docProps/custom.xml", bytes),
        ("customXml/item1.xml", bytes),
    ];
    for (name, bytes) in parts {
        archive.start_file(name, options).expect("an entry");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("an archive").into_inner()
}
