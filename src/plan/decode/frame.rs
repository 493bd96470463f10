//! The top level and the frame of the paper.

use super::read::{Map, Reader};
use crate::calendar::PartialDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Scheme;
use crate::form;
use crate::plan::{
    Archive, Article, BasisContent, Contact, Decision, Issuer, Kind, LegalBasis, Metadata, Parent, Plan, Preamble,
    PreambleLayout, Recipient, Secrecy, ShowAssignments, Signature, Spanned, Status, Urgency,
};
use crate::yaml::{Node, Text, Value};

/// The keys of the top level.
pub(in crate::plan) const KEYS: &[&str] = &[
    "form",
    "kind",
    "status",
    "parent",
    "issuer",
    "issuers",
    "number",
    "date",
    "title",
    "period",
    "abbreviations",
    "legal_bases",
    "preamble",
    "objectives",
    "tasks",
    "show_assignments",
    "units",
    "budget",
    "reporting",
    "closing",
    "signature",
    "signatures",
    "recipients",
    "archive",
    "annexes",
    "sections",
    "numbering",
    "footnotes",
    "urgency",
    "secrecy",
    "circulation",
    "contact",
    "decision",
    "metadata",
];

/// The labels that `numbering` takes.
pub(super) const SCHEMES: &[(Scheme, &str)] = &[
    (Scheme::Roman, Scheme::Roman.name()),
    (Scheme::Upper, Scheme::Upper.name()),
    (Scheme::Decimal, Scheme::Decimal.name()),
    (Scheme::Dotted, Scheme::Dotted.name()),
    (Scheme::Letter, Scheme::Letter.name()),
    (Scheme::Dash, Scheme::Dash.name()),
    (Scheme::Plus, Scheme::Plus.name()),
    (Scheme::None, Scheme::None.name()),
];

/// The labels that lines of a list take.
pub(super) const LINES: &[(Scheme, &str)] = &[
    (Scheme::Dash, Scheme::Dash.name()),
    (Scheme::Letter, Scheme::Letter.name()),
    (Scheme::Decimal, Scheme::Decimal.name()),
    (Scheme::Paren, Scheme::Paren.name()),
    (Scheme::Plus, Scheme::Plus.name()),
    (Scheme::Star, Scheme::Star.name()),
    (Scheme::None, Scheme::None.name()),
];

/// How the last căn cứ of a decision begins: "Theo đề nghị của …".
const PROPOSES: [&str; 4] = ["Theo ", "Xét ", "Trên cơ sở ", "Căn cứ "];

/// "Điều 1." at the start of an article: the compiler writes it.
fn article_label(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = text.strip_prefix("Điều ")?.trim_start_matches(|c: char| c.is_ascii_digit());
    let label = text.get(..text.len() - rest.len())?;
    (label.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(['.', ':'])).then_some(label)
}

/// The whole plan.
pub(super) fn plan(reader: &mut Reader, root: &Node) -> Plan {
    let Some(map) = reader.map(root, "plan", KEYS) else { return Plan { span: root.span, ..Plan::default() } };
    let keys = root.entries().iter().rev().map(|entry| (entry.key.value.clone(), entry.key.span)).collect();
    let mut plan = Plan { span: map.span, keys, ..Plan::default() };
    head(reader, &map, &mut plan);
    reader.frame = plan.frame();
    opening(reader, &map, &mut plan);
    reader.body(&map, &mut plan);
    foot(reader, &map, &mut plan);
    plan
}

fn head(reader: &mut Reader, map: &Map<'_>, plan: &mut Plan) {
    let forms: Vec<_> = form::names().map(|name| (name, name)).collect();
    plan.form = reader.choice_of(map, "form", &forms);
    let kinds = [(Kind::KeHoach, "ke_hoach"), (Kind::ChuongTrinh, "chuong_trinh")];
    plan.kind = reader.choice_of(map, "kind", &kinds).unwrap_or_default();
    let statuses = [(Status::Draft, "draft"), (Status::Final, "final")];
    plan.status = reader.choice_of(map, "status", &statuses).unwrap_or_default();
    plan.parent = map.get("parent").and_then(|node| reader.parent(node));
    if let Some(node) = map.get("issuer") {
        plan.issuers.extend(reader.issuer(node));
    }
    for node in reader.list_of(map, "issuers") {
        plan.issuers.extend(reader.issuer(node));
    }
    reader.either(map, "issuer", "issuers");
    plan.number = map.get("number").and_then(|node| reader.document_number(node));
    plan.date = map.get("date").and_then(|node| reader.date(node));
    plan.title = reader.text_of(map, "title");
    plan.period = map.get("period").and_then(|node| reader.period(node));
    plan.urgency = reader.choice_of(
        map,
        "urgency",
        &[(Urgency::HoaToc, "hoa_toc"), (Urgency::ThuongKhan, "thuong_khan"), (Urgency::Khan, "khan")],
    );
    let secrecies = [(Secrecy::Mat, "mat"), (Secrecy::ToiMat, "toi_mat"), (Secrecy::TuyetMat, "tuyet_mat")];
    plan.secrecy = reader.choice_of(map, "secrecy", &secrecies);
    plan.circulation = reader.text_of(map, "circulation");
    plan.contact = map.get("contact").and_then(|node| reader.contact(node));
    plan.metadata = map.get("metadata").map(|node| reader.metadata(node)).unwrap_or_default();
    plan.decision = map.get("decision").and_then(|node| reader.decision(node)).map(Box::new);
}

