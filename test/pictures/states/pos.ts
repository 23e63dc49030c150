import type { Page } from '@playwright/test';
import { en } from '../../../apps/pos/i18n/en.ts';
import { vi } from '../../../apps/pos/i18n/vi.ts';
import { BAO, pair, signIn } from '../../e2e/pages.ts';
import { makeReady, waitingOrder } from '../../e2e/waiting.ts';
import { evening } from '../evening.ts';
import { closeAll, pressEach, quiet } from './press.ts';
import type { Place, Walk } from './walk.ts';

export const POS_WORDS = { en, vi };
/** As a till is looked at. */
export const AT_A_TILL = {
  themes: ['light', 'dark'],
  glass: { viewport: { width: 1366, height: 768 } },
} satisfies Partial<Walk>;

/** Dishes of the demo venue: two with nothing to choose, one with choices, a combo. */
export const DISHES = {
  en: { plain: ['Crispy squid', 'Prawn dumplings'], choices: 'Iced milk coffee', combo: 'Combo' },
  vi: { plain: ['Mực', 'Há cảo'], choices: 'Cà phê sữa đá', combo: 'Combo' },
} as const;
const EVENING_SECONDS = 8;

/** A till with a manager at it. */
export async function till({ house, window, language }: Place): Promise<Page> {
  const page = await window();
  await pair(page, house, 'pos');
  await page.goto(`${house.base}/pos`);
  await signIn(page, BAO);
  await page.getByRole('button', { name: POS_WORDS[language].floor.newTakeaway }).first().waitFor();
  return page;
}

/** Finds a dish by its name, and takes it. */
export async function take(page: Page, dish: string): Promise<void> {
  await page.getByRole('searchbox').first().fill(dish);
  await page.getByRole('searchbox').first().press('Enter');
  await quiet(page);
}

export const openTable = (page: Page, { language }: Place, name: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${POS_WORDS[language].floor.table.replace('{{name}}', name)},`) })
    .click();

export const posWalk: Walk = {
  name: 'pos',
  ...AT_A_TILL,
  go: async (place) => {
    const { house, language, snap, window } = place;
    const t = POS_WORDS[language];
    const dishes = DISHES[language];
    const locked = await window();
    await pair(locked, house, 'pos');
    await locked.goto(`${house.base}/pos`);
    await locked.getByRole('button', { name: BAO.name }).waitFor();
    await snap(locked, '01-who');
    await locked.getByRole('button', { name: BAO.name }).click();
    await locked.getByRole('group', { name: /PIN/ }).waitFor();
    await locked.keyboard.type('0000');
    await locked.keyboard.press('Enter');
    await locked.getByRole('alert').first().waitFor();
    await snap(locked, '02-wrong-pin');
    await evening(house.base, EVENING_SECONDS);
    const page = await till(place);
    await snap(page, '03-floor');
    const home = async (): Promise<void> => {
      await page.reload();
      await page.getByRole('banner').waitFor();
      await page.keyboard.press('F7');
      await page.getByRole('button', { name: t.floor.newTakeaway }).first().waitFor();
      await quiet(page);
    };
    await pressEach({ page, snap, name: '04-head', within: page.getByRole('banner'), home, except: [t.switchStaff] });
    await home();
    await pressEach({ page, snap, name: '05-floor', within: page.getByRole('main'), home, most: 24 });
    await home();
    await makeReady(house, await waitingOrder(house));
    await quiet(page);
    await snap(page, '06-ready');
    await page.getByRole('button', { name: t.floor.newTakeaway }).first().click();
    await page.getByRole('searchbox').first().waitFor();
    await snap(page, '07-order-empty');
    await page.getByRole('searchbox').first().fill('zzz');
    await snap(page, '08-nothing-found');
    await page.getByRole('searchbox').first().fill('');
    await take(page, dishes.choices);
    await snap(page, '09-choices');
    await page.keyboard.press('Enter');
    await quiet(page);
    await closeAll(page);
    await take(page, dishes.combo);
    await snap(page, '10-combo');
    await closeAll(page);
    for (const dish of dishes.plain) await take(page, dish);
    await snap(page, '11-unsent');
    await page.getByRole('button', { name: t.order.send, exact: true }).click();
    await quiet(page);
    await snap(page, '12-sent');
  },
};

export const posCutOffWalk: Walk = {
  name: 'pos-cut-off',
  ...AT_A_TILL,
  go: async (place) => {
    const { house, language, snap } = place;
    const t = POS_WORDS[language];
    const page = await till(place);
    await page.getByRole('button', { name: t.floor.newTakeaway }).first().click();
    await take(page, DISHES[language].plain[0]);
    await house.kill();
    await page.getByRole('button', { name: t.cutOff.sendLater }).waitFor({ timeout: 30_000 });
    await snap(page, '01-order');
    await page.getByRole('button', { name: t.cutOff.sendLater }).click();
    await quiet(page);
    await snap(page, '02-kept');
    await page.getByRole('button', { name: t.order.pay, exact: true }).click();
    await snap(page, '03-pay');
    await page.getByRole('button', { name: t.pay.takeCash }).click();
    await quiet(page);
    await snap(page, '04-paid');
    await closeAll(page);
    await page.keyboard.press('F7');
    await quiet(page);
    await snap(page, '05-floor');
    await page.getByRole('button', { name: t.switchStaff }).last().click();
    await quiet(page);
    await snap(page, '06-stay');
    await closeAll(page);
    await house.start();
  },
};
