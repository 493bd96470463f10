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
    this.goTo(from, to);
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
    for (const old of page.node.querySelectorAll("rect.marked")) old.remove();
    const chosen = this.chosen(page);
    if (chosen.size === 0) return null;
    if (!page.drawn && draw) this.paper.draw(page);
    const boxes = this.boxes(page, chosen);
    const svg = page.node.firstElementChild;
    // Behind the words, and before the white of the page.
    const behind = svg?.querySelector("text");
    for (const { x, y, width, height, here } of boxes) {
      const rect = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries({ x, y, width, height, rx: 1.5 })) rect.setAttribute(name, String(value));
      rect.setAttribute("class", here ? "marked here" : "marked");
      svg.insertBefore(rect, behind);
    }
    return boxes.find((box) => box.here) ?? boxes[0] ?? null;
  }

  /** Where the chosen words stand, in points; words beside each other share a box. */
  boxes(page, chosen) {
    const sheet = page.node.getBoundingClientRect();
    const scale = page.width / sheet.width;
    const boxes = [];
    for (const run of page.node.querySelectorAll("[data-s]")) {
      const here = chosen.get(Number(run.dataset.s));
      const box = run.getBoundingClientRect();
      if (here === undefined || box.width === 0) continue;
      const [x, y] = [(box.left - sheet.left) * scale - 1, (box.top - sheet.top) * scale];
      const [right, height] = [(box.right - sheet.left) * scale + 1, box.height * scale];
      const last = boxes.at(-1);
      if (last && last.here === here && Math.abs(last.y - y) < 1 && x - (last.x + last.width) < 8 && x > last.x) last.width = right - last.x;
      else boxes.push({ x, y, width: right - x, height, here });
    }
    return boxes;
  }

  /** Which stretches of the page come from the cursor's line; true for those that the cursor stands in. */
  chosen(page) {
    const { drift } = this.paper;
    const chosen = new Map();
    if (this.place === null || !drift) return chosen;
    const place = Math.min(this.place, this.view.state.doc.length);
    const line = this.view.state.doc.lineAt(place);
    page.spans.forEach((span, at) => {
      const { from, to } = drift.range(span);
      if (from <= place && place <= to) chosen.set(at, true);
      else if (from < line.to && to > line.from) chosen.set(at, false);
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