fn opening(reader: &mut Reader, map: &Map<'_>, plan: &mut Plan) {
    if let Some(node) = map.get("abbreviations") {
        plan.abbreviations = reader.named_texts(node);
    }
    plan.legal_bases = reader.bases(map, "legal_bases");
    plan.preamble = map.get("preamble").map(|node| reader.preamble(node)).unwrap_or_default();
    let shows = [
        (ShowAssignments::Inline, "inline"),
        (ShowAssignments::Lines, "lines"),
        (ShowAssignments::Annex, "annex"),
        (ShowAssignments::Both, "both"),
        (ShowAssignments::None, "none"),
    ];
    plan.show_assignments = reader.choice_of(map, "show_assignments", &shows);
    plan.numbering = reader.numbering(map);
    if let Some(node) = map.get("footnotes") {
        plan.footnotes = reader.named_texts(node);
    }
}

fn foot(reader: &mut Reader, map: &Map<'_>, plan: &mut Plan) {
    plan.closing = reader.text_of(map, "closing");
    if let Some(node) = map.get("signature") {
        plan.signatures.extend(reader.signature(node));
    }
    for node in reader.list_of(map, "signatures") {
        plan.signatures.extend(reader.signature(node));
    }
    reader.either(map, "signature", "signatures");
    plan.recipients = reader.recipients(map, "recipients");
    plan.archive = map.get("archive").and_then(|node| reader.archive(node));
}

impl Reader {
    /// `numbering`: labels by depth. With a label that cannot be read nobody knows how deep the numbering goes.
    pub fn numbering(&mut self, map: &Map<'_>) -> Option<Vec<Spanned<Scheme>>> {
        let node = map.get("numbering")?;
        let labels: Vec<_> = self.list(node).iter().map(|item| self.choice(item, SCHEMES)).collect();
        labels.into_iter().collect()
    }

    /// Author's own names for texts: abbreviations, footnotes.
    fn named_texts(&mut self, node: &Node) -> Vec<(Text, Text)> {
        let entries = self.free_map(node);
        entries.into_iter().filter_map(|(key, value)| Some((key.clone(), self.text(value)?))).collect()
    }

    fn document_number(&mut self, node: &Node) -> Option<Spanned<u32>> {
        let text = self.text(node)?;
        let value = text.value.parse::<u32>().ok().filter(|value| *value > 0 && text.value.len() <= 6);
        if value.is_none() {
            let letters = text.value.chars().any(char::is_alphabetic);
            let symbol = text.value.contains(['/', '-']) && letters;
            let diagnostic = Diagnostic::new(Code::F001, text.span).fact("number", &text.value);
            self.push(if symbol { diagnostic.variant("symbol") } else { diagnostic });
        }
        value.map(|value| Spanned { value, span: text.span })
    }

