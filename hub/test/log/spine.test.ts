import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { type Harness, type HarnessParts, openHarness } from '../harness.ts';
import { menuModule } from '../../modules/menu/index.ts';
import type { Decide } from '../../log/spine.ts';

const PRINT = Buffer.from('asked');
const open: Harness[] = [];

function house(): Harness {
  const made = openHarness({ modules: [menuModule] });
  open.push(made);
  return made;
}
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** Saves a category: one event, one projected row. */
const save =
  (id: string): Decide<{ id: string }> =>
  ({ append }) => {
    append(
      event('category.saved.v1', `category:${id}`, { id, name: { en: id }, position: 0, hue: 0, archived: false }),
    );
    return ok({ id });
  };

const meta = (id: string, fingerprint = PRINT) => ({ id, fingerprint, actor: 'hub', device: null });
const categories = ({ store }: Harness): number =>
  store.get<{ n: number }>('select count(*) as n from categories')?.n ?? -1;

describe('the spine', () => {
  it('L1 numbers events without gaps, whatever was refused in between', async () => {
    const hub = house();
    const ids = Array.from({ length: 6 }, () => hub.newId());
    await Promise.all(
      ids.map((id, at) =>
        hub.spine.run(meta(id), (deciding) => {
          save(id)(deciding);
          return at % 2 === 0 ? ok(null) : err(refuse('order_closed', { number: at }));
        }),
      ),
    );
    expect(hub.spine.eventsAfter(0, 100).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('L2 does not let a command wait', async () => {
    const hub = house();
    const late = (() => Promise.resolve(ok(null))) as unknown as Decide<null>;
    await expect(hub.spine.run(meta(hub.newId()), late)).rejects.toThrow('L2');
    expect(hub.spine.head()).toBe(0);
  });

  it('L4 gives a command sent twice one effect and the same reply, and so for a refusal', async () => {
    const hub = house();
    const id = hub.newId();
    const first = await hub.spine.run(meta(id), save(id));
    expect(await hub.spine.run(meta(id), save('another'))).toEqual(first);
    expect(categories(hub)).toBe(1);
    const refused = hub.newId();
    const no = err(refuse('order_closed', { number: 7 }));
    expect(await hub.spine.run(meta(refused), () => no)).toEqual(no);
    expect(await hub.spine.run(meta(refused), save('x'))).toEqual(no);
  });

  it('L4 refuses a command id that was used for something else', async () => {
    const hub = house();
    const id = hub.newId();
    await hub.spine.run(meta(id), save(id));
    expect(await hub.spine.run(meta(id, Buffer.from('other')), save('x'))).toMatchObject({
      ok: false,
      error: { code: 'command_reused' },
    });
  });

  it('L5 keeps what the others of a shared commit did when one is refused, and when one is at fault', async () => {
    const hub = house();
    const [a, b, c, d] = [hub.newId(), hub.newId(), hub.newId(), hub.newId()];
    const outcomes = await Promise.allSettled([
      hub.spine.run(meta(a), save(a)),
      hub.spine.run(meta(b), (deciding) => {
        save(b)(deciding);
        return err(refuse('order_closed', { number: 1 }));
      }),
      hub.spine.run(meta(c), (deciding) => {
        save(c)(deciding);
        throw new Error('a bug');
      }),
      hub.spine.run(meta(d), save(d)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(hub.store.all<{ id: string }>('select id from categories order by id').map(({ id }) => id)).toEqual([a, d]);
    expect(hub.differences()).toEqual([]);
  });

  it('L5 tells nobody of an event before its commit is over, and then only the position', async () => {
    const hub = house();
    const heard: unknown[] = [];
    hub.spine.onCommit((...said) => {
      heard.push(said, hub.store.sqlite.inTransaction);
    });
    const id = hub.newId();
    const running = hub.spine.run(meta(id), save(id));
    expect(heard).toEqual([]);
    await running;
    expect(heard).toEqual([[1], false]);
  });

  describe('with a disk that takes its time', () => {
    /** A disk that keeps what it was given when the test says so. */
    function slowDisk() {
      const waiting: PromiseWithResolvers<void>[] = [];
      const asked: (() => void)[] = [];
      return {
        sync: () => {
          const one = Promise.withResolvers<void>();
          waiting.push(one);
          asked.shift()?.();
          return one.promise;
        },
        /** Resolves when a commit waits for the disk. */
        busy: () => new Promise<void>((resolve) => asked.push(resolve)),
        rest: () => {},
        keep: () => waiting.shift()?.resolve(),
        fail: (fault: Error) => waiting.shift()?.reject(fault),
      };
    }
    const within = (disk: NonNullable<HarnessParts['disk']>): Harness => {
      const hub = openHarness({ modules: [menuModule], disk });
      open.push(hub);
      return hub;
    };
    const now = async (promise: Promise<unknown>): Promise<unknown> =>
      Promise.race([promise, Promise.resolve('waits')]);

    it('L5 answers nobody and tells nobody before the sync, and takes up meanwhile what shares the next', async () => {
      const disk = slowDisk();
      const hub = within({ disk });
      const heard: number[] = [];
      hub.spine.onCommit((head) => heard.push(head));
      let busy = disk.busy();
      const [a, b, c] = [hub.newId(), hub.newId(), hub.newId()];
      const first = hub.spine.run(meta(a), save(a));
      await busy;
      const later = [b, c].map((id) => hub.spine.run(meta(id), save(id)));
      const onDisk = hub.spine.onDisk().then(() => categories(hub));
      expect([categories(hub), hub.spine.head(), hub.spine.eventsAfter(0, 9), heard]).toEqual([1, 0, [], []]);
      expect([await now(first), await now(onDisk)]).toEqual(['waits', 'waits']);

      busy = disk.busy();
      disk.keep();
      expect(await first).toEqual(ok({ id: a }));
      expect(await onDisk).toBe(1);
      expect([hub.spine.head(), heard]).toEqual([1, [1]]);

      await busy;
      expect(categories(hub)).toBe(3);
      expect(await now(Promise.race(later))).toBe('waits');
      disk.keep();
      expect(await Promise.all(later)).toEqual([ok({ id: b }), ok({ id: c })]);
      expect(heard).toEqual([1, 3]);
      expect(hub.spine.eventsAfter(0, 9).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    it('L5 answers nobody where the disk does not keep a commit, and takes no more', async () => {
      const disk = slowDisk();
      const lost = Promise.withResolvers<unknown>();
      const hub = within({ disk, onLost: lost.resolve });
      const busy = disk.busy();
      const [a, b] = [hub.newId(), hub.newId()];
      const answer = hub.spine.run(meta(a), save(a));
      await busy;
      const fault = new Error('input/output error');
      disk.fail(fault);
      expect(await lost.promise).toBe(fault);
      expect([await now(answer), await now(hub.spine.onDisk()), hub.spine.head()]).toEqual(['waits', 'waits', 0]);
      expect(await hub.spine.run(meta(b), save(b))).toMatchObject({ error: { code: 'stopping' } });
    });

    it('closes when the last commit is on it', async () => {
      const disk = slowDisk();
      const hub = within({ disk });
      const busy = disk.busy();
      const id = hub.newId();
      const answer = hub.spine.run(meta(id), save(id));
      await busy;
      const closed = hub.spine.close();
      expect(await now(closed)).toBe('waits');
      disk.keep();
      await closed;
      expect(await answer).toMatchObject({ ok: true });
    });
  });

  it('refuses everything of a commit for which the disk has no room, leaves nothing half-written, and goes on after', async () => {
    const hub = house();
    hub.store.run('delete from categories');
    const pages = hub.store.sqlite.pragma('page_count', { simple: true }) as number;
    hub.store.sqlite.pragma(`max_page_count = ${pages + 2}`);
    const letters = 'abcdefghijklmnopqrst';
    const big = Object.fromEntries(letters.split('').map((letter) => [`x${letter}`, 'x'.repeat(2_000)]));
    const ids = [hub.newId(), hub.newId()];
    const outcomes = await Promise.all(
      ids.map((id) =>
        hub.spine.run(meta(id), ({ append }) => {
          append(
            event('category.saved.v1', `category:${id}`, {
              id,
              name: big,
              position: 0,
              hue: 0,
              archived: false,
            }),
          );
          return ok(null);
        }),
      ),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual(['disk_full', 'disk_full']);
    expect([hub.spine.head(), categories(hub)]).toEqual([0, 0]);
    hub.store.sqlite.pragma('max_page_count = 1000000');
    for (const id of ids) expect(await hub.spine.run(meta(id), save(id))).toMatchObject({ ok: true });
    expect(hub.spine.eventsAfter(0, 10).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(hub.differences()).toEqual([]);
  });

  it('takes no more once it closes, and finishes what it took', async () => {
    const hub = house();
    const id = hub.newId();
    const taken = hub.spine.run(meta(id), save(id));
    await hub.spine.close();
    expect(await taken).toMatchObject({ ok: true });
    expect(await hub.spine.run(meta(hub.newId()), save('late'))).toMatchObject({ error: { code: 'stopping' } });
  });
});
