// Words of the engine, in which keys of the plan stand between backticks: beside each what the form calls it. Who fills in the
// form sees that name alone, who writes the text both (css/messages.css).

import { el } from "./dom.js";

/** The words with the names of what they speak of. */
export function told(words, names = {}) {
  return words.split("`").map((part, at) => {
    if (at % 2 === 0) return part;
    const name = names[part];
    if (!name) return el("code", {}, part);
    return el("span", { class: "named", title: part }, el("code", {}, part), el("span", { class: "key-name" }, name));
  });
}

/** As `told`, in letters alone. */
export function spoken(words, names = {}) {
  return words.split("`").map((part, at) => (at % 2 === 0 ? part : (names[part] ?? part))).join("");
}

