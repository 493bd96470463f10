//! The lowest room: what is true of written Vietnamese whatever the words are about.
//!
//! Pure functions of letters and texts in normal form C. The room imports nothing of the house and knows neither plans nor
//! papers; every other room asks it instead of knowing a letter by itself.

pub mod addresses;
pub mod alphabet;
pub mod bodies;
pub mod case;
pub mod collectives;
pub mod follow;
pub mod forms;
pub mod glance;
pub mod holds;
pub mod labels;
pub mod letters;
pub mod lexicon;
pub mod lines;
pub mod markdown;
pub mod names;
pub mod phrases;
pub mod roman;
pub mod sentence;
pub mod signs;
pub mod table;
pub mod tones;
pub mod visible;
pub mod words;
