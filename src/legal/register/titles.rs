//! Titles to what they are compared by.

use crate::language::names::key;

/// A title without the words that opening practice varies, and without commas and dashes.
pub fn title_core(title: &str) -> String {
    let title = key(title);
    let mut rest = title.as_str();
    for opener in ["về việc ", "về ", "v/v ", "quy định ", "ban hành ", "luật "] {
        rest = rest.strip_prefix(opener).unwrap_or(rest);
    }
    rest.replace([',', '-'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two titles are one, or one the other cut short where it is already told apart. Sister documents of one day share most of
/// their words ("quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ …"): the rest tells them apart.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (title_core(one), title_core(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let count = |text: &str| text.split(' ').count();
    let (words, all) = (count(&short), count(&long));
    let most = words >= 4 && words * 20 >= all * 17 || words >= 16 && words * 2 >= all;
    most && long.starts_with(&short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sister_documents_are_told_apart() {
        let of = |body: &str| format!("quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của {body}");
        assert!(!same(&of("Bộ Thông tin và Truyền thông"), &of("Bộ Lao động - Thương binh và Xã hội")));
        assert!(!same(&of("Bộ Thông tin và Truyền thông"), &of("")));
        assert!(same(
            &of("Bộ Thông tin và Truyền thông"),
            &of("Bộ Thông tin và truyền thông").replace("quy định ", "")
        ));
        assert!(!same("", ""), "no title tells nothing");
    }
}
