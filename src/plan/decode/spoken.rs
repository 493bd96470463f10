//! Keys and words of choices as Vietnamese officers would call them: `tieu_de`, `chủ trì`, `chính thức`.
//!
//! The language's keys are English, so these are mistakes; but what was meant is known, so the value is read under the key
//! that was meant and the message says which one that is.

use crate::language::forms::bare;

/// What a key is called, bare (no marks, no blanks, small letters), and the keys that it may mean, the likelier first.
const KEYS: &[(&str, &[&str])] = &[
    ("thethuc", &["form"]),
    ("loai", &["kind"]),
    ("loaivanban", &["kind"]),
    ("trangthai", &["status"]),
    ("coquan", &["issuer", "name"]),
    ("coquanbanhanh", &["issuer"]),
    ("donvibanhanh", &["issuer"]),
    ("coquanchuquan", &["parent"]),
    ("coquancaptren", &["parent"]),
    ("kyhieu", &["code"]),
    ("kehoachcaptren", &["parent"]),
    ("nhiemvucaptren", &["parent_task"]),
    ("diadanh", &["place"]),
    ("so", &["number"]),
    ("ngay", &["date", "when"]),
    ("ngaybanhanh", &["date"]),
    ("ngayky", &["date"]),
    ("tieude", &["title", "heading"]),
    ("trichyeu", &["title"]),
    ("ten", &["name", "title"]),
    ("tenkehoach", &["title"]),
    ("tennhiemvu", &["title"]),
    ("tendonvi", &["name"]),
    ("tenviettat", &["short"]),
    ("viettat", &["short", "abbreviations"]),
    ("chuviettat", &["abbreviations"]),
    ("tendaydu", &["full_name"]),
    ("thoiky", &["period"]),
    ("giaidoan", &["period"]),
    ("nam", &["period", "by"]),
    ("cancu", &["legal_bases"]),
    ("cancuphaply", &["legal_bases"]),
    ("muctieu", &["objectives", "purposes", "target"]),
    ("mucdichyeucau", &["objectives"]),
    ("mucdich", &["purposes"]),
    ("yeucau", &["requirements"]),
    ("chitieu", &["indicators", "indicator", "target"]),
    ("donvitinh", &["measure"]),
    ("nhiemvu", &["tasks", "title"]),
    ("cacnhiemvu", &["tasks"]),
    ("congviec", &["tasks", "title"]),
    ("noidung", &["text", "title", "blocks"]),
    ("chutri", &["lead"]),
    ("donvichutri", &["lead"]),
    ("coquanchutri", &["lead"]),
    ("phutrach", &["lead"]),
    ("phoihop", &["support"]),
    ("donviphoihop", &["support"]),
    ("coquanphoihop", &["support"]),
    ("thoihan", &["deadline"]),
    ("thoigian", &["deadline", "when"]),
    ("thoigianthuchien", &["deadline"]),
    ("thoigianhoanthanh", &["deadline"]),
    ("hanhoanthanh", &["deadline"]),
    ("tiendo", &["deadline"]),
    ("sanpham", &["output"]),
    ("ketqua", &["output"]),
    ("kinhphi", &["budget"]),
    ("sotien", &["amount", "budget"]),
    ("nguonkinhphi", &["source"]),
    ("nguon", &["source"]),
    ("tongkinhphi", &["total"]),
    ("tong", &["total"]),
    ("tongcong", &["total"]),
    ("donvi", &["units", "unit"]),
    ("cacdonvi", &["units"]),
    ("tochucthuchien", &["units"]),
    ("nhiemvudonvi", &["duties"]),
    ("trachnhiem", &["duties"]),
    ("baocao", &["reporting"]),
    ("chedobaocao", &["reporting"]),
    ("noinhan", &["recipients"]),
    ("kinhgui", &["recipients"]),
    ("gui", &["to"]),
    ("den", &["to"]),
    ("ghichu", &["note"]),
    ("luu", &["archive"]),
    ("luutru", &["archive"]),
    ("chuky", &["signature"]),
    ("nguoiky", &["signature", "name"]),
    ("ky", &["signature"]),
    ("hoten", &["name"]),
    ("hovaten", &["name"]),
    ("chucvu", &["capacity"]),
    ("quyenhan", &["capacity"]),
    ("chucvukhac", &["office"]),
    ("phuluc", &["annexes"]),
    ("cacphuluc", &["annexes"]),
    ("muc", &["sections"]),
    ("cacmuc", &["sections"]),
    ("loiket", &["closing"]),
    ("ketthuc", &["closing"]),
    ("quyetdinh", &["decision"]),
    ("dokhan", &["urgency"]),
    ("mucdokhan", &["urgency"]),
    ("domat", &["secrecy"]),
    ("chuthich", &["footnotes"]),
    ("lienhe", &["contact"]),
    ("diachi", &["address"]),
    ("dienthoai", &["phone"]),
    ("sodienthoai", &["phone"]),
    ("cot", &["columns"]),
    ("bang", &["table"]),
    ("huonggiay", &["orientation"]),
    ("gachdaudong", &["items"]),
    ("ma", &["id"]),
];

