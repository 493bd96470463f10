//! What the values of a plan are made from.

use crate::compose::environment::Environment;
use crate::form::Form;
use crate::plan::Plan;

/// What the values are made from.
pub(in crate::compose) struct Facts<'a> {
    pub plan: &'a Plan,
    pub form: &'a Form,
    pub env: &'a Environment<'a>,
}
