import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { InvoiceContent } from '@comanda/shared/contracts/views/invoice.ts';
import { expect, it } from 'vitest';
import { counterOf, type Days, doSomething } from '../../test/deeds.ts';
import { seeded } from '../../test/random.ts';
import { cashier, openTrade } from '../../test/trade.ts';
import { checkInFull } from '../receipts/index.ts';
import { contentOfCheck } from './content.ts';

const STEPS = 200;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

it.each([
  ['saigon', 13],
  ['newyork', 14],
] as const)(
  'an invoice of %s adds up, whatever was done with its check',
  async (venue, seed) => {
    const house = await openTrade(venue);
    const accountId = house.newId();
    const body = { holder: 'Saigon Design', limit: null };
    await house.ask(routes.saveHouseAccount, { caller: cashier, params: { accountId }, body });
    const days: Days = { at: counterOf(house), random: seeded(seed), accountId, outcomes: new Map() };
    let reduced = 0;
    let invoices = 0;
    for (let step = 0; step < STEPS; step += 1) {
      if (step % 4 === 0) await house.order(1 + (step % 2));
      await doSomething(days);
      if (step % 25 !== 24) continue;
      for (const { id } of house.store.all<{ id: string }>("select id from checks where state = 'paid'")) {
        const full = must(checkInFull(house.store, id), 'the check');
        if (full.check.lines.length === 0) continue;
        const content = InvoiceContent.parse(contentOfCheck(full, 1));
        const added = content.taxes.filter(({ mode }) => mode === 'added').map(({ amount }) => amount);
        const charge = content.serviceCharge?.amount ?? 0;
        expect(sum(content.lines.map(({ gross }) => gross))).toBe(content.gross);
        expect(sum(content.lines.map((line) => line.reduced))).toBe(content.reduced);
        expect(content.gross - content.reduced + charge + sum(added)).toBe(content.total);
        invoices += 1;
        if (content.reduced > 0) reduced += 1;
      }
    }
    expect(invoices).toBeGreaterThan(10);
    expect(reduced).toBeGreaterThan(0);
    house.close();
  },
  60_000,
);
