// What was found in the text, as the server tells it, into what the page shows: marks in the editor and a list in order of
// weight, each with the fixes that the server knows.

import { setDiagnostics } from "@codemirror/lint";
import { fixesOf } from "./fixes.js";
import { say } from "./words/index.js";

const KINDS = { 1: "error", 2: "warning", 3: "info", 4: "info" };
const WEIGHT = { error: 0, warning: 1, info: 2 };

export class Findings {
  constructor({ engine, view, readOnly }) {
    Object.assign(this, { engine, view, readOnly });
    /** The list as it is shown; nothing before the first answer. */
    this.list = null;
    this.on = { changed() {} };
    engine.on.findings = (diagnostics) => this.told(diagnostics);
  }

  async told(diagnostics) {
    const doc = this.view.state.doc;
    const found = diagnostics.map((one) => finding(doc, one));
    found.sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind] || a.from - b.from);
    this.list = found;
    this.show();
    if (this.readOnly || found.length === 0) return;
    try {
      const fixes = await fixesOf(this.engine, doc);
      if (this.list !== found) return;
      for (const one of found) one.fixes = fixes.get(keyOf(one.code, one.range)) ?? [];
      this.show();
    } catch {
      // Without fixes the list is still true; the next answer brings them.
    }
  }

  show() {
    const marks = this.list.map((one) => ({
      from: one.from,
      to: one.to,
      severity: one.kind,
      message: one.hint ? `${one.sentence}\n${one.hint}` : one.sentence,
      source: one.code,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, marks));
    this.on.changed(this.list);
  }

  /** Places move with the text until the next answer. */
  moved(changes) {
    for (const one of this.list ?? []) {
      one.from = changes.mapPos(one.from, 1);
      one.to = Math.max(one.from, changes.mapPos(one.to, -1));
    }
  }
}

/** A finding by its code and place. */
export function keyOf(code, { start, end }) {
  return [code, start.line, start.character, end.line, end.character].join(":");
}

/** The place of the protocol in the editor. */
export function placeOf(doc, { line, character }) {
  if (line >= doc.lines) return doc.length;
  const found = doc.line(line + 1);
  return Math.min(found.from + character, found.to);
}

function finding(doc, { range, severity, code, message, data }) {
  const [sentence, ...rest] = message.split("\n");
  const from = placeOf(doc, range.start);
  const to = Math.max(from, placeOf(doc, range.end));
  const hint = rest.map(capital).join("\n");
  const { path = "", label = "", names = {} } = data ?? {};
  return { kind: KINDS[severity] ?? "error", code, sentence: capital(sentence), hint, range, from, to, path, label, names, fixes: [] };
}

/** A sentence as it stands by itself. */
function capital(words) {
  return words.slice(0, 1).toLocaleUpperCase("vi") + words.slice(1);
}

/** How many there are of each weight, in words. */
export function counted(list) {
  const count = (kind) => list.filter((one) => one.kind === kind).length;
  const parts = [
    ["errors", count("error")],
    ["warnings", count("warning")],
    ["notes", count("info")],
  ];
  return parts.filter(([, n]) => n > 0).map(([key, n]) => say(key, { n }));
}
