//! Blank forms of an annex: what others fill in, each on pages of its own.

use super::Block;
use crate::source::Span;
use crate::yaml::Text;

/// One of an annex's `forms`
#[derive(Debug, Clone, Default)]
pub struct BlankForm {
    /// The mapping's first key.
    pub span: Span,
    /// `code`: "Mẫu số 01/HN"
    pub code: Option<Text>,
    /// `letterhead`
    pub head: Option<FormHead>,
    /// `title`
    pub title: Option<Text>,
    /// `subtitle`
    pub subtitle: Option<Text>,
    /// `blocks`
    pub blocks: Vec<Block>,
    /// `signatures`, from the left.
    pub signers: Vec<Signer>,
}

impl BlankForm {
    /// Its own words outside its blocks, in the order of the paper.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let lines = self.head.iter().flat_map(|head| match head {
            FormHead::Own => [].iter().chain(&[]),
            FormHead::Lines { left, right } => left.iter().chain(right),
        });
        let signers = self.signers.iter().flat_map(|signer| signer.capacity.iter().chain(&signer.note));
        self.code.iter().chain(lines).chain(&self.title).chain(&self.subtitle).chain(signers)
    }
}

/// What stands at the top of a blank form.
#[derive(Debug, Clone)]
pub enum FormHead {
    /// `letterhead: true`: that of the plan, without number and date.
    Own,
    /// Lines of the author's.
    Lines {
        /// Whose paper it is, and its number.
        left: Vec<Text>,
        /// Quốc hiệu and Tiêu ngữ, place and date.
        right: Vec<Text>,
    },
}

/// Who signs a blank form.
#[derive(Debug, Clone, Default)]
pub struct Signer {
    /// `capacity`, one line each.
    pub capacity: Vec<Text>,
    /// `note`: "(Ký, ghi rõ họ tên)"
    pub note: Option<Text>,
}
