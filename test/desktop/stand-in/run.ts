import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { type Machine, type Started, startElectron } from './electron.ts';

/**
 * Starts the compiled program on a machine: its `main.js` as it is shipped, in a scope where `require('electron')` is
 * the stand-in. Each call is a start of its own.
 */
export function runProgram(built: string, machine: Machine, args: readonly string[] = []): Started {
  const started = startElectron(machine);
  const file = join(built, 'desktop', 'main.js');
  const own = createRequire(file);
  const require = (name: string): unknown => (name === 'electron' ? started.electron : own(name));
  const given = Object.create(process, {
    argv: { value: ['comanda', ...args] },
    resourcesPath: { value: built },
  }) as NodeJS.Process;
  const module = { exports: {} };
  const names = ['require', 'module', 'exports', '__dirname', '__filename', 'process'];
  const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file }) as (...given: unknown[]) => void;
  run(require, module, module.exports, dirname(file), file, given);
  return started;
}
