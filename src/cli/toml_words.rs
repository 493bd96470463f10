//! What is wrong with the writing of a TOML file, in Vietnamese. The parser says it in English and in parts: what it met, what
//! it expected.

/// The sentence for what the parser says.
pub fn vi(message: &str) -> String {
    let (what, _) = message.split_once(", expected ").unwrap_or((message, ""));
    let known = WORDS.iter().find(|(start, _)| what.starts_with(start)).map(|(_, words)| *words);
    known.unwrap_or("dòng này không đúng cách viết TOML: mỗi dòng là `tên = giá trị` hoặc `[phần]`").to_owned()
}

/// How a message begins, and what it means; the closer beginning first.
const WORDS: &[(&str, &str)] = &[
    ("duplicate key", "mục này đã viết ở trên"),
    ("key with no value", "thiếu dấu `=` và giá trị sau tên mục"),
    ("missing value for key", "thiếu giá trị sau tên mục"),
    ("missing value", "thiếu giá trị sau dấu `=`"),
    ("string values must be quoted", "giá trị phải đặt trong ngoặc kép thẳng: \"…\""),
    ("missing opening quote", "thiếu dấu ngoặc kép mở \""),
    ("invalid basic string", "thiếu dấu ngoặc kép đóng \", hoặc có dấu \\ chưa viết thành \\\\"),
    ("invalid literal string", "thiếu dấu nháy đóng '"),
    ("invalid multi-line", "thiếu ba dấu ngoặc đóng"),
    ("missing escaped value", "dấu \\ phải viết thành \\\\; đường dẫn thì viết bằng dấu /"),
    ("too few unicode", "dấu \\ phải viết thành \\\\; đường dẫn thì viết bằng dấu /"),
    ("unclosed array table", "thiếu dấu ]] đóng tên phần"),
    ("unclosed table", "thiếu dấu ] đóng tên phần"),
    ("unclosed array", "thiếu dấu ] đóng danh sách"),
    ("unclosed inline table", "thiếu dấu } đóng"),
    ("extra comma", "thừa một dấu phẩy"),
    ("extra `=`", "thừa một dấu ="),
    ("missing comma", "thiếu dấu phẩy giữa hai giá trị"),
    ("missing assignment", "thiếu dấu = giữa tên và giá trị"),
    ("missing key", "thiếu tên mục trước dấu ="),
    ("unquoted keys cannot be empty", "thiếu tên mục trước dấu ="),
    ("invalid unquoted key", "tên mục chỉ có chữ không dấu, số, `_` và `-`; tên khác phải đặt trong ngoặc kép"),
    ("unexpected key or value", "sau giá trị còn chữ thừa; mỗi mục một dòng"),
    ("unexpected content", "chỗ này thừa chữ"),
    ("invalid comment", "chú thích có ký tự không được phép"),
    ("carriage return must be followed by newline", "có ký tự xuống dòng lẻ (CR); lưu lại tệp với LF hoặc CRLF"),
    ("cannot recurse further", "ngoặc lồng nhau quá sâu"),
    // What begins like a date, a number or `true` and is none.
    ("invalid ", "giá trị phải đặt trong ngoặc kép thẳng: \"…\""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_a_hand_have_words() {
        for (text, words) in [
            ("form = the-thuc.yaml\n", "ngoặc kép thẳng"),
            ("form = \"a.yaml\n", "ngoặc kép đóng"),
            ("form\n", "thiếu dấu `=`"),
            ("form =\n", "ngoặc kép thẳng"),
            ("form = 2024.yaml\n", "ngoặc kép thẳng"),
            ("form = \"C:\\moi\"\n", "viết bằng dấu /"),
            ("registers = [\"a\" \"b\"]\n", "thiếu dấu phẩy"),
            ("registers = [\"a\"\n", "đóng danh sách"),
            ("form = \"a\"\nform = \"b\"\n", "đã viết ở trên"),
            ("[levels\nL010 = \"off\"\n", "thiếu dấu ]"),
            ("form = “a.yaml”\n", "ngoặc kép thẳng"),
            ("thể thức = \"a\"\n", "chữ không dấu"),
            ("form: a.yaml\n", "thiếu dấu `=`"),
        ] {
            let (_, slips) = toml::de::DeTable::parse_recoverable(text);
            let said: Vec<String> = slips.iter().map(|slip| vi(slip.message())).collect();
            let english: Vec<&str> = slips.iter().map(|slip| slip.message()).collect();
            assert!(said.iter().any(|said| said.contains(words)), "{text}{said:?} {english:?}");
        }
    }
}
