import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HubClient } from './client.ts';
import { routes } from './contracts.frozen.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { Outbox } from './outbox.ts';
import { anna, type Bench, bench, binh } from './testing/bench.ts';
import { changesOf } from './testing/fake-hub.ts';
import { problem } from './testing/fake-problem.ts';

const ORDER = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

let b: Bench;
beforeEach(async () => {
  b = await bench();
});
afterEach(() => b.close());

interface Body {
  readonly reason: string;
}

/** Adds a word to what is kept of the order: what a body holds is the screen’s matter. */
const keep = (page: HubClient, word: string): Promise<boolean> =>
  page.keep(routes.takeIn, ORDER, (before) => ({
    body: { reason: [(before as unknown as Body | null)?.reason, word].filter(Boolean).join(' ') } as never,
    deeds: [{ what: 'lines', at: b.clock.now(), by: 'Anna' }],
  }));

const entries = (page: HubClient) => page.outbox.state.getState().entries;
const bodies = (page: HubClient) => entries(page).map(({ request }) => (request.body as Body | undefined)?.reason);
const isLive = (page: HubClient) =>
  vi.waitFor(() => expect(page.live.state.getState().state).toBe('live'), { timeout: 5_000 });

async function cutOff(page: HubClient): Promise<void> {
  b.net.up = false;
  b.hub.cut();
  b.clock.advance(6_000);
  await vi.waitFor(() => expect(page.live.state.getState().state).toBe('old'));
}

async function back(page: HubClient): Promise<void> {
  b.net.up = true;
  await vi.waitFor(
    () => {
      b.hub.beat();
      b.clock.advance(20);
      expect(page.live.state.getState().state).toBe('live');
    },
    { timeout: 5_000 },
  );
}

async function till(): Promise<HubClient> {
  const page = await b.page();
  await page.pairWithCode('402917', { name: 'Till' });
  await page.signInByPin(anna.id, '4711');
  await isLive(page);
  return page;
}

