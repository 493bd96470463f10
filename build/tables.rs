//! The lists of `src/prose/data` and the names of bodies as tables of `language::table`.

use super::forms::bare;
use super::{Value, case, names, table::slots};
use std::collections::BTreeMap;

/// Slots for each word of a table.
const SPARSE: usize = 4;

/// Words as an expression of type `Table`; of one that stands twice the first place is found.
pub fn table(words: &[impl AsRef<str>]) -> Result<String, String> {
    let count = (words.len() * SPARSE).next_power_of_two();
    let mut filled = vec![0; count];
    for (at, word) in (1u16..).zip(words) {
        let free = slots(word.as_ref().as_bytes(), count).find(|slot| filled.get(*slot) == Some(&0));
        *free.and_then(|slot| filled.get_mut(slot)).ok_or("more words than slots")? = at;
    }
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    Ok(format!("Table {{ slots: &{filled:?}, words: &{words:?} }}"))
}

/// The items of the list under `key`: one text, `|` between its items.
fn items<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    node.text(key).split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// The pairs under `key`: a line each, `left → right`.
fn pairs<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    node.text(key).lines().filter_map(|line| line.split_once('→')).map(|(left, right)| (left.trim(), right.trim()))
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("&{:?}", texts.collect::<Vec<_>>())
}

/// The words behind the first word of a phrase, each with the mark that stands before it.
type Rest = Vec<(String, String)>;

/// A phrase to its first word and the others. Tests of `prose::spelling` and `prose::capitals` hold that a plan's words
/// are read alike.
fn words(phrase: &str) -> (String, Rest) {
    let mut all = Rest::new();
    let mut gap = String::new();
    let mut inside = false;
    for letter in phrase.chars() {
        if !case::is_letter_or_digit(letter) {
            gap.push(letter);
            inside = false;
            continue;
        }
        if !inside {
            all.push((std::mem::take(&mut gap).trim().to_owned(), String::new()));
            inside = true;
        }
        if let Some((_, word)) = all.last_mut() {
            word.push(letter);
        }
    }
    let first = if all.is_empty() { String::new() } else { all.remove(0).1 };
    (first, all)
}

/// Phrases, each with an expression of what it stands for, as an expression of type `Phrases`: of one first word the longest
/// first.
fn phrases(all: &[(String, String)], fold: bool) -> Result<String, String> {
    let mut firsts: Vec<String> = Vec::new();
    let mut lists: Vec<Vec<(Rest, &str)>> = Vec::new();
    for (phrase, value) in all {
        let (first, rest) = words(&if fold { phrase.to_lowercase() } else { phrase.clone() });
        let known = firsts.iter().position(|word| *word == first);
        let at = known.unwrap_or_else(|| {
            firsts.push(first);
            lists.push(Vec::new());
            firsts.len() - 1
        });
        let list = lists.get_mut(at).ok_or("a list for each first word")?;
        list.insert(list.partition_point(|(other, _)| other.len() > rest.len()), (rest, value));
    }
    let phrase = |(rest, value): &(Rest, &str)| format!("Phrase {{ rest: &{rest:?}, value: {value} }}");
    let lists: Vec<String> =
        lists.iter().map(|list| format!("&[{}]", list.iter().map(phrase).collect::<Vec<_>>().join(", "))).collect();
    Ok(format!("Phrases {{ firsts: {}, lists: &[{}], fold: {fold} }}", table(&firsts)?, lists.join(", ")))
}

/// `slips.yaml` as an expression of type `Phrases<Row>`.
pub fn slips(root: &Value) -> Result<String, String> {
    let row = |right: &str, after: String, before: String| {
        format!("Row {{ right: {right:?}, not_after: {after}, not_before: {before} }}")
    };
    let mut all: Vec<(String, String)> = Vec::new();
    for (wrong, right) in pairs(root, "slips") {
        all.push((wrong.to_owned(), row(right, "&[]".to_owned(), "&[]".to_owned())));
    }
    if let Some(Value::Map(guarded)) = root.get("guarded") {
        for (wrong, entry) in guarded {
            let near = |key| list(items(entry, key));
            all.push((wrong.clone(), row(entry.text("right"), near("not_after"), near("not_before"))));
        }
    }
    phrases(&all, true)
}

/// `capitals.yaml` as an expression of type `Lists`.
pub fn capitals(root: &Value) -> Result<String, String> {
    let (mut rows, mut groups) = (Vec::new(), Vec::new());
    for (group, node) in root.items("groups").iter().enumerate() {
        let after = list(items(node, "not_after"));
        groups.push(format!("Group {{ clause: {:?}, not_after: {after} }}", node.text("clause")));
        for (wrong, right) in pairs(node, "pairs") {
            rows.push((wrong.to_owned(), format!("Row {{ right: {right:?}, group: {group} }}")));
        }
    }
    let never: Vec<_> = items(root, "never").map(|phrase| (phrase.to_owned(), "()".to_owned())).collect();
    let (rows, groups, never) = (phrases(&rows, false)?, groups.join(", "), phrases(&never, false)?);
    Ok(format!("Lists {{ rows: {rows}, groups: &[{groups}], never: {never} }}"))
}

/// `syllables.yaml` as an expression of type `Grammar`.
pub fn grammar(root: &Value) -> Result<String, String> {
    let set = |keys: &[&str], written: fn(&str) -> String| {
        let mut all: Vec<String> = keys.iter().flat_map(|key| items(root, key)).map(written).collect();
        all.sort_unstable();
        all.dedup();
        table(&all)
    };
    let whole = |keys: &[&str]| set(keys, str::to_owned);
    Ok(format!(
        "Grammar {{ bare: {}, initials: {}, free: {}, stop: {}, after_qu: {}, after_gi: {}, words: {}, rare: {} }}",
        set(&["initials", "open", "nasal", "stop", "after_qu", "after_gi"], bare)?,
        whole(&["initials"])?,
        whole(&["open", "nasal"])?,
        whole(&["stop"])?,
        whole(&["after_qu"])?,
        whole(&["after_gi"])?,
        whole(&["words"])?,
        whole(&["rare"])?
    ))
}

/// `abbreviations.yaml` as an expression of type `Lists`.
pub fn abbreviations(root: &Value) -> Result<String, String> {
    let mut known: BTreeMap<&str, Option<&str>> = items(root, "known").map(|word| (word, None)).collect();
    known.extend(pairs(root, "expansions").map(|(word, words)| (word, Some(words))));
    let (words, full): (Vec<&str>, Vec<Option<&str>>) = known.into_iter().unzip();
    Ok(format!("Lists {{ known: {}, full: &{full:?} }}", table(&words)?))
}

/// The names and short names of the bodies as the tables `NAMES` and `BEARERS`, and `STARTS`, the letters that they begin with.
pub fn bodies(rows: &[Value]) -> Result<String, String> {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        for name in std::iter::once(row.text("name")).chain(row.texts("short")) {
            by_name.entry(names::key(name)).or_default().push(at);
        }
    }
    let (words, bearers): (Vec<String>, Vec<Vec<usize>>) = by_name.into_iter().unzip();
    let mut starts: Vec<String> = words.iter().map(|name| names::start(name)).collect();
    starts.sort_unstable();
    starts.dedup();
    let bearers: Vec<String> = bearers.iter().map(|list| format!("&{list:?}")).collect();
    Ok(format!(
        "static NAMES: Table = {};\nstatic BEARERS: &[&[u16]] = &[{}];\nstatic STARTS: Table = {};\n",
        table(&words)?,
        bearers.join(", "),
        table(&starts)?
    ))
}
