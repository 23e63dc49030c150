import { beforeEach, describe, expect, test } from 'vitest';
import { type Announced, type HubRecord, type Link, txtOf, type Voice } from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { HubLine } from '../parts.ts';
import { type Browsing, browse } from './browse.ts';
import { type Answer, follow } from './follow.ts';
import type { Heard } from './mdns.ts';

const HUB: HubRecord = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Phở 398f',
  venue: 'Phở',
  version: '0.1.0',
  addresses: ['10.0.0.2'],
  port: 4600,
  tlsPort: 4643,
  fingerprint: 'ab'.repeat(32),
};
const link = (name: string, address: string): Link => ({ name, index: 0, v4: [address], v6: [], linkLocal: [] });

let now: number;
let due: { readonly at: number; readonly run: () => void }[];
let links: Link[];
let ears: Map<string, Heard & { asked: number; open: boolean }>;
let browsing: Browsing;

const timers: Timers = {
  now: () => now,
  after: (ms, run) => {
    const one = { at: now + ms, run };
    due.push(one);
    return () => void (due = due.filter((each) => each !== one));
  },
};

function advance(ms: number): void {
  const until = now + ms;
  for (;;) {
    const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    due = due.filter((each) => each !== next);
    now = next.at;
    next.run();
  }
  now = until;
}

function listenOn({ link: { name } }: Voice, heard: Heard) {
  const ear = { ...heard, asked: 0, open: true };
  ears.set(name, ear);
  return { ask: () => void (ear.asked += 1), close: () => void (ear.open = false) };
}

function hear(where: string, hub: HubRecord, over: Partial<Announced> = {}): void {
  const { name, port, addresses } = hub;
  ears.get(where)?.here(`${name}._comanda._tcp.local`, { name, port, addresses, txt: txtOf(hub), ...over });
}

beforeEach(() => {
  now = 1_000_000;
  due = [];
  ears = new Map();
  links = [link('eth0', '10.0.0.9'), link('wlan0', '192.168.0.9')];
  browsing = browse({ timers, links: () => links, listenOn });
});

describe('browsing', () => {
  test('tells of a hub once, with the addresses of all links on which it is heard', () => {
    let told = 0;
    browsing.onChange(() => (told += 1));
    hear('eth0', HUB);
    hear('eth0', HUB);
    expect(told).toBe(1);
    hear('wlan0', { ...HUB, addresses: ['192.168.0.2'] });
    expect(told).toBe(2);
    expect(new Set(browsing.hubs()[0]?.addresses)).toEqual(new Set(['10.0.0.2', '192.168.0.2']));
  });

  test('tells two hubs apart by id and by key', () => {
    hear('eth0', HUB);
    hear('eth0', { ...HUB, fingerprint: 'cd'.repeat(32), name: 'another' });
    expect(browsing.hubs()).toHaveLength(2);
  });

  test('does not tell of what is no hub', () => {
    hear('eth0', HUB, { txt: { ...txtOf(HUB), venue: '\u202Eevil' } });
    hear('eth0', HUB, { port: 0 });
    expect(browsing.hubs()).toEqual([]);
  });

  test('a hub is gone when it said goodbye on every link, or was silent for long', () => {
    hear('eth0', HUB);
    hear('wlan0', HUB);
    ears.get('eth0')?.gone('Phở 398f._comanda._tcp.local');
    expect(browsing.hubs()).toHaveLength(1);
    ears.get('wlan0')?.gone('Phở 398f._comanda._tcp.local');
    expect(browsing.hubs()).toEqual([]);
    hear('eth0', HUB);
    advance(35_000);
    expect(browsing.hubs()).toHaveLength(1);
    advance(2_000);
    expect(browsing.hubs()).toEqual([]);
  });

  test('asks every second for a minute, then every ten; in a hurry every second again', () => {
    advance(59_000);
    const eager = ears.get('eth0')?.asked ?? 0;
    expect(eager).toBeGreaterThanOrEqual(59);
    advance(60_000);
    expect((ears.get('eth0')?.asked ?? 0) - eager).toBeLessThanOrEqual(7);
    const calm = ears.get('eth0')?.asked ?? 0;
    browsing.hurry();
    expect(ears.get('eth0')?.asked).toBe(calm + 1);
    advance(5_000);
    expect(ears.get('eth0')?.asked).toBe(calm + 6);
  });

  test('follows its own networks: listens where a link comes, and stops where one goes', () => {
    const wlan = ears.get('wlan0');
    links = [link('eth0', '10.0.0.9'), link('usb0', '172.16.0.9')];
    advance(1_000);
    expect(wlan?.open).toBe(false);
    expect(ears.get('usb0')?.asked).toBe(1);
    browsing.stop();
    expect([...ears.values()].every(({ open }) => !open)).toBe(true);
    expect(due).toEqual([]);
  });
});

