//! `ttdn`, the plan compiler for Vietnamese public offices: YAML in, findings in words or papers after Nghị định 30/2020 out.
//!
//! Most people want the command. The crate is for programs that hold plans themselves: a server, an editor, an office's own
//! system. It reads no file, no clock and no environment: bytes and an [`Office`] go in, bytes and findings come out, and the
//! same input gives the same bytes everywhere.
//!
//! # A paper from a text
//!
//! ```
//! use ttdn::{Date, Lang, Office, Output, build};
//!
//! let plan = "
//! issuer: {name: Ủy ban nhân dân xã Tân Hòa, code: UBND, place: Tân Hòa}
//! title: Công tác thông tin đối ngoại năm 2027 trên địa bàn xã Tân Hòa
//! period: 2027
//! legal_bases:
//!   - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại
//! objectives: {purposes: [Giới thiệu hình ảnh của xã tới bạn bè quốc tế.]}
//! tasks:
//!   - {title: Làm bộ ảnh giới thiệu xã bằng tiếng Anh, lead: vhxh, deadline: Quý III/2027}
//! units:
//!   vhxh: {name: Phòng Văn hóa - Xã hội}
//! reporting:
//!   - {by: vhxh, to: Ủy ban nhân dân xã, when: 01/12/2027}
//! signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
//! recipients: [Phòng Văn hóa - Xã hội]
//! archive: {codes: [VT]}
//! ";
//! let today = Date::new(2026, 12, 1).ok_or("no such day")?;
//! let office = Office::new(today);
//! let built = build("tan-hoa.yaml", plan.as_bytes(), &office, &[Output::Docx, Output::Pdf], Lang::Vi)?;
//! let [docx, pdf] = &built.papers[..] else { return Err("two papers".into()) };
//! assert!(docx.starts_with(b"PK") && pdf.starts_with(b"%PDF"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Findings with their place and their mending
//!
//! ```
//! use ttdn::{Date, Lang, Level, Office, findings};
//!
//! let mut plan = "title: Kế hoạch\ntasks:\n  - {title: Làm phim, leads: so-vh}\n".to_owned();
//! let office = Office::new(Date::new(2026, 12, 1).ok_or("no such day")?);
//! let found = findings("plan.yaml", plan.as_bytes(), &office, Lang::Vi);
//! let unknown = found.iter().find(|one| one.code.id() == "S002").ok_or("nothing found")?;
//! assert_eq!((unknown.level, unknown.place.line, unknown.place.column), (Level::Error, 3, 23));
//! assert_eq!(unknown.hint, "có phải là `lead`?");
//! // Edits stand in the order of the file: the last one first, so that the others stay where they are.
//! for (range, text) in unknown.mend.iter().flat_map(|mend| mend.edits.iter().rev()) {
//!     plan.replace_range(range.clone(), text);
//! }
//! assert!(plan.contains("lead: so-vh"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is promised
//!
//! The version follows semver, and so that an upgrade is no surprise it speaks of what people and programs keep: the plan
//! language (a plan that is accepted stays accepted and means the same), the ids of codes (never changed, never used again),
//! the JSON forms (`"schema": 1`: keys are added, none changes or goes), the exit codes of the command, and the items of this
//! page that are no modules. Before 1.0 what breaks one of them raises the middle number, and the changelog says so first.
//!
//! Not promised: the modules, which are the rooms of the house and public so that its tests and benches can enter them; the
//! words of messages; new findings in old plans (rules are added: hold the version in CI); the bytes of papers from one version
//! to the next. Fields may come: [`Office::new`] makes an office, and what this page gives out cannot be built by hand.
//! `docs/library.en.md` says more, and why there is no C library and no Python wheel.
//!
//! # The house
//!
//! A plan travels one way, through rooms that do one thing each:
//!
//! ```text
//! plan.yaml ─► source ─► yaml ─► plan ─┬─► check ──► diagnostic
//!              bytes,    spanned  typed │   rules      text, concise, json, sarif, junit, github, gitlab
//!              places    tree     model │
//!                                       └─► compose ─► document ─┬─► emit/docx ─► plan.docx
//!                           templates + form (nd30, hd05)        ├─► layout ─► emit/pdf ─► plan.pdf, emit/svg
//!                                                 one tree       └─► emit/html, emit/text
//! ```
//!
//! Imports point one way: source ← yaml ← plan ← check, compose; document ← compose, layout, emit; form is read by check,
//! compose, layout and emit, and names the forms that a plan may be in. `language` is what is true of written Vietnamese,
//! `invariant` what our own code promises: both import nothing and are open to every room. `calendar`, `legal`, `money` and
//! `prose` are lower rooms that know texts and dates but no plan, as is `word`, which reads Word files as they stand; `tracker`
//! lists a plan's tasks for other programs, `archive` reads of a finished paper which plan it is of, `import` makes a plan of a
//! Word file, `cascade` compares a plan with the plan above it, and `corrections` bring what was corrected on a paper back into its plan. `desk` knows what an editor shows at a
//! place of a text that is being typed. `press` puts the way together. Only `cli`
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
pub mod desk;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod form;
pub mod import;
pub mod invariant;
pub mod language;
pub mod layout;
pub mod legal;
pub mod library;
pub mod money;
pub mod plan;
pub mod press;
pub mod prose;
pub mod renew;
pub mod source;
pub mod tracker;
pub mod word;
pub mod yaml;

pub use calendar::Date;
pub use diagnostic::{About, Code, Lang, Level, Safety};
pub use library::{Built, Finding, Mend, Place, Unbuilt, build, explain, findings};
pub use press::{Office, Output};
