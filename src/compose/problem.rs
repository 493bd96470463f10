//! What is wrong with a template, and where.

/// A mistake in a template, or in what it printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The template's file name.
    pub file: String,
    /// The line, from 1; 0 when the mistake has no line.
    pub line: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The template language is not used rightly: what the reader of templates says about it.
    Syntax(String),
    /// A variable, filter, macro or file that does not exist.
    Unknown(String),
    /// A filter or function cannot do what is asked of it: what it says.
    Failed(String),
    /// Tags that do not close, or another mistake in the markup.
    Markup(String),
    /// An element that the markup does not have, or not here.
    Element(String),
    /// Words where only elements may stand.
    StrayText(String),
    /// An element without a part that it needs: element, part.
    Missing(String, String),
    /// An attribute's value that the markup does not know: attribute, value.
    Value(String, String),
    /// A reference to an id that nothing on the paper has.
    Reference(String),
    /// It does not come to an end within the steps that a paper may take, or makes more text than a paper can hold.
    Endless,
    /// Macros or files that call themselves again and again.
    Deep,
    /// It prints more than a paper can hold: so many MiB are allowed.
    Long(usize),
    /// More tags than a paper can have: so many.
    Tags(usize),
    /// Elements deeper in each other than so many.
    Nested(usize),
    /// A paragraph of more letters than so many.
    Paragraph(usize),
    /// A word of more letters than so many.
    Word(usize),
    /// More letters on one paper than so many.
    Text(usize),
    /// The file is not UTF-8 text.
    NotText,
    /// A file that no template calls: the names of those that may be replaced.
    Unused(String),
}

impl Problem {
    /// Whether the paper would be longer than any paper can be: with templates that end, it is the plan that is too long.
    pub fn is_too_long(&self) -> bool {
        use ProblemKind::{Endless, Long, Tags, Text};
        matches!(self.kind, Endless | Long(_) | Tags(_) | Text(_))
    }

    /// The sentence in Vietnamese.
    pub fn vi(&self) -> String {
        match &self.kind {
            ProblemKind::Syntax(detail) => format!("mẫu viết sai cú pháp: {detail}"),
            ProblemKind::Unknown(detail) => format!("mẫu dùng một tên không có: {detail}"),
            ProblemKind::Failed(detail) => format!("mẫu không tính được: {detail}"),
            ProblemKind::Markup(detail) => format!("mẫu in ra thẻ sai: {detail}"),
            ProblemKind::Element(name) => format!("thẻ `<{name}>` không có hoặc không được đặt ở đây"),
            ProblemKind::StrayText(text) => format!("chữ “{text}” phải nằm trong một thẻ, ví dụ `<p>`"),
            ProblemKind::Missing(element, part) => format!("thẻ `<{element}>` thiếu `{part}`"),
            ProblemKind::Value(name, value) => format!("thuộc tính `{name}` không nhận giá trị “{value}”"),
            ProblemKind::Reference(id) => {
                format!("dẫn chiếu tới `{id}`, nhưng văn bản in ra không có phần nào mang mã này")
            }
            ProblemKind::Endless => {
                "mẫu chạy quá số bước cho một văn bản; xem lại các vòng lặp `for` và chỗ ghép chữ".to_owned()
            }
            ProblemKind::Deep => "mẫu hoặc macro tự gọi lại quá nhiều lần".to_owned(),
            ProblemKind::Long(most) => format!("mẫu in ra hơn {most} MiB cho một văn bản"),
            ProblemKind::Tags(most) => format!("mẫu in ra hơn {most} thẻ cho một văn bản"),
            ProblemKind::Nested(most) => format!("mẫu in ra các thẻ lồng nhau quá {most} tầng"),
            ProblemKind::Paragraph(most) => format!("mẫu in ra một đoạn dài hơn {most} chữ cái"),
            ProblemKind::Word(most) => format!("mẫu in ra một chữ dài hơn {most} chữ cái"),
            ProblemKind::Text(most) => format!("mẫu in ra hơn {most} chữ cái cho một văn bản"),
            ProblemKind::NotText => "tệp mẫu không phải văn bản UTF-8".to_owned(),
            ProblemKind::Unused(known) => format!("không mẫu nào gọi tệp này; các mẫu thay được: {known}"),
        }
    }

    /// The sentence in English.
    pub fn en(&self) -> String {
        match &self.kind {
            ProblemKind::Syntax(detail) => format!("the template's syntax is wrong: {detail}"),
            ProblemKind::Unknown(detail) => format!("the template uses a name that does not exist: {detail}"),
            ProblemKind::Failed(detail) => format!("the template cannot be worked out: {detail}"),
            ProblemKind::Markup(detail) => format!("the template prints wrong tags: {detail}"),
            ProblemKind::Element(name) => format!("there is no tag `<{name}>`, or it may not stand here"),
            ProblemKind::StrayText(text) => format!("the words “{text}” must stand inside a tag, for example `<p>`"),
            ProblemKind::Missing(element, part) => format!("the tag `<{element}>` lacks `{part}`"),
            ProblemKind::Value(name, value) => format!("the attribute `{name}` does not take the value “{value}”"),
            ProblemKind::Reference(id) => {
                format!("a reference to `{id}`, but nothing on the printed paper has this id")
            }
            ProblemKind::Endless => {
                "the template takes more steps than a paper may; look at its loops and where it joins text".to_owned()
            }
            ProblemKind::Deep => "the template or a macro calls itself too often".to_owned(),
            ProblemKind::Long(most) => format!("the template prints more than {most} MiB for one paper"),
            ProblemKind::Tags(most) => format!("the template prints more than {most} tags for one paper"),
            ProblemKind::Nested(most) => format!("the template prints tags more than {most} deep in each other"),
            ProblemKind::Paragraph(most) => format!("the template prints a paragraph of more than {most} letters"),
            ProblemKind::Word(most) => format!("the template prints a word of more than {most} letters"),
            ProblemKind::Text(most) => format!("the template prints more than {most} letters for one paper"),
            ProblemKind::NotText => "the template file is not UTF-8 text".to_owned(),
            ProblemKind::Unused(known) => format!("no template calls this file; those that may be replaced: {known}"),
        }
    }
}
