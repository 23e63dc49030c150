// From a fresh clone to a running script. Everything here and beneath it is JavaScript that Node 16 understands and imports no
// package: it runs before the project's Node and packages are there.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
 * How Node runs the hub. On a machine with much memory it would let short-lived objects fill 130 MB before it clears them
 * away; a hub is as fast with less, and shares its machine with screens. What it has compiled it keeps: the
 * next start is a quarter of a second sooner, and the compiler stays out of memory.
 * @type {{ flags: string[], compiled: string }}
 */
const HUB = JSON.parse(readFileSync(new URL('./hub.json', import.meta.url), 'utf8'));

/**
 * Sets up what is missing, then runs a script of the project in this terminal.
 * @param {string} script path from the project's root
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function launch(script, args) {
  try {
    if (!existsSync(join(root, script))) throw new SetupError(`${script} is not a script of this project.`);
    const isHub = SERVES_SCREENS.has(script);
    const { node, env } = await setUp(isHub);
    if (!isHub) return await run({ node, env }, [join(root, script), ...args]);
    const kept = { ...env, NODE_COMPILE_CACHE: join(root, HUB.compiled) };
    return await run({ node, env: kept }, [...HUB.flags, join(root, script), ...args]);
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