describe('what is kept of an order while the hub is away', () => {
  test('goes out in its order, also where the hub comes back while the first one is looked for', async () => {
    let asked = 0;
    const sent: unknown[] = [];
    const outbox = new Outbox({
      db: b.db,
      clock: b.clock,
      random: () => 1,
      withLock: (_, run) => run(),
      tabs: { tell: () => {}, hear: () => {}, close: () => {} } as never,
      send: async ({ request }) => {
        sent.push(request.body);
        return ok({});
      },
      // Away at the first look, and there from then on.
      live: () => {
        asked += 1;
        return asked > 1;
      },
      newId: () => 'new',
      drained: () => {},
    });
    const fresh = (key: string) => ({
      key,
      name: 'takeIn',
      request: { method: 'POST', path: '/kept', text: false, timeoutMs: 1_000 },
      sessionId: null,
      staff: null,
      at: 0,
    });
    const hold = vi.spyOn(outbox, 'kick').mockImplementation(() => {});
    for (const key of ['one', 'two', 'three']) await outbox.keep(fresh(key), key, () => ({ body: key, deeds: [] }));
    hold.mockRestore();
    await vi.waitFor(() => {
      outbox.kick();
      expect(sent).toHaveLength(3);
    });
    outbox.stop();
    expect(sent).toEqual(['one', 'two', 'three']);
  });

  test('grows in one command, and goes out once when the hub is back', async () => {
    const page = await till();
    await cutOff(page);
    for (const word of ['one', 'two', 'three']) expect(await keep(page, word)).toBe(true);
    expect(bodies(page)).toEqual(['one two three']);
    expect(entries(page)[0]?.kept).toMatchObject({ orderId: ORDER, sealed: false, deeds: [{}, {}, {}] });
    expect(b.hub.tries).toEqual([]);
    await back(page);
    await vi.waitFor(() =>
      expect(b.hub.applied).toMatchObject([{ body: { reason: 'one two three' }, staff: anna.id }]),
    );
    expect(entries(page)).toEqual([]);
  });

  test('is there after a reload, a sign-out and a restart of the browser, and goes out as the one who did it', async () => {
    const page = await till();
    await cutOff(page);
    await keep(page, 'one');
    await page.signOut();
    page.stop();
    const next = await b.page();
    expect(bodies(next)).toEqual(['one']);
    await back(next);
    await vi.waitFor(() => {
      b.clock.advance(500);
      expect(b.hub.applied).toMatchObject([{ body: { reason: 'one' }, staff: anna.id }]);
    });
  });

  test('can be changed no more once it may have arrived: more of it goes into another command', async () => {
    const page = await till();
    await cutOff(page);
    await keep(page, 'one');
    b.hub.respond = () => problem('stopping', 503);
    await back(page);
    await vi.waitFor(() => expect(b.hub.tries.length).toBeGreaterThan(0));
    await cutOff(page);
    await keep(page, 'two');
    expect(bodies(page)).toEqual(['one', 'two']);
    b.hub.respond = () => null;
    await back(page);
    await vi.waitFor(() =>
      expect(b.hub.applied).toMatchObject([{ body: { reason: 'one' } }, { body: { reason: 'two' } }]),
    );
  });

  test('has one effect where its reply was lost, and where a second tab is there to send it too', async () => {
    const page = await till();
    const second = await b.page();
    await cutOff(page);
    await keep(page, 'one');
    await vi.waitFor(() => expect(bodies(second)).toEqual(['one']));
    b.net.loseReplies = 2;
    await Promise.all([back(page), back(second)]);
    await vi.waitFor(() => {
      b.clock.advance(500);
      expect(entries(page)).toEqual([]);
    });
    expect(b.hub.applied).toHaveLength(1);
    expect(new Set(b.hub.tries).size).toBe(1);
  });

  test('tells its answer before it is forgotten, also to a page that did not make it', async () => {
    const page = await till();
    await cutOff(page);
    await keep(page, 'one');
    page.stop();
    const next = await b.page();
    const ended: [string, boolean, number][] = [];
    next.outbox.onEnd((entry, outcome) => ended.push([entry.name, outcome.ok, entries(next).length]));
    await back(next);
    await vi.waitFor(() => expect(ended).toEqual([['takeIn', true, 1]]));
  });

  test('that comes to nothing is not sent', async () => {
    const page = await till();
    await cutOff(page);
    await keep(page, 'one');
    await page.keep(routes.takeIn, ORDER, () => null);
    expect(entries(page)).toEqual([]);
  });
});

describe('a command whose session is over', () => {
  test('is sent by somebody else who takes it over', async () => {
    const page = await till();
    await cutOff(page);
    await keep(page, 'of Anna');
    b.hub.sessions.endAll();
    await back(page);
    await vi.waitFor(() => expect(page.outbox.state.getState().trouble).toMatchObject({ code: 'session_over' }));
    await page.signInByPin(binh.id, '4711');
    await isLive(page);
    expect(bodies(page)).toEqual(['of Anna']);
    const session = page.sessions.current?.id ?? '';
    await page.outbox.adopt(
      entries(page).map(({ key }) => key),
      session,
    );
    await vi.waitFor(() => expect(b.hub.applied).toMatchObject([{ body: { reason: 'of Anna' }, staff: binh.id }]));
  });

  test('that was refused for a right is sent again, as a new command, by somebody who has it', async () => {
    const page = await till();
    b.hub.respond = () => problem('not_permitted', 403);
    await page.command(routes.cancelOrder, { params: { orderId: ORDER }, body: { reason: 'of Anna' } }, () => false);
    await page.signInByPin(binh.id, '4711');
    b.hub.respond = () => null;
    await vi.waitFor(() => expect(page.outbox.state.getState().unsettled).toHaveLength(1));
    const [refused] = page.outbox.state.getState().unsettled;
    await page.outbox.revive(refused?.key ?? '', page.sessions.current?.id ?? '');
    await vi.waitFor(() => expect(b.hub.applied).toMatchObject([{ body: { reason: 'of Anna' }, staff: binh.id }]));
    expect(page.outbox.state.getState()).toMatchObject({ unsettled: [], waiting: 0 });
    expect(new Set(b.hub.tries).size).toBe(2);
  });
});

