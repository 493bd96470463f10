//! The letterhead and the signature block: two columns each.

use super::company::BESIDE_SIGNATURE;
use super::halves::letterhead_columns;
use super::leading::{base_line, line_height};
use super::mm;
use super::paragraph::{Maker, Setting};
use super::slab::{Item, Slab, Spot, stack};
use super::tags::{Kind, NodeId};
use crate::document::{Letterhead, LetterheadRow, Paragraph, Role, Signature, SignatureBlock, plain_text};
use crate::form::Word;

/// Points between a blank for a signature and the words above and below it.
pub const FIELD_GAP: f32 = 4.0;

/// A column of the letterhead.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
    /// Where it goes on by itself.
    foot: f32,
}

/// How far a letterhead has come.
struct Head {
    slab: Slab,
    node: NodeId,
    columns: [Column; 2],
    /// The end of the rows in which both columns speak.
    y: f32,
}

impl Maker<'_> {
    /// The letterhead as one slab.
    pub fn letterhead(&mut self, head: &Letterhead, width: f32, parent: NodeId) -> Slab {
        let node = self.tags.add(parent, Kind::Division);
        let form = self.form.letterhead;
        let [left, right] = letterhead_columns(head, self.form, width);
        let columns = [(0.0, left), (left, right)].map(|(x, width)| Column { x, width, foot: 0.0 });
        let mut out = Head { slab: Slab::default(), node, columns, y: 0.0 };
        for (at, row) in head.rows.iter().enumerate() {
            match row.iter().filter(|cell| !cell.is_empty()).count() {
                _ if at == 0 => self.names(row, &mut out),
                0 => {}
                1 => self.alone(row, at, &mut out),
                _ => self.beside(row, at, &mut out),
            }
        }
        Slab { height: out.foot(), after: form.gap_after, keep_next: true, ..out.slab }
    }

    /// The first row: lines of both columns stand level.
    fn names(&mut self, [left, right]: &LetterheadRow, out: &mut Head) {
        let [a, b] = out.columns;
        let left = self.column(left, a.width, out.node);
        let right = self.column(right, b.width, out.node);
        let mut y = 0.0;
        let mut foot: f32 = 0.0;
        for at in 0..left.len().max(right.len()) {
            let pair = [(left.get(at), a.x), (right.get(at), b.x)];
            let base = pair.iter().filter_map(|(slab, _)| slab.map(base)).fold(0.0, f32::max);
            let mut tall: f32 = 0.0;
            for (slab, x) in pair.into_iter().filter_map(|(slab, x)| slab.map(|slab| (slab, x))) {
                let lower = base - self::base(slab);
                out.slab.put(slab, Spot { x, y: y + lower });
                foot = foot.max(y + lower + slab.height);
                tall = tall.max(lower + slab.height - self.rule_room(slab));
            }
            y += tall;
        }
        out.y = foot.max(y);
        out.columns = [a, b].map(|column| Column { foot: out.y, ..column });
    }

    /// A row with words in both columns: the first lines stand level, whatever their sizes.
    fn beside(&mut self, row: &LetterheadRow, at: usize, out: &mut Head) {
        let form = self.form.letterhead_row(at);
        let top = out.foot() + form.gap;
        let first = |(cell, role): (&Vec<Paragraph>, Option<Role>)| cell.first().map(|line| line.role).or(role);
        let bases: Vec<f32> =
            row.iter().zip(form.first).filter_map(first).map(|role| base_line(self.form.style(role))).collect();
        let (left, right) = if let [left, right] = bases[..] { (left, right) } else { (0.0, 0.0) };
        let mut tall: f32 = 0.0;
        for ((cell, column), lower) in row.iter().zip(&mut out.columns).zip([right - left, left - right]) {
            let height = self.cell_lines(cell, column, top + lower.max(0.0), out.node, &mut out.slab);
            column.foot = top + height;
            tall = tall.max(height);
        }
        out.y = top + (tall + (left - right).abs());
    }

    /// A row with words in one column: it goes on below what stands there.
    fn alone(&mut self, row: &LetterheadRow, at: usize, out: &mut Head) {
        let gap = self.form.letterhead_row(at).gap;
        for (cell, column) in row.iter().zip(&mut out.columns).filter(|(cell, _)| !cell.is_empty()) {
            let top = column.foot + gap;
            column.foot = top + self.cell_lines(cell, column, top, out.node, &mut out.slab);
        }
    }

    /// Sets the lines of a cell one below the other, from `top`; says how high they are.
    fn cell_lines(&mut self, lines: &[Paragraph], column: &Column, top: f32, node: NodeId, out: &mut Slab) -> f32 {
        let mut height = 0.0;
        for (at, line) in lines.iter().enumerate() {
            let setting = Setting { no_rule: goes_on(lines, at), ..tight() };
            let slab = stack(&self.paragraph(line, column.width, node, setting));
            height += self.form.style(line.role).before;
            out.put(&slab, Spot { x: column.x, y: top + height });
            height += slab.height;
        }
        height
    }

    /// Points that the rule below a line takes: the lines of the other column go on beside it.
    fn rule_room(&self, slab: &Slab) -> f32 {
        let ruled = slab.items.iter().any(|item| matches!(item, Item::Rule { .. }));
        if ruled { self.form.rule.gap + self.form.rule.width } else { 0.0 }
    }

    /// One slab a printed line.
    fn column(&mut self, lines: &[Paragraph], width: f32, node: NodeId) -> Vec<Slab> {
        let mut out = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let setting = Setting { no_rule: goes_on(lines, at), ..tight() };
            out.extend(self.paragraph(line, width, node, setting));
        }
        out
    }

    /// Nơi nhận beside the signatures, as one slab.
    pub fn signature(&mut self, block: &SignatureBlock, width: f32, parent: NodeId) -> Slab {
        let node = self.tags.add(parent, Kind::Division);
        let form = self.form.signature;
        let many = block.signatures.len() > 1;
        let left_width = if many { 0.0 } else { width * form.left };
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
            let slab = recipients(self, width * form.left - mm(BESIDE_SIGNATURE));
            let lower = if slab.items.is_empty() { 0.0 } else { (capacity - base(&slab)).max(0.0) };
            out.put(&slab, Spot { x: 0.0, y: lower });
            out.height = lower + slab.height;
        }
        let count = block.signatures.len().max(1) as f32;
        let column = (width - left_width) / count;
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
            let x = match block.from_left {
                true => left_width + column * at as f32,
                false => width - column * (at + 1) as f32,
            };
            out.put(&slab, Spot { x, y: 0.0 });
            out.height = out.height.max(slab.height);
        }
        if many && !block.recipients.lines.is_empty() {
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
        let space = self.form.signature.space;
        if let Some(note) = &signature.note {
            let slab = stack(&self.paragraph(note, width, node, tight()));
            let y = out.height;
            out.put(&slab, Spot { x: 0.0, y });
        }
        out.height = tall;
        if signature.field {
            out.items.push(self.field(signature, tall, width, node));
        }
        out.height += space;
        for line in signature.office.iter().chain(&signature.name) {
            let slab = stack(&self.paragraph(line, width, node, tight()));
            let y = out.height;
            out.put(&slab, Spot { x: 0.0, y });
            out.height += slab.height;
        }
        if signature.name.is_none() {
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

impl Head {
    /// The end of all that stands there.
    fn foot(&self) -> f32 {
        self.columns.iter().map(|column| column.foot).fold(self.y, f32::max)
    }
}

/// Whether a line of the same role follows: the rule of names stands below the last of all, of several issuers too.
fn goes_on(lines: &[Paragraph], at: usize) -> bool {
    let role = lines.get(at).map(|line| line.role);
    lines.iter().skip(at + 1).any(|next| Some(next.role) == role)
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
