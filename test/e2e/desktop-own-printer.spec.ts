import { expect } from '@playwright/test';
import { startVirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import type { Computer } from '../desktop/program.ts';
import { becomeHub, newTakeaway, pair, signIn } from '../desktop/walk.ts';
import { printSystem } from '../printers/print-system.ts';
import { installed } from './computer.ts';
import { test as base } from './test.ts';

const test = base.extend<{ readonly computer: Computer }>({ computer: installed(true) });

test('a till that is cut off prints for kitchen and guest on its own printer, and opens its drawer', async ({
  computer,
}) => {
  const printer = await startVirtualPrinter({ name: 'Counter', port: 0 });
  const takeAway = printSystem('Counter', printer.port);
  try {
    await pair(computer, await becomeHub(computer), /^Counter/, async (setUp) => {
      await setUp.getByLabel('Printer of its own').selectOption('spooler:Counter');
      await setUp.getByLabel('A cash drawer hangs on this printer').click();
    });
    const till = await computer.page('pos');
    await signIn(till);
    const tray = computer.started.tray()?.menu.items ?? [];
    tray.find(({ label }) => label === 'Stop the hub')?.click?.();
    await expect(till.getByText(/Cut off from the hub/).first()).toBeVisible();

    await newTakeaway(till).click();
    await till
      .getByRole('button', { name: /Sizzling crêpe/ })
      .first()
      .click();
    await till.getByRole('button', { name: 'Keep for the kitchen' }).click();
    await expect(till.getByRole('region', { name: 'Notices' })).toContainText('take it to the cooks');
    await expect.poll(() => printer.papers().length, 'the wok’s paper').toBe(1);
    await till.getByRole('button', { name: /^One more/ }).click();
    await expect.poll(() => printer.papers().length, 'what changed').toBe(2);

    await till.getByRole('button', { name: 'Pay', exact: true }).click();
    await till.getByRole('button', { name: 'Take cash' }).click();
    const paid = till.getByRole('dialog', { name: 'Paid' });
    await paid.getByRole('button', { name: 'Print receipt' }).click();
    await expect.poll(() => printer.papers().filter(({ cut }) => cut).length, 'the receipt').toBe(3);
    const papers = printer.papers();
    expect(
      papers.reduce((kicks, { drawerKicks }) => kicks + drawerKicks, 0),
      'one for the cash',
    ).toBe(1);
    for (const { lines } of papers.filter(({ cut }) => cut)) {
      expect(
        lines.every(({ kind }) => kind === 'raster'),
        'dots have every script',
      ).toBe(true);
      expect(lines.length).toBeGreaterThan(1);
    }
  } finally {
    takeAway();
    await printer.close();
  }
});
