//! Family F: form.

use super::{Label, Sentence};

pub(super) const SENTENCES: &[Sentence] = &[];

pub(super) const LABELS: &[Label] = &[];
