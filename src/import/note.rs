//! What an importer has to say of a paper, each with its place, in both languages.

use crate::word::Place;

/// What is said of a place, or of the whole paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where; absent for the whole paper.
    pub place: Option<Place>,
    /// What.
    pub what: What,
    /// The words that it is said of.
    pub words: String,
}

/// What may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Words of the paper that the plan does not have.
    Lost,
    /// Words of the plan that the paper does not have.
    Invented,
    /// A label that does not follow the one before it: the plan counts by itself.
    Slip,
    /// A label that was typed before a line which has one: the plan writes one.
    Twice,
    /// No part that the language knows: kept as a section of its own.
    Kept,
    /// Words of a text box, kept as a paragraph where the box hung.
    Boxed,
    /// A picture, written beside the plan.
    Picture,
    /// A picture that is no PNG or JPEG, or lies outside the file.
    NoPicture,
    /// Tracked changes, read as accepted.
    Tracked,
    /// Words in colour or on colour: the words are kept.
    Coloured,
    /// Hidden words: not printed, not kept.
    Hidden,
    /// Comments beside the text: not kept.
    Comments,
    /// Words in the letters of TCVN3 or VNI, rewritten in Unicode.
    Rewritten,
    /// Căn cứ that stood in one paragraph, each on its own now.
    Split,
    /// Lines about one task that became its lead, support, deadline, output.
    Assigned,
    /// A part that a plan has and this paper lacks.
    Lacks,
    /// A sentence that ttdn writes and the paper does not have.
    Written,
    /// A table of tasks, which the plan prints with heads and numbers of its own.
    Tabled,
    /// "(Đã ký)": no words of the plan.
    Signed,
    /// A paragraph that stood behind the lines about a task and is printed before them.
    Moved,
    /// The years that the plan is for, which its title does not say.
    Period,
    /// A paragraph that ended up inside the one before it.
    Joined,
}

impl What {
    fn vi(self) -> &'static str {
        match self {
            What::Lost => "chữ này không có trong kế hoạch",
            What::Invented => "chữ này không có trong tệp Word",
            What::Slip => "đánh số không nối tiếp; giữ thứ tự, ttdn tự đánh số",
            What::Twice => "có hai nhãn trước một dòng; giữ một, vì ttdn tự ghi nhãn của danh sách",
            What::Kept => "không phải phần có sẵn nào của kế hoạch; giữ thành mục tự do (`sections`)",
            What::Boxed => "chữ trong hộp; giữ thành đoạn văn tại chỗ",
            What::Picture => "hình; ghi ra tệp cạnh kế hoạch, cần kiểm tra lời mô tả `alt`",
            What::NoPicture => "hình không lấy ra được (không phải PNG, JPEG); cần chèn lại",
            What::Tracked => "có sửa đổi đang theo dõi (Track Changes); đọc như đã chấp nhận",
            What::Coloured => "chữ tô màu hoặc tô nền; giữ chữ, bỏ màu",
            What::Hidden => "chữ ẩn, không in; bỏ",
            What::Comments => "nhận xét bên lề; không đưa vào kế hoạch",
            What::Rewritten => "chữ theo bảng mã cũ (TCVN3, VNI); đã chuyển sang Unicode",
            What::Split => "nhiều căn cứ trong một đoạn; đã tách, mỗi căn cứ một dòng",
            What::Assigned => "các dòng chủ trì, phối hợp, thời gian, kết quả; đưa vào phân công của nhiệm vụ",
            What::Lacks => "văn bản không có phần này; cần bổ sung",
            What::Written => "văn bản không có câu này; ttdn sẽ tự viết, sửa hoặc thay bằng câu của cơ quan",
            What::Tabled => "bảng phân công; thành `tasks` và `use: task_table`, tên cột và số thứ tự do ttdn in",
            What::Signed => "ghi chú về việc ký; không đưa vào kế hoạch",
            What::Moved => "đoạn này đứng sau phần phân công của nhiệm vụ; ttdn in trước phần phân công",
            What::Period => "trích yếu không ghi năm; `period` lấy theo năm ban hành, cần xem lại",
            What::Joined => "đoạn này nhập vào câu dẫn ở trên",
        }
    }

    fn en(self) -> &'static str {
        match self {
            What::Lost => "these words are not in the plan",
            What::Invented => "these words are not in the Word file",
            What::Slip => "the number does not follow the one before it; the order is kept, ttdn counts by itself",
            What::Twice => "two labels before one line; one is kept, for ttdn writes the labels of a list",
            What::Kept => "no part that the language knows; kept as a section of its own (`sections`)",
            What::Boxed => "words of a text box; kept as a paragraph where the box hung",
            What::Picture => "a picture, written beside the plan; look at what `alt` says of it",
            What::NoPicture => "a picture that cannot be taken out (no PNG or JPEG); put it in again",
            What::Tracked => "tracked changes, read as accepted",
            What::Coloured => "words in colour or on colour; the words are kept, the colour is not",
            What::Hidden => "hidden words, which nobody prints; left out",
            What::Comments => "comments beside the text; not taken into the plan",
            What::Rewritten => "letters of an old encoding (TCVN3, VNI), rewritten in Unicode",
            What::Split => "several legal bases in one paragraph, each on a line of its own now",
            What::Assigned => "lines of lead, support, deadline, output, which became the task's assignment",
            What::Lacks => "the paper lacks this part; it is to be added",
            What::Written => "the paper lacks this sentence; ttdn writes one, which is to be looked at",
            What::Tabled => "a table of tasks, now `tasks` and `use: task_table`; ttdn prints its heads and numbers",
            What::Signed => "a remark about signing; not taken into the plan",
            What::Moved => "this paragraph stood behind the task's assignment; ttdn prints it before",
            What::Period => "the title names no year; `period` is the year of issue and is to be looked at",
            What::Joined => "this paragraph went into the sentence above",
        }
    }
}

impl Note {
    /// The note in Vietnamese.
    pub fn vi(&self) -> String {
        let place = self.place.map(place_vi).unwrap_or_default();
        said(&place, &self.words, self.what.vi())
    }

    /// The note in English.
    pub fn en(&self) -> String {
        let place = self.place.map(place_en).unwrap_or_default();
        said(&place, &self.words, self.what.en())
    }
}

fn said(place: &str, words: &str, what: &str) -> String {
    let words = if words.is_empty() { String::new() } else { format!("“{}”: ", short(words)) };
    format!("{place}{words}{what}")
}

/// Words enough to find the place by.
fn short(words: &str) -> String {
    const MOST: usize = 60;
    let count = words.chars().count();
    if count <= MOST {
        return words.to_owned();
    }
    let head: String = words.chars().take(MOST).collect();
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

fn place_vi(place: Place) -> String {
    let cell =
        place.cell.map(|(table, row, column)| format!(" (bảng {table}, hàng {row}, cột {column})")).unwrap_or_default();
    match place.note {
        Some(note) => format!("chú thích {note}: "),
        None => format!("đoạn {}{cell}: ", place.paragraph),
    }
}

fn place_en(place: Place) -> String {
    let cell = place
        .cell
        .map(|(table, row, column)| format!(" (table {table}, row {row}, column {column})"))
        .unwrap_or_default();
    match place.note {
        Some(note) => format!("note {note}: "),
        None => format!("paragraph {}{cell}: ", place.paragraph),
    }
}
