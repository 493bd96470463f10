//! What stands once in a plan, in groups of fields; and what the form does not hold.

use super::part::{FieldKind, Part, Shape, Shown};
use super::parts::{Filled, Named, example, filled, help, instead, node_at, options, say, way};
use super::titles::{about, title};
use super::words;
use crate::desk::Desk;
use crate::diagnostic::Pair;
use crate::plan::keys_of;
use crate::source::Span;
use crate::yaml::{Node, Value};

/// A part of the language that is written in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// Where it stands; nothing where the plan has none.
    pub span: Option<Span>,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name for programs.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Whether few plans have it.
    pub rare: bool,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Something that can be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where it stands in the plan: a JSON pointer.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// How it is filled in.
    pub kind: FieldKind,
    /// What stands there.
    pub value: String,
    /// What may be chosen.
    pub options: Vec<Named>,
    /// What might stand there.
    pub example: String,
    /// What holds where nothing stands there, in words.
    pub unset: String,
    /// Whether each line stands for itself.
    pub lines: bool,
    /// How it stands in the plan.
    pub(super) shape: Shape,
    /// Whether more stands there than the form can hold: it is shown, and written in the text.
    pub fixed: bool,
    /// Where it stands in the text.
    pub span: Option<Span>,
}

/// A group as the language has it.
struct Kin {
    id: &'static str,
    label: Pair,
    /// Where its fields stand.
    base: &'static str,
    parts: &'static [Part],
    /// The field that a text or a list in the place of the group stands for.
    main: &'static str,
    rare: bool,
}

const fn kin(id: &'static str, label: Pair, base: &'static str, parts: &'static [Part]) -> Kin {
    Kin { id, label, base, parts, main: "", rare: false }
}

/// The groups of a plan.
pub(super) fn groups(desk: &Desk, root: &Node) -> Vec<Group> {
    let mut groups = Vec::new();
    several(desk, root, "issuer", "issuers", words::ISSUER, &mut groups);
    let mut add = |kin: &Kin| groups.push(group(desk, root, kin, kin.base, kin.id));
    add(&kin("document", Pair::new("Số, ngày, tên kế hoạch", "Number, day, title"), "", words::HEAD));
    add(&period(root));
    if root.get("decision").is_some() {
        add(&kin("decision", title("plan", "decision"), "/decision", words::DECISION));
    }
    add(&kin("objectives", title("plan", "objectives"), "/objectives", words::OBJECTIVES));
    add(&Kin { main: "text", ..kin("budget", title("plan", "budget"), "/budget", words::BUDGET) });
    add(&kin("closing", title("plan", "closing"), "", std::slice::from_ref(&words::CLOSING)));
    if root.get("decision").is_some_and(|decision| decision.get("archive").is_some()) {
        add(&kin("decision-archive", title("decision", "archive"), "/decision/archive", words::ARCHIVE));
    }
    add(&kin("archive", title("plan", "archive"), "/archive", words::ARCHIVE));
    let marks = Pair::new("Dấu khẩn, mật, thể thức, chữ viết tắt, chú thích", "Marks, form, abbreviations, footnotes");
    for kin in [
        kin("marks", marks, "", words::MARKS),
        kin("preamble", title("plan", "preamble"), "/preamble", words::PREAMBLE),
        Kin { main: "plan", ..kin("parent", title("plan", "parent"), "/parent", words::PARENT) },
        kin("contact", title("plan", "contact"), "/contact", words::CONTACT),
        kin("metadata", title("plan", "metadata"), "/metadata", words::METADATA),
    ] {
        add(&Kin { rare: true, ..kin });
    }
    several(desk, root, "signature", "signatures", words::SIGNATURE, &mut groups);
    groups.retain(|group| !group.fields.is_empty());
    // The number is the decision's where there is one.
    if root.get("decision").is_some() && root.get("number").is_none() {
        groups.iter_mut().for_each(|group| group.fields.retain(|field| field.path != "/number"));
    }
    groups
}

/// One group for what stands once, one each for what a joint plan has several of.
fn several(desk: &Desk, root: &Node, one: &'static str, many: &str, parts: &'static [Part], groups: &mut Vec<Group>) {
    let items = root.get(many).map(Node::items).unwrap_or_default();
    let kin = kin(one, title("plan", one), "", parts);
    for at in 0..items.len() {
        let mut own = group(desk, root, &kin, &format!("/{many}/{at}"), &format!("{one}-{at}"));
        own.label = format!("{} {}", own.label, at + 1);
        groups.push(own);
    }
    let inside = root.get("decision").is_some_and(|decision| root.get(one).is_none() && decision.get(one).is_some());
    let base = if inside { format!("/decision/{one}") } else { format!("/{one}") };
    if items.is_empty() {
        groups.push(group(desk, root, &kin, &base, one));
    }
}

fn period(root: &Node) -> Kin {
    let label = title("plan", "period");
    let period = root.get("period").filter(|period| !period.entries().is_empty());
    match period {
        Some(period) if period.get("event").is_some() => kin("period", label, "/period/event", words::ENDS),
        Some(_) => kin("period", label, "/period", words::ENDS),
        None => kin("period", label, "", std::slice::from_ref(&words::PERIOD)),
    }
}

fn group(desk: &Desk, root: &Node, kin: &Kin, base: &str, id: &str) -> Group {
    let around = node_at(root, &way(base));
    let is_lone = around.is_some_and(|around| match &around.value {
        Value::Scalar(text) => !text.is_null(),
        Value::Sequence { .. } => true,
        Value::Mapping { .. } => false,
    });
    let fields = kin.parts.iter().filter_map(|part| {
        let lone = around.filter(|_| is_lone && part.key == kin.main);
        let node = lone.or_else(|| around.and_then(|around| around.get(part.key)));
        if part.shown == Shown::Never || part.shown == Shown::Where && node.is_none() {
            return None;
        }
        // Something else stands where the group belongs: it is mended in the text, and not filled in beside.
        let other = around.filter(|_| is_lone && kin.main.is_empty());
        let Filled { value, fixed, span } =
            other.map_or_else(|| filled(desk, node, part), |other| instead(desk, other));
        let path = format!("{base}/{}", part.key);
        Some(Field {
            label: say(desk, part.label),
            help: help(desk, &path, part),
            kind: if part.key == "codes" { FieldKind::Text } else { part.kind },
            options: options(desk, &path, value.as_str()),
            example: example(&path, part),
            unset: part.unset.map(|unset| say(desk, unset)).unwrap_or_default(),
            lines: part.shape.is_lines(),
            shape: part.shape,
            path,
            value,
            fixed,
            span,
        })
    });
    Group { id: id.to_owned(), label: say(desk, kin.label), rare: kin.rare, fields: fields.collect() }
}

/// What is outermost in the language and stands in none of these groups and lists.
pub(super) fn rest(desk: &Desk, root: &Node, order: &[String]) -> Vec<Rest> {
    let is_held = |key: &str| {
        let base = format!("/{key}");
        let several = key.strip_suffix('s').map(|one| format!("{one}-0"));
        let once = |name: &String| name == key || name.starts_with(&base) || Some(name) == several.as_ref();
        order.iter().any(once) || words::is_field(key)
    };
    let free = keys_of("#plan").into_iter().filter(|key| !is_held(key.name));
    let rest = free.map(|key| Rest {
        label: say(desk, title("plan", key.name)),
        help: say(desk, about(key.name)),
        span: root.get(key.name).map(|node| node.span),
    });
    rest.collect()
}
