// One thing to fill in, by its kind: what is shown of a value, and the value of what was filled in.

import { button, el } from "./dom.js";
import { Choices } from "./form-choices.js";
import { say } from "./words/index.js";

/**
 * The control for a kind: `node` stands in the page, `input` takes the keyboard, `get` and `set` speak in values of the plan.
 * `changed` is called when somebody is done with it.
 */
export function control({ kind, options, lines, label }, { id, readOnly, describedby, changed }) {
  const shared = { id, "aria-describedby": describedby, disabled: readOnly };
  if (kind === "choice" && options?.length > 0) return choice(options, shared, changed);
  if (kind === "choices" && options?.length > 0) return new Choices({ options, label, id, readOnly, changed });
  if (kind === "flag") return flag(shared, changed);
  if (kind === "date") return date(label, shared, changed);
  if (kind === "long" || lines) return long(shared, changed, lines);
  const input = el("input", { ...shared, type: "text", inputmode: kind === "number" ? "numeric" : undefined });
  return simple(input, changed);
}

function simple(input, changed) {
  let shown = "";
  input.addEventListener("change", () => changed());
  return {
    node: input,
    input,
    get: () => input.value.trim(),
    dirty: () => input.value !== shown,
    set: (value) => {
      shown = value;
      input.value = value;
    },
  };
}

function choice(options, shared, changed) {
  const select = el("select", shared);
  const made = simple(select, changed);
  const fill = (value) => {
    const known = options.some((option) => option.value === value);
    select.replaceChildren(
      ...(options.some((option) => option.value === "") ? [] : [el("option", { value: "" }, say("none"))]),
      ...options.map((option) => el("option", { value: option.value }, option.label)),
      // A value that is not among those offered stays until another one is chosen.
      ...(known || value === "" ? [] : [el("option", { value }, value)]),
    );
    made.plain(value);
  };
  made.plain = made.set;
  made.set = fill;
  return made;
}

function flag(shared, changed) {
  const input = el("input", { ...shared, type: "checkbox", on: { change: () => changed() } });
  let shown = false;
  return {
    node: input,
    input,
    get: () => (input.checked ? "true" : "false"),
    dirty: () => input.checked !== shown,
    set: (value) => {
      shown = value === "true" || value === true;
      input.checked = shown;
    },
  };
}

function long(shared, changed, lines) {
  const input = el("textarea", { ...shared, rows: lines ? "3" : "1" });
  const made = simple(input, changed);
  const fit = () => {
    input.style.height = "auto";
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight + 2}px`;
  };
  input.addEventListener("input", fit);
  new ResizeObserver(fit).observe(input);
  if (!lines) {
    // One paragraph: Enter is done, as in a line.
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      if (made.dirty()) input.dispatchEvent(new Event("change"));
    });
  }
  const plain = made.set;
  made.set = (value) => {
    plain(value);
    fit();
  };
  return made;
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
