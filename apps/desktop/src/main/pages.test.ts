import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from './pages.ts';

let folder = '';
beforeAll(() => {
  const top = mkdtempSync(join(tmpdir(), 'comanda-pages-'));
  folder = join(top, 'screens');
  for (const name of ['pos', 'console', 'assets']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'pos', 'index.html'), 'the till');
  writeFileSync(join(folder, 'console', 'index.html'), 'the console');
  writeFileSync(join(folder, 'assets', 'a.js'), 'script');
  writeFileSync(join(top, 'secret'), 'secret');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

function till(hub: string | null = 'https://10.0.0.5:4643') {
  const asked: { url: string; init: RequestInit }[] = [];
  let losses = 0;
  const answer = pages({
    folder,
    page: 'pos',
    hub: () => hub,
    fetch: async (url, init) => {
      asked.push({ url, init });
      if (url.endsWith('/gone')) throw new TypeError('net::ERR_CONNECTION_REFUSED');
      return new Response('from the hub');
    },
    lost: () => {
      losses += 1;
    },
  });
  const get = async (path: string, init?: RequestInit) => answer(new Request(`app://comanda${path}`, init));
  return { get, asked, losses: () => losses };
}

test('its own page and packaged files are from the disk, with a policy without inline script', async () => {
  const page = await till().get('/pos');
  expect(await page.text()).toBe('the till');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(await (await till().get('/assets/a.js')).text()).toBe('script');
});

test.each([
  '/console',
  '/pos/../console',
  '/assets/../../secret',
  '/assets/%2e%2e/%2e%2e/secret',
  '/secret',
  '/assets/none.js',
  '/',
])('there is nothing for the till at %s', async (path) => {
  const { get, asked } = till();
  expect((await get(path)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('another host of the same scheme gets nothing', async () => {
  const answer = pages({
    folder,
    page: 'pos',
    hub: () => null,
    fetch: async () => new Response(),
    lost: () => undefined,
  });
  expect((await answer(new Request('app://elsewhere/pos'))).status).toBe(404);
});

test('what is the hub’s is asked of the hub, with the headers that it knows and no others', async () => {
  const { get, asked } = till();
  const headers = { 'Comanda-Device': 'token', 'Content-Type': 'application/json', Cookie: 'a=b', 'X-Other': '1' };
  const answer = await get('/api/v1/orders?x=1', { method: 'POST', headers, body: '{}' });
  expect(await answer.text()).toBe('from the hub');
  const [sent] = asked;
  expect(sent?.url).toBe('https://10.0.0.5:4643/api/v1/orders?x=1');
  expect(Object.fromEntries(sent?.init.headers as Headers)).toEqual({
    'comanda-device': 'token',
    'content-type': 'application/json',
  });
});

test('a hub that is away is a cut network to the page, and is looked for', async () => {
  const { get, losses } = till();
  expect((await get('/api/v1/gone')).type).toBe('error');
  expect(losses()).toBe(1);
  expect((await till(null).get('/api/v1/orders')).type).toBe('error');
});
