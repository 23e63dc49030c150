import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HouseAndTill, houseAndTill } from './house-and-till.ts';
import { jumpingClock, RandomTill } from './random-till.ts';

const DEEDS = 500;
const BETWEEN_BREAKS = 18;

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill(jumpingClock);
}, 30_000);
afterEach(() => house.end());

test(`${DEEDS} deeds of a till whose hub comes and goes are at the hub, each once`, async () => {
  const walk = new RandomTill(house);
  await walk.begin();
  let up = true;
  while (walk.deeds < DEEDS) {
    for (let n = 0; n < BETWEEN_BREAKS; n += 1) await walk.deed();
    if (up) await walk.breakOff();
    else await walk.mend();
    up = !up;
  }
  if (!up) await walk.mend();

  const { store } = house.hub();
  for (const [orderId, { lines, paid }] of walk.wanted) {
    const rows = store.all<{ id: string; quantity: number }>(
      "select id, data ->> 'quantity' as quantity from lines where order_id = ? and state <> 'voided'",
      orderId,
    );
    expect(rows).toHaveLength(lines.size);
    expect(new Map(rows.map(({ id, quantity }) => [id, quantity]))).toEqual(lines);
    const payments = store.all('select id as paymentId, amount from payments where order_id = ?', orderId);
    expect(payments).toEqual(paid ? [paid] : []);
    const checks = store.all<{ state: string; total: number; paid: number }>(
      'select state, total, paid from checks where order_id = ?',
      orderId,
    );
    expect(checks).toMatchObject([paid ? { state: 'paid', total: paid.amount, paid: paid.amount } : { state: 'open' }]);
  }
  expect(store.get('select count(*) as n from orders')).toEqual({ n: walk.wanted.size });
  expect(store.get('select count(*) as n from conflicts')).toEqual({ n: 0 });
  // Each line is on one ticket of each of its stations, and nothing was cooked twice.
  expect(
    store.all(
      'select ticket_id from ticket_lines l join tickets t on t.id = l.ticket_id group by l.line_id, t.station having count(*) > 1',
    ),
  ).toEqual([]);
  const numbers = store.all<{ number: string }>('select number from kept_orders where number is not null');
  // The walk was one: much of it was done while cut off, and paid there.
  expect(numbers.length).toBeGreaterThan(20);
  expect([...walk.wanted.values()].filter(({ paid }) => paid !== null).length).toBeGreaterThan(40);
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
}, 180_000);
