// Why something is told: what it finds, a wrong and a right piece of a plan, and the clause that it rests on.

import { announce } from "./announce.js";
import { button, el } from "./dom.js";
import { say } from "./words/index.js";

/** Opens the explanation of a code. */
export async function explain(engine, code) {
  let about;
  try {
    about = await engine.answer("ttdn/explain", { code });
  } catch (error) {
    return announce(say("failed", { why: error.message ?? String(error) }));
  }
  const part = (key, words) => [el("h3", {}, say(key)), el("p", {}, words)];
  const sample = (key, words) => [el("h3", {}, say(key)), el("pre", { tabindex: "0", "aria-label": say(key) }, words.trimEnd())];
  const close = button({ words: say("close"), class: "main", run: () => dialog.close() });
  const dialog = el(
    "dialog",
    { class: "explain", "aria-labelledby": "explain-title", on: { close: () => dialog.remove() } },
    el("h2", { id: "explain-title" }, `${about.code}: ${about.finds}`),
    ...part("why", about.why),
    ...sample("wrong", about.wrong),
    ...sample("right", about.right),
    ...part("basis", about.basis),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}
