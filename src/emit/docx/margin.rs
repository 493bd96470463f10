//! What stands outside the text: headers, footers and footnotes of a part.

use super::names;
use super::part::NAMESPACES;
use super::pieces::blank;
use super::pieces::{self, Place, Story};
use super::properties::{Border, Frame, Line, Paragraph as Direct, Position, Run};
use super::section::{Reference, Section};
use super::stories::last_line;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{self, Role};
use crate::form::Style;
use crate::layout::Measured;

/// Room beside the words of a box, points, so that no program breaks them.
const ROOM: f32 = 4.0;

impl Writer<'_> {
    /// The headers and footers of a part. Every section names all four, for what it leaves out it would inherit.
    pub fn references(&mut self, part: &document::Part) -> Vec<Reference> {
        let [numbered, mut first, footer, mut first_footer] = self.stories.shared(self.form.page.number_on_first);
        let width = Section::new(&self.form.page, part.orientation, Vec::new()).text_width();
        let place = Place { width, story: Story::Margin };
        if part.circulation.is_some() || part.agency_signature {
            let mut stories = std::mem::take(&mut self.stories);
            first = stories.add(true, "first", |xml| self.first_header(xml, part, place));
            self.stories = stories;
        }
        if !part.contact.is_empty() {
            let mut stories = std::mem::take(&mut self.stories);
            first_footer = stories.add(false, "first", |xml| self.contact(xml, &part.contact, place));
            self.stories = stories;
        }
        vec![numbered, first, footer, first_footer]
    }

    /// The circulation note (ô 11) and the blank for the agency's signature (ô 14): each at its place in the top margin, where
    /// they move nothing else.
    fn first_header(&mut self, xml: &mut Xml, part: &document::Part, place: Place) {
        let form = self.form.top_margin;
        let edge = 20 * pieces::BOX_GAP;
        let (y, mut right) = (unit::mm(form.from_top), unit::mm(self.form.page.left) + place.width);
        if part.agency_signature {
            let (width, height) = (unit::mm(form.field_width), unit::mm(form.field_height));
            let position = Some(Position { x: right - width, y, width, height: Some(height) });
            blank(xml, Direct { position, line: Some(Line::Exact(height)), ..Direct::default() });
            right -= width + unit::mm(form.gap);
        }
        if let Some(circulation) = &part.circulation {
            let words = Measured::new(circulation, self.form.style(circulation.role));
            let own = unit::pt(words.width() + words.spare());
            let width = own + unit::pt(ROOM) + 2 * edge;
            let position = Some(Position { x: right - width, y, width, height: None });
            let place = Place { width: own, ..place };
            self.paragraph(xml, circulation, None, place, Direct { position, ..Direct::default() });
        }
        last_line(xml, self.form.page.number_on_first);
    }

    /// The contact lines under a line of full width (nd30, Phụ lục I, III.5).
    fn contact(&mut self, xml: &mut Xml, lines: &[document::Paragraph], place: Place) {
        let frame = Some(Frame::Top(Border::solid(unit::eighths(self.form.rule.width), 4)));
        for (index, line) in lines.iter().enumerate() {
            let frame = if index == 0 { frame } else { None };
            self.paragraph(xml, line, lines.get(index + 1), place, Direct { frame, ..Direct::default() });
        }
    }

    /// `word/footnotes.xml`: Word's two separators, then the notes.
    pub fn footnotes(&mut self) -> String {
        let notes = std::mem::take(&mut self.notes);
        let style = *self.form.style(Role::Footnote);
        let text = Xml::document("w:footnotes", NAMESPACES, |xml| {
            separator(xml, -1, "separator", "w:separator");
            separator(xml, 0, "continuationSeparator", "w:continuationSeparator");
            for (number, content) in &notes {
                xml.nest("w:footnote", &[("w:id", number)], |xml| self.note(xml, content, &style));
            }
        });
        self.notes = notes;
        text
    }

    fn note(&mut self, xml: &mut Xml, content: &[document::Inline], style: &Style) {
        xml.nest("w:p", &[], |xml| {
            Direct { style: Some(names::id(Role::Footnote)), ..Direct::default() }.write(xml);
            xml.nest("w:r", &[], |xml| {
                Run { style: Some(names::FOOTNOTE_MARK), ..Run::default() }.write(xml);
                xml.leaf("w:footnoteRef", &[]);
            });
            pieces::run(xml, &Run::default(), " ");
            self.inlines(xml, content, (style, &Run::default()), Story::Margin);
        });
    }
}

fn separator(xml: &mut Xml, id: i32, kind: &str, element: &str) {
    xml.nest("w:footnote", &[("w:type", &kind), ("w:id", &id)], |xml| {
        xml.nest("w:p", &[], |xml| xml.nest("w:r", &[], |xml| xml.leaf(element, &[])));
    });
}
