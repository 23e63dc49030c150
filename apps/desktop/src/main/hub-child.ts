import { join } from 'node:path';
import { appendCapped } from './capped-file.ts';
import type { CrashNote } from './crash-notes.ts';
import type { ElectronParts } from './electron.ts';
import type { Child } from './hub-process.ts';

interface Parts {
  readonly utilityProcess: Pick<ElectronParts['utilityProcess'], 'fork'>;
  /** Script of the hub. */
  readonly script: string;
  /** The program's own folder, which the hub's is in. */
  readonly data: string;
  readonly note: (note: CrashNote) => void;
}

/** Starts a process of Electron's with the hub in it. */
export function forkHub({ utilityProcess, script, data, note }: Parts): Child {
  const child = utilityProcess.fork(script, ['--empty', '--data-dir', join(data, 'hub')], {
    serviceName: 'Comanda hub',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Warnings, and what it says when it falls: nobody else hears them.
  child.stderr?.on('data', (said: Buffer) => appendCapped(join(data, 'hub.log'), said.toString('utf8')));
  // Unheard it would be a fault of this process. Its exit comes after it; the report beside it is not kept, since it holds
  // the machine's environment.
  child.on('error', (type, location) =>
    note({ what: 'hub', role: null, reason: `${type} ${location}`, exitCode: null }),
  );
  return {
    send: child.postMessage.bind(child),
    onMessage: (heard) => child.on('message', heard),
    onExit: (heard) => child.on('exit', heard),
    kill: () => child.kill(),
  };
}
