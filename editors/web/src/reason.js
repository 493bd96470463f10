// Why a message is allowed at a place: asked for in words, which stand in the plan from then on.

import { button, el } from "./dom.js";
import { say } from "./words/index.js";

/** Asks for the reason; `done` is given it, and what it throws is shown. Nothing happens where none is given. */
export function askReason({ code, sentence, done }) {
  const why = el("p", { class: "field-why", id: "reason-why", "data-kind": "error", hidden: true });
  const input = el("textarea", { id: "reason", rows: "2", "aria-describedby": "reason-help reason-why", required: true });
  const refuse = (words) => {
    why.textContent = words;
    why.hidden = false;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  const send = async () => {
    if (input.value.trim() === "") return refuse(say("reasonMissing"));
    try {
      await done(input.value);
      dialog.close();
    } catch (error) {
      refuse(error.message ?? String(error));
    }
  };
  const form = el(
    "form",
    { class: "reason", on: { submit: (event) => [event.preventDefault(), send()] } },
    el("h2", { id: "reason-title" }, say("reasonTitle", { code })),
    el("p", { class: "reason-of" }, ...sentence),
    el("label", { for: "reason", class: "field-label" }, say("reason")),
    input,
    why,
    el("p", { class: "field-help", id: "reason-help" }, say("reasonHelp")),
    el("div", { class: "dialog-buttons" }, button({ words: say("cancel"), run: () => dialog.close() }), el("button", { type: "submit", class: "main" }, say("silence"))),
  );
  form.noValidate = true;
  const dialog = el("dialog", { "aria-labelledby": "reason-title", on: { close: () => dialog.remove() } }, form);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
}
