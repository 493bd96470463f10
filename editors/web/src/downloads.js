// Files that go to the officer's folder of downloads, made here of what the engine sends.

import { announce } from "./announce.js";
import { button } from "./dom.js";
import { say } from "./words/index.js";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** Hands a file to the browser. */
export function download(name, bytes, type) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The button that makes the paper as Word or PDF and downloads it. */
export function paperButton(to, { engine, session, banners }) {
  const words = say(to === "docx" ? "word" : "pdf");
  const made = button({ icon: "down", words, run: () => make() });
  const label = made.querySelector(".words");
  async function make() {
    made.setAttribute("aria-busy", "true");
    made.disabled = true;
    label.textContent = say("making");
    banners.hide("made");
    try {
      await session.written();
      const { name, base64 } = await engine.answer("ttdn/build", { to });
      download(name, Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), TYPES[to]);
      announce(say("made", { name }));
    } catch (error) {
      banners.show("made", say("notMade", { why: error.message ?? String(error) }), { kind: "error", closes: true });
    }
    label.textContent = words;
    made.disabled = false;
    made.removeAttribute("aria-busy");
    if (document.activeElement === document.body) made.focus();
  }
  return made;
}
