// The bars between the panes, moved by mouse or by the arrow keys.

import { el } from "./dom.js";

const STEP = 3;

/**
 * A bar that sets `--name` on `host` in percent. `across` bars stand upright and move sideways; `reversed` ones measure from
 * the far side.
 */
export function splitter({ host, name, label, controls, across, least, most, first, reversed = false }) {
  let value = first;
  const bar = el("div", {
    class: `splitter ${across ? "across" : "along"}`,
    role: "separator",
    tabindex: "0",
    "aria-label": label,
    title: label,
    "aria-controls": controls,
    "aria-orientation": across ? "vertical" : "horizontal",
    "aria-valuemin": least,
    "aria-valuemax": most,
  });
  const set = (next) => {
    value = Math.min(most, Math.max(least, next));
    host.style.setProperty(name, `${value}%`);
    bar.setAttribute("aria-valuenow", String(Math.round(value)));
  };
  bar.addEventListener("keydown", (event) => {
    const keys = across ? { ArrowLeft: -STEP, ArrowRight: STEP } : { ArrowUp: -STEP, ArrowDown: STEP };
    const by = keys[event.key];
    if (by !== undefined) set(value + (reversed ? -by : by));
    else if (event.key === "Home") set(least);
    else if (event.key === "End") set(most);
    else if (event.key === "Enter") set(first);
    else return;
    event.preventDefault();
  });
  bar.addEventListener("dblclick", () => set(first));
  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }) => {
      const box = host.getBoundingClientRect();
      const share = across ? (clientX - box.left) / box.width : (clientY - box.top) / box.height;
      set((reversed ? 1 - share : share) * 100);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", () => bar.removeEventListener("pointermove", move), { once: true });
  });
  set(first);
  return bar;
}
