import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { beforeEach, expect, test, vi } from 'vitest';

const disk = new Map<string, string>();
let now = 0;
const kept = (): string => [...disk.values()].join('');

/** The screen as it starts: what was in its memory before is gone. */
async function start() {
  vi.resetModules();
  const guest = await import('./guest.ts');
  const touched = guest.keepGuest(() => now);
  return { ...guest, touched, step: () => guest.useGuest.getState().step };
}
const line = { id: 'l', itemId: 'i', variantId: 'v', quantity: 1, choices: [] };

beforeEach(() => {
  disk.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, value: string) => void disk.set(key, value),
  });
  now = 10 * MINUTE;
});

test('who only scrolls for minutes has their basket after a crash; who left has not', async () => {
  const first = await start();
  first.setGuest({ step: 'menu', type: 'takeaway' });
  first.addLine(line);
  for (let minute = 0; minute < 4; minute += 1) {
    now += MINUTE;
    first.touched();
  }
  now += 119 * SECOND;
  const second = await start();
  expect(second.step()).toBe('menu');
  expect(second.useGuest.getState().basket).toEqual([line]);
  now += 2 * MINUTE;
  expect((await start()).step()).toBe('attract');
  expect(kept()).toBe('');
});

test('in access mode there is as much time after a crash as there is before it', async () => {
  (await start()).setGuest({ step: 'menu', access: true });
  now += 299 * SECOND;
  expect((await start()).step()).toBe('menu');
});

test('who was paying waits for their number, however long the terminal takes; who has read it does not', async () => {
  const first = await start();
  first.setGuest({ step: 'pay', orderId: 'o' });
  now += 14 * MINUTE;
  const second = await start();
  expect(second.useGuest.getState()).toMatchObject({ step: 'pay', orderId: 'o' });
  second.setGuest({ step: 'end' });
  now += 29 * SECOND;
  expect((await start()).step()).toBe('pay');
  second.setGuest({ step: 'end' });
  now += 31 * SECOND;
  expect((await start()).step()).toBe('attract');
});

test('at the first page nothing is kept of whoever went back there, but how it is read', async () => {
  const { setGuest, toStart, useGuest, touched } = await start();
  setGuest({ step: 'where', filter: { diets: [], without: ['peanuts'] }, access: true });
  expect(kept()).toContain('peanuts');
  toStart();
  now += MINUTE;
  touched();
  expect(kept()).toBe('');
  expect(useGuest.getState()).toMatchObject({ step: 'attract', filter: { without: [] }, access: true });
});

test('a basket that takes no more says so until its guest goes on, and the dish stays open', async () => {
  const { addLine, putBack, setGuest, useGuest } = await start();
  setGuest({ step: 'menu', open: { itemId: 'i', lineId: null } });
  expect(addLine({ ...line, quantity: 20 })).toBeNull();
  setGuest({ open: { itemId: 'i', lineId: null } });
  expect(addLine({ ...line, id: 'm' })).toBe('lineFull');
  expect(useGuest.getState()).toMatchObject({ notice: 'lineFull', open: { itemId: 'i' }, basket: [{ quantity: 20 }] });
  setGuest({ open: null });
  expect(useGuest.getState().notice).toBeNull();
  for (let at = 1; at < 60; at += 1) addLine({ ...line, id: `l${at}`, itemId: `i${at}` });
  expect(putBack({ ...line, id: 'n', itemId: 'n' }, 0)).toBe('basketFull');
  expect(useGuest.getState()).toMatchObject({ notice: 'basketFull', basket: { length: 60 } });
});
