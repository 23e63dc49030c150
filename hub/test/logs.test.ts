import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { loadVenue } from '../venues/index.ts';

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
let hub: ChildProcess;
let base: string;
let logged = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-logs-'));
  const args = ['--port', '0', '--host', '127.0.0.1', '--data-dir', folder, '--log', 'debug'];
  hub = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  hub.stderr?.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const lines = createInterface({ input: must(hub.stdout ?? undefined, 'an output') });
  for await (const line of lines) {
    const port = /localhost:(\d+)\/pos/.exec(line)?.[1];
    if (port === undefined) continue;
    base = `http://127.0.0.1:${port}/api/v1`;
    break;
  }
}, 60_000);
afterAll(async () => {
  hub.kill();
  await once(hub, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

test('the log of the most talkative hub holds no PIN, password, token or code, and no name of a person', async () => {
  const secrets = new Set<string>();
  const keep = (secret: unknown): string => {
    secrets.add(String(secret));
    return String(secret);
  };
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const paired = await ask('POST', '/devices/pair-here', { name: 'Till 1', role: 'console' });
  const device = { 'comanda-device': keep(paired.body['deviceToken']) };
  const { staff } = loadVenue('saigon');
  const owner = must(
    staff.find(({ role }) => role === 'owner'),
    'an owner',
  );
  for (const { name } of staff) keep(name);
  await ask('POST', '/sign-in/pin', { staffId: owner.id, pin: keep('918273') }, device);
  const session = await ask('POST', '/sign-in/pin', { staffId: owner.id, pin: '1111' }, device);
  const boss = { ...device, authorization: `Bearer ${keep(session.body['accessToken'])}` };

  const code = await ask('POST', '/devices/pairing-code', {}, boss);
  const typed = keep(code.body['code']);
  await ask('POST', '/devices/pair', { code: typed, name: 'Bar', role: 'kitchen', station: 'bar' });
  await ask('POST', '/devices/pair', { code: typed, name: 'Bar', role: 'kitchen', station: 'bar' });

  const colleague = {
    id: '019a0c3e-5f06-7cc3-98c4-dc0c0c07398f',
    name: keep('Zacharias Quillfeather'),
    username: keep('zquillfeather'),
    role: 'waiter',
    language: 'en',
    pin: keep('736251'),
    password: keep('correct horse battery staple'),
  };
  expect((await ask('PUT', '/staff', colleague, boss)).status).toBe(200);
  await ask('POST', '/sign-in/password', { username: colleague.username, password: keep('not this one at all') });
  const byPassword = await ask('POST', '/sign-in/password', {
    username: colleague.username,
    password: colleague.password,
  });
  expect(byPassword.status).toBe(200);
  keep(byPassword.body['accessToken']);
  const refreshed = await ask('POST', '/sign-in/refresh', { refreshToken: keep(byPassword.body['refreshToken']) });
  keep(refreshed.body['accessToken']);
  keep(refreshed.body['refreshToken']);
  await ask('POST', '/sign-in/refresh', { refreshToken: keep(byPassword.body['refreshToken']) });
  await ask('POST', '/sign-out', { refreshToken: keep(session.body['refreshToken']) });
  await ask('POST', '/set-up', {
    code: keep('555777'),
    settings: {},
    owner: { password: keep('another long secret') },
  });
  await ask('POST', '/orders', `{"note": "${keep('allergic guest Mr Featherstone')}"`, boss);
  await ask('POST', `/orders?token=${keep('query-string-secret')}`, {}, boss);

  // A fault in the middle of a sign-in: its words and its stack are logged, and what was typed is not.
  const file = new Database(join(folder, 'hub.db'));
  file.exec('alter table sessions rename to sessions_away');
  file.close();
  const faulty = await ask('POST', '/sign-in/password', {
    username: colleague.username,
    password: colleague.password,
  });
  expect(faulty.status).toBe(500);
  await vi.waitFor(() => expect(logged).toMatch(/"msg":"fault"/), 5_000);
  expect(logged).toContain('no such table');

  const requests = logged.split('\n').filter((line) => line.includes('"msg":"request"'));
  expect(requests.length).toBeGreaterThanOrEqual(14);
  for (const secret of secrets) expect(logged).not.toContain(secret);
});
