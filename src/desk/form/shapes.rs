//! What stands at a place of a plan to lines that people fill in, and back. What the lines cannot say is not shown as lines: it
//! would be lost.

use super::data::Data;
use super::part::Shape;
use super::refusal::NoChange;

/// What a point begins with where points and paragraphs stand in the same lines, and one below another.
const DASH: &str = "- ";
const BELOW: &str = "+ ";

/// What is said there, as lines; nothing where lines cannot say it.
pub(super) fn shown(data: &Data, shape: Shape) -> Option<String> {
    let mut lines = Vec::new();
    match (data, shape) {
        (Data::Nothing, _) => {}
        (Data::Words(words), Shape::One) => return Some(words.clone()),
        (Data::Words(words), Shape::Lines | Shape::Points | Shape::Blocks) => lines.push(line(words, shape)?),
        (Data::List(items), Shape::Lines) => {
            for item in items {
                lines.extend(text(item, shape)?);
            }
        }
        (Data::List(items), Shape::Points) => points(items, "", &mut lines)?,
        (Data::List(items), Shape::Blocks) => {
            for item in items {
                match item {
                    Data::Map(entries) => match entries.as_slice() {
                        [(key, Data::List(items))] if key == "items" => points(items, DASH, &mut lines)?,
                        [(key, words)] if key == "text" => lines.extend(text(words, shape)?),
                        _ => return None,
                    },
                    words => lines.extend(text(words, shape)?),
                }
            }
        }
        (Data::Map(entries), Shape::Pairs) => {
            for (key, value) in entries {
                let value = text(value, shape)?.unwrap_or_default();
                let is_plain = !key.contains([':', '\n']);
                lines.push(is_plain.then(|| format!("{key}: {value}").trim_end().to_owned())?);
            }
        }
        _ => return None,
    }
    Some(lines.join("\n"))
}

/// Points with those below them, each behind `sign`.
fn points(items: &[Data], sign: &str, lines: &mut Vec<String>) -> Option<()> {
    for item in items {
        let (words, below) = match item {
            Data::Map(entries) => match entries.as_slice() {
                [(text, Data::Words(words))] if text == "text" => (words, &[][..]),
                [(text, Data::Words(words)), (items, Data::List(below))] if text == "text" && items == "items" => {
                    (words, below.as_slice())
                }
                _ => return None,
            },
            Data::Words(words) => (words, &[][..]),
            Data::Nothing => continue,
            Data::List(_) => return None,
        };
        lines.push(format!("{sign}{}", line(words, Shape::Points)?));
        for one in below {
            lines.extend(text(one, Shape::Points)?.map(|words| format!("{BELOW}{words}")));
        }
    }
    Some(())
}

/// The words of an item that has nothing else; nothing in it is no line.
fn text(item: &Data, shape: Shape) -> Option<Option<String>> {
    match item {
        Data::Nothing => Some(None),
        Data::Words(words) => line(words, shape).map(Some),
        Data::List(_) | Data::Map(_) => None,
    }
}

/// Words that are one line and are read as nothing else.
fn line(words: &str, shape: Shape) -> Option<String> {
    let is_sign = match shape {
        Shape::Points => words.starts_with(BELOW),
        Shape::Blocks => words.starts_with(BELOW) || words.starts_with(DASH),
        Shape::One | Shape::Lines | Shape::Pairs => false,
    };
    (!is_sign && !words.contains('\n')).then(|| words.to_owned())
}

/// Lines that were filled in, as the plan has them; `alone` is whether one of them is no list.
///
/// # Errors
/// A line cannot stand where it does.
pub(super) fn read(typed: &str, shape: Shape, alone: bool) -> Result<Data, NoChange> {
    let lines = typed.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let mut items = Vec::new();
    match shape {
        Shape::One => return Ok(Data::words(typed)),
        Shape::Lines => items.extend(lines.map(Data::words)),
        Shape::Points => {
            for line in lines {
                point(line, &mut items)?;
            }
        }
        Shape::Blocks => {
            for line in lines {
                block(line, &mut items)?;
            }
        }
        Shape::Pairs => return pairs(lines),
    }
    Ok(match (items.len(), items.first()) {
        (0, _) => Data::Nothing,
        (1, Some(Data::Words(words))) if alone => Data::Words(words.clone()),
        _ => Data::List(items),
    })
}

