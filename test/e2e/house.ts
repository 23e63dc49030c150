import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { newId } from '../bench/orders.ts';
import { freePort } from '../ports.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** With what the hub is started by `npm start`. */
const HUB = JSON.parse(readFileSync(join(root, 'build', 'setup', 'hub.json'), 'utf8')) as {
  readonly flags: readonly string[];
  readonly compiled: string;
};

interface Ports {
  readonly plain: number;
  readonly tls: number;
}

/** A hub of its own in a process of its own, which can be killed and started again on the same port and data. */
export interface House {
  readonly base: string;
  readonly ports: Ports;
  /** Where its data is. */
  readonly folder: string;
  /** kill -9, then a new start. */
  killAndRestart(): Promise<void>;
  /** kill -9: nothing answers any more at its address, until it is started again. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Makes a device of the venue, as a browser on the hub's own machine does. */
  pair(role: DeviceRole, station?: string | null): Promise<PairedDevice>;
  /** Asks the API as the demo's owner to change something. */
  tell<T>(path: string, body: unknown): Promise<T>;
  /** Asks the API as the demo's owner; with a body it sends that, as a command where the route is one. */
  ask<T>(path: string, send?: { readonly method: 'PUT' | 'POST'; readonly body: unknown }): Promise<T>;
  close(): Promise<void>;
}

/** Starts a hub and resolves when it says that it is open. */
async function startHub({ plain, tls }: Ports, folder: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      ...HUB.flags,
      'hub/main.ts',
      '--port',
      String(plain),
      '--tls-port',
      String(tls),
      '--host',
      '127.0.0.1',
      '--data-dir',
      folder,
      '--rate',
      '1000',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, HUB.compiled) },
    },
  );
  let said = '';
  const open = new Promise<void>((done, failed) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes('Ctrl-C')) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`the hub ended with ${code}:\n${said}`)));
  });
  await open;
  return child;
}

/** @param at ports of another house that is gone: this one stands in its place */
export async function openHouse(at?: Ports): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-e2e-'));
  const ports = at ?? { plain: await freePort(), tls: await freePort() };
  const port = ports.plain;
  const base = `http://localhost:${port}`;
  let hub = await startHub(ports, folder);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = once(hub, 'exit');
    hub.kill(signal);
    await gone;
  };
  let up = true;
  let headers: Record<string, string> | null = null;
  const post = async (
    path: string,
    body: unknown,
    more: Record<string, string> = {},
  ): Promise<Record<string, unknown>> => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const pair = async (role: DeviceRole, station: string | null = null): Promise<PairedDevice> =>
    (await post('/devices/pair-here', { name: role, role, station })) as unknown as PairedDevice;
  const signIn = async (): Promise<Record<string, string>> => {
    const device = { 'comanda-device': (await pair('console')).deviceToken };
    const tiles = await fetch(`${base}/api/v1/sign-in/staff`, { headers: device });
    const { staff } = (await tiles.json()) as { staff: { id: string; role: string }[] };
    const owner = staff.find((each) => each.role === 'owner')?.id;
    const { accessToken } = await post('/sign-in/pin', { staffId: owner, pin: '1111' }, device);
    return { ...device, authorization: `Bearer ${String(accessToken)}` };
  };
  return {
    base,
    ports,
    folder,
    killAndRestart: async () => {
      await end('SIGKILL');
      hub = await startHub(ports, folder);
    },
    kill: async () => {
      await end('SIGKILL');
      up = false;
    },
    start: async () => {
      hub = await startHub(ports, folder);
      up = true;
    },
    pair,
    tell: async <T>(path: string, body: unknown): Promise<T> => {
      headers ??= await signIn();
      return (await post(path, body, { ...headers, 'idempotency-key': newId() })) as T;
    },
    ask: async <T>(path: string, send?: { readonly method: 'PUT' | 'POST'; readonly body: unknown }): Promise<T> => {
      headers ??= await signIn();
      const sent = send && {
        method: send.method,
        body: JSON.stringify(send.body),
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': newId() },
      };
      const response = await fetch(`${base}/api/v1${path}`, sent ?? { headers });
      const answer = (await response.json()) as T;
      if (!response.ok) throw new Error(`${path} was answered with ${JSON.stringify(answer)}`);
      return answer;
    },
    close: async () => {
      if (up) await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
