// Text and paper: typing, messages and their buttons, the ways between both, completion.

import { check, until } from "./bench.mjs";

export async function writing(bench) {
  const served = await bench.serve("phuong-2027.yaml");
  const hands = await bench.tab(served);
  const { page, keys } = hands;
  check("the page is in Vietnamese", (await page.getAttribute("html", "lang")) === "vi" && (await page.title()).includes("phuong-2027.yaml"));
  check("the paper is there as it will print", await hands.printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), await hands.paper());
  check("nothing is unsaved", await hands.state("Đã lưu"));
  await typing(hands);
  await place(hands);
  await messages(hands);
  await ways(hands);
  await completion(hands);
  await points(hands);
  await unprintable(hands);
  await looking(hands);
  check("what was typed is still unsaved", (await hands.state("Chưa lưu")) && served.read() !== (await hands.text()));
  void keys;
  await hands.close();
  await blanks(bench);
}

/** Room to be filled in by hand is several blanks: each letter behind it stands where it was set. */
async function blanks(bench) {
  const hands = await bench.tab(await bench.serve("toi-thieu.yaml"));
  await hands.printed("Số:");
  const wrong = await hands.page.$$eval(".sheet tspan", (spans) => {
    const away = (span) => {
      const places = [...span.x.baseVal].map((place) => place.value);
      const units = span.textContent.length;
      return places.length === units && places.some((place, at) => Math.abs(span.getStartPositionOfChar(at).x - place) > 0.1);
    };
    const moved = (span) => {
      try {
        return away(span);
      } catch {
        return true;
      }
    };
    return spans.filter(moved).map((span) => span.textContent);
  });
  check("each letter stands where it was set", wrong.length === 0, wrong.join(" | "));
  await hands.close();
}

async function typing(hands) {
  const { page, keys } = hands;
  await hands.to("Quảng bá hình ảnh phường Hải An");
  for (const letter of " xanh") {
    await keys.type(letter);
    await page.waitForTimeout(120);
  }
  check("typed words come onto the paper", await hands.printed("phường Hải An xanh ra nước ngoài"), await hands.paper());
  check("it is told that they are not saved", await hands.state("Chưa lưu"));
  const times = await page.evaluate(() => performance.getEntriesByName("ttdn:page").slice(-5).map((one) => Math.round(one.duration)));
  times.sort((a, b) => a - b);
  console.log(`web: from a key to the page ${times[Math.floor(times.length / 2)]} ms (of ${times.join(", ")})`);
  await hands.undo(5);
  check("undone, the paper is as it was", await until(async () => !(await hands.paper()).includes("xanh")));
}

async function place(hands) {
  const { page, keys } = hands;
  await hands.to("Thiết thực, tiết kiệm");
  const place = await page.$eval(".paper-scroll", (paper) => (paper.scrollTop = 300));
  await keys.type(" thật");
  await hands.printed("tiết kiệm thật");
  check("while typing the paper keeps its place", (await page.$eval(".paper-scroll", (paper) => paper.scrollTop)) === place);
  await hands.undo(2);
}

async function messages(hands) {
  const { page, keys } = hands;
  await hands.replace("19/11/2027", "31/11/2027");
  check("a mistake is told", await hands.found("D001"), String(await hands.codes()));
  check("its count stands above", (await page.textContent(".findings-count")).includes("lỗi"), await page.textContent(".findings-count"));
  await hands.undo();
  check("mended, it goes", await hands.gone("D001"), String(await hands.codes()));

  await hands.replace("Theo dõi, đôn đốc", "Theo dõi , đôn  đốc");
  check("two slips of typing are told", await until(async () => (await hands.codes()).filter((code) => code === "T003").length === 2), String(await hands.codes()));
  await hands.row("T003").locator("button.safe").click();
  check("the button mends the one", await until(async () => (await hands.codes()).filter((code) => code === "T003").length === 1), String(await hands.codes()));
  await hands.undo();
  await until(async () => (await hands.codes()).filter((code) => code === "T003").length === 2);
  await page.getByRole("button", { name: "Sửa tất cả" }).click();
  check("“mend all” mends both", (await hands.gone("T003")) && (await hands.text()).includes("Theo dõi, đôn đốc"), await hands.text());
  await hands.undo();
  await hands.found("T003");
  await keys.press("Control+Home");
  await hands.row("T003").locator(".finding-go").click();
  const line = (await hands.text()).split("\n").findIndex((one) => one.includes("Theo dõi")) + 1;
  check("a click on a message goes to its line", (await hands.line()) === line);
  await hands.row("T003").locator("button.silence").click();
  await page.waitForSelector("dialog[open] #reason");
  await keys.insertText("đoạn trích nguyên văn");
  await keys.press("Enter");
  check("a silence asks for its reason, and writes it", await until(async () => (await hands.text()).includes("# ttdn: allow T003 -- đoạn trích nguyên văn\n")), await hands.text());
  await hands.undo(3);
  check("undone, the text is that of the file", await until(async () => (await hands.text()) === hands.served.read()), await hands.text());
}

