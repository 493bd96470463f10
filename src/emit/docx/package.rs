//! Parts → the bytes of a zip archive that depend on nothing but the parts and one time stamp.

use super::part::{self, Media, Part};
use crate::invariant::held;
use std::io::{self, Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// The package: content types first, then the package's relationships, then the parts in their order.
pub(super) fn write(parts: &[Part], media: &[Media], timestamp: i64) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = options(dos_time(timestamp));
    let mut add = |name: &str, bytes: &[u8]| {
        archive.start_file(name, options)?;
        archive.write_all(bytes)
    };
    add("[Content_Types].xml", part::content_types(parts, media).as_bytes())?;
    add("_rels/.rels", part::package_relationships(parts).as_bytes())?;
    for part in parts {
        add(&part.name, part.text.as_bytes())?;
    }
    for file in media {
        add(&file.name, &file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The most bytes of a part that is read again.
const MOST_PART: u64 = 64 << 20;

/// A part of a package as text; nothing where it has none, or the part is none of ours.
pub fn part_of(package: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut text = String::new();
    archive.by_name(name).ok()?.take(MOST_PART).read_to_string(&mut text).ok()?;
    Some(text)
}

/// A package with other text in some of its parts; all else, order and times too, stays.
pub fn with_parts(package: &[u8], parts: &[(&str, String)]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let file = archive.by_index_raw(at).ok()?;
        let name = file.name().ok()?.into_owned();
        let changed = parts.iter().find(|(part, _)| *part == name);
        match changed {
            None => out.raw_copy_file(file).ok()?,
            Some((_, text)) => {
                let options = options(file.last_modified().unwrap_or_default());
                drop(file);
                out.start_file(name, options).ok()?;
                out.write_all(text.as_bytes()).ok()?;
            }
        }
    }
    Some(out.finish().ok()?.into_inner())
}

/// Whether a package is byte for byte as it was written here: any other program packs the same parts in another way.
pub fn is_as_packed(package: &[u8]) -> bool {
    again(package).is_some_and(|again| again == package)
}

/// The parts of a package, packed anew.
fn again(package: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let file = archive.by_index(at).ok()?;
        let name = file.name().ok()?.into_owned();
        let time = file.last_modified()?;
        let mut bytes = Vec::new();
        file.take(MOST_PART + 1).read_to_end(&mut bytes).ok()?;
        if bytes.len() as u64 > MOST_PART {
            return None;
        }
        out.start_file(name, options(time)).ok()?;
        out.write_all(&bytes).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

fn options(time: DateTime) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time)
        .system(System::Dos)
}

/// A moment in UTC: year, month, day, hour, minute, second.
pub(super) type Moment = (i64, u8, u8, u8, u8, u8);

/// Seconds since 1970 as a moment of the Gregorian calendar (the days-from-civil rule, read backwards).
pub(super) fn moment(timestamp: i64) -> Moment {
    let (days, seconds) = (timestamp.div_euclid(86_400), timestamp.rem_euclid(86_400));
    // Eras of 400 years that begin on 1 March, so that the leap day is the last day of a year.
    let shifted = days.saturating_add(719_468);
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    let small = |value: i64| held(u8::try_from(value).ok(), "a part of a moment");
    (year, small(month), small(day), small(seconds / 3_600), small(seconds / 60 % 60), small(seconds % 60))
}

/// The moment as an archive keeps it; outside 1980 to 2107 the archive knows no time and 1 January 1980 stands.
fn dos_time(timestamp: i64) -> DateTime {
    let (year, month, day, hour, minute, second) = moment(timestamp);
    let year = u16::try_from(year).unwrap_or_default();
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_1970_are_a_day_of_the_calendar() {
        assert_eq!(moment(0), (1970, 1, 1, 0, 0, 0));
        assert_eq!(moment(1_706_054_400), (2024, 1, 24, 0, 0, 0));
        assert_eq!(moment(1_709_251_199), (2024, 2, 29, 23, 59, 59));
        assert_eq!(moment(-1), (1969, 12, 31, 23, 59, 59));
        assert_eq!(moment(4_107_542_399), (2100, 2, 28, 23, 59, 59));
        assert_eq!(moment(4_107_542_400), (2100, 3, 1, 0, 0, 0));
    }

    #[test]
    fn the_archive_depends_on_parts_and_time_only() {
        let parts = || [Part::word("document", "<x/>".repeat(50))];
        let first = write(&parts(), &[], 1_706_054_400).expect("an archive");
        assert_eq!(first, write(&parts(), &[], 1_706_054_400).expect("an archive"));
        assert_ne!(first, write(&parts(), &[], 1_706_140_800).expect("an archive"));
        assert!(is_as_packed(&first));
        let hand = with_parts(&first, &[("word/document.xml", "<y/>".to_owned())]).expect("an archive");
        assert!(is_as_packed(&hand), "the same packer");
        let mut other = ZipWriter::new(Cursor::new(Vec::new()));
        let mut archive = ZipArchive::new(Cursor::new(&first)).expect("an archive");
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let time = part.last_modified().expect("a time");
            other
                .start_file(
                    part.name().expect("a name").into_owned(),
                    SimpleFileOptions::default().last_modified_time(time),
                )
                .expect("a part");
            io::copy(&mut part, &mut other).expect("bytes");
        }
        assert!(!is_as_packed(&other.finish().expect("an archive").into_inner()));
        assert!(write(&parts(), &[], i64::MAX).is_ok() && write(&parts(), &[], i64::MIN).is_ok());
    }
}
