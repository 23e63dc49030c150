import { expect, test } from 'vitest';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { type Child, hubProcess } from './hub-process.ts';

class FakeTimers implements Timers {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];
  now = (): number => this.#now;
  after = (ms: number, run: () => void): (() => void) => {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  };
  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#due = this.#due.filter((each) => each !== next);
      next.run();
    }
    this.#now = until;
  }
}

class FakeChild implements Child {
  sent: string[] = [];
  killed = false;
  say: (message: unknown) => void = () => undefined;
  end: (code: number) => void = () => undefined;
  send = (message: string): void => void this.sent.push(message);
  onMessage = (heard: (message: unknown) => void): void => {
    this.say = heard;
  };
  onExit = (heard: (code: number) => void): void => {
    this.end = heard;
  };
  kill = (): boolean => {
    this.killed = true;
    this.end(137);
    return true;
  };
}

function bench() {
  const timers = new FakeTimers();
  const children: FakeChild[] = [];
  const falls: number[] = [];
  const fork = (): FakeChild => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  const hub = hubProcess({ fork, timers, changed: () => undefined, fell: (code) => falls.push(code) });
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
    { state: 'running', addresses: ['http://10.0.0.5:4600'], crashes: 0 },
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

test('why it does not start is kept for whoever asks', () => {
  const { hub, last } = bench();
  hub.start();
  last().say({ kind: 'refused', reason: 'Port 4600 is in use' });
  last().end(1);
  expect(hub.reason()).toBe('Port 4600 is in use');
});
