import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '@comanda/shared/base/result.ts';
import { event, type LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { menuModule } from '../../modules/menu/index.ts';
import { type Harness, openHarness } from '../harness.ts';
import { type Follower, type FollowerWork, startFollower } from '../../log/follower.ts';
import { runAsHub } from '../../log/own-commands.ts';

const houses: Harness[] = [];
const followers: Follower[] = [];

function house(): Harness {
  const hub = openHarness({ modules: [menuModule] });
  houses.push(hub);
  return hub;
}

function follow(hub: Harness, work: Partial<FollowerWork>): Follower {
  const follower = startFollower(hub.spine, hub.store, hub.timers, {
    name: 'test',
    wants: () => true,
    handle: () => {},
    ...work,
  });
  followers.push(follower);
  return follower;
}

afterEach(async () => {
  for (const each of followers.splice(0)) await each.stop();
  for (const each of houses.splice(0)) each.close();
});

const happen = (hub: Harness) =>
  runAsHub(hub.spine, hub.newId, ({ append, newId }) => {
    const id = newId();
    append(event('category.saved.v1', `category:${id}`, { id, name: {}, position: 0, hue: 0, archived: false }));
    return ok(null);
  });

const letters = ({ store }: Harness) => store.all<{ id: number; seq: number }>('select id, seq from dead_letters');

describe('a follower', () => {
  it('L6 catches up, then goes live, in order', async () => {
    const hub = house();
    await happen(hub);
    await happen(hub);
    const seen: number[] = [];
    const follower = follow(hub, { handle: ({ seq }: LogEvent) => void seen.push(seq) });
    await follower.settled();
    await happen(hub);
    await follower.settled();
    expect(seen).toEqual([1, 2, 3]);
    expect(follower.view()).toMatchObject({ cursor: 3, behind: 0, state: 'live' });
  });

  it('L6 goes on after its own last position when it is started again', async () => {
    const hub = house();
    await happen(hub);
    const first = follow(hub, {});
    await first.settled();
    await first.stop();
    await happen(hub);
    const seen: number[] = [];
    await follow(hub, { handle: ({ seq }) => void seen.push(seq) }).settled();
    expect(seen).toEqual([2]);
  });

  it('L6 keeps what it wrote together with its position, or neither', async () => {
    const hub = house();
    await happen(hub);
    let fail = true;
    const follower = follow(hub, {
      handle: ({ seq }, books) => {
        books.run('insert into scheduled_runs (name, last_at) values (?, ?)', `event ${seq}`, seq);
        if (fail) throw new Error('not now');
      },
    });
    await follower.settled();
    expect(hub.store.all('select * from scheduled_runs')).toEqual([]);
    fail = false;
    hub.timers.advance(500);
    await follower.settled();
    expect(hub.store.all('select name from scheduled_runs')).toEqual([{ name: 'event 1' }]);
    expect(follower.view().cursor).toBe(1);
  });

  it('L6 waits longer after each failure, gives up into the dead letters, and goes on with the next', async () => {
    const hub = house();
    await happen(hub);
    await happen(hub);
    const tries: number[] = [];
    const follower = follow(hub, {
      attempts: 3,
      handle: ({ seq }) => {
        tries.push(seq);
        if (seq === 1) throw new Error('never');
      },
    });
    await follower.settled();
    expect(follower.view()).toMatchObject({ state: 'backing_off', lastError: 'never', behind: 2 });
    hub.timers.advance(499);
    await follower.settled();
    expect(tries).toEqual([1]);
    hub.timers.advance(1);
    await follower.settled();
    hub.timers.advance(999);
    await follower.settled();
    expect(tries).toEqual([1, 1]);
    hub.timers.advance(1);
    await follower.settled();
    expect(tries).toEqual([1, 1, 1, 2]);
    expect(letters(hub).map(({ seq }) => seq)).toEqual([1]);
    expect(follower.view()).toMatchObject({ state: 'live', deadLetters: 1 });
  });

  it('L6 tries a dead letter again when it is asked to', async () => {
    const hub = house();
    await happen(hub);
    let well = false;
    const follower = follow(hub, {
      attempts: 1,
      handle: () => {
        if (!well) throw new Error('not yet');
      },
    });
    await follower.settled();
    const [letter] = letters(hub);
    expect(await follower.retry(letter?.id ?? 0)).toBe(true);
    expect(letters(hub)).toHaveLength(1);
    well = true;
    expect(await follower.retry(letter?.id ?? 0)).toBe(true);
    expect(letters(hub)).toEqual([]);
    expect(await follower.retry(99)).toBe(false);
  });

  it('L6 that is stuck holds up no other', async () => {
    const hub = house();
    const stuck = follow(hub, {
      name: 'stuck',
      handle: () => {
        throw new Error('stuck');
      },
    });
    const seen: number[] = [];
    const other = follow(hub, { name: 'other', handle: ({ seq }) => void seen.push(seq) });
    await happen(hub);
    await happen(hub);
    await Promise.all([stuck.settled(), other.settled()]);
    expect(seen).toEqual([1, 2]);
    expect(stuck.view().behind).toBe(2);
  });
});
