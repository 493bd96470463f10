//! What the file says about itself: core and extended properties, settings and the font table.

use super::package;
use super::part::NAMESPACES;
use super::xml::Xml;
use crate::document::Metadata;

/// `docProps/core.xml`: title, issuer, number, keywords, and one time stamp for both times where there is one.
pub(super) fn core(metadata: &Metadata, lang: &str, timestamp: Option<i64>) -> String {
    let keywords = metadata.keywords.join(", ");
    let namespaces: super::xml::Attributes = &[
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::document("cp:coreProperties", namespaces, |xml| {
        for (name, text) in [
            ("dc:title", metadata.title.as_str()),
            ("dc:subject", &metadata.subject),
            ("dc:creator", &metadata.creator),
            ("cp:keywords", &keywords),
            ("cp:lastModifiedBy", &metadata.creator),
        ] {
            if !text.is_empty() {
                xml.words(name, &[], text);
            }
        }
        if let Some(time) = timestamp.map(time) {
            xml.words("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], &time);
            xml.words("dcterms:modified", &[("xsi:type", &"dcterms:W3CDTF")], &time);
        }
        xml.words("dc:language", &[], lang);
    })
}

fn time(timestamp: i64) -> String {
    let (year, month, day, hour, minute, second) = package::moment(timestamp);
    // The schema knows years of four digits; a stamp outside them is no time of a plan.
    let year = year.clamp(1, 9999);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// `docProps/app.xml`.
pub(super) fn app(metadata: &Metadata) -> String {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::document("Properties", &[("xmlns", &namespace)], |xml| {
        xml.words("Application", &[], "ttdn");
        if !metadata.creator.is_empty() {
            xml.words("Company", &[], &metadata.creator);
        }
    })
}

/// `word/settings.xml`: Word 2013 and later, no hyphenation, footnote separators.
pub(super) fn settings(lang: &str) -> String {
    Xml::document("w:settings", NAMESPACES, |xml| {
        xml.leaf("w:zoom", &[("w:percent", &100)]);
        xml.val("w:defaultTabStop", 567);
        xml.toggle("w:autoHyphenation", false);
        xml.val("w:characterSpacingControl", "doNotCompress");
        xml.nest("w:footnotePr", &[], |xml| {
            xml.leaf("w:footnote", &[("w:id", &-1)]);
            xml.leaf("w:footnote", &[("w:id", &0)]);
        });
        xml.nest("w:compat", &[], |xml| {
            for (name, value) in [
                ("compatibilityMode", 15),
                ("overrideTableStyleFontSizeAndJustification", 1),
                ("enableOpenTypeFeatures", 1),
                ("doNotFlipMirrorIndents", 1),
                ("differentiateMultirowTableHeaders", 1),
                ("useWord2013TrackBottomHyphenation", 0),
            ] {
                let uri = "http://schemas.microsoft.com/office/word";
                xml.leaf("w:compatSetting", &[("w:name", &name), ("w:uri", &uri), ("w:val", &value)]);
            }
        });
        xml.leaf("w:themeFontLang", &[("w:val", &lang)]);
        xml.val("w:decimalSymbol", ",");
        xml.val("w:listSeparator", ";");
    })
}

/// `word/fontTable.xml`: the one font of the regulation.
pub(super) fn fonts(name: &str) -> String {
    Xml::document("w:fonts", NAMESPACES, |xml| {
        xml.nest("w:font", &[("w:name", &name)], |xml| {
            xml.val("w:panose1", "02020603050405020304");
            xml.val("w:charset", "00");
            xml.val("w:family", "roman");
            xml.val("w:pitch", "variable");
        });
    })
}
