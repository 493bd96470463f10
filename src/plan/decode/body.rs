//! What the plan says: objectives, tasks, units, sections, tables, annexes.

use super::frame::{LINES, SCHEMES};
use super::read::{Map, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Align;
use crate::money;
use crate::plan::{
    Assignee, Block, Budget, ImageSpec, Indicator, Item, Money, Objectives, Plan, Report, Section, Spanned, Task,
    TaskBudget, Unit, Use,
};
use crate::yaml::{Node, Text, Value};

/// How a paragraph of the author's own is set.
const ALIGNS: &[(Align, &str)] = &[(Align::Left, "left"), (Align::Center, "center"), (Align::Right, "right")];

impl Reader {
    /// The parts between the opening and the closing.
    pub fn body(&mut self, map: &Map<'_>, plan: &mut Plan) {
        plan.objectives = map.get("objectives").and_then(|node| self.objectives(node));
        plan.tasks = self.list_of(map, "tasks").into_iter().filter_map(|node| self.task(node)).collect();
        if let Some(node) = map.get("units") {
            let units = self.free_map(node);
            if units.is_empty() && matches!(node.value, Value::Mapping { .. }) {
                self.push(Diagnostic::new(Code::S008, node.span).variant("list"));
            }
            plan.units = units.into_iter().filter_map(|(id, node)| self.unit(id, node)).collect();
        }
        plan.budget = map.get("budget").and_then(|node| self.budget(node));
        plan.reporting = self.list_of(map, "reporting").into_iter().filter_map(|node| self.report(node)).collect();
        plan.annexes = self.list_of(map, "annexes").into_iter().filter_map(|node| self.annex(node)).collect();
        if map.get("sections").is_some() {
            plan.sections = Some(self.sections(map));
        }
    }

    fn objectives(&mut self, node: &Node) -> Option<Objectives> {
        let map = self.map(node, "objectives", &["numbering", "purposes", "requirements", "indicators"])?;
        Some(Objectives {
            span: map.span,
            numbering: self.choice_of(&map, "numbering", LINES),
            purposes: self.items_of(&map, "purposes"),
            requirements: self.items_of(&map, "requirements"),
            indicators: self.list_of(&map, "indicators").into_iter().filter_map(|node| self.indicator(node)).collect(),
        })
    }

    /// A mapping, or the sentence in which offices say it.
    fn indicator(&mut self, node: &Node) -> Option<Indicator> {
        if let Value::Scalar(_) = &node.value {
            return self.text(node).map(|name| Indicator { span: node.span, name: Some(name), ..Indicator::default() });
        }
        let map = self.map(node, "indicator", &["name", "target", "measure", "by"])?;
        Some(Indicator {
            span: map.span,
            name: self.text_of(&map, "name"),
            target: self.text_of(&map, "target"),
            measure: self.text_of(&map, "measure"),
            by: self.text_of(&map, "by"),
        })
    }

    /// The dash lines under `key`: a list, or one line alone.
    pub fn items_of(&mut self, map: &Map<'_>, key: &str) -> Vec<Item> {
        let Some(node) = map.get(key) else { return Vec::new() };
        if let Value::Scalar(text) = &node.value {
            return vec![Item::new(text.clone())];
        }
        self.list_of(map, key).into_iter().filter_map(|node| self.item(node)).collect()
    }

    /// The dash lines under a task or an item. `items: []` says there are none, as the language's own sample writes.
    pub fn lines_under(&mut self, map: &Map<'_>) -> Vec<Item> {
        match map.get("items").map(|node| &node.value) {
            Some(Value::Sequence { items, .. }) if items.is_empty() => Vec::new(),
            _ => self.items_of(map, "items"),
        }
    }

    fn item(&mut self, node: &Node) -> Option<Item> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(Item::new);
        }
        // `- Một ý: có dấu hai chấm` becomes a mapping: the words were meant as text.
        if node.get("text").is_none() && node.get("items").is_none() {
            self.wrong(node, "text", "");
            return None;
        }
        let map = self.map(node, "items", &["text", "items", "numbering"])?;
        let (text, items) = (self.text_of(&map, "text"), self.lines_under(&map));
        let numbering = self.choice_of(&map, "numbering", LINES);
        self.beside(&map, "numbering", &["items"]);
        if map.get("text").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("item").fact("known", "text, items"));
        }
        Some(Item { text: text?, items, numbering })
    }

    fn task(&mut self, node: &Node) -> Option<Task> {
        let keys = [
            "id",
            "parent_task",
            "title",
            "text",
            "items",
            "lead",
            "support",
            "deadline",
            "output",
            "budget",
            "indicator",
            "tasks",
        ];
        let map = self.map(node, "tasks", &keys)?;
        Some(Task {
            span: map.span,
            id: map.get("id").and_then(|node| self.id(node)),
            parent_task: self.texts_of(&map, "parent_task"),
            title: self.text_of(&map, "title"),
            text: self.texts_of(&map, "text"),
            items: self.lines_under(&map),
            lead: self.assignees(&map, "lead"),
            support: self.assignees(&map, "support"),
            deadline: map.get("deadline").and_then(|node| self.deadline(node)),
            output: self.text_of(&map, "output"),
            budget: map.get("budget").and_then(|node| self.task_budget(node)),
            indicator: map.get("indicator").and_then(|node| self.indicator(node)),
            tasks: self.list_of(&map, "tasks").into_iter().filter_map(|node| self.task(node)).collect(),
        })
    }

    /// An id, a list of ids, or `{unit, scope}`.
    fn assignees(&mut self, map: &Map<'_>, key: &str) -> Vec<Assignee> {
        let Some(node) = map.get(key) else { return Vec::new() };
        match &node.value {
            Value::Sequence { .. } => {
                self.list_of(map, key).into_iter().filter_map(|node| self.assignee(node)).collect()
            }
            _ => self.assignee(node).into_iter().collect(),
        }
    }

    fn assignee(&mut self, node: &Node) -> Option<Assignee> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|unit| Assignee { unit, scope: None });
        }
        let map = self.map(node, "lead", &["unit", "scope"])?;
        let (unit, scope) = (self.text_of(&map, "unit"), self.text_of(&map, "scope"));
        if map.get("unit").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("assignee").fact("known", "unit, scope"));
        }
        Some(Assignee { unit: unit?, scope })
    }

    fn task_budget(&mut self, node: &Node) -> Option<TaskBudget> {
        if let Value::Scalar(text) = &node.value {
            let budget = TaskBudget { span: node.span, ..TaskBudget::default() };
            if money::is_words(&text.value) {
                return self.text(node).map(|words| TaskBudget { words: Some(words), ..budget });
            }
            return Some(TaskBudget { amount: self.money(node), ..budget });
        }
        let keys = ["amount", "source", "by_year", "by_source"];
        let map = self.map(node, "budget", &keys)?;
        if keys.iter().all(|key| map.get(key).is_none()) {
            self.push(Diagnostic::new(Code::S008, map.span).variant("task-budget"));
        }
        self.either(&map, "source", "by_source");
        Some(TaskBudget {
            span: node.span,
            words: None,
            amount: map.get("amount").and_then(|node| self.money(node)),
            source: self.text_of(&map, "source"),
            by_year: self.by_year(&map),
            by_source: self.by_source(&map),
        })
    }

    fn by_year(&mut self, map: &Map<'_>) -> Vec<(Spanned<i32>, Money)> {
        let Some(node) = map.get("by_year") else { return Vec::new() };
        let mut out = Vec::new();
        for (key, value) in self.free_map(node) {
            let year = crate::calendar::read::year(&key.value);
            if year.is_none() {
                self.push(Diagnostic::new(Code::S003, key.span).variant("year").fact("known", ""));
            }
            if let (Some(value_year), Some(money)) = (year, self.money(value)) {
                out.push((Spanned { value: value_year, span: key.span }, money));
            }
        }
        out
    }

    fn by_source(&mut self, map: &Map<'_>) -> Vec<(Text, Money)> {
        let Some(node) = map.get("by_source") else { return Vec::new() };
        let entries = self.free_map(node);
        entries.into_iter().filter_map(|(key, value)| Some((key.clone(), self.money(value)?))).collect()
    }

    fn unit(&mut self, id: &Text, node: &Node) -> Option<Unit> {
        self.check_id(id);
        let map = self.map(node, "units", &["name", "short", "numbering", "duties", "collective", "unlisted"])?;
        let numbering = self.choice_of(&map, "numbering", LINES);
        self.beside(&map, "numbering", &["duties"]);
        let name = self.text_of(&map, "name");
        let (short, duties) = (self.text_of(&map, "short"), self.items_of(&map, "duties"));
        let (collective, unlisted) = (self.flag_of(&map, "collective"), self.flag_of(&map, "unlisted"));
        if map.get("name").is_none() {
            self.push(
                Diagnostic::new(Code::S003, map.span)
                    .variant("unit")
                    .fact("known", "name, short, duties, collective, unlisted"),
            );
        }
        let name = name.unwrap_or_else(|| id.clone());
        Some(Unit { id: id.clone(), name, short, duties, numbering, collective, unlisted })
    }

    fn budget(&mut self, node: &Node) -> Option<Budget> {
        if !matches!(node.value, Value::Mapping { .. }) {
            let text = self.texts(node);
            if let [amount] = text.as_slice()
                && money::read(&amount.value).is_some()
            {
                let found = Diagnostic::new(Code::S003, amount.span).variant("budget-amount");
                self.push(found.fact("amount", &amount.value));
            }
            return Some(Budget { span: node.span, text, ..Budget::default() });
        }
        let map = self.map(node, "budget", &["text", "total", "by_year", "by_source"])?;
        Some(Budget {
            span: map.span,
            text: self.texts_of(&map, "text"),
            total: map.get("total").and_then(|node| self.money(node)),
            by_year: self.by_year(&map),
            by_source: self.by_source(&map),
        })
    }

    fn report(&mut self, node: &Node) -> Option<Report> {
        if !matches!(node.value, Value::Mapping { .. }) {
            let text = self.text(node)?;
            return Some(Report { span: node.span, text: Some(text), ..Report::default() });
        }
        let map = self.map(node, "reporting", &["by", "to", "via", "when", "text"])?;
        Some(Report {
            span: map.span,
            by: self.texts_of(&map, "by"),
            to: self.text_of(&map, "to"),
            via: self.text_of(&map, "via"),
            when: map.get("when").and_then(|node| self.deadline(node)),
            text: self.text_of(&map, "text"),
        })
    }

    fn image(&mut self, map: &Map<'_>) -> Option<ImageSpec> {
        let (path, alt) = (self.text_of(map, "image"), self.text_of(map, "alt"));
        if map.get("alt").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("image-alt"));
        }
        let width = map.get("width_mm").and_then(|node| {
            let width = node.text().and_then(|text| text.value.replace(',', ".").parse::<f32>().ok());
            let good = width.filter(|width| *width >= 1.0 && *width <= 1000.0);
            if good.is_none() {
                self.wrong(node, "number", "");
            }
            good.map(|value| Spanned { value, span: node.span })
        });
        Some(ImageSpec { path: path?, alt, width, caption: self.text_of(map, "caption") })
    }

    pub fn sections(&mut self, map: &Map<'_>) -> Vec<Section> {
        self.list_of(map, "sections").into_iter().filter_map(|node| self.section(node)).collect()
    }

    fn section(&mut self, node: &Node) -> Option<Section> {
        let map = self.map(node, "sections", &["id", "heading", "text", "use", "blocks", "sections", "numbering"])?;
        let part = self.choice_of(&map, "use", &Use::ALL);
        if let Some(part) = part.filter(|part| part.value.is_made_of_tasks()) {
            let name = Use::ALL.iter().find(|(one, _)| *one == part.value).map_or("", |(_, name)| *name);
            self.push(Diagnostic::new(Code::S003, part.span).variant("section-use").fact("part", name));
        }
        Some(Section {
            span: map.span,
            id: map.get("id").and_then(|node| self.id(node)),
            heading: self.text_of(&map, "heading"),
            text: self.texts_of(&map, "text"),
            part,
            blocks: self.blocks(&map),
            sections: self.sections(&map),
            numbering: self.choice_of(&map, "numbering", SCHEMES),
        })
    }

    pub fn blocks(&mut self, map: &Map<'_>) -> Vec<Block> {
        self.list_of(map, "blocks").into_iter().filter_map(|node| self.block(node)).collect()
    }

    fn block(&mut self, node: &Node) -> Option<Block> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|text| Block::Paragraph(text, None));
        }
        // `- Một ý: có dấu hai chấm` becomes a mapping: the words were meant as text.
        let kinds = ["text", "items", "table", "image", "sections"];
        if kinds.iter().all(|key| node.get(key).is_none()) {
            self.wrong(node, "text", "");
            return None;
        }
        let map =
            self.map(node, "blocks", &[&kinds[..], &["alt", "width_mm", "caption", "align", "numbering"]].concat())?;
        let mut own = kinds.into_iter().filter(|key| map.get(key).is_some());
        let kind = own.next()?;
        own.for_each(|other| self.either(&map, kind, other));
        self.beside(&map, "align", &["text"]);
        self.beside(&map, "numbering", &["items"]);
        for key in ["alt", "width_mm", "caption"] {
            self.beside(&map, key, &["image"]);
        }
        match kind {
            "text" => {
                let align = self.choice_of(&map, "align", ALIGNS).map(|align| align.value);
                self.text_of(&map, "text").map(|text| Block::Paragraph(text, align))
            }
            "items" => {
                let numbering = self.choice_of(&map, "numbering", LINES);
                Some(Block::Items(self.items_of(&map, "items"), numbering))
            }
            "image" => self.image(&map).map(Block::Image),
            "table" => map.get("table").and_then(|table| self.table(table)).map(Block::Table),
            _ => Some(Block::Sections(self.sections(&map))),
        }
    }
}
