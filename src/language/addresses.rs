//! Addresses of the network and of mailboxes in a text: where each leads, and where a line may end inside one.

use super::signs::OPENING;

/// What may stand behind an address and is no part of it.
const BEHIND: [char; 10] = ['.', ',', ';', ':', '!', '?', ')', ']', '”', '"'];

/// Signs behind which an address may be divided: https://anbinh.gov.vn/van-ban?so=41
const OF_NETWORK: [char; 7] = ['/', '.', '?', '&', '=', '-', '_'];

/// Signs behind which the address of a mailbox may be divided.
const OF_MAILBOX: [char; 3] = ['@', '.', '-'];

/// Whether a word is an address, with or without what stands around it.
pub fn is_address(word: &str) -> bool {
    is_of_network(word) || word.contains('@')
}

fn is_of_network(word: &str) -> bool {
    word.contains("://") || word.trim_start_matches(OPENING).starts_with("www.")
}

/// Where a line may end inside an address, in bytes: behind a sign of its own that a letter or digit follows, so never inside
/// `://`. Nothing in any other word.
pub fn line_ends(word: &str) -> Vec<usize> {
    if !is_address(word) {
        return Vec::new();
    }
    let signs = if is_of_network(word) { OF_NETWORK.as_slice() } else { OF_MAILBOX.as_slice() };
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let ends = |two: &[(usize, char)]| match two {
        [(_, sign), (at, next)] if signs.contains(sign) && next.is_alphanumeric() => Some(*at),
        _ => None,
    };
    letters.windows(2).filter_map(ends).collect()
}

/// A piece of a text, and where it leads when it is an address.
pub type Linked<'t> = (&'t str, Option<String>);

/// `text` cut at its addresses: <https://anbinh.gov.vn/tin>, www.anbinh.gov.vn, vanthu@anbinh.gov.vn. What opens before one and
/// the mark behind it are no part of it.
pub fn linked(text: &str) -> Vec<Linked<'_>> {
    if !is_address(text) && !text.contains("www.") {
        return vec![(text, None)];
    }
    let (mut out, mut from, mut start) = (Vec::new(), 0, 0);
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        let opened = word.len() - word.trim_start_matches(OPENING).len();
        let bare = word.trim().trim_start_matches(OPENING).trim_end_matches(BEHIND);
        let (begin, end) = (start + opened, start + opened + bare.len());
        if let (Some(target), Some(words)) = (target(bare), text.get(begin..end)) {
            out.extend(text.get(from..begin).filter(|before| !before.is_empty()).map(|before| (before, None)));
            out.push((words, Some(target)));
            from = end;
        }
        start += word.len();
    }
    out.extend(text.get(from..).filter(|rest| !rest.is_empty()).map(|rest| (rest, None)));
    out
}

/// Where an address leads.
fn target(word: &str) -> Option<String> {
    let plain = word.is_ascii() && !word.contains(['<', '>', '"', '\\', '^', '`', '{', '}', '|']);
    let host = |host: &str| host.contains('.') && host.starts_with(|c: char| c.is_ascii_alphanumeric());
    let behind = |begin: &str| word.strip_prefix(begin).is_some_and(host);
    match word.split_once('@') {
        _ if !plain => None,
        _ if behind("https://") || behind("http://") => Some(word.to_owned()),
        _ if word.starts_with("www.") && behind("www.") => Some(format!("https://{word}")),
        Some((name, at)) if host(at) && !name.is_empty() && !word.contains("://") && !at.contains('@') => {
            Some(format!("mailto:{word}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_somewhere_and_the_marks_beside_them_do_not() {
        let shown = |text: &str| {
            let piece = |(words, target): Linked<'_>| target.map_or(words.to_owned(), |to| format!("[{words}→{to}]"));
            linked(text).into_iter().map(piece).collect::<String>()
        };
        let cases = [
            ("tại https://a.vn/tin?so=4.", "tại [https://a.vn/tin?so=4→https://a.vn/tin?so=4]."),
            (
                "(www.a.vn), vanthu@a.gov.vn;",
                "([www.a.vn→https://www.a.vn]), [vanthu@a.gov.vn→mailto:vanthu@a.gov.vn];",
            ),
            ("a@b, https://, http://x và @a.vn", "a@b, https://, http://x và @a.vn"),
            ("57-KL/TW", "57-KL/TW"),
        ];
        cases.iter().for_each(|(text, wanted)| assert_eq!(shown(text), *wanted));
    }

    #[test]
    fn a_line_ends_behind_signs_of_an_address_and_never_inside_its_beginning_or_before_its_end() {
        let divided = |word: &str| {
            let mut out = word.to_owned();
            line_ends(word).into_iter().rev().for_each(|at| out.insert(at, '|'));
            out
        };
        let cases = [
            ("https://a.gov.vn/tin_moi?so=4&nam=2026.", "https://|a.|gov.|vn/|tin_|moi?|so=|4&|nam=|2026."),
            ("(www.a.vn/ke-hoach/)", "(www.|a.|vn/|ke-|hoach/)"),
            ("van_thu@anbinh.gov.vn,", "van_thu@|anbinh.|gov.|vn,"),
            ("57-KL/TW", "57-KL/TW"),
            ("1.200.000", "1.200.000"),
            ("https://", "https://"),
        ];
        cases.iter().for_each(|(word, wanted)| assert_eq!(divided(word), *wanted));
    }
}
