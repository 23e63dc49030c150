import { must } from '@comanda/shared/base/assert.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { basketBar, GLASS, openKiosk, toMenu } from './kiosk.ts';
import { test } from './test.ts';

/** The kiosk with a menu that is written from right to left, and with a page that runs so. */

const NAMES = [
  'شاورما دجاج!',
  'חומוס עם פול (2)',
  'شاورما دجاج كبيرة مع خبز طازج ومخللات من كل الأنواع وصلصة الثوم والبطاطس المقلية (حارة)',
];

interface Named {
  name: Record<string, string>;
}

/** Gives what is sold such names; else the menu is the hub's. */
const written = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/menu', async (route) => {
    const response = await route.fetch();
    const menu = (await response.json()) as { items: Named[]; categories: Named[] };
    for (const list of [menu.items, menu.categories]) {
      for (const [at, each] of list.entries()) {
        const name = must(NAMES[at % NAMES.length], 'a name');
        each.name = { en: name, vi: name };
      }
    }
    await route.fulfill({ response, json: menu });
  });

/** Where the first and the last letter of a text stand, px from the left. */
const ends = (text: Locator): Promise<{ first: number; last: number }> =>
  text.evaluate((element) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const shown = node?.textContent ?? '';
    const letters = [...shown.matchAll(/[^\u2066-\u2069]/g)].map(({ index }) => index);
    const leftOf = (at = 0): number => {
      const range = document.createRange();
      range.setStart(node as Node, at);
      range.setEnd(node as Node, at + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: leftOf(letters[0]), last: leftOf(letters.at(-1)) };
  });

const box = async (of: Locator) => must((await of.boundingBox()) ?? undefined, 'it is shown');

test('names from right to left keep their own order among English words, and a page that runs so is mirrored', async ({
  browser,
  house,
}) => {
  const page = await openKiosk(browser, house);
  await written(page);
  await page.reload();
  await toMenu(page);
  const [name] = NAMES as [string];
  const shawarma = page.locator('[data-item]').filter({ hasText: name }).first();
  await shawarma.waitFor();
  const among = await ends(shawarma.locator('.k-name'));
  expect(among.last).toBeLessThan(among.first);
  const rail = page.getByRole('navigation', { name: 'Categories' });
  expect((await box(rail)).x).toBe(0);

  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const [railBox, cardBox] = [await box(rail), await box(shawarma)];
  expect(railBox.x + railBox.width).toBe(GLASS.width);
  expect(cardBox.x + cardBox.width).toBeLessThanOrEqual(railBox.x);
  const cards = await page.locator('[data-item]').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
  expect(cards.filter(({ left, right }) => left < 0 || right > railBox.x)).toEqual([]);
  const plus = page.getByRole('button', { name: /^Add / }).first();
  const plain = page.locator('[data-item]').filter({ has: plus }).first();
  const [plusBox, plainBox, priceBox] = [await box(plus), await box(plain), await box(plain.locator('bdi'))];
  expect(plusBox.x - plainBox.x).toBeLessThan(plainBox.width / 4);
  expect(plainBox.x + plainBox.width - (priceBox.x + priceBox.width)).toBeLessThan(plainBox.width / 4);

  await plus.tap();
  await basketBar(page).tap();
  const row = page.getByRole('listitem').first();
  const money = row.locator('bdi');
  const [nameBox, moneyBox] = [await box(row.locator('.k-name').first()), await box(money)];
  expect(moneyBox.x + moneyBox.width).toBeLessThanOrEqual(nameBox.x);
  // An amount is read as it is written anywhere: the currency first, the last digit last.
  const amount = await ends(money);
  expect(amount.last).toBeGreaterThan(amount.first);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(GLASS.width);
});
