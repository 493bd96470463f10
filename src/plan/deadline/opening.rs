//! What may stand before the day of a deadline: "hoàn thành trước ngày", "chậm nhất là".

/// What may stand before the day or the period itself.
const BEFORE: [&[&str]; 34] = [
    &["hoàn", "thành", "trước", "ngày"],
    &["hoàn", "thành", "trong"],
    &["hoàn", "thành"],
    &["xong", "trước", "ngày"],
    &["xong", "trong"],
    &["chậm", "nhất", "là", "ngày"],
    &["chậm", "nhất", "ngày"],
    &["chậm", "nhất", "là"],
    &["chậm", "nhất"],
    &["muộn", "nhất"],
    &["trước", "ngày"],
    &["trong", "ngày"],
    &["đến", "hết", "ngày"],
    &["hết", "ngày"],
    &["đến", "ngày"],
    &["vào", "ngày"],
    &["vào"],
    &["ngày"],
    &["trước"],
    &["trong"],
    &["đến", "hết"],
    &["đến"],
    &["hết"],
    &["dự", "kiến"],
    &["cuối"],
    &["cả"],
    &["xong"],
    &["khoảng"],
    &["không", "quá"],
    &["không", "muộn", "hơn"],
    &["thời", "gian"],
    &["thực", "hiện"],
    &["vào", "khoảng"],
    &["tổ", "chức"],
];

/// The words behind "trước ngày", "chậm nhất ngày" and the like; all of them where nothing stands before.
pub(super) fn behind<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    for before in BEFORE {
        match words.split_at_checked(before.len()) {
            Some((start, rest)) if start == before && !rest.is_empty() => return rest,
            _ => {}
        }
    }
    words
}
