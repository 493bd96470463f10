// The words of the language that the server names.

import en from "./en.js";
import vi from "./vi.js";

let words = vi;

/** Chooses the language, before anything is shown. */
export function speak(lang) {
  words = lang === "en" ? en : vi;
  document.documentElement.lang = lang === "en" ? "en" : "vi";
}

/** The words of a key, with what stands in braces filled in. */
export function say(key, facts = {}) {
  const found = words[key];
  if (typeof found !== "string") return found;
  return found.replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ""));
}
