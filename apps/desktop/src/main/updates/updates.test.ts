import { describe, expect, test } from 'vitest';
import { err, ok } from '@comanda/shared/base/result.ts';
import type { DeviceState, ReleaseFile, SignedRelease } from '@comanda/shared/contracts/views/update.ts';
import type { Offer, UpdateHub } from './hub.ts';
import { begin, type Mark, PROVES_WITHIN } from './mark.ts';
import { startTrial } from './trial.ts';
import { startUpdates, type Updates, type UpdatesParts } from './updates.ts';

/** A clock in the test's hands; what is due runs when it is moved. */
function handTimers() {
  let now = 1_000_000;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const entry = { at: now + ms, run };
      due.push(entry);
      return () => void (due = due.filter((each) => each !== entry));
    },
    /** Moves on, in order, letting everything that was begun come to its end. */
    async move(ms: number) {
      const until = now + ms;
      for (;;) {
        await settled();
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        due = due.filter((each) => each !== next);
        next.run();
      }
      now = until;
    },
  };
}
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const file: ReleaseFile = {
  name: 'comanda-2.0.0-win-x64.exe',
  kind: 'nsis',
  platform: 'win32',
  processors: ['x64'],
  bytes: 9,
  sha512: 's'.repeat(88),
};
const release = (version: string, keyId = 'ours'): SignedRelease => ({
  manifest: JSON.stringify({ product: 'comanda', version, at: 0, notes: {}, files: [file] }),
  keyId,
  signature: 'x'.repeat(88),
});

interface Told {
  readonly offer?: Partial<Offer>;
  readonly idle?: boolean;
  readonly turn?: number;
  readonly loads?: boolean;
  readonly mark?: Mark | null;
  /** Something answers at the hub's address. */
  readonly there?: boolean;
}

/** A machine with everything around it played; `did` is what it did, in order. */
function machine(told: Told) {
  const timers = handTimers();
  const did: string[] = [];
  const reported: DeviceState[] = [];
  const marks: Mark[] = [];
  const now = { there: true, ...told };
  const hub: UpdateHub = {
    async check(state) {
      reported.push(state);
      if (!now.offer) return null;
      const again = timers.now() + 300_000;
      return { release: null, version: null, running: null, open: false, again, ...now.offer };
    },
    async takeTurn() {
      did.push('turn');
      return now.turn ? err(now.turn) : ok(null);
    },
    async giveTurnBack() {
      did.push('back');
    },
    feed: (version) => `http://hub/${version}/`,
    headers: async () => ({}),
    file: async () => null,
    isThere: async () => now.there,
  };
  const trial = startTrial({
    begin: begin(told.mark ?? null, '1.0.0'),
    failedBefore: null,
    timers,
    hubThere: hub.isThere,
    ask: () => updates.ask(),
    proved: () => did.push('proved'),
    goBack: async () => did.push('went back') > 0,
  });
  const parts: UpdatesParts = {
    version: '1.0.0',
    way: { platform: 'win32', processor: 'x64', kind: 'nsis' },
    keys: { ours: 'key' },
    verify: () => true,
    hub,
    engine: () => ({
      async load(_feed, _headers, version) {
        did.push(`load ${version}`);
        return now.loads !== false;
      },
      install: () => void did.push('install'),
    }),
    kept: { keep: async () => '/kept', copy: async () => null },
    timers,
    appImage: undefined,
    trial,
    idle: () => now.idle !== false,
    endHub: async () => void did.push('hub ended'),
    writeMark: (mark) => marks.push(mark),
    onFault: (fault) => did.push(String(fault)),
  };
  const updates: Updates = startUpdates(parts);
  return { timers, did, reported, marks, updates, trial, now };
}

