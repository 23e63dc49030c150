import { spawnSync } from 'node:child_process';
import { cupsMissing } from './cups-daemon.ts';

/** `npm run printers:cups`: brings Debian's CUPS where it lacks, and runs the tests that need it. */

const run = (program: string, ...args: string[]): number =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ??
  1;

if (cupsMissing() !== null) {
  run('apt-get', 'update');
  run('apt-get', 'install', '--yes', '--no-install-recommends', 'cups', 'cups-client');
}
const missing = cupsMissing();
if (missing !== null) {
  console.error(missing);
  process.exitCode = 1;
} else {
  process.exitCode = run('npx', 'vitest', 'run', 'test/printers');
}
