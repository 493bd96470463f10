// The ways between text and paper: a click on the paper finds the words in the text, the cursor finds its words on the paper.

const SVG = "http://www.w3.org/2000/svg";
// How far beside a line of words a click still means it, in CSS pixels.
const BESIDE = 24;

export class Ways {
  constructor({ paper, view, goTo }) {
    Object.assign(this, { paper, view, goTo });
    this.place = null;
    paper.on.drawn = (page) => this.mark(page);
    paper.sheets.addEventListener("click", (event) => this.clicked(event));
  }

  clicked(event) {
    // Who selects words to copy them does not want to go anywhere.
    if (!document.getSelection().isCollapsed) return;
    const sheet = event.target.closest(".sheet");
    const page = sheet && this.paper.pages[Number(sheet.dataset.at)];
    const run = page && (event.target.closest("[data-s]") ?? nearest(sheet, event));
    const span = run && page.spans[Number(run.dataset.s)];
    if (!span || !this.paper.drift) return;
    const { from, to } = this.paper.drift.range(span);
    const text = this.view.state.sliceDoc(from, to);
    this.goTo(from + wordAt(run, event, text), { from, to });
  }

  /** As `cursor`, once a frame: a key that is held moves it many times. */
  soon(place, follow) {
    this.follow = follow;
    this.place = place;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.cursor(this.place, this.follow);
    });
  }

  /** The pages are others; the marks are put on them again. */
  again() {
    if (this.place !== null) this.cursor(this.place, false);
  }

  /** The cursor is there now; `follow` scrolls the paper to its words. */
  cursor(place, follow) {
    this.place = place;
    let first = null;
    for (const page of this.paper.pages) {
      const found = this.mark(page, follow && first === null);
      if (found && first === null) first = { page, ...found };
    }
    if (follow && first) this.paper.reveal(first.page, first.y, first.height);
  }

  /** Marks what comes from the cursor's place, and tells where the first of it stands. */
  mark(page, draw = false) {
    for (const old of page.node.querySelectorAll("rect.from-here")) old.remove();
    const chosen = this.chosen(page);
    if (chosen.size === 0) return null;
    if (!page.drawn && draw) this.paper.draw(page);
    let first = null;
    for (const run of page.node.querySelectorAll("[data-s]")) {
      if (!chosen.has(Number(run.dataset.s))) continue;
      const box = run.getBBox();
      if (box.width === 0) continue;
      const rect = document.createElementNS(SVG, "rect");
      const around = { x: box.x - 1.5, y: box.y - 1, width: box.width + 3, height: box.height + 2, rx: 1.5 };
      for (const [name, value] of Object.entries(around)) rect.setAttribute(name, String(value));
      if (run.hasAttribute("transform")) rect.setAttribute("transform", run.getAttribute("transform"));
      rect.setAttribute("class", "from-here");
      run.before(rect);
      first ??= { y: box.y, height: box.height };
    }
    return first;
  }

  /** The shortest stretches that hold the cursor; where there is none, those of its line. */
  chosen(page) {
    const { drift } = this.paper;
    const chosen = new Set();
    if (this.place === null || !drift) return chosen;
    const line = this.view.state.doc.lineAt(Math.min(this.place, this.view.state.doc.length));
    let shortest = Infinity;
    page.spans.forEach((span, at) => {
      const { from, to } = drift.range(span);
      if (from > this.place || to < this.place) return;
      if (to - from < shortest) chosen.clear();
      if (to - from <= shortest) chosen.add(at);
      shortest = Math.min(shortest, to - from);
    });
    if (chosen.size > 0) return chosen;
    page.spans.forEach((span, at) => {
      const { from, to } = drift.range(span);
      if (from < line.to && to > line.from && line.text.trim() !== "") chosen.add(at);
    });
    return chosen;
  }
}

/** The run of words beside a click. */
function nearest(sheet, { clientX, clientY }) {
  let best = null;
  let least = BESIDE;
  for (const run of sheet.querySelectorAll("[data-s]")) {
    const box = run.getBoundingClientRect();
    const aside = Math.max(box.left - clientX, clientX - box.right, 0);
    const away = Math.max(box.top - clientY, clientY - box.bottom, 0);
    // A click in the margin means the line that it stands beside.
    const far = away + aside / 20;
    if (far < least) [best, least] = [run, far];
  }
  return best;
}

/** Where in the plan's words the clicked word stands; their beginning, where that is not plain. */
function wordAt(run, { clientX, clientY }, source) {
  const text = run.closest("text") ?? run;
  const matrix = text.getScreenCTM?.();
  if (!matrix) return 0;
  const point = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const at = text.getCharNumAtPosition?.(point) ?? -1;
  if (at < 0) return 0;
  const whole = text.textContent;
  const start = whole.lastIndexOf(" ", at) + 1;
  // Three words are nearly always found once; less is taken where the line ends.
  const words = whole.slice(start).trim().split(/\s+/).slice(0, 3);
  while (words.length > 0) {
    const found = [...source.matchAll(new RegExp(words.map(literal).join("\\s+"), "g"))];
    if (found.length === 1) return found[0].index;
    if (found.length > 1) break;
    words.pop();
  }
  return 0;
}

function literal(words) {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
