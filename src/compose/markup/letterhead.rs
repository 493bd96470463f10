//! Letterhead and signature block.

use super::{Reader, body};
use crate::document::{Block, Letterhead, Paragraph, Part, Recipients, Role, Signature, SignatureBlock};
use roxmltree::Node;

impl Reader<'_> {
    /// `<letterhead>`: every element is one line; those of the left column stand in the order of the template.
    pub(super) fn letterhead(&mut self, node: Node<'_, '_>) -> Letterhead {
        let mut head = Letterhead { left: Vec::new(), right: Vec::new(), number: None, date: None, marks: Vec::new() };
        for child in self.elements(node) {
            match child.tag_name().name() {
                "parent" => head.left.push(self.paragraph(child, Role::ParentBody)),
                "issuer" => head.left.push(self.paragraph(child, Role::Issuer)),
                "star" => head.left.push(self.paragraph(child, Role::Star)),
                "national" => head.right.push(self.paragraph(child, Role::NationalName)),
                "motto" => head.right.push(self.paragraph(child, Role::Motto)),
                "number" => head.number = Some(self.paragraph(child, Role::Number)),
                "date" => head.date = Some(self.paragraph(child, Role::PlaceDate)),
                "secrecy" => head.marks.push(self.paragraph(child, Role::Secrecy)),
                "urgency" => head.marks.push(self.paragraph(child, Role::Urgency)),
                "draft" => head.marks.push(self.paragraph(child, Role::DraftMark)),
                _ => self.unknown(child),
            }
        }
        head.left.retain(|line| !body::is_empty(&line.content));
        head
    }

    /// `<signatures>`: Nơi nhận and one or more signers.
    pub(super) fn signatures(&mut self, node: Node<'_, '_>) -> SignatureBlock {
        let mut block = SignatureBlock { recipients: Recipients::default(), signatures: Vec::new() };
        for child in self.elements(node) {
            match child.tag_name().name() {
                "recipients" => block.recipients = self.recipients(child),
                "signature" => {
                    let signature = self.signature(child);
                    block.signatures.push(signature);
                }
                _ => self.unknown(child),
            }
        }
        block
    }

    fn recipients(&mut self, node: Node<'_, '_>) -> Recipients {
        let mut recipients = Recipients::default();
        for child in self.elements(node) {
            match child.tag_name().name() {
                "head" => recipients.lines.push(self.paragraph(child, Role::RecipientsHead)),
                "recipient" => recipients.lines.push(self.paragraph(child, Role::Recipient)),
                "drafter" => recipients.drafter = Some(self.paragraph(child, Role::Drafter)),
                _ => self.unknown(child),
            }
        }
        recipients
    }

    fn signature(&mut self, node: Node<'_, '_>) -> Signature {
        let mut signature = Signature { capacity: Vec::new(), name: None, field: self.flag(node, "field") };
        for child in self.elements(node) {
            match child.tag_name().name() {
                "authority" => signature.capacity.push(self.paragraph(child, Role::Authority)),
                "position" => signature.capacity.push(self.paragraph(child, Role::Position)),
                "name" => signature.name = Some(self.paragraph(child, Role::SignerName)),
                _ => self.unknown(child),
            }
        }
        signature
    }
}

/// Gives a part's own id to its first heading line, where references to an annex lead.
pub(super) fn anchor(part: &mut Part, id: Option<&str>) {
    let Some(id) = id else { return };
    let first = part.blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    if let Some(Paragraph { id: slot, .. }) = first {
        *slot = Some(id.to_owned());
    }
}
