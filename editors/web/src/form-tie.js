// What ties a control to a place of the plan: it is written when somebody is done with it, and where it cannot be, the reason
// stands below until it is mended or given up.

import { announce } from "./announce.js";
import { el, quoted } from "./dom.js";

export class Tie {
  constructor({ form, id, path, span }) {
    Object.assign(this, { form, path, span });
    this.isRefused = false;
    this.why = el("p", { class: "field-why", id: `${id}-why`, hidden: true });
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
    return !this.isRefused && !this.control.node.contains(document.activeElement);
  }

  async write() {
    if (!this.dirty()) return this.refused(null);
    const value = this.control.get();
    this.refused(await this.form.edit({ op: "set", path: this.path(), value }));
  }

  /** Shows why it was not taken; with nothing to say, that it was. */
  refused(said) {
    this.isRefused = Boolean(said);
    this.why.textContent = said ?? "";
    this.why.hidden = !said;
    this.why.dataset.kind = "error";
    if (said) announce(said);
    if (said) this.control.input.setAttribute("aria-invalid", "true");
    else this.control.input.removeAttribute("aria-invalid");
  }

  /** Shows what is found in the words that stand here, of all that is found in the text. */
  tell(list) {
    if (this.isRefused) return;
    const span = this.span();
    const place = span && this.form.drift?.range(span);
    const found = place && list.find((one) => place.from <= one.from && one.to <= place.to);
    this.why.hidden = !found;
    this.why.replaceChildren(...quoted(found ? [found.sentence, found.hint].filter(Boolean).join(". ") : ""));
    this.why.dataset.kind = found?.kind ?? "";
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
