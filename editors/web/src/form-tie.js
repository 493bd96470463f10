// What ties a control to a place of the plan: it is written when somebody is done with it, and where it cannot be, the reason
// stands below until it is mended or given up.

import { el } from "./dom.js";

export class Tie {
  constructor({ form, id, path }) {
    Object.assign(this, { form, path });
    this.why = el("p", { class: "field-why", id: `${id}-why`, role: "alert", hidden: true });
  }

  /** The control that this is about; Escape gives up what was filled in. */
  hold(control) {
    this.control = control;
    this.form.ties.add(this);
    control.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.dirty()) this.giveUp();
    });
  }

  /** Whether something was filled in that is not in the text. */
  dirty() {
    return this.control.dirty();
  }

  /** Whether what stands in the text may be shown: not over what somebody is writing, or has to mend. */
  free() {
    if (!this.dirty()) return true;
    return this.why.hidden && !this.control.node.contains(document.activeElement);
  }

  async write() {
    if (!this.dirty()) return this.refused(null);
    const value = this.control.get();
    this.refused(await this.form.edit({ op: "set", path: this.path(), value }));
  }

  /** Shows why it was not taken; with nothing to say, that it was. */
  refused(said) {
    this.why.textContent = said ?? "";
    this.why.hidden = !said;
    if (said) this.control.input.setAttribute("aria-invalid", "true");
    else this.control.input.removeAttribute("aria-invalid");
  }

  show(value) {
    this.value = value;
    if (!this.free()) return;
    this.control.set(value);
    this.refused(null);
  }

  giveUp() {
    this.control.set(this.value ?? "");
    this.refused(null);
  }
}
