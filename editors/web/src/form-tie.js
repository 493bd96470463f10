// What ties a control to a place of the plan: it is written when somebody is done with it, and where it cannot be, the reason
// stands below until it is mended or given up. What is found at the place stands there too.

import { announce } from "./announce.js";
import { el } from "./dom.js";
import { told } from "./names.js";

// More than anybody reads below one field; the rest stands in the list of messages.
const MOST = 3;

export class Tie {
  constructor({ form, id, path, span }) {
    Object.assign(this, { form, path, span });
    this.isRefused = false;
    this.writing = 0;
    this.why = el("div", { class: "field-why", id: `${id}-why`, hidden: true });
  }

  /** The control that this is about; Escape gives up what was filled in. */
  hold(control) {
    this.control = control;
    this.form.ties.add(this);
    control.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.dirty() && !event.defaultPrevented) this.giveUp();
    });
  }

  /** Whether something was filled in that is not in the text. */
  dirty() {
    return this.control.dirty();
  }

  /** Whether what stands in the text may be shown: not over what somebody is writing, or has to mend. */
  free() {
    if (this.writing > 0) return false;
    if (!this.dirty()) return true;
    return !this.isRefused && !this.control.node.contains(document.activeElement);
  }

  async write() {
    if (!this.dirty()) return this.refused(null);
    const value = this.control.get();
    this.writing += 1;
    const said = await this.form.edit({ op: "set", path: this.path(), value });
    this.writing -= 1;
    this.refused(said);
    // What was taken is what stands there now; what was chosen meanwhile is written by its own choosing.
    if (!said) this.control.took?.(value);
    if (!said && this.writing === 0) this.show(this.value);
    this.tell(this.form.found);
  }

  /** Shows why it was not taken; with nothing to say, that it was. */
  refused(said) {
    this.isRefused = Boolean(said);
    this.shows(said ? [el("p", {}, said)] : [], said ? "error" : "");
    if (said) announce(said);
  }

  /** Shows what is found at this place, of all that is found in the text. */
  tell(list) {
    if (this.isRefused) return;
    const span = this.span();
    const place = span && this.form.drift?.range(span);
    const inside = (one) => place && place.from <= one.from && one.to <= place.to;
    const found = list.filter((one) => (one.path ? one.path === this.path() : inside(one)));
    const words = found.slice(0, MOST).map((one) => el("p", { data: { kind: one.kind } }, ...told([one.sentence, one.hint].filter(Boolean).join(". "), one.names)));
    this.shows(words, found[0]?.kind ?? "");
  }

  shows(words, kind) {
    this.why.hidden = words.length === 0;
    this.why.replaceChildren(...words);
    this.why.dataset.kind = kind;
    // A note says nothing wrong of what stands there.
    if (kind === "error" || kind === "warning") this.control.input.setAttribute("aria-invalid", "true");
    else this.control.input.removeAttribute("aria-invalid");
  }

  show(value) {
    this.value = value;
    if (!this.free()) return;
    this.control.set(value ?? "");
    this.refused(null);
  }

  giveUp() {
    this.control.set(this.value ?? "");
    this.refused(null);
    this.tell(this.form.found);
  }
}
