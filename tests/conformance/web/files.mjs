// The file and the page: saving, papers, other tabs and programs, a connection that is lost.

import { execFileSync } from "node:child_process";
import { renameSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, pause, until } from "./bench.mjs";

export async function files(bench) {
  await saving(bench);
  await papers(bench);
  await tabs(bench);
  await elsewhere(bench);
  await breaks(bench);
  await viewing(bench);
  await lost(bench);
}

async function saving(bench) {
  const served = await bench.serve("toi-thieu.yaml");
  const hands = await bench.tab(served);
  const before = served.read();
  await hands.to("năm 2024 trên địa bàn");
  await hands.keys.type(" toàn");
  await hands.keys.press("Control+s");
  check("Ctrl+S saves", await hands.state("Đã lưu"), await hands.page.textContent(".banners"));
  check("the file has what was typed, and nothing else", served.read() === before.replace("năm 2024 trên địa bàn", "năm 2024 trên địa bàn toàn"), served.read());
  await hands.keys.type(" thể");
  await hands.page.getByRole("button", { name: "Lưu", exact: true }).click();
  check("the button saves", (await hands.state("Đã lưu")) && served.read().includes("toàn thể"));
  await hands.page.reload();
  await hands.ready();
  check("loaded again, it is as it was saved", (await hands.text()) === served.read() && (await hands.state("Đã lưu")));

  await hands.to("toàn thể");
  await hands.keys.type("!");
  await hands.state("Chưa lưu");
  const asked = hands.page.waitForEvent("dialog").then(async (dialog) => [dialog.type(), await dialog.dismiss()]);
  const [kind] = await Promise.all([asked, hands.page.close({ runBeforeUnload: true })]).then(([first]) => first);
  check("what is not saved is not closed without a word", kind === "beforeunload" && !hands.page.isClosed());
  await hands.close();
}

async function papers(bench) {
  const served = await bench.serve("phuong-2027.yaml");
  const hands = await bench.tab(served);
  for (const [name, ending] of [["Tải bản Word", "docx"], ["Tải bản PDF", "pdf"]]) {
    const [download] = await Promise.all([hands.page.waitForEvent("download"), hands.page.getByRole("button", { name }).click()]);
    const path = join(served.folder, `tai-ve.${ending}`);
    await download.saveAs(path);
    const bytes = readFileSync(path);
    check(`${ending}: its name is that of the plan`, download.suggestedFilename() === `phuong-2027.${ending}`, download.suggestedFilename());
    if (ending === "pdf") check("pdf: a PDF", bytes.subarray(0, 5).toString() === "%PDF-" && bytes.subarray(-8).toString().includes("%%EOF"));
    else check("docx: a whole archive", sound(path));
  }
  const printed = join(served.folder, "in.pdf");
  await hands.page.pdf({ path: printed, preferCSSPageSize: true });
  const pages = /Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [printed], { encoding: "utf8" }))?.[1];
  check("Ctrl+P prints the paper alone", Number(pages) === (await hands.page.locator(".sheet").count()), pages);
  await hands.replace("19/11/2027", "31/11/2027");
  await hands.found("D001");
  await hands.page.getByRole("button", { name: "Tải bản Word" }).click();
  check("a plan with mistakes makes no paper, and it is said why", await until(() => hands.banner("made").count()), await hands.page.textContent(".banners"));
  await hands.close();
}

function sound(path) {
  try {
    execFileSync("unzip", ["-tqq", path]);
    return execFileSync("unzip", ["-p", path, "word/document.xml"]).includes("Hải An");
  } catch (error) {
    return console.log(String(error));
  }
}

async function tabs(bench) {
  const served = await bench.serve("toi-thieu.yaml");
  const one = await bench.tab(served);
  const other = await bench.tab(served, { context: one.page.context() });
  await one.page.bringToFront();
  await one.to("năm 2024 trên địa bàn");
  await one.keys.type(" một");
  await one.keys.press("Control+s");
  await one.state("Đã lưu");
  await other.page.bringToFront();
  check("what one tab saves the other is told of", await until(() => other.banner("disk").count()));
  check("the tab that saved is not", (await one.banner("disk").count()) === 0);
  await other.page.getByRole("button", { name: "Lấy bản trên máy" }).click();
  check("taken, it is the same", (await until(async () => (await other.text()) === served.read())) && (await other.state("Đã lưu")));
  await one.close();
  await other.close();
}

