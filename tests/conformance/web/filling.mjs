// An officer who has never seen YAML: a new plan, filled in from its first field to its last in the form alone, until it can be
// signed. And what the form does on the way: tells, finds, refuses, remembers.

import AxeBuilder from "@axe-core/playwright";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, until } from "./bench.mjs";

export async function filling(bench) {
  await wholePlan(bench);
  await choosing(bench);
  await silencing(bench);
  await locked(bench);
  await imported(bench);
}

/** A plan as `ttdn new` writes it. */
function begun(bench, starter) {
  const path = join(mkdtempSync(join(tmpdir(), "ttdn-new-")), "a.yaml");
  execFileSync(bench.ttdn, ["new", path, "--starter", starter], { stdio: "ignore" });
  return readFileSync(path, "utf8");
}

/** What hands do in the form. */
class Filler {
  constructor(hands) {
    Object.assign(this, { hands, page: hands.page });
  }

  field(path) {
    return this.page.locator(`.field[data-path='${path}'] :is(input:not(.date-picker), textarea, select)`).first();
  }

  rows(list) {
    return this.page.locator(`[data-list='${list}'] .rows > .row`);
  }

  cell(list, row, key) {
    return this.rows(list).nth(row).locator(`[data-key='${key}'] :is(input, textarea, select, summary)`).first();
  }

  async put(control, value) {
    if ((await control.evaluate((node) => node.tagName)) === "SELECT") return control.selectOption(value);
    await control.fill(value);
    await control.press("Escape");
    if ((await control.inputValue()) !== value) await control.fill(value);
    return control.blur();
  }

  fill(path, value) {
    return this.put(this.field(path), value);
  }

  async write(list, row, cells) {
    for (const [key, value] of Object.entries(cells)) await this.put(this.cell(list, row, key), value);
  }

  async add(list) {
    const before = await this.rows(list).count();
    await this.page.locator(`[data-list='${list}']`).getByRole("button", { name: /^Thêm dòng vào cuối/ }).click();
    check(`a row of ${list}`, await until(async () => (await this.rows(list).count()) === before + 1, 5000));
    return before;
  }

  /** Leaves so many rows. */
  async leave(list, count) {
    while ((await this.rows(list).count()) > count) {
      const now = await this.rows(list).count();
      await this.rows(list).last().getByRole("button", { name: /^Xóa/ }).click();
      await until(async () => (await this.rows(list).count()) < now, 5000);
    }
  }

  /** Ticks units by their names. */
  async choose(list, row, key, ...names) {
    const open = this.cell(list, row, key);
    await open.click();
    for (const name of names) await this.page.locator("details[open] label", { hasText: name }).click();
    await this.page.keyboard.press("Escape");
  }

  says(words) {
    return until(async () => (await this.hands.text()).includes(words), 8000);
  }
}

