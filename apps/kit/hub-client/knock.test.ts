import { expect, test } from 'vitest';
import { Live } from './live.ts';
import { manualClock } from './testing/manual-clock.ts';

/** A screen whose connection and whose requests a test plays. */
function screen() {
  const clock = manualClock();
  const heard = new Map<string, (...said: never[]) => void>();
  const count = { connects: 0, knocks: 0 };
  let pending: ((answered: boolean) => void)[] = [];
  const socket = {
    connected: false,
    active: true,
    on: (name: string, run: (...said: never[]) => void) => void heard.set(name, run),
    connect() {
      count.connects += 1;
      return socket;
    },
    disconnect() {
      if (socket.connected) {
        socket.connected = false;
        heard.get('disconnect')?.();
      }
      return socket;
    },
  };
  const live = new Live({
    clock,
    socket: socket as never,
    answers: () => {
      count.knocks += 1;
      return new Promise((resolve) => pending.push(resolve));
    },
    hubIsBack: () => undefined,
    hubTime: () => undefined,
  });
  live.start();
  /** What was knocked is answered, or not. */
  const answer = async (answered: boolean): Promise<void> => {
    const all = pending;
    pending = [];
    for (const each of all) each(answered);
    await Promise.resolve();
  };
  return {
    live,
    count,
    clock,
    answer,
    fails(active = true) {
      socket.active = active;
      heard.get('connect_error')?.();
    },
    connects() {
      socket.connected = true;
      socket.active = true;
      heard.get('connect')?.();
    },
    breaks() {
      socket.connected = false;
      heard.get('disconnect')?.();
    },
    async away(milliseconds: number) {
      for (let passed = 0; passed < milliseconds; passed += 100) {
        clock.advance(100);
        await answer(false);
      }
    },
  };
}

test('a hub that is away is knocked at twice a second, and no connection is tried in vain: the browser would hold the next ones back', async () => {
  const at = screen();
  at.fails();
  await at.away(60_000);
  expect(at.count).toEqual({ connects: 1, knocks: 120 });
});

test('is connected with as soon as it answers, half a second after its return at most', async () => {
  const at = screen();
  at.connects();
  at.breaks();
  expect(at.count.knocks, 'at once: it may be there').toBe(1);
  await at.away(20_000);
  at.clock.advance(500);
  await at.answer(true);
  expect(at.count.connects).toBe(2);
  at.connects();
  const { knocks } = at.count;
  at.clock.advance(4_000);
  expect(at.count, 'and is left alone').toEqual({ connects: 2, knocks });
});

test('is connected with at any answer to a request, and where it moved, without a moment passing', async () => {
  const at = screen();
  at.fails();
  await at.away(5_000);
  at.live.heard();
  expect(at.count.connects).toBe(2);
  at.live.heard();
  expect(at.count.connects, 'once').toBe(2);
  at.fails();
  at.live.moved();
  expect(at.count.connects).toBe(3);
  at.connects();
  at.live.moved();
  expect(at.count.connects, 'nobody answers any more where it was').toBe(4);
});

test('that answers and takes no connection is not stormed', async () => {
  const at = screen();
  at.fails();
  at.live.heard();
  expect(at.count.connects, 'half a second after a connection that failed').toBe(1);
  at.clock.advance(500);
  await at.answer(true);
  expect(at.count.connects).toBe(2);
  // Refused: this device is not paired any more.
  at.fails(false);
  at.live.heard();
  at.clock.advance(1_999);
  expect(at.count).toEqual({ connects: 2, knocks: 1 });
  at.clock.advance(1);
  await at.answer(true);
  expect(at.count.connects).toBe(3);
});

test('on a network that swallows everything: four knocks are under way, each new one finds the hub', async () => {
  const at = screen();
  at.fails();
  at.clock.advance(10_000);
  expect(at.count.knocks).toBe(4);
  await at.answer(false);
  at.clock.advance(500);
  expect(at.count.knocks).toBe(5);
  await at.answer(true);
  expect(at.count.connects).toBe(2);
});

test('a screen that is closed knocks no more, and what is answered late opens nothing', async () => {
  const at = screen();
  at.fails();
  at.clock.advance(500);
  at.live.stop();
  await at.answer(true);
  at.clock.advance(10_000);
  at.live.heard();
  expect(at.count).toEqual({ connects: 1, knocks: 1 });
});
