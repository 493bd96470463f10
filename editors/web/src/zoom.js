// How large the paper is shown: as wide as its part of the window, a whole page, or so much of its true size.

import { button, el } from "./dom.js";
import { SCALE } from "./paper.js";
import { say } from "./words/index.js";

const STEPS = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 300];
// What stands around the sheets.
const MARGIN = 36;

export class Zoom {
  constructor(paper) {
    this.paper = paper;
    this.how = "width";
    const options = [
      el("option", { value: "width" }, say("fitWidth")),
      el("option", { value: "page" }, say("fitPage")),
      ...STEPS.map((step) => el("option", { value: String(step) }, `${step}%`)),
    ];
    this.select = el("select", { "aria-label": say("zoom"), title: say("zoom"), on: { change: () => this.set(this.select.value) } }, ...options);
    this.node = el(
      "div",
      { class: "zoom", role: "group", "aria-label": say("zoom") },
      button({ icon: "minus", label: say("zoomOut"), class: "plain", run: () => this.step(-1) }),
      this.select,
      button({ icon: "plus", label: say("zoomIn"), class: "plain", run: () => this.step(1) }),
    );
    new ResizeObserver(() => this.fit()).observe(paper.scroller);
    paper.scroller.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.step(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
  }

  set(how) {
    this.how = how;
    this.fit();
  }

  /** One step up or down from what is shown now. */
  step(by) {
    const now = this.paper.zoom * 100;
    const larger = STEPS.find((step) => step > now + 1);
    const smaller = STEPS.findLast((step) => step < now - 1);
    this.set(String((by > 0 ? larger : smaller) ?? Math.round(now)));
  }

  fit() {
    const { scroller, pages } = this.paper;
    const width = Math.max(...pages.map((page) => page.width), 1) * SCALE;
    const height = Math.max(...pages.map((page) => page.height), 1) * SCALE;
    const wide = (scroller.clientWidth - MARGIN) / width;
    const high = (scroller.clientHeight - MARGIN) / height;
    if (pages.length === 0 || wide <= 0) return;
    const zoom = { width: Math.min(wide, 2), page: Math.min(wide, high) }[this.how] ?? Number(this.how) / 100;
    this.select.value = [...this.select.options].some((option) => option.value === this.how) ? this.how : "100";
    this.paper.resize(Math.max(zoom, 0.1));
  }
}
