//! The unit that `--unit` names: by its id, its name or its short name.

use super::failure::Failure;
use super::terminal::Terminal;
use crate::diagnostic::Lang;
use crate::language::visible::visible;
use crate::plan::{Plan, Unit};
use anyhow::{Result, bail};

/// The unit that is meant.
///
/// # Errors
/// None of this name, or several; the units that there are stand in the message.
pub fn find<'p>(plan: &'p Plan, name: &str, file: &str, terminal: Terminal) -> Result<&'p Unit> {
    let named = plan.units_named(name);
    if let [unit] = named[..] {
        return Ok(unit);
    }
    let words = match (terminal.lang, named.is_empty(), plan.units.is_empty()) {
        (Lang::Vi, _, true) => "kế hoạch không có đơn vị nào",
        (Lang::En, _, true) => "the plan has no units",
        (Lang::Vi, true, _) => "kế hoạch không có đơn vị này; có:",
        (Lang::En, true, _) => "the plan has no such unit; there are:",
        (Lang::Vi, ..) => "nhiều đơn vị cùng tên; viết mã của một đơn vị:",
        (Lang::En, ..) => "several units have this name; write the id of one:",
    };
    let listed = if named.is_empty() { plan.units.iter().collect() } else { named };
    let line = |unit: &&Unit| visible(&format!("  {}: {}", unit.id.value, unit.name.value)).into_owned();
    let first = visible(&format!("{file}: --unit {name}: {words}")).into_owned();
    let lines: Vec<String> = std::iter::once(first).chain(listed.iter().map(line)).collect();
    bail!(Failure::Lines(lines.join("\n"), lines.join("\n")))
}