async function wholePlan(bench) {
  const served = await bench.serve("moi.yaml", { text: begun(bench, "so") });
  const hands = await bench.tab(served, { height: 900 });
  const { page } = hands;
  const filler = new Filler(hands);
  check("a new plan opens on the form", await until(() => page.locator("#tab-form[aria-selected=true]").count()));
  await page.waitForSelector("[data-list='/tasks'] .row");
  check("what is left to fill in is told below its field", await until(async () => ((await page.textContent("[data-path='/issuer/place'] .field-why")) ?? "").includes("chưa điền"), 8000));

  await filler.fill("/issuer/parent", "Ủy ban nhân dân tỉnh An Bình");
  await filler.fill("/issuer/place", "An Bình");
  await filler.fill("/number", "36");
  await filler.fill("/date", "24/01/2027");
  await filler.fill("/title", "Tập huấn nghiệp vụ thông tin đối ngoại cho công chức cấp xã năm 2027");
  await bases(filler);
  await filler.fill("/objectives/purposes", "Nâng cao kỹ năng thông tin đối ngoại của công chức cấp xã.\nGiới thiệu hình ảnh của tỉnh tới bạn bè quốc tế.");
  await filler.fill("/objectives/requirements", "Nội dung thiết thực, đúng đối tượng, gồm:\n+ Kiến thức chung về thông tin đối ngoại.\n+ Kỹ năng viết tin, bài.\nPhân công rõ trách nhiệm của từng đơn vị.");
  check("points and those below them are written", await filler.says("- text: \"Nội dung thiết thực, đúng đối tượng, gồm:\""), await hands.text());
  check("and stand on the paper", await hands.printed("+ Kỹ năng viết tin, bài"), await hands.paper());
  await tasks(filler);
  await filler.fill("/budget/text", "Kinh phí thực hiện từ dự toán chi thường xuyên của Sở năm 2027.\nKhuyến khích huy động các nguồn hợp pháp khác.");
  await filler.fill("/budget/total", "65 triệu đồng");
  await foot(filler);

  await filler.fill("/status", "final");
  check("nothing is wrong any more", await until(async () => (await page.locator(".finding").count()) === 0, 10_000), await page.$$eval(".finding", (all) => all.map((one) => one.textContent).join("\n")));
  await page.keyboard.press("Control+s");
  await hands.state("Đã lưu");
  const checked = spawnSync(bench.ttdn, ["check", served.file], { encoding: "utf8", env: { ...process.env, TTDN_LANG: "vi", NO_COLOR: "1" } });
  check("`ttdn check` has nothing against it", checked.status === 0 && !/\[[A-Z]\d{3}\]/.test(checked.stdout + checked.stderr), checked.stdout + checked.stderr);
  const paper = await hands.paper();
  for (const words of ["Số: 36/KH-SVHTTDL", "An Bình, ngày 24 tháng 01 năm 2027", "Căn cứ Nghị định số 72/2015/NĐ-CP", "1. Mục đích", "Biên soạn tài liệu", "Chủ trì: Phòng Thông tin, Báo chí, Xuất bản", "Kinh phí: 20.000.000 đồng", "Trung tâm Xúc tiến du lịch", "Nguyễn Văn Minh", "Lưu: VT"]) check(`the paper reads: ${words}`, paper.includes(words), paper);
  check("no sample is left", !/\[[^\]]*\]/.test(paper), paper);
  const { violations } = await new AxeBuilder({ page }).exclude(".sheet").analyze();
  check("axe: a filled form", violations.length === 0, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])));
  await hands.close();
}

async function bases(filler) {
  const { page } = filler;
  const row = await filler.add("/legal_bases");
  const words = filler.cell("/legal_bases", row, "text");
  await words.pressSequentially("tổ chức chính quyền địa phương");
  const found = page.locator(".documents:not([hidden]) .document");
  await found.first().waitFor();
  const first = await found.first().textContent();
  check("a document is found by words of its title, with number, title and status", /Luật/.test(first) && /Tổ chức chính quyền địa phương/.test(first) && /hiệu lực/.test(first), first);
  check("what ended is told so", await found.evaluateAll((all) => all.some((one) => one.textContent.includes("hết hiệu lực"))), (await found.allTextContents()).join("\n"));
  await filler.page.keyboard.press("ArrowDown");
  await filler.page.keyboard.press("Enter");
  check("Enter takes it, as it is cited", await filler.says("- Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"), await filler.hands.text());
  for (const at of [row, row - 1]) {
    await filler.rows("/legal_bases").nth(at).getByRole("button", { name: /^Chuyển lên/ }).click();
    const there = filler.rows("/legal_bases").nth(at - 1);
    check("a row moves up, and the keyboard with it", await until(() => there.evaluate((row) => row.contains(document.activeElement) && row.querySelector("textarea").value.startsWith("Luật Tổ chức")), 8000));
  }
  const top = filler.cell("/legal_bases", 0, "text");
  await top.fill("zzzz");
  check("where nothing is found, that is said", await until(() => page.locator(".documents-none:visible").count(), 5000));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  check("Escape gives up", await until(async () => (await top.inputValue()).startsWith("Luật Tổ chức"), 5000), await top.inputValue());
}

