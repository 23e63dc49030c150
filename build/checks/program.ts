import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { stripVTControlCharacters } from 'node:util';

export type Ended = { exitCode: number; output: string };
type Options = { cwd: string; minutes: number; env?: Record<string, string>; log: string };

const running = new Set<number>();
/** How much of a program's output is kept to be shown, characters; its log file holds all. */
const SHOWN = 200_000;

/**
 * Runs a program of node_modules to its end, with its output kept. What it started and left behind ends with it, and so does a program
 * that takes longer than its minutes.
 * @param script path of its JavaScript, inside node_modules
 */
export async function runProgram(script: string, args: string[], { cwd, minutes, env, log }: Options): Promise<Ended> {
  const child = spawn(process.execPath, [join(cwd, 'node_modules', script), ...args], {
    cwd,
    env: { ...process.env, CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  let output = '';
  const keep = (chunk: Buffer) => {
    file.write(chunk);
    output = (output + chunk.toString()).slice(-SHOWN);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    if (pid !== undefined) endGroup(pid);
  }, minutes * 60_000);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    // Not 'close': something left behind may hold the output open for ever.
    child.on('exit', (code) => resolve(code ?? 1));
  });
  clearTimeout(limit);
  if (pid !== undefined) endGroup(pid);
  file.end();
  await finished(file);
  return {
    exitCode: late ? 1 : exitCode,
    output: stripVTControlCharacters(output) + (late ? `\nIt took more than ${minutes} minutes.` : ''),
  };
}

function endGroup(pid: number): void {
  running.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** Ends all that is running: for when the checks themselves are told to stop. */
export function endAll(): void {
  for (const pid of running) endGroup(pid);
}
