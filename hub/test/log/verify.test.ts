import { afterEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { event, type LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';
import { menuModule } from '../../modules/menu/index.ts';
import { type Harness, openHarness } from '../harness.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { rebuildChanged } from '../../log/rebuild.ts';
import { upcast } from '../../log/upcast.ts';
import { verify } from '../../log/verify.ts';

const projections = menuModule.projections ?? [];
const open: Harness[] = [];

async function houseWith(count: number): Promise<Harness> {
  const hub = openHarness({ modules: [menuModule] });
  open.push(hub);
  for (let at = 0; at < count; at += 1) {
    await runAsHub(hub.spine, hub.newId, ({ append, newId }) => {
      const id = newId();
      append(
        event('category.saved.v1', `category:${id}`, {
          id,
          name: { en: `C${at}` },
          position: at,
          hue: 0,
          archived: false,
        }),
      );
      return ok(null);
    });
  }
  return hub;
}
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

function report(live: Store) {
  const empty = openStore(':memory:');
  if (!empty.ok) throw new Error(empty.error.message);
  const found = verify(live, empty.value, projections, () => 0);
  empty.value.close();
  return found;
}

describe('verify', () => {
  it('L3 finds nothing where only projections wrote', async () => {
    expect(report((await houseWith(5)).store)).toMatchObject({ ok: true, events: 5, chainBrokenAt: null });
  });

  it('L3 finds a row that was changed, one that is missing and one too many', async () => {
    const { store } = await houseWith(3);
    const [first, second] = store.all<{ id: string }>('select id from categories order by id');
    store.run("update categories set data = '{}' where id = ?", must(first, 'a category').id);
    store.run('delete from categories where id = ?', must(second, 'a category').id);
    store.run("insert into categories (id, data) values ('zzz', '{}')");
    expect(report(store).differences).toEqual([
      { table: 'categories', key: must(first, 'a category').id, problem: 'different' },
      { table: 'categories', key: must(second, 'a category').id, problem: 'missing' },
      { table: 'categories', key: 'zzz', problem: 'extra' },
    ]);
  });

  it.each([
    ['changed', "update log set payload = replace(payload, 'C1', 'C9') where seq = 2", 2],
    ['left out', 'delete from log where seq = 2', 3],
    ['given to somebody else', "update log set actor = 'staff:x' where seq = 3", 3],
  ])('L10 shows that a row was %s', async (_how, sql, at) => {
    const { store } = await houseWith(4);
    store.run(sql);
    expect(report(store)).toMatchObject({ ok: false, chainBrokenAt: at });
  });

  it('L11 keeps an event of an unknown type and passes it on', async () => {
    const { store, spine } = await houseWith(1);
    store.run(
      "insert into log select 2, 'id2', 'comet.seen.v3', 'sky:1', '{\"far\":true}', actor, device, command_id, at, business_date, hash from log",
    );
    expect(spine.eventsAfter(1, 10)).toEqual([]);
    expect(report(store).events).toBe(2);
  });

  it('L11 brings an old version up through every step', () => {
    const old = { type: 'thing.done.v1', payload: { n: 1 } } as unknown as LogEvent;
    const step = (to: string) => (each: LogEvent) =>
      ({ ...each, type: to, payload: { n: (each.payload as unknown as { n: number }).n + 1 } }) as unknown as LogEvent;
    const table = { 'thing.done.v1': step('thing.done.v2'), 'thing.done.v2': step('thing.done.v3') };
    expect(upcast(old, table)).toEqual({ type: 'thing.done.v3', payload: { n: 3 } });
  });

  it('L3 builds a projection of a new version anew from the log, and leaves the others alone', async () => {
    const { store } = await houseWith(3);
    expect(rebuildChanged(store, projections)).toEqual(['menu']);
    store.run('delete from categories');
    expect(rebuildChanged(store, projections)).toEqual([]);
    const newer = projections.map((each) => ({ ...each, version: each.version + 1 }));
    const heard: number[] = [];
    expect(rebuildChanged(store, newer, (percent) => heard.push(percent))).toEqual(['menu']);
    expect(heard, 'whoever waits is told how far it is').toEqual([100]);
    expect(report(store)).toMatchObject({ ok: true });
  });
});
