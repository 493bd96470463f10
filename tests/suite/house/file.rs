//! The text of a file to what the house asks about: its modules, its imports, the paths that it names, its words.

use super::tokens::{Token, tokens};
use std::collections::BTreeSet;

/// A path as it is written: `crate::plan::Plan`, `super::Finding`.
pub type Path = Vec<String>;

/// One `use`, taken apart.
#[derive(Debug, Clone)]
pub struct Import {
    /// What it brings in; ends in `*` for everything.
    pub path: Path,
    /// The name that it gets here.
    pub name: String,
    /// Whether others see it here too: `pub use`.
    pub shared: bool,
}

/// What a file says, its tests left out.
#[derive(Debug, Default)]
pub struct File {
    /// Modules that it declares.
    pub modules: Vec<String>,
    /// Those of them that are tests: declared under `#[cfg(test)]`.
    pub tests: Vec<String>,
    /// Its imports.
    pub imports: Vec<Import>,
    /// Paths of two names or more in its code.
    pub paths: Vec<Path>,
    /// Names that stand in its code outside imports, those of macros left out.
    pub names: BTreeSet<String>,
    /// Names of the functions, types and constants that it has.
    pub items: BTreeSet<String>,
    /// Names of the macros that it calls.
    pub macros: Vec<String>,
    /// What its strings say.
    pub words: Vec<String>,
}

impl File {
    pub fn read(text: &str) -> File {
        let all = tokens(text);
        let mut file = File::default();
        let mut rest = all.as_slice();
        while let Some((first, tail)) = rest.split_first() {
            rest = match first {
                _ if is_test(rest) => file.skip_test(rest),
                Token::Name(name) if name == "use" => file.import(rest, false),
                Token::Name(name) if name == "pub" && opens_use(rest).is_some() => {
                    file.import(&rest[opens_use(rest).unwrap_or_default()..], true)
                }
                Token::Name(name) if name == "mod" => file.module(tail),
                Token::Name(_) => file.path(rest),
                Token::Sign(_) => tail,
                Token::Words(words) => {
                    file.words.push(words.clone());
                    tail
                }
            };
        }
        file
    }

    fn module<'t>(&mut self, tail: &'t [Token]) -> &'t [Token] {
        if let [Token::Name(name), end, rest @ ..] = tail
            && end.is(";")
        {
            self.modules.push(name.clone());
            return rest;
        }
        tail
    }

    /// Behind an item that is compiled for tests only.
    fn skip_test<'t>(&mut self, tokens: &'t [Token]) -> &'t [Token] {
        let mut rest = behind_attribute(tokens);
        while rest.first().is_some_and(|token| token.is("#")) {
            rest = behind_attribute(rest);
        }
        let module = rest.iter().take_while(|token| !token.is(";") && !token.is("{")).collect::<Vec<_>>();
        if let [.., keyword, Token::Name(name)] = module.as_slice()
            && keyword.is("mod")
        {
            self.tests.push(name.clone());
        }
        let mut depth = 0;
        for (at, token) in rest.iter().enumerate() {
            match token {
                Token::Sign("{") => depth += 1,
                Token::Sign("}") if depth == 1 => return &rest[at + 1..],
                Token::Sign("}") => depth -= 1,
                Token::Sign(";") if depth == 0 => return &rest[at + 1..],
                _ => {}
            }
        }
        &[]
    }

    fn import<'t>(&mut self, tokens: &'t [Token], shared: bool) -> &'t [Token] {
        let end = tokens.iter().position(|token| token.is(";")).unwrap_or(tokens.len());
        tree(&tokens[1..end], &[], shared, &mut self.imports);
        &tokens[(end + 1).min(tokens.len())..]
    }

    /// A name, or a path of several; generic arguments inside it are passed over.
    fn path<'t>(&mut self, tokens: &'t [Token]) -> &'t [Token] {
        if let [Token::Name(keyword), Token::Name(name), ..] = tokens
            && ["fn", "struct", "enum", "trait", "const", "static", "type"].contains(&keyword.as_str())
        {
            self.items.insert(name.clone());
        }
        let mut path = Path::new();
        let mut calls_macro = false;
        let mut rest = tokens;
        while let [Token::Name(name), tail @ ..] = rest {
            path.push(name.clone());
            match tail {
                [sign, next @ ..] if sign.is("::") && matches!(next.first(), Some(Token::Name(_))) => rest = next,
                [sign, ..] if sign.is("!") && !tail.get(1).is_some_and(|next| next.is("=")) => {
                    self.macros.push(name.clone());
                    calls_macro = true;
                    rest = tail;
                    break;
                }
                _ => {
                    rest = tail;
                    break;
                }
            }
        }
        let own = path.len() - usize::from(calls_macro);
        self.names.extend(path.iter().take(own).cloned());
        if path.len() > 1 {
            self.paths.push(path);
        }
        rest
    }
}

