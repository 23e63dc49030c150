import type { Clock } from './clock.ts';

export interface KnockOptions {
  readonly clock: Clock;
  /** Asks the hub for anything. @returns whether anything was answered */
  readonly answers: () => Promise<boolean>;
  /** The hub answers: connect. */
  readonly there: () => void;
}

/** Between two knocks at a hub that does not answer, in milliseconds: a screen is back within so long of its return. */
const KNOCK_EVERY_MS = 500;
/** Where the network itself is away a knock hangs; the next ones do not wait for it. */
const MOST_AT_ONCE = 4;

/**
 * Looks out for a hub that is away, by requests. A browser may ask as often as it likes; the live connection it may not
 * open as often: after a dozen tries in vain Chromium holds each further one back, by up to 5 s.
 */
export class Knock {
  readonly #options: KnockOptions;
  /** Null: nobody looks out. */
  #cancel: (() => void) | null = null;
  /** Until then no answer counts. */
  #from = 0;
  /** Counts the times of looking out: an answer to an earlier one is old. */
  #turn = 0;
  #underWay = 0;

  constructor(options: KnockOptions) {
    this.#options = options;
  }

  /** Until the hub answers. @param first milliseconds until the first knock */
  begin(first: number): void {
    this.end();
    this.#from = this.#options.clock.now() + first;
    if (first > 0) this.#later(first);
    else this.#knock();
  }

  end(): void {
    this.#turn += 1;
    this.#underWay = 0;
    this.#cancel?.();
    this.#cancel = null;
  }

  /** The hub answered, to a knock or to anything else. */
  heard(): void {
    if (this.#cancel === null || this.#options.clock.now() < this.#from) return;
    this.end();
    this.#options.there();
  }

  #later(after: number): void {
    this.#cancel = this.#options.clock.after(after, () => this.#knock());
  }

  #knock(): void {
    this.#later(KNOCK_EVERY_MS);
    if (this.#underWay >= MOST_AT_ONCE) return;
    this.#underWay += 1;
    void this.#ask(this.#turn);
  }

  async #ask(turn: number): Promise<void> {
    const answered = await this.#options.answers();
    if (turn !== this.#turn) return;
    this.#underWay -= 1;
    if (answered) this.heard();
  }
}
