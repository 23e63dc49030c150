import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import type { Store } from '../../db/store.ts';
import { type VenueState, venueState } from '../../modules/venue/index.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { closingHandlers } from './closing-work.ts';
import type { Making } from './making.ts';

const till = {
  ...cashier,
  device: { id: '00000000-0000-7000-8000-0000000000d1', role: 'pos', station: null },
} as const;

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

type Make = (fact: LogEvent, venue: VenueState, books: Store) => Making[];

function papers(): Making[] {
  const handlers = closingHandlers(house.store);
  const venue = must(venueState(house.store), 'a venue');
  return house.spine
    .eventsAfter(0, 10_000)
    .flatMap((fact) => (handlers[fact.type] as Make | undefined)?.(fact, venue, house.store) ?? []);
}

const words = ({ paper }: Making): string =>
  layOut(paper)
    .flatMap((line) => (line.kind === 'text' ? [line.text] : [`[${line.kind}]`]))
    .join('\n');

it('prints a slip of each thing at a drawer, the Z, and the same Z again as a reprint', async () => {
  const drawerId = house.newId();
  const at = { caller: till, params: { drawerId } };
  const counts = [{ value: 100_000, pieces: 3 }];
  await house.ask(routes.openDrawer, { caller: till, body: { drawerId, counts } });
  await house.ask(routes.moveCash, { ...at, body: { kind: 'paid_out', amount: 50_000, reason: 'Đá viên' } });
  await house.ask(routes.noSale, { ...at, body: { reason: 'Đổi tiền' } });
  await house.ask(routes.printX, { caller: till, body: { date: '2026-03-09' } });
  await house.ask(routes.countDrawer, { ...at, body: { counts, unsent: 0 } });
  await house.ask(routes.closeDrawer, { ...at, body: { reason: 'Thừa' } });
  await house.ask(routes.closeDay, { caller: till, body: { date: '2026-03-09' } });
  house.timers.advance(60_000);
  await house.ask(routes.reprintZ, { caller: till, params: { number: 1 } });
  const made = papers();
  expect(made.map(({ kind, reprint }) => `${kind}${reprint ? ' again' : ''}`)).toEqual([
    'drawer',
    'drawer',
    'drawer',
    'z',
    'drawer',
    'z',
    'z again',
  ]);
  const [opened, paidOut, noSale, x, closed, z, again] = made.map(words);
  expect(opened).toContain('[drawer]');
  expect(paidOut).toMatch(/Chi từ két[^]*50\.000[^]*Đá viên[^]*\[drawer\]/);
  expect(noSale).toMatch(/Đổi tiền[^]*\[drawer\]/);
  expect(x).toContain('Báo cáo X');
  expect(x).not.toContain('250.000');
  expect(closed).toMatch(/250\.000[^]*300\.000[^]*50\.000[^]*Thừa/);
  expect(closed).not.toContain('[drawer]');
  expect(z).toContain('Báo cáo Z 1');
  const [mark, ...same] = must(again, 'a reprint').split('\n');
  expect(mark).toContain('IN LẠI');
  expect(same.join('\n')).toBe(z);
});
