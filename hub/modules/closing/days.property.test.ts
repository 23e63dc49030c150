import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { HOUR } from '@comanda/shared/base/time.ts';
import type { ZReport } from '@comanda/shared/contracts/views/closing.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { postingsOf } from '@comanda/shared/domain/closing/journal.ts';
import { seeded } from '../../test/random.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { checkZs } from './index.ts';

const STEPS = 160;

interface Till {
  readonly caller: Caller;
  drawer: { readonly id: string; cash: number } | null;
}

const tillAt = (n: number): Till => ({
  caller: { ...cashier, device: { id: `00000000-0000-7000-8000-0000000000d${n}`, role: 'pos', station: null } },
  drawer: null,
});

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const sum = (sql: string): number => house.store.get<{ n: number | null }>(sql)?.n ?? 0;

async function sell(till: Till, random: () => number): Promise<void> {
  const { checkId, total } = await house.order(1 + Math.floor(random() * 3));
  if (random() < 0.15) return;
  const params = { checkId };
  if (random() < 0.3) {
    await house.ask(routes.payCard, { caller: till.caller, params, body: { paymentId: house.newId() } });
    await house.pass(2_000);
    return;
  }
  const body = { paymentId: house.newId(), tendered: total + 1_000_000 };
  const paid = await house.ask(routes.payCash, { caller: till.caller, params, body });
  if (!paid.ok) throw new Error(paid.error.code);
  if (till.drawer) till.drawer.cash += body.tendered - paid.value.change;
}

async function move(till: Till, random: () => number): Promise<void> {
  if (!till.drawer) return;
  const kind = must((['paid_in', 'paid_out', 'drop'] as const)[Math.floor(random() * 3)], 'a kind');
  const amount = 1_000 * (1 + Math.floor(random() * 200));
  const params = { drawerId: till.drawer.id };
  await house.ask(routes.moveCash, { caller: till.caller, params, body: { kind, amount, reason: 'r' } });
  till.drawer.cash += kind === 'paid_in' ? amount : -amount;
}

async function open(till: Till, random: () => number): Promise<void> {
  if (till.drawer) return;
  const body = { drawerId: house.newId(), counts: [{ value: 50_000, pieces: Math.floor(random() * 40) }] };
  const opened = await house.ask(routes.openDrawer, { caller: till.caller, body });
  till.drawer = { id: body.drawerId, cash: must(opened.ok ? opened.value : null, 'a drawer').float };
}

/** Counts and closes; what the hub expects is what went through the test's own hands. */
async function shut(till: Till, random: () => number): Promise<void> {
  if (!till.drawer) return;
  const at = { caller: till.caller, params: { drawerId: till.drawer.id } };
  const body = { counts: [{ value: 1_000, pieces: Math.floor(random() * 5_000) }], unsent: 0 };
  const counted = await house.ask(routes.countDrawer, { ...at, body });
  expect(counted).toMatchObject({ ok: true, value: { expected: till.drawer.cash } });
  await house.ask(routes.closeDrawer, { ...at, body: { reason: 'r' } });
  till.drawer = null;
}

async function closeOldest(): Promise<void> {
  const x = await house.ask(routes.xReport, { caller: cashier, query: {} });
  const { unclosed } = must(x.ok ? x.value : null, 'an X');
  const date = unclosed[0];
  if (date !== undefined) await house.ask(routes.closeDay, { caller: cashier, body: { date } });
}

async function allZs(): Promise<ZReport[]> {
  const found: ZReport[] = [];
  for (let number = 1; ; number += 1) {
    const z = await house.ask(routes.zReport, { caller: cashier, params: { number } });
    if (!z.ok) return found;
    found.push(z.value);
  }
}

it.each([1, 2, 3, 4])('random days: drawers, Zs and the log agree (seed %i)', { timeout: 30_000 }, async (seed) => {
  const random = seeded(seed);
  const tills = [tillAt(1), tillAt(2)];
  for (let step = 0; step < STEPS; step += 1) {
    const till = must(tills[random() < 0.5 ? 0 : 1], 'a till');
    const dice = random();
    if (dice < 0.6) await sell(till, random);
    else if (dice < 0.72) await move(till, random);
    else if (dice < 0.82) await open(till, random);
    else if (dice < 0.9) await shut(till, random);
    else if (dice < 0.95) await closeOldest();
    else house.timers.advance(Math.floor(random() * 9) * HOUR);
  }
  for (const till of tills) await shut(till, random);
  for (let left = 0; left < 20; left += 1) await closeOldest();

  const zs = await allZs();
  const total = (of: (z: ZReport) => number): number => zs.reduce((all, z) => all + of(z), 0);
  expect(zs.length).toBeGreaterThan(2);
  expect(total(({ figures }) => figures.orders)).toBe(sum('select count(*) as n from orders'));
  expect(total(({ figures }) => figures.total)).toBe(sum("select sum(total) as n from checks where state = 'paid'"));
  const received = sum("select sum(amount + rounding) as n from payments where state = 'taken'");
  expect(total(({ figures }) => figures.tenders.reduce((all, each) => all + each.amount, 0))).toBe(received);
  const drawers = zs.flatMap(({ figures }) => figures.drawers.map(({ drawerId }) => drawerId));
  expect(new Set(drawers).size).toBe(drawers.length);
  expect(drawers.length).toBe(sum('select count(*) as n from drawers'));
  for (const { figures } of zs) {
    const postings = postingsOf(figures);
    expect(postings.reduce((all, each) => all + each.debit - each.credit, 0)).toBe(0);
    expect(figures.net + figures.serviceCharge + figures.taxTotal).toBe(figures.total);
    for (const each of figures.drawers) {
      const { float, sales, refunds, paidIn, paidOut, drops } = each;
      expect(each.expected).toBe(float + (sales ?? 0) - (refunds ?? 0) + paidIn - paidOut - drops);
    }
  }
  expect(zs.map(({ seq }) => seq)).toEqual(zs.map(({ seq }) => seq).sort((a, b) => a - b));
  expect(checkZs(house.store, null)).toEqual({ zReports: zs.length, zProblems: [] });
  expect(house.differences()).toEqual([]);
});
