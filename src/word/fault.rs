//! Why a Word file cannot be read, in both languages.

use crate::language::visible::visible;
use std::fmt;

/// Why a Word file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is locked by a password.
    Locked,
    /// It is of the kind before 2007: .doc.
    Old,
    /// It is another kind of document: its name.
    Other(&'static str),
    /// It is no ZIP archive, or one without a Word document.
    NotWord,
    /// The archive or a part of it is damaged: which part.
    Damaged(&'static str),
    /// It has a document type definition, which Word never writes.
    Entities,
    /// It holds more than a paper can hold.
    TooMuch(Much),
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Much {
    /// Bytes of the file, in MiB.
    File(u64),
    /// Bytes of its parts when they are unpacked, in MiB.
    Unpacked(u64),
    /// Files in the archive.
    Entries(usize),
    /// Elements inside one another.
    Depth(usize),
    /// Paragraphs.
    Paragraphs(usize),
    /// Letters of one paragraph.
    Letters(usize),
    /// Pieces of text, cells, styles, lists.
    Pieces(usize),
}

impl Fault {
    /// What is wrong and what to do, in Vietnamese.
    pub fn vi(self) -> String {
        match self {
            Fault::Locked => {
                "tệp Word có mật khẩu; mở bằng Word, bỏ mật khẩu (File > Info > Protect Document) rồi lưu lại"
                    .to_owned()
            }
            Fault::Old => {
                "tệp Word kiểu cũ (.doc); mở bằng Word rồi lưu dạng .docx (Save As > Word Document), hoặc chạy \
                           `soffice --headless --convert-to docx TỆP.doc`"
                    .to_owned()
            }
            Fault::Other(kind) => format!(
                "đây là tệp {}; cần tệp Word .docx, mở bằng chương trình đã tạo ra nó rồi lưu dạng .docx",
                visible(kind)
            ),
            Fault::NotWord => "không phải tệp Word .docx".to_owned(),
            Fault::Damaged(part) => format!("tệp Word bị hỏng ({part}); mở bằng Word hoặc LibreOffice rồi lưu lại"),
            Fault::Entities => "tệp có khai báo DOCTYPE, Word không bao giờ ghi như vậy; không đọc".to_owned(),
            Fault::TooMuch(much) => much.vi(),
        }
    }

    /// What is wrong and what to do, in English.
    pub fn en(self) -> String {
        match self {
            Fault::Locked => "the Word file has a password; open it in Word, take the password away (File > Info > Protect Document) and save it".to_owned(),
            Fault::Old => "a Word file of the old kind (.doc); open it in Word and save it as .docx (Save As > Word Document), or run \
                           `soffice --headless --convert-to docx FILE.doc`"
                .to_owned(),
            Fault::Other(kind) => format!("this is a file of {}; a Word file (.docx) is wanted: save it as .docx in the program that made it", visible(kind)),
            Fault::NotWord => "not a Word file (.docx)".to_owned(),
            Fault::Damaged(part) => format!("the Word file is damaged ({part}); open it in Word or LibreOffice and save it again"),
            Fault::Entities => "the file declares a DOCTYPE, which Word never does; not read".to_owned(),
            Fault::TooMuch(much) => much.en(),
        }
    }
}

impl Much {
    fn vi(self) -> String {
        match self {
            Much::File(most) => format!("tệp lớn hơn {most} MiB; không đọc. Bỏ bớt ảnh, hoặc chỉ lưu phần văn bản"),
            Much::Unpacked(most) => format!("phần chữ của tệp giải nén lớn hơn {most} MiB; không đọc"),
            Much::Entries(most) => format!("tệp nén có hơn {most} mục; không đọc"),
            Much::Depth(most) => format!("các phần tử lồng nhau hơn {most} tầng (bảng trong bảng); không đọc"),
            Much::Paragraphs(most) => format!("tệp có hơn {most} đoạn; không đọc"),
            Much::Letters(most) => {
                format!(
                    "tệp có một đoạn dài hơn {most} chữ cái; không đọc. Tách đoạn ấy ra bằng Word (Enter) rồi lưu lại"
                )
            }
            Much::Pieces(most) => format!("tệp có hơn {most} mảnh chữ, ô bảng hoặc kiểu; không đọc"),
        }
    }

    fn en(self) -> String {
        match self {
            Much::File(most) => format!("larger than {most} MiB; not read. Take pictures out, or save the text alone"),
            Much::Unpacked(most) => format!("its text is larger than {most} MiB when it is unpacked; not read"),
            Much::Entries(most) => format!("the archive has more than {most} entries; not read"),
            Much::Depth(most) => {
                format!("elements lie more than {most} levels inside one another (tables in tables); not read")
            }
            Much::Paragraphs(most) => format!("more than {most} paragraphs; not read"),
            Much::Letters(most) => {
                format!(
                    "a paragraph has more than {most} letters; not read. Part it in Word (Enter) and save the file again"
                )
            }
            Much::Pieces(most) => format!("more than {most} pieces of text, cells or styles; not read"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en())
    }
}

impl std::error::Error for Fault {}
