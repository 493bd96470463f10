//! `ttdn`, the plan compiler for Vietnamese public offices.
//!
//! A plan travels one way, through rooms that do one thing each:
//!
//! ```text
//! plan.yaml ─► source ─► yaml ─► plan ─┬─► check ──► diagnostic
//!              bytes,    spanned  typed │   rules      text, concise, json, sarif, junit, github, gitlab
//!              places    tree     model │
//!                                       └─► compose ─► document ─┬─► emit/docx ─► plan.docx
//!                           templates + form (nd30, hd05)        ├─► layout ─► emit/pdf ─► plan.pdf
//!                                                 one tree       └─► emit/html, emit/text
//! ```
//!
//! Imports point one way: source ← yaml ← plan ← check, compose; document ← compose, layout, emit; form is read by check,
//! compose, layout and emit, and names the forms that a plan may be in. `language` is what is true of written Vietnamese,
//! `invariant` what our own code promises: both import nothing and are open to every room. `calendar`, `legal`, `money` and
//! `prose` are lower rooms that know texts and dates but no plan, as is `word`, which reads Word files as they stand; `tracker`
//! lists a plan's tasks for other programs, `archive` reads of a finished paper which plan it is of, `import` makes a plan of a
//! Word file, `cascade` compares a plan with the plan above it, and `corrections` bring what was corrected on a paper back into its plan. `press` puts the way together. Only `cli`
//! touches files, environment, clock and terminal: the library takes bytes and a
//! [`press::Office`].
//!
//! The life of a plan behind its first paper: `renew` makes the draft of the next one, `compare` tells what changed between two
//! plans or papers, and writes it as tracked changes.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "a test reads the documents that it holds in step"))]

pub mod archive;
pub mod calendar;
pub mod cascade;
pub mod check;
pub mod cli;
pub mod compare;
pub mod compose;
pub mod corrections;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod form;
pub mod import;
pub mod invariant;
pub mod language;
pub mod layout;
pub mod legal;
pub mod money;
pub mod plan;
pub mod press;
pub mod prose;
pub mod renew;
pub mod source;
pub mod tracker;
pub mod word;
pub mod yaml;
