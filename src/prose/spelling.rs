//! T009: frequent slips from a closed list, confused words, words stuck together, tone marks in the wrong place, and
//! syllables that Vietnamese cannot have or that nobody writes.

use super::meant::{self, Beside, SEEN};
use super::phrases::{Phrase, Phrases};
use super::placement;
use super::syllable::{self, Slip};
use super::{Finding, Prose};
use crate::invariant::slice;
use crate::language::case::is_letter;
use crate::language::letters::{is_shouted, is_vietnamese, same, upper_first};
use crate::language::lexicon::{self, Syllable};
use crate::language::signs::is_hidden;
use crate::language::table::Table;
use crate::language::words::Word;

/// One row of the closed list.
struct Row {
    right: &'static str,
    not_after: &'static [&'static str],
    not_before: &'static [&'static str],
}

/// The closed list.
static LIST: Phrases<Row> = include!(concat!(env!("OUT_DIR"), "/slips.rs"));

/// What is longer, bytes, is no word that somebody misspelt, and every way to mend it would be tried.
const LONGEST: usize = 64;

/// Misspellings in a text, those aside that are only spoken of: of a closed list (the empty kind); kind `placed` for a tone mark in the wrong place, `glued` for
/// two words without a space, `typed` for a slip of the fingers, each with what was meant; kind `impossible` for a syllable
/// that Vietnamese cannot have.
pub fn misspellings(prose: &Prose<'_>) -> Vec<Finding> {
    let Prose { text, words: all, .. } = prose;
    let mut found = Vec::new();
    let vietnamese = all.iter().filter(|word| !word.text.is_ascii()).take(2).count() > 1;
    let mut i = 0;
    while let Some(tail) = all.get(i..).filter(|tail| !tail.is_empty()) {
        let near = Near { before: i.checked_sub(1).and_then(|i| all.get(i)), tail };
        if let Some((finding, length)) = near.listed().or_else(|| near.confused()) {
            found.push(finding);
            i += length;
            continue;
        }
        if vietnamese
            && let [word, ..] = tail
            && !is_usual(word)
            && word.text.len() <= LONGEST
            && stands_alone(text, word)
        {
            found.extend(near.misspelled(word));
        }
        i += 1;
    }
    found.retain(|finding| !finding.is_mentioned(text));
    found
}

/// A place in a text: the word before and the words from there on.
#[derive(Clone, Copy)]
struct Near<'w, 'a> {
    before: Option<&'w Word<'a>>,
    tail: &'w [Word<'a>],
}

