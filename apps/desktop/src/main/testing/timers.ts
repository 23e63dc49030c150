import type { Timers } from '@comanda/shared/node/timers.ts';

/** A clock in a test's hands. */
export class FakeTimers implements Timers {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];
  now = (): number => this.#now;
  after = (ms: number, run: () => void): (() => void) => {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  };
  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#due = this.#due.filter((each) => each !== next);
      next.run();
    }
    this.#now = until;
  }
}
