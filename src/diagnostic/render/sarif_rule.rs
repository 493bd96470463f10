//! A code as a rule of SARIF: what it finds, what to do about it, where it is explained.

use super::voice::Voice;
use crate::diagnostic::{About, Code, Lang};
use crate::invariant::held;
use crate::language::letters::upper_first;
use serde_json::{Value, json};

/// Where the program is at home.
pub(super) const HOME: &str = env!("CARGO_PKG_HOMEPAGE");

pub(super) fn rule(code: Code, voice: &Voice) -> Value {
    let about = (voice.about)(code);
    let finds = held(about.map(|about| about.finds.get(voice.lang)), "a rule of every code");
    let page = match voice.lang {
        Lang::Vi => "diagnostics.vi.md",
        Lang::En => "diagnostics.md",
    };
    let mut rule = json!({
        "id": code.id(),
        "name": pascal(code.name()),
        "defaultConfiguration": {"level": code.level().word()},
        "helpUri": format!("{HOME}/docs/{page}#{code}"),
    });
    if !finds.is_empty() {
        set(&mut rule, "shortDescription", json!({"text": finds}));
        set(&mut rule, "fullDescription", json!({"text": format!("{finds} {}", voice.basis(code))}));
    }
    if let Some(about) = about {
        let (text, markdown) = help(&about, voice.lang);
        set(&mut rule, "help", json!({"text": text, "markdown": markdown}));
    }
    rule
}

/// What to do about it, as text and as Markdown: why the rule exists, wrong and right, the clause.
fn help(about: &About, lang: Lang) -> (String, String) {
    let [wrong, right, basis] = match lang {
        Lang::Vi => ["Sai", "Đúng", "Căn cứ"],
        Lang::En => ["Wrong", "Right", "Basis"],
    };
    let why = format!("{} {}", about.finds.get(lang), about.why.get(lang));
    let ground = about.basis.get(lang);
    let (bad, good) = (about.wrong.trim_end(), about.right.trim_end());
    let text = format!("{why}\n\n{wrong}:\n{bad}\n\n{right}:\n{good}\n\n{basis}: {ground}");
    let fenced = |sample: &str| format!("```yaml\n{sample}\n```");
    let (bad, good) = (fenced(bad), fenced(good));
    (text, format!("{why}\n\n{wrong}:\n\n{bad}\n\n{right}:\n\n{good}\n\n**{basis}.** {ground}"))
}

pub(super) fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn pascal(name: &str) -> String {
    name.split('-').map(upper_first).collect()
}
