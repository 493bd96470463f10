//! Where a sentence ends, and how its words stand inside another.

/// Without white space and sentence marks at the end; the dots of "v.v." and of an ellipsis are none.
pub fn trim_end(text: &str) -> &str {
    let text = text.trim_end().trim_end_matches("./.").trim_end_matches([';', ',', ' ']);
    match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') && !bare.ends_with("v.v") => bare.trim_end_matches([';', ',', ' ']),
        _ => text,
    }
}

/// Verbs by which a sentence rests on a document, a longer one before its beginning.
const RESTING: [&str; 9] = [
    "Căn cứ vào",
    "Căn cứ",
    "Tiếp tục thực hiện",
    "Thực hiện",
    "Theo",
    "Xét",
    "Tiếp tục triển khai",
    "Triển khai",
    "Trên cơ sở",
];

/// The verb by which a sentence rests on a document, and what it rests on: "Căn cứ" and "Luật …".
pub fn rests_on(text: &str) -> Option<(&'static str, &str)> {
    let behind = |verb: &str| text.strip_prefix(verb).filter(|rest| rest.starts_with(char::is_whitespace));
    RESTING.iter().find_map(|verb| Some((*verb, behind(verb)?.trim_start())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_its_mark() {
        for text in ["Hết năm 2024", "Hết năm 2024.", "Hết năm 2024; ", "Hết năm 2024./."] {
            assert_eq!(trim_end(text), "Hết năm 2024", "{text}");
        }
        for text in ["tin, bài, v.v.", "tin, bài..."] {
            assert_eq!(trim_end(text), text);
        }
    }

    #[test]
    fn a_sentence_rests_on_what_stands_behind_its_verb() {
        assert_eq!(rests_on("Căn cứ vào Luật Du lịch"), Some(("Căn cứ vào", "Luật Du lịch")));
        assert_eq!(rests_on("Tiếp tục thực hiện Chỉ thị"), Some(("Tiếp tục thực hiện", "Chỉ thị")));
        assert_eq!(rests_on("Theodore"), None);
    }
}
