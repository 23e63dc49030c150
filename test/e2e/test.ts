import { test as base } from '@playwright/test';

/**
 * A test whose browser windows are closed with it: those that stay open go on following a hub that is gone, and slow the
 * tests after it.
 */
export const test = base.extend<{ readonly windows: void }>({
  windows: [
    async ({ browser }, use) => {
      await use();
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
