//! Letterhead and signature block.

use super::body;
use super::reader::Reader;
use crate::document::{Block, Letterhead, LetterheadRow, Paragraph, Part, Recipients, Role, Signature, SignatureBlock};
use roxmltree::Node;

/// Names of lines of the letterhead that are shorter than their role's.
const LINES: [(&str, Role); 10] = [
    ("parent", Role::ParentBody),
    ("issuer", Role::Issuer),
    ("star", Role::Star),
    ("national", Role::NationalName),
    ("motto", Role::Motto),
    ("number", Role::Number),
    ("date", Role::PlaceDate),
    ("secrecy", Role::Secrecy),
    ("urgency", Role::Urgency),
    ("draft", Role::DraftMark),
];

impl Reader<'_> {
    /// `<letterhead>`: every element is one line, named by its role, which knows its cell; lines of one cell stand in the
    /// order of the template.
    pub(super) fn letterhead(&mut self, node: Node<'_, '_>) -> Letterhead {
        let form = self.setting.form;
        let mut rows = vec![LetterheadRow::default(); form.letterhead_rows()];
        for child in self.elements(node) {
            let name = child.tag_name().name();
            let short = LINES.iter().find(|(short, _)| *short == name).map(|(_, role)| *role);
            let role = short.or_else(|| Role::from_name(name));
            let Some((role, place)) = role.and_then(|role| Some((role, form.style(role).cell?))) else {
                self.unknown(child);
                continue;
            };
            let line = self.paragraph(child, role);
            let cell = rows.get_mut(place.row).and_then(|row| row.get_mut(place.column));
            if let Some(cell) = cell.filter(|_| !body::is_empty(&line.content)) {
                cell.push(line);
            }
        }
        Letterhead { rows }
    }

    /// `<signatures>`: Nơi nhận and one or more signers.
    pub(super) fn signatures(&mut self, node: Node<'_, '_>) -> SignatureBlock {
        let from_left = self.choice(node, "first", false, &[("left", true), ("right", false)]);
        let mut block = SignatureBlock { recipients: Recipients::default(), signatures: Vec::new(), from_left };
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
        let mut signature =
            Signature { capacity: Vec::new(), note: None, office: None, name: None, field: self.flag(node, "field") };
        for child in self.elements(node) {
            match child.tag_name().name() {
                "authority" => signature.capacity.push(self.paragraph(child, Role::Authority)),
                "position" => signature.capacity.push(self.paragraph(child, Role::Position)),
                "note" => signature.note = Some(self.paragraph(child, Role::SignerNote)),
                "office" => signature.office = Some(self.paragraph(child, Role::Office)),
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