/// Whether `#[cfg(test)]` or `#[test]` stands here.
fn is_test(tokens: &[Token]) -> bool {
    let starts =
        |wanted: &[&str]| wanted.iter().zip(tokens).filter(|(text, token)| token.is(text)).count() == wanted.len();
    starts(&["#", "[", "cfg", "(", "test", ")", "]"]) || starts(&["#", "[", "test", "]"])
}

fn behind_attribute(tokens: &[Token]) -> &[Token] {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign("[") => depth += 1,
            Token::Sign("]") if depth == 1 => return &tokens[at + 1..],
            Token::Sign("]") => depth -= 1,
            _ => {}
        }
    }
    &[]
}

/// Where `use` stands behind `pub` or `pub(…)`.
fn opens_use(tokens: &[Token]) -> Option<usize> {
    let at = match tokens.get(1)? {
        token if token.is("(") => tokens.iter().position(|token| token.is(")"))? + 1,
        _ => 1,
    };
    tokens.get(at).filter(|token| token.is("use")).map(|_| at)
}

/// The leaves of an import's tree.
fn tree(tokens: &[Token], before: &[String], shared: bool, out: &mut Vec<Import>) {
    let mut path = before.to_vec();
    let mut rest = tokens;
    loop {
        match rest {
            [Token::Name(name), sign, tail @ ..] if sign.is("::") => {
                path.push(name.clone());
                rest = tail;
            }
            // `::std` begins outside the house.
            [sign, tail @ ..] if sign.is("::") => rest = tail,
            [open, inside @ .., close] if open.is("{") && close.is("}") => {
                for branch in branches(inside) {
                    tree(branch, &path, shared, out);
                }
                return;
            }
            [star] if star.is("*") => {
                path.push("*".into());
                out.push(Import { path, name: "*".into(), shared });
                return;
            }
            [Token::Name(last), alias @ ..] => {
                let name = match alias {
                    [Token::Name(word), Token::Name(name)] if word == "as" => name.clone(),
                    _ if last == "self" => path.last().cloned().unwrap_or_default(),
                    _ => last.clone(),
                };
                if last != "self" || path.is_empty() {
                    path.push(last.clone());
                }
                out.push(Import { path, name, shared });
                return;
            }
            _ => return,
        }
    }
}

/// The parts of a group, at the commas between them.
fn branches(tokens: &[Token]) -> Vec<&[Token]> {
    let mut depth = 0;
    let comma = move |token: &Token| {
        match token {
            Token::Sign("{") => depth += 1,
            Token::Sign("}") => depth -= 1,
            _ => {}
        }
        depth == 0 && token.is(",")
    };
    tokens.split(comma).filter(|branch| !branch.is_empty()).collect()
}

#[test]
fn a_file_is_read_past_its_tests() {
    let file = File::read(
        "mod a;\n#[cfg(test)]\nmod tests;\npub(super) use b::{c, d::{self, e as f}, *};\nuse super::super::cli;\n\
         fn g() { crate::h::i(); println!(\"k\"); x != y }\n#[cfg(test)]\nmod m { use crate::n; }\nfn o() { self::p::q }",
    );
    assert_eq!((file.modules, file.tests), (vec!["a".to_owned()], vec!["tests".to_owned(), "m".to_owned()]));
    let imports: Vec<String> =
        file.imports.iter().map(|one| format!("{}={}{}", one.name, one.path.join("."), one.shared)).collect();
    assert_eq!(imports, ["c=b.ctrue", "d=b.dtrue", "f=b.d.etrue", "*=b.*true", "cli=super.super.clifalse"]);
    assert_eq!(file.paths, [["crate", "h", "i"], ["self", "p", "q"]]);
    assert_eq!((file.macros, file.words), (vec!["println".to_owned()], vec!["k".to_owned()]));
}
