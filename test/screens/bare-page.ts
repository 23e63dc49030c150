import type { BrowserContext } from '@playwright/test';
import { slowDown } from './browser.ts';
import { scroll, tapsOf, touch } from './finger.ts';
import { rateOf } from './frames.ts';
import type { Tap } from './guest-in-page.ts';

/** Pages with next to nothing in them: what this machine, its browser and the means of measuring make possible at all. */

/** Frames a second of a list without a picture or a script, as high as the menu is between two stops. */
export async function bareRate(context: BrowserContext, slower: number): Promise<number> {
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.setContent(`<body style="margin:0">${'<p style="height:300px;border:1px solid">·</p>'.repeat(60)}`);
  await slowDown(page, slower);
  await page.bringToFront();
  const rate = rateOf([await scroll(page, 15_000)]);
  await page.close();
  return rate;
}

/** Taps on a key that fills the glass with eight plain cards, in other words each time. */
export async function tapBare(context: BrowserContext, slower: number, taps: number): Promise<readonly Tap[]> {
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.setContent('<body style="margin:0;font:32px sans-serif"><button style="height:100px">Next</button><main>');
  await page.evaluate(() => {
    let at = 0;
    const card = (name: string): string =>
      `<section style="float:left;width:380px;height:400px;margin:8px;border:2px solid"><h2>${name}</h2><p>from 89,000`;
    document.querySelector('button')?.addEventListener('click', () => {
      at += 1;
      const main = document.querySelector('main');
      if (main) main.innerHTML = Array.from({ length: 8 }, (_, nth) => card(`Dish ${at} ${nth}`)).join('');
    });
  });
  await slowDown(page, slower);
  await page.bringToFront();
  for (let tap = 0; tap < taps; tap += 1) await touch(page, page.getByRole('button'));
  const taken = await tapsOf(page);
  await page.close();
  return taken;
}
