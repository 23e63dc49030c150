import { expect, test } from 'vitest';
import { deviceClock } from './clock.ts';
import { createWire } from './wire.ts';

test('a file goes to the hub as its bytes, anything else as JSON', async () => {
  const sent: RequestInit[] = [];
  const wire = createWire({
    hub: '',
    clock: deviceClock,
    language: () => 'en',
    fetch: async (_address, init) => {
      sent.push(init ?? {});
      return new Response('{}');
    },
  });
  const put = { method: 'PUT', path: '/x', text: false, timeoutMs: 1_000 };
  const nobody = { device: null, access: null };
  await wire({ ...put, body: new Blob(['bytes']) }, nobody);
  await wire({ ...put, body: { a: 1 } }, nobody);
  const [file, json] = sent;
  expect(file?.headers).toMatchObject({ 'Content-Type': 'application/octet-stream' });
  expect(await new Response(file?.body ?? null).text()).toBe('bytes');
  expect(json?.headers).toMatchObject({ 'Content-Type': 'application/json' });
  expect(json?.body).toBe('{"a":1}');
});
