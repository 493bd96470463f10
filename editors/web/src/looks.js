// Dark and light: as the machine is set, until somebody chooses.

import { button, icon } from "./dom.js";
import { remember, remembered } from "./memory.js";
import { say } from "./words/index.js";

/** The button that changes between them. */
export function looksButton() {
  const asked = matchMedia("(prefers-color-scheme: dark)");
  let chosen = remembered("looks", ["dark", "light"]);
  const made = button({ icon: "moon", label: say("dark"), class: "plain", run: () => choose(now() === "dark" ? "light" : "dark") });
  const now = () => chosen ?? (asked.matches ? "dark" : "light");
  const show = () => {
    document.documentElement.dataset.looks = now();
    const other = now() === "dark" ? "light" : "dark";
    made.setAttribute("aria-label", say(other));
    made.title = say(other);
    made.replaceChildren(icon(other === "light" ? "sun" : "moon"));
  };
  const choose = (looks) => {
    chosen = looks;
    remember("looks", looks);
    show();
  };
  asked.addEventListener("change", show);
  show();
  return made;
}
