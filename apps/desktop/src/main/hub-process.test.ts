import { expect, test } from 'vitest';
import { hubProcess } from './hub-process.ts';
import { FakeChild } from './testing/child.ts';
import { FakeTimers } from './testing/timers.ts';

const MACHINE = { deviceId: '0190a0b0-0000-7000-8000-000000000070', name: 'The hub’s own machine' };

function bench(machine: typeof MACHINE | null = null) {
  const timers = new FakeTimers();
  const children: FakeChild[] = [];
  const falls: (string | number)[] = [];
  const fork = (): FakeChild => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  const hub = hubProcess({
    fork,
    timers,
    machine: () => machine,
    changed: () => undefined,
    fell: (code, why) => falls.push(why ?? code),
  });
  return { timers, children, falls, hub, last: () => children.at(-1) as FakeChild };
}
const OPEN = { kind: 'open', port: 4600, addresses: ['http://10.0.0.5:4600'] };

test('a hub that falls is started again, later each time, and at once again after it has held', () => {
  const { hub, timers, children, falls, last } = bench();
  hub.start();
  const starts: number[] = [];
  for (let n = 0; n < 8; n += 1) {
    const before = timers.now();
    const had = children.length;
    last().end(1);
    while (children.length === had) timers.pass(10);
    starts.push(timers.now() - before);
  }
  expect(starts).toEqual([100, 1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000]);
  last().say(OPEN);
  timers.pass(60_000);
  last().end(1);
  timers.pass(100);
  expect(children).toHaveLength(10);
  expect([falls.length, hub.view().crashes]).toEqual([9, 9]);
});

test('it is at its address only while it runs, and nothing but its own words count', () => {
  const { hub, last } = bench();
  expect([hub.origin(), hub.view().state]).toEqual([null, 'off']);
  hub.start();
  for (const nonsense of [null, 'open', { kind: 'open', port: '4600' }, { kind: 'open' }]) last().say(nonsense);
  expect([hub.origin(), hub.view().state]).toEqual([null, 'starting']);
  last().say(OPEN);
  expect([hub.origin(), hub.view()]).toEqual([
    'http://127.0.0.1:4600',
    { state: 'running', addresses: ['http://10.0.0.5:4600'], crashes: 0, rebuilding: null, trouble: null },
  ]);
  last().end(1);
  expect([hub.origin(), hub.view().state]).toEqual([null, 'waiting']);
});

test('stopped, it finishes in its own time, is not started again, and is ended where it hangs', async () => {
  const { hub, timers, children, last } = bench();
  hub.start();
  const stopping = hub.stop();
  expect([last().sent, last().killed]).toEqual([['stop'], false]);
  last().end(0);
  await stopping;
  timers.pass(60_000);
  expect([children.length, hub.view().state, hub.view().crashes]).toEqual([1, 'stopped', 0]);

  hub.start();
  const hanging = hub.stop();
  timers.pass(10_000);
  await hanging;
  expect(last().killed).toBe(true);
});

test('one that is at work before it opens is let be, and says how far it is', () => {
  const { hub, timers, children, last } = bench();
  hub.start();
  last().say({ kind: 'rebuilding', percent: 40 });
  timers.pass(30 * 60_000);
  expect([children.length, last().sent, last().killed]).toEqual([1, [], false]);
  expect(hub.view()).toMatchObject({ state: 'starting', rebuilding: 40 });
  last().say(OPEN);
  expect(hub.view()).toMatchObject({ state: 'running', rebuilding: null });
});

test('one that refuses to start is tried again until it opens, and is no crash; its reason is noted once', () => {
  const { hub, timers, children, falls, last } = bench();
  const refuse = (reason: string): void => {
    last().say({ kind: 'refused', reason });
    last().end(1);
  };
  hub.start();
  refuse('Port 4600 is in use');
  expect(hub.view()).toMatchObject({ state: 'waiting', crashes: 0, trouble: { code: 'port_taken' } });
  timers.pass(100);
  refuse('Port 4600 is in use');
  timers.pass(1_000);
  expect([children.length, falls]).toEqual([3, ['Port 4600 is in use']]);
  refuse('The disk is gone');
  expect(hub.view().trouble).toEqual({ code: 'refused', detail: 'The disk is gone' });
  timers.pass(2_000);
  last().say(OPEN);
  expect(hub.view()).toMatchObject({ state: 'running', crashes: 0, trouble: null });
  expect(falls).toEqual(['Port 4600 is in use', 'The disk is gone']);
});

test('started again while it still finishes, it waits for its end: two hubs never run on one folder', async () => {
  const { hub, children, last } = bench();
  hub.start();
  last().say(OPEN);
  const stopping = hub.stop();
  const again = hub.stop();
  hub.start();
  expect([children.length, last().sent]).toEqual([1, ['stop']]);
  last().end(0);
  await Promise.all([stopping, again]);
  expect([children.length, hub.view().state, hub.view().crashes]).toEqual([2, 'starting', 0]);
  last().say(OPEN);
  expect(hub.view().state).toBe('running');
});

test('a machine that is no hub any more has none that is stopped', async () => {
  const { hub, last } = bench();
  hub.start();
  const ending = hub.stop('off');
  last().end(0);
  await ending;
  expect(hub.view().state).toBe('off');
});

test('the hub is told what machine this is each time that it opens, and what it says of it holds for as long as it runs', () => {
  const { hub, timers, last } = bench(MACHINE);
  hub.start();
  expect(last().sent, 'nobody listens yet').toEqual([]);
  last().say(OPEN);
  expect([last().sent, hub.device()]).toEqual([[{ kind: 'machine', ...MACHINE }], 'awaited']);
  last().say({ kind: 'device', token: 'first' });
  expect(hub.device()).toEqual({ token: 'first' });
  last().end(1);
  expect(hub.device()).toBe('awaited');
  timers.pass(100);
  last().say(OPEN);
  last().say({ kind: 'device', token: null });
  expect([last().sent.length, hub.device()]).toEqual([1, 'revoked']);
});
