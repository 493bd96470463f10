//! The syllables of `src/language/lexicon` as tables.

use super::table;
use std::error::Error;
use std::{env, fs, path::Path};

/// How many slots the lexicon has: a power of two, several for each syllable, so that most are found at once.
const SLOTS: usize = 1 << 15;

/// The lists of `src/language/lexicon` as tables: syllables in order and in slots, behind each its neighbours, and the
/// confused words.
pub fn lexicon() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/language/lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let syllables = read("syllables.txt")?;
    let mut rows: Vec<(&str, &str)> = syllables.lines().filter_map(|line| line.split_once(' ')).collect();
    rows.sort_unstable();
    let find = |word: &str| rows.binary_search_by_key(&word, |row| row.0).map_err(|_| format!("{word} is no syllable"));
    let (mut letters, mut ends, mut used) = (String::new(), Vec::new(), Vec::new());
    let mut table = vec![0; SLOTS];
    for (at, (word, says)) in (1u16..).zip(&rows) {
        let free = table::slots(word.as_bytes(), SLOTS).find(|slot| table.get(*slot) == Some(&0));
        *free.and_then(|slot| table.get_mut(slot)).ok_or("more syllables than slots")? = at;
        letters.push_str(word);
        ends.push(u16::try_from(letters.len())?);
        let figure = |at: usize| says.as_bytes().get(at).map_or(0, |figure| figure.saturating_sub(b'0'));
        used.push(figure(0) | figure(1).saturating_sub(1) << 4 | u8::from(says.ends_with('*')) << 7);
    }
    let mut behind = vec![Vec::new(); rows.len()];
    for line in read("pairs.txt")?.lines() {
        let mut words = line.split(' ');
        let Some(list) = behind.get_mut(find(words.next().unwrap_or_default())?) else { continue };
        for word in words {
            let tie = |mark: char, bit: u16| if word.contains(mark) { bit } else { 0 };
            let ties = tie('=', 7) | tie('>', 2) | tie('<', 1);
            list.push(u16::try_from(find(word.trim_end_matches(['=', '>', '<']))?)? | ties << 13);
        }
        list.sort_unstable_by_key(|neighbour| neighbour & ((1 << 13) - 1));
    }
    let (mut bounds, mut neighbours) = (Vec::new(), Vec::new());
    for list in behind {
        neighbours.extend(list);
        bounds.push(u16::try_from(neighbours.len())?);
    }
    let mut confused = Vec::new();
    for line in read("confusions.txt")?.lines() {
        let words = line.split([' ', '→']).filter(|word| !word.is_empty()).map(find).collect::<Result<Vec<_>, _>>()?;
        let [a, b, c, d] = words[..] else { return Err(format!("{line}: not two words and two words").into()) };
        confused.push((a, b, c, d));
    }
    confused.sort_unstable();
    let out = format!(
        "static LETTERS: &str = {letters:?};\nstatic ENDS: &[u16] = &{ends:?};\nstatic USED: &[u8] = &{used:?};\nstatic TABLE: &[u16] = &{table:?};\n\
         static BEHIND: &[u16] = &{bounds:?};\nstatic NEIGHBOURS: &[u16] = &{neighbours:?};\n\
         static CONFUSED: &[(u16, u16, u16, u16)] = &{confused:?};\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("lexicon.rs"), out)?;
    Ok(())
}
