//! Bytes to text, text to tree.

use super::fault::{Fault, FaultKind};
use super::tree::{Comment, Entry, Node, Style, Text, Tree, Value};
use crate::invariant::slice;
use crate::language::forms::composed;
use crate::source::{Source, Span};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle};

/// The largest file that is read: 2 MiB.
pub const MAX_BYTES: usize = 2 << 20;
/// The deepest nesting that is read.
pub const MAX_DEPTH: usize = 64;

/// The text of a file.
///
/// # Errors
/// A [`Fault`] when the bytes are too many, are not UTF-8 or hold a character that YAML forbids.
pub fn decode(name: &str, bytes: &[u8]) -> Result<Source, Fault> {
    let fault = |kind, at| Err(Fault::new(kind, Span::new(at, at)));
    if bytes.len() > MAX_BYTES {
        return fault(FaultKind::TooLarge, 0);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return fault(FaultKind::Utf16, 0);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return fault(FaultKind::NotUtf8, error.valid_up_to()),
    };
    // No other letter has these bytes, and few files have one: most are passed without taking them apart into letters.
    let suspect = |byte: u8| (byte.is_ascii_control() && byte != b'\n') || matches!(byte, 0xC2 | 0xEF);
    if let Some(at) = text.bytes().any(suspect).then(|| text.find(is_forbidden)).flatten() {
        let utf16 = text
            .as_bytes()
            .get(..64.min(text.len()))
            .is_some_and(|head| head.iter().filter(|byte| **byte == 0).count() * 3 > head.len());
        return fault(if utf16 { FaultKind::Utf16 } else { FaultKind::ControlCharacter }, at);
    }
    Ok(Source::new(name, text))
}

