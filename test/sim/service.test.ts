import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { postingsOf } from '@comanda/shared/domain/closing/journal.ts';
import { readConfig } from '../../hub/config.ts';
import { type Hub, startHub } from '../../hub/hub.ts';
import { findVenue } from '../../hub/seed.ts';
import { mulberry32 } from '../seed.ts';
import { guestsOf } from './choosing.ts';
import { cook, dineIn, type Service, takeaway } from './service.ts';
import { newId, staffClient } from './staff-client.ts';

const PARTIES = 12;

let folder: string;
let hub: Hub;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-service-'));
  const args = ['--host', '127.0.0.1', '--port', '0', '--data-dir', folder, '--log', 'silent', '--rate', '100000'];
  const config = readConfig(args, {}, folder);
  const started = await startHub(must(config.ok ? config.value : null, 'a config'));
  hub = must(started.ok ? started.value : null, 'a hub');
});
afterEach(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

test('after a simulated service the Z says what the books say, account by account', { timeout: 60_000 }, async () => {
  const base = `http://127.0.0.1:${hub.port}`;
  const found = findVenue('saigon');
  const file = must(found.ok ? found.value : null, 'a venue');
  const person = (role: string) =>
    must(
      file.staff.find((each) => each.role === role),
      `a ${role}`,
    );
  const [waiter, cashier, manager, kitchen] = await Promise.all([
    staffClient(base, 'pos', 'Waiter', person('waiter')),
    staffClient(base, 'pos', 'Counter', person('cashier')),
    staffClient(base, 'console', 'Office', person('manager')),
    staffClient(base, 'kitchen', 'Cooks', null),
  ]);
  const [venue, menu] = [await cashier.call(routes.venue), await cashier.call(routes.menu)];
  const random = mulberry32(20_261);
  let over = false;
  const service: Service = {
    waiters: [waiter],
    cashier,
    kitchen,
    venue,
    random,
    // The restaurant's minutes go by as fast as the hub answers.
    minutes: () => new Promise((resolve) => setImmediate(resolve)),
    say: () => {},
    stopped: () => over,
  };
  const guests = guestsOf(menu, newId, random);
  const prepSeconds = new Map(menu.items.map((item) => [item.id, item.prepSeconds]));
  const cooks = venue.stations.filter(({ kind }) => kind === 'prep').map(({ id }) => cook(service, id, prepSeconds));
  const parties = Array.from({ length: PARTIES }, (_, n) => (n % 2 === 0 ? dineIn : takeaway)(service, guests));
  await Promise.all(parties);
  over = true;
  await Promise.all(cooks);
  const openPayments = (): number =>
    hub.spine.store.all("select 1 from payments where state in ('waiting', 'unanswered')").length;
  await vi.waitFor(() => expect(openPayments()).toBe(0), { timeout: 20_000, interval: 50 });

  const { figures } = await manager.call(routes.xReport);
  expect(figures.checks).toBeGreaterThan(PARTIES / 2);
  const { number } = await manager.call(routes.closeDay, { body: { date: figures.businessDate } });
  const z = await manager.call(routes.zReport, { params: { number } });
  const said = new Map<string, number>();
  for (const { account, debit, credit } of postingsOf(z.figures)) {
    said.set(account, (said.get(account) ?? 0) + debit - credit);
  }
  const books = hub.spine.store.all<{ account: string; amount: number }>(
    'select account, sum(amount) as amount from ledger group by account having sum(amount) <> 0',
  );
  expect(Object.fromEntries(books.map(({ account, amount }) => [account, amount]))).toEqual(
    Object.fromEntries([...said].filter(([, amount]) => amount !== 0)),
  );
  expect(books.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
});
