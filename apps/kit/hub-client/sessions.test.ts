import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { routes } from './contracts.frozen.ts';
import { type Bench, anna, bench, binh } from './testing/bench.ts';

const MINUTE = 60_000;

let b: Bench;
beforeEach(async () => {
  b = await bench();
});
afterEach(() => b.close());

test('a wrong PIN is a refusal, and nobody is signed in', async () => {
  const page = await b.page();
  expect(await page.signInByPin(anna.id, '0000')).toMatchObject({ ok: false, error: { code: 'wrong_pin' } });
  expect(page.sessions.state.getState()).toEqual({ status: 'signed_out', why: null });
});

test('calls carry who is signed in and the language; a reload keeps both', async () => {
  const first = await b.page();
  await first.signInByPin(anna.id, '4711');
  first.stop();
  const page = await b.page();
  expect(page.sessions.state.getState()).toMatchObject({ status: 'signed_in', staff: anna });
  expect(await page.get(routes.openOrders)).toMatchObject({ ok: true, value: { who: anna.id, language: 'vi' } });
});

test('a pairing outlives the page', async () => {
  const first = await b.page();
  expect(await first.pairWithCode('000000', { name: 'Bar' })).toMatchObject({ error: { code: 'pairing_code_wrong' } });
  await first.pairWithCode('402917', { name: 'Bar' });
  first.stop();
  expect((await b.page()).device.getState()).toMatchObject({ deviceToken: 'device-1', name: 'Bar', role: 'pos' });
});

test('the access token is renewed a minute before its end, and the socket told', async () => {
  const page = await b.page();
  await page.signInByPin(anna.id, '4711');
  await vi.waitFor(() => expect(b.hub.sockets()).toBe(1));
  b.clock.advance(14 * MINUTE - 1);
  expect(b.hub.sessions.stats.refreshes).toBe(0);
  b.clock.advance(1);
  await vi.waitFor(() => {
    const told = [...b.hub.authorized, ...b.hub.auths.map((auth) => (auth as { accessToken: string }).accessToken)];
    expect(told).toContain('access-2');
  });
  expect(b.hub.sessions.stats.refreshes).toBe(1);
});

test('many calls at once, in two tabs, use the refresh token once', async () => {
  const [left, right] = [await b.page(), await b.page()];
  await left.signInByPin(anna.id, '4711');
  await vi.waitFor(() => expect(right.sessions.current?.staff.id).toBe(anna.id));
  b.clock.advance(16 * MINUTE);
  const answers = await Promise.all([left, right, left, right, left].map((page) => page.get(routes.openOrders)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  expect(b.hub.sessions.stats.refreshes).toBe(1);
});

test('with the hub away a token that still lasts is not thrown away', async () => {
  const page = await b.page();
  await page.signInByPin(anna.id, '4711');
  b.net.up = false;
  b.clock.advance(14 * MINUTE + 1);
  expect(await page.get(routes.openOrders)).toEqual({ ok: false, error: { code: 'unreachable' } });
  b.net.up = true;
  expect(await page.get(routes.openOrders)).toMatchObject({ ok: true });
  expect(page.sessions.current?.staff.id).toBe(anna.id);
});

test('a renewal whose answer was lost ends the session, and nothing that waits is lost with it', async () => {
  const page = await b.page();
  await page.signInByPin(anna.id, '4711');
  b.clock.advance(16 * MINUTE);
  b.net.loseReplies = 1;
  const body = { reason: 'one' };
  const sent = page.command(routes.cancelOrder, { params: { orderId: 'o' }, body });
  await vi.waitFor(() => expect(page.outbox.state.getState().trouble).not.toBeNull());
  page.outbox.kick(true);
  await vi.waitFor(() => expect(page.sessions.state.getState()).toMatchObject({ why: { code: 'session_reused' } }));
  expect(page.outbox.state.getState()).toMatchObject({ waiting: 1, entries: [{ staff: anna }] });
  await page.signInByPin(anna.id, '4711');
  expect(await sent).toMatchObject({ ok: true });
  expect(b.hub.applied).toMatchObject([{ staff: anna.id, body }]);
});

test('a session that the hub ended signs out, with the reason', async () => {
  const page = await b.page();
  await page.signInByPin(anna.id, '4711');
  b.hub.sessions.endAll();
  expect(await page.get(routes.openOrders)).toEqual({ ok: false, error: { code: 'session_over' } });
  expect(page.sessions.state.getState()).toMatchObject({ status: 'signed_out', why: { code: 'signed_out' } });
});

test('signing out ends the session at the hub, in every tab', async () => {
  const [left, right] = [await b.page(), await b.page()];
  await left.signInByPin(binh.id, '4711');
  await vi.waitFor(() => expect(right.sessions.current).not.toBeNull());
  await left.signOut();
  await vi.waitFor(() => expect(right.sessions.current).toBeNull());
  await vi.waitFor(() => expect(b.hub.sessions.stats.signedOut).toBe(1));
  await vi.waitFor(async () => expect(await b.db.count('sessions')).toBe(0));
});
