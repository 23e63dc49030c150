import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { withParent } from './parent.ts';

const MACHINE = { kind: 'machine', deviceId: '0190a0b0-0000-7000-8000-000000000070', name: 'The hub’s own machine' };

/** Electron's port to the program. */
class ParentPort extends EventEmitter {
  readonly told: unknown[] = [];
  postMessage = (message: unknown): void => void this.told.push(message);
  say = (data: unknown): void => void this.emit('message', { data });
}

test('the program hears of the hub, ends it, and asks to be a device of it', async () => {
  const parentPort = new ParentPort();
  const parent = withParent({ parentPort });
  const asked: unknown[] = [];
  let stops = 0;
  parent.onStop(() => (stops += 1));
  parent.onMachine(async (machine) => {
    asked.push(machine);
    return asked.length === 1 ? 'token' : null;
  });
  parent.open({ port: 4600, addresses: [] });
  parentPort.say(MACHINE);
  parentPort.say(MACHINE);
  await vi.waitFor(() => expect(parentPort.told).toHaveLength(3));
  expect(parentPort.told).toEqual([
    { kind: 'open', port: 4600, addresses: [] },
    { kind: 'device', token: 'token' },
    { kind: 'device', token: null },
  ]);
  expect(asked[0]).toMatchObject({ deviceId: MACHINE.deviceId, name: MACHINE.name });
  for (const nonsense of [null, 'start', { ...MACHINE, deviceId: 'me' }, { ...MACHINE, name: '' }]) {
    parentPort.say(nonsense);
  }
  parentPort.say('stop');
  expect([asked.length, stops]).toEqual([2, 1]);
});

test('a hub that was started by hand tells nobody', () => {
  const parent = withParent({});
  expect(() => {
    parent.open({ port: 4600, addresses: [] });
    parent.onStop(() => undefined);
    parent.onMachine(async () => null);
  }).not.toThrow();
});
