// The paper, page by page as it will print. A page that did not change keeps its element; one that is far away is only a
// white sheet of its size.

import { el, quoted } from "./dom.js";
import { say } from "./words/index.js";

// Papers up to this long are drawn whole: that keeps searching in the page (Ctrl+F) working.
const SHORT = 12;
// Points to CSS pixels.
export const SCALE = 96 / 72;

export class Paper {
  constructor() {
    this.pages = [];
    this.drawings = new Map();
    this.headings = [];
    this.drift = null;
    this.zoom = 1;
    this.sheets = el("div", { class: "sheets" });
    this.note = el("p", { class: "paper-note", role: "status", hidden: true });
    this.scroller = el("div", { class: "paper-scroll", tabindex: "0", role: "group", "aria-label": say("paper") }, this.sheets);
    this.empty = el("p", { class: "paper-empty" }, say("makingPaper"));
    this.sheets.append(this.empty);
    this.on = { shown() {}, drawn() {} };
    // The printer gets every page, also those that are far away.
    addEventListener("beforeprint", () => this.pages.filter((page) => !page.drawn).forEach((page) => this.draw(page)));
    this.near = new IntersectionObserver((seen) => this.approached(seen), { root: this.scroller, rootMargin: "900px 0px" });
  }

  /** The digests of the pages whose drawings are here. */
  ids() {
    return [...this.drawings.keys()];
  }

  show({ pages, headings, why }, drift) {
    if (!pages) return this.stale(why);
    this.drift = drift;
    this.headings = headings ?? [];
    this.scroller.classList.remove("stale");
    this.note.hidden = true;
    this.empty.remove();
    const known = new Map();
    for (const { id, svg } of pages) {
      const drawing = svg ?? this.drawings.get(id);
      if (drawing) known.set(id, drawing);
    }
    this.drawings = known;
    pages.forEach((page, at) => this.place(page, at));
    for (const gone of this.pages.splice(pages.length)) {
      this.near.unobserve(gone.node);
      gone.node.remove();
    }
    this.on.shown();
  }

  /** What cannot be printed leaves the last pages, greyed, and says why. */
  stale(why) {
    this.note.replaceChildren(el("strong", {}, this.pages.length > 0 ? say("stale") : say("noPaper")), " ", ...quoted(why ?? ""));
    this.note.hidden = false;
    this.empty.remove();
    this.scroller.classList.add("stale");
  }

  place({ id, width, height, number, spans }, at) {
    let page = this.pages[at];
    if (!page) {
      page = { node: el("div", { class: "sheet" }), drawn: false, near: false };
      this.pages.push(page);
      this.sheets.append(page.node);
      page.node.dataset.at = String(at);
      this.near.observe(page.node);
    }
    const same = page.id === id;
    Object.assign(page, { id, width, height, number, spans });
    this.size(page);
    if (!same && page.drawn) this.draw(page);
    else if (!page.drawn && (this.pages.length <= SHORT || page.near)) this.draw(page);
  }

  size(page) {
    page.node.classList.toggle("wide", page.width > page.height);
    page.node.style.width = `${page.width * SCALE * this.zoom}px`;
    page.node.style.height = `${page.height * SCALE * this.zoom}px`;
  }

  draw(page) {
    const parsed = new DOMParser().parseFromString(this.drawings.get(page.id) ?? "", "image/svg+xml");
    const svg = parsed.documentElement;
    if (svg.localName !== "svg") return;
    own(svg);
    page.node.replaceChildren(document.importNode(svg, true));
    page.drawn = true;
    this.on.drawn(page);
  }

  approached(seen) {
    for (const { target, isIntersecting } of seen) {
      const page = this.pages[Number(target.dataset.at)];
      if (!page || page.node !== target) continue;
      page.near = isIntersecting;
      if (isIntersecting && !page.drawn) this.draw(page);
      else if (!isIntersecting && page.drawn && this.pages.length > SHORT) {
        page.node.replaceChildren();
        page.drawn = false;
      }
    }
  }

  /** Every page at another size, the place that is looked at kept. */
  resize(zoom) {
    if (zoom === this.zoom) return;
    const { scrollTop, scrollLeft, clientHeight } = this.scroller;
    const grown = zoom / this.zoom;
    this.zoom = zoom;
    for (const page of this.pages) this.size(page);
    this.scroller.scrollTop = (scrollTop + clientHeight / 3) * grown - clientHeight / 3;
    this.scroller.scrollLeft = scrollLeft * grown;
  }

  /** Shows a place of a page, y in points; nothing moves where it is in sight already. */
  reveal(page, y, height = 20, always = false) {
    const scale = SCALE * this.zoom;
    const top = page.node.offsetTop + y * scale;
    const { scrollTop, clientHeight } = this.scroller;
    const seen = top >= scrollTop + 12 && top + height * scale <= scrollTop + clientHeight - 12;
    if (seen && !always) return;
    const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    const to = always ? top - 16 : top - clientHeight / 3;
    this.scroller.scrollTo({ top: Math.max(0, to), behavior: smooth ? "smooth" : "instant" });
  }

  /** The page that fills most of the view. */
  current() {
    const middle = this.scroller.scrollTop + this.scroller.clientHeight / 3;
    let found = 0;
    this.pages.forEach((page, at) => {
      if (page.node.offsetTop <= middle) found = at;
    });
    return found;
  }
}

/** Families of the office's own fonts that the page has heard of. */
const families = new Set();

/** Asks for the fonts anew where a page names one that was not there before: the settings of the office may have changed. */
function own(svg) {
  const named = [...svg.querySelectorAll('[font-family^="ttdn-office-"]')].map((one) => one.getAttribute("font-family"));
  const fresh = named.filter((family) => !families.has(family));
  if (fresh.length === 0) return;
  for (const family of fresh) families.add(family);
  const link = document.querySelector('link[href^="fonts.css"]');
  link.href = `fonts.css?${families.size}`;
}
