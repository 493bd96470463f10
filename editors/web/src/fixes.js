// Fixes that the server offers, and how they come into the text.

import { keyOf, placeOf } from "./findings.js";

/** The fixes of every finding of the text, by the finding's key. */
export async function fixesOf(engine, doc) {
  const actions = await asked(engine, doc, "quickfix");
  const fixes = new Map();
  for (const action of actions) {
    for (const { code, range } of action.diagnostics ?? []) {
      const key = keyOf(code, range);
      fixes.set(key, [...(fixes.get(key) ?? []), { title: action.title, manner: manner(action, engine.uri) }]);
    }
  }
  return fixes;
}

/** What kind of fix it is: one that can be trusted, one to look at, or a comment that silences. */
function manner(action, uri) {
  if (action.isPreferred) return "safe";
  const edits = action.edit?.changes?.[uri] ?? [];
  return edits.some((edit) => /^\s*# ttdn: allow /.test(edit.newText)) ? "silence" : "suggested";
}

async function asked(engine, doc, only) {
  const last = doc.line(doc.lines);
  const range = { start: { line: 0, character: 0 }, end: { line: doc.lines - 1, character: last.length } };
  return (await engine.answer("textDocument/codeAction", { range, context: { diagnostics: [], only: [only] } })) ?? [];
}

/** Applies the fix of that title to the finding at `place`, asked for anew: the text may have moved. Resolves to its place. */
export async function applyFix(engine, { code, from }, title) {
  const { answer, drift } = await engine.ask("textDocument/codeAction", {
    ...around(engine.view.state.doc, from),
    context: { diagnostics: [], only: ["quickfix"] },
  });
  engine.drifts.end(drift);
  const chosen = (answer ?? []).find((one) => one.title === title && one.diagnostics?.some((found) => found.code === code));
  return chosen && drift.still ? applied(engine, chosen) : null;
}

/** Silences a finding with a reason in words; resolves to whether it was still there. What the engine refuses is thrown. */
export async function silence(engine, { code, from }, reason) {
  const { start: position } = around(engine.view.state.doc, from).range;
  const { answer, drift } = await engine.ask("ttdn/silence", { code, position, reason });
  engine.drifts.end(drift);
  return drift.still && applied(engine, { edit: answer }) !== null;
}

/** Applies every safe fix; resolves to whether there was one. */
export async function applyAll(engine) {
  const doc = engine.view.state.doc;
  const actions = await asked(engine, doc, "source.fixAll.ttdn");
  if (actions.length === 0 || engine.view.state.doc !== doc) return false;
  for (const action of actions) applied(engine, action);
  return true;
}

function around(doc, place) {
  const line = doc.lineAt(place);
  const at = { line: line.number - 1, character: place - line.from };
  return { range: { start: at, end: at } };
}

function applied(engine, action) {
  const { view, uri } = engine;
  const doc = view.state.doc;
  const edits = action.edit?.changes?.[uri] ?? [];
  const changes = edits.map(({ range, newText }) => ({
    from: placeOf(doc, range.start),
    to: placeOf(doc, range.end),
    insert: newText.replace(/\r\n?/g, "\n"),
  }));
  if (changes.length === 0) return null;
  view.dispatch({ changes, userEvent: "input.fix" });
  return changes[0].from;
}
