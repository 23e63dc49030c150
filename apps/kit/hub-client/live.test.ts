import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { routes } from './contracts.frozen.ts';
import { type Bench, anna, bench, binh } from './testing/bench.ts';
import { changesOf } from './testing/fake-hub.ts';
import { problem } from './testing/fake-problem.ts';

let b: Bench;
beforeEach(async () => {
  b = await bench();
});
afterEach(() => b.close());

const entry = (orderId: string, number: number) => ({ orderId, number, state: 'preparing', since: 1 });

async function board() {
  const page = await b.page();
  await page.pairWithCode('402917', { name: 'Counter' });
  const followed = page.follow('board', {});
  const now = () => followed.state.getState();
  b.hub.answerFollow = () => ({ ok: true, changes: changesOf('board', [entry('b', 2), entry('a', 1)], true, 7) });
  const leave = followed.hold();
  await vi.waitFor(() => expect(now().state).toBe('live'));
  const beaten = async (): Promise<void> => {
    const heard = page.live.state.getState().heardAt;
    b.clock.advance(1);
    b.hub.beat();
    await vi.waitFor(() => expect(page.live.state.getState().heardAt).not.toBe(heard));
  };
  await beaten();
  return { page, followed, now, leave, beaten };
}

test('a topic comes whole, in order, and then follows the changes', async () => {
  const { now } = await board();
  expect(now().list).toEqual([entry('a', 1), entry('b', 2)]);
  const before = now().items.get('a');
  b.hub.push({ ...changesOf('board', [entry('a', 1), entry('c', 3)], false, 9), removals: ['b'] });
  await vi.waitFor(() => expect(now().seq).toBe(9));
  expect(now().list).toEqual([entry('a', 1), entry('c', 3)]);
  expect(now().items.get('a')).toBe(before);
});

