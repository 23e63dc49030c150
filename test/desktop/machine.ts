import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Application } from './application.ts';

/** A computer on which the program is installed, the real one or the compiled one in the stand-in for Electron. */
export interface Computer {
  /** Electron itself runs; else its stand-in does. */
  readonly real: boolean;
  /** Where the hub is that runs on it, once it does. */
  readonly hub: string;
  /** The folder of the program's own files, and that of all programs of its user. */
  readonly userData: string;
  readonly appData: string;
  /** Starts the program. */
  start(args: readonly string[]): Promise<Application>;
  /** Starts it once more beside the one that runs. @returns its exit code */
  startBeside(args: readonly string[]): Promise<number>;
  /** As when the power goes: nobody is asked. */
  cut(): Promise<void>;
  /** It is not needed any more. */
  giveBack(): void;
}

/** A computer that can be switched off and on, with the program of the moment. */
export interface Machine extends Pick<Computer, 'real' | 'hub' | 'userData' | 'appData' | 'startBeside'> {
  /** Asks in the program's main process. */
  readonly inside: Application['evaluate'];
  /** The page of a window, once it is there. */
  page(name: string): Promise<Page>;
  /** Once there is no such window any more. */
  gone(name: string): Promise<void>;
  start(args?: readonly string[]): Promise<void>;
  off(): Promise<void>;
  restart(args?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const SCREENS = 'app://comanda/';
const LONGEST = 15_000;

/** Switches a computer on. */
export async function openMachine(computer: Computer, args: readonly string[] = []): Promise<Machine> {
  let program: Application | null = await computer.start(args).catch((fault: unknown) => {
    computer.giveBack();
    throw fault;
  });
  const running = (): Application => {
    if (!program) throw new Error('the machine is off');
    return program;
  };
  const { real, hub, userData, appData } = computer;
  const pages = (name: string): Page[] =>
    running()
      .windows()
      .filter((page) => !page.isClosed() && new RegExp(`^${SCREENS}${name}\\b`).test(page.url()));
  const until = async <T>(found: () => T | undefined, what: string): Promise<T> => {
    const end = Date.now() + LONGEST;
    for (;;) {
      const now = found();
      if (now !== undefined) return now;
      const open = running().windows();
      if (Date.now() > end) throw new Error(`${what}: ${open.map((page) => page.url()).join()}`);
      await pass(20);
    }
  };
  const machine: Machine = {
    real,
    hub,
    userData,
    appData,
    startBeside: (more) => computer.startBeside(more),
    inside: (run, arg) => running().evaluate(run, arg),
    page: (name) => until(() => pages(name)[0], `no window of ${name}`),
    async gone(name) {
      await until(() => pages(name).length === 0 || undefined, `a window of ${name}`);
    },
    async start(more = []) {
      program = await computer.start(more);
    },
    async off() {
      program = null;
      await computer.cut();
    },
    async restart(more) {
      await machine.off();
      await machine.start(more);
    },
    async close() {
      try {
        if (program) await machine.off();
      } finally {
        computer.giveBack();
      }
    },
  };
  return machine;
}
