//! What is read of Word files, and what is refused.

mod fixture;
mod hostile;
mod labels;
mod text;
