import { newId } from '../bench/orders.ts';
import type { HubRunning, HubUnderTest } from './place.ts';
import { Ledger, sender } from './sender.ts';

/** Guests at work against one data folder, whichever process serves it. */
export class Load {
  readonly ledger = new Ledger();
  readonly #hub: HubUnderTest;
  readonly #random: () => number;
  #running: HubRunning;
  #goesOn = true;
  #placed = 0;
  readonly #ended: Promise<unknown>;

  constructor(hub: HubUnderTest, running: HubRunning, random: () => number, senders: number) {
    this.#hub = hub;
    this.#running = running;
    this.#random = random;
    this.#ended = Promise.all(Array.from({ length: senders }, () => this.#send()));
  }

  /** The hub that the guests send to from now on. */
  servedBy(running: HubRunning): void {
    this.#running = running;
  }

  /** Lets each guest finish what the hub still answers, and resolves when all have gone home. */
  async end(): Promise<void> {
    this.#goesOn = false;
    await this.#ended;
  }

  #send(): Promise<void> {
    return sender(
      {
        url: () => this.#running.url,
        headers: () => this.#running.headers,
        random: this.#random,
        goesOn: () => this.#goesOn,
        errand: () => {
          const orderId = newId();
          const { path, body, lines } = this.#hub.orderBody(orderId, (this.#placed += 1));
          return { orderId, lines, request: { path, body } };
        },
      },
      this.ledger,
    );
  }
}
