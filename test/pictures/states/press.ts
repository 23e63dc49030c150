import type { Locator, Page } from '@playwright/test';
import type { Place } from './walk.ts';

interface Pressing {
  readonly page: Page;
  readonly snap: Place['snap'];
  /** How their pictures are called. */
  readonly name: string;
  /** Where the buttons are. */
  readonly within: Locator;
  /** Brings the page to where all of them can be pressed. */
  readonly home: () => Promise<unknown>;
  /** How the names of those begin from which one does not come back. */
  readonly except?: readonly string[];
  /** Buttons of as many names at most. */
  readonly most?: number;
}

const LONGEST_MS = 3_000;

/** What was asked of the hub is there, or too slow to be waited for. */
export const quiet = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: LONGEST_MS }).catch(() => null);
  // What is being fetched turns, in its place.
  await page
    .locator('output:has(svg)')
    .first()
    .waitFor({ state: 'hidden', timeout: LONGEST_MS })
    .catch(() => null);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};

const dialog = (page: Page): Locator => page.locator('dialog[open]').last();

/** Presses each button once, always from the same beginning, and takes a picture of what opens. */
export async function pressEach({ page, snap, name, within, home, except = [], most = 12 }: Pressing): Promise<void> {
  await home();
  await within.waitFor();
  const buttons = within.locator('button:enabled:visible:not(thead *), summary:visible');
  const words = await buttons.evaluateAll((all) =>
    all.map((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\d+/g, '').trim()),
  );
  const places = words
    .flatMap((each, at) => (words.indexOf(each) === at && !except.some((word) => each.startsWith(word)) ? [at] : []))
    .slice(0, most);
  const shown = () => within.evaluate((element) => element.textContent);
  for (const at of places) {
    await home();
    const before = await shown();
    const pressed = await buttons
      .nth(at)
      .click({ timeout: LONGEST_MS })
      .catch(() => 'out of reach');
    if (pressed !== undefined) continue;
    await quiet(page);
    const opened = (await dialog(page).count()) > 0;
    if (!opened && (await shown().catch(() => before)) === before) continue;
    await snap(page, `${name}-${String(at).padStart(2, '0')}`);
  }
}

/** Closes what stands over the page, one after the other. */
export async function closeAll(page: Page): Promise<void> {
  for (let left = 5; left > 0 && (await dialog(page).count()) > 0; left -= 1) {
    await page.keyboard.press('Escape');
    await quiet(page);
  }
}
