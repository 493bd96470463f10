//! The letterhead and the signature block: two columns each.

use super::mm;
use super::paragraph::{Maker, Setting, base_line, line_height};
use super::slab::{Item, Slab, Spot, stack};
use super::tags::{Kind, NodeId};
use crate::document::{Letterhead, Paragraph, Role, Signature, SignatureBlock, plain_text};
use crate::form::Word;

/// Points between a blank for a signature and the words above and below it.
pub const FIELD_GAP: f32 = 4.0;

impl Maker<'_> {
    /// The letterhead as one slab. Lines of both columns stand level; so do number and date.
    pub fn letterhead(&mut self, head: &Letterhead, width: f32, parent: NodeId) -> Slab {
        let node = self.tags.add(parent, Kind::Division);
        let form = self.form.letterhead;
        let widest = self.widest(&head.right);
        let right_width = (width * (1.0 - form.left)).max(widest + 2.0).min(width * 0.75);
        let left_width = width - right_width;
        let left = self.column(&head.left, left_width, node);
        let right = self.column(&head.right, right_width, node);
        let mut out = Slab::default();
        let mut y = 0.0;
        let mut foot: f32 = 0.0;
        for at in 0..left.len().max(right.len()) {
            let pair = [(left.get(at), 0.0), (right.get(at), left_width)];
            let base = pair.iter().filter_map(|(slab, _)| slab.map(base)).fold(0.0, f32::max);
            let mut tall: f32 = 0.0;
            for (slab, x) in pair.into_iter().filter_map(|(slab, x)| slab.map(|slab| (slab, x))) {
                let lower = base - self::base(slab);
                out.put(slab, Spot { x, y: y + lower });
                foot = foot.max(y + lower + slab.height);
                tall = tall.max(lower + slab.height - self.rule_room(slab));
            }
            y += tall;
        }
        y = foot.max(y) + form.gap_before_number;
        let lines = |maker: &mut Self, one: &Option<Paragraph>, width: f32| {
            let slabs = one.as_ref().map(|line| maker.paragraph(line, width, node, tight())).unwrap_or_default();
            stack(&slabs)
        };
        let number = lines(self, &head.number, left_width);
        // Number and date may differ in size: their base lines stand level.
        let lower = |role: Role, form: &crate::form::Form| base_line(form.style(role));
        let (a, b) = (lower(Role::Number, self.form), lower(Role::PlaceDate, self.form));
        let date = lines(self, &head.date, right_width);
        out.put(&number, Spot { x: 0.0, y: y + (b - a).max(0.0) });
        out.put(&date, Spot { x: left_width, y: y + (a - b).max(0.0) });
        let mut marks = y + number.height.max(if head.marks.is_empty() { 0.0 } else { number.height });
        y += number.height.max(date.height) + (a - b).abs();
        for mark in &head.marks {
            let slabs = self.paragraph(mark, left_width, node, tight());
            let slab = stack(&slabs);
            marks += self.form.style(mark.role).before;
            out.put(&slab, Spot { x: 0.0, y: marks });
            marks += slab.height;
        }
        out.height = y.max(marks);
        out.after = form.gap_after;
        out.keep_next = true;
        out
    }

    /// Points that the rule below a line takes: the lines of the other column go on beside it.
    fn rule_room(&self, slab: &Slab) -> f32 {
        let ruled = slab.items.iter().any(|item| matches!(item, Item::Rule { .. }));
        if ruled { self.form.rule.gap + self.form.rule.width } else { 0.0 }
    }

    fn widest(&mut self, lines: &[Paragraph]) -> f32 {
        let form = self.form;
        let width = |line: &Paragraph, maker: &mut Self| {
            let style = form.style(line.role);
            let face = super::fonts::Face { bold: style.bold, italic: style.italic };
            maker.shaper.width(&crate::document::plain_text(&line.content), face, style.size)
        };
        lines.iter().map(|line| width(line, self)).fold(0.0, f32::max)
    }

    /// One slab a printed line; the rule of names stands below the last line of all, of several issuers too.
    fn column(&mut self, lines: &[Paragraph], width: f32, node: NodeId) -> Vec<Slab> {
        let mut out = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let goes_on = lines.iter().skip(at + 1).any(|next| next.role == line.role);
            out.extend(self.paragraph(line, width, node, Setting { no_rule: goes_on, tight: true, align: None }));
        }
        out
    }

    /// Nơi nhận beside the signatures, as one slab.
    pub fn signature(&mut self, block: &SignatureBlock, width: f32, parent: NodeId) -> Slab {
        let node = self.tags.add(parent, Kind::Division);
        let form = self.form.signature;
        let many = block.signatures.len() > 1;
        let left_width = if block.recipients.lines.is_empty() || many { 0.0 } else { width * form.left };
        let mut out = Slab { before: form.gap_before, ..Slab::default() };
        let recipients = |maker: &mut Self, width: f32| {
            let lines = block.recipients.paragraphs();
            let slabs: Vec<Slab> = lines.flat_map(|line| maker.paragraph(line, width, node, tight())).collect();
            stack(&slabs)
        };
        // "Nơi nhận:" stands level with the first line of the signer's capacity.
        let capacity = block.signatures.first().and_then(|one| one.capacity.first());
        let capacity = capacity.map_or(0.0, |line| base_line(self.form.style(line.role)));
        if !many {
            let slab = recipients(self, width * form.left - mm(3.0));
            let lower = if slab.items.is_empty() { 0.0 } else { (capacity - base(&slab)).max(0.0) };
            out.put(&slab, Spot { x: 0.0, y: lower });
            out.height = lower + slab.height;
        }
        let count = block.signatures.len().max(1) as f32;
        let column = (width - left_width) / count;
        // The first issuer's signature stands at the right.
        let capacities: Vec<(Slab, NodeId)> = block
            .signatures
            .iter()
            .map(|one| {
                let own = self.tags.add(node, Kind::Division);
                (stack(&self.all(&one.capacity, column, own)), own)
            })
            .collect();
        // All names stand level.
        let tall = capacities.iter().map(|(slab, _)| slab.height).fold(0.0, f32::max);
        for (at, (signature, (capacity, own))) in block.signatures.iter().zip(capacities).enumerate() {
            let slab = self.signer(signature, capacity, tall, column, own);
            let x = width - column * (at + 1) as f32;
            out.put(&slab, Spot { x, y: 0.0 });
            out.height = out.height.max(slab.height);
        }
        if many {
            let slab = recipients(self, width);
            let y = out.height + form.gap_before;
            out.put(&slab, Spot { x: 0.0, y });
            out.height = y + slab.height;
        }
        out
    }

    /// The lines of several paragraphs without gaps.
    fn all(&mut self, lines: &[Paragraph], width: f32, node: NodeId) -> Vec<Slab> {
        lines.iter().flat_map(|line| self.paragraph(line, width, node, tight())).collect()
    }

    /// Capacity, `tall` points with what it takes beside it, room to sign and seal, name.
    fn signer(&mut self, signature: &Signature, capacity: Slab, tall: f32, width: f32, node: NodeId) -> Slab {
        let mut out = capacity;
        out.height = tall;
        let space = self.form.signature.space;
        if signature.field {
            out.items.push(self.field(signature, tall, width, node));
        }
        out.height += space;
        if let Some(name) = &signature.name {
            let slab = stack(&self.paragraph(name, width, node, tight()));
            let y = out.height;
            out.put(&slab, Spot { x: 0.0, y });
            out.height += slab.height;
        } else {
            out.height += line_height(self.form.style(Role::SignerName));
        }
        out
    }

    /// The blank between chức vụ and họ tên that waits for seal and signature.
    fn field(&mut self, signature: &Signature, top: f32, width: f32, node: NodeId) -> Item {
        let form = self.form.signature;
        let size = Spot { x: width * form.field, y: form.space - 2.0 * FIELD_GAP };
        let at = Spot { x: (width - size.x) / 2.0, y: top + FIELD_GAP };
        let post = signature.capacity.last();
        let words = post.into_iter().chain(&signature.name).map(|line| plain_text(&line.content));
        let label = words.fold(self.form.word(Word::SignerField).to_owned(), |label, words| format!("{label} {words}"));
        Item::Field { at, size, label, tag: self.tags.add(node, Kind::Field) }
    }
}

/// Where the first words of a slab have their base line.
fn base(slab: &Slab) -> f32 {
    let base = |item: &Item| match item {
        Item::Text { at, .. } => Some(at.y),
        _ => None,
    };
    slab.items.iter().find_map(base).unwrap_or_default()
}

fn tight() -> Setting {
    Setting { tight: true, ..Setting::default() }
}