/// One more point; behind `+ ` one below the last.
fn point(line: &str, items: &mut Vec<Data>) -> Result<(), NoChange> {
    let Some(below) = line.strip_prefix(BELOW) else {
        items.push(Data::words(line));
        return Ok(());
    };
    let key = |key: &str, value| (key.to_owned(), value);
    match items.last_mut() {
        Some(Data::Map(entries)) => match entries.last_mut() {
            Some((_, Data::List(all))) => all.push(Data::words(below)),
            _ => return Err(NoChange::Loose),
        },
        Some(above @ Data::Words(_)) => {
            *above = Data::Map(vec![key("text", above.clone()), key("items", Data::List(vec![Data::words(below)]))]);
        }
        _ => return Err(NoChange::Loose),
    }
    Ok(())
}

/// One more paragraph, or one more point of the list that the last lines are.
fn block(line: &str, items: &mut Vec<Data>) -> Result<(), NoChange> {
    let is_point = line.starts_with(DASH) || line.starts_with(BELOW);
    let open = match items.last_mut() {
        Some(Data::Map(entries)) => entries.first_mut().map(|(_, list)| list),
        _ => None,
    };
    let line = line.strip_prefix(DASH).unwrap_or(line).trim_start();
    match open {
        _ if !is_point => items.push(Data::words(line)),
        Some(Data::List(list)) => point(line, list)?,
        _ => {
            let mut list = Vec::new();
            point(line, &mut list)?;
            items.push(Data::Map(vec![("items".to_owned(), Data::List(list))]));
        }
    }
    Ok(())
}

fn pairs<'l>(lines: impl Iterator<Item = &'l str>) -> Result<Data, NoChange> {
    let mut entries: Vec<(String, Data)> = Vec::new();
    for line in lines {
        let (key, value) = line.split_once(':').ok_or(NoChange::NoPair)?;
        let (key, value) = (key.trim(), value.trim());
        if key.is_empty() || value.is_empty() || entries.iter().any(|(known, _)| known == key) {
            return Err(NoChange::NoPair);
        }
        entries.push((key.to_owned(), Data::words(value)));
    }
    Ok(if entries.is_empty() { Data::Nothing } else { Data::Map(entries) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn data(text: &str) -> Data {
        Data::of(&crate::yaml::parse(&Source::new("", text)).unwrap().root)
    }

    #[test]
    fn what_is_shown_reads_back() {
        for (yaml, shape, lines) in [
            ("- A\n- B\n", Shape::Lines, "A\nB"),
            ("- A\n- {text: B, items: [C, D]}\n- E\n", Shape::Points, "A\nB\n+ C\n+ D\nE"),
            (
                "- Đoạn\n- items: [A, {text: B, items: [C]}]\n- Đoạn nữa\n",
                Shape::Blocks,
                "Đoạn\n- A\n- B\n+ C\nĐoạn nữa",
            ),
            (
                "Ngân sách tỉnh: 200 triệu đồng\n2027: 1 tỷ\n",
                Shape::Pairs,
                "Ngân sách tỉnh: 200 triệu đồng\n2027: 1 tỷ",
            ),
        ] {
            assert_eq!(shown(&data(yaml), shape).as_deref(), Some(lines), "{yaml}");
            assert_eq!(read(lines, shape, false), Ok(data(yaml)), "{lines}");
        }
        assert_eq!(shown(&data("một câu"), Shape::Points).as_deref(), Some("một câu"));
        assert_eq!(read("một câu", Shape::Points, true), Ok(data("một câu")));
        assert_eq!(read("\n \n", Shape::Points, false), Ok(Data::Nothing));
    }

    #[test]
    fn what_lines_cannot_say_is_not_shown_as_lines() {
        for (yaml, shape) in [
            ("- {text: B, items: [{text: C, items: [D]}]}\n", Shape::Points),
            ("- {text: B, items: [C], numbering: plus}\n", Shape::Points),
            ("- + cộng\n", Shape::Points),
            ("- |\n  hai\n  dòng\n", Shape::Points),
            ("- - gạch\n", Shape::Blocks),
            ("- {image: a.png, alt: b}\n", Shape::Blocks),
            ("- {text: A, align: right}\n", Shape::Blocks),
            ("a: {b: c}\n", Shape::Pairs),
        ] {
            assert_eq!(shown(&data(yaml), shape), None, "{yaml}");
        }
    }

    #[test]
    fn a_line_that_cannot_stand_there_is_refused() {
        assert_eq!(read("+ con", Shape::Points, false), Err(NoChange::Loose));
        assert_eq!(read("Đoạn\n+ con", Shape::Blocks, false), Err(NoChange::Loose));
        for lines in ["không có dấu", "a: 1\na: 2", ": 1", "a:"] {
            assert_eq!(read(lines, Shape::Pairs, false), Err(NoChange::NoPair), "{lines}");
        }
    }
}
