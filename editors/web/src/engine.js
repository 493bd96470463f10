// The language server behind the page: CodeMirror's own client, put into the editor anew with each connection, so that the
// text as it stands here is opened again and nothing typed meanwhile is lost.

import { LSPClient, hoverTooltips, serverCompletion } from "@codemirror/lsp-client";
import { findReferencesKeymap, formatKeymap, jumpToDefinitionKeymap, renameKeymap } from "@codemirror/lsp-client";
import { Compartment } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { Drifts } from "./drift.js";
import { cleaned } from "./markup.js";
import { Line } from "./socket.js";
import { say } from "./words/index.js";

// Longer than the longest paper takes: what fails, fails by the connection.
const PATIENCE = 120_000;

export class Engine {
  constructor({ uri, lang, view }) {
    Object.assign(this, { uri, lang, readOnly: view });
    this.drifts = new Drifts();
    this.slot = new Compartment();
    this.client = null;
    /** What the page does with news; set by their rooms. */
    this.on = { connected() {}, lost() {}, findings() {}, around() {}, disk() {} };
  }

  /** What the editor needs of it. */
  get extension() {
    return [this.slot.of([]), this.drifts.extension];
  }

  /** Begins, and begins again each time the connection comes back. */
  start(view) {
    this.view = view;
    this.line = new Line({
      opened: (transport) => this.connect(transport),
      lost: (tries) => {
        this.client = null;
        this.drop?.(new Error(say("noLine")));
        this.on.lost(tries);
      },
    });
  }

  connect(transport) {
    const client = new LSPClient({
      initializationOptions: { lang: this.lang },
      timeout: PATIENCE,
      sanitizeHTML: cleaned,
      notificationHandlers: {
        "textDocument/publishDiagnostics": (_, params) => this.published(client, params),
        "ttdn/disk": (_, params) => (this.on.disk(params), true),
        "window/showMessage": (_, params) => (this.on.told?.(params.message), true),
      },
      extensions: [serverCompletion({ override: true }), hoverTooltips(), keymap.of(this.keys())],
    });
    // What was asked is not answered any more once the connection is lost.
    this.lost = new Promise((_, drop) => (this.drop = drop));
    this.lost.catch(() => {});
    client.connect(transport);
    client.initializing.then(() => {
      this.client = client;
      this.view.dispatch({ effects: this.slot.reconfigure(client.plugin(this.uri, "yaml")) });
      this.on.connected();
    });
  }

  keys() {
    const looking = [...jumpToDefinitionKeymap, ...findReferencesKeymap];
    return this.readOnly ? looking : [...looking, ...formatKeymap, ...renameKeymap];
  }

  published(client, params) {
    if (client === this.client && params.uri === this.uri) {
      const file = client.workspace.getFile(params.uri);
      // Findings of an older text come again for this one.
      if (!file || (params.version != null && params.version !== file.version)) return true;
      this.on.findings(params.diagnostics);
      // Told again of the same text: what lies around it changed, a picture or the office's settings.
      if (this.told === `${params.version}` && this.toldBy === client) this.on.around();
      this.told = `${params.version}`;
      this.toldBy = client;
    }
    return true;
  }

  /**
   * Asks about the text as it stands now. The answer comes with how the text has moved since; whoever keeps the drift ends it.
   */
  async ask(method, params = {}) {
    const client = this.client;
    if (!client) throw new Error(say("noLine"));
    client.sync();
    const drift = this.drifts.begin(this.view.state.doc);
    try {
      const version = client.workspace.getFile(this.uri)?.version;
      const asked = client.request(method, { textDocument: { uri: this.uri }, version, ...params });
      const answer = await Promise.race([asked, this.lost]);
      return { answer, drift };
    } catch (error) {
      this.drifts.end(drift);
      throw error;
    }
  }

  /** An answer of which no place is kept. */
  async answer(method, params) {
    const { answer, drift } = await this.ask(method, params);
    this.drifts.end(drift);
    return answer;
  }

  /** Whether there is somebody to ask. */
  get connected() {
    return this.client !== null;
  }
}
