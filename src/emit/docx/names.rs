//! The paragraph styles by name: what a clerk sees in Word's list of styles, and which style each one rests on.

use crate::document::Role;
use crate::invariant::held;
use crate::language::letters::upper_first;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The style of an empty line that only carries a rule.
pub(super) const RULE: &str = "NetKe";
/// The style of an empty line that keeps two tables apart or ends a section.
pub(super) const SPACER: &str = "KhoangCach";
/// The character style of a footnote's mark.
pub(super) const FOOTNOTE_MARK: &str = "FootnoteReference";
/// The table style of letterhead and signatures.
pub(super) const LAYOUT_TABLE: &str = "BangTrinhBay";
/// The table style of tables with borders.
pub(super) const TABLE: &str = "BangSoLieu";

/// The roles whose styles belong to a list of Word.
pub(super) const LISTED: [Role; 6] =
    [Role::SectionUpper, Role::SectionRoman, Role::ClauseTitle, Role::Clause, Role::Dash, Role::Plus];

/// The roles that title a paper: above its sections in the navigation pane.
pub(super) const TITLES: [Role; 2] = [Role::Title, Role::AnnexTitle];

/// The style that a style rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Word's own "Normal": font and language only.
    Normal,
    /// The style of another role; what both have in common is said there only.
    Role(Role),
}

/// The style's identifier in the file: `than_bai` → `ThanBai`; footnotes use the identifier that Word uses itself.
pub(super) fn id(role: Role) -> &'static str {
    static IDS: LazyLock<BTreeMap<Role, String>> = LazyLock::new(|| {
        let id = |role: Role| match role {
            Role::Footnote => "FootnoteText".to_owned(),
            _ => role.name().split('_').map(upper_first).collect(),
        };
        Role::ALL.iter().map(|role| (*role, id(*role))).collect()
    });
    held(IDS.get(&role).map(String::as_str), "an identifier of every role")
}

/// The identifier of Word's heading style of `level`, from 1.
pub(super) fn heading(level: u8) -> String {
    format!("Heading{level}")
}

/// The style of a role rests on: the body's roles on the body, a table's on its cell, the rest on nothing.
pub(super) fn base(role: Role) -> Base {
    use Role::*;
    match role {
        Basis | DecisionWord | Article | SectionUpper | SectionRoman | ClauseTitle | Clause | Point | Dash | Plus
        | Assignment => Base::Role(Body),
        TableHead | TableGroup | TableTotal => Base::Role(TableCell),
        _ => Base::Normal,
    }
}

/// The name in Word's list of styles. A footnote's is Word's own, so that notes a clerk adds look the same.
pub(super) fn display(role: Role) -> &'static str {
    if role == Role::Footnote { "footnote text" } else { role.title() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_role_has_a_style_and_a_name_of_its_own() {
        let ids: BTreeSet<_> = Role::ALL.iter().map(|role| id(*role)).collect();
        let names: BTreeSet<_> = Role::ALL.iter().map(|role| display(*role)).collect();
        assert_eq!((ids.len(), names.len()), (Role::ALL.len(), Role::ALL.len()));
        assert_eq!(id(Role::Body), "ThanBai");
        // Word reads what stands behind a comma as another name of the style.
        assert!(names.iter().all(|name| !name.contains([',', ';'])));
    }
}
