import type { Browser, Page } from '@playwright/test';
import { type House, openHouse } from '../../e2e/house.ts';
import { axeFindings, type Glass, openWindow } from '../../e2e/pages.ts';
import type { Language } from '../screens.ts';

/** One way through a screen, state by state, each with its picture. */
export interface Walk {
  readonly name: string;
  readonly themes: readonly ('light' | 'dark')[];
  readonly glass: Glass;
  readonly go: (at: Place) => Promise<void>;
}

export interface Place {
  readonly house: House;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** A window of the walk's glass, language and theme. */
  readonly window: (glass?: Glass) => Promise<Page>;
  /** Takes the picture of a state, and lets axe look at it. */
  readonly snap: (page: Page, state: string) => Promise<void>;
}

const LOCALE = { en: 'en-GB', vi: 'vi-VN' } as const;
/** What fetches its pictures longer than this is shown without them. */
const PICTURES_MS = 3_000;

/** Goes a walk in a house of its own. Returns what axe found, and the fault that ended it before its end, in words. */
export async function go(
  browser: Browser,
  walk: Walk,
  how: Pick<Place, 'language' | 'theme'>,
  folder: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  const house = await openHouse();
  let state = 'the beginning';
  const window = async (glass?: Glass): Promise<Page> => {
    const page = await openWindow(browser, { ...walk.glass, locale: LOCALE[how.language], theme: how.theme, ...glass });
    page.setDefaultTimeout(15_000);
    return page;
  };
  const snap = async (page: Page, name: string): Promise<void> => {
    state = name;
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const there = () => [...document.images].every(({ src, complete }) => src !== '' && complete);
    await page.waitForFunction(there, null, { timeout: PICTURES_MS }).catch(() => null);
    await page.screenshot({
      animations: 'disabled',
      path: `${folder}/${walk.name}-${name}.${how.language}.${how.theme}.png`,
    });
    found.push(...(await axeFindings(page, name)));
    const wide = await page
      .locator('main, [role=tabpanel], dialog[open]')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length);
    if (wide > 0) found.push(`${name}: wider than its place`);
  };
  try {
    await walk.go({ house, ...how, window, snap });
  } catch (fault) {
    const words = fault instanceof Error ? fault.message.split('\n').slice(0, 6).join(' ') : String(fault);
    found.push(`after ${state}: ${words}`);
  } finally {
    for (const context of browser.contexts()) await context.close();
    await house.close();
  }
  return [...new Set(found)];
}
