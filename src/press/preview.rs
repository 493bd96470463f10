//! A plan to its pages as they will print, for a program that shows them while it is written.

use crate::archive;
use crate::document::Document;
use crate::emit::svg;
use crate::form::Form;
use crate::layout::{self, Heading};
use std::ops::Range;

/// The pages of a paper.
#[derive(Debug, Clone)]
pub struct Preview {
    /// In order, those of annexes and of a decision included.
    pub pages: Vec<Page>,
    /// Parts (level 0) and headings, each with its page, from 0, and its place on it.
    pub headings: Vec<Heading>,
}

/// A page as a picture.
#[derive(Debug, Clone)]
pub struct Page {
    /// The same for the same picture, and for no other.
    pub id: String,
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// Its number in its part, from 1.
    pub number: usize,
    /// The picture; its words have attributes `data-s`, places in `spans`.
    pub svg: String,
    /// The bytes of the plan that say its words.
    pub spans: Vec<Range<usize>>,
}

/// How many digits of a digest tell two pictures apart.
const DIGITS: usize = 20;

/// The pages of a document whose paragraphs know what stands behind them.
pub(super) fn shown(document: &Document, form: &Form) -> Preview {
    let traced = layout::traced(document, &form.fitted(document.fit));
    let page = |(page, behind): (&layout::Page, &Vec<_>)| {
        let drawing = svg::draw(page, behind, &format!("Trang {}", page.number));
        Page {
            id: archive::digest(drawing.svg.as_bytes()).chars().take(DIGITS).collect(),
            width: page.width,
            height: page.height,
            number: page.number,
            svg: drawing.svg,
            spans: drawing.spans,
        }
    };
    let pages = traced.pages.pages.iter().zip(&traced.behind).map(page).collect();
    Preview { pages, headings: traced.pages.headings }
}