impl<'w> Near<'w, '_> {
    /// Whether a capital makes the first word part of a name: "xã Tống Trân".
    fn is_named(&self) -> bool {
        let [word, ..] = self.tail else { return false };
        word.is_capital()
            && !word.is_all_capitals()
            && word.follows()
            && self.before.is_some_and(|before| before.is_capital() && !before.first)
    }

    /// The row of the closed list that stands here.
    fn listed(&self) -> Option<(Finding, usize)> {
        let (row, length) = LIST.at(self.tail)?;
        let (first, last) = (self.tail.first()?, self.tail.get(length.checked_sub(1)?)?);
        let near = |set: &[&str], word: Option<&Word<'_>>| {
            word.is_some_and(|word| set.contains(&word.text.to_lowercase().as_str()))
        };
        let guarded =
            near(row.not_after, self.before.filter(|_| first.follows())) || near(row.not_before, self.tail.get(length));
        if guarded || self.is_named() || length > 1 && self.meets(length) {
            return None;
        }
        let right = like(first, self.tail.get(..length)?, row.right);
        Some((Finding::new(first.start..last.end, right), length))
    }

    /// Two syllables of the closed list of confused words: "dại biểu".
    fn confused(&self) -> Option<(Finding, usize)> {
        let [first, second, ..] = self.tail else { return None };
        if !second.follows() || second.is_capital() && !second.is_all_capitals() || self.is_named() {
            return None;
        }
        let (one, other) = (first.syllable?, second.syllable?);
        let (right_one, right_other) = one.meant(other)?;
        let later = Near { before: Some(first), tail: self.tail.get(1..)? };
        // "Đội tuyên chuyền": the next two are wrong.
        if self.meets(2) || self.is_between() || later.listed().or_else(|| later.confused()).is_some() {
            return None;
        }
        let part = |word: &Word<'_>, was: Syllable, is: Syllable| {
            if was == is { word.text.to_owned() } else { like(word, &[*word], is.text()) }
        };
        let right = format!("{} {}", part(first, one, right_one), part(second, other, right_other));
        Some((Finding::new(first.start..second.end, right), 2))
    }

    /// Whether the first of `length` words ends a word, or the last begins one: "tác giả | bán", "hoa | đơn vị".
    fn meets(&self, length: usize) -> bool {
        let is_word = |first: Option<&Word<'_>>, second: Option<&Word<'_>>| {
            let (first, second) = (first?, second.filter(|second| second.follows())?);
            let (first, second) = (first.syllable?, second.syllable?);
            first.tie(second).map(|tie| tie.word && !first.leads() && !second.leads())
        };
        let last = length.checked_sub(1).and_then(|last| self.tail.get(last));
        is_word(self.before, self.tail.first()) == Some(true) || is_word(last, self.tail.get(length)) == Some(true)
    }

    /// Whether one of the first two words stands between a word and itself: "dịch chồng dịch", "nợ chồng nợ" are said so.
    fn is_between(&self) -> bool {
        let [first, second, rest @ ..] = self.tail else { return false };
        let again = |one: &Word<'_>, other: &Word<'_>| other.follows() && same(one.text, other.text);
        first.follows() && self.before.is_some_and(|before| again(before, second))
            || rest.first().is_some_and(|third| again(first, third))
    }

    /// What is wrong with the first word by itself.
    fn misspelled(&self, word: &Word<'_>) -> Option<Finding> {
        let known = word.syllable;
        if word.text.chars().nth(1).is_none() || !is_word(word.text) {
            return None;
        }
        let beside = Beside::of(word, self.before, self.tail.get(1));
        let told = |right: Syllable| Some(Finding::new(word.range(), like(word, &[*word], right.text())));
        if let Some(right) = meant::toned(word, known, beside) {
            return told(right);
        }
        if known.is_some_and(|known| known.rank() >= SEEN) {
            return None;
        }
        if known.is_none() {
            if let Some(right) = placement::misplaced(word.text) {
                return Some(Finding::new(word.range(), right).kind("placed"));
            }
            if syllable::is_listed(word.text) || self.is_named() {
                return None;
            }
        }
        if let Some(right) = meant::explained(word, known, beside) {
            return told(right);
        }
        if known.is_some() {
            return None;
        }
        if let Some(right) = glued(word) {
            return Some(Finding::new(word.range(), right).kind("glued"));
        }
        // A foreign name: Kirchhoff.
        if word.is_capital() && !word.first && word.text.is_ascii() {
            return None;
        }
        impossible(word)
    }
}

/// Whether a word is seen everywhere, and has none of the tones that half the country says alike: nearly all are.
fn is_usual(word: &Word<'_>) -> bool {
    word.syllable.is_some_and(|known| known.rank() >= SEEN) && meant::tone_said_alike(word.text).is_none()
}

/// Whether a token is letters, a capital at most at its start or everywhere.
fn is_word(word: &str) -> bool {
    word.chars().all(is_letter) && (!word.chars().skip(1).any(char::is_uppercase) || is_shouted(word))
}

/// Two words without the space between them: "vữngchắc". Both are frequent and often stand together.
fn glued(word: &Word<'_>) -> Option<String> {
    if word.text.is_ascii() || word.text.chars().count() < 5 {
        return None;
    }
    // "Thủtrưởng", not the name of a place far away.
    let named = word.is_capital() && !word.first;
    if named && !word.text.chars().any(is_vietnamese) {
        return None;
    }
    word.text.char_indices().skip(2).find_map(|(at, _)| {
        let (one, other) = word.text.split_at_checked(at)?;
        let (first, second) = (lexicon::find(one)?, lexicon::find(other)?);
        let met =
            other.chars().nth(1).is_some() && first.tie(second).is_some_and(|tie| tie.word || tie.begins && !named);
        (met && first.rank() > SEEN && second.rank() > SEEN).then(|| format!("{one} {other}"))
    })
}

/// The right words with the capitals of the wrong ones.
fn like(first: &Word<'_>, wrong: &[Word<'_>], right: &str) -> String {
    if wrong.iter().all(|word| !word.text.chars().any(char::is_lowercase)) {
        return right.to_uppercase();
    }
    if first.is_capital() { upper_first(right) } else { right.to_owned() }
}

fn impossible(word: &Word<'_>) -> Option<Finding> {
    Some(match syllable::slip(word.text, word.first)? {
        Slip::Typed(right) => Finding::new(word.range(), right).kind("typed"),
        Slip::Impossible => Finding::open(word.range()).kind("impossible"),
    })
}

