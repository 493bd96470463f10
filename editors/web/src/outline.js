// The headings of the paper, and the number of the page that is looked at.

import { button, el } from "./dom.js";
import { say } from "./words/index.js";

export class Outline {
  constructor(paper) {
    this.paper = paper;
    this.list = el("ol", { class: "headings" });
    this.node = el("nav", { class: "outline", id: "outline", "aria-label": say("outline"), hidden: true }, this.list);
    this.toggle = button({
      icon: "list",
      words: say("outline"),
      "aria-label": say("outline"),
      class: "plain",
      "aria-expanded": "false",
      "aria-controls": "outline",
      run: () => this.open(this.node.hidden),
    });
  }

  open(open) {
    this.node.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
  }

  show() {
    const { headings, pages } = this.paper;
    const shown = JSON.stringify(headings);
    if (shown === this.shown) return;
    this.shown = shown;
    const held = [...this.list.querySelectorAll("button")].indexOf(document.activeElement);
    const rows = headings.map(({ page, y, level, text }) => {
      const number = pages[page]?.number ?? page + 1;
      const go = () => this.paper.reveal(this.paper.pages[page] ?? this.paper.pages[0], y, 20, true);
      const words = el("span", { class: "heading-words" }, text);
      return el("li", { class: `level-${Math.min(level, 4)}` }, el("button", { type: "button", on: { click: go } }, words, el("span", { class: "heading-page" }, String(number))));
    });
    this.list.replaceChildren(...(rows.length > 0 ? rows : [el("li", { class: "none" }, say("noHeadings"))]));
    if (held >= 0) this.list.querySelectorAll("button")[held]?.focus();
  }
}

export class PageNumber {
  constructor(paper) {
    this.paper = paper;
    this.input = el("input", { class: "page-number", inputmode: "numeric", size: "3", "aria-label": say("page"), value: "1" });
    this.all = el("span", { class: "page-all" }, "/ 1");
    this.node = el("div", { class: "page-at" }, el("span", { class: "page-word", "aria-hidden": "true" }, say("page")), this.input, this.all);
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.go();
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by) {
        event.preventDefault();
        this.to(paper.current() + by);
      }
    });
    this.input.addEventListener("change", () => this.go());
    new ResizeObserver(() => this.show()).observe(paper.scroller);
    let waiting = false;
    paper.scroller.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.show();
      });
    });
  }

  go() {
    this.to(Number.parseInt(this.input.value, 10) - 1);
  }

  to(at) {
    const page = this.paper.pages[Math.max(0, Math.min(at, this.paper.pages.length - 1))];
    if (page) this.paper.reveal(page, 0, 20, true);
    this.show();
  }

  show() {
    this.all.textContent = `/ ${this.paper.pages.length}`;
    const at = String(this.paper.current() + 1);
    if (document.activeElement !== this.input || !this.input.value) this.input.value = at;
  }
}
