import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** Gives a machine's hub the demo venue, as if it had been set up before. */
export async function seedVenue(folder: string): Promise<void> {
  const args = ['hub/main.ts', '--port', '0', '--host', '127.0.0.1', '--data-dir', folder];
  const hub = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await saysOpen(hub);
  const gone = once(hub, 'exit');
  hub.kill('SIGTERM');
  await gone;
}

async function saysOpen(hub: ChildProcess): Promise<void> {
  for await (const text of hub.stdout ?? []) if (String(text).includes('Ctrl-C')) return;
  throw new Error('the hub did not start');
}

type Ask = (path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** Asks a hub’s API as the demo’s owner; without a body it reads. */
export async function ownerAt(base: string): Promise<Ask> {
  const ask = async (
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Record<string, unknown>> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${base}/api/v1${path}`, {
      ...init,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const paired = await ask('/devices/pair-here', {}, { name: 'Test', role: 'console' });
  const device = { 'comanda-device': String(paired['deviceToken']) };
  const { staff } = (await ask('/sign-in/staff', device)) as { staff: { id: string; role: string }[] };
  const staffId = staff.find(({ role }) => role === 'owner')?.id;
  const { accessToken } = await ask('/sign-in/pin', device, { staffId, pin: '1111' });
  const headers = { ...device, authorization: `Bearer ${String(accessToken)}` };
  return (path, body) => ask(path, headers, body);
}

/** The six digits that the console shows; the demo’s owner asks for them. */
export async function pairingCode(base: string): Promise<string> {
  const ask = await ownerAt(base);
  return String((await ask('/devices/pairing-code', {}))['code']);
}
