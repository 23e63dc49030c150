import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningHub, runningHub } from './running-hub.ts';

const SCREENS = ['pos', 'kiosk', 'kitchen', 'board', 'console'];
const PAGES = [...SCREENS.map((name) => `/${name}/`), '/pos/orders', '/track/x', '/r/x', '/', '/api/docs'];

let house: RunningHub;
const folder = mkdtempSync(join(tmpdir(), 'comanda-pages-'));
beforeAll(async () => {
  for (const name of [...SCREENS, 'guest']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), '<!doctype html><title>A screen</title>');
  }
  house = await runningHub([], { screens: folder });
}, 60_000);
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

const policyOf = async (path: string): Promise<Map<string, string>> => {
  const { headers } = await fetch(house.base + path);
  const rules = (headers.get('content-security-policy') ?? '').split('; ');
  return new Map(rules.map((rule): [string, string] => [rule.replace(/ .*/, ''), rule.replace(/^[^ ]* /, '')]));
};

it.each(PAGES)('the page at %s runs its hub’s own scripts or none, and talks to nobody else', async (path) => {
  const policy = await policyOf(path);
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('base-uri')).toBe("'none'");
  expect(policy.get('script-src') ?? "'self'").toBe("'self'");
  const host = house.base.slice('http://'.length);
  const own = ["'self'", 'data:', 'blob:', `ws://${host}`, `wss://${host}`];
  for (const rule of ['connect-src', 'img-src', 'font-src', 'media-src', 'manifest-src'])
    expect((policy.get(rule) ?? "'self'").split(' ').filter((source) => !own.includes(source))).toEqual([]);
});

it.each([...PAGES, '/health', '/api/v1/hub', '/api/v1/nothing', '/assets/none.js', '/pictures/none.svg', '/nothing'])(
  'what is at %s is taken for what it says it is, stands in no frame and tells nobody its address',
  async (path) => {
    const { headers } = await fetch(house.base + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

it.each(['evil.example; script-src *', 'a b', "x' *"])(
  'a host that calls itself %j is not in the policy',
  async (host) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    request(`${house.base}/pos/`, { headers: { host } }, (reply) => {
      reply.resume();
      resolve(String(reply.headers['content-security-policy'] ?? ''));
    })
      .on('error', reject)
      .end();
    const policy = await promise;
    expect(policy === '' || policy.includes("connect-src 'self';")).toBe(true);
  },
);
