import { type Browser, test as base } from '@playwright/test';
import { type House, openHouse } from './house.ts';

/** Gives every test a house of its own that is open already: while one test runs, the next one's hub starts. */
class Houses {
  readonly #browser: Browser;
  #next: Promise<House> | null = null;
  readonly #closing: Promise<void>[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async take(): Promise<House> {
    const house = await (this.#next ?? openHouse());
    this.#next = openHouse();
    // Who takes it hears of its failure.
    this.#next.catch(() => null);
    return house;
  }

  /** Nobody waits for a hub that has done its work. */
  leave(house: House): void {
    this.#closing.push(house.close());
  }

  /** Windows that stay open go on following a hub that is gone, and slow the tests after. */
  async closeWindows(): Promise<void> {
    for (const context of this.#browser.contexts()) await context.close();
  }

  async end(): Promise<void> {
    const unused = await this.#next?.catch(() => null);
    await Promise.all([unused?.close(), ...this.#closing]);
  }
}

interface EachTest {
  /** Its browser windows, closed with it. */
  readonly windows: void;
  /** Its own hub. */
  readonly house: House;
}

export const test = base.extend<EachTest, { readonly houses: Houses }>({
  houses: [
    async ({ browser }, use) => {
      const houses = new Houses(browser);
      await use(houses);
      await houses.end();
    },
    { scope: 'worker' },
  ],
  windows: [
    async ({ houses }, use) => {
      await use();
      await houses.closeWindows();
    },
    { auto: true },
  ],
  house: async ({ houses }, use) => {
    const house = await houses.take();
    await use(house);
    houses.leave(house);
  },
});
