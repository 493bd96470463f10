// How the text moved since something was asked: an answer speaks of the text as it was.

import { ChangeSet } from "@codemirror/state";
import { ViewPlugin } from "@codemirror/view";

/** What has been typed since one moment. */
class Drift {
  constructor(doc) {
    this.doc = doc;
    this.changes = ChangeSet.empty(doc.length);
  }

  /** Where a place of then is now. */
  at(place, side = 1) {
    return this.changes.mapPos(Math.max(0, Math.min(place, this.doc.length)), side);
  }

  /** Where a stretch of then is now. */
  range([from, to]) {
    const start = this.at(from);
    return { from: start, to: Math.max(start, this.at(to, -1)) };
  }

  /** Whether nothing was typed since. */
  get still() {
    return this.changes.empty;
  }
}

/** Follows the text of one editor. */
export class Drifts {
  constructor() {
    this.open = new Set();
    const open = this.open;
    this.extension = ViewPlugin.define(() => ({
      update(update) {
        if (!update.docChanged) return;
        for (const drift of open) drift.changes = drift.changes.compose(update.changes);
      },
    }));
  }

  begin(doc) {
    const drift = new Drift(doc);
    this.open.add(drift);
    return drift;
  }

  end(drift) {
    this.open.delete(drift);
  }
}
