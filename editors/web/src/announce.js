// What happened, for those who listen instead of looking, and in one line at the foot for those who look.

import { el } from "./dom.js";

const shown = el("p", { class: "toast", role: "status", "aria-live": "polite" });
const heard = el("p", { class: "unseen", role: "status", "aria-live": "polite" });
let timer = 0;

/** Where announcements stand. */
export const announcements = el("div", { class: "announcements" }, shown, heard);

/** Says something once; it goes away by itself. */
export function announce(words) {
  clearTimeout(timer);
  shown.textContent = words;
  shown.classList.toggle("shown", words !== "");
  if (words) timer = setTimeout(() => announce(""), 5000);
}

/** Says something that whoever looks sees anyway. */
export function hear(words) {
  heard.textContent = words;
}
