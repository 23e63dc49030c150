import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Paper, RowBlock } from '@comanda/shared/receipts/document.ts';
import { expect, it } from 'vitest';
import { counterOf, type Days, doSomething } from '../../test/deeds.ts';
import { seeded } from '../../test/random.ts';
import { cashier, openTrade } from '../../test/trade.ts';
import { checkInFull, receiptOf } from './index.ts';

const STEPS = 250;
const LOOK = { columns: 48, copy: true, at: 0, link: null, track: null };

/** The minor units of a printed amount, in whatever currency. */
const minor = ({ right }: RowBlock): number => Number(right.replace(/\D/g, '')) * (/[-−]/.test(right) ? -1 : 1);
const sum = (rows: readonly RowBlock[]): number => rows.reduce((total, row) => total + minor(row), 0);

/** What stands on a receipt, as somebody adds it up by hand. */
function added({ blocks }: Paper) {
  const lineAt = blocks.findIndex((block) => block.kind === 'rule' && block.heavy);
  const sumsAt = blocks.findIndex((block, at) => at > lineAt && block.kind === 'rule' && !block.heavy);
  const totalAt = blocks.findIndex((block, at) => at > sumsAt && block.kind === 'row' && block.size === 'double');
  const amounts = (from: number, to: number): RowBlock[] =>
    blocks.slice(from, to).filter((block) => block.kind === 'row' && block.right !== '') as RowBlock[];
  const [subtotal, ...others] = amounts(sumsAt, totalAt);
  return {
    lines: sum(amounts(lineAt, sumsAt)),
    subtotal: minor(must(subtotal, 'a subtotal')),
    others: sum(others),
    total: sum(amounts(totalAt, totalAt + 1)),
  };
}

it.each([
  ['saigon', 3],
  ['newyork', 4],
  ['berlin', 5],
] as const)(
  'a receipt of %s adds up, whatever was done with its check',
  async (venue, seed) => {
    const house = await openTrade(venue);
    const accountId = house.newId();
    await house.ask(routes.saveHouseAccount, {
      caller: cashier,
      params: { accountId },
      body: { holder: 'Saigon Design', limit: null },
    });
    const days: Days = { at: counterOf(house), random: seeded(seed), accountId, outcomes: new Map() };
    const seen = { discounted: 0, comped: 0, parts: 0, refunded: 0, tipped: 0 };
    for (let step = 0; step < STEPS; step += 1) {
      if (step % 4 === 0) await house.order(1 + (step % 2));
      await doSomething(days);
      if (step % 25 !== 24) continue;
      for (const { id } of house.store.all<{ id: string }>('select id from checks')) {
        const full = must(checkInFull(house.store, id), 'the check');
        const { paper } = must(receiptOf(house.store, id, LOOK), 'its receipt');
        const { lines, subtotal, others, total } = added(paper);
        expect(lines).toBe(subtotal);
        expect(subtotal + others).toBe(total);
        expect(total).toBe(full.check.total);
        if (full.check.discount > 0) seen.discounted += 1;
        if (full.check.comp > 0) seen.comped += 1;
        if (full.check.lines.some(({ partPpm }) => partPpm < 1_000_000)) seen.parts += 1;
        if (full.check.refunded > 0) seen.refunded += 1;
        if (full.check.tips > 0) seen.tipped += 1;
      }
    }
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
    house.close();
  },
  60_000,
);
