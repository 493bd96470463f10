// A field of the form: its name, the control, what it is for.

import { el } from "./dom.js";
import { control } from "./form-inputs.js";
import { Tie } from "./form-tie.js";
import { say } from "./words/index.js";

let count = 0;

export function field(about, form) {
  count += 1;
  const id = `field-${count}`;
  const made = { about };
  const tie = new Tie({ form, id, path: () => made.about.path, span: () => made.about.span });
  const help = about.help ? el("p", { class: "field-help", id: `${id}-help` }, about.help.replaceAll("`", "")) : null;
  const describedby = [help && `${id}-help`, `${id}-why`].filter(Boolean).join(" ");
  const held = control(about, { id, readOnly: form.readOnly || about.fixed === true, describedby, form, changed: () => tie.write() });
  tie.hold(held);
  const label = el("label", { for: id, class: "field-label" }, about.label);
  const see = about.fixed && el("p", { class: "field-help" }, say("fixedHelp"), " ", el("button", { type: "button", class: "link", "aria-label": `${say("fixedCell")}: ${about.label}`, on: { click: () => form.see(made.about.span) } }, say("fixedCell")));
  const box = about.kind === "flag" ? [el("span", { class: "flag" }, held.node, label)] : [label, held.node];
  const wide = about.kind === "long" || about.lines;
  made.node = el("div", { class: `field field-${about.kind}${wide ? " field-wide" : ""}`, data: { path: about.path } }, ...box, tie.why, see, help);
  made.input = held.input;
  held.input.addEventListener("focus", () => form.at(made.about.span));
  made.show = (now) => {
    made.about = now;
    tie.show(now.value ?? "");
  };
  return made;
}
