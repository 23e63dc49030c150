import { expect, test } from 'vitest';
import { readFlags } from './flags.ts';

const NONE = { role: null, hub: null, locked: false, autostart: false, noSandbox: false };
const read = (...args: string[]) => readFlags(args);
const flags = (...args: string[]) => {
  const given = read(...args);
  return given.ok ? given.value : given.error;
};

test('an installer names role, hub, lock and start', () => {
  expect(flags()).toEqual(NONE);
  expect(flags('--role', 'kiosk', '--kiosk')).toEqual({ ...NONE, role: 'kiosk', locked: true });
  expect(flags('--kiosk')).toEqual({ ...NONE, locked: true });
  expect(flags('--autostart', '--role=board')).toEqual({ ...NONE, role: 'board', autostart: true });
});

test('the hub is here without an address, and there with one, after a space as after =', () => {
  expect(flags('--hub')).toEqual({ ...NONE, hub: 'here' });
  expect(flags('--hub', '--kiosk')).toEqual({ ...NONE, hub: 'here', locked: true });
  expect(flags('--hub', '--role', 'pos')).toEqual({ ...NONE, hub: 'here', role: 'pos' });
  for (const way of [['--hub=192.168.1.10'], ['--hub', '192.168.1.10'], ['--role=pos', '--hub', '192.168.1.10']]) {
    expect(flags(...way)).toMatchObject({ hub: { address: '192.168.1.10' } });
  }
});

test('Chromium’s switches beside them are passed over, a role that is none is refused in words', () => {
  expect(read('--no-sandbox', '--role=pos', 'file')).toMatchObject({ ok: true, value: { role: 'pos' } });
  expect(read('--role=cook')).toEqual({ ok: false, error: expect.stringContaining('not “cook”') });
  expect(read('--role')).toMatchObject({ ok: false });
});
