import { expect, test } from 'vitest';
import { readFlags } from './flags.ts';

const read = (...args: string[]) => readFlags(args);

test('an installer names role, hub and lock', () => {
  expect(read()).toEqual({ ok: true, value: { role: null, hub: null, locked: false } });
  expect(read('--role', 'kiosk', '--kiosk')).toEqual({ ok: true, value: { role: 'kiosk', hub: null, locked: true } });
  expect(read('--hub')).toEqual({ ok: true, value: { role: null, hub: 'here', locked: false } });
  expect(read('--hub=192.168.1.10')).toMatchObject({ ok: true, value: { hub: { address: '192.168.1.10' } } });
});

test('Chromium’s switches beside them are passed over, a role that is none is refused in words', () => {
  expect(read('--no-sandbox', '--role=pos', 'file')).toMatchObject({ ok: true, value: { role: 'pos' } });
  expect(read('--role=cook')).toEqual({ ok: false, error: expect.stringContaining('not “cook”') });
});
