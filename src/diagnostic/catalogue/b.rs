//! Family B: budget and indicators.

use super::{Label, Sentence};

pub(super) const SENTENCES: &[Sentence] = &[];

pub(super) const LABELS: &[Label] = &[];
