import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAMS = ['/usr/sbin/cupsd', '/usr/bin/lp', '/usr/sbin/lpadmin', '/usr/lib/cups/backend/socket'];

/** Why CUPS cannot be tried on this machine; null: it can. */
export const cupsMissing = (): string | null => {
  const lacking = PROGRAMS.filter((program) => !existsSync(program));
  if (lacking.length > 0) return `CUPS is not here: ${lacking.join(', ')}`;
  return process.getuid?.() === 0 ? null : 'cupsd of its own needs root';
};

export interface CupsDaemon {
  /** For programs that are to speak with it. */
  readonly socket: string;
  /** A raw queue, that hands on what it gets. */
  addQueue(name: string, host: string, port: number): void;
  admin(program: 'cupsdisable' | 'cupsenable', ...args: string[]): void;
  stop(): Promise<void>;
}

/** A print system of its own, in a folder of its own, that nothing else on the machine sees. */
export async function startCups(): Promise<CupsDaemon> {
  const root = mkdtempSync(join(tmpdir(), 'comanda-cups-'));
  for (const folder of ['spool', 'cache', 'state', 'tmp']) mkdirSync(join(root, folder));
  const socket = join(root, 'cups.sock');
  const everybody = 'Order allow,deny\nAllow all';
  writeFileSync(
    join(root, 'cupsd.conf'),
    [
      `Listen ${socket}`,
      'WebInterface No',
      'Browsing Off',
      'JobRetryInterval 1',
      `<Location />\n${everybody}\n</Location>`,
      `<Location /admin>\n${everybody}\n</Location>`,
      `<Policy default>\n<Limit All>\n${everybody}\n</Limit>\n</Policy>`,
    ].join('\n'),
  );
  writeFileSync(
    join(root, 'cups-files.conf'),
    [
      'SystemGroup root',
      `ServerRoot ${root}`,
      `RequestRoot ${join(root, 'spool')}`,
      `CacheDir ${join(root, 'cache')}`,
      `StateDir ${join(root, 'state')}`,
      `TempDir ${join(root, 'tmp')}`,
      ...['Error', 'Access', 'Page'].map((log) => `${log}Log ${join(root, `${log}.log`)}`),
    ].join('\n'),
  );
  const daemon = spawn('/usr/sbin/cupsd', ['-f', '-c', join(root, 'cupsd.conf'), '-s', join(root, 'cups-files.conf')], {
    stdio: 'ignore',
  });
  const env = { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' };
  const admin = (program: string, ...args: string[]): void =>
    void execFileSync(program, args, { env, stdio: 'pipe', timeout: 20_000 });
  const ended = new Promise<void>((resolve) => daemon.once('close', () => resolve()));
  while (!answers(env)) await pause(50);
  return {
    socket,
    addQueue: (name, host, port) => admin('/usr/sbin/lpadmin', '-p', name, '-E', '-v', `socket://${host}:${port}`),
    admin: (program, ...args) => admin(`/usr/sbin/${program}`, ...args),
    stop: async () => {
      daemon.kill('SIGTERM');
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function answers(env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync('/usr/bin/lpstat', ['-r'], { env, stdio: 'pipe' });
    return execFileSync('/usr/bin/lpstat', ['-r'], { env }).toString().includes('is running');
  } catch {
    return false;
  }
}
