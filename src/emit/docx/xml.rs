//! XML text, one element after the other: what is opened is closed, every word is escaped, no character is written
//! that XML 1.0 does not know.

use std::fmt::Write;

/// Attributes in the order in which they are written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Value)];

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// An XML text that grows at its end.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A whole part: the declaration, `name` with its namespaces, and what `content` writes in it.
    pub fn document(name: &str, namespaces: Attributes, content: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml { out: DECLARATION.to_owned() };
        xml.nest(name, namespaces, content);
        xml.out
    }

    /// `<name …>content</name>`.
    pub fn nest(&mut self, name: &str, attributes: Attributes, content: impl FnOnce(&mut Xml)) {
        self.tag(name, attributes, ">");
        content(self);
        ["</", name, ">"].iter().for_each(|part| self.out.push_str(part));
    }

    /// `<name …/>`.
    pub fn leaf(&mut self, name: &str, attributes: Attributes) {
        self.tag(name, attributes, "/>");
    }

    /// `<name w:val="value"/>`, the most frequent element of WordprocessingML.
    pub fn val(&mut self, name: &str, value: impl Value) {
        self.leaf(name, &[("w:val", &value)]);
    }

    /// `<name/>` or `<name w:val="0"/>`: a property that is switched on or off.
    pub fn toggle(&mut self, name: &str, on: bool) {
        if on { self.leaf(name, &[]) } else { self.val(name, 0) }
    }

    /// `<name …>text</name>`.
    pub fn words(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.nest(name, attributes, |xml| escape(text, &mut xml.out));
    }

    /// Text alone.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    fn tag(&mut self, name: &str, attributes: Attributes, end: &str) {
        ["<", name].iter().for_each(|part| self.out.push_str(part));
        for (key, value) in attributes {
            [" ", key, "=\""].iter().for_each(|part| self.out.push_str(part));
            value.write(&mut self.out);
            self.out.push('"');
        }
        self.out.push_str(end);
    }
}

/// What an attribute says: a text or a whole number.
pub(super) trait Value {
    /// Writes it to the end of `out` as XML holds it.
    fn write(&self, out: &mut String);
}

impl Value for str {
    fn write(&self, out: &mut String) {
        escape(self, out);
    }
}

impl Value for String {
    fn write(&self, out: &mut String) {
        escape(self, out);
    }
}

impl<V: Value + ?Sized> Value for &V {
    fn write(&self, out: &mut String) {
        (**self).write(out);
    }
}

/// Numbers have no letter to be escaped.
macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Value for $number {
            fn write(&self, out: &mut String) {
                let _ = write!(out, "{self}");
            }
        })*
    };
}

numbers!(u8 u32 i32 i64 usize);

/// Escapes `text`; a tab or line break becomes a space, other control characters and non-characters are dropped.
fn escape(text: &str, out: &mut String) {
    // Nearly no text has one of these bytes. 0xC2 begins a no-break space and control characters, 0xEF what is no character.
    let special = |(byte, next): (u8, u8)| match byte {
        b'&' | b'<' | b'>' | b'"' | 0x7f | 0xef => true,
        0xc2 => next < 0xa0,
        _ => byte < b' ',
    };
    let plain = |byte: u8| byte >= b' ' && !matches!(byte, b'&' | b'<' | b'>' | b'"' | 0x7f | 0xc2 | 0xef);
    if text.bytes().all(plain) || !text.bytes().zip(text.bytes().skip(1).chain([0])).any(special) {
        return out.push_str(text);
    }
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() => {}
            plain => out.push(plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_what_xml_does_not_know_is_dropped() {
        let text = Xml::document("w:t", &[("a", &"\"<&>\u{1}")], |xml| {
            xml.words("b", &[], "UBND <tỉnh> & \u{0}\u{8}\u{FFFF}\u{9F}Sở\tVăn\nhóa\u{A0}😀");
            xml.toggle("on", true);
            xml.toggle("off", false);
        });
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:t a=\"&quot;&lt;&amp;&gt;\">\
             <b>UBND &lt;tỉnh&gt; &amp; Sở Văn hóa\u{A0}😀</b><on/><off w:val=\"0\"/></w:t>"
        );
    }
}
