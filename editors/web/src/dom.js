// Elements without markup: the page's security policy knows no inline styles or handlers.

/** An element; `on` holds listeners, `data` its dataset, `class` its classes, everything else is an attribute. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "class") node.className = value;
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Words of the engine: what stands between backticks is what one writes. */
export function quoted(words) {
  return words.split("`").map((part, at) => (at % 2 === 1 ? el("code", {}, part) : part));
}

/** A button with an icon, words, or both; `label` is what is read where there is only an icon. */
export function button({ icon: drawn, words, label, help, run, ...props }) {
  const title = help ?? (words ? undefined : label);
  return el(
    "button",
    { type: "button", title, "aria-label": words ? undefined : label, ...props, on: { click: run } },
    drawn && icon(drawn),
    words && el("span", { class: "words" }, words),
  );
}

const SVG = "http://www.w3.org/2000/svg";

// Strokes on a grid of 16.
const ICONS = {
  save: "M2.5 2.5h8.6l2.4 2.4v8.6h-11zM5 2.5v3.4h5V2.5M4.8 13.5V9.3h6.4v4.2",
  down: "M8 2.5v7.6M4.7 7 8 10.3 11.3 7M2.8 13.3h10.4",
  list: "M2.6 4h.1M2.6 8h.1M2.6 12h.1M5.6 4h8M5.6 8h8M5.6 12h8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  up: "M8 13V3.4M4 7.3 8 3.3l4 4",
  lower: "M8 3v9.6M4 8.7l4 4 4-4",
  inside: "M3.5 2.5v7h8.6M9 6.4l3.2 3.1L9 12.7",
  cross: "M4 4l8 8M12 4l-8 8",
  moon: "M13 9.6A5.4 5.4 0 0 1 6.4 3 5.4 5.4 0 1 0 13 9.6z",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.6v1.2M8 13.2v1.2M1.6 8h1.2M13.2 8h1.2M3.5 3.5l.8.8M11.7 11.7l.8.8M3.5 12.5l.8-.8M11.7 4.3l.8-.8",
  keys: "M1.8 4h12.4v8H1.8zM4 6.6h.1M6.7 6.6h.1M9.3 6.6h.1M12 6.6h.1M5 9.5h6",
  error: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6",
  warning: "M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5v.1",
  info: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 7.4v3.6M8 5v.1",
  check: "M2.8 8.6l3.4 3.6 7-8",
  calendar: "M2.5 3.6h11v9.9h-11zM2.5 6.6h11M5.3 2v2.6M10.7 2v2.6",
};

/** A drawing that says nothing by itself. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
