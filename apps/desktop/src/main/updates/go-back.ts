import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, renameSync } from 'node:fs';
import { IN_PLACE } from '../only-one.ts';
import type { WayBack } from './way-back.ts';

/**
 * Starts what brings the version before back, and resolves when it runs. Rejects where the disk or the system refuses: an
 * installer that wants an administrator is refused only after the call has come back.
 */
export async function goTheWay(back: WayBack): Promise<void> {
  const started = back.how === 'run' ? detached(back.file, back.args) : replaced(back.file, back.with);
  // Rejects with what is emitted as an error instead.
  await once(started, 'spawn');
  started.unref();
}

function replaced(file: string, by: string): ChildProcess {
  // Beside it first: a copy that breaks off must not be what starts tomorrow.
  copyFileSync(by, `${file}.before`);
  chmodSync(`${file}.before`, 0o755);
  renameSync(`${file}.before`, file);
  return detached(file, []);
}

const detached = (file: string, args: readonly string[]): ChildProcess =>
  spawn(file, [...args], { detached: true, stdio: 'ignore', env: { ...process.env, [IN_PLACE]: 'true' } });
