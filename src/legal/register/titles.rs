//! Titles to what they are compared by.

use crate::language::names::key;

/// Words that open a title in one office's practice and are left out in another's.
const OPENERS: [&str; 7] = ["về việc ", "về ", "v/v ", "quy định ", "ban hành ", "luật ", "việc "];

/// A title without the words that opening practice varies, and without commas and dashes.
pub fn title_core(title: &str) -> String {
    let title = key(title);
    let mut rest = title.as_str();
    // "quy định về việc …" and "về việc …" open one title.
    while let Some(tail) = OPENERS.iter().find_map(|opener| rest.strip_prefix(opener)) {
        rest = tail;
    }
    dated(&rest.replace([',', '-'], " ").split_whitespace().collect::<Vec<_>>()).join(" ")
}

/// Words with every date in one way: "ngày 04 tháng 5 năm 2025" and "ngày 04/5/2025" are one day.
fn dated(words: &[&str]) -> Vec<String> {
    let number = |word: &str| word.trim_start_matches('0').to_owned();
    let mut out = Vec::new();
    let mut rest = words;
    while let Some((word, tail)) = rest.split_first() {
        rest = match tail {
            [month, value, year, last, behind @ ..] if (*month, *year) == ("tháng", "năm") => {
                out.push([word, value, last].map(|part| number(part)).join("/"));
                behind
            }
            _ if word.starts_with(|c: char| c.is_ascii_digit()) && word.matches('/').count() == 2 => {
                out.push(word.split('/').map(number).collect::<Vec<_>>().join("/"));
                tail
            }
            _ => {
                out.push((*word).to_owned());
                tail
            }
        };
    }
    out
}

/// Whether two titles are one, or one the other cut short where it is already told apart. Sister documents of one day share most of
/// their words ("quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ …"): the rest tells them apart.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (title_core(one), title_core(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let count = |text: &str| text.split(' ').count();
    let (words, all) = (count(&short), count(&long));
    let most = short == long && words >= 2 || words >= 4 && words * 20 >= all * 17 || words >= 16 && words * 2 >= all;
    most && long.starts_with(&short)
}

/// Whether two titles say different things: less than half of the shorter one's words stand in the other.
pub fn unlike(one: &str, other: &str) -> bool {
    let (one, other) = (title_core(one), title_core(other));
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let common = short.iter().filter(|word| long.contains(word)).count();
    short.len() >= 2 && common * 2 < short.len()
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
        assert!(same("Thống kê", "thống kê") && !same("Thống kê", "Thống kê quốc gia"));
    }

    #[test]
    fn a_date_is_one_however_it_is_written() {
        let of = |day: &str| title_core(&format!("thực hiện Nghị quyết số 68-NQ/TW ngày {day} của Bộ Chính trị"));
        assert_eq!(of("04 tháng 5 năm 2025"), of("04/5/2025"));
        assert_eq!(of("4/05/2025"), of("04/5/2025"));
        assert_ne!(of("14/5/2025"), of("04/5/2025"));
    }

    #[test]
    fn titles_of_different_things_are_unlike() {
        assert!(unlike("Tố tụng hành chính", "về việc thực hiện chính sách hưởng bảo hiểm xã hội một lần"));
        assert!(!unlike("quản lý hoạt động thông tin đối ngoại", "về quản lý thông tin đối ngoại"));
        assert!(!unlike("", "về quản lý") && !unlike("về x", "về quản lý"), "no title tells nothing");
    }
}