async function elsewhere(bench) {
  const served = await bench.serve("toi-thieu.yaml");
  const hands = await bench.tab(served);
  const first = served.read();
  await hands.to("Sản xuất phim");
  await hands.keys.type(" ngắn");
  await hands.state("Chưa lưu");
  writeFileSync(served.file, first.replace("An Bình", "An Phú"));
  check("a file that changes on the disk is told", await until(() => hands.banner("disk").count()));
  await hands.page.getByRole("button", { name: "Giữ bản đang soạn" }).click();
  check("mine can be kept", (await hands.text()).includes("phim ngắn") && served.read().includes("An Phú") && (await hands.state("Chưa lưu")));
  await hands.page.getByRole("button", { name: "Lưu", exact: true }).click();
  check("and saved over the other", (await hands.state("Đã lưu")) && served.read().includes("phim ngắn") && !served.read().includes("An Phú"));

  await hands.to("phim ngắn");
  await hands.keys.type(" hay");
  const theirs = served.read().replace("tỉnh An Bình", "tỉnh An Lộc");
  writeFileSync(served.file, theirs);
  // Straight away, before the news can be read: the server refuses.
  await hands.keys.press("Control+s");
  check("a save over another's change is refused", await until(async () => (await hands.banner("disk").count()) > 0 && served.read() === theirs));
  await pause(600);
  await hands.page.getByRole("button", { name: "Lấy bản trên máy" }).click();
  check("the disk's can be taken", (await until(async () => (await hands.text()) === theirs)) && (await hands.state("Đã lưu")), await hands.text());
  await hands.undo();
  check("and mine is had back by undoing", await until(async () => (await hands.text()).includes("phim ngắn hay")));

  rmSync(served.file);
  check("a file that is gone is told", await until(async () => (await hands.page.textContent(".banners")).includes("không còn")), await hands.page.textContent(".banners"));
  await hands.page.getByRole("button", { name: "Ghi lại tệp" }).click();
  check("and can be written again", (await hands.state("Đã lưu")) && served.read().includes("phim ngắn hay"));
  // As editors save: another file in the place of this one.
  writeFileSync(`${served.file}.moi`, first);
  renameSync(`${served.file}.moi`, served.file);
  check("a file that another takes the place of is told", await until(() => hands.banner("disk").count()));
  await hands.close();
}

async function breaks(bench) {
  const lines = (await bench.serve("toi-thieu.yaml")).read();
  const served = await bench.serve("toi-thieu.yaml", { text: `\ufeff${lines.replaceAll("\n", "\r\n")}` });
  const hands = await bench.tab(served);
  await hands.to("Sản xuất phim");
  await hands.keys.type(" ngắn");
  await hands.keys.press("Control+s");
  await hands.state("Đã lưu");
  check("line breaks of Windows and the mark before them stay", served.read() === `\ufeff${lines.replace("Sản xuất phim", "Sản xuất phim ngắn").replaceAll("\n", "\r\n")}`, JSON.stringify(served.read().slice(0, 200)));
  await hands.close();
}

async function viewing(bench) {
  const served = await bench.serve("phuong-2027.yaml", { words: ["--view"] });
  const hands = await bench.tab(served);
  const before = await hands.text();
  check("view: it says so", await hands.state("Chỉ xem"));
  check("view: nothing to save", (await hands.page.getByRole("button", { name: "Lưu", exact: true }).count()) === 0);
  await hands.page.locator(".cm-content").focus();
  await hands.keys.type("abc");
  await hands.keys.press("Delete");
  await hands.keys.press("Control+s");
  check("view: nothing can be written", (await hands.text()) === before && served.read() === before);
  await hands.page.click("#tab-form");
  await hands.page.waitForSelector(".form-group input");
  check("view: the form cannot be filled in", (await hands.page.locator(".form-parts :is(input, select, textarea):not(:disabled)").count()) === 0);
  await hands.page.click("#tab-text");
  writeFileSync(served.file, before.replace("Dựng biển chỉ dẫn", "Dựng bảng chỉ dẫn"));
  check("view: what changes on the disk is shown", await hands.printed("Dựng bảng chỉ dẫn"));
  await hands.close();
}

async function lost(bench) {
  const served = await bench.serve("toi-thieu.yaml");
  const lines = { down: false, open: [] };
  const before = (page) =>
    page.routeWebSocket(/\/lsp$/, (route) => {
      if (lines.down) return route.close({ code: 1001 });
      route.connectToServer();
      lines.open.push(route);
    });
  const hands = await bench.tab(served, { before });
  lines.down = true;
  for (const line of lines.open.splice(0)) await line.close({ code: 1001 });
  check("a lost connection is told", await until(() => hands.banner("lost").count()));
  await hands.to("Sản xuất phim");
  await hands.keys.type(" khi mất mạng");
  check("who types on types on", (await hands.text()).includes("phim khi mất mạng"));
  await hands.keys.press("Control+s");
  check("saving says that it cannot", await until(() => hands.banner("save").count()));
  check("after a while the text is offered as a file", await until(() => hands.page.getByRole("button", { name: "Tải nội dung về máy" }).count()));
  const [download] = await Promise.all([hands.page.waitForEvent("download"), hands.page.getByRole("button", { name: "Tải nội dung về máy" }).click()]);
  check("and it is the text", readFileSync(await download.path(), "utf8") === (await hands.text()));
  lines.down = false;
  check("back, the banner goes", await until(async () => (await hands.banner("lost").count()) === 0));
  check("back, the paper has every letter", await hands.printed("phim khi mất mạng"));
  await hands.keys.press("Control+s");
  check("back, it can be saved", (await hands.state("Đã lưu")) && served.read().includes("phim khi mất mạng"));
  await hands.close();
}