/// YAML 1.2 `c-printable`, turned round.
fn is_forbidden(c: char) -> bool {
    (c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// The tree of a file.
///
/// # Errors
/// The first [`Fault`]; a file that YAML cannot read has no second one.
pub fn parse(source: &Source) -> Result<Tree, Fault> {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        emit_unresolved_aliases: true,
        max_buffered_comment_events: usize::MAX,
        disallow_directives: true,
    };
    let mut builder = Builder { text: source.text(), open: Vec::new(), root: None, comments: Vec::new(), documents: 0 };
    for event in Parser::new_from_str_with_options(source.text(), options) {
        match event {
            Ok((event, span)) => builder.event(event, bytes(span))?,
            Err(error) => return Err(syntax(source, &error)),
        }
    }
    match builder.root {
        Some(root) if !(root.is_null() && root.span.is_empty()) => Ok(Tree { root, comments: builder.comments }),
        _ => Err(Fault::new(FaultKind::Empty, Span::default())),
    }
}

fn bytes(span: granit_parser::Span) -> Span {
    let at = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or_default();
    Span::new(at(span.start), at(span.end))
}

/// A collection that is still open.
struct Open {
    start: usize,
    flow: bool,
    items: Vec<Node>,
    entries: Vec<Entry>,
    key: Option<Text>,
    mapping: bool,
}

struct Builder<'a> {
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    comments: Vec<Comment>,
    documents: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        let fault = |kind| Err(Fault::new(kind, span));
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return fault(FaultKind::SeveralDocuments);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => return fault(FaultKind::Alias),
            Event::Comment(text, _) => self.comments.push(Comment { span, text: text.into_owned() }),
            Event::Scalar(_, _, anchor, ref tag) if anchor != 0 || tag.is_some() => {
                return self.property(anchor, span);
            }
            Event::SequenceStart(_, anchor, ref tag) | Event::MappingStart(_, anchor, ref tag)
                if anchor != 0 || tag.is_some() =>
            {
                return self.property(anchor, span);
            }
            Event::Scalar(value, style, ..) => {
                let text = scalar(self.text, &value, style, span);
                return self.scalar(text);
            }
            Event::SequenceStart(style, ..) => return self.start(style, false, span),
            Event::MappingStart(style, ..) => return self.start(style, true, span),
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            _ => {}
        }
        Ok(())
    }

    /// An anchor or a tag stands before the node that it belongs to.
    fn property(&self, anchor: usize, span: Span) -> Result<(), Fault> {
        let (kind, mark) = if anchor != 0 { (FaultKind::Anchor, '&') } else { (FaultKind::Tag, '!') };
        let before = slice(self.text, ..span.end.max(span.start));
        let start = before.rfind(mark).unwrap_or(span.start);
        let length = before.get(start..).map_or(0, |rest| rest.find(char::is_whitespace).unwrap_or(rest.len()));
        Err(Fault::new(kind, Span::new(start, start + length)))
    }

    fn start(&mut self, style: StructureStyle, mapping: bool, span: Span) -> Result<(), Fault> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Fault::new(FaultKind::TooDeep, span));
        }
        if self.open.last().is_some_and(|open| open.mapping && open.key.is_none()) {
            return Err(Fault::new(FaultKind::ComplexKey, span));
        }
        let flow = style == StructureStyle::Flow;
        self.open.push(Open { start: span.start, flow, items: Vec::new(), entries: Vec::new(), key: None, mapping });
        Ok(())
    }

    fn scalar(&mut self, text: Text) -> Result<(), Fault> {
        if let Some(open) = self.open.last_mut()
            && open.mapping
            && open.key.is_none()
        {
            if text.value == "<<" && text.style == Style::Plain {
                return Err(Fault::new(FaultKind::MergeKey, text.span));
            }
            open.key = Some(text);
            return Ok(());
        }
        self.add(Node { span: text.span, value: Value::Scalar(text) });
        Ok(())
    }

    fn end(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        let last = open.items.last().map(|node| node.span.end);
        let last = last.or_else(|| open.entries.last().map(|entry| entry.value.span.end.max(entry.key.span.end)));
        let end = if open.flow { span.end } else { last.unwrap_or(span.end) };
        let first = open.entries.first().map(|entry| entry.key.span.start);
        let start = if open.flow { open.start } else { first.unwrap_or(open.start) };
        let value = if open.mapping {
            Value::Mapping { entries: open.entries, flow: open.flow }
        } else {
            Value::Sequence { items: open.items, flow: open.flow }
        };
        self.add(Node { span: Span::new(start, end.max(start)), value });
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(open) if open.mapping => {
                if let Some(key) = open.key.take() {
                    open.entries.push(Entry { key, value: node });
                }
            }
            Some(open) => open.items.push(node),
        }
    }
}

fn scalar(source: &str, value: &str, style: ScalarStyle, span: Span) -> Text {
    let style = match style {
        ScalarStyle::SingleQuoted => Style::Single,
        ScalarStyle::DoubleQuoted => Style::Double,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
        _ => Style::Plain,
    };
    let block = matches!(style, Style::Literal | Style::Folded);
    let value = if block { value.trim_end_matches('\n') } else { value };
    let value = composed(value);
    // The parser's span of a block scalar runs on into the next line: what follows the words is not theirs.
    let written = slice(source, span.range());
    let end = span.start + if block { written.trim_end().len() } else { written.len() };
    Text { value, span: Span::new(span.start, end), style }
}

