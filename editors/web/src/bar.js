// The bar at the top: which plan, whether it is saved, and what can be done with it.

import { button, el } from "./dom.js";
import { paperButton } from "./downloads.js";
import { keysButton } from "./keys.js";
import { looksButton } from "./looks.js";
import { say } from "./words/index.js";

export function bar({ plan, session, engine, banners, save }) {
  const state = el("span", { class: "state" });
  const keep = button({ icon: "save", words: say("save"), help: say("saveHelp"), class: "main", run: save });
  session.on.dirty = (dirty) => {
    state.textContent = plan.view ? say("viewOnly") : say(dirty ? "unsaved" : "saved");
    state.classList.toggle("dirty", dirty);
    document.title = `${dirty ? "• " : ""}${plan.name} · ttdn`;
  };
  session.changed();
  const node = el(
    "header",
    { class: "bar", "aria-label": say("toolbar") },
    el("h1", { class: "name", title: plan.name }, plan.name),
    state,
    el("span", { class: "gap" }),
    !plan.view && keep,
    paperButton("docx", { engine, session, banners }),
    paperButton("pdf", { engine, session, banners }),
    el("span", { class: "rule" }),
    looksButton(),
    keysButton(),
  );
  return { node };
}
