//! The keys of the plan language: what each takes, what it is for, and an example. One source for editors, forms, the JSON
//! Schema and the reference pages.

mod body;
mod frame;
mod free;
mod json;
mod key;
mod page;
mod way;
mod word_lists;

#[cfg(test)]
mod tests;

pub use json::schema;
pub use key::{Key, Mapping, Word};
pub use page::{keys_page, kind_in_words};
pub use way::{key_at, keys_of, kind_at, mappings, words_of};