/// What the body above the issuer is called, which stands in `issuer`.
const OF_ISSUER: [&str; 2] = ["coquanchuquan", "coquancaptren"];

/// Words of choices that are no spelling of their own: "chính thức" is `final`.
const CHOICES: &[(&str, &str)] = &[
    ("chinhthuc", "final"),
    ("banchinhthuc", "final"),
    ("banchinh", "final"),
    ("duthao", "draft"),
    ("banduthao", "draft"),
    ("ngang", "landscape"),
    ("khongang", "landscape"),
    ("doc", "portrait"),
    ("khodoc", "portrait"),
    ("danhsach", "list"),
    ("doanvan", "paragraph"),
    ("muc", "section"),
    ("khong", "none"),
    ("phuluc", "annex"),
    ("cahai", "both"),
    ("bangnhiemvu", "task_table"),
    ("bangphancong", "task_table"),
    ("matran", "matrix"),
    ("nhiemvu", "tasks"),
    ("cancu", "legal_bases"),
    ("mucdichyeucau", "objectives"),
    ("chitieu", "indicators"),
    ("kinhphi", "budget"),
    ("donvi", "units"),
    ("baocao", "reporting"),
    ("stt", "no"),
    ("tt", "no"),
    ("chutri", "lead"),
    ("phoihop", "support"),
    ("thoihan", "deadline"),
    ("sanpham", "output"),
    ("nguon", "source"),
    ("ghichu", "note"),
    ("dong", "dong"),
    ("nghindong", "nghin_dong"),
    ("trieudong", "trieu_dong"),
    ("tydong", "ty_dong"),
];

/// Whether a word is Vietnamese for a key: `phối hợp`, `tieu_de`.
pub fn is_key(word: &str) -> bool {
    let word = bare(word);
    KEYS.iter().any(|(name, _)| *name == word)
}

/// The key of `keys` that a Vietnamese word, or the same word in capitals, means.
pub(super) fn key<'k>(word: &str, keys: &[&'k str]) -> Option<&'k str> {
    if let Some(same) = keys.iter().find(|key| key.eq_ignore_ascii_case(word.trim())) {
        return Some(same);
    }
    let word = bare(word);
    // At the top level `parent` is a plan, not a body.
    if OF_ISSUER.contains(&word.as_str()) && keys.contains(&"issuer") {
        return None;
    }
    let meant = KEYS.iter().find(|(name, _)| *name == word)?.1;
    meant.iter().find_map(|meant| keys.iter().find(|key| *key == meant)).copied()
}

/// The choice of `choices` that a Vietnamese word, or the same word with marks, capitals or blanks, means.
pub(super) fn choice<'c>(word: &str, choices: impl Iterator<Item = &'c str> + Clone) -> Option<&'c str> {
    let word = bare(word);
    if word.is_empty() {
        return None;
    }
    let own = choices.clone().find(|choice| bare(choice) == word);
    let meant = CHOICES.iter().find(|(name, _)| *name == word).map(|(_, meant)| *meant);
    own.or_else(|| choices.into_iter().find(|choice| Some(*choice) == meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_key_means_the_key_of_its_mapping() {
        assert_eq!(key("tieu_de", &["title", "period"]), Some("title"));
        assert_eq!(key("tiêu đề", &["heading", "blocks"]), Some("heading"));
        assert_eq!(key("phối hợp", &["lead", "support"]), Some("support"));
        assert_eq!(key("Deadline", &["deadline"]), Some("deadline"));
        assert_eq!(key("chu_tri", &["name"]), None, "no such key here");
        assert_eq!(key("", &["name"]), None);
    }

    #[test]
    fn a_choice_is_known_with_its_marks() {
        let of = |word: &str, choices: [&'static str; 3]| choice(word, choices.into_iter());
        assert_eq!(of("chính thức", ["draft", "final", "x"]), Some("final"));
        assert_eq!(of("Hỏa tốc", ["hoa_toc", "thuong_khan", "khan"]), Some("hoa_toc"));
        assert_eq!(of("gì đó", ["hoa_toc", "thuong_khan", "khan"]), None);
    }

    #[test]
    fn the_lists_are_bare_and_name_keys_of_the_language() {
        for (word, meant) in KEYS {
            assert_eq!(bare(word), *word);
            assert!(meant.iter().all(|key| crate::plan::is_key(key)), "{word}: {meant:?}");
        }
        assert!(CHOICES.iter().all(|(word, _)| bare(word) == *word));
    }
}
