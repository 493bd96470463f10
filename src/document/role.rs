//! The roles a paragraph can play. Each has one style in `form/*.yaml` and one named paragraph style in the DOCX. A role
//! stands here with its name in files and its title for readers; nothing else needs to know of it.

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $title:literal,)*) => {
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

            /// What a reader calls it: the name of its style in a word processor.
            pub fn title(self) -> &'static str {
                match self { $(Role::$variant => $title),* }
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
    NationalName = "quoc_hieu" "Quốc hiệu",
    /// Độc lập - Tự do - Hạnh phúc (ô 1).
    Motto = "tieu_ngu" "Tiêu ngữ",
    /// Tên cơ quan chủ quản (ô 2).
    ParentBody = "co_quan_chu_quan" "Cơ quan chủ quản",
    /// Tên cơ quan ban hành (ô 2).
    Issuer = "co_quan_ban_hanh" "Cơ quan ban hành",
    /// The `*` under the issuer in hd05.
    Star = "dau_sao" "Dấu sao",
    /// Số, ký hiệu (ô 3).
    Number = "so_ky_hieu" "Số và ký hiệu",
    /// Địa danh và thời gian ban hành (ô 4).
    PlaceDate = "dia_danh_thoi_gian" "Địa danh và thời gian",
    /// Dấu chỉ độ mật (ô 10a), boxed.
    Secrecy = "do_mat" "Độ mật",
    /// Dấu chỉ mức độ khẩn (ô 10b), boxed.
    Urgency = "do_khan" "Độ khẩn",
    /// DỰ THẢO, boxed, on a draft.
    DraftMark = "du_thao" "Dự thảo",
    /// Chỉ dẫn phạm vi lưu hành (ô 11), boxed.
    Circulation = "pham_vi_luu_hanh" "Phạm vi lưu hành",
    /// Tên loại văn bản: KẾ HOẠCH (ô 5a).
    Kind = "ten_loai" "Tên loại",
    /// Trích yếu (ô 5a); its style has the rule below.
    Title = "trich_yeu" "Trích yếu",
    /// "(Kèm theo …)", "(Ban hành kèm theo …)" under the title of an annex or attachment.
    AttachmentNote = "kem_theo" "Kèm theo",
    /// A căn cứ.
    Basis = "can_cu" "Căn cứ",
    /// "QUYẾT ĐỊNH:" of a Quyết định.
    DecisionWord = "quyet_dinh" "Quyết định",
    /// "Điều 1." of a Quyết định, the label bold and upright.
    Article = "dieu" "Điều",
    /// A., B. above the Roman numerals.
    SectionUpper = "phan" "Phần",
    /// I. MỤC ĐÍCH, YÊU CẦU (mục).
    SectionRoman = "muc" "Mục",
    /// 1. with a title (khoản có tiêu đề), bold.
    ClauseTitle = "khoan_tieu_de" "Khoản có tiêu đề",
    /// 1. without a title.
    Clause = "khoan" "Khoản",
    /// a) (điểm).
    Point = "diem" "Điểm",
    /// "- ".
    Dash = "gach_dau_dong" "Gạch đầu dòng",
    /// "+ ".
    Plus = "dau_cong" "Dấu cộng",
    /// A paragraph of the text.
    Body = "than_bai" "Thân bài",
    /// Chủ trì, phối hợp, thời gian, sản phẩm, kinh phí of a task.
    Assignment = "phan_cong" "Phân công",
    /// "Phụ lục I".
    AnnexLabel = "phu_luc" "Phụ lục",
    /// The title of an annex.
    AnnexTitle = "ten_phu_luc" "Tên phụ lục",
    /// "Đơn vị tính: triệu đồng" above a table, right-aligned.
    TableUnit = "don_vi_tinh" "Đơn vị tính",
    /// A table's caption or lead-in.
    TableCaption = "ten_bang" "Tên bảng",
    /// What stands below a picture.
    PictureCaption = "ten_hinh" "Tên hình",
    /// "Mẫu số 01" of a blank form, at the upper right.
    FormCode = "ma_mau" "Mã biểu mẫu",
    /// The title of a blank form.
    FormTitle = "ten_mau" "Tên biểu mẫu",
    /// What stands below that title.
    FormSubtitle = "ten_phu_mau" "Tên phụ biểu mẫu",
    /// What stands below a table.
    TableNote = "ghi_chu_bang" "Ghi chú bảng",
    /// A cell of the header row.
    TableHead = "bang_tieu_de" "Bảng - tiêu đề cột",
    /// A cell of the body.
    TableCell = "bang_noi_dung" "Bảng - nội dung",
    /// A row that names a group.
    TableGroup = "bang_nhom" "Bảng - nhóm",
    /// The total row.
    TableTotal = "bang_tong" "Bảng - tổng cộng",
    /// Quyền hạn: TM., KT., TL., TUQ., Q. (ô 7a).
    Authority = "quyen_han" "Quyền hạn",
    /// Chức vụ (ô 7a).
    Position = "chuc_vu" "Chức vụ",
    /// "(Ký, ghi rõ họ tên)" below the capacity in a blank form.
    SignerNote = "ghi_chu_ky" "Ghi chú ký",
    /// The signer's other office above the name (ô 7b).
    Office = "chuc_vu_khac" "Chức vụ khác",
    /// Họ và tên người ký (ô 7b).
    SignerName = "ho_ten" "Họ tên người ký",
    /// "Nơi nhận:" (ô 9b).
    RecipientsHead = "noi_nhan" "Nơi nhận",
    /// A recipient's line (ô 9b).
    Recipient = "noi_nhan_dong" "Nơi nhận - dòng",
    /// Ký hiệu người soạn thảo và số bản (ô 12).
    Drafter = "nguoi_soan_thao" "Người soạn thảo",
    /// Address and telephone at the foot of page 1 (ô 13).
    Contact = "dia_chi" "Địa chỉ liên hệ",
    /// The text of a footnote.
    Footnote = "chu_thich" "Chú thích cuối trang",
    /// The page number.
    PageNumber = "so_trang" "Số trang",
}
