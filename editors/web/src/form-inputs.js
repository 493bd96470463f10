// One thing to fill in, by its kind: what is shown of a value, and the value of what was filled in.

import { button, el } from "./dom.js";
import { Choices } from "./form-choices.js";
import { documents } from "./form-documents.js";
import { long, simple } from "./form-words.js";
import { say } from "./words/index.js";

/**
 * The control for a kind: `node` stands in the page, `input` takes the keyboard, `get` and `set` speak in values of the plan,
 * `took` is told what was written of it. `changed` is called when somebody is done with it.
 */
export function control(about, { id, readOnly, describedby, form, changed }) {
  const { kind, options, lines, label, example } = about;
  const shared = { id, "aria-describedby": describedby, disabled: readOnly };
  if (kind === "choice" && (options?.length > 0 || about.key === "via")) return choice(about, shared, changed);
  if (kind === "choices") return new Choices({ options: options ?? [], label, id, readOnly, form, describedby, changed });
  if (kind === "flag") return flag(shared, changed);
  if (kind === "date") return date(label, shared, changed);
  const placeholder = example && !readOnly ? say("example", { example: lines ? example.split("\n")[0] : example }) : undefined;
  if (kind === "document") return documents({ ...shared, placeholder: readOnly ? undefined : say("documentPlaceholder") }, form, changed);
  if (kind === "long" || lines) return long({ ...shared, placeholder }, changed, lines);
  return simple(el("input", { ...shared, placeholder, type: "text", inputmode: kind === "number" ? "numeric" : undefined }), changed);
}

function choice({ options, unset }, shared, changed) {
  const select = el("select", shared);
  const made = simple(select, changed);
  const plain = made.set;
  let all = options ?? [];
  made.set = (value) => {
    const known = all.some((option) => option.value === value);
    select.replaceChildren(
      ...(all.some((option) => option.value === "") ? [] : [el("option", { value: "" }, unset ? say("unset", { what: unset }) : say("none"))]),
      ...all.map((option) => el("option", { value: option.value }, option.label)),
      // A value that is not among those offered stays until another one is chosen.
      ...(known || value === "" ? [] : [el("option", { value }, value)]),
    );
    plain(value);
  };
  made.renew = (options) => {
    all = options;
    made.set(select.value);
  };
  return made;
}

function flag(shared, changed) {
  const input = el("input", { ...shared, type: "checkbox", on: { change: () => changed() } });
  let shown = false;
  return {
    node: input,
    input,
    // What is not said is not so.
    get: () => (input.checked ? "true" : ""),
    dirty: () => input.checked !== shown,
    took: (value) => {
      shown = value === "true";
    },
    set: (value) => {
      shown = value === "true";
      input.checked = shown;
    },
  };
}

function date(label, shared, changed) {
  const input = el("input", { ...shared, type: "text", inputmode: "numeric", placeholder: say("datePlaceholder") });
  const picker = el("input", { type: "date", class: "date-picker", tabindex: "-1", "aria-hidden": "true", disabled: shared.disabled });
  const made = simple(input, changed);
  const open = button({ icon: "calendar", label: say("pickDate", { label }), class: "plain date-open", disabled: shared.disabled, run: () => {
    picker.value = iso(input.value);
    picker.showPicker();
  } });
  picker.addEventListener("change", () => {
    input.value = spoken(picker.value);
    changed();
  });
  const plain = made.set;
  return {
    ...made,
    node: el("span", { class: "date" }, input, open, picker),
    // What is no date goes as it was written: the engine says what is wrong with it.
    get: () => iso(input.value) || input.value.trim(),
    took: (value) => made.took(spoken(value)),
    set: (value) => plain(spoken(value)),
  };
}

/** `2026-12-08` as it is spoken here, 08/12/2026. */
export function spoken(value) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim());
  return found ? `${found[3]}/${found[2]}/${found[1]}` : value;
}

/** `8/12/2026` as it is written in the plan, 2026-12-08; empty where it is no such date. */
export function iso(words) {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim());
  if (found) return `${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(words.trim()) ? words.trim() : "";
}