async function tasks(filler) {
  const { page, hands } = filler;
  await filler.write("/tasks", 0, { title: "Biên soạn tài liệu tập huấn", items: "Tài liệu về thông tin đối ngoại.\nBộ câu hỏi ôn tập.", deadline: "Quý II/2027", output: "01 bộ tài liệu", budget: "20 triệu đồng" });
  await filler.write("/tasks", 1, { title: "Tổ chức lớp tập huấn", deadline: "tháng 9/2027", output: "02 lớp, 120 học viên", budget: "45 triệu đồng" });
  const row = await filler.add("/tasks");
  await filler.write("/tasks", row, { title: "Giới thiệu hình ảnh của tỉnh tại lớp tập huấn", deadline: "tháng 9/2027", output: "01 phim" });
  await filler.cell("/tasks", row, "lead").click();
  const name = page.locator("details[open] .choices-name");
  await name.fill("Trung tâm Xúc tiến du lịch");
  await name.press("Enter");
  check("a unit is added where it is needed, and leads", (await filler.says("trung-tam-xuc-tien-du-lich:")) && (await filler.says("lead: trung-tam-xuc-tien-du-lich")), await hands.text());
  check("its name is ticked", await until(() => page.locator("details[open] label", { hasText: "Trung tâm Xúc tiến du lịch" }).locator("input").isChecked(), 5000));
  await page.keyboard.press("Escape");
  await filler.cell("/tasks", row, "support").click();
  await page.locator("details[open] label", { hasText: "Văn phòng Sở" }).click();
  check("a tick counts at once", await filler.says("support: [van-phong]\n    deadline: tháng 9/2027\n    output: 01 phim"), await hands.text());
  await page.locator("details[open] label", { hasText: "Phòng Thông tin" }).click();
  check("and the next one", await filler.says("support: [van-phong, phong-chuyen-mon]"), await hands.text());
  check("the list stays open", (await page.locator("details.choices[open]").count()) === 1);
  await page.keyboard.press("Escape");
  const units = await filler.rows("/units").count();
  await filler.write("/units", units - 1, { duties: "Cung cấp phim, ấn phẩm giới thiệu về tỉnh.\nPhối hợp tổ chức lớp tập huấn." });
  await filler.write("/units", 2, { duties: "Cử công chức tham gia tập huấn." });
  check("duties are printed", await hands.printed("Cung cấp phim, ấn phẩm"), await hands.paper());
}

async function foot(filler) {
  const { page, hands } = filler;
  await filler.fill("/signature/name", "Nguyễn Văn Minh");
  await filler.leave("/recipients", 1);
  const row = await filler.add("/recipients");
  await filler.cell("/recipients", row, "to").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Giám đốc, các Phó Giám đốc Sở\nỦy ban nhân dân các xã, phường\nPhòng Thông tin, Báo chí, Xuất bản\nVăn phòng Sở\r\nTrung tâm Xúc tiến du lịch\n");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  check("a list that is pasted is as many rows", await until(async () => (await filler.rows("/recipients").count()) === 6, 8000), await hands.text());
  check("in their order", await until(async () => (await filler.cell("/recipients", 5, "to").inputValue()) === "Trung tâm Xúc tiến du lịch", 5000));
  check("and the keyboard is in the last one", await until(() => filler.cell("/recipients", 5, "to").evaluate((cell) => cell === document.activeElement), 5000));
  await filler.write("/reporting", 0, { when: "trước ngày 01/12/2027" });
}

/** The choice of text or form is remembered by the browser, whatever the port. */
async function choosing(bench) {
  const text = begun(bench, "xa");
  const first = await bench.serve("mot.yaml", { text });
  const hands = await bench.tab(first);
  const context = hands.page.context();
  await hands.page.waitForSelector("[data-list='/tasks'] .row");
  const unset = await hands.page.textContent("[data-path='/kind'] option[value='']");
  check("what holds where nothing is chosen is said", unset === "(không chọn: Kế hoạch)", unset);
  await hands.page.click("#tab-text");
  await hands.close();
  const again = await bench.tab(await bench.serve("hai.yaml", { text }), { context });
  check("who chose the text gets the text", await until(() => again.page.locator("#tab-text[aria-selected=true]").count(), 5000));
  await again.page.click("#tab-form");
  await again.close();
  const old = await bench.tab(await bench.serve("phuong-2027.yaml"), { context });
  check("who chose the form gets the form, of any plan", await until(() => old.page.locator("#tab-form[aria-selected=true]").count(), 5000));
  await old.close();
  const other = await bench.tab(await bench.serve("phuong-2027.yaml"));
  check("a plan that is written opens on the text", (await other.page.locator("#tab-text[aria-selected=true]").count()) === 1);
  await other.close();
}

