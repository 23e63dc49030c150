import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { type Config, readConfig } from '../config.ts';
import { type Hub, startHub } from '../hub.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A whole hub in the test's own process, asked over HTTP. */
export interface RunningHub {
  readonly hub: Hub;
  readonly base: string;
  /** The hub's data folder. */
  readonly folder: string;
  /** Headers of a paired till at which the demo's owner is signed in. */
  readonly owner: Readonly<Record<string, string>>;
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  menu(): Promise<MenuView>;
  stop(): Promise<void>;
}

export async function runningHub(args: readonly string[] = [], more: Partial<Config> = {}): Promise<RunningHub> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-http-'));
  const config = readConfig(
    ['--port', '0', '--host', '127.0.0.1', '--data-dir', folder, '--log', 'silent', '--rate', '100000', ...args],
    {},
    folder,
  );
  if (!config.ok) throw new Error(config.error);
  const started = await startHub({ ...config.value, ...more });
  if (!started.ok) throw new Error(started.error);
  const hub = started.value;
  const base = `http://127.0.0.1:${hub.port}`;
  const ask: RunningHub['ask'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  };
  const paired = await ask('POST', '/api/v1/devices/pair-here', { name: 'Till', role: 'pos' });
  const device = { 'comanda-device': String(paired.body['deviceToken']) };
  const tiles = await ask('GET', '/api/v1/sign-in/staff', undefined, device);
  const boss = (tiles.body['staff'] as { id: string; role: string }[]).find((each) => each.role === 'owner');
  const session = await ask('POST', '/api/v1/sign-in/pin', { staffId: boss?.id, pin: '1111' }, device);
  const owner = { ...device, authorization: `Bearer ${String(session.body['accessToken'])}` };
  return {
    hub,
    base,
    folder,
    owner,
    ask,
    menu: async () => (await ask('GET', '/api/v1/menu', undefined, owner)).body as unknown as MenuView,
    stop: async () => {
      await hub.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
