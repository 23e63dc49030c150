import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { builtProgram } from './built.ts';
import type { Machine, Started } from './stand-in/electron.ts';
import { runProgram } from './stand-in/run.ts';
import type { StandInWindow } from './stand-in/window.ts';
import { freePort, seedVenue } from './venue.ts';

const GLASS = { x: 0, y: 0, width: 1_366, height: 768 };
const SECOND_GLASS = { x: 1_366, y: 0, width: 1_080, height: 1_920 };

/** A machine on which the compiled program is installed, and which can be switched off and on. */
export interface Computer {
  readonly folder: string;
  /** Where the hub is that runs on it, once it does. */
  readonly hub: string;
  readonly started: Started;
  start(args?: readonly string[]): void;
  /** The window of a page, when it is there and has loaded. */
  window(page: string): Promise<StandInWindow>;
  page(page: string): Promise<Page>;
  /** As when the power goes. */
  off(): Promise<void>;
  restart(args?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Wish {
  readonly keyStore?: boolean;
  /** The hub's folder holds a venue already. */
  readonly seeded?: boolean;
}

export async function openComputer(browser: Browser, { keyStore = true, seeded = true }: Wish = {}): Promise<Computer> {
  const built = await builtProgram(process.env['COMANDA_SCREENS']);
  const folder = mkdtempSync(join(tmpdir(), 'comanda-desktop-'));
  const port = await freePort();
  if (seeded) await seedVenue(join(folder, 'userData', 'hub'), port);
  const machine: Machine = {
    browser,
    folder,
    displays: [
      { id: 1, label: 'Counter', bounds: GLASS, workArea: GLASS },
      { id: 2, label: 'Hall', bounds: SECOND_GLASS, workArea: SECOND_GLASS },
    ],
    keyStore,
    env: { COMANDA_PORT: String(port), COMANDA_RATE: '1000', COMANDA_DISCOVERY: 'off' },
    partitions: new Map(),
    key: randomBytes(32),
  };
  let started = runProgram(built, machine);
  const find = async (page: string): Promise<StandInWindow> => {
    const end = Date.now() + 15_000;
    for (;;) {
      const found = started.windows.find((each) => each.address.startsWith(`app://comanda/${page}`));
      if (found?.page) return found;
      if (Date.now() > end)
        throw new Error(`no window of ${page}: ${started.windows.map((each) => each.address).join()}`);
      await new Promise((done) => {
        setTimeout(done, 20);
      });
    }
  };
  return {
    folder,
    hub: `http://127.0.0.1:${port}`,
    get started() {
      return started;
    },
    start(args = []) {
      started = runProgram(built, machine, args);
    },
    window: find,
    page: async (page) => {
      const { page: shown } = await find(page);
      if (!shown) throw new Error(`${page} has just gone`);
      return shown;
    },
    async off() {
      started.end();
      await started.exited;
    },
    async restart(args = []) {
      started.end();
      await started.exited;
      started = runProgram(built, machine, args);
    },
    async close() {
      started.end();
      await started.exited;
      for (const session of machine.partitions.values()) await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
