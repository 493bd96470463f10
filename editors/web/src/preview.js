// Asks for the paper of the text as it is typed: one question at a time, the next one as soon as the answer is there, so that
// the page follows the fingers and the engine is never behind.

export class Preview {
  constructor({ engine, paper }) {
    Object.assign(this, { engine, paper });
    this.busy = false;
    this.again = false;
    this.drift = null;
  }

  /** The text is another one. */
  changed() {
    this.since ??= performance.now();
    if (this.busy) this.again = true;
    else this.ask();
  }

  async ask() {
    this.busy = true;
    this.again = false;
    const since = this.since ?? performance.now();
    this.since = undefined;
    try {
      const { answer, drift } = await this.engine.ask("ttdn/preview", { have: this.paper.ids() });
      if (this.drift) this.engine.drifts.end(this.drift);
      this.drift = drift;
      this.paper.show(answer, drift);
      // From the keystroke to the page; what a test or a curious engineer reads.
      performance.measure("ttdn:page", { start: since, end: performance.now() });
    } catch (error) {
      // A lost connection has its own banner, and asks again when it is back.
      if (this.engine.connected) this.paper.stale(error.message ?? String(error));
    }
    this.busy = false;
    if (this.again && this.engine.connected) this.ask();
  }
}
