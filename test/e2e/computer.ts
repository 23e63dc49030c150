import type { Browser } from '@playwright/test';
import { type Computer, openComputer } from '../desktop/program.ts';

/**
 * A fixture: a machine on which the program has not been started before.
 * @param seeded whether the hub that would run on it has a venue already
 */
export const installed =
  (seeded: boolean) =>
  async ({ browser }: { readonly browser: Browser }, use: (computer: Computer) => Promise<void>): Promise<void> => {
    const computer = await openComputer(browser, { seeded });
    await use(computer);
    await computer.close();
  };
