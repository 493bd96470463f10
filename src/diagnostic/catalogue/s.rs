//! Family S: structure.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(
        Code::S002,
        "",
        Pair::new("không có khóa `{key}` trong {place}", "there is no key `{key}` in {place}"),
    )
    .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key")
    .reason(
        "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
        "an unknown key would leave its content unprinted without anyone noticing",
    )
    .hint("ở đây có thể viết: {known}", "what can stand here: {known}"),
    Sentence::new(
        Code::S002,
        "near",
        Pair::new("không có khóa `{key}` trong {place}", "there is no key `{key}` in {place}"),
    )
    .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key")
    .reason(
        "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
        "an unknown key would leave its content unprinted without anyone noticing",
    )
    .hint("có phải là `{near}`?", "did you mean `{near}`?"),
];

pub(super) const LABELS: &[Label] = &[];
