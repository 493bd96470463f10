//! Purposes, requirements, indicators.

use super::{Item, Spanned};
use crate::document::Scheme;
use crate::source::Span;
use crate::yaml::Text;

/// `objectives`
#[derive(Debug, Clone, Default)]
pub struct Objectives {
    /// The mapping's first key.
    pub span: Span,
    /// `numbering`: the labels of the lines below each heading; dashes when absent.
    pub numbering: Option<Spanned<Scheme>>,
    /// Mục đích.
    pub purposes: Vec<Item>,
    /// Yêu cầu.
    pub requirements: Vec<Item>,
    /// Chỉ tiêu.
    pub indicators: Vec<Indicator>,
}

/// A figure to reach.
#[derive(Debug, Clone, Default)]
pub struct Indicator {
    /// The mapping's first key.
    pub span: Span,
    /// What is measured; a task's indicator defaults to the task's title.
    pub name: Option<Text>,
    /// The figure as written.
    pub target: Option<Text>,
    /// What it counts: "tin, bài", "%".
    pub measure: Option<Text>,
    /// The year, or other words for "by when"; a task's indicator defaults to the plan's period.
    pub by: Option<Text>,
}
