//! Where a sentence ends, and how its words stand inside another.

/// Without white space and sentence marks at the end; the dots of "v.v." and of an ellipsis are none.
pub fn trim_end(text: &str) -> &str {
    let text = text.trim_end().trim_end_matches("./.").trim_end_matches([';', ',', ' ']);
    match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') && !bare.ends_with("v.v") => bare.trim_end_matches([';', ',', ' ']),
        _ => text,
    }
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
}