/** A message is allowed with a reason in words, and leads to its field. */
async function silencing(bench) {
  const served = await bench.serve("phuong-2027.yaml");
  const text = served.read().replace(/\n    lead: phong-vhxh/, "");
  check("the sample has a lead to leave out", text !== served.read());
  const hands = await bench.tab(await bench.serve("le.yaml", { text }));
  const { page } = hands;
  await hands.found("A001");
  const row = hands.row("A001");
  check("a message names its field", /Nhiệm vụ 1 › Chủ trì/.test(await row.textContent()), await row.textContent());
  check("beside a key stands what it is called", /lead:Chủ trì/.test(await row.locator(".finding-hint").innerText()), await row.locator(".finding-hint").innerText());
  await page.click("#tab-form");
  await page.waitForSelector("[data-list='/tasks'] .row");
  check("in the form the key is not shown", !(await row.locator(".finding-hint").innerText()).includes("lead"), await row.locator(".finding-hint").innerText());
  await row.locator(".finding-go").click();
  const cell = page.locator("[data-list='/tasks'] .row:first-child [data-key=lead]");
  check("the message leads to its field", await until(() => cell.evaluate((node) => node.contains(document.activeElement)), 5000));
  const summary = cell.locator("summary");
  check("which is marked", (await summary.getAttribute("aria-invalid")) === "true");
  const why = await summary.getAttribute("aria-describedby");
  check("and described by the message below it", (await page.locator(`#${why.split(" ")[0]}`).innerText()).includes("chưa có cơ quan chủ trì"), why);

  const before = await hands.text();
  const open = async () => {
    await row.locator("button.silence").click();
    await page.waitForSelector("dialog[open] #reason");
  };
  await open();
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  check("axe: the reason", violations.length === 0, JSON.stringify(violations.map(({ id }) => id)));
  for (const words of ["", "  ", "lý do", "..."]) {
    await page.fill("#reason", words);
    await page.locator("dialog[open] button[type=submit]").click();
    check(`“${words}” is no reason`, await until(() => page.locator("#reason-why:visible").count(), 5000));
  }
  check("nothing was written meanwhile", (await hands.text()) === before);
  await page.keyboard.press("Escape");
  check("Escape leaves it", await until(async () => (await page.locator("dialog[open]").count()) === 0, 5000));
  await open();
  await page.fill("#reason", "Giao sau cuộc họp tháng 2");
  await page.keyboard.press("Enter");
  check("with a reason it is allowed", (await hands.gone("A001")) && (await hands.text()).includes("# ttdn: allow A001 -- Giao sau cuộc họp tháng 2\n"), await hands.text());
  await hands.close();
}

/** A form that cannot be filled in says why, and what to do, where one looks. */
async function locked(bench) {
  const hands = await bench.tab(await bench.serve("phuong-2027.yaml"));
  const { page } = hands;
  await page.click("#tab-form");
  await page.waitForSelector("[data-list='/tasks'] .row");
  await page.click("#tab-text");
  await hands.to("period: 2027");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("legal_bases: [");
  await page.click("#tab-form");
  const note = page.locator(".form-note");
  check("a locked form says why", await until(async () => ((await note.textContent()) ?? "").includes("tạm khóa"), 8000), await note.textContent());
  await page.$eval(".form-scroll", (scroll) => scroll.scrollTo(0, 1500));
  const seen = await page.evaluate(() => document.querySelector(".form-note").getBoundingClientRect().top >= document.querySelector(".form-scroll").getBoundingClientRect().top);
  check("wherever one looks", seen);
  await note.getByRole("button", { name: "Bỏ lần sửa vừa rồi" }).click();
  check("and can be opened again", await until(() => page.$eval(".form-parts", (parts) => !parts.inert), 8000), await hands.text());
  await hands.close();
  const viewed = await bench.tab(await bench.serve("phuong-2027.yaml", { words: ["--view"] }));
  await viewed.page.click("#tab-form");
  check("a form that is only shown says so", await until(async () => ((await viewed.page.textContent(".form-note")) ?? "").includes("chỉ xem"), 8000));
  await viewed.close();
}

/** A plan of free sections shows them, and names what it does not hold. */
async function imported(bench) {
  const hands = await bench.tab(await bench.serve("ban-to-chuc-su-kien.yaml"));
  const { page } = hands;
  const filler = new Filler(hands);
  await page.click("#tab-form");
  await page.waitForSelector("[data-list='/sections'] .row");
  check("its sections are there, one below another", (await filler.rows("/sections").count()) === 8 && (await page.locator("[data-list='/sections'] .depth-1").count()) === 6);
  check("a section's text is shown", (await filler.cell("/sections", 2, "blocks").inputValue()).startsWith("Kế hoạch này áp dụng"), await filler.cell("/sections", 2, "blocks").inputValue());
  await filler.rows("/sections").nth(5).getByRole("button", { name: /^Xem dòng này/ }).click();
  const chosen = () => page.evaluate(() => {
    const { state } = document.querySelector(".cm-content").cmTile.root.view;
    return state.doc.lineAt(state.selection.main.from).text;
  });
  check("what it cannot hold leads to its place", await until(async () => (await chosen()).includes("- table"), 5000), await chosen());
  await page.click("#tab-form");
  await page.locator(".form-rest button", { hasText: "Xem dòng này" }).first().click();
  check("so does what it names", await until(async () => (await chosen()).startsWith("numbering:"), 5000), await chosen());
  await hands.close();
}
