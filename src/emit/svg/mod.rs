//! Pages to SVG, one picture a page: for a program that shows the paper while it is written.
//!
//! What the PDF draws is drawn here at the same places: every glyph by its own `x`, words that run upward, rules, shades, pictures,
//! the blanks that wait for a signature. The words are text, to be selected and read aloud, in fonts that whoever shows them must have at
//! hand ([`crate::layout::Face::shown`]). There is neither style nor script in it, so that it may stand in a page that forbids both.

#[cfg(test)]
mod tests;
mod words;
mod xml;

use crate::document::{Bytes, PictureKind};
use crate::form::Ink;
use crate::layout::{Item, Page, Spot};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::ops::Range;
use words::Words;
use xml::Xml;

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The SVG. Words that the plan says have an attribute `data-s`: which of `spans` says them.
    pub svg: String,
    /// Bytes of the plan, each stretch once, in the order in which the page needs them.
    pub spans: Vec<Range<usize>>,
}

/// The picture of a page; `behind` says of each of its items which bytes of the plan say it, as far as that is known, and `title`
/// what it is: "Trang 1".
pub fn draw(page: &Page, behind: &[Option<Bytes>], title: &str) -> Drawing {
    let mut xml = Xml::new();
    let size = Spot { x: page.width, y: page.height };
    xml.open("svg").text("xmlns", "http://www.w3.org/2000/svg").numbers("viewBox", &[0.0, 0.0, size.x, size.y]);
    xml.text("role", "img").text("aria-label", title).text("xml:space", "preserve").end();
    rect(&mut xml, Spot::default(), size).text("fill", "#fff").close();
    page.items.iter().for_each(|item| shade(&mut xml, item));
    page.items.iter().for_each(|item| rule(&mut xml, item));
    let mut words = Words::default();
    let nothing = std::iter::repeat(&None);
    for (item, behind) in page.items.iter().zip(behind.iter().chain(nothing)) {
        if let Item::Text { at, run, turned, .. } = item {
            words.add(&mut xml, *at, run, *turned, *behind);
        }
    }
    words.finish(&mut xml);
    page.items.iter().for_each(|item| picture(&mut xml, item));
    page.items.iter().for_each(|item| field(&mut xml, item));
    xml.shut("svg");
    Drawing { svg: xml.written(), spans: words.spans }
}

fn rect(xml: &mut Xml, at: Spot, size: Spot) -> &mut Xml {
    xml.open("rect").number("x", at.x).number("y", at.y).number("width", size.x).number("height", size.y)
}

fn shade(xml: &mut Xml, item: &Item) {
    if let Item::Shade { at, size } = item {
        rect(xml, *at, *size).color("fill", Ink::Shade).close();
    }
}

fn rule(xml: &mut Xml, item: &Item) {
    let Item::Rule { from, to, width, ink } = item else { return };
    xml.open("line").number("x1", from.x).number("y1", from.y).number("x2", to.x).number("y2", to.y);
    xml.color("stroke", *ink).number("stroke-width", *width).close();
}

fn picture(xml: &mut Xml, item: &Item) {
    let Item::Picture { at, size, picture, .. } = item else { return };
    let kind = match picture.kind {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpeg",
    };
    xml.open("image").number("x", at.x).number("y", at.y).number("width", size.x).number("height", size.y);
    xml.text("preserveAspectRatio", "none").text("aria-label", &picture.alt);
    xml.text("href", &format!("data:image/{kind};base64,{}", STANDARD.encode(&picture.bytes))).close();
}

/// The dotted box of a blank for a signature, as the PDF has it.
fn field(xml: &mut Xml, item: &Item) {
    let Item::Field { at, size, label, .. } = item else { return };
    let (at, size) = (Spot { x: at.x + 0.25, y: at.y + 0.25 }, Spot { x: size.x - 0.5, y: size.y - 0.5 });
    rect(xml, at, size).text("fill", "none").color("stroke", Ink::Black).number("stroke-width", 0.5);
    xml.text("stroke-dasharray", "1 2").text("aria-label", label).close();
}
