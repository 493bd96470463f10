// The WebSocket to the engine: one message a frame. Comes back by itself when it is lost.

const WAITS = [300, 700, 1500, 3000, 5000];

/** Keeps a connection; `opened` gets each new transport, `lost` the number of failed tries. */
export class Line {
  constructor({ opened, lost }) {
    this.opened = opened;
    this.lost = lost;
    this.tries = 0;
    addEventListener("online", () => this.retry());
    this.open();
  }

  open() {
    const address = new URL("lsp", location.href);
    address.protocol = "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    const readers = new Set();
    const transport = {
      send: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(message);
      },
      subscribe: (reader) => readers.add(reader),
      unsubscribe: (reader) => readers.delete(reader),
    };
    socket.onmessage = (event) => {
      for (const reader of readers) reader(event.data);
    };
    socket.onopen = () => {
      this.tries = 0;
      this.opened(transport);
    };
    socket.onclose = () => {
      this.lost(this.tries);
      const wait = WAITS[Math.min(this.tries, WAITS.length - 1)];
      this.tries += 1;
      this.timer = setTimeout(() => this.open(), wait);
    };
  }

  /** Tries now, where it waits. */
  retry() {
    if (this.socket.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.timer);
    this.open();
  }
}
