import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import { expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { atConsole, atPos, EMMA, VAN } from './pages.ts';
import { test } from './test.ts';

/** Made at one station, with nothing to choose; in the demo venue. */
const DISH = 'Sizzling crêpe';
const STATION_OF_DISH = /Tickets of/;

interface Papers {
  readonly papers: readonly { readonly printer: string; readonly lines: readonly string[] }[];
}

const middleOf = async (page: Page, name: RegExp, within: string): Promise<{ x: number; y: number }> => {
  const box = await page.getByRole('button', { name }).first().boundingBox();
  const room = await page.locator(within).boundingBox();
  if (!box || !room) throw new Error('the table and its plan are shown');
  return {
    x: Math.round(((box.x + box.width / 2 - room.x) / room.width) * 100),
    y: Math.round(((box.y + box.height / 2 - room.y) / room.height) * 100),
  };
};

test.describe('a manager', () => {
  let house: House;
  test.beforeEach(({ house: opened }) => {
    house = opened;
  });

  test('adds a table and a printer; the POS shows the one and orders come out on the other', async ({ browser }) => {
    const pos = await atPos(browser, house, EMMA, { viewport: { width: 1440, height: 900 } });
    const manager = await atConsole(browser, house, VAN);

    await manager.getByRole('tab', { name: 'Floor plan' }).click();
    await manager.getByRole('button', { name: 'Add a table' }).click();
    const name = manager.getByRole('textbox', { name: 'Name' });
    await name.fill('1');
    await name.press('Enter');
    await expect(manager.getByText('“1” is taken.').first()).toBeVisible();
    await name.fill('Window');
    await name.press('Enter');
    const onPlan = manager.getByRole('button', { name: /^Table Window/ });
    await expect(onPlan).toBeVisible();
    const onPos = pos.getByRole('button', { name: /Table Window/ });
    await expect(onPos).toBeVisible();
    const place = async (): Promise<{ x: number; y: number }> => {
      const { tables } = await house.ask<VenueView>('/venue');
      const found = tables.find((table) => table.name === 'Window');
      return { x: found?.x ?? -1, y: found?.y ?? -1 };
    };

    const box = await onPlan.boundingBox();
    if (!box) throw new Error('the new table is shown');
    await manager.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await manager.mouse.down();
    await manager.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40, { steps: 4 });
    const before = await place();
    await manager.mouse.up();
    await expect.poll(place).not.toEqual(before);
    await onPlan.focus();
    const dragged = await place();
    await manager.keyboard.press('ArrowRight');
    await expect.poll(place).toEqual({ ...dragged, x: dragged.x + 20 });
    await manager.keyboard.press('+');
    await expect
      .poll(
        async () => (await house.ask<VenueView>('/venue')).tables.find((table) => table.name === 'Window')?.rotation,
      )
      .toBe(15);
    await manager.getByRole('button', { name: 'Undo' }).click();
    await manager.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(place).toEqual(dragged);
    await expect
      .poll(() => middleOf(pos, /Table Window/, 'div.relative:has(> button)'))
      .toEqual({ x: Math.round(dragged.x / 10), y: Math.round(dragged.y / 10) });

    const width = manager.getByRole('textbox', { name: 'Width' });
    await width.fill('204');
    await width.press('Enter');
    for (const drawn of [onPlan, onPos]) await expect.poll(async () => (await drawn.boundingBox())?.width).toBe(204);

    await manager.getByRole('tab', { name: 'Printers' }).click();
    await manager.getByRole('button', { name: 'Add a printer' }).click();
    const dialog = manager.getByRole('dialog', { name: 'Add a printer' });
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Pass');
    await dialog.getByRole('textbox', { name: /^Address/ }).fill('not an address');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText(/“not an address” is no address/)).toBeVisible();
    await dialog.getByRole('textbox', { name: /^Address/ }).fill('127.0.0.1');
    for (const ticket of await dialog.getByRole('switch', { name: STATION_OF_DISH }).all()) await ticket.check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    const printer = manager.getByRole('listitem').filter({ hasText: 'Pass' });
    await expect(printer.getByText('Ready')).toBeVisible();

    await onPos.click();
    await pos.getByRole('button', { name: new RegExp(DISH) }).click();
    await pos.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(async () => {
        const { papers } = await house.ask<Papers>('/papers');
        return papers.filter((paper) => paper.printer === 'Pass').flatMap(({ lines }) => lines);
      })
      .toEqual(expect.arrayContaining([expect.stringContaining('Window')]));

    await manager.getByRole('tab', { name: 'Floor plan' }).click();
    await onPlan.click();
    await manager.getByRole('button', { name: 'Archive the table' }).click();
    await expect(manager.getByText('Table Window already has order 1.').first()).toBeVisible();
    await expect(onPlan).toBeVisible();
  });

  test('arranges several tables at once, copies one, and takes it back', async ({ browser }) => {
    const manager = await atConsole(browser, house, VAN);
    await manager.getByRole('tab', { name: 'Floor plan' }).click();
    const table = (name: string) => manager.getByRole('button', { name: new RegExp(`^Table ${name} `) });
    const placeOf = async (name: string) =>
      (await house.ask<VenueView>('/venue')).tables.find((each) => each.name === name && !each.archived);
    const before = [await placeOf('1'), await placeOf('4')].map((each) => each?.y ?? -1);
    await table('1').click();
    await table('4').click({ modifiers: ['Shift'] });
    await expect(manager.getByRole('heading', { name: '2 tables chosen' })).toBeVisible();
    await manager.getByRole('button', { name: 'Align in a row' }).click();
    const middle = Math.round(before.reduce((sum, y) => sum + y, 0) / 2);
    for (const name of ['1', '4']) await expect.poll(async () => (await placeOf(name))?.y).toBe(middle);
    await manager.getByRole('button', { name: 'Undo' }).click();
    for (const [at, name] of ['1', '4'].entries()) {
      await expect.poll(async () => (await placeOf(name))?.y).toBe(before[at]);
    }
    const copies = async () => (await house.ask<VenueView>('/venue')).tables.filter(({ archived }) => !archived).length;
    const count = await copies();
    await table('4').click();
    await manager.keyboard.press('Control+d');
    await expect.poll(copies).toBe(count + 1);
    await manager.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(copies).toBe(count);
  });

  test('is asked before unsaved changes are left, and sees what a setting does before saving it', async ({
    browser,
  }) => {
    const manager = await atConsole(browser, house, VAN);
    await manager.getByRole('tab', { name: 'Taxes' }).click();
    const example = manager.getByRole('region', { name: 'An example check' });
    await expect(example.getByText('Service charge')).toBeHidden();
    await manager.getByRole('switch', { name: 'Add a service charge to each check' }).check();
    await expect(example.getByText('Service charge')).toBeVisible();
    await manager.getByRole('tab', { name: 'Stations' }).click();
    const leave = manager.getByRole('dialog', { name: 'Leave without saving?' });
    await leave.getByRole('button', { name: 'Keep editing' }).click();
    await manager.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await house.ask<VenueView>('/venue')).settings.serviceCharge)
      .toEqual({ ratePpm: 50_000, base: 'after_discount', taxGroup: null });
    await manager.getByRole('tab', { name: 'Stations' }).click();
    await expect(manager.getByRole('button', { name: 'Add a station' })).toBeVisible();
  });
});
