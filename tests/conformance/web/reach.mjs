// Who has no mouse, who listens, who has a small window: everything is reached.

import AxeBuilder from "@axe-core/playwright";
import { check, until } from "./bench.mjs";

export async function reach(bench) {
  await keyboard(bench);
  await axe(bench);
  await english(bench);
}

async function keyboard(bench) {
  const served = await bench.serve("toi-thieu.yaml");
  const hands = await bench.tab(served);
  const { page, keys } = hands;
  const within = (place) => page.evaluate((one) => document.activeElement.closest(one) !== null, place);
  check("keys: the editor has the keyboard at first", await within(".cm-content"));
  await hands.replace("trước ngày 10/12/2024", "trước ngày 31/11/2024");
  await hands.found("D001");
  await keys.press("F6");
  check("keys: F6 goes to the messages", await within(".messages"));
  await keys.press("Enter");
  check("keys: Enter on a message goes to its line", (await within(".cm-content")) && (await hands.text()).split("\n")[(await hands.line()) - 1].includes("31/11/2024"));
  await keys.press("F6");
  await keys.press("F6");
  check("keys: F6 goes to the paper", await within(".paper"));
  await keys.press("PageDown");
  check("keys: the paper scrolls", await until(() => page.$eval(".paper-scroll", (paper) => paper.scrollTop > 100), 5000));
  await keys.press("F6");
  check("keys: F6 goes to the bar", await within(".bar"));
  await keys.press("Shift+F6");
  check("keys: Shift+F6 goes back", await within(".paper"));
  await page.locator(".cm-content").focus();
  const indented = await hands.text();
  await keys.press("Control+Home");
  await keys.press("Tab");
  check("keys: Tab indents", (await hands.text()) !== indented);
  await keys.press("Control+z");
  await keys.press("Escape");
  await keys.press("Tab");
  check("keys: Escape and Tab leave the editor", !(await within(".cm-content")) && (await hands.text()) === indented);

  await page.locator(".splitter.across").focus();
  const width = () => page.$eval(".left", (left) => left.getBoundingClientRect().width);
  const before = await width();
  await keys.press("ArrowLeft");
  check("keys: a bar moves", (await width()) < before);
  await page.locator("#tab-text").focus();
  await keys.press("ArrowRight");
  check("keys: arrows choose a tab", await until(() => page.locator(".form-group").count()));
  await keys.press("F6");
  await keys.press("Shift+F6");
  check("keys: F6 goes into the form", await within(".form"));
  await page.getByRole("button", { name: "Phím tắt" }).focus();
  await keys.press("Enter");
  check("keys: the list of keys opens", await page.locator("dialog.keys").isVisible());
  await keys.press("Escape");
  check("keys: and closes", !(await page.locator("dialog.keys").isVisible()));
  await hands.close();
}

async function axe(bench) {
  const served = await bench.serve("phuong-2027.yaml");
  for (const looks of ["light", "dark"]) {
    const hands = await bench.tab(served, { looks });
    const { page } = hands;
    await hands.replace("19/11/2027", "31/11/2027 ");
    await hands.to("Theo dõi");
    await hands.keys.type(" , đôn");
    await hands.found("T003");
    await page.locator("button.safe").first().waitFor();
    await sound(page, `${looks}, text`);
    await page.getByRole("button", { name: "Mục lục" }).click();
    await page.locator(".cm-content").focus();
    await hands.to("legal_bases:");
    await hands.keys.press("Control+Space");
    await sound(page, `${looks}, outline`);
    await hands.keys.press("Escape");
    await page.click("#tab-form");
    await page.waitForSelector("[data-list='/tasks'] .row");
    await sound(page, `${looks}, form`);
    await page.getByRole("button", { name: "Phím tắt" }).click();
    await sound(page, `${looks}, keys`);
    await hands.keys.press("Escape");
    await page.setViewportSize({ width: 420, height: 800 });
    await page.waitForTimeout(200);
    for (const view of ["writing", "paper", "messages"]) {
      await page.click(`#tab-${view}`);
      await sound(page, `${looks}, narrow, ${view}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      check(`${looks}, narrow, ${view}: nothing beside the window`, !wide);
    }
    await hands.close();
  }
}

async function sound(page, what) {
  const { violations } = await new AxeBuilder({ page }).exclude(".sheet").analyze();
  check(`axe: ${what}`, violations.length === 0, JSON.stringify(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => [node.html, node.failureSummary]) })), null, 1));
}

async function english(bench) {
  const served = await bench.serve("toi-thieu.yaml", { lang: "en" });
  const hands = await bench.tab(served);
  const words = await hands.page.evaluate(() => [".bar", ".writing .pane-head", ".messages", ".paper-head"].map((part) => document.querySelector(part).innerText).join("\n"));
  check("en: the page is in English", (await hands.page.getAttribute("html", "lang")) === "en" && words.includes("Save") && !/Lưu|Bản in|Soạn thảo/.test(words), words);
  await hands.close();
}
