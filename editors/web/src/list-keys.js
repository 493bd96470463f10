// Enter and Backspace in a list: the next point gets its dash. A line without one is read as more of the point above.

import { yamlLanguage } from "@codemirror/lang-yaml";
import { syntaxTree } from "@codemirror/language";

/** A line of a list: its white space and dash, and what it says. */
const ITEM = /^( *- )(.*)$/;

/** Whether a place is inside the words of a block (`|`, `>`), in quotation marks or in brackets, where a dash is a letter. */
function isInside(state, at) {
  for (let node = syntaxTree(state).resolveInner(at, -1); node; node = node.parent) {
    if (/^(BlockLiteral|QuotedLiteral|FlowSequence|FlowMapping|Comment)/.test(node.name)) return true;
  }
  return false;
}

/** The list's line that the cursor stands at the end of. */
function item(state) {
  const { main, ranges } = state.selection;
  if (state.readOnly || ranges.length > 1 || !main.empty) return null;
  const line = state.doc.lineAt(main.head);
  const found = ITEM.exec(line.text);
  const atEnd = main.head === line.to;
  if (!found || !atEnd || !yamlLanguage.isActiveAt(state, main.head) || isInside(state, main.head)) return null;
  return { line, dash: found[1], words: found[2] };
}

/** Enter behind a point opens the next one; behind a dash without words it ends the list. */
function nextPoint({ state, dispatch }) {
  const own = item(state);
  // What has a key (`- title: …`) has more of them below it.
  if (!own || /^[\w-]+:(\s|$)/.test(own.words) || /[|>][-+]?$/.test(own.words)) return false;
  if (own.words.trim() === "") {
    dispatch(state.update({ changes: { from: own.line.from, to: own.line.to }, scrollIntoView: true, userEvent: "delete" }));
    return true;
  }
  const { head } = state.selection.main;
  const insert = state.lineBreak + own.dash;
  const selection = { anchor: head + 1 + own.dash.length };
  dispatch(state.update({ changes: { from: head, insert }, selection, scrollIntoView: true, userEvent: "input" }));
  return true;
}

export const listKeys = [{ key: "Enter", run: nextPoint }];
