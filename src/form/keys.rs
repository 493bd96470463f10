//! The keys that every form has: whoever wants a fixed word or a look asks for it by one of these.

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident { $($(#[$key_doc:meta])* $variant:ident = $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$key_doc])* $variant,)*
        }

        impl $name {
            /// Every key, in the order of the paper.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The key in `form/*.yaml`.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key),* }
            }
        }
    )*};
}

keys! {
    /// A fixed word. Templates print it as `words.key`.
    Word {
        /// Quốc hiệu; the Party's name.
        NationalName = "national_name",
        /// Tiêu ngữ.
        Motto = "motto",
        /// The mark under the issuer.
        Star = "star",
        /// Before the number: "Số:".
        Number = "number",
        /// How number, type and codes make a symbol: `{number}/{type}-{codes}`.
        SymbolPattern = "symbol_pattern",
        /// The mark under the title.
        Ornament = "ornament",
        /// Before a căn cứ that bears a label.
        BasisLabel = "basis_label",
        /// "Căn cứ".
        Basis = "basis",
        /// "QUYẾT ĐỊNH:" above the Điều.
        Decision = "decision",
        /// "Điều".
        Article = "article",
        /// The mark that closes the text.
        End = "end",
        /// "Phụ lục".
        Annex = "annex",
        /// "Kèm theo".
        Attached = "attached",
        /// "Ban hành kèm theo".
        IssuedWith = "issued_with",
        /// "Nơi nhận:".
        Recipients = "recipients",
        /// "Lưu:".
        Archive = "archive",
        /// Thay mặt.
        Behalf = "behalf",
        /// Ký thay.
        For = "for",
        /// Thừa lệnh.
        ByOrder = "by_order",
        /// Thừa ủy quyền; empty where the form has none.
        ByAuthorization = "by_authorization",
        /// Quyền (acting head).
        Acting = "acting",
        /// Độ khẩn, the highest.
        HoaToc = "hoa_toc",
        /// Độ khẩn.
        ThuongKhan = "thuong_khan",
        /// Độ khẩn, the lowest.
        Khan = "khan",
        /// Độ mật, the highest.
        TuyetMat = "tuyet_mat",
        /// Độ mật.
        ToiMat = "toi_mat",
        /// Độ mật, the lowest.
        Mat = "mat",
        /// On a draft.
        Draft = "draft",
        /// Behind I, II and A, B.
        AfterRoman = "after_roman",
        /// Behind 1, 2.
        AfterDecimal = "after_decimal",
        /// Behind a, b.
        AfterLetter = "after_letter",
        /// How a reference calls A, B.
        CiteUpper = "cite_upper",
        /// How a reference calls I, II.
        CiteRoman = "cite_roman",
        /// How a reference calls 1, 2.
        CiteDecimal = "cite_decimal",
        /// How a reference calls a, b.
        CiteLetter = "cite_letter",
        /// How a reference calls a line with a dash.
        CiteDash = "cite_dash",
        /// How a reference calls a line with a plus.
        CitePlus = "cite_plus",
        /// Above each piece of a divided table: `Bảng {part}/{parts}`.
        TablePart = "table_part",
        /// What the plan's own file attached to a PDF is called.
        SourceFile = "source_file",
        /// What a signer's signature field in a PDF is called.
        SignerField = "signer_field",
        /// What the agency's signature field in a PDF is called.
        AgencyField = "agency_field",
    }

    /// A kind of document with its printed name.
    KindName {
        /// KẾ HOẠCH
        KeHoach = "ke_hoach",
        /// CHƯƠNG TRÌNH
        ChuongTrinh = "chuong_trinh",
        /// QUYẾT ĐỊNH
        QuyetDinh = "quyet_dinh",
    }

    /// A kind of document with its code in a symbol.
    KindCode {
        /// KH
        KeHoach = "ke_hoach",
        /// CTr
        ChuongTrinh = "chuong_trinh",
        /// QĐ
        QuyetDinh = "quyet_dinh",
        /// A plan of several bodies.
        KeHoachJoint = "ke_hoach_joint",
        /// A programme of several bodies.
        ChuongTrinhJoint = "chuong_trinh_joint",
    }

    /// What a style says: see [`super::Style`].
    Look {
        /// Points.
        Size = "size",
        /// true, false
        Bold = "bold",
        /// true, false
        Italic = "italic",
        /// true, false
        Underline = "underline",
        /// true, false
        Caps = "caps",
        /// true, false
        Boxed = "boxed",
        /// black, red
        Color = "color",
        /// left, center, right, justify
        Align = "align",
        /// Millimetres.
        FirstLine = "first_line",
        /// Millimetres.
        Left = "left",
        /// Millimetres.
        Right = "right",
        /// Points.
        Before = "before",
        /// Points.
        After = "after",
        /// Lines.
        Line = "line",
        /// Points; 0 for none.
        Exact = "exact",
        /// none, text, a share
        Rule = "rule",
        /// true, false
        KeepNext = "keep_next",
        /// true, false
        Balance = "balance",
        /// true, false
        Whole = "whole",
        /// none, left 1, right 1, left 2 …
        Cell = "cell",
        /// Points.
        RowGap = "row_gap",
    }
}

/// Whose papers a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum System {
    /// Bodies of the State.
    #[default]
    State,
    /// Organisations of the Party.
    Party,
}

impl System {
    /// `state`, `party`
    pub fn key(self) -> &'static str {
        match self {
            System::State => "state",
            System::Party => "party",
        }
    }

    /// The system with this key.
    pub(super) fn from_key(key: &str) -> Option<System> {
        [System::State, System::Party].into_iter().find(|system| system.key() == key)
    }
}