test('after a break the screen goes on from its last position, with new tokens', async () => {
  const { now } = await board();
  b.hub.push(changesOf('board', [entry('c', 3)], false, 9));
  await vi.waitFor(() => expect(now().seq).toBe(9));
  b.hub.answerFollow = () => ({ ok: true, changes: changesOf('board', [entry('d', 4)], false, 12) });
  b.hub.cut();
  await vi.waitFor(() => expect(now().seq).toBe(12), { timeout: 5_000 });
  expect(b.hub.follows.map(({ from }) => from)).toEqual([null, 9]);
  expect(now().list.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(b.hub.auths.at(-1)).toMatchObject({ deviceToken: 'device-1' });
});

test('without a beat for 5 s the screen is old since the last one, though the socket is open; a beat makes it live', async () => {
  const { page, now, beaten } = await board();
  const last = b.clock.now();
  b.clock.advance(4_399);
  expect(now().state).toBe('live');
  b.clock.advance(1);
  expect(now()).toMatchObject({ state: 'old', oldSince: last });
  expect(now().list).toHaveLength(2);
  expect(page.connection.getState()).toEqual({ state: 'old', since: last, waiting: 0 });
  await vi.waitFor(() => expect(b.hub.follows).toHaveLength(2), { timeout: 5_000 });
  await beaten();
  await vi.waitFor(() => expect(now()).toMatchObject({ state: 'live', oldSince: null }));
  expect(page.connection.getState()).toEqual({ state: 'live', since: null, waiting: 0 });
});

test('a topic that could not be followed again on a new connection is old, even where beats come', async () => {
  const { now, beaten } = await board();
  const last = b.clock.now();
  b.hub.answerFollow = () => null;
  b.hub.cut();
  await vi.waitFor(() => expect(b.hub.follows).toHaveLength(2), { timeout: 5_000 });
  for (let n = 0; n < 4; n += 1) {
    b.clock.advance(2_000);
    await beaten();
  }
  b.clock.advance(500);
  expect(now()).toMatchObject({ state: 'old', oldSince: last });
});

test('changes that come before the reply to a following are not lost, nor do they go back behind it', async () => {
  const { now } = await board();
  b.hub.answerFollow = (follow) => {
    b.hub.push(changesOf('board', [entry('a', 90)], false, 8));
    b.hub.push(changesOf('board', [entry('b', 20)], false, 11));
    return { ok: true, changes: changesOf('board', [entry('a', 10)], follow.from === null, 10) };
  };
  b.hub.cut();
  await vi.waitFor(() => expect(now().seq).toBe(11), { timeout: 5_000 });
  expect(now().list.map(({ number }) => number)).toEqual([10, 20]);
});

test('several parts of a screen share one following; it ends after the last has left', async () => {
  const { page, leave, beaten } = await board();
  const later = async (milliseconds: number): Promise<void> => {
    b.clock.advance(milliseconds);
    await beaten();
  };
  const leaveToo = page.follow('board', {}).hold();
  leave();
  await later(4_000);
  leaveToo();
  await later(4_000);
  page.follow('board', {}).hold()();
  await later(4_000);
  expect(b.hub.follows).toHaveLength(1);
  expect(b.hub.left).toEqual([]);
  await later(1_000);
  await vi.waitFor(() => expect(b.hub.left).toEqual([{ topic: 'board', params: {} }]));
});

test('a screen that the hub itself disconnected comes back after a while', async () => {
  const { page } = await board();
  b.hub.expel();
  await vi.waitFor(() => {
    b.clock.advance(500);
    expect(b.hub.auths).toHaveLength(2);
  });
  expect(page.device.getState()).not.toBeNull();
});

test('a hub that answers a request has its screen back at once', async () => {
  const { page } = await board();
  b.net.up = false;
  b.hub.cut();
  await vi.waitFor(() => expect(b.net.tried).toBeGreaterThan(0));
  b.net.up = true;
  expect(await page.get(routes.openOrders)).toMatchObject({ ok: false, error: { code: 'signed_out' } });
  await vi.waitFor(() => expect(b.hub.auths).toHaveLength(2));
});

test('what lives outside the log is asked for whole each time', async () => {
  const page = await b.page();
  await page.pairWithCode('402917', { name: 'Console' });
  b.hub.answerFollow = ({ topic }) => ({ ok: true, changes: changesOf(topic, [], true, 5) });
  page.follow('printers', {}).hold();
  await vi.waitFor(() => expect(page.follow('printers', {}).state.getState().seq).toBe(5));
  b.hub.cut();
  await vi.waitFor(() => expect(b.hub.follows.map(({ from }) => from)).toEqual([null, null]), { timeout: 5_000 });
});

test('another person at the screen sees only what they may', async () => {
  const { page, now } = await board();
  await page.signInByPin(anna.id, '4711');
  await vi.waitFor(() => expect(b.hub.authorized).toEqual(['access-1']));
  await vi.waitFor(() => expect(b.hub.follows).toHaveLength(2));
  const refusal = await problem('not_permitted', 403).json();
  b.hub.answerFollow = () => ({ ok: false, problem: refusal });
  await page.signInByPin(binh.id, '4711');
  await vi.waitFor(() => expect(now()).toMatchObject({ state: 'refused', problem: { code: 'not_permitted' } }));
  expect(now().list).toEqual([]);
});

test('a hub that is back by its own beat gets what waited, whatever the browser says of the network', async () => {
  const { page, beaten } = await board();
  b.net.up = false;
  const body = { reason: 'one' };
  const sent = page.command(routes.cancelOrder, { params: { orderId: 'o' }, body });
  await vi.waitFor(() => expect(page.outbox.state.getState().trouble).not.toBeNull());
  b.hub.cut();
  b.net.up = true;
  await vi.waitFor(() => expect(b.hub.applied).toMatchObject([{ body }]), { timeout: 5_000 });
  expect(await sent).toMatchObject({ ok: true });
  await beaten();
  expect(page.connection.getState()).toMatchObject({ state: 'live', waiting: 0 });
});

test('the hub’s clock is learnt from its beats', async () => {
  const { page } = await board();
  expect(page.hubNow()).toBe(b.clock.now());
});
