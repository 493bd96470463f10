//! For tests of rules: a plan in, its findings out, so that plan and message stand together.

use super::allow::{ABSENCES, line_to_excuse};
use super::{Context, Levels, Rule, judge, message, refuse, rules};
use crate::calendar::Date;
use crate::cascade::{Above, NoUpper, Upper};
use crate::compose::{self, Environment, Template};
use crate::diagnostic::{Code, Diagnostic, Lang};
use crate::document::{NoPicture, Picture, Pictures};
use crate::form::{self, Form};
use crate::layout::{self, Tight};
use crate::legal::Register;
use crate::plan::{Plan, load};
use crate::source::Source;
use crate::yaml::parse;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

/// Read once for all tests.
static REGISTER: LazyLock<Register> = LazyLock::new(Register::builtin);

/// A small plan that nothing is wrong with; tests change it at one place.
pub const BASE: &str = "\
status: final
issuer:
  name: Ủy ban nhân dân tỉnh An Bình
  code: UBND
  place: An Bình
number: 36
date: 2024-01-24
title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình
period: 2024
legal_bases:
  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại
objectives:
  purposes:
    - Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.
  requirements:
    - Phân công rõ trách nhiệm, thời hạn và sản phẩm của từng cơ quan, đơn vị.
tasks:
  - id: phim
    title: Sản xuất phim giới thiệu về tỉnh
    lead: so-tttt
    support: [so-vhttdl]
    deadline: Quý III/2024
    output: 01 phim
units:
  so-tttt:
    name: Sở Thông tin và Truyền thông
    short: Sở TT&TT
    duties:
      - Theo dõi, đôn đốc việc thực hiện Kế hoạch.
  so-vhttdl:
    name: Sở Văn hóa, Thể thao và Du lịch
budget:
  text: Kinh phí thực hiện từ nguồn ngân sách nhà nước.
reporting:
  - {by: [so-vhttdl], to: Ủy ban nhân dân tỉnh, via: so-tttt, when: trước ngày 10/12 hằng năm}
signature:
  capacity: [TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]
  name: Nguyễn Văn Minh
recipients:
  - {to: Bộ Thông tin và Truyền thông, note: để báo cáo}
  - Các sở, ban, ngành tỉnh
archive: {codes: [VT, KGVX]}
";

/// [`BASE`] with `old` replaced by `new`, once. Fails the test when `old` is not there.
pub fn with(old: &str, new: &str) -> String {
    assert!(BASE.contains(old), "the base plan has no {old:?}");
    BASE.replacen(old, new, 1)
}

/// The blocks of a plan by their top-level keys.
pub(super) fn blocks(plan: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in plan.lines() {
        let key = line.split(':').next().filter(|_| !line.starts_with([' ', '#', '-']) && line.contains(':'));
        match (key, blocks.last_mut()) {
            (Some(key), _) => blocks.push((key.to_owned(), format!("{line}\n"))),
            (None, Some((_, block))) => *block += &format!("{line}\n"),
            (None, None) => blocks.push((String::new(), format!("{line}\n"))),
        }
    }
    blocks
}

/// The base plan with the keys of one sample; a key that the other sample alone has is what this one lacks.
fn over_base(sample: &str, other: &str) -> String {
    let sample = blocks(sample);
    let named = |key: &str| sample.iter().chain(&blocks(other)).any(|(own, _)| own == key);
    let kept = blocks(BASE).into_iter().filter(|(key, _)| !named(key)).map(|(_, block)| block);
    sample.iter().map(|(_, block)| block.clone()).chain(kept).collect()
}

/// The plan with a comment on a line of its own above every place where `code` is found, one for each sentence.
pub fn silenced(code: Code, source: &Source, found: &[Diagnostic]) -> String {
    let places = found.iter().filter(|found| found.code == code);
    let Ok(tree) = parse(source) else { return source.text().to_owned() };
    // What is missing is excused part by part.
    let part = |found: &Diagnostic| if ABSENCES.contains(&found.code) { found.variant } else { "" };
    let lines: BTreeSet<(usize, &str)> =
        places.map(|found| (line_to_excuse(source, &tree, found.span), part(found))).collect();
    let mut plan = String::new();
    for (at, line) in source.text().lines().enumerate() {
        for _ in lines.iter().filter(|(number, _)| *number == at + 1) {
            let indent = line.len() - line.trim_start_matches([' ', '-']).len();
            plan += &format!("{}# ttdn: allow {code} -- đã xem\n", " ".repeat(indent));
        }
        plan += &format!("{line}\n");
    }
    plan
}

/// Every rule with its wrong and its right sample, each over the base plan.
pub fn samples() -> impl Iterator<Item = (&'static Rule, String, String)> {
    rules().map(|rule| {
        let (wrong, right) = (rule.explanation.wrong, rule.explanation.right);
        (rule, over_base(wrong, right), over_base(right, wrong))
    })
}