describe('a line to a hub', () => {
  let there: Set<string>;
  let strangers: Set<string>;
  let line: HubLine;
  let moves: string[];
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  const start = async (): Promise<void> => {
    const answers = async (address: string, port: number, fingerprint: string): Promise<Answer> => {
      const at = `${address}:${port}`;
      if (strangers.has(at)) return 'other';
      return there.has(at) && fingerprint === HUB.fingerprint ? 'hub' : 'nobody';
    };
    line = follow({ hub: HUB, timers, browsing, answers });
    moves = [];
    line.onMove((origin) => moves.push(origin));
    await settle();
  };
  beforeEach(() => {
    there = new Set(['10.0.0.2:4643']);
    strangers = new Set();
  });

  test('goes to the address it remembers, and to a new one when it is announced', async () => {
    await start();
    expect([line.origin(), moves]).toEqual(['https://10.0.0.2:4643', ['https://10.0.0.2:4643']]);
    there = new Set(['10.0.0.77:4643']);
    hear('eth0', { ...HUB, addresses: ['10.0.0.77'] });
    await settle();
    expect([line.origin(), moves.length]).toEqual(['https://10.0.0.77:4643', 2]);
  });

  test('is not led away by somebody who announces the same hub, but does not have its key', async () => {
    await start();
    hear('eth0', { ...HUB, addresses: ['10.0.0.66'] });
    await settle();
    expect(line.origin()).toBe('https://10.0.0.2:4643');
    hear('eth0', { ...HUB, fingerprint: 'cd'.repeat(32), addresses: ['10.0.0.66'] });
    await settle();
    expect([line.origin(), moves.length]).toEqual(['https://10.0.0.2:4643', 1]);
  });

  test('looks every second for a hub that is away, and says nothing when it is where it was', async () => {
    await start();
    there.clear();
    line.lost();
    await settle();
    for (let i = 0; i < 3; i += 1) {
      advance(1_000);
      await settle();
    }
    there.add('10.0.0.2:4643');
    advance(1_000);
    await settle();
    expect([line.origin(), moves.length]).toEqual(['https://10.0.0.2:4643', 1]);
    line.stop();
    line.lost();
    await settle();
    expect(moves).toHaveLength(1);
  });

  test('says that another key answers where the hub was, until the hub is back', async () => {
    await start();
    const told: boolean[] = [];
    line.onReplaced((replaced) => told.push(replaced));
    there.clear();
    line.lost();
    await settle();
    expect([line.isReplaced(), told]).toEqual([false, []]);
    strangers.add('10.0.0.2:4643');
    for (let i = 0; i < 3; i += 1) {
      advance(1_000);
      await settle();
    }
    expect([line.isReplaced(), told, line.origin()]).toEqual([true, [true], 'https://10.0.0.2:4643']);
    strangers.clear();
    there.add('10.0.0.2:4643');
    advance(1_000);
    await settle();
    expect([line.isReplaced(), told, moves.length]).toEqual([false, [true, false], 1]);
  });

  test('follows its encrypted port, too', async () => {
    await start();
    there = new Set(['10.0.0.2:5000']);
    hear('eth0', { ...HUB, tlsPort: 5_000 });
    await settle();
    expect(line.origin()).toBe('https://10.0.0.2:5000');
  });
});
