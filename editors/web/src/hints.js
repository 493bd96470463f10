// The printed number of each task behind its title: nobody types it, and everybody wants to know it.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import { placeOf } from "./findings.js";

class Hint extends WidgetType {
  constructor(words) {
    super();
    this.words = words;
  }

  eq(other) {
    return other.words === this.words;
  }

  toDOM() {
    const node = document.createElement("span");
    node.className = "cm-printed";
    node.textContent = this.words;
    return node;
  }
}

const told = StateEffect.define();

/** Where hints are shown. */
export const hints = StateField.define({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(told)) return effect.value;
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Asks for the hints of the text as it is now. */
export async function askHints(engine) {
  const { view } = engine;
  try {
    const doc = view.state.doc;
    const range = { start: { line: 0, character: 0 }, end: { line: doc.lines, character: 0 } };
    const { answer, drift } = await engine.ask("textDocument/inlayHint", { range });
    engine.drifts.end(drift);
    if (!drift.still) return;
    const marks = (answer ?? []).map(({ position, label }) => Decoration.widget({ widget: new Hint(label), side: 1 }).range(placeOf(doc, position)));
    view.dispatch({ effects: told.of(Decoration.set(marks, true)) });
  } catch {
    // Numbers are a help, not a duty: the next answer brings them.
  }
}
