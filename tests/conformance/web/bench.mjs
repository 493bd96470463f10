// A running `ttdn edit`, a browser, and hands: what the tests of the page have in common.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const PATIENCE = 30_000;
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

let passed = 0;
let failed = 0;

/** One more thing that holds, or does not. */
export function check(what, holds, said = "") {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED web: ${what}\n${String(said).slice(-1500)}`);
  }
}

/** The sums; whether nothing failed. */
export function sums() {
  console.log(`web: ${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** Waits until `look` says yes; what it said last. */
export async function until(look, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found || Date.now() > end) return found;
    await pause(25);
  }
}

export const pause = (time) => new Promise((done) => setTimeout(done, time));

export class Bench {
  constructor(ttdn) {
    this.ttdn = ttdn;
    this.running = [];
    /** What no page may do, with the page that did it. */
    this.complaints = [];
  }

  async open() {
    const args = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"];
    const executablePath = process.env.CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
    this.browser = await chromium.launch({ executablePath, args });
  }

  /** A copy of an example (or a text of one's own), served. */
  async serve(example, { text, words = [], lang = "vi" } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "ttdn-web-"));
    const file = join(folder, basename(example));
    // With the plans above it, pictures and settings beside it.
    cpSync(join(ROOT, "examples"), folder, { recursive: true });
    if (text !== undefined) writeFileSync(file, text);
    const env = { ...process.env, TTDN_LANG: lang, NO_COLOR: "1" };
    const server = spawn(this.ttdn, ["edit", file, "--no-browser", ...words], { cwd: folder, env });
    this.running.push(server);
    let said = "";
    server.stdout.on("data", (data) => (said += data));
    server.stderr.on("data", (data) => (said += data));
    const found = await until(() => /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/?/.exec(said));
    if (!found) throw new Error(`ttdn edit says no address: ${said}`);
    return { file, folder, url: found[0].replace(/\/?$/, "/"), server, read: () => readFileSync(file, "utf8") };
  }

  /** A tab on what is served; `ready` waits until the paper and the findings are there. */
  async tab(served, { looks = "light", width = 1280, height = 720, context, scale = 1, before } = {}) {
    const around = context ?? (await this.browser.newContext({ viewport: { width, height }, colorScheme: looks, locale: "vi-VN", acceptDownloads: true, deviceScaleFactor: scale }));
    const page = await around.newPage();
    page.setDefaultTimeout(PATIENCE);
    const complain = (what) => this.complaints.push(`${basename(served.file)}: ${what}`);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(`console: ${message.text()}`));
    page.on("pageerror", (error) => complain(`error: ${error.stack}`));
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      const own = host === new URL(served.url).host || ["data:", "blob:"].includes(protocol);
      if (!own) complain(`asked ${request.url()}`);
    });
    await page.exposeFunction("told", complain);
    await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => window.told(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)));
    await before?.(page);
    await page.goto(served.url);
    const hands = new Hands(page, served);
    await hands.ready();
    return hands;
  }

  async close() {
    await this.browser?.close();
    for (const server of this.running) server.kill();
  }
}

/** What a person does in a tab, and what he sees. */
export class Hands {
  constructor(page, served) {
    this.page = page;
    this.served = served;
    this.keys = page.keyboard;
  }

  async ready() {
    await this.page.waitForSelector(".sheet svg");
    await until(() => this.page.evaluate(() => !document.querySelector(".findings-none")?.textContent.includes("Đang đọc")));
  }

  /** The whole text of the editor, of which the page shows a part. */
  text() {
    return this.page.evaluate(() => document.querySelector(".cm-content").cmTile.root.view.state.doc.toString());
  }

  /** Puts the cursor behind words, by searching for them; `whole` leaves them selected. */
  async to(words, whole = false) {
    await this.page.locator(".cm-content").focus();
    await this.keys.press("Control+Home");
    await this.keys.press("Control+f");
    await this.page.waitForSelector(".cm-search");
    await this.keys.press("Control+a");
    await this.keys.type(words);
    // Letters that are on no key come without one; the search listens to keys.
    await this.keys.press("Shift");
    await this.keys.press("Enter");
    await this.keys.press("Escape");
    const found = await this.page.evaluate(() => {
      const { state } = document.querySelector(".cm-content").cmTile.root.view;
      return state.sliceDoc(state.selection.main.from, state.selection.main.to);
    });
    if (found !== words) throw new Error(`“${words}” is not found but “${found}”`);
    if (!whole) await this.keys.press("ArrowRight");
  }

  /** Types other words in the place of these. */
  async replace(words, others) {
    await this.to(words, true);
    if (others === "") await this.keys.press("Delete");
    else await this.keys.insertText(others);
  }

  /** The number of the line that the cursor is in. */
  line() {
    return this.page.evaluate(() => {
      const { state } = document.querySelector(".cm-content").cmTile.root.view;
      return state.doc.lineAt(state.selection.main.head).number;
    });
  }

  /** Every word on the paper. */
  paper() {
    return this.page.evaluate(() => [...document.querySelectorAll(".sheet text")].map((text) => text.textContent).join(" ").replace(/\s+/g, " "));
  }

  /** Waits for words on the paper. */
  printed(words) {
    return until(async () => (await this.paper()).includes(words));
  }

  /** Codes of the messages. */
  codes() {
    return this.page.$$eval(".finding-code", (codes) => codes.map((code) => code.textContent));
  }

  found(code) {
    return until(async () => (await this.codes()).includes(code));
  }

  gone(code) {
    return until(async () => !(await this.codes()).includes(code));
  }

  /** The row of a message. */
  row(code) {
    return this.page.locator(".finding", { hasText: code }).first();
  }

  state(words) {
    return until(async () => (await this.page.textContent(".state")) === words);
  }

  banner(name) {
    return this.page.locator(`[data-banner=${name}]`);
  }

  async undo(times = 1) {
    await this.page.locator(".cm-content").focus();
    for (let at = 0; at < times; at += 1) await this.keys.press("Control+z");
  }

  /** Undoes until the text is that of before. */
  async back(before) {
    await this.page.locator(".cm-content").focus();
    for (let at = 0; at < 30 && (await this.text()) !== before; at += 1) await this.keys.press("Control+z");
    check("undone, it is as before", (await this.text()) === before);
  }

  async close() {
    await this.page.close({ runBeforeUnload: false });
  }
}
