//! A Quyết định that issues a plan: its căn cứ, its articles, who signs it; the plan stands behind it.

use super::foot::{self, Foot};
use super::head::{self, Head};
use super::line::{Item, Line};
use super::natural::Evidence;
use super::note::{Note, What};
use super::opening::Opening;
use super::proof::Proof;
use super::words::Words;
use super::write::Out;
use crate::form::Word;
use crate::invariant::slice;
use crate::language::names::folded;
use crate::language::sentence::rests_on;

/// What a decision says beside its letterhead.
#[derive(Debug, Default)]
pub(super) struct Decision {
    title: String,
    authority: Option<String>,
    opening: Opening,
    proposal: Option<String>,
    articles: Vec<(String, Vec<String>)>,
}

impl Decision {
    /// Reads the lines between its title and its signature.
    pub fn read(
        title: String,
        items: &[Item],
        head: &Head,
        words: Words,
        evidence: &Evidence,
        proof: &mut Proof,
        notes: &mut Vec<Note>,
    ) -> Decision {
        let mut out = Decision { title, ..Decision::default() };
        for item in items {
            let Item::Line(line) = item else {
                if let Item::Table(grid) = item {
                    grid.lines().for_each(|line| proof.paper(line.place, &line.whole()));
                }
                continue;
            };
            proof.paper(line.place, &line.text());
            out.line(line, head, words, evidence, proof, notes);
        }
        out.proposes();
        (0..out.opening.verbs.0).for_each(|_| proof.own(words.state.word(Word::Basis)));
        out.opening.verbs.1.iter().for_each(|verb| proof.unprinted(verb));
        out
    }

    fn line(
        &mut self,
        line: &Line,
        head: &Head,
        words: Words,
        evidence: &Evidence,
        proof: &mut Proof,
        notes: &mut Vec<Note>,
    ) {
        let text = line.text();
        if words.is(Word::Decision, &text) {
            proof.own(&text);
        } else if let Some((label, rest)) = article(words, &text) {
            proof.own(label);
            self.articles.push((line.rich.cut_front(text.len() - rest.len()).one_line(), Vec::new()));
        } else if let Some((_, items)) = self.articles.last_mut() {
            items.push(line.rich.one_line());
        } else if rests_on(&text).is_some() {
            super::opening::bases(line, &mut self.opening, notes);
        } else if self.opening.bases.is_empty() && self.authority.is_none() {
            let own = head.issuers.iter().any(|issuer| folded(&issuer.name) == folded(&text));
            if own {
                proof.own(&text);
            } else {
                self.authority = Some(evidence.natural(&text));
            }
        } else {
            notes.push(Note { place: Some(line.place), what: What::Kept, words: text });
            self.articles.push((line.rich.one_line(), Vec::new()));
        }
    }

    /// The last căn cứ of a decision is whose proposal it follows.
    fn proposes(&mut self) {
        let says = |(_, text): &(Option<String>, String)| folded(text).starts_with("đề nghị");
        if self.opening.bases.last().is_some_and(says)
            && let Some((verb, text)) = self.opening.bases.pop()
        {
            self.proposal = Some(format!("{} {text}", verb.unwrap_or_default()).trim().to_owned());
        }
    }

    /// The key `decision`.
    pub fn out(&self, head: &Head, foot: &Foot, end: &[&str]) -> Out {
        let last = self.articles.len().saturating_sub(1);
        let article = |(at, (text, items)): (usize, &(String, Vec<String>))| {
            let text = if at == last && items.is_empty() { super::opening::unmarked(text, end) } else { text.clone() };
            match items.as_slice() {
                [] => Out::text(text),
                items => Out::map([("text", Some(Out::text(text))), ("items", Some(Out::texts(items.to_vec())))]),
            }
        };
        let articles: Vec<Out> = self.articles.iter().enumerate().map(article).collect();
        let mut entries = vec![];
        entries.extend(head.number.map(|number| ("number".to_owned(), Out::raw(number))));
        entries.push(("title".to_owned(), Out::text(self.title.clone())));
        entries.extend(self.authority.clone().map(|authority| ("authority".to_owned(), Out::text(authority))));
        entries.extend(super::opening::entries(&self.opening, 1));
        entries.extend(self.proposal.clone().map(|proposal| ("proposal".to_owned(), Out::text(proposal))));
        entries.extend(Out::List(articles).some().map(|articles| ("articles".to_owned(), articles)));
        entries.extend(foot::entries(foot));
        Out::Map(entries)
    }
}

/// The label of an article, and what stands behind it.
fn article(words: Words, text: &str) -> Option<(&str, &str)> {
    let behind = words.behind(Word::Article, text)?;
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let rest = slice(behind, digits..).strip_prefix(['.', ':'])?;
    (digits > 0).then(|| (slice(text, ..text.len() - rest.len()), rest.trim_start()))
}

/// Takes the letterhead of the plan that a decision issues, and "(Kèm theo …)" below its title.
pub(super) fn attachment(
    items: &mut Vec<Item>,
    words: Words,
    evidence: &Evidence,
) -> Option<(crate::form::KindName, String)> {
    let mut quiet = Vec::new();
    let mut rest = items.clone();
    head::take(&mut rest, words, evidence, &mut quiet);
    while matches!(rest.first(), Some(Item::Section(_))) {
        rest.remove(0);
    }
    let title = head::title(&mut rest, words, evidence)?;
    let attached =
        |item: &Item| matches!(item, Item::Line(line) if line.text().starts_with('(') && line.text().ends_with(')'));
    if rest.first().is_some_and(attached) {
        rest.remove(0);
    }
    while matches!(rest.first(), Some(Item::Line(line)) if head::is_ornament(&line.text())) {
        rest.remove(0);
    }
    *items = rest;
    Some(title)
}
