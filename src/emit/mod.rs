//! Turns the document tree, or its pages, into the bytes of a file. Backends know roles and styles, never plans.

pub mod docx;
pub mod html;
pub mod pdf;
pub mod text;