async function ways(hands) {
  const { page } = hands;
  await page.locator(".cm-content").focus();
  await hands.keys.press("Control+Home");
  const words = page.locator(".sheet [data-s]", { hasText: "biển" }).first();
  await words.click();
  const line = (await hands.text()).split("\n").findIndex((one) => one.includes("Dựng biển chỉ dẫn")) + 1;
  check("a click on the paper goes to the line", await until(async () => (await hands.line()) === line, 5000), `${await hands.line()}, not ${line}`);
  check("where it came from is marked", await until(async () => (await page.locator("rect.marked").count()) > 0, 5000));

  await page.$eval(".paper-scroll", (paper) => paper.scrollTo({ top: 0, behavior: "instant" }));
  await hands.to("Bùi Đức Thắng");
  const seen = () =>
    page.evaluate(() => {
      const pane = document.querySelector(".paper-scroll").getBoundingClientRect();
      const mark = document.querySelector("rect.here")?.getBoundingClientRect();
      return mark !== undefined && mark.top >= pane.top && mark.bottom <= pane.bottom;
    });
  check("the paper shows where the cursor is", await until(seen, 5000));
}

async function completion(hands) {
  const { page, keys } = hands;
  await hands.to("legal_bases:");
  await keys.press("Enter");
  await keys.press("Home");
  await keys.press("Shift+End");
  await keys.press("Delete");
  await keys.type("  - Nghị định 30/2020");
  await keys.press("Control+Space");
  const option = page.locator(".cm-tooltip-autocomplete li", { hasText: "30/2020/NĐ-CP" }).first();
  await option.waitFor();
  await option.click();
  const cited = /- Nghị định số 30\/2020\/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ/;
  check("a legal document is completed as it is cited", await until(async () => cited.test(await hands.text()), 5000), await hands.text());
  check("and stands on the paper", await hands.printed("30/2020/NĐ-CP"));
}

/** The next point of a list gets its dash; without one it would be more of the point above. */
async function points(hands) {
  const { page, keys } = hands;
  const before = await hands.text();
  await hands.to("Thiết thực, tiết kiệm, đúng thời hạn Sở Văn hóa và Thể thao giao.");
  await keys.press("Enter");
  await keys.insertText("Việc thứ hai.");
  check("Enter behind a point opens the next one", /Thể thao giao\.\n( *)- Việc thứ hai\.\n/.test(await hands.text()), await hands.text());
  await keys.press("Enter");
  await keys.press("Enter");
  check("Enter behind a lone dash ends the list", /- Việc thứ hai\.\n\n/.test(await hands.text()), await hands.text());
  await hands.back(before);
  await hands.to("Thiết thực, tiết kiệm");
  await keys.press("Enter");
  check("Enter amid a sentence makes no point", !/Thiết thực, tiết kiệm\n *-/.test(await hands.text()), await hands.text());
  await hands.back(before);
  // Words without a dash are completed with it.
  await hands.to("legal_bases:");
  await keys.press("Enter");
  await keys.press("Home");
  await keys.press("Shift+End");
  await keys.press("Delete");
  await keys.type("  Nghị định số 30/2020");
  await keys.press("Control+Space");
  const option = page.locator(".cm-tooltip-autocomplete li", { hasText: "30/2020/NĐ-CP" }).first();
  await option.waitFor();
  await option.click();
  const cited = /\n {2}- Nghị định số 30\/2020\/NĐ-CP ngày 05 tháng 3 năm 2020/;
  check("a basis without its dash gets one", await until(async () => cited.test(await hands.text()), 5000), (await hands.text()).slice(0, 1500));
  await hands.back(before);
}

async function unprintable(hands) {
  const { page, keys } = hands;
  const before = await hands.text();
  await hands.to("period: 2027");
  await keys.press("Enter");
  await keys.type("legal_bases: [");
  check("what cannot be printed greys the last paper and says why", await until(() => page.locator(".paper-scroll.stale").count()), await page.textContent(".paper-note"));
  check("the reason stands there", ((await page.textContent(".paper-note")) ?? "").length > 60, await page.textContent(".paper-note"));
  check("the last paper is still there", (await hands.paper()).includes("Dựng biển chỉ dẫn"));
  await hands.back(before);
  check("mended, it is printed again", await until(async () => (await page.locator(".paper-scroll.stale").count()) === 0));
}

async function looking(hands) {
  const { page } = hands;
  await page.getByRole("button", { name: "Mục lục" }).click();
  const headings = page.locator(".headings button");
  check("the outline has the headings", (await headings.count()) > 3, await page.textContent(".headings"));
  await page.$eval(".paper-scroll", (paper) => paper.scrollTo({ top: 0, behavior: "instant" }));
  await headings.last().click();
  check("a heading shows its place", await until(() => page.$eval(".paper-scroll", (paper) => paper.scrollTop > 200), 5000));
  await page.getByRole("button", { name: "Mục lục" }).click();
  const width = () => page.$eval(".sheet", (sheet) => sheet.getBoundingClientRect().width);
  await page.selectOption(".zoom select", "100");
  check("at 100 % A4 is as wide as A4", Math.abs((await width()) - 793.7) < 1, String(await width()));
  await page.getByRole("button", { name: "Phóng to" }).click();
  check("larger", (await width()) > 794);
  await page.selectOption(".zoom select", "page");
  const fits = await page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().height <= document.querySelector(".paper-scroll").clientHeight);
  check("a whole page fits", fits);
  await page.selectOption(".zoom select", "width");
  const last = await page.locator(".sheet").count();
  await page.fill(".page-number", String(last));
  await page.press(".page-number", "Enter");
  check("a page number shows its page", await until(() => page.$eval(".paper-scroll", (paper) => paper.scrollTop > 200), 5000));
}
