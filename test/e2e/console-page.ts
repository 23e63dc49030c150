import type { Browser, Page } from '@playwright/test';
import type { House } from './house.ts';

/** The console in a window of its own, with the demo's owner signed in. */
export async function openConsole(browser: Browser, house: House): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${house.base}/console`);
  await page.getByRole('button', { name: 'Use this browser and sign in by PIN' }).click();
  await page.getByRole('button', { name: 'Use this browser', exact: true }).click();
  await page.getByRole('button', { name: /Vân/ }).click();
  await page.getByRole('group', { name: /PIN/ }).waitFor();
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  return page;
}