describe('what the hub said last', () => {
  test('is there while it is away: also after a reload', async () => {
    const page = await till();
    b.hub.answerFollow = ({ topic, params }) => ({
      ok: true,
      changes: changesOf(topic, [{ id: ORDER, number: 7 }], true, 12, params),
    });
    const release = page.follow('orders', {}).hold();
    await vi.waitFor(() => expect(page.follow('orders', {}).state.getState().list).toHaveLength(1));
    b.clock.advance(1_000);
    await vi.waitFor(async () => expect(await b.db.get('answers', 'kept:orders')).toBeDefined());
    release();
    page.stop();
    b.net.up = false;
    b.hub.answerFollow = () => null;
    const next = await b.page();
    next.follow('orders', {}).hold();
    await vi.waitFor(() =>
      expect(next.follow('orders', {}).state.getState()).toMatchObject({
        seq: 12,
        state: 'old',
        list: [{ number: 7 }],
      }),
    );
  });

  test('is kept by what changed, and by the page that heard the most', async () => {
    const page = await till();
    const [first, second, third] = [1, 2, 3].map((n) => `${ORDER.slice(0, -1)}${n}`);
    const order = (id: string | undefined, number: number) => ({ id, number });
    b.hub.answerFollow = ({ topic, params }) => ({
      ok: true,
      changes: changesOf(topic, [order(first, 1), order(second, 2)], true, 12, params),
    });
    const kept = async () => (await b.db.getAll('answers', IDBKeyRange.bound('kept:orders:', 'kept:orders;'))).length;
    const keptAt = async (seq: number) => {
      await vi.waitFor(async () => {
        b.hub.beat();
        b.clock.advance(100);
        expect(await b.db.get('answers', 'kept:orders')).toMatchObject({ value: seq });
      });
    };
    page.follow('orders', {}).hold();
    await keptAt(12);
    // What did not change is not written again.
    await b.db.put('answers', { at: 0, value: order(first, 70) }, `kept:orders:${first}`);
    b.hub.push({ ...changesOf('orders', [order(third, 3)], false, 14), removals: [second ?? ''] });
    await keptAt(14);
    expect(await kept()).toBe(2);
    expect(await b.db.get('answers', `kept:orders:${first}`)).toMatchObject({ value: { number: 70 } });
    // Another page was there since: all is written anew, unless that one is ahead.
    await b.db.put('answers', { at: 0, value: 13 }, 'kept:orders');
    b.hub.push(changesOf('orders', [order(third, 30)], false, 15));
    await keptAt(15);
    expect(await b.db.get('answers', `kept:orders:${first}`)).toMatchObject({ value: { number: 1 } });
    await b.db.put('answers', { at: 0, value: 90 }, 'kept:orders');
    b.hub.push(changesOf('orders', [order(second, 2)], false, 16));
    await vi.waitFor(() => expect(page.follow('orders', {}).state.getState().list).toHaveLength(3));
    b.hub.beat();
    b.clock.advance(1_000);
    await keptAt(90);
    expect(await kept()).toBe(2);
  });

  test('numbers of its own go on over tabs, and are never given twice', async () => {
    const page = await b.page();
    b.hub.sessions.stats.signedOut = 0;
    await page.pairWithCode('402917', { name: 'Till' });
    const second = await b.page();
    const given = await Promise.all([page, second, page, second].map((each) => each.nextKeptNumber()));
    expect(new Set(given)).toEqual(new Set(['B-01', 'B-02', 'B-03', 'B-04']));
  });
});
