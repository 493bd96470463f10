//! What the mender is told of the language whose file it reads.

/// The words of the language that stand before a colon.
#[derive(Clone, Copy)]
pub struct Keys<'a> {
    /// Whether a word is one.
    pub is_key: &'a dyn Fn(&str) -> bool,
    /// Whether it is one of the outermost level alone.
    pub is_outer: &'a dyn Fn(&str) -> bool,
    /// Whether a word is one in the author's own language: a key alone on its line, and many a word of a sentence.
    pub is_spoken: &'a dyn Fn(&str) -> bool,
    /// The key under which the words stand that such a key says more about: `title` before `lead`.
    pub leader: &'a dyn Fn(&str) -> Option<&'static str>,
}
