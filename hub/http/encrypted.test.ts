import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { plainHttpIn } from '../tls/plain-http.ts';
import type { Env } from './api.ts';
import { encryptedOnly } from './encrypted.ts';

const folder = mkdtempSync(join(tmpdir(), 'comanda-plain-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface From {
  readonly address?: string;
  readonly host?: string;
  readonly accept?: string;
}

function ask(path: string, { address = '10.0.0.5', host = '10.0.0.1:4600', accept = '*/*' }: From, allowed = false) {
  const app = new Hono<Env>();
  const parts = { plainAllowed: () => allowed, tlsPort: () => 4643, address: () => '10.0.0.1', newId: () => 'id' };
  app.use(encryptedOnly(parts));
  app.all('*', (c) => c.text('answered'));
  const env = { incoming: { socket: { remoteAddress: address } } };
  return app.request(path, { headers: { host, accept, 'accept-language': 'vi' } }, env);
}

test('plain HTTP of another machine is refused in words, with the address that works', async () => {
  const reply = await ask('/api/v1/orders', {});
  expect(reply.status).toBe(403);
  expect(await reply.json()).toMatchObject({ code: 'encrypted_only', details: { address: 'https://10.0.0.1:4643' } });
  const page = await ask('/pos', { accept: 'text/html' });
  expect(page.status).toBe(403);
  expect(page.headers.get('strict-transport-security')).toBeNull();
  const text = await page.text();
  expect(text).toContain('href="https://10.0.0.1:4643/pos"');
  expect(text).toContain('lang="vi"');
});

test('a host that is none does not get into the page', async () => {
  const page = await ask('/pos', { accept: 'text/html', host: 'x"><script>:80' });
  expect(await page.text()).not.toContain('<script>');
  expect((await ask('/api/v1/x', { host: '[fd00::2]:4600' })).status).toBe(403);
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('the hub’s own machine may always (%s)', async (address) => {
  expect((await ask('/api/v1/orders', { address })).status).toBe(200);
});

test.each(['/r/abc', '/track/abc', '/assets/a.js', '/api/v1/track/abc', '/api/v1/hub', '/health', '/pictures/a.svg'])(
  'what guests and watchers need stays open: %s',
  async (path) => {
    expect((await ask(path, {})).status).toBe(200);
  },
);

test('where the owner allows it, it works', async () => {
  expect((await ask('/pos', {}, true)).status).toBe(200);
});

test('what the console says is kept; what the start says stands above it', () => {
  const kept = plainHttpIn(folder, null, () => true);
  expect([kept.allowed(), kept.fixed]).toEqual([true, false]);
  kept.save(false);
  expect(plainHttpIn(folder, null, () => true).allowed()).toBe(false);
  const fixed = plainHttpIn(folder, true, () => false);
  expect([fixed.allowed(), fixed.fixed]).toEqual([true, true]);
});
