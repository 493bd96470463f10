//! Whatever an office's template holds: a document or mistakes with their lines, within the bounds of a paper.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use ttdn::compose::{Environment, Template, compose};
use ttdn::form::Form;
use ttdn::plan::{Plan, load};

static PLAN: LazyLock<Plan> =
    LazyLock::new(|| load("t.yaml", include_bytes!("../../examples/toi-thieu.yaml")).expect("an example").plan);

fuzz_target!(|bytes: &[u8]| {
    let Ok(template) = Template::default().with("body.xml", bytes) else { return };
    let form = Form::named("nd30").expect("a built-in form");
    if let Err(problems) = compose(&PLAN, &form, &template, &Environment::default()) {
        assert!(!problems.is_empty());
        problems.iter().for_each(|problem| assert!(!problem.vi().is_empty() && !problem.en().is_empty()));
    }
});
