//! The frame of the paper: who issues it, who signs, who receives it.

use super::{LegalBasis, Spanned};
use crate::calendar::PartialDate;
use crate::form::{KindCode, KindName, Word};
use crate::source::Span;
use crate::yaml::Text;

/// `kind`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// `ke_hoach`
    #[default]
    KeHoach,
    /// `chuong_trinh`
    ChuongTrinh,
}

impl Kind {
    /// Its printed name in the form.
    pub fn printed(self) -> KindName {
        match self {
            Kind::KeHoach => KindName::KeHoach,
            Kind::ChuongTrinh => KindName::ChuongTrinh,
        }
    }

    /// Its code in the form, issued by one body or by several (`joint`).
    pub fn code(self, joint: bool) -> KindCode {
        match (self, joint) {
            (Kind::KeHoach, false) => KindCode::KeHoach,
            (Kind::KeHoach, true) => KindCode::KeHoachJoint,
            (Kind::ChuongTrinh, false) => KindCode::ChuongTrinh,
            (Kind::ChuongTrinh, true) => KindCode::ChuongTrinhJoint,
        }
    }

    /// The kind as running text writes it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::KeHoach => "Kế hoạch",
            Kind::ChuongTrinh => "Chương trình",
        }
    }
}

/// `status`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Blanks are allowed.
    #[default]
    Draft,
    /// Nothing may be missing.
    Final,
}

/// `urgency`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// `hoa_toc`
    HoaToc,
    /// `thuong_khan`
    ThuongKhan,
    /// `khan`
    Khan,
}

impl Urgency {
    /// The form's word for it.
    pub fn word(self) -> Word {
        match self {
            Urgency::HoaToc => Word::HoaToc,
            Urgency::ThuongKhan => Word::ThuongKhan,
            Urgency::Khan => Word::Khan,
        }
    }
}

/// `secrecy`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// `mat`
    Mat,
    /// `toi_mat`
    ToiMat,
    /// `tuyet_mat`
    TuyetMat,
}

impl Secrecy {
    /// The form's word for it.
    pub fn word(self) -> Word {
        match self {
            Secrecy::Mat => Word::Mat,
            Secrecy::ToiMat => Word::ToiMat,
            Secrecy::TuyetMat => Word::TuyetMat,
        }
    }
}

/// `issuer`
#[derive(Debug, Clone, Default)]
pub struct Issuer {
    /// The mapping's first key.
    pub span: Span,
    /// Cơ quan ban hành.
    pub name: Option<Text>,
    /// `full_name`: how sentences name it, where the letterhead's name is short.
    pub full_name: Option<Text>,
    /// Cơ quan chủ quản; hd05: the Đảng bộ.
    pub parent: Option<Text>,
    /// The code in the symbol: UBND, SVHTTDL, TU.
    pub code: Option<Text>,
    /// Địa danh.
    pub place: Option<Text>,
}

impl Issuer {
    /// The name by which sentences call it.
    pub fn said(&self) -> Option<&Text> {
        self.full_name.as_ref().or(self.name.as_ref())
    }
}

/// `signature`
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// The mapping's first key.
    pub span: Span,
    /// Quyền hạn and chức vụ, one line each, as written.
    pub capacity: Vec<Text>,
    /// `office`: the signer's other office, in the agency whose seal is used.
    pub office: Option<Text>,
    /// The signer's name.
    pub name: Option<Text>,
    /// Whether a blank for the seal and an unsigned PDF signature field are wanted.
    pub field: bool,
}

/// One of `recipients`
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The line's place.
    pub span: Span,
    /// Who.
    pub to: Text,
    /// What for: "để báo cáo".
    pub note: Option<Text>,
}

/// `archive`
#[derive(Debug, Clone, Default)]
pub struct Archive {
    /// The mapping's first key.
    pub span: Span,
    /// VT, KGVX; hd05: Văn phòng Tỉnh ủy.
    pub codes: Vec<Text>,
    /// Ký hiệu người soạn thảo.
    pub drafter: Option<Text>,
    /// Số lượng bản phát hành.
    pub copies: Option<Spanned<u32>>,
}

/// `contact`, printed at the foot of page 1.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// The mapping's first key.
    pub span: Span,
    /// Địa chỉ.
    pub address: Option<Text>,
    /// Thư điện tử.
    pub email: Option<Text>,
    /// Điện thoại.
    pub phone: Option<Text>,
    /// Fax.
    pub fax: Option<Text>,
    /// Trang thông tin điện tử.
    pub website: Option<Text>,
}

impl Archive {
    /// What it prints: where copies are kept, who drafted the plan.
    pub fn codes(&self) -> impl Iterator<Item = &Text> {
        self.codes.iter().chain(&self.drafter)
    }
}

/// `metadata`
#[derive(Debug, Clone, Default)]
pub struct Metadata {
    /// Author in the files' properties; the issuer when absent.
    pub author: Option<Text>,
    /// Keywords in the files' properties.
    pub keywords: Vec<Text>,
}

/// `decision`: the Quyết định that the plan is issued with. The plan then has neither number nor signature of its own.
#[derive(Debug, Clone, Default)]
pub struct Decision {
    /// The mapping's first key.
    pub span: Span,
    /// Its number.
    pub number: Option<Spanned<u32>>,
    /// Its date; the plan's date when absent.
    pub date: Option<Spanned<PartialDate>>,
    /// Its trích yếu: "Ban hành Kế hoạch …"; the template writes one when it is absent.
    pub title: Option<Text>,
    /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" above the căn cứ, for a decision of a head; absent for a collective.
    pub authority: Option<Text>,
    /// Its căn cứ.
    pub legal_bases: Vec<LegalBasis>,
    /// "Theo đề nghị của …".
    pub proposal: Option<Text>,
    /// Điều 1, Điều 2 …; the template writes the usual three when absent.
    pub articles: Vec<Article>,
    /// Signature.
    pub signature: Option<Signature>,
    /// Nơi nhận of the decision; the plan's when absent.
    pub recipients: Vec<Recipient>,
    /// Its Lưu line; the plan's when absent.
    pub archive: Option<Archive>,
}

/// One Điều of a decision.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its first paragraph.
    pub text: Text,
    /// Dash lines under it.
    pub items: Vec<super::Item>,
}
