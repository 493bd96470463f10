//! Why something cannot be filled in, in the user's words.

use crate::diagnostic::Lang;

/// Why something cannot be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoChange {
    /// The text is not YAML.
    Unread,
    /// The form has no such place, or has it no more.
    Gone,
    /// More stands there than the form can hold.
    Fixed,
    /// Without this word nothing would be left of the row.
    Last,
    /// A sign that no text has.
    Sign,
    /// A point below a point, without one above it.
    Loose,
    /// A line that is not a name, a colon and words, or whose name was there before.
    NoPair,
    /// There is no row of that number to stand before.
    NoRow,
    /// No way of writing it reads as it was meant.
    Unwritable,
}

impl NoChange {
    /// The reason in words.
    pub fn words(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            NoChange::Unread => ("tệp còn lỗi YAML, sửa xong mới điền được", "mend the YAML first"),
            NoChange::Gone => {
                ("biểu mẫu không có ô này nữa, xin mở lại", "the form has no such place any more; open it again")
            }
            NoChange::Fixed => (
                "chỗ này viết chi tiết hơn một ô; xin sửa ở phần soạn thảo",
                "more stands there than the form can hold; change it in the text",
            ),
            NoChange::Last => (
                "dòng này chỉ còn ô ấy; muốn bỏ thì xóa cả dòng",
                "nothing would be left of the row; remove the row instead",
            ),
            NoChange::Sign => (
                "trong chữ vừa điền có ký tự điều khiển, không in được; xin gõ lại",
                "there is a control character in these words, which cannot be printed; type them anew",
            ),
            NoChange::Loose => (
                "ý con (dòng mở đầu bằng dấu +) phải đứng dưới một ý",
                "a point below (a line that begins with +) needs a point above it",
            ),
            NoChange::NoPair => (
                "mỗi dòng viết tên, dấu hai chấm, rồi nội dung; không viết hai dòng cùng tên",
                "each line is a name, a colon and words; no name twice",
            ),
            NoChange::NoRow => (
                "bảng không có chỗ nào mang số ấy; xin mở lại biểu mẫu",
                "the list has no place of that number; open the form again",
            ),
            NoChange::Unwritable => (
                "chỗ này trong tệp viết theo cách mà biểu mẫu không sửa được trọn vẹn (thường vì có chú thích xen giữa); xin sửa ở phần soạn thảo",
                "it stands in the text in a way that the form cannot change without loss (often a remark in between); change it in the text",
            ),
        };
        if lang == Lang::Vi { vi } else { en }
    }
}
