//! `ttdn/preview`: the pages of a plan as they will print, for a program that shows them beside the text.
//!
//! Pages that the client has are told by their names alone. Places are units of UTF-16 from the beginning of the text, as editors
//! in browsers count; those of the pages are points.

use super::places::Units;
use crate::desk::Desk;
use crate::press::{Page, Preview};
use serde_json::{Value, json};

/// The request.
pub const METHOD: &str = "ttdn/preview";

/// The pages of this version of a text but for those that the client has, or words that say why there are none.
pub fn answer(desk: &Desk, version: Option<i64>, params: &Value) -> Value {
    match desk.preview() {
        Ok(preview) => pages(preview, desk, version, params),
        Err(why) => json!({ "version": version, "pages": null, "why": why }),
    }
}

fn pages(preview: &Preview, desk: &Desk, version: Option<i64>, params: &Value) -> Value {
    let have = params.get("have").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let units = Units::new(desk.source().text());
    let page = |page: &Page| {
        let spans: Vec<[usize; 2]> = page.spans.iter().map(|span| [units.at(span.start), units.at(span.end)]).collect();
        let mut out = json!({
            "id": page.id, "width": points(page.width), "height": points(page.height), "number": page.number, "spans": spans,
        });
        let known = have.iter().any(|id| *id == page.id.as_str());
        if let Some(out) = out.as_object_mut().filter(|_| !known) {
            out.insert("svg".to_owned(), page.svg.as_str().into());
        }
        out
    };
    let pages: Vec<Value> = preview.pages.iter().map(page).collect();
    let headings = preview.headings.iter().map(|heading| {
        json!({ "page": heading.page, "y": points(heading.at.y), "level": heading.level, "text": heading.text })
    });
    json!({ "version": version, "pages": pages, "headings": headings.collect::<Vec<_>>() })
}

/// To a hundredth of a point.
fn points(length: f32) -> f64 {
    (f64::from(length) * 100.0).round() / 100.0
}
