// A field of the form: its name, what it is for, the control, and why something was not taken.

import { el } from "./dom.js";
import { control } from "./form-inputs.js";
import { say } from "./words/index.js";

let count = 0;

export function field(about, form) {
  count += 1;
  const id = `field-${count}`;
  const why = el("p", { class: "field-why", id: `${id}-why`, hidden: true });
  const help = about.help ? el("p", { class: "field-help", id: `${id}-help` }, about.help) : null;
  const made = { about, node: null, input: null, show: null };
  const writes = async () => {
    if (!held.dirty()) return;
    const said = await form.edit({ op: "set", path: about.path, value: held.get() });
    refused(held.input, why, said);
  };
  const describedby = [help && `${id}-help`, `${id}-why`].filter(Boolean).join(" ");
  const held = control(about, { id, readOnly: form.readOnly || about.fixed === true, describedby, changed: writes });
  const label = el("label", { for: id, class: "field-label" }, about.label);
  const see = about.fixed ? el("button", { type: "button", class: "link", title: say("fixedHelp"), on: { click: () => form.see(made.about.span) } }, say("fixedCell")) : null;
  const box = about.kind === "flag" ? [el("span", { class: "flag" }, held.node, label)] : [label, held.node];
  made.node = el("div", { class: `field field-${about.kind}`, data: { path: about.path } }, ...box, see, help, why);
  made.input = held.input;
  held.input.addEventListener("focus", () => form.at(made.about.span));
  made.show = (now) => {
    made.about = now;
    // What somebody is writing is not taken out of his hands.
    if (document.activeElement === held.input && held.dirty() && why.hidden) return;
    if (!why.hidden && held.dirty()) return;
    held.set(now.value ?? "");
  };
  return made;
}

/** Shows why an input was not taken; with nothing to say, that it was. */
export function refused(input, why, said) {
  why.hidden = !said;
  why.textContent = said ?? "";
  if (said) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}
