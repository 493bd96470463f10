// The frame of the page: bar, panes, bars between them. Which pane is shown where the window is narrow, and whether the left
// one shows the text or the form.

import { announcements } from "./announce.js";
import { el } from "./dom.js";
import { splitter } from "./splitter.js";
import { tabs } from "./tabs.js";
import { say } from "./words/index.js";

/** Below this the panes lie behind tabs; edit.css says the same. */
const NARROW = "(max-width: 899px)";

export class Frame {
  constructor({ bar, banners, editor, form, messages, paperHead, paper, outline, first, writeChosen }) {
    this.writeChosen = writeChosen;
    this.narrow = matchMedia(NARROW);
    this.help = el("p", { class: "unseen", id: "editor-help" }, say("editorHelp"));
    this.text = el("div", { class: "write-body", id: "text", role: "tabpanel", "aria-labelledby": "tab-text" }, editor, this.help);
    this.filled = el("div", { class: "write-body form-scroll", id: "fill", role: "tabpanel", "aria-labelledby": "tab-form", hidden: true }, form);
    this.ways = tabs({
      label: say("left"),
      class: "tabs",
      first,
      items: [
        { id: "text", words: say("text"), controls: "text" },
        { id: "form", words: say("form"), controls: "fill" },
      ],
      chosen: (id, byHand) => this.write(id, byHand),
    });
    this.writing = el("section", { class: "writing", id: "writing", "aria-label": say("left"), data: { first: ".cm-content, .form-parts input, .form-parts textarea, .form-parts select" } }, el("div", { class: "pane-head" }, this.ways.node), this.text, this.filled);
    messages.dataset.first = ".finding-go, .findings-body";
    this.paper = el("section", { class: "paper", id: "paper", "aria-label": say("paper"), data: { first: ".paper-scroll" } }, paperHead, el("div", { class: "paper-body" }, outline, el("div", { class: "paper-view" }, ...paper)));
    this.left = el("div", { class: "left" }, this.writing);
    this.main = el("main", { class: "panes" }, this.left);
    const rows = splitter({ host: this.left, name: "--messages", label: say("splitRows"), controls: "messages", across: false, least: 12, most: 75, first: 27, reversed: true });
    const columns = splitter({ host: this.main, name: "--left", label: say("splitColumns"), controls: "writing", across: true, least: 25, most: 75, first: 50 });
    this.left.append(rows, messages);
    this.main.append(columns, this.paper);
    this.views = tabs({
      label: say("panes"),
      class: "tabs",
      first: "writing",
      items: [
        { id: "writing", words: say("plan"), controls: "writing" },
        { id: "paper", words: say("paper"), controls: "paper" },
        { id: "messages", words: say("messages"), controls: "messages" },
      ],
      chosen: (id) => this.view(id),
    });
    this.bar = bar;
    this.messages = messages;
    this.node = el("div", { class: "page" }, bar, banners, el("nav", { class: "views", "aria-label": say("panes") }, this.views.node), this.main, announcements);
    this.view("writing");
  }

  /** Text or form. */
  write(id, byHand = false) {
    this.text.hidden = id !== "text";
    this.filled.hidden = id !== "form";
    document.documentElement.dataset.writing = id;
    this.writeChosen(id, byHand);
  }

  /** The one pane that is shown where only one has room. */
  view(id) {
    this.main.dataset.view = id;
  }

  /** Brings a pane to the front. */
  show(id) {
    this.views.select(id);
  }

  /** How much there is to look at stands on the tab of the messages. */
  count(list) {
    this.views.tab("messages").textContent = list.length > 0 ? `${say("messages")} (${list.length})` : say("messages");
  }

  get filling() {
    return !this.filled.hidden;
  }

  toText() {
    if (this.filling) this.ways.select("text");
    this.show("writing");
  }

  /** The stops of F6. */
  panes() {
    if (!this.narrow.matches) return [this.bar, this.writing, this.messages, this.paper];
    return [this.bar, this.views.node, this[{ writing: "writing", paper: "paper", messages: "messages" }[this.main.dataset.view]]];
  }
}
