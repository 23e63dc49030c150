import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { VERSION } from '../../hub/version.ts';
import { type Application, watch } from './application.ts';
import { builtProgram } from './built.ts';
import type { Computer } from './machine.ts';
import { freePort, seedVenue } from './venue.ts';

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
  const port = await freePort();
  if (seeded) await seedVenue(join(userData, 'hub'), port);
  const program = watchedProgram(folder, built);
  const startWith = (args: readonly string[]): Start => ({
    args: [program, `--user-data-dir=${userData}`, ...SWITCHES, ...args],
    env: { ...accountIn(folder), COMANDA_PORT: String(port), COMANDA_RATE: '1000', COMANDA_DISCOVERY: 'off' },
  });
  let running: Launched | null = null;
  return {
    real: launcher.real,
    hub: `http://127.0.0.1:${port}`,
    userData,
    appData,
    async start(args) {
      const started = await launcher.launch(startWith(args));
      running = started;
      const at = await started.evaluate(({ app }) => [app.getPath('userData'), app.getPath('appData')]);
      const elsewhere = at.find((path) => !path.startsWith(folder));
      if (elsewhere !== undefined) throw new Error(`the program keeps files at ${elsewhere}, where no test may be`);
      return application(started);
    },
    startBeside: (args) => launcher.run(startWith(args)),
    async cut() {
      const ended = running;
      running = null;
      if (!ended) return;
      const gone = new Promise((done) => ended.once('close', () => done(null)));
      const others = await ended.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
      ended.process().kill('SIGKILL');
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

/** The program as a folder that Electron starts, under the product's name and version, with what watches it before it. */
function watchedProgram(folder: string, built: string): string {
  const program = join(folder, 'program');
  const about = { name: 'comanda', productName: 'Comanda', version: VERSION, main: 'main.cjs' };
  mkdirSync(program);
  writeFileSync(join(program, 'package.json'), JSON.stringify(about));
  const main = JSON.stringify(join(built, 'desktop', 'main.js'));
  writeFileSync(join(program, 'main.cjs'), `(${String(watch)})(require('electron'));\nrequire(${main});\n`);
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
