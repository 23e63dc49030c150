import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { type Computer, type Started, startElectron } from './electron.ts';
import { Power, POWERED } from './power.ts';

const NAMES = [
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'process',
  'globalThis',
  'global',
  ...POWERED,
];
type Body = (...given: unknown[]) => void;

/**
 * Starts a program on a computer: the scripts of its folder as they are, in a scope where `require('electron')` is the
 * stand-in. Each call is a start of its own.
 */
export function runProgram(program: string, computer: Computer, args: readonly string[]): Started {
  const power = new Power();
  const started = startElectron(computer, args, () => power.off());
  const given = Object.create(process, {
    argv: { value: ['comanda', ...args] },
    resourcesPath: { value: program },
    // It has no process of its own: what nobody caught is a fault of the test's, and not to be noted and passed over.
    on: { value: (name: string, heard: () => void) => name === 'uncaughtException' || process.on(name, heard) },
  }) as NodeJS.Process;
  const run = (file: string): void => {
    const own = createRequire(file);
    const require = (name: string): unknown => {
      if (name === 'electron') return started.electron;
      if (/^(?:node:)?dgram$/.test(name)) return power.dgram;
      return name.endsWith(join('desktop', 'main.js')) ? run(name) : own(name);
    };
    const module = { exports: {} };
    const body = compileFunction(readFileSync(file, 'utf8'), NAMES, { filename: file }) as Body;
    const { globals } = power;
    const timers = POWERED.map((name) => globals[name]);
    body(require, module, module.exports, dirname(file), file, given, globals, globals, ...timers);
  };
  const { main } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { main: string };
  run(join(program, main));
  return started;
}
