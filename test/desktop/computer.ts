import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { VERSION } from '../../hub/version.ts';
import { type Application, watch } from './application.ts';
import { builtProgram } from './built.ts';
import type { Computer } from './machine.ts';
import { freePort } from '../ports.ts';
import { seedVenue } from './venue.ts';

/** What is needed of Playwright's driver of Electron, so that the stand-in can be one. */
export type Launched = Pick<ElectronApplication, 'evaluate' | 'windows'> & {
  process(): { kill(signal: 'SIGKILL'): unknown };
  once(event: 'close', heard: () => void): unknown;
};

interface Start {
  /** The folder of the program, and what follows it on the command line. */
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Starts programs: Playwright's `_electron` does, and the stand-in. */
export interface Launcher {
  readonly real: boolean;
  launch(start: Start): Promise<Launched>;
  /** @returns the exit code */
  run(start: Start): Promise<number>;
}

export interface Wish {
  /** The hub's folder holds a venue already. */
  readonly seeded?: boolean;
}

/** A computer of its own for a test, with the compiled program on it, started by whatever starts programs there. */
export async function computerWith(launcher: Launcher, { seeded = true }: Wish = {}): Promise<Computer> {
  // Electron's Node reads no TypeScript.
  const built = await builtProgram(process.env['COMANDA_SCREENS'], launcher.real ? 'bundled' : 'sources');
  const folder = mkdtempSync(join(tmpdir(), 'comanda-desktop-'));
  const appData = join(folder, 'config');
  const userData = join(appData, 'Comanda');
  if (seeded) await seedVenue(join(userData, 'hub'));
  const port = await freePort();
  const installed = watchedProgram(folder, built, userData);
  const startWith = (args: readonly string[]): Start => ({
    args: [installed, ...SWITCHES, ...args],
    env: { ...accountIn(folder), COMANDA_PORT: String(port), COMANDA_RATE: '1000', COMANDA_DISCOVERY: 'off' },
  });
  let running: { readonly program: Launched; readonly gone: Promise<void> } | null = null;
  return {
    real: launcher.real,
    hub: `http://127.0.0.1:${port}`,
    userData,
    appData,
    async start(args) {
      const program = await launcher.launch(startWith(args));
      running = { program, gone: new Promise((done) => program.once('close', done)) };
      return application(program);
    },
    startBeside: (args) => launcher.run(startWith(args)),
    async cut() {
      if (!running) return;
      const { program, gone } = running;
      running = null;
      // One that has ended by itself has left none behind.
      const others = await program
        .evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
        .catch((): number[] => []);
      program.process().kill('SIGKILL');
      for (const pid of others) endProcess(pid);
      await gone;
    },
    giveBack() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium’s own: the language of the tests, and no key of whoever runs them. */
const SWITCHES = ['--lang=en-US', '--password-store=basic', '--use-mock-keychain'] as const;

/**
 * The program as a folder that Electron starts, under the product's name and version. Before it comes what watches it, and
 * keeps its files out of the account of whoever runs the tests.
 */
function watchedProgram(folder: string, built: string, userData: string): string {
  const program = join(folder, 'program');
  const about = { name: 'comanda', productName: 'Comanda', version: VERSION, main: 'main.cjs' };
  mkdirSync(program);
  writeFileSync(join(program, 'package.json'), JSON.stringify(about));
  const lines = [
    "const electron = require('electron');",
    `electron.app.setPath('userData', ${JSON.stringify(userData)});`,
    `(${String(watch)})(electron);`,
    `require(${JSON.stringify(join(built, 'desktop', 'main.js'))});`,
  ];
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(program, 'main.cjs'), lines.join('\n'));
  return program;
}

/** The surroundings of whoever runs the tests, with folders of an account that is nobody's. */
function accountIn(folder: string): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value;
  const at = (name: string): string => join(folder, name);
  return { ...own, XDG_CONFIG_HOME: at('config'), XDG_CACHE_HOME: at('cache'), XDG_DATA_HOME: at('data') };
}

const application = (program: Launched): Application => ({
  evaluate: (run, arg) => program.evaluate(run as never, arg) as never,
  windows: () => program.windows(),
});

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with another one.
  }
}
