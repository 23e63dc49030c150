import type { Page } from '@playwright/test';
import { en } from '../../../apps/kiosk/i18n/en.ts';
import { vi } from '../../../apps/kiosk/i18n/vi.ts';
import { pair, signIn, VAN } from '../../e2e/pages.ts';
import type { House } from '../../e2e/house.ts';
import type { Place, Walk } from './walk.ts';

const WORDS = { en, vi };
const OWN_NAME = { en: 'English', vi: 'Tiếng Việt' } as const;
const GLASS = { viewport: { width: 1080, height: 1920 }, hasTouch: true } as const;
const LONG = 'Slow-cooked beef shank with star anise, cassia bark, young turmeric and a very long name indeed';

type Text = string | RegExp;
const button = (page: Page, name: Text) => page.getByRole('button', { name }).filter({ visible: true }).last();

/** Writes by the keys on the glass. */
async function write(page: Page, text: string): Promise<void> {
  for (const name of text) await page.getByRole('button', { name, exact: true }).tap();
}

async function opened({ house, window, language }: Place, timed = false): Promise<Page> {
  const page = await window();
  // Its clock stands before anything is timed.
  if (timed) await page.clock.install();
  await pair(page, house, 'kiosk');
  await page.goto(`${house.base}/kiosk`);
  await page.getByRole('button', { name: OWN_NAME[language] }).tap();
  await button(page, WORDS[language].attract.start).waitFor();
  return page;
}

/** A house whose kiosk has all there can be: stands for tables, a bank account, one dish sold out, one with a long name. */
async function furnish(house: House): Promise<void> {
  const { settings } = await house.ask<{ settings: Record<string, unknown> }>('/venue');
  const bankAccount = { bank: '970436', account: '0011004600600', holder: 'BEN THUYEN', city: 'HUE' };
  const kiosk = { payAtCounter: true, tableTags: true };
  await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, bankAccount, kiosk } });
  const { items } = await house.ask<{ items: { id: string; name: { en: string } }[] }>('/menu');
  const named = (name: string): string | undefined => items.find((item) => item.name.en === name)?.id;
  const out = { id: named('Crispy squid'), available: false, remaining: null };
  await house.ask('/menu/availability', { method: 'POST', body: out });
  const few = { id: named('Papaya salad'), available: true, remaining: 2 };
  if (few.id !== undefined) await house.ask('/menu/availability', { method: 'POST', body: few });
}

const next = (house: House, outcome: string): Promise<unknown> =>
  house.ask('/terminal/simulated', { method: 'PUT', body: { next: outcome } });

async function toMenu(page: Page, t: typeof en | typeof vi): Promise<void> {
  await button(page, t.attract.start).tap();
  await button(page, t.where.takeaway).tap();
  await page.locator('[data-item]').first().waitFor();
}

export const kioskWalk: Walk = {
  name: 'kiosk',
  themes: ['light'],
  glass: GLASS,
  go: async (place) => {
    const { house, language, snap } = place;
    const t = WORDS[language];
    await furnish(house);
    const page = await opened(place);
    await snap(page, '01-attract');
    await button(page, t.attract.start).tap();
    await snap(page, '02-where');
    await button(page, t.where.dineIn).tap();
    await write(page, '12');
    await snap(page, '03-stand');
    await button(page, t.action.next).tap();
    await page.locator('[data-item]').first().waitFor();
    await snap(page, '04-menu');
    await button(page, t.filter.title).tap();
    await button(page, t.allergen.peanuts).tap();
    await button(page, t.diet.vegetarian).tap();
    await snap(page, '05-filter');
    await button(page, t.filter.show).tap();
    await snap(page, '06-menu-filtered');
    await button(page, t.filter.title).tap();
    for (const diet of [t.diet.vegan, t.diet.halal, t.diet.gluten_free]) await button(page, diet).tap();
    await button(page, t.filter.show).tap();
    await snap(page, '07-nothing-fits');
    await button(page, t.filter.title).tap();
    await button(page, t.filter.clear).tap();
    await button(page, t.filter.show).tap();
    await button(page, t.search.title).tap();
    await write(page, 'bo');
    await snap(page, '08-search');
    await write(page, 'zzz');
    await snap(page, '09-search-nothing');
    await button(page, t.action.back).tap();
    await button(page, 'Phở').or(button(page, 'Pho')).first().tap();
    await snap(page, '10-category');
    await page.locator('[data-item] > button:first-child').first().tap();
    await snap(page, '11-dish');
    await button(page, new RegExp(`^${t.item.add} `)).tap();
    await button(page, /Combo|Set|Suất/i).tap();
    await page.locator('[data-item] > button:first-child').first().tap();
    await snap(page, '12-combo');
    await button(page, new RegExp(`^${t.item.add} `)).tap();
    await snap(page, '13-combo-asks');
    await button(page, t.action.back).tap();
    await button(page, /· 1/).tap();
    await snap(page, '14-basket');
    await button(page, t.coupon.have).tap();
    await write(page, 'TEST');
    await button(page, t.coupon.use).tap();
    await page.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
    await snap(page, '15-coupon');
    await button(page, t.coupon.without).tap();
    await next(house, 'decline');
    await button(page, t.pay.card).tap();
    await page.getByText(t.pay.terminal, { exact: true }).waitFor();
    await snap(page, '16-terminal');
    await page.getByText(t.pay.failed, { exact: true }).waitFor();
    await snap(page, '17-declined');
    await button(page, t.pay.transfer).tap();
    await page.getByRole('img', { name: t.pay.transferCode }).waitFor();
    await snap(page, '18-transfer');
    await house.kill();
    await page.getByText(t.pay.away, { exact: true }).waitFor();
    await snap(page, '19-hub-away');
    await house.start();
    await page.getByRole('img', { name: t.pay.transferCode }).waitFor({ timeout: 30_000 });
    await button(page, t.pay.back).tap();
    await button(page, t.pay.counter).tap();
    await page.locator('.k-number').waitFor();
    await snap(page, '20-end-counter');
    await button(page, t.end.done).tap();

    const left = await opened(place, true);
    await toMenu(left, t);
    await left.clock.runFor(95_000);
    await snap(left, '21-idle');
  },
};

