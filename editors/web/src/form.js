// The form: the frame of a plan to be filled in without knowing YAML. What is shown comes from the text, and what is filled in
// goes into the text; the form itself keeps nothing.

import { announce } from "./announce.js";
import { el } from "./dom.js";
import { field } from "./form-fields.js";
import { Table } from "./form-table.js";
import { say } from "./words/index.js";

export class Form {
  constructor({ engine, view, readOnly, goTo, looked }) {
    Object.assign(this, { engine, view, readOnly, goTo, looked });
    this.note = el("p", { class: "form-note", role: "status" }, say("formLoading"));
    this.parts = el("div", { class: "form-parts" });
    this.node = el("form", { class: "form", id: "form", "aria-label": say("form"), autocomplete: "off" }, this.note, this.parts);
    this.node.addEventListener("submit", (event) => event.preventDefault());
    this.shown = false;
    this.busy = false;
    this.fields = new Map();
    this.tables = new Map();
    this.shape = "";
    /** What is found in the text, as the messages have it. */
    this.found = [];
    /** Every control with the place that it is tied to. */
    this.ties = new Set();
    // Edits are of one text each: the next one waits for the one before.
    this.edits = Promise.resolve();
  }

  /** Shown or not: what nobody sees is not asked for. */
  open(open) {
    this.shown = open;
    if (open) this.changed();
  }

  changed() {
    if (!this.shown) return;
    if (this.busy) this.again = true;
    else this.ask();
  }

  async ask() {
    this.busy = true;
    this.again = false;
    try {
      const { answer, drift } = await this.engine.ask("ttdn/form");
      if (this.drift) this.engine.drifts.end(this.drift);
      this.drift = drift;
      this.show(answer);
    } catch (error) {
      if (this.engine.connected) this.broken(error.message ?? String(error));
    }
    this.busy = false;
    if (this.again && this.engine.connected) this.ask();
  }

  /** A text that cannot be read leaves the last form, which nobody can fill in meanwhile. */
  broken(why) {
    this.note.textContent = [say("formBroken"), why].filter(Boolean).join(" ");
    this.note.hidden = false;
    this.parts.inert = true;
    this.parts.classList.add("stale");
  }

  show(answer) {
    if (!answer?.groups) return this.broken(answer?.why);
    this.note.hidden = true;
    this.parts.inert = false;
    this.parts.classList.remove("stale");
    const shape = JSON.stringify([answer.groups.map((group) => [group.id, group.fields.map(shapeOf)]), answer.lists.map((list) => [list.path, list.columns])]);
    if (shape !== this.shape) this.build(answer);
    this.shape = shape;
    for (const one of answer.groups.flatMap((group) => group.fields)) this.fields.get(one.path)?.show(one);
    for (const list of answer.lists) this.tables.get(list.path)?.show(list);
    this.tell(this.found);
  }

  /** What is found in the words of a field or a cell stands below it. */
  tell(list) {
    this.found = list;
    if (this.shown) for (const tie of this.ties) tie.tell(list);
  }

  build({ groups, lists }) {
    const held = document.activeElement?.closest?.("[data-path]")?.dataset.path;
    this.fields.clear();
    this.ties.clear();
    this.tables.clear();
    const parts = groups.map((group) => {
      const boxes = group.fields.map((about) => {
        const made = field(about, this);
        this.fields.set(about.path, made);
        return made.node;
      });
      return el("fieldset", { class: "form-group" }, el("legend", {}, group.label), el("div", { class: "form-fields" }, ...boxes));
    });
    const tables = lists.map((list) => {
      const table = new Table(list, this);
      this.tables.set(list.path, table);
      return table.node;
    });
    this.parts.replaceChildren(...parts, ...tables);
    if (held) this.fields.get(held)?.input.focus();
  }

  /** One edit of the plan, tried by the engine and put into the text. Resolves to why it was not taken; nothing when it was. */
  edit(change) {
    const run = this.edits.then(() => this.tried(change));
    this.edits = run.catch(() => {});
    return run;
  }

  async tried(change) {
    try {
      const { answer, drift } = await this.engine.ask("ttdn/formEdit", change);
      const changes = answer.edits.map(({ from, to, insert }) => ({ from: drift.at(from), to: drift.at(to), insert: insert.replace(/\r\n?/g, "\n") }));
      this.engine.drifts.end(drift);
      this.view.dispatch({ changes, userEvent: "input.form" });
      // The next edit speaks of what this one made.
      await this.fresh();
      return null;
    } catch (error) {
      return say("notAccepted", { why: error.message ?? String(error) });
    }
  }

  /** Whether something was filled in that is not in the text yet. */
  get unwritten() {
    return [...this.ties].some((tie) => tie.control.node.isConnected && tie.dirty());
  }

  /** Writes what somebody filled in and did not leave yet: what is saved or printed next has it. */
  async written() {
    for (const tie of this.ties) if (tie.control.node.isConnected && tie.dirty()) await tie.write();
    await this.edits;
  }

  async fresh() {
    if (!this.shown) return;
    while (this.busy) await new Promise((done) => setTimeout(done, 5));
    await this.ask();
  }

  /** The keyboard is in something that stands there in the text. */
  at(span) {
    if (span && this.drift) this.looked(this.drift.at(span[0]));
  }

  /** Goes to the text where something stands that the form cannot hold. */
  see(span) {
    if (!span || !this.drift) return;
    const { from, to } = this.drift.range(span);
    this.goTo(from, to);
  }

  /** Puts the keyboard into what stands at a place of the text; whether there is such a thing. */
  focus(from, to) {
    const inputs = [...[...this.fields.values()].map((one) => ({ span: one.about.span, input: one.input })), ...[...this.tables.values()].flatMap((table) => table.inputs())];
    const within = inputs.filter(({ span }) => {
      if (!span || !this.drift) return false;
      const place = this.drift.range(span);
      return place.from <= to && from <= place.to;
    });
    within.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
    const [first] = within;
    if (!first) return false;
    first.input.focus();
    first.input.scrollIntoView({ block: "center" });
    return true;
  }

  say(words) {
    announce(words);
  }
}

function shapeOf({ path, label, help, kind, options, lines }) {
  return [path, label, help, kind, options, lines];
}
