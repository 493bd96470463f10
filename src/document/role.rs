//! The roles a paragraph can play. Each has one style in `form/*.yaml` and one named paragraph style in the DOCX.

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a paragraph is for. The name in `form/*.yaml` and in templates is [`Role::name`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $($(#[$doc])* $variant,)*
        }

        impl Role {
            /// Every role, in the order of the paper.
            pub const ALL: &'static [Role] = &[$(Role::$variant),*];

            /// The name in `form/*.yaml` and in templates.
            pub fn name(self) -> &'static str {
                match self { $(Role::$variant => $name),* }
            }

            /// The role with this name.
            pub fn from_name(name: &str) -> Option<Role> {
                match name { $($name => Some(Role::$variant),)* _ => None }
            }
        }
    };
}

roles! {
    /// CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (ô 1); in hd05 ĐẢNG CỘNG SẢN VIỆT NAM.
    NationalName = "quoc_hieu",
    /// Độc lập - Tự do - Hạnh phúc (ô 1).
    Motto = "tieu_ngu",
    /// Tên cơ quan chủ quản (ô 2).
    ParentBody = "co_quan_chu_quan",
    /// Tên cơ quan ban hành (ô 2).
    Issuer = "co_quan_ban_hanh",
    /// The `*` under the issuer in hd05.
    Star = "dau_sao",
    /// Số, ký hiệu (ô 3).
    Number = "so_ky_hieu",
    /// Địa danh và thời gian ban hành (ô 4).
    PlaceDate = "dia_danh_thoi_gian",
    /// Dấu chỉ độ mật (ô 10a), boxed.
    Secrecy = "do_mat",
    /// Dấu chỉ mức độ khẩn (ô 10b), boxed.
    Urgency = "do_khan",
    /// DỰ THẢO, boxed, on a draft.
    DraftMark = "du_thao",
    /// Chỉ dẫn phạm vi lưu hành (ô 11), boxed.
    Circulation = "pham_vi_luu_hanh",
    /// Tên loại văn bản: KẾ HOẠCH (ô 5a).
    Kind = "ten_loai",
    /// Trích yếu (ô 5a); its style has the rule below.
    Title = "trich_yeu",
    /// "(Kèm theo …)", "(Ban hành kèm theo …)" under the title of an annex or attachment.
    AttachmentNote = "kem_theo",
    /// A căn cứ.
    Basis = "can_cu",
    /// "QUYẾT ĐỊNH:" of a Quyết định.
    DecisionWord = "quyet_dinh",
    /// "Điều 1." of a Quyết định, the label bold and upright.
    Article = "dieu",
    /// A., B. above the Roman numerals.
    SectionUpper = "phan",
    /// I. MỤC ĐÍCH, YÊU CẦU (mục).
    SectionRoman = "muc",
    /// 1. with a title (khoản có tiêu đề), bold.
    ClauseTitle = "khoan_tieu_de",
    /// 1. without a title.
    Clause = "khoan",
    /// a) (điểm).
    Point = "diem",
    /// "- ".
    Dash = "gach_dau_dong",
    /// "+ ".
    Plus = "dau_cong",
    /// A paragraph of the text.
    Body = "than_bai",
    /// Chủ trì, phối hợp, thời gian, sản phẩm, kinh phí of a task.
    Assignment = "phan_cong",
    /// "Phụ lục I".
    AnnexLabel = "phu_luc",
    /// The title of an annex.
    AnnexTitle = "ten_phu_luc",
    /// "Đơn vị tính: triệu đồng" above a table, right-aligned.
    TableUnit = "don_vi_tinh",
    /// A table's caption or lead-in.
    TableCaption = "ten_bang",
    /// A cell of the header row.
    TableHead = "bang_tieu_de",
    /// A cell of the body.
    TableCell = "bang_noi_dung",
    /// A row that names a group.
    TableGroup = "bang_nhom",
    /// The total row.
    TableTotal = "bang_tong",
    /// Quyền hạn: TM., KT., TL., TUQ., Q. (ô 7a).
    Authority = "quyen_han",
    /// Chức vụ (ô 7a).
    Position = "chuc_vu",
    /// Họ và tên người ký (ô 7b).
    SignerName = "ho_ten",
    /// "Nơi nhận:" (ô 9b).
    RecipientsHead = "noi_nhan",
    /// A recipient's line (ô 9b).
    Recipient = "noi_nhan_dong",
    /// Ký hiệu người soạn thảo và số bản (ô 12).
    Drafter = "nguoi_soan_thao",
    /// Address and telephone at the foot of page 1 (ô 13).
    Contact = "dia_chi",
    /// The text of a footnote.
    Footnote = "chu_thich",
    /// The page number.
    PageNumber = "so_trang",
}
