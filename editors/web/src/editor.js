// The editor: YAML, the keys of a text editor, and how one leaves it by keyboard.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Text } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { looks } from "./editor-looks.js";
import { listKeys } from "./list-keys.js";
import { say } from "./words/index.js";

// A fix of a finding lies in the messages below; the list of the lint package would be a second one.
const keys = [
  { key: "F8", run: nextDiagnostic },
  { key: "Shift-F8", run: previousDiagnostic },
  ...closeBracketsKeymap,
  ...completionKeymap,
  ...listKeys,
  ...searchKeymap,
  ...historyKeymap,
  ...foldKeymap,
  ...defaultKeymap,
  indentWithTab,
];

/** A text with one kind of line break, as the editor counts. */
export function lines(text) {
  return Text.of(text.split(/\r\n?|\n/));
}

/** The editor over `text`; `extensions` are those of the other rooms. */
export function editor({ text, readOnly, extensions }) {
  const nonce = document.querySelector("meta[name=csp-nonce]").content;
  const state = EditorState.create({
    doc: lines(text),
    extensions: [
      EditorView.cspNonce.of(nonce),
      EditorState.phrases.of(say("phrases")),
      EditorState.readOnly.of(readOnly),
      // Escape and then Tab leaves the editor: that is CodeMirror's own way.
      EditorView.contentAttributes.of({
        "aria-label": say("editorLabel"),
        tabindex: "0",
        "aria-describedby": "editor-help",
        "aria-readonly": String(readOnly),
      }),
      lineNumbers(),
      foldGutter(),
      lintGutter(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      search({ top: true }),
      yaml(),
      EditorView.lineWrapping,
      keymap.of(keys),
      looks,
      ...extensions,
    ],
  });
  return new EditorView({ state });
}

/** Puts the cursor at a place and shows it; `focus` gives the keyboard to the editor too. */
export function goTo(view, from, to = from, focus = true) {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: "center" }),
  });
  if (focus) view.focus();
}

/** Makes the text `next`, changing only what differs, so that the cursor and the history stay. */
export function become(view, next, event) {
  const before = view.state.doc.toString();
  const after = next.toString();
  if (before === after) return;
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  view.dispatch({
    changes: { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) },
    userEvent: event,
  });
}
