import { randomBytes } from 'node:crypto';
import { compileFunction } from 'node:vm';
import type { Browser, Page } from '@playwright/test';
import type { Launched, Launcher } from '../computer.ts';
import { toProgram } from './addresses.ts';
import type { Started } from './electron.ts';
import { runProgram } from './run.ts';
import type { StandInSession } from './session.ts';

const GLASS = { x: 0, y: 0, width: 1_366, height: 768 };
const SECOND_GLASS = { x: 1_366, y: 0, width: 1_080, height: 1_920 };
const DISPLAYS = [
  { id: 1, label: 'Counter', bounds: GLASS, workArea: GLASS },
  { id: 2, label: 'Hall', bounds: SECOND_GLASS, workArea: SECOND_GLASS },
];

/** The stand-in in the place of Playwright's `_electron`: all starts are those of one computer. */
export function standIn(browser: Browser, { keyStore = true } = {}): Launcher & { close(): Promise<void> } {
  const partitions = new Map<string, StandInSession>();
  const lasting = { browser, displays: DISPLAYS, keyStore, partitions, key: randomBytes(32), lock: { holder: null } };
  const start = (args: readonly string[], env: Record<string, string>): Started => {
    const [program = '', ...rest] = args;
    return runProgram(program, { ...lasting, env, appData: env['XDG_CONFIG_HOME'] ?? '' }, rest);
  };
  return {
    real: false,
    launch: async ({ args, env }) => launchedOf(start(args, env)),
    run: ({ args, env }) => start(args, env).exited,
    async close() {
      for (const session of partitions.values()) await session.close();
    },
  };
}

/** A start of the program as Playwright shows the real one, with the same limits. */
const launchedOf = (started: Started): Launched => ({
  async evaluate(run: unknown, arg?: unknown) {
    // As text, since it goes to another process: what it refers to must be in it, and what it is given is a copy.
    const alone = compileFunction(`return (${String(run)});`)() as (electron: object, arg: unknown) => unknown;
    return structuredClone(await alone(started.electron, structuredClone(arg))) as never;
  },
  windows: () => started.pages().map(inProgramsWords),
  process: () => ({ kill: () => started.end() }),
  once: (_close, heard) => void started.exited.then(heard),
});

/** A page that says where it is in the program's own addresses. */
const inProgramsWords = (page: Page): Page =>
  new Proxy(page, {
    get(target, name) {
      if (name === 'url') return () => toProgram(target.url());
      const part: unknown = Reflect.get(target, name);
      return typeof part === 'function' ? part.bind(target) : part;
    },
  });
