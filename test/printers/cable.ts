import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Why no pair of pseudo terminals can be made; null: it can. */
export const cableMissing = (): string | null =>
  spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0 ? null : 'socat is not here';

export interface Cable {
  /** Pulls it out of the printer. */
  cut(): Promise<void>;
}

/** A terminal at `path` whose other end is the printer that listens at a port: a real character device, as a cable is. */
export async function plugIn(path: string, port: number): Promise<Cable> {
  const socat: ChildProcess = spawn('socat', [`pty,raw,echo=0,link=${path}`, `tcp:127.0.0.1:${port},nodelay`], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => socat.once('close', () => resolve()));
  while (!existsSync(path)) await pause(10);
  // While somebody has it open, it stays when a program closes it.
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY);
  return {
    cut: async () => {
      closeSync(held);
      socat.kill();
      await ended;
    },
  };
}
