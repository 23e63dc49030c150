import dgram, { type Socket } from 'node:dgram';

type Run = (...given: unknown[]) => void;

/** What of the globals a program gets in its own way. */
export const POWERED = ['setTimeout', 'setInterval'] as const;

/**
 * What a program goes on with by itself: its timers, and its sockets on the network. In this process they would outlive
 * it; with its end they end, as they do with a process.
 */
export class Power {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #sockets = new Set<Socket>();
  #on = true;

  /** What the program finds as its globals: libraries ask them for timers, too. */
  readonly globals = new Proxy(globalThis, {
    get: (target, name) => {
      if (name === 'setTimeout') return this.#setTimeout;
      return name === 'setInterval' ? this.#setInterval : (Reflect.get(target, name) as unknown);
    },
  });

  readonly #setTimeout = (run: Run, ms?: number, ...given: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run(...given);
    }, ms);
    return this.#kept(timer);
  };

  readonly #setInterval = (run: Run, ms?: number, ...given: unknown[]): NodeJS.Timeout =>
    this.#kept(setInterval(() => run(...given), ms));

  readonly dgram = {
    ...dgram,
    createSocket: (...given: Parameters<typeof dgram.createSocket>): Socket => {
      const socket = dgram.createSocket(...given);
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      return socket;
    },
  };

  off(): void {
    this.#on = false;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.close();
    this.#timers.clear();
  }

  /** What still runs in a program that was ended begins nothing any more. */
  #kept(timer: NodeJS.Timeout): NodeJS.Timeout {
    if (this.#on) this.#timers.add(timer);
    else clearTimeout(timer);
    return timer;
  }
}
