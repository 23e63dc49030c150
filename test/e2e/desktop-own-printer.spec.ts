import { expect } from '@playwright/test';
import { startVirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { choose } from '../desktop/inside.ts';
import { becomeHub, newTakeaway, pair, signIn } from '../desktop/walk.ts';
import { printSystem } from '../printers/print-system.ts';
import { scenario } from './on-machines.ts';

const title = 'a till that is cut off prints for kitchen and guest on its own printer, and opens its drawer';
scenario(title, { seeded: true }, async (machine) => {
  const printer = await startVirtualPrinter({ name: 'Counter', port: 0 });
  const takeAway = printSystem('Counter', printer.port);
  try {
    // A program takes its surroundings at its start; the stand-in runs in those of the test.
    if (machine.real) await machine.restart();
    await pair(machine, await becomeHub(machine), /^Counter/, async (setUp) => {
      await setUp.getByLabel('Printer of its own').selectOption('spooler:Counter');
      await setUp.getByLabel('A cash drawer hangs on this printer').click();
    });
    const till = await machine.page('pos');
    await signIn(till);
    await choose(machine, 'Stop the hub');
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
        lines.filter(({ kind }) => kind === 'text').length,
        'in the letters that the printer has, as the hub prints',
      ).toBeGreaterThan(1);
    }
  } finally {
    takeAway();
    await printer.close();
  }
});
