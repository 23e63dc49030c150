import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '@comanda/shared/base/assert.ts';
import HUB from '../../build/setup/hub.json' with { type: 'json' };
import { machineTime } from './process.ts';

/** The real hub, as `npm start` runs it, in a process of its own. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../hub/main.ts', import.meta.url));

const STOP_MS = 60_000;

export interface HubOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly synchronous?: 'full' | 'normal';
  /** A venue of ours or a venue file; only a new folder reads it. */
  readonly venue?: string;
  /** Flags for Node itself. */
  readonly node?: readonly string[];
}

export interface HubProcess {
  readonly pid: number;
  readonly url: string;
  /** From the start of the process to its first healthy answer, ms. */
  readonly startedIn: number;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, as a service manager does; throws where it is still there after a time no hub needs. */
  stop(): Promise<void>;
}

/** Starts a hub on a free port; resolves when `/health` answers well. Throws with what it said where it does not start. */
export async function startHubProcess(options: HubOptions): Promise<HubProcess> {
  const { folder, env = {}, synchronous = 'full', venue = 'saigon', node = [] } = options;
  const settings = ['--port', '0', '--host', '127.0.0.1', '--data-dir', folder, '--venue', venue];
  const measured = ['--rate', '1000000', '--log', 'error', '--synchronous', synchronous];
  const from = machineTime();
  const child = spawn(process.execPath, [...HUB.flags, ...node, PROGRAM, ...settings, ...measured], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, HUB.compiled), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-4_000)));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/localhost:(\d+)\/pos/.exec(line);
      if (found) resolve(must(found[1], 'a port'));
    });
    child.once('exit', (code) => reject(new Error(`the hub did not start (${String(code)}): ${complaint}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const health = await fetch(`${url}/health`);
  if (!health.ok) throw new Error(`the hub is not healthy: ${await health.text()}`);
  const startedIn = machineTime() - from;
  return {
    pid: must(child.pid, 'a process id'),
    url,
    startedIn,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      const [, signal] = (await gone) as [number | null, NodeJS.Signals | null];
      clearTimeout(patience);
      if (signal === 'SIGKILL') throw new Error(`the hub had not ended ${STOP_MS / 1000} s after it was asked to`);
    },
  };
}

/** Ends what a hub left to be looked at. */
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
