import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npmCi } from './command.mjs';
import { SetupError, telling } from './say.mjs';

const OLDEST = 24;

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime the executable, and the environment in which its children find it first */

/** @param {string} version as in process.versions.node */
const isNewEnough = (version) => Number(version.split('.')[0]) >= OLDEST;

/** The npm package that holds Node for a platform. */
function nodePackage(/** @type {string} */ platform, /** @type {string} */ arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * The Node to run Comanda with if it is on this machine: the one that runs now if it is new enough, else the project's own.
 * @param {string} root
 * @returns {Runtime | undefined}
 */
export function nodeInPlace(root) {
  if (isNewEnough(process.versions.node)) return { node: process.execPath, env: withPath(process.execPath, {}) };
  const name = nodePackage(process.platform, process.arch);
  const folder = join(root, 'build', 'node', 'node_modules', name);
  const installed = read(join(folder, 'package.json'));
  if (!installed || installed.version !== wantedVersion(root, name)) return undefined;
  const node = join(folder, installed.bin.node);
  // Native builds would otherwise take the headers of the machine's older Node.
  return { node, env: withPath(node, { npm_config_nodedir: folder }) };
}

/**
 * Brings the project's own Node. Call it under the set-up lock, when `nodeInPlace` has none.
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
export async function bringNode(root) {
  const version = process.versions.node;
  if (!wantedVersion(root, nodePackage(process.platform, process.arch)))
    throw new SetupError(
      `Comanda needs Node ${OLDEST} or newer; this is Node ${version}, and for ${process.platform} on ${process.arch} ` +
        `there is none that it could bring itself.\nInstall Node ${OLDEST} (nodejs.org), then run the same command again.`,
    );
  await telling(`Comanda needs Node ${OLDEST}, this machine has ${version}: bringing its own`, () =>
    npmCi(join(root, 'build', 'node'), { node: process.execPath, env: process.env }),
  );
  const runtime = nodeInPlace(root);
  if (!runtime) throw new SetupError('npm brought no Node for this machine; see build/node/package.json.');
  return runtime;
}

/** @returns {string | undefined} */
function wantedVersion(/** @type {string} */ root, /** @type {string} */ name) {
  return read(join(root, 'build', 'node', 'package.json'))?.optionalDependencies[name];
}

function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function withPath(/** @type {string} */ node, /** @type {NodeJS.ProcessEnv} */ more) {
  // Windows calls it Path, and a second spelling in one environment would be a second variable.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const rest = process.env[key];
  return { ...process.env, ...more, [key]: rest ? dirname(node) + delimiter + rest : dirname(node) };
}
