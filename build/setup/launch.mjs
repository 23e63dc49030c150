// From a fresh clone to a running script. Everything here and beneath it is JavaScript that Node 16 understands and imports no
// package: it runs before the project's Node and packages are there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCi } from './command.mjs';
import { holding } from './lock.mjs';
import { bringNode, nodeInPlace } from './node.mjs';
import { packagesInPlace } from './packages.mjs';
import { SetupError, telling } from './say.mjs';
import { buildScreens, screensInPlace } from './screens.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');

/** The scripts that serve screens. */
const SERVES_SCREENS = new Set(['hub/main.ts', 'test/sim/demo.ts']);

/**
 * Sets up what is missing, then runs a script of the project in this terminal.
 * @param {string} script path from the project's root
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function launch(script, args) {
  try {
    if (!existsSync(join(root, script))) throw new SetupError(`${script} is not a script of this project.`);
    return await run(await setUp(SERVES_SCREENS.has(script)), [join(root, script), ...args]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** @returns {Promise<import('./node.mjs').Runtime>} */
async function setUp(/** @type {boolean} */ withScreens) {
  const isReady = () => packagesInPlace(root) && (!withScreens || screensInPlace(root));
  const runtime = nodeInPlace(root);
  if (runtime && isReady()) return runtime;
  return underLock(async () => {
    const brought = nodeInPlace(root) ?? (await bringNode(root));
    if (!packagesInPlace(root)) await telling('Installing packages', () => npmCi(root, brought));
    if (withScreens && !screensInPlace(root)) await telling('Building the screens', () => buildScreens(root, brought));
    return brought;
  });
}

/**
 * Does work that changes what set-up made, while no other run does.
 * @template T
 * @param {() => Promise<T>} work
 */
export function underLock(work) {
  const waiting = (/** @type {number} */ holder) =>
    process.stderr.write(`Another run (process ${holder}) is setting Comanda up: waiting for it.\n`);
  return holding(join(root, '.cache', 'setup.lock'), { waiting }, work);
}

/** @returns {Promise<number>} */
function run(/** @type {import('./node.mjs').Runtime} */ { node, env }, /** @type {string[]} */ args) {
  return new Promise((done, fail) => {
    const child = spawn(node, args, { env, stdio: 'inherit' });
    // A terminal sends Ctrl-C to the child as well; sent on, it would count twice.
    const sentByTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
    process.on('SIGINT', () => sentByTerminal || child.kill('SIGINT'));
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
    child.on('error', fail);
    child.on('close', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
