import { must } from '@comanda/shared/base/assert.ts';
import type { Page } from '@playwright/test';
import { en } from '../../../apps/kitchen/i18n/en.ts';
import { vi } from '../../../apps/kitchen/i18n/vi.ts';
import { KitchenHouse } from '../../e2e/kitchen-house.ts';
import { pair } from '../../e2e/pages.ts';
import type { Place, Walk } from './walk.ts';

const WORDS = { en, vi };

async function wall({ house, window }: Place, station: string): Promise<Page> {
  const page = await window();
  await pair(page, house, 'kitchen', station);
  await page.goto(`${house.base}/kitchen?station=${station}`);
  await page.getByRole('main').waitFor();
  return page;
}

export const kitchenWalk: Walk = {
  name: 'kitchen',
  themes: ['dark', 'light'],
  glass: { viewport: { width: 1920, height: 1080 } },
  go: async (place) => {
    const { house, language, snap } = place;
    const t = WORDS[language];
    const kitchen = new KitchenHouse(house.base);
    const ticket = (page: Page, number: number) => page.getByRole('article', { name: new RegExp(`(^|\\D)${number}$`) });
    const wok = await wall(place, 'wok');
    await wok.getByText(t.none).waitFor();
    await snap(wok, '01-nothing');
    const first = await kitchen.order({ of: ['wok', 'wok 1', 'grill'], note: 'Không đậu phộng / no peanuts' });
    const second = await kitchen.order({ of: ['wok 2', 'wok 3'] });
    await kitchen.send('POST', `/orders/${second.orderId}/rush`, { reason: 'VIP', cause: 'rush' }).catch(() => null);
    await ticket(wok, second.number).waitFor();
    await ticket(wok, first.number).getByRole('listitem').getByRole('button').first().click();
    await snap(wok, '02-tickets');
    await kitchen.send('POST', `/orders/${first.orderId}/lines/${first.lineIds[1]}/void`, { reason: 'Guest left' });
    await wok.getByText(t.void, { exact: true }).first().waitFor();
    await snap(wok, '03-void');
    await kitchen.change(second.orderId, must(second.lineIds[0], 'a line'), 'Ít cay');
    await wok.getByText(t.changed).first().waitFor();
    await kitchen.more(second.orderId, ['wok']);
    await wok.getByText(t.addition).first().waitFor();
    await snap(wok, '03-changed-and-added');
    await ticket(wok, second.number).first().getByRole('button', { name: t.bump }).click();
    await snap(wok, '04-bumped-undo');
    await wok.getByRole('button', { name: t.recall }).click();
    await snap(wok, '05-recall');
    await wok.keyboard.press('Escape');
    await wok.getByRole('button', { name: t.settings }).click();
    await snap(wok, '06-settings');
    await wok.keyboard.press('Escape');
    await wok.keyboard.press('?');
    await snap(wok, '07-keys');
    await wok.keyboard.press('Escape');
    await ticket(wok, first.number)
      .getByRole('button', { name: new RegExp(`: ${t.eightySix}$`) })
      .click();
    await snap(wok, '08-86');
    await wok.keyboard.press('Escape');
    await wok.getByRole('button', { name: t.eightySixTitle }).click();
    await wok.getByRole('searchbox').fill('ga');
    await snap(wok, '08-86-of-anything');
    await wok.getByRole('searchbox').fill('');
    await wok.keyboard.press('Escape');
    for (let n = 0; n < 12; n += 1) await kitchen.order({ of: ['wok', 'wok 1', 'wok 2', 'wok 3', 'wok 4'] });
    await wok
      .getByText(new RegExp(t.waiting_other.replace('{{count}} ', '')))
      .first()
      .waitFor();
    await snap(wok, '09-full');
    for (const key of ['1', '3', '5']) await wok.keyboard.press(key);
    await snap(wok, '09-undos');
    await wok.setViewportSize({ width: 1366, height: 768 });
    await snap(wok, '10-small');
    await house.kill();
    await wok.getByRole('alert').first().waitFor();
    await wok.keyboard.press('1');
    await snap(wok, '11-cut-off');
    await house.start();
  },
};

export const expoWalk: Walk = {
  name: 'expo',
  themes: ['dark', 'light'],
  glass: { viewport: { width: 1920, height: 1080 } },
  go: async (place) => {
    const { house, snap } = place;
    const kitchen = new KitchenHouse(house.base);
    await kitchen.rules({ autoFire: false, synchronised: true, routing: [] });
    const expo = await wall(place, 'expo');
    const grill = await wall(place, 'grill');
    await kitchen.order({ of: ['grill @1', 'grill 1 @1', 'wok @2'], type: 'dine_in', hold: [2] });
    await kitchen.order({ of: ['grill 2', 'bar'] });
    await expo.getByRole('article').nth(1).waitFor();
    await snap(expo, '01-orders');
    await grill.getByRole('article').first().waitFor();
    await snap(grill, '02-grill');
  },
};
