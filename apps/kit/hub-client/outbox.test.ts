import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HubClient } from './client.ts';
import { routes } from './contracts.frozen.ts';
import { type Bench, anna, bench, binh } from './testing/bench.ts';
import { problem } from './testing/fake-problem.ts';

const ORDER = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

let b: Bench;
beforeEach(async () => {
  b = await bench();
});
afterEach(() => b.close());

const send = (page: HubClient, reason: string, attended = true) =>
  page.command(routes.cancelOrder, { params: { orderId: ORDER }, body: { reason } }, () => attended);
const reasons = (): unknown[] => b.hub.applied.map(({ body }) => (body as { reason: string }).reason);
const waitingAt = (page: HubClient, count: number) =>
  vi.waitFor(() => expect(page.outbox.state.getState()).toMatchObject({ waiting: count, trouble: expect.anything() }));

describe('commands', () => {
  test('are answered with the reply, or with the refusal', async () => {
    const page = await b.page();
    expect(await send(page, 'one')).toMatchObject({ ok: true, value: { seq: 1 } });
    b.hub.respond = () => problem('order_closed', 409);
    expect(await send(page, 'two')).toMatchObject({ ok: false, error: { code: 'order_closed' } });
    expect(page.outbox.state.getState()).toMatchObject({ waiting: 0, unsettled: [], trouble: null });
  });

  test('made while the hub is away wait, and go out in their order once it is back', async () => {
    const page = await b.page();
    b.net.up = false;
    const sent = ['one', 'two', 'three'].map((reason) => send(page, reason));
    await waitingAt(page, 3);
    expect(page.connection.getState()).toMatchObject({ state: 'kept', waiting: 3 });
    b.net.up = true;
    page.outbox.kick(true);
    await Promise.all(sent);
    expect(reasons()).toEqual(['one', 'two', 'three']);
    expect(page.outbox.state.getState().waiting).toBe(0);
  });

  test('are tried again by themselves, ever less often', async () => {
    const page = await b.page();
    b.net.up = false;
    const sent = send(page, 'one');
    await waitingAt(page, 1);
    b.net.up = true;
    const start = b.clock.now();
    await vi.waitFor(() => {
      b.clock.advance(100);
      expect(reasons()).toEqual(['one']);
    });
    expect(b.clock.now() - start).toBeGreaterThanOrEqual(500);
    expect(await sent).toMatchObject({ ok: true });
  });

  test('whose reply was lost are repeated under their id and have one effect', async () => {
    const page = await b.page();
    b.net.loseReplies = 2;
    const sent = send(page, 'one');
    await waitingAt(page, 1);
    page.outbox.kick(true);
    await vi.waitFor(() => expect(b.hub.tries).toHaveLength(2));
    await vi.waitFor(() => {
      page.outbox.kick(true);
      expect(page.outbox.state.getState().waiting).toBe(0);
    });
    expect(await sent).toMatchObject({ ok: true });
    expect(new Set(b.hub.tries).size).toBe(1);
    expect(reasons()).toEqual(['one']);
  });

  test('survive a reload, in their order, with those made after it behind them', async () => {
    const before = await b.page();
    b.net.up = false;
    void send(before, 'one');
    void send(before, 'two');
    await waitingAt(before, 2);
    before.stop();
    const page = await b.page();
    expect(page.outbox.state.getState().waiting).toBe(2);
    const third = send(page, 'three');
    await waitingAt(page, 3);
    b.net.up = true;
    page.outbox.kick(true);
    await third;
    expect(reasons()).toEqual(['one', 'two', 'three']);
  });

  test('refused after a reload are shown until somebody dismisses them', async () => {
    const before = await b.page();
    b.net.up = false;
    void send(before, 'one');
    await waitingAt(before, 1);
    before.stop();
    b.net.up = true;
    b.hub.respond = () => problem('order_closed', 409);
    const page = await b.page();
    await vi.waitFor(() => expect(page.outbox.state.getState().unsettled).toHaveLength(1));
    const [unsettled] = page.outbox.state.getState().unsettled;
    expect(unsettled).toMatchObject({ name: 'cancelOrder', problem: { code: 'order_closed' } });
    await page.outbox.dismiss(unsettled?.key ?? '');
    expect(page.outbox.state.getState().unsettled).toEqual([]);
  });

  test('refused while nobody attends to them any more are shown likewise', async () => {
    const page = await b.page();
    b.hub.respond = () => problem('order_closed', 409);
    await send(page, 'one', false);
    await vi.waitFor(() => expect(page.outbox.state.getState().unsettled).toHaveLength(1));
  });

  test.each(['web', 'leases'] as const)('of two tabs go out once and one at a time (%s)', async (locks) => {
    const two = await bench(locks);
    const [left, right] = [await two.page(), await two.page()];
    two.net.up = false;
    const sent = [send(left, 'one'), send(right, 'two'), send(left, 'three')];
    await vi.waitFor(async () => expect(await two.db.count('outbox')).toBe(3));
    two.net.up = true;
    left.outbox.kick(true);
    right.outbox.kick(true);
    await vi.waitFor(() => {
      two.clock.advance(100);
      expect(two.hub.applied).toHaveLength(3);
      expect(right.outbox.state.getState().waiting + left.outbox.state.getState().waiting).toBe(0);
    });
    expect((await Promise.all(sent)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(two.hub.tries).toHaveLength(3);
    expect(two.hub.atOnce()).toBe(1);
    await two.close();
  });

  test('of another tab that are refused are shown there, and not among the unsettled', async () => {
    const [left, right] = [await b.page(), await b.page()];
    b.net.up = false;
    const sent = send(right, 'one');
    await waitingAt(right, 1);
    await vi.waitFor(() => expect(left.outbox.state.getState().waiting).toBe(1));
    b.net.up = true;
    b.hub.respond = () => problem('order_closed', 409);
    left.outbox.kick(true);
    expect(await sent).toMatchObject({ ok: false, error: { code: 'order_closed' } });
    const empty = { waiting: 0, unsettled: [] };
    await vi.waitFor(() => {
      expect(left.outbox.state.getState()).toMatchObject(empty);
      expect(right.outbox.state.getState()).toMatchObject(empty);
    });
    expect(b.hub.tries).toHaveLength(1);
  });

  test('wait while the hub’s disk is full, and say so', async () => {
    const page = await b.page();
    b.hub.respond = () => problem('disk_full', 507);
    const sent = send(page, 'one');
    await vi.waitFor(() => expect(page.outbox.state.getState().trouble).toMatchObject({ code: 'disk_full' }));
    b.hub.respond = () => null;
    page.outbox.kick(true);
    expect(await sent).toMatchObject({ ok: true });
  });

  test('at which the hub has a fault do not hold up the others, and are tried again later', async () => {
    const page = await b.page();
    b.hub.respond = ({ body }) =>
      (body as { reason: string }).reason === 'bad' ? new Response('oops', { status: 500 }) : null;
    const bad = send(page, 'bad');
    await waitingAt(page, 1);
    const good = send(page, 'good');
    await vi.waitFor(() => {
      page.outbox.kick();
      expect(reasons()).toEqual(['good']);
    });
    expect(await good).toMatchObject({ ok: true });
    b.hub.respond = () => null;
    b.clock.advance(30_000);
    expect(await bad).toMatchObject({ ok: true });
  });

  test('that some other network’s page answers are not taken for answered', async () => {
    const page = await b.page();
    b.hub.respond = () => new Response('<html>Sign in to this hotspot</html>');
    const sent = send(page, 'one');
    await waitingAt(page, 1);
    b.hub.respond = () => null;
    page.outbox.kick(true);
    expect(await sent).toMatchObject({ ok: true });
  });
});

describe('signing out', () => {
  test('destroys nothing: what waits is sent as the one who made it, and then the session ends', async () => {
    const page = await b.page();
    await page.signInByPin(anna.id, '4711');
    b.net.up = false;
    const sent = send(page, 'one');
    await waitingAt(page, 1);
    await page.signOut();
    expect(page.sessions.state.getState()).toEqual({ status: 'signed_out', why: null });
    page.stop();
    b.clock.advance(20 * 60_000);
    b.net.up = true;
    const next = await b.page();
    await vi.waitFor(() => expect(b.hub.applied).toMatchObject([{ staff: anna.id, body: { reason: 'one' } }]));
    await vi.waitFor(() => expect(b.hub.sessions.stats.signedOut).toBe(1));
    expect(next.sessions.current).toBeNull();
    await vi.waitFor(async () => expect(await b.db.count('sessions')).toBe(0));
    void sent;
  });

  test('and signing in as another leaves to each what is theirs', async () => {
    const page = await b.page();
    await page.signInByPin(anna.id, '4711');
    b.net.up = false;
    const first = send(page, 'of Anna');
    await waitingAt(page, 1);
    await page.signOut();
    b.net.up = true;
    b.hub.respond = () => problem('stopping', 503);
    await page.signInByPin(binh.id, '4711');
    const second = send(page, 'of Bình');
    await waitingAt(page, 2);
    b.hub.respond = () => null;
    page.outbox.kick(true);
    await Promise.all([first, second]);
    expect(b.hub.applied).toMatchObject([
      { staff: anna.id, body: { reason: 'of Anna' } },
      { staff: binh.id, body: { reason: 'of Bình' } },
    ]);
  });

  test('by the hub keeps what waits until the same person signs in again, and holds up nobody else', async () => {
    const page = await b.page();
    await page.signInByPin(anna.id, '4711');
    b.net.up = false;
    const first = send(page, 'of Anna');
    await waitingAt(page, 1);
    b.hub.sessions.endAll();
    b.net.up = true;
    page.outbox.kick(true);
    await vi.waitFor(() => expect(page.sessions.state.getState()).toMatchObject({ why: { code: 'signed_out' } }));
    await page.signInByPin(binh.id, '4711');
    await send(page, 'of Bình');
    expect(page.outbox.state.getState()).toMatchObject({ waiting: 1 });
    await page.signInByPin(anna.id, '4711');
    expect(await first).toMatchObject({ ok: true });
    expect(b.hub.applied.map(({ staff }) => staff)).toEqual([binh.id, anna.id]);
  });
});
