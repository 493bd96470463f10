// What comes from outside and must be decided or known: the file changed, saving failed, the connection was lost.

import { announce } from "./announce.js";
import { download } from "./downloads.js";
import { say } from "./words/index.js";

// Failed tries after which it is likely that the program was closed.
const LONG = 3;

/** Saving, with what stands in its way said in banners. */
export function saving({ session, banners }) {
  async function save() {
    if (session.readOnly) return;
    try {
      if (await session.save()) {
        banners.hide("save");
        announce(say("saved"));
      }
    } catch (error) {
      banners.show("save", say("notSaved", { why: error.message ?? String(error) }), { kind: "error", closes: true });
    }
  }
  session.on.settled = () => banners.hide("disk");
  // Why a paper could not be made was said of another text.
  session.on.edited = () => banners.hide("made");
  session.on.elsewhere = ({ gone, conflict }) => {
    if (gone) return banners.show("disk", say("diskGone"), { kind: "warning", actions: [{ words: say("writeAgain"), run: save, main: true }] });
    const take = { words: say("takeDisk"), run: () => [session.take(), announce(say("tookDisk"))] };
    const keep = { words: say("keepMine"), run: () => [session.keep(), announce(say("keptMine"))] };
    banners.show("disk", say(conflict ? "conflict" : "diskChanged"), { kind: "warning", actions: [take, keep] });
  };
  return save;
}

/** The connection: lost, back, and the file looked at again. */
export function connection({ engine, session, banners, again }) {
  let before = false;
  engine.on.disk = (params) => {
    if (params.uri === session.uri) session.disk(params);
  };
  engine.on.told = (words) => banners.show("told", words, { kind: "warning", closes: true });
  engine.on.around = again;
  engine.on.connected = () => {
    if (banners.has("lost")) announce(say("back"));
    banners.hide("lost");
    again();
    if (before) session.compare().catch(() => {});
    before = true;
  };
  engine.on.lost = (tries) => {
    if (tries !== 0 && tries !== LONG) return;
    const copy = { words: say("keepCopy"), run: () => download(session.name, session.view.state.doc.toString(), "application/yaml") };
    const retry = tries === LONG && !session.readOnly ? [copy] : [];
    banners.show("lost", say(tries === LONG ? "lostLong" : "lost"), { kind: "error", actions: retry });
  };
}