    /// The file of the plan above, alone or with the unit that this plan's issuer is there.
    fn parent(&mut self, node: &Node) -> Option<Parent> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|plan| Parent { plan, unit: None });
        }
        let map = self.map(node, "parent", &["plan", "unit"])?;
        let (plan, unit) = (self.text_of(&map, "plan"), self.text_of(&map, "unit"));
        if map.get("plan").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("parent").fact("known", "plan, unit"));
        }
        Some(Parent { plan: plan?, unit })
    }

    fn issuer(&mut self, node: &Node) -> Option<Issuer> {
        let map = self.map(node, "issuer", &["name", "full_name", "parent", "code", "place"])?;
        Some(Issuer {
            span: map.span,
            name: self.text_of(&map, "name"),
            full_name: self.text_of(&map, "full_name"),
            parent: self.text_of(&map, "parent"),
            code: self.text_of(&map, "code"),
            place: self.text_of(&map, "place"),
        })
    }

    fn bases(&mut self, map: &Map<'_>, key: &str) -> Vec<LegalBasis> {
        self.list_of(map, key).into_iter().filter_map(|node| self.basis(node)).collect()
    }

    fn basis(&mut self, node: &Node) -> Option<LegalBasis> {
        if !matches!(node.value, Value::Mapping { .. }) {
            let text = self.text(node)?;
            return Some(LegalBasis { span: node.span, content: BasisContent::Text(text), verb: None, alias: None });
        }
        let map = self.map(node, "legal_bases", &["text", "doc", "verb", "alias"])?;
        self.either(&map, "doc", "text");
        let content = match (self.text_of(&map, "text"), self.text_of(&map, "doc")) {
            (Some(text), _) => BasisContent::Text(text),
            (None, Some(doc)) => BasisContent::Document(doc),
            (None, None) => {
                if map.get("text").is_none() && map.get("doc").is_none() {
                    self.push(Diagnostic::new(Code::S003, map.span).variant("basis").fact("known", "text, doc"));
                }
                return None;
            }
        };
        let (verb, alias) = (self.text_of(&map, "verb"), self.text_of(&map, "alias"));
        Some(LegalBasis { span: node.span, content, verb, alias })
    }

    fn preamble(&mut self, node: &Node) -> Preamble {
        let Some(map) = self.map(node, "preamble", &["layout", "enacting"]) else { return Preamble::default() };
        let layouts = [
            (PreambleLayout::List, "list"),
            (PreambleLayout::Paragraph, "paragraph"),
            (PreambleLayout::Section, "section"),
            (PreambleLayout::None, "none"),
        ];
        let layout = self.choice_of(&map, "layout", &layouts).map(|layout| layout.value).unwrap_or_default();
        Preamble { span: map.span, layout, enacting: self.text_of(&map, "enacting") }
    }

    fn signature(&mut self, node: &Node) -> Option<Signature> {
        let map = self.map(node, "signature", &["capacity", "office", "name", "field"])?;
        let (capacity, office) = (self.texts_of(&map, "capacity"), self.text_of(&map, "office"));
        let (name, field) = (self.text_of(&map, "name"), self.flag_of(&map, "field"));
        Some(Signature { span: map.span, capacity, office, name, field })
    }

    fn recipients(&mut self, map: &Map<'_>, key: &str) -> Vec<Recipient> {
        self.list_of(map, key).into_iter().filter_map(|node| self.recipient(node)).collect()
    }

    fn recipient(&mut self, node: &Node) -> Option<Recipient> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|to| Recipient { span: node.span, to, note: None });
        }
        let map = self.map(node, "recipients", &["to", "note"])?;
        let (to, note) = (self.text_of(&map, "to"), self.text_of(&map, "note"));
        if map.get("to").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("recipient").fact("known", "to, note"));
        }
        Some(Recipient { span: node.span, to: to?, note })
    }

    fn archive(&mut self, node: &Node) -> Option<Archive> {
        let map = self.map(node, "archive", &["codes", "drafter", "copies"])?;
        let copies = map.get("copies").and_then(|node| self.number(node, 1));
        Some(Archive {
            span: map.span,
            codes: self.texts_of(&map, "codes"),
            drafter: self.text_of(&map, "drafter"),
            copies,
        })
    }

    fn contact(&mut self, node: &Node) -> Option<Contact> {
        let map = self.map(node, "contact", &["address", "email", "phone", "fax", "website"])?;
        Some(Contact {
            span: map.span,
            address: self.text_of(&map, "address"),
            email: self.text_of(&map, "email"),
            phone: self.text_of(&map, "phone"),
            fax: self.text_of(&map, "fax"),
            website: self.text_of(&map, "website"),
        })
    }

    fn metadata(&mut self, node: &Node) -> Metadata {
        let Some(map) = self.map(node, "metadata", &["author", "keywords"]) else { return Metadata::default() };
        Metadata { author: self.text_of(&map, "author"), keywords: self.texts_of(&map, "keywords") }
    }

    fn decision(&mut self, node: &Node) -> Option<Decision> {
        let keys = [
            "number",
            "date",
            "title",
            "authority",
            "legal_bases",
            "proposal",
            "articles",
            "signature",
            "recipients",
            "archive",
        ];
        let map = self.map(node, "decision", &keys)?;
        let date: Option<Spanned<PartialDate>> = map.get("date").and_then(|node| self.date(node));
        let proposal = self.text_of(&map, "proposal");
        if let Some(proposal) = &proposal
            && !PROPOSES.iter().any(|verb| proposal.value.trim_start().starts_with(verb))
        {
            self.push(
                Diagnostic::new(Code::S003, proposal.span).variant("proposal").fact("words", proposal.value.trim()),
            );
        }
        Some(Decision {
            span: map.span,
            number: map.get("number").and_then(|node| self.document_number(node)),
            date,
            title: self.text_of(&map, "title"),
            authority: self.text_of(&map, "authority"),
            legal_bases: self.bases(&map, "legal_bases"),
            proposal,
            articles: self.list_of(&map, "articles").into_iter().filter_map(|node| self.article(node)).collect(),
            signature: map.get("signature").and_then(|node| self.signature(node)),
            recipients: self.recipients(&map, "recipients"),
            archive: map.get("archive").and_then(|node| self.archive(node)),
        })
    }

    fn article(&mut self, node: &Node) -> Option<Article> {
        let article = self.article_text(node)?;
        if let Some(label) = article_label(&article.text.value) {
            self.push(Diagnostic::new(Code::S003, article.text.span).variant("article").fact("label", label));
        }
        Some(article)
    }

    fn article_text(&mut self, node: &Node) -> Option<Article> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|text| Article { text, items: Vec::new() });
        }
        let map = self.map(node, "articles", &["text", "items"])?;
        let (text, items) = (self.text_of(&map, "text"), self.lines_under(&map));
        if map.get("text").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("item").fact("known", "text, items"));
        }
        Some(Article { text: text?, items })
    }
}
