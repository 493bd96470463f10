//! What stands outside the text: headers, footers and footnotes of a part.

use super::address;
use super::names;
use super::part::NAMESPACES;
use super::pieces::blank;
use super::pieces::{self, Hand, Story};
use super::properties::{Border, Frame, Line, Paragraph as Direct, Position, Run};
use super::section::{Reference, Section};
use super::stories::last_line;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{self, Orientation, Role};
use crate::form::Style;
use crate::layout::{Place, top_margin};

/// Room beside the words of a frame, twips, so that no program breaks them: LibreOffice takes the box out of its width.
const FRAME_SLACK: i32 = 60;

impl Writer<'_> {
    /// The headers and footers of a part. Every section names all four, for what it leaves out it would inherit.
    pub fn references(&mut self, part: &document::Part) -> Vec<Reference> {
        let [numbered, mut first, footer, mut first_footer] = self.stories.shared(self.form.page.number_on_first);
        let width = Section::new(&self.form.page, part.orientation, Vec::new()).text_width();
        let place = pieces::Place { width, story: Story::Margin };
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
    fn first_header(&mut self, xml: &mut Xml, part: &document::Part, place: pieces::Place) {
        let margin = top_margin(part, self.form);
        let position = |place: Place| {
            let [x, y, width, height] = [place.at.x, place.at.y, place.size.x, place.size.y].map(unit::pt);
            (Position { x, y, width, height: None }, height)
        };
        if let Some((position, height)) = margin.blank.map(position) {
            let position = Some(Position { height: Some(height), ..position });
            blank(xml, Direct { position, line: Some(Line::Exact(height)), ..Direct::default() });
        }
        if let Some((line, (position, _))) = part.circulation.as_ref().zip(margin.note.map(position)) {
            let (x, width) = (position.x - FRAME_SLACK, position.width + FRAME_SLACK);
            let position = Position { x, width, ..position };
            let place = pieces::Place { width: position.width, ..place };
            self.paragraph(xml, line, None, place, Direct { position: Some(position), ..Direct::default() });
        }
        last_line(xml, self.form.page.number_on_first);
    }

    /// The contact lines under a line of full width (nd30, Phụ lục I, III.5).
    fn contact(&mut self, xml: &mut Xml, lines: &[document::Paragraph], place: pieces::Place) {
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
                xml.nest("w:footnote", &[("w:id", number)], |xml| self.note(xml, *number, content, &style));
            }
        });
        self.notes = notes;
        text
    }

    fn note(&mut self, xml: &mut Xml, number: usize, content: &[document::Inline], style: &Style) {
        let room = unit::points_of_mm(self.form.page.text_width(Orientation::Portrait));
        let label = Some(number.to_string());
        let note = document::Paragraph { label, ..document::Paragraph::new(Role::Footnote, content.to_vec()) };
        xml.nest("w:p", &[], |xml| {
            Direct { style: Some(names::id(Role::Footnote)), ..Direct::default() }.write(xml);
            xml.nest("w:r", &[], |xml| {
                Run { style: Some(names::FOOTNOTE_MARK), ..Run::default() }.write(xml);
                xml.leaf("w:footnoteRef", &[]);
            });
            pieces::run(xml, &Run::default(), " ");
            let words = address::divided(&note, style, room, unit::points_of_mm(style.first_line));
            self.inlines(xml, &words, Hand { style, mark: &Run::default(), held: true }, Story::Margin);
        });
    }
}

fn separator(xml: &mut Xml, id: i32, kind: &str, element: &str) {
    xml.nest("w:footnote", &[("w:type", &kind), ("w:id", &id)], |xml| {
        xml.nest("w:p", &[], |xml| xml.nest("w:r", &[], |xml| xml.leaf(element, &[])));
    });
}
