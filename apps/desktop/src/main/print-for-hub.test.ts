import { expect, test } from 'vitest';
import { printForHub } from './print-for-hub.ts';

test('a machine prints for its hub once it has an address and a device, and anew when either changes', async () => {
  const now: { origin: string | null; token: string | null } = { origin: null, token: null };
  const did: string[] = [];
  const printing = {
    begin(origin: string, token: string) {
      did.push(`begin ${origin} ${token}`);
      return () => void did.push(`end ${origin} ${token}`);
    },
  };
  const forHub = printForHub({ printing, origin: () => now.origin, token: async () => now.token });
  await forHub.look();
  now.origin = 'a';
  await forHub.look();
  expect(did).toEqual([]);
  now.token = '1';
  await forHub.look();
  await forHub.look();
  expect(did).toEqual(['begin a 1']);
  now.origin = 'b';
  await forHub.look();
  now.token = null;
  await forHub.look();
  expect(did).toEqual(['begin a 1', 'end a 1', 'begin b 1', 'end b 1']);
  now.token = '2';
  await forHub.look();
  forHub.stop();
  expect(did.slice(4)).toEqual(['begin b 2', 'end b 2']);
});
