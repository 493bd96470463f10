// The form: fields, the table of tasks, and what becomes of the YAML.

import { check, until } from "./bench.mjs";

export async function form(bench) {
  const served = await bench.serve("phuong-2027.yaml", { text: undefined });
  const hands = await bench.tab(served);
  const { page, keys } = hands;
  const before = await hands.text();
  await page.click("#tab-form");
  await page.waitForSelector("[data-path='/date'] input");
  const field = (path) => page.locator(`[data-path='${path}'] :is(input:not(.date-picker), textarea, select)`).first();
  check("the form shows the plan", (await field("/issuer/name").inputValue()) === "Ủy ban nhân dân phường Hải An" && (await field("/date").inputValue()) === "08/12/2026");

  await field("/date").fill("9/12/2026");
  await field("/date").press("Tab");
  check("a date is written as plans have it, and nothing else changes", await until(async () => (await hands.text()) === before.replace("date: 2026-12-08", "date: 2026-12-09")), await hands.text());
  check("and printed", await hands.printed("ngày 09 tháng 12 năm 2026"));
  await field("/date").fill("31/2/2026");
  await field("/date").press("Tab");
  const why = page.locator("[data-path='/date'] .field-why");
  check("a day that there is not is told below the field", await until(async () => ((await why.textContent()) ?? "").includes("không phải là một ngày có thật")), await why.textContent());
  await field("/date").fill("09/12/2026");
  await field("/date").press("Tab");
  check("mended, the reason goes", await until(async () => (await why.textContent()) === ""));

  await tasks(hands, before.replace("date: 2026-12-08", "date: 2026-12-09"));
  await keys.press("Escape");
  const words = page.locator(".sheet [data-s]", { hasText: "biển" }).first();
  await words.click();
  check("a click on the paper goes to the cell", await until(() => page.evaluate(() => document.activeElement.closest("[data-key]")?.dataset.key === "title" && document.activeElement.value.includes("biển chỉ dẫn")), 5000), await page.evaluate(() => document.activeElement.outerHTML));
  check("comments are as they were", (await hands.text()).startsWith(before.slice(0, before.indexOf("status:"))));
  await hands.close();
}

async function tasks(hands, before) {
  const { page } = hands;
  const list = page.locator("[data-list='/tasks']");
  const rows = list.locator(".rows > .row");
  const cell = (row, key) => rows.nth(row).locator(`[data-key='${key}'] :is(input, textarea, select, summary)`).first();
  const count = await rows.count();
  check("the table has the tasks", count === 2 && (await cell(1, "title").inputValue()).includes("Dựng biển chỉ dẫn"), String(count));
  await cell(1, "output").fill("08 biển");
  await cell(1, "output").press("Tab");
  check("a cell is written", await until(async () => (await hands.text()) === before.replace("06 biển", "08 biển")), await hands.text());

  await list.getByRole("button", { name: /^Thêm dòng vào cuối/ }).click();
  check("a task is added", await until(async () => (await rows.count()) === 3), String(await rows.count()));
  check("the keyboard is in its first cell", await until(() => rows.nth(2).evaluate((row) => row.contains(document.activeElement))));
  await page.keyboard.type("In tờ gấp giới thiệu phường");
  await page.keyboard.press("Tab");
  check("its words are written", await until(async () => /- (?:title: )?In tờ gấp giới thiệu phường/.test(await hands.text())), await hands.text());
  await choose(cell(2, "lead"), "phong-vhxh");
  await cell(2, "deadline").fill("Quý IV/2027");
  await cell(2, "deadline").press("Tab");
  check("and stand on the paper", await hands.printed("In tờ gấp giới thiệu phường"), await hands.paper());
  check("with lead and deadline", await until(async () => /In tờ gấp giới thiệu phường\n\s+lead: phong-vhxh\n\s+deadline: Quý IV\/2027/.test(await hands.text())), await hands.text());

  await rows.nth(2).getByRole("button", { name: /^Chuyển lên/ }).click();
  check("a task is moved", await until(async () => (await cell(1, "title").inputValue()).startsWith("In tờ gấp")));
  check("in the text too", await until(async () => (await hands.text()).indexOf("In tờ gấp") < (await hands.text()).indexOf("Dựng biển")));
  await rows.nth(1).getByRole("button", { name: /^Xóa/ }).click();
  check("a task is removed, and nothing else", await until(async () => (await hands.text()) === before.replace("06 biển", "08 biển")), await hands.text());
}

/** Chooses a unit, in a list of one or of several. */
async function choose(control, value) {
  const page = control.page();
  if ((await control.evaluate((node) => node.tagName)) === "SELECT") return control.selectOption(value);
  await control.click();
  // As a hand does: on the words of the name, not on the small box before them.
  const label = page.locator("details[open] label").filter({ has: page.locator(`input[value='${value}']`) });
  const box = label.locator("input");
  await label.click({ position: { x: 60, y: 12 } });
  check("a press on a name ticks it", await box.isChecked());
  return page.keyboard.press("Escape");
}
