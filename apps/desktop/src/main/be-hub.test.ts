import { expect, test } from 'vitest';
import { openHub } from './be-hub.ts';
import { hubProcess } from './hub-process.ts';
import { FakeChild } from './testing/child.ts';
import { FakeTimers } from './testing/timers.ts';

const OPEN = { kind: 'open', port: 4600, addresses: [] };

function bench() {
  const timers = new FakeTimers();
  const children: FakeChild[] = [];
  const heard = new Set<() => void>();
  const fork = (): FakeChild => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  const changed = (): void => {
    for (const each of heard) each();
  };
  const hub = hubProcess({ fork, timers, machine: () => null, changed, fell: () => undefined });
  const opened = openHub(hub, (each) => {
    heard.add(each);
    return () => void heard.delete(each);
  });
  return { timers, children, hub, opened, heard, last: () => children.at(-1) as FakeChild };
}

test('whoever makes a machine the hub waits for one that is at work, for as long as it takes', async () => {
  const { timers, children, hub, opened, heard, last } = bench();
  last().say({ kind: 'rebuilding', percent: 3 });
  timers.pass(10 * 60_000);
  expect([children.length, last().sent, last().killed]).toEqual([1, [], false]);
  last().say(OPEN);
  expect(await opened).toEqual({ ok: true, value: null });
  expect([hub.view().state, heard.size]).toEqual(['running', 0]);
});

test('why it does not open is said, and it is not tried on behind their back', async () => {
  const { timers, children, hub, opened, last } = bench();
  last().say({ kind: 'refused', reason: 'listen EADDRINUSE' });
  last().end(1);
  expect(await opened).toEqual({ ok: false, error: { code: 'port_taken' } });
  timers.pass(60 * 60_000);
  expect([children.length, hub.view().state]).toEqual([1, 'off']);
});

test('one that falls over without a word does not open here', async () => {
  const { timers, opened, last } = bench();
  for (let n = 0; n < 3; n += 1) {
    timers.pass(5_000);
    last().end(139);
  }
  expect(await opened).toEqual({ ok: false, error: { code: 'hub_did_not_start' } });
});
