// The page of `ttdn edit`: asks for the plan, builds the rooms and tells each what happens in the others.

import { redo, undo } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { Banners } from "./banner.js";
import { bar } from "./bar.js";
import { editor, goTo } from "./editor.js";
import { Engine } from "./engine.js";
import { Findings } from "./findings.js";
import { Form } from "./form.js";
import { Frame } from "./frame.js";
import { pageKeys } from "./keys.js";
import { el } from "./dom.js";
import { remember, remembered } from "./memory.js";
import { askHints, hints } from "./hints.js";
import { Messages } from "./messages.js";
import { connection, saving } from "./news.js";
import { Outline, PageNumber } from "./outline.js";
import { Paper } from "./paper.js";
import { Preview } from "./preview.js";
import { Session } from "./session.js";
import { Ways } from "./ways.js";
import { say, speak } from "./words/index.js";
import { Zoom } from "./zoom.js";

const app = document.getElementById("app");

async function start() {
  const answer = await fetch("plan", { cache: "no-store" });
  const plan = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(plan.why ?? String(answer.status));
  speak(plan.lang);
  build(plan);
}

function build(plan) {
  // Who chose once is not asked again; a plan that was just begun is filled in.
  const first = remembered("writing", ["text", "form"]) ?? (plan.fresh ? "form" : "text");
  const engine = new Engine(plan);
  const typed = EditorView.updateListener.of((update) => happened(update));
  const view = editor({ text: plan.text, readOnly: plan.view, extensions: [engine.extension, hints, typed] });
  const banners = new Banners();
  const session = new Session({ engine, view, plan });
  const findings = new Findings({ engine, view, readOnly: plan.view });
  const messages = new Messages({ findings, engine, view, readOnly: plan.view, goTo: (found) => toFound(found), shown: (list) => [frame.count(list), form.tell(list)] });
  const paper = new Paper();
  const preview = new Preview({ engine, paper });
  const outline = new Outline(paper);
  const number = new PageNumber(paper);
  const zoom = new Zoom(paper);
  const form = new Form({ engine, view, readOnly: plan.view, goTo: (from, to) => toText(from, to), looked: (place) => ways.cursor(place, true), undo: () => undo(view) });
  const ways = new Ways({ paper, view, goTo: (from, to) => fromPaper(from, to) });
  const save = saving({ session, banners });
  const top = bar({ plan, session, engine, banners, save });
  const frame = new Frame({
    bar: top.node,
    banners: banners.node,
    editor: view.dom,
    form: form.node,
    messages: messages.node,
    paperHead: el("div", { class: "pane-head paper-head" }, outline.toggle, number.node, el("span", { class: "gap" }), zoom.node),
    paper: [paper.note, paper.scroller],
    outline: outline.node,
    first,
    writeChosen: (id, byHand) => {
      if (byHand) remember("writing", id);
      form.open(id === "form");
      if (id === "text") view.requestMeasure();
    },
  });

  function happened(update) {
    if (update.docChanged) {
      findings.moved(update.changes);
      session.changed();
      preview.changed();
      form.changed();
    }
    if (!update.selectionSet && !update.docChanged) return;
    // While somebody types the paper keeps its place; where he goes himself, it follows.
    ways.soon(update.state.selection.main.head, !update.docChanged);
  }

  function toText(from, to) {
    frame.toText();
    goTo(view, from, to);
  }

  /** To the field that a message is about, where the form is shown and has one; else to the words in the text. */
  function toFound({ path, from, to }) {
    frame.show("writing");
    if (!frame.filling || !(form.reveal(path, from, to) || form.focus(from, to))) toText(from, to);
  }

  function fromPaper(from, to) {
    frame.show("writing");
    if (!frame.filling || !form.focus(from, to)) toText(from);
  }

  paper.on.shown = () => {
    zoom.fit();
    outline.show();
    number.show();
    ways.again();
    askHints(engine);
  };
  connection({ engine, session, banners, again: () => [preview.changed(), form.changed()] });
  session.unwritten = () => form.unwritten;
  session.written = () => form.written();
  pageKeys({
    panes: () => frame.panes(),
    save,
    undo: () => undo(view),
    redo: () => redo(view),
    own: (node) => view.dom.contains(node) || (node.matches("input, textarea") && (!form.node.contains(node) || form.unwritten)),
  });
  app.replaceChildren(frame.node);
  document.title = `${plan.name} · ttdn`;
  engine.start(view);
  frame.write(first);
  if (!plan.view && first === "text") view.focus();
}

start().catch((error) => {
  console.error(error);
  app.replaceChildren(el("p", { class: "cannot", role: "alert" }, say("cannotOpen"), " ", error.message));
});
