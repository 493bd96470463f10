//! Text from outside to Markdown that shows it: no mark, no mention, no address is obeyed.

/// Words as they are: every sign that Markdown or a code host obeys is written by its number.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            letter if letter.is_control() => out.push(' '),
            ' ' | ',' | '.' | '(' | ')' | '/' | '%' | ';' | '-' => out.push(letter),
            letter if letter.is_ascii_punctuation() => out.push_str(&format!("&#{};", letter as u32)),
            letter => out.push(letter),
        }
    }
    // An address is one by what stands before it.
    out.replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_obeyed() {
        assert_eq!(literal("Sở TT&TT, 5% (mới)"), "Sở TT&#38;TT, 5% (mới)");
        assert_eq!(literal("**a** @b #1 | <c>\n"), "&#42;&#42;a&#42;&#42; &#64;b &#35;1 &#124; &#60;c&#62; ");
    }
}
