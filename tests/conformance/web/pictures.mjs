// Pictures of the page for the guide of officers: the same hands as the tests, and what they see kept as PNG.

import { execFileSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, until } from "./bench.mjs";

// What a picture may weigh in a repository that everybody clones.
const MOST = 150_000;

export async function pictures(bench, folder) {
  const keep = async (name, target, options = {}) => {
    const path = join(folder, `${name}.png`);
    await target.screenshot({ path, animations: "disabled", caret: "hide", ...options });
    execFileSync("pngquant", ["--force", "--strip", "--speed", "1", "--output", path, "256", path]);
    const { size } = statSync(path);
    check(`${name}.png is small`, size <= MOST, `${size} bytes`);
    console.log(`${name}.png ${Math.round(size / 1024)} KB`);
  };
  const served = await bench.serve("phuong-2027.yaml");
  const hands = await bench.tab(served, { height: 800 });
  const { page } = hands;
  await settled(page);
  await keep("trang-ban-in", page.locator(".paper"));

  await hands.replace("Quý III/2027", "31/6/2027");
  await hands.replace("song ngữ tại", "song ngữ  tại");
  await hands.replace("note: để báo cáo", "note: để báo cáo ,");
  await hands.found("D001");
  await page.locator("button.safe").first().waitFor();
  await hands.row("D001").locator(".finding-go").click();
  await settled(page);
  await keep("trang-soan-thao", page);

  writeFileSync(served.file, served.read().replace("24 triệu đồng", "30 triệu đồng"));
  await until(() => hands.banner("disk").count());
  await keep("trang-tep-doi", page, { clip: { x: 0, y: 0, width: 1280, height: 300 } });
  await page.getByRole("button", { name: "Lấy bản trên máy" }).click();

  await page.click("#tab-form");
  await page.waitForSelector("[data-list='/tasks'] .row");
  await page.$eval(".paper-scroll", (paper) => paper.scrollTo({ top: 0, behavior: "instant" }));
  await settled(page);
  await keep("trang-bieu-mau", page);
  await page.$eval("[data-list='/tasks']", (list) => list.scrollIntoView());
  await page.locator("[data-list='/tasks'] textarea").first().focus();
  await settled(page);
  await keep("trang-bieu-mau-nhiem-vu", page);
  await hands.close();
}

/** Fonts are there, scrolling has ended and the line at the foot has gone. */
async function settled(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
  await until(() => page.$eval(".toast", (toast) => !toast.classList.contains("shown")), 7000);
}