describe('a machine of the house', () => {
  test('without an offer does nothing but tell what it runs', async () => {
    const { timers, did, reported } = machine({ offer: {} });
    await timers.move(0);
    expect(did).toEqual([]);
    expect(reported).toMatchObject([{ version: '1.0.0', state: 'well', failed: null }]);
  });

  test('loads at once and in its turn, and installs when the venue has closed', async () => {
    const { timers, did, now, marks, updates } = machine({ offer: { release: release('2.0.0'), open: false } });
    await timers.move(600_000);
    expect(did).toEqual(['turn', 'load 2.0.0', 'back']);
    expect(updates.state()).toBe('ready');
    now.offer = { release: release('2.0.0'), open: true };
    await timers.move(60_000);
    expect(did).toEqual(['turn', 'load 2.0.0', 'back', 'hub ended', 'install']);
    expect(marks).toMatchObject([{ version: '2.0.0', from: '1.0.0', starts: 0, back: false }]);
  });

  test('waits for whoever is in the middle of something', async () => {
    const { timers, did, now } = machine({ offer: { release: release('2.0.0'), open: true }, idle: false });
    await timers.move(300_000);
    expect(did).not.toContain('install');
    now.idle = true;
    await timers.move(60_000);
    expect(did.at(-1)).toBe('install');
  });

  test('waits for its turn as long as the hub says', async () => {
    const { timers, did, now } = machine({ offer: { release: release('2.0.0') }, turn: 40 });
    await timers.move(39_000);
    expect(did).toEqual(['turn']);
    now.turn = 0;
    await timers.move(1_000);
    expect(did).toEqual(['turn', 'turn', 'load 2.0.0', 'back']);
  });

  test('gives its turn back where the load fails, and tries again', async () => {
    const { timers, did, updates, now } = machine({ offer: { release: release('2.0.0') }, loads: false });
    await timers.move(0);
    expect(did).toEqual(['turn', 'load 2.0.0', 'back']);
    expect(updates.state()).toBe('stuck');
    now.loads = true;
    await timers.move(60_000);
    expect(updates.state()).toBe('ready');
  });

  test('never loads what is signed by a key that it does not know', async () => {
    const { timers, did, updates } = machine({ offer: { release: release('2.0.0', 'theirs'), open: true } });
    await timers.move(600_000);
    expect(did).toEqual([]);
    expect(updates.state()).toBe('stuck');
  });

  test('drops what it has loaded when the house takes it back, and does nothing without its hub', async () => {
    const { timers, did, now } = machine({ offer: { release: release('2.0.0') } });
    await timers.move(0);
    delete now.offer;
    await timers.move(600_000);
    now.offer = { open: true };
    await timers.move(600_000);
    expect(did).not.toContain('install');
  });

  test('that fell back says so with every check', async () => {
    const mark: Mark = { version: '2.0.0', from: '1.0.0', kept: '/kept', starts: 4, back: true };
    const { timers, reported } = machine({ offer: {}, mark });
    await timers.move(0);
    expect(reported).toMatchObject([{ state: 'rolled_back', failed: '2.0.0' }]);
  });
});

describe('a new version', () => {
  const onTrial: Mark = { version: '1.0.0', from: '0.9.0', kept: '/kept', starts: 0, back: false };

  test('is well when a screen was shown and the hub has answered', async () => {
    const { timers, did, trial, updates } = machine({ offer: {}, mark: onTrial });
    await timers.move(5_000);
    expect(updates.state()).toBe('installing');
    trial.shown();
    await timers.move(0);
    expect([did, updates.state()]).toEqual([['proved'], 'well']);
    await timers.move(PROVES_WITHIN * 2);
    expect(did).toEqual(['proved']);
  });

  test('gives way when it has shown nothing in time', async () => {
    const { timers, did } = machine({ offer: {}, mark: onTrial });
    await timers.move(PROVES_WITHIN - 1);
    expect(did).toEqual([]);
    await timers.move(1);
    expect(did).toEqual(['went back']);
  });

  test('gives way when its hub answers others and not it', async () => {
    const { timers, did, trial } = machine({ mark: onTrial });
    trial.shown();
    await timers.move(PROVES_WITHIN - 1);
    expect(did).toEqual([]);
    await timers.move(1);
    expect(did).toEqual(['went back']);
  });

  test('whose hub takes long to open is judged by what the hub says then, and not by its silence before', async () => {
    const { timers, did, trial, now } = machine({ mark: onTrial, there: false });
    trial.shown();
    await timers.move(PROVES_WITHIN - 1);
    // Between two of its own questions a minute apart, and before the trial looks.
    Object.assign(now, { there: true, offer: {} });
    await timers.move(10_000);
    expect(did).toEqual(['proved']);
  });

  test('has its whole time from when its hub is there', async () => {
    const { timers, did, trial, now } = machine({ mark: onTrial, there: false });
    trial.shown();
    await timers.move(PROVES_WITHIN * 10 + 1);
    now.there = true;
    await timers.move(PROVES_WITHIN - 10_000);
    now.there = false;
    await timers.move(10_000);
    now.there = true;
    await timers.move(PROVES_WITHIN - 10_000);
    expect(did, 'a hub that went meanwhile').toEqual([]);
    await timers.move(10_000);
    expect(did).toEqual(['went back']);
  });

  test('is proved as soon as the hub is there, by whoever tells of it', async () => {
    const { timers, did, trial, updates, now, reported } = machine({ mark: onTrial, there: false });
    trial.shown();
    await timers.move(0);
    Object.assign(now, { there: true, offer: {} });
    updates.look();
    await timers.move(0);
    expect([did, reported.length]).toEqual([['proved'], 2]);
    updates.look();
    await timers.move(0);
    expect(reported, 'it has answered: it is asked when it said').toHaveLength(2);
  });
});