export const accessWalk: Walk = {
  name: 'kiosk-access',
  themes: ['light'],
  glass: GLASS,
  go: async (place) => {
    const { house, language, snap } = place;
    const t = WORDS[language];
    await furnish(house);
    const page = await opened(place);
    await button(page, t.attract.access).tap();
    await snap(page, '01-attract');
    await button(page, t.attract.start).tap();
    await snap(page, '02-where');
    await button(page, t.where.takeaway).tap();
    await snap(page, '03-categories');
    await page.getByRole('navigation').getByRole('button').first().tap();
    await page.locator('[data-item]').first().waitFor();
    await snap(page, '04-category');
    await button(page, t.filter.title).tap();
    await snap(page, '05-filter');
    await button(page, t.filter.show).tap();
    await button(page, t.search.title).tap();
    await snap(page, '06-search');
    await button(page, t.action.back).tap();
    await button(page, t.menu.categories).tap();
    await button(page, /^(Phở|Pho)/).tap();
    await page.locator('[data-item] > button:first-child').first().tap();
    await snap(page, '07-dish');
    await button(page, new RegExp(`^${t.item.add} `)).tap();
    await button(page, /· 1/).tap();
    await snap(page, '08-basket');
    await button(page, t.pay.transfer).tap();
    await page.getByRole('img', { name: t.pay.transferCode }).waitFor();
    await snap(page, '09-transfer');
    await button(page, t.pay.back).tap();
    await button(page, t.pay.card).tap();
    await page.locator('.k-number').waitFor();
    await snap(page, '10-end');
  },
};

/** What is seldom: long names, no pictures, a smaller glass, staff at it, closed. */
export const kioskOddWalk: Walk = {
  name: 'kiosk-odd',
  themes: ['light'],
  glass: { viewport: { width: 768, height: 1366 }, hasTouch: true },
  go: async (place) => {
    const { house, language, snap, window } = place;
    const t = WORDS[language];
    const { items } = await house.ask<{ items: { picture: string | null; name: Record<string, string> }[] }>('/menu');
    const page = await window();
    await pair(page, house, 'kiosk');
    await page.route('**/api/v1/menu', async (route) => {
      const reply = await route.fetch();
      const menu = (await reply.json()) as { items: typeof items };
      for (const [at, item] of menu.items.entries()) {
        if (at % 3 === 0) item.picture = null;
        if (at % 2 === 0)
          item.name = { en: LONG, vi: `${item.name['vi']} hầm hoa hồi quế chi nghệ non, một cái tên thật dài` };
      }
      await route.fulfill({ response: reply, json: menu });
    });
    await page.goto(`${house.base}/kiosk`);
    await page.getByRole('button', { name: OWN_NAME[language] }).tap();
    await snap(page, '01-attract');
    await toMenu(page, t);
    await snap(page, '02-long-names');
    await page.locator('[data-item] > button:first-child').first().tap();
    await snap(page, '03-dish');
    await button(page, new RegExp(`^${t.item.add} `)).tap();
    await button(page, new RegExp(`${t.basket.view_other.split(' ·')[0]} ·`)).tap();
    await snap(page, '04-basket');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await snap(page, '05-basket-rtl');
    await button(page, t.basket.more).tap();
    await snap(page, '06-menu-rtl');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    await page.clock.install();
    const corner = await page.locator('[data-corner]').boundingBox();
    await page.mouse.move((corner?.x ?? 0) + 20, (corner?.y ?? 0) + 20);
    await page.mouse.down();
    await page.clock.runFor(5_500);
    await page.mouse.up();
    await snap(page, '07-staff-who');
    await signIn(page, VAN);
    await page.getByText(t.staff.closed).click();
    await snap(page, '08-staff');
    await page.getByRole('button', { name: t.staff.exit }).click();
    await page.clock.runFor(1_000);
    await snap(page, '09-closed');
  },
};
