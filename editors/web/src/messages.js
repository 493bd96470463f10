// The list of what should be looked at: how grave, what, what to write instead, and buttons that do it. Rows that stay keep
// their elements, so that the keyboard does not lose its place when something else is mended.

import { announce, hear } from "./announce.js";
import { button, el, icon } from "./dom.js";
import { explain } from "./explain.js";
import { counted } from "./findings.js";
import { applyAll, applyFix, silence } from "./fixes.js";
import { spoken, told } from "./names.js";
import { askReason } from "./reason.js";
import { say } from "./words/index.js";

// More than anybody mends in one go; a broken file would make thousands.
const MOST = 150;

export class Messages {
  constructor({ findings, engine, view, readOnly, goTo, shown }) {
    Object.assign(this, { findings, engine, view, readOnly, goTo, shown });
    this.rows = new Map();
    this.list = el("ul", { class: "findings" });
    this.rest = el("p", { class: "findings-rest" });
    this.count = el("span", { class: "findings-count" });
    this.all = button({
      words: say("fixAll"),
      help: say("fixAllHelp"),
      class: "small",
      hidden: true,
      run: () => this.fixAll(),
    });
    this.head = el("div", { class: "pane-head" }, el("h2", { id: "messages-title" }, say("messages")), this.count, el("span", { class: "gap" }), this.all);
    this.body = el("div", { class: "pane-body findings-body", tabindex: "-1" }, this.list, this.rest);
    this.node = el("section", { class: "messages", id: "messages", "aria-labelledby": "messages-title" }, this.head, this.body);
    this.empty(say("reading"), null);
    findings.on.changed = (list) => this.show(list);
  }

  show(list) {
    const counts = counted(list);
    this.count.replaceChildren(...counts.map((words, at) => el("span", { class: `count count-${kinds(list)[at]}` }, words)));
    this.all.hidden = this.readOnly || !list.some((one) => one.fixes.some((fix) => fix.manner === "safe"));
    this.tell(counts);
    this.shown(list);
    if (list.length === 0) return this.empty(say("nothing"), "check");
    this.rest.replaceChildren(list.length > MOST ? say("more", { n: list.length - MOST }) : "");
    this.rest.className = "findings-rest";
    this.fill(list.slice(0, MOST));
  }

  empty(words, drawn) {
    this.rows.clear();
    this.list.replaceChildren();
    this.rest.className = "findings-none";
    this.rest.replaceChildren(...(drawn ? [icon(drawn)] : []), words);
  }

  /** Who listens hears the sums when typing pauses, and only when they change. */
  tell(counts) {
    clearTimeout(this.telling);
    const words = counts.length > 0 ? counts.join(", ") : say("nothing");
    if (this.told === undefined) this.told = words;
    this.telling = setTimeout(() => {
      if (words !== this.told) hear(words);
      this.told = words;
    }, 1200);
  }

  fill(list) {
    const held = this.node.contains(document.activeElement) ? document.activeElement : null;
    const at = held ? [...this.list.children].findIndex((row) => row.contains(held)) : -1;
    const rows = new Map();
    for (const one of list) {
      let key = [one.kind, one.code, one.sentence, one.hint, one.label, JSON.stringify(one.names), one.fixes.map((fix) => fix.title).join()].join("\n");
      while (rows.has(key)) key += "+";
      const row = this.rows.get(key) ?? this.row();
      row.place(one);
      rows.set(key, row);
    }
    this.rows = rows;
    this.list.replaceChildren(...[...rows.values()].map((row) => row.node));
    // What was held may have been mended away: its neighbour is next.
    if (held && this.list.contains(held)) held.focus();
    else if (held && at >= 0) (this.list.children[Math.min(at, this.list.children.length - 1)]?.querySelector("button") ?? this.body).focus();
  }

  row() {
    let found = null;
    const where = el("span", { class: "finding-line" });
    const go = el("button", { type: "button", class: "finding-go", on: { click: () => this.goTo(found) } });
    const hint = el("span", {});
    const why = el("button", { type: "button", class: "link", on: { click: () => explain(this.engine, found.code) } }, say("whyButton"));
    const doing = el("div", { class: "finding-fixes" });
    const sign = el("span", { class: "finding-sign" });
    const node = el("li", { class: "finding" }, sign, el("div", { class: "finding-words" }, go, el("p", { class: "finding-hint" }, hint, " ", why)), doing);
    const place = (one) => {
      const first = found === null;
      found = one;
      where.textContent = say("line", { n: this.view.state.doc.lineAt(one.from).number });
      if (!first) return;
      node.dataset.kind = one.kind;
      sign.append(icon(one.kind), el("span", { class: "unseen" }, say(one.kind)));
      const field = one.label && el("span", { class: "finding-field" }, one.label);
      go.append(el("span", { class: "finding-sentence" }, ...told(one.sentence, one.names)), " ", field || "", " ", el("span", { class: "finding-code" }, one.code), " ", where);
      hint.append(...told(one.hint, one.names));
      why.setAttribute("aria-label", `${say("whyButton")} ${one.code}: ${spoken(one.sentence, one.names)}`);
      doing.append(...one.fixes.map((fix) => this.fixButton(fix, () => found)));
    };
    return { node, place };
  }

  fixButton({ title, manner }, found) {
    const what = title.replace(/^[A-Z]\d{3}: /, "").replaceAll("`", "");
    const [words, help] = {
      safe: [say("fix"), say("fixHelp", { what })],
      suggested: [say("suggest"), say("fixHelp", { what })],
      silence: [say("silence"), say("silenceHelp")],
    }[manner];
    const run = () => (manner === "silence" ? this.silence(found()) : this.apply(found(), title, manner));
    return button({ words, help, class: `small ${manner}`, "aria-label": `${words}: ${what}`, run });
  }

  async apply(found, title, manner) {
    try {
      const place = await applyFix(this.engine, found, title);
      // A suggested fix is the author's to look at.
      if (place !== null && manner !== "safe") this.goTo({ ...found, from: place, to: place });
    } catch (error) {
      announce(say("failed", { why: error.message ?? String(error) }));
    }
  }

  /** The reason of a silence is the author's to give, in words. */
  silence(found) {
    const words = { code: found.code, sentence: told(found.sentence, found.names) };
    askReason({ ...words, done: async (reason) => {
      const there = await silence(this.engine, found, reason);
      announce(say(there ? "silenced" : "nothingFixed"));
    } });
  }

  async fixAll() {
    try {
      announce(say((await applyAll(this.engine)) ? "fixedAll" : "nothingFixed"));
    } catch (error) {
      announce(say("failed", { why: error.message ?? String(error) }));
    }
  }
}

function kinds(list) {
  return ["error", "warning", "info"].filter((kind) => list.some((one) => one.kind === kind));
}
