//! The sentences of S007.

use crate::diagnostic::{Pair, Sentence};

pub(super) const SENTENCES: &[Sentence] = &[
    missing(
        "issuer",
        "thiếu cơ quan ban hành",
        "the issuer is missing",
        "thêm `issuer` với `name`, `code`, `place`",
        "add `issuer` with `name`, `code`, `place`",
    ),
    missing(
        "issuer-name",
        "cơ quan ban hành chưa có tên",
        "the issuer has no name",
        "thêm `name: Ủy ban nhân dân tỉnh …`",
        "add `name: Ủy ban nhân dân tỉnh …`",
    ),
    missing(
        "issuer-code",
        "cơ quan ban hành chưa có chữ viết tắt để ghi ký hiệu",
        "the issuer has no code for the symbol",
        "thêm `code: UBND` để ký hiệu thành KH-UBND",
        "add `code: UBND`: the symbol becomes KH-UBND",
    ),
    missing(
        "issuer-place",
        "thiếu địa danh",
        "the place is missing",
        "thêm `place: …`, đứng trước ngày tháng năm",
        "add `place: …`, which stands before the date",
    ),
    missing(
        "title",
        "thiếu trích yếu",
        "the title is missing",
        "thêm `title: …`: kế hoạch về việc gì",
        "add `title: …`: what the plan is about",
    ),
    missing(
        "period",
        "thiếu thời kỳ của kế hoạch",
        "the period is missing",
        "thêm `period: 2024`, `period: 2024-2026`, hoặc `event` với ngày của sự kiện",
        "add `period: 2024`, `period: 2024-2026`, or `event` with its days",
    ),
    missing(
        "legal-bases",
        "thiếu căn cứ",
        "the legal bases are missing",
        "thêm `legal_bases`; kế hoạch không nêu căn cứ thì ghi `preamble: {open}layout: none{close}`",
        "add `legal_bases`; a plan without them says `preamble: {open}layout: none{close}`",
    ),
    missing(
        "decision-bases",
        "Quyết định chưa có căn cứ",
        "the decision has no legal bases",
        "thêm `legal_bases` vào `decision`",
        "add `legal_bases` to `decision`",
    ),
    missing(
        "objectives",
        "thiếu mục đích",
        "the objectives are missing",
        "thêm `objectives` với `purposes`",
        "add `objectives` with `purposes`",
    ),
    missing(
        "purposes",
        "thiếu mục đích",
        "the purposes are missing",
        "thêm `purposes`, mỗi mục đích một dòng bắt đầu bằng `- `",
        "add `purposes`, one a line, each starting with `- `",
    ),
    missing(
        "tasks",
        "kế hoạch chưa có nhiệm vụ nào",
        "the plan has no task",
        "thêm `tasks` với ít nhất một `title`",
        "add `tasks` with at least one `title`",
    ),
    missing(
        "units",
        "chưa có đơn vị nào chịu trách nhiệm",
        "no unit is responsible",
        "thêm `units`: mỗi đơn vị một mã và `name`",
        "add `units`: an id and a `name` for each",
    ),
    missing(
        "reporting",
        "chưa có chế độ báo cáo, cũng không có lời kết",
        "there is neither reporting nor a closing",
        "thêm `reporting` với `by`, `to`, `when`, hoặc `closing: …`",
        "add `reporting` with `by`, `to`, `when`, or `closing: …`",
    ),
    missing(
        "recipients",
        "thiếu nơi nhận",
        "the recipients are missing",
        "thêm `recipients`, mỗi nơi nhận một dòng bắt đầu bằng `- `",
        "add `recipients`, one a line, each starting with `- `",
    ),
    missing(
        "signature",
        "thiếu phần ký",
        "the signature is missing",
        "thêm `signature` với `capacity` (quyền hạn, chức vụ) và `name`",
        "add `signature` with `capacity` and `name`",
    ),
    missing(
        "capacity",
        "phần ký chưa có quyền hạn, chức vụ",
        "the signature has no capacity",
        "thêm `capacity: [TM. Ủy ban nhân dân, Chủ tịch]`",
        "add `capacity: [TM. Ủy ban nhân dân, Chủ tịch]`",
    ),
    missing(
        "signatures",
        "có {known} cơ quan ban hành nhưng chỉ có {found} phần ký",
        "{known} {known|body issues|bodies issue} the plan, {found} {found|signs|sign} it",
        "viết `signatures`, mỗi cơ quan một phần ký, cùng thứ tự với `issuers`",
        "write `signatures`, one for each, in the order of `issuers`",
    ),
];

const fn missing(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason(
            "văn bản ban hành phải có phần này; ttdn không tự viết thay người soạn thảo",
            "an issued document must have it; ttdn does not write it for the author",
        )
        .hint(hint_vi, hint_en)
}
