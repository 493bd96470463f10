//! Words in both languages, and the shape of a sentence. The sentences themselves stand with the rules.

/// The language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// The same words in Vietnamese and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Pair {
    /// No words.
    pub const EMPTY: Pair = Pair { vi: "", en: "" };

    /// Both.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// The words in `lang`.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    /// The facts that stand in its braces, as the Vietnamese words have them. YAML in a hint has more than a name in its
    /// braces and is printed as it is.
    pub fn facts(self) -> Vec<&'static str> {
        let braces = self.vi.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
        braces.filter(|name| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')).collect()
    }
}

/// So many of something, in English.
pub fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// The sentences of a code, or of one variant of it. Words in braces are facts; `{open}` and `{close}` are braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// The variant; empty for the usual sentences.
    pub variant: &'static str,
    /// What is wrong.
    pub title: Pair,
    /// The words under the caret.
    pub label: Pair,
    /// Why the rule exists.
    pub reason: Pair,
    /// What to write instead.
    pub hint: Pair,
}

impl Sentence {
    /// Sentences with a title only; the others are set by field update.
    pub const fn new(variant: &'static str, title: Pair) -> Self {
        Self { variant, title, label: Pair::EMPTY, reason: Pair::EMPTY, hint: Pair::EMPTY }
    }

    /// The same words for another variant, which says something of its own by another hint.
    pub const fn also(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// With words under the caret.
    pub const fn label(mut self, vi: &'static str, en: &'static str) -> Self {
        self.label = Pair::new(vi, en);
        self
    }

    /// With the reason.
    pub const fn reason(mut self, vi: &'static str, en: &'static str) -> Self {
        self.reason = Pair::new(vi, en);
        self
    }

    /// With what to write instead.
    pub const fn hint(mut self, vi: &'static str, en: &'static str) -> Self {
        self.hint = Pair::new(vi, en);
        self
    }
}

/// The words of a related place, under the name by which findings ask for them.
pub type Label = (&'static str, Pair);
