import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import type { Launcher } from './computer.ts';

const electron = resolve(import.meta.dirname, '..', '..', 'node_modules', 'electron');

/** Electron's program on this machine; null: it is not there, since its package brings it from elsewhere at its first start. */
export function electronBinary(): string | null {
  const named = process.env['ELECTRON_PATH'];
  if (named !== undefined && named !== '') return named;
  const path = join(electron, 'path.txt');
  const file = existsSync(path) ? join(electron, 'dist', readFileSync(path, 'utf8').trim()) : '';
  return file !== '' && existsSync(file) ? file : null;
}

/** Chromium's sandbox does not start for root: then what it keeps from a page is not seen. */
const asRoot = process.getuid?.() === 0;

/**
 * Electron itself, driven by Playwright. The program counts as not packaged there, so that updates, which only a
 * packaged one makes, are not seen; and a packaged one cannot be driven, since its fuses refuse the inspector by which
 * Playwright comes in.
 */
export const electronItself = (binary: string): Launcher => ({
  real: true,
  launch: ({ args, env }) =>
    _electron.launch({ executablePath: binary, args, env, chromiumSandbox: !asRoot, locale: 'en-US' }),
  async run({ args, env }) {
    const child = spawn(binary, asRoot ? ['--no-sandbox', ...args] : args, { env, stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? -1;
  },
});