/// Every finding in the plan, as it is.
pub fn diagnostics(yaml: &str) -> (Source, Vec<Diagnostic>) {
    match load("plan.yaml", yaml.as_bytes()) {
        Ok(loaded) => {
            let Some(today) = Date::new(2026, 11, 24) else { return (loaded.typed, Vec::new()) };
            let (form, _) = form::chosen(loaded.plan.form_name(), loaded.plan.day(today), None);
            let tight = tight(&loaded.plan, &form);
            let pictures = pictures(&loaded.plan);
            let above = above(&loaded.plan);
            let context = Context::new(&loaded, &form, &REGISTER, today).with_pictures(&pictures).below(above.as_ref());
            let mut found = loaded.told(judge(context).told(&tight, &Levels::new()));
            refuse(&loaded.typed, &mut found, &loaded.slips());
            (loaded.typed, found)
        }
        Err(unread) => *unread,
    }
}

/// The plan above the base plan, `bo.yaml`.
pub const ABOVE: &str = "\
issuer: {name: Bộ Thông tin và Truyền thông, code: BTTTT, place: Hà Nội}
title: Công tác thông tin đối ngoại năm 2024
period: 2024
tasks:
  - {id: phim, title: Sản xuất phim giới thiệu các địa phương, lead: ubnd-an-binh, deadline: Quý III/2024, output: 01 phim}
  - {id: tap-huan, title: Tập huấn nghiệp vụ, lead: cuc, support: ubnd-an-binh, deadline: Quý II/2024}
units:
  ubnd-an-binh: {name: Ủy ban nhân dân tỉnh An Bình}
  cuc: {name: Cục Thông tin đối ngoại}
";

/// The plan above: the name says what stands under it, `bo.yaml` the usual one; `bo: …` is the file itself.
fn above(plan: &Plan) -> Option<Above> {
    let path = plan.parent.as_ref()?.plan.value.as_str();
    let read = |text: &str| Upper::read("bo.yaml", text.as_bytes()).map(Arc::new);
    Some(match path {
        "bo.yaml" => read(ABOVE),
        "bo-khong-ma.yaml" => read(&ABOVE.replace("id: phim, ", "").replace("id: tap-huan, ", "")),
        "../ngoai.yaml" => Err(NoUpper::Outside),
        "lon.yaml" => Err(NoUpper::Large),
        "hong.yaml" => read(&ABOVE.replace("lead: cuc", "leads: cuc")),
        "khac.yaml" => read("services: {web: {image: nginx}}\n"),
        "chinh-no.yaml" => Err(NoUpper::Itself),
        "vong.yaml" => Err(NoUpper::Circle),
        _ => Err(NoUpper::Missing),
    })
}

/// What stands under the names of the plan's pictures: the name says it.
fn pictures(plan: &Plan) -> Pictures {
    let of = |path: &str| match path {
        path if path.starts_with("..") => Err(NoPicture::Outside),
        "khong-co.png" => Err(NoPicture::Missing),
        "lon.png" => Err(NoPicture::Large),
        "in.jpg" => Err(NoPicture::Press),
        "hong.png" => Err(NoPicture::Broken),
        path if !path.ends_with(".png") => Err(NoPicture::Kind),
        _ => Picture::read(include_bytes!("../../tests/suite/picture.png")),
    };
    plan.images().map(|image| (image.path.value.clone(), of(&image.path.value))).collect()
}

/// The tables of the plan's paper that no setting fits.
fn tight(plan: &Plan, form: &Form) -> Vec<Tight> {
    let composed = || compose::compose(plan, form, Template::embedded(), &Environment::default()).ok();
    let document = (!plan.tables().is_empty()).then(composed).flatten();
    document.map(|mut document| layout::settle(&mut document, form)).unwrap_or_default()
}

/// One line a finding: `S002 error 22:5 "leads": title | hint`.
pub fn findings(yaml: &str) -> String {
    let (source, found) = diagnostics(yaml);
    let line = |found: &Diagnostic| {
        let message = message(found, Lang::Vi);
        let place = source.position(found.span.start);
        let words = source.slice(found.span);
        let hint = if message.hint.is_empty() { String::new() } else { format!(" | {}", message.hint) };
        let (code, level) = (found.code, found.level.word());
        format!("{code} {level} {}:{} {words:?}: {}{hint}\n", place.line, place.column, message.title)
    };
    found.iter().map(line).collect()
}

/// The findings of one code only: what a rule's own test looks at.
pub fn only(code: Code, yaml: &str) -> String {
    let all = findings(yaml);
    all.lines().filter(|line| line.starts_with(code.id())).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_the_base_plan() {
        assert_eq!(findings(BASE), "");
    }

    #[test]
    fn every_mistake_of_a_file_is_found_in_one_run() {
        let plan = BASE
            .replace("lead: so-tttt", "leads: so-tttt")
            .replace("number: 36", "number: 36/KH-UBND")
            .replace("date: 2024-01-24", "date: 31/02/2024")
            .replace("status: final", "status: finall\nstatus: final");
        insta::assert_snapshot!(findings(&plan));
    }
}
