import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { type HouseAndTill, houseAndTill } from './house-and-till.ts';

/** A register opening waits in a queue and is lost. */

let place: HouseAndTill;
beforeEach(async () => {
  place = await houseAndTill();
});
afterEach(() => place.end());

const opening = () => ({ drawerId: crypto.randomUUID(), counts: [{ value: 50_000, pieces: 10 }] });

test('a drawer whose opening was not answered is open once, whatever the till sends again', async () => {
  const page = await place.page();
  await place.signIn(page, 'cashier');
  place.net.loseReplies = 1;
  const body = opening();
  const opened = await page.command(routes.openDrawer, { body });
  expect(opened.ok).toBe(true);
  const drawers = place
    .hub()
    .spine.store.all<{ id: string; float: number }>("select id, float from drawers where state = 'open'");
  expect(drawers).toEqual([{ id: body.drawerId, float: 500_000 }]);
});

test('with the hub gone the till says so at once, and does not open a drawer that nobody counts', async () => {
  const page = await place.page();
  await place.signIn(page, 'cashier');
  await place.stopHub();
  const body = opening();
  const asked = page.command(routes.openDrawer, { body });
  await place.startHub();
  const opened = must(await asked, 'an answer');
  const rows = place.hub().spine.store.all<{ id: string }>("select id from drawers where state = 'open'");
  expect(rows.map(({ id }) => id)).toEqual(opened.ok ? [body.drawerId] : []);
});