/// Whether no hyphen, apostrophe or slash joins the word to another: bê-tông, K'Ho, TTr-STTTT, km/h; nor a hidden character.
fn stands_alone(text: &str, word: &Word<'_>) -> bool {
    let joins =
        |c: Option<char>| c.is_some_and(|c| is_hidden(c) || matches!(c, '-' | '\'' | '’' | '/' | '&' | '.' | '_'));
    let before = text.get(..word.start).and_then(|head| head.chars().next_back());
    let mut after = slice(text, word.end..).chars();
    let joined = match after.next() {
        Some('.') => after.next().is_some_and(char::is_lowercase),
        next => joins(next),
    };
    !joins(before) && !joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        misspellings(&Prose::new(text))
            .into_iter()
            .map(|f| (text.get(f.range.clone()).unwrap(), f.right.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn every_slip_of_the_list_is_read_as_a_plan_is() {
        let lines = include_str!("data/slips.yaml").lines().filter(|line| !line.starts_with('#'));
        for (wrong, right) in lines.filter_map(|line| line.split_once('→')) {
            let words = Prose::new(wrong.trim()).words;
            let (row, length) = LIST.at(&words).unwrap();
            assert_eq!((row.right, length), (right.trim(), words.len()), "{wrong}");
        }
    }

    #[test]
    fn frequent_slips_are_mended() {
        assert_eq!(found("huyện Bình Tân nới riêng"), [("nới riêng", "nói riêng".into())]);
        assert_eq!(found("theo dõi năm chặt tình hình"), [("năm chặt", "nắm chặt".into())]);
        assert_eq!(found("Danh nghiệp và người dân"), [("Danh nghiệp", "Doanh nghiệp".into())]);
        assert_eq!(found("NGHÀNH GIÁO DỤC"), [("NGHÀNH", "NGÀNH".into())]);
        assert_eq!(found("các nghành, lĩnh vực"), [("nghành", "ngành".into())]);
        assert_eq!(found("Phhosi hợp chặt chẽ với các sở"), [("Phhosi", String::new())]);
        assert_eq!(found("công tác thônng tin đối ngoại"), [("thônng", "thông".into())]);
    }

    #[test]
    fn a_mark_in_the_wrong_place_is_moved() {
        assert_eq!(found("Bảo vệ tòan bộ hệ thống"), [("tòan", "toàn".into())]);
        assert_eq!(
            found("tới các tổ chức ngòai tỉnh, tại điạ phương"),
            [("ngòai", "ngoài".into()), ("điạ", "địa".into())]
        );
        assert_eq!(found("văn hóa, văn hoá, ủy ban, uỷ ban, thủy sản, thuỷ lợi"), []);
    }

    #[test]
    fn words_of_office_are_told_from_what_they_are_taken_for() {
        for (wrong, slip, right) in [
            ("Phối họp với Trưởng thôn", "Phối họp", "Phối hợp"),
            ("chuẩn bị hội nghị dại biểu", "dại biểu", "đại biểu"),
            ("người úng cử vào danh sách", "úng cử", "ứng cử"),
            ("hỗ trợ cở sở vật chất", "cở sở", "cơ sở"),
            ("chương trình biễu diễn văn nghệ", "biễu", "biểu"),
            ("Chủ tịch, Phó chỉ tịch", "chỉ tịch", "chủ tịch"),
            ("Giao chuyên viên phu trách theo dõi", "phu trách", "phụ trách"),
        ] {
            assert_eq!(found(wrong), [(slip, right.into())], "{wrong}");
        }
        for right in [
            "tác giả bán tác phẩm; cơ quan chuyên trách nhiệm kỳ trước; họp với Trưởng thôn; hoa đơn vị tặng",
            "xã Tống Trân thành xã mới; tầu biển, bầy tỏ, tháng bảy; bềnh bồng, dấn thân, bịt mồm, cằn cỗi",
        ] {
            assert_eq!(found(right), [], "{right}");
        }
    }

    #[test]
    fn hoi_and_nga_are_told_apart_by_the_neighbours() {
        for (wrong, slip, right) in [
            ("Một số nơi vẩn còn chậm, chưa đạt yêu cầu", "vẩn", "vẫn"),
            ("quan hệ giửa hai địa phương tốt", "giửa", "giữa"),
            ("kinh tế phát triển mạnh mẻ hơn trước", "mẻ", "mẽ"),
            ("sử dụng hửu hiệu nguồn lực của tỉnh", "hửu", "hữu"),
        ] {
            assert_eq!(found(wrong), [(slip, right.into())], "{wrong}");
        }
        for right in [
            "vẩn đục, lớ ngớ vớ vẩn; mẻ lưới; bão số 3, xả lũ; củng cố, cũng cố gắng; tỉnh không quy định; mồ yên mả đẹp; mẩu giấy",
            "quỷ dữ, cỗ máy, kẽ nứt, nửa giờ, nghĩ việc này khó; lực lưỡng; lắp điốt, anốt, catốt ở đèn",
        ] {
            assert_eq!(found(right), [], "{right}");
        }
    }

    #[test]
    fn keys_left_behind_are_understood() {
        for (wrong, slip, right) in [
            ("Ủy ban nhaf nước", "nhaf", "nhà"),
            ("Số người dduowcj cấp thẻ bảo hiểm", "dduowcj", "được"),
            ("Tieeps tục rà soát", "Tieeps", "Tiếp"),
            ("ban hành qyết định thành lập", "qyết", "quyết"),
            ("mỗi hợp tác xã là một doanh nghệp nhỏ", "nghệp", "nghiệp"),
            ("Chươg trình giao lưu văn nghệ", "Chươg", "Chương"),
        ] {
            assert_eq!(found(wrong), [(slip, right.into())], "{wrong}");
        }
        assert_eq!(
            found("nhiều người dè bỉu, ghiền, loạng choạng, kháu khỉnh; liệu pháp gene; Airlines. net Đặc biệt"),
            []
        );
    }

    #[test]
    fn a_word_between_a_word_and_itself_is_meant() {
        for right in ["Không để dịch chồng dịch", "Tránh nợ chồng nợ, khó chồng khó, quy hoạch chồng quy hoạch"]
        {
            assert_eq!(found(right), [], "{right}");
        }
        assert_eq!(found("công tác chồng dịch của tỉnh"), [("chồng dịch", "chống dịch".into())]);
    }

    #[test]
    fn the_first_word_of_a_line_is_read_like_any_other() {
        for (wrong, slip, right) in [
            ("Tuyêt đối không chủ quan, lơ là", "Tuyêt", "Tuyệt"),
            ("Kêt quả báo cáo hằng tháng", "Kêt", "Kết"),
            ("Thưc hiện tốt công tác giám sát", "Thưc", "Thực"),
            ("Công tác chuẩn bị. Viêt bài tuyên truyền", "Viêt", "Viết"),
            ("Câp phát vật tư, hóa chất đầy đủ", "Câp", "Cấp"),
        ] {
            assert_eq!(found(wrong), [(slip, right.into())], "{wrong}");
        }
        for right in [
            "Viêt Nam, Kôn Tum là tên cũ trên bản đồ",
            "Hélène Carrère đến thăm tỉnh Hà Giang",
            "Étienne và đoàn công tác đến thăm tỉnh Hà Giang",
            "Kêt; Tuyêt là tên riêng của hai người",
            "Côte d’Ivoire, Sénégal ở châu Phi",
        ] {
            assert_eq!(found(right), [], "{right}");
        }
    }

    #[test]
    fn a_slip_that_is_spoken_of_is_meant() {
        assert_eq!(found("Không viết “sát nhập” thay cho “sáp nhập”; không gõ \"nghành\""), []);
        assert_eq!(found("chủ đề “sát nhập tỉnh”"), [("sát nhập", "sáp nhập".into())]);
    }

    #[test]
    fn the_slip_that_is_nearer_wins() {
        assert_eq!(found("Đội tuyên chuyền lưu động đến từng buôn"), [("tuyên chuyền", "tuyên truyền".into())]);
    }

    #[test]
    fn words_that_stick_together_are_parted() {
        assert_eq!(found("Căn cứ địa vữngchắc của cách mạng"), [("vữngchắc", "vững chắc".into())]);
        assert_eq!(
            found("xử lý kịpthời các tìnhhuống"),
            [("kịpthời", "kịp thời".into()), ("tìnhhuống", "tình huống".into())]
        );
        assert_eq!(found("Đề nghị Thủtrưởng các cơ quan"), [("Thủtrưởng", "Thủ trưởng".into())]);
        assert_eq!(found("phôtô, panô, crômit, ôxít, kiốt, rađiô, ghiđông của tỉnh"), []);
    }

    #[test]
    fn a_neighbour_can_make_the_words_right() {
        for text in [
            "chức danh nghiệp vụ của công chức",
            "trong năm bắt đầu thực hiện",
            "Sở Y tế đưa ra soát xét hồ sơ khám chữa bệnh",
            "dân tộc Bru - Vân Kiều, Cơ Tu, K'Ho, M'Nông, Xơ Đăng ở Đắk Lắk, Krông Pa, Ia Grai, Đức Cơ, Pleiku",
            "quảng bá trên internet, website, video, logo, marketing; bê-tông; ASEAN; Lagi; Mũi Kê Gà",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
