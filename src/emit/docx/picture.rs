//! Pictures: the file as a part of the package, and its place in the text as a drawing in line with it.

use super::part::Media;
use super::properties::{Justify, Paragraph as Direct};
use super::section::Section;
use super::unit;
use super::writer::Writer;
use super::xml::{Value, Xml};
use super::{look, names};
use crate::document::{Picture, PictureKind, Role};
use std::sync::Arc;

/// English metric units in a point.
const EMU: f32 = 12_700.0;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/";

impl Writer<'_> {
    /// Writes a picture as a paragraph of its own; `direct` may bear the end of a section.
    pub fn picture(&mut self, xml: &mut Xml, picture: &Picture, section: &Section, direct: Direct) {
        let (link, number) = self.media(picture);
        let room = (section.text_width() as f32 / 20.0, section.text_height() as f32 / 20.0 * Picture::HIGHEST);
        let (width, height) = picture.fitted(room, unit::points_of_mm(1.0));
        let size = ((width * EMU) as i64, (height * EMU) as i64);
        let own = look::justify(self.form.style(Role::Body).align);
        let direct = Direct {
            style: Some(names::id(Role::Body)),
            keep_next: picture.keep_next.then_some(true),
            justify: Some(Justify::Center).filter(|center| *center != own),
            first_line: Some(0),
            // A line as high as the picture, whatever the height of the body's lines.
            line: Some(super::properties::Line::Auto(240)),
            ..direct
        };
        xml.nest("w:p", &[], |xml| {
            direct.write(xml);
            xml.nest("w:r", &[], |xml| xml.nest("w:drawing", &[], |xml| inline(xml, picture, &link, number, size)));
        });
    }

    /// The relationship of the picture's file, which is kept once, and the number of this place.
    fn media(&mut self, picture: &Picture) -> (String, usize) {
        self.places += 1;
        if let Some(known) = self.stories.media.iter().find(|known| known.bytes == picture.bytes) {
            return (known.link.clone(), self.places);
        }
        let ending = match picture.kind {
            PictureKind::Png => "png",
            PictureKind::Jpeg => "jpeg",
        };
        let name = format!("media/image{}.{ending}", self.stories.media.len() + 1);
        let link = self.stories.relationships.image(&name);
        let media =
            Media { name: format!("word/{name}"), ending, bytes: Arc::clone(&picture.bytes), link: link.clone() };
        self.stories.media.push(media);
        (link, self.places)
    }
}

fn inline(xml: &mut Xml, picture: &Picture, link: &str, number: usize, (wide, high): (i64, i64)) {
    let name = format!("Hình {number}");
    let space = |kind: &str| format!("{DRAWING}{kind}");
    let (words, main, pic) = (space("wordprocessingDrawing"), space("main"), space("picture"));
    let none = 0;
    let sides: [(&str, &dyn Value); 5] =
        [("xmlns:wp", &words), ("distT", &none), ("distB", &none), ("distL", &none), ("distR", &none)];
    xml.nest("wp:inline", &sides, |xml| {
        xml.leaf("wp:extent", &[("cx", &wide), ("cy", &high)]);
        xml.leaf("wp:docPr", &[("id", &number), ("name", &name), ("descr", &picture.alt)]);
        xml.leaf("wp:cNvGraphicFramePr", &[]);
        xml.nest("a:graphic", &[("xmlns:a", &main)], |xml| {
            xml.nest("a:graphicData", &[("uri", &pic)], |xml| {
                xml.nest("pic:pic", &[("xmlns:pic", &pic)], |xml| {
                    xml.nest("pic:nvPicPr", &[], |xml| {
                        xml.leaf("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", &picture.alt)]);
                        xml.leaf("pic:cNvPicPr", &[]);
                    });
                    xml.nest("pic:blipFill", &[], |xml| {
                        xml.leaf("a:blip", &[("r:embed", &link)]);
                        xml.nest("a:stretch", &[], |xml| xml.leaf("a:fillRect", &[]));
                    });
                    xml.nest("pic:spPr", &[], |xml| {
                        xml.nest("a:xfrm", &[], |xml| {
                            xml.leaf("a:off", &[("x", &none), ("y", &none)]);
                            xml.leaf("a:ext", &[("cx", &wide), ("cy", &high)]);
                        });
                        xml.nest("a:prstGeom", &[("prst", &"rect")], |xml| xml.leaf("a:avLst", &[]));
                    });
                });
            });
        });
    });
}
