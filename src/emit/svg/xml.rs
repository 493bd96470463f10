//! Elements and attributes to text.

use crate::form::Ink;

/// Writes one picture.
pub(super) struct Xml {
    out: String,
}

impl Xml {
    pub fn new() -> Self {
        // What a page of text takes.
        Self { out: String::with_capacity(1 << 16) }
    }

    pub fn written(self) -> String {
        self.out
    }

    /// Begins a tag.
    pub fn open(&mut self, name: &str) -> &mut Self {
        self.out.push('<');
        self.out.push_str(name);
        self
    }

    /// An attribute of words.
    pub fn text(&mut self, name: &str, words: &str) -> &mut Self {
        self.name(name);
        self.words(words);
        self.out.push('"');
        self
    }

    /// An attribute of a colour.
    pub fn color(&mut self, name: &str, ink: Ink) -> &mut Self {
        self.text(name, &format!("#{}", ink.hex()))
    }

    /// An attribute of one number.
    pub fn number(&mut self, name: &str, number: f32) -> &mut Self {
        self.numbers(name, &[number])
    }

    /// An attribute of numbers.
    pub fn numbers(&mut self, name: &str, numbers: &[f32]) -> &mut Self {
        self.name(name);
        for (at, one) in numbers.iter().enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            self.decimal(*one);
        }
        self.out.push('"');
        self
    }

    fn name(&mut self, name: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
    }

    /// Ends a start tag.
    pub fn end(&mut self) {
        self.out.push('>');
    }

    /// Ends a tag that holds nothing.
    pub fn close(&mut self) {
        self.out.push_str("/>");
    }

    /// An end tag.
    pub fn shut(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Words of the text.
    pub fn words(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                letter => self.out.push(letter),
            }
        }
    }

    /// A number with two decimals at most: a hundredth of a point is no width. Written by hand, for a page has five thousand.
    fn decimal(&mut self, number: f32) {
        let hundredths = (f64::from(number) * 100.0).round() as i64;
        if hundredths < 0 {
            self.out.push('-');
        }
        let hundredths = hundredths.unsigned_abs();
        let digit = |value: u64| char::from(b'0' + (value % 10) as u8);
        let mut whole = hundredths / 100;
        let mut digits = [' '; 20];
        let mut count = 0;
        for slot in &mut digits {
            *slot = digit(whole);
            count += 1;
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        self.out.extend(digits.iter().take(count).rev());
        let (tenth, last) = (digit(hundredths / 10), digit(hundredths));
        if (tenth, last) != ('0', '0') {
            self.out.extend(['.', tenth]);
            self.out.extend(Some(last).filter(|last| *last != '0'));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn numbers_are_as_short_as_can_be() {
        let mut xml = Xml::new();
        xml.numbers("x", &[0.0, -0.001, 12.5, 595.276, -3.04, 100.0, 0.1, 7.999]);
        assert_eq!(xml.written(), " x=\"0 0 12.5 595.28 -3.04 100 0.1 8\"");
    }

    #[test]
    fn words_are_made_safe() {
        let mut xml = Xml::new();
        xml.open("g").text("a", "\"<&>").end();
        xml.words("a < b & c");
        xml.shut("g");
        assert_eq!(xml.written(), "<g a=\"&quot;&lt;&amp;&gt;\">a &lt; b &amp; c</g>");
    }
}