fn syntax(source: &Source, error: &ScanError) -> Fault {
    use ErrorKind as E;
    use FaultKind as F;
    let kind = match error.kind() {
        E::RecursionLimitExceeded => F::TooDeep,
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => F::UnclosedQuote,
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => F::AfterQuote,
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => F::Escape,
        E::UnclosedFlowCollection { .. }
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping => F::UnclosedBracket,
        E::MisplacedFlowCollectionEnd => F::StrayBracket,
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => F::MissingComma,
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabInPlainScalar
        | E::TabAtBlockScalarStart => F::Tab,
        E::InvalidIndentation
        | E::InvalidBlockScalarIndent
        | E::InvalidQuotedScalarIndent
        | E::InvalidFlowScalarIndent
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed => F::Indentation,
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::MappingKeyNotAllowed => F::ColonInValue,
        E::SimpleKeyExpected | E::InvalidSimpleKey => F::MissingColon,
        E::UnexpectedCharacter { .. } => F::LeadingSign,
        E::DirectiveDisallowed => F::Directive,
        E::MultipleDocumentsUnsupported | E::InvalidDocumentEnd | E::ExpectedDocumentStart => F::SeveralDocuments,
        E::UndeclaredTagHandle | E::InvalidTagTerminator | E::ExpectedTagBang => F::Tag,
        E::MissingAnchorOrAliasName => F::Alias,
        _ => F::Syntax,
    };
    let at = error.marker().byte_offset().unwrap_or_default().min(source.text().len());
    let width = source.text().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Fault::new(kind, Span::new(at, at + width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Node {
        parse(&Source::new("t", text)).unwrap().root
    }

    fn fault(text: &str) -> FaultKind {
        parse(&Source::new("t", text)).unwrap_err().kind
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "a: x y\nb:\n  - p: 1\n    q: hai\n  - 'it''s'\nc: >-\n  một\n  hai\n\nd: [u, v] # w\n";
        let root = tree(text);
        let slice = |node: &Node| text.get(node.span.range()).unwrap();
        assert_eq!(slice(root.get("a").unwrap()), "x y");
        assert_eq!(slice(&root.get("b").unwrap().items()[0]), "p: 1\n    q: hai");
        assert_eq!(slice(&root.get("b").unwrap().items()[1]), "'it''s'");
        assert_eq!(slice(root.get("c").unwrap()), "một\n  hai");
        assert_eq!(root.get("c").unwrap().text().unwrap().value, "một hai");
        assert_eq!(slice(root.get("d").unwrap()), "[u, v]");
    }

    #[test]
    fn what_a_plan_must_not_have_is_named() {
        assert_eq!(fault("a: &x 1\n"), FaultKind::Anchor);
        assert_eq!(fault("a: *x\n"), FaultKind::Alias);
        assert_eq!(fault("a: !!str x\n"), FaultKind::Tag);
        assert_eq!(fault("<<: {a: 1}\n"), FaultKind::MergeKey);
        assert_eq!(fault("a: 1\n---\nb: 1\n"), FaultKind::SeveralDocuments);
        assert_eq!(fault("? [a]\n: b\n"), FaultKind::ComplexKey);
        assert_eq!(fault("# nothing\n"), FaultKind::Empty);
        assert_eq!(fault(&"[".repeat(100_000)), FaultKind::TooDeep);
        assert_eq!(fault("a: \"x\n"), FaultKind::UnclosedQuote);
        assert_eq!(fault("a: [x\n"), FaultKind::UnclosedBracket);
        assert_eq!(fault("a: x: y\n"), FaultKind::ColonInValue);
    }

    #[test]
    fn bytes_that_are_not_a_plan_are_named() {
        let kind = |bytes: &[u8]| decode("t", bytes).unwrap_err().kind;
        assert_eq!(kind(b"a: \xff"), FaultKind::NotUtf8);
        assert_eq!(kind(b"\xff\xfea\0"), FaultKind::Utf16);
        assert_eq!(kind(b"a\0:\0 \0b\0"), FaultKind::Utf16);
        assert_eq!(kind(b"a: some longer words \0 here"), FaultKind::ControlCharacter);
        assert_eq!(kind(&vec![b'a'; MAX_BYTES + 1]), FaultKind::TooLarge);
        assert!(parse(&decode("t", "\u{feff}a: 1\r\n".as_bytes()).unwrap()).is_ok());
    }

    #[test]
    fn duplicate_keys_stay_in_the_tree() {
        assert_eq!(tree("a: 1\na: 2\n").entries().len(), 2);
    }
}
