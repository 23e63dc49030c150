import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { builtProgram } from './built.ts';
import { freePort, seedVenue } from './venue.ts';
import type { Machine } from './walk.ts';

const electron = resolve(import.meta.dirname, '..', '..', 'node_modules', 'electron');

/** Electron's program on this machine; null: it is not there, since its package brings it from elsewhere at its first start. */
export function electronBinary(): string | null {
  const named = process.env['ELECTRON_PATH'];
  if (named !== undefined) return named;
  const path = join(electron, 'path.txt');
  const file = existsSync(path) ? join(electron, 'dist', readFileSync(path, 'utf8')) : '';
  return file !== '' && existsSync(file) ? file : null;
}

/** The real program, driven by Playwright. */
export async function openReal(binary: string): Promise<Machine & { close(): Promise<void> }> {
  const built = await builtProgram(process.env['COMANDA_SCREENS']);
  const folder = mkdtempSync(join(tmpdir(), 'comanda-real-'));
  const port = await freePort();
  await seedVenue(join(folder, 'hub'), port);
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: binary,
      args: [join(built, 'desktop', 'main.js'), `--user-data-dir=${folder}`, '--lang=en-US'],
      env: { ...(process.env as Record<string, string>), COMANDA_PORT: String(port), COMANDA_RATE: '1000' },
    });
  let program = await launch();
  const find = async (name: string): Promise<Page> => {
    const at = `app://comanda/${name}`;
    const there = program.windows().find((page) => page.url().startsWith(at));
    return there ?? program.waitForEvent('window', { predicate: (page) => page.url().startsWith(at) });
  };
  return {
    hub: `http://127.0.0.1:${port}`,
    page: find,
    async restart() {
      await program.close();
      program = await launch();
    },
    async close() {
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
