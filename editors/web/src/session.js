// The text and the file: what is saved, what is not, and what to do when somebody else writes the file.

import { become, lines } from "./editor.js";

// What the server answers when the file is no longer the one that was read.
const CONFLICT = -32001;

export class Session {
  constructor({ engine, view, plan }) {
    Object.assign(this, { engine, view });
    this.uri = plan.uri;
    this.name = plan.name;
    this.readOnly = plan.view;
    /** The digest of the file as it was last read or written here. */
    this.base = plan.digest;
    this.stored = view.state.doc;
    /** Set by the page: `dirty(bool)`, `elsewhere({gone, conflict})`, `settled()`. */
    this.on = { dirty() {}, elsewhere() {}, settled() {}, edited() {} };
    /** Set by the page: whether a form holds what is not in the text yet, and how it comes there. */
    this.unwritten = () => false;
    this.written = async () => {};
    addEventListener("beforeunload", (event) => {
      if (this.dirty || this.unwritten()) event.preventDefault();
    });
  }

  /** Whether something here is not in the file. */
  get dirty() {
    return !this.readOnly && !this.view.state.doc.eq(this.stored);
  }

  changed() {
    this.on.dirty(this.dirty);
    this.on.edited();
  }

  /** Writes the file. Resolves to whether it was written; what else goes wrong is thrown. */
  async save() {
    if (this.readOnly) return false;
    await this.written();
    const doc = this.view.state.doc;
    // A file that is gone has no digest to be measured by; that it is written again was asked for.
    const force = this.other?.gone === true || undefined;
    try {
      const { digest } = await this.engine.answer("ttdn/save", { base: this.base, force });
      this.base = digest;
      this.stored = doc;
      this.settle();
      return true;
    } catch (error) {
      if (error?.code !== CONFLICT || !error.data) throw error;
      this.offer({ ...error.data, conflict: true });
      return false;
    }
  }

  /** The file is another one now. */
  disk({ digest, text }) {
    if (text === null || text === undefined) {
      if (!this.readOnly) this.offer({ gone: true });
      return;
    }
    if (digest === this.base && !this.other) return;
    const doc = lines(text);
    if (doc.eq(this.view.state.doc)) {
      this.base = digest;
      this.stored = doc;
      this.settle();
    } else if (this.readOnly) {
      this.other = { digest, doc };
      this.take();
    } else {
      this.offer({ digest, text });
    }
  }

  offer({ digest, text, gone = false, conflict = false }) {
    this.other = gone ? { gone } : { digest, doc: lines(text) };
    this.on.elsewhere({ gone, conflict });
  }

  /** The file's text instead of the one here, which can be had back by undoing. */
  take() {
    const { digest, doc } = this.other;
    this.base = digest;
    this.stored = doc;
    // A view that changes nothing shows what is there.
    become(this.view, doc, "input.disk");
    this.settle();
  }

  /** The text here stays; the next saving writes over that of the file, and over no later one. */
  keep() {
    if (!this.other.gone) {
      this.base = this.other.digest;
      this.stored = this.other.doc;
    }
    this.settle();
  }

  settle() {
    this.other = null;
    this.on.settled();
    this.changed();
  }

  /** After the connection came back: whether the file is still the one that was read. */
  async compare() {
    const answer = await fetch("plan", { cache: "no-store" });
    // A file that cannot be read any more is answered with the reason.
    if (answer.status === 409) return this.disk({ text: null });
    if (!answer.ok) return;
    const plan = await answer.json();
    if (plan.digest !== this.base) this.disk(plan);
  }
}
