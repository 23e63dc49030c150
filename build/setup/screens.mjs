import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { quietly } from './command.mjs';

const SOURCES = ['apps', 'shared', 'build/screens', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'];
const NOT_SOURCES = /(^|\/)node_modules$|(^|\/)dist$|\.test\.tsx?$/;

/** True if dist/screens was built from the sources as they are now. */
export function screensInPlace(/** @type {string} */ root) {
  const marker = join(root, 'dist', 'screens.sources');
  return (
    existsSync(join(root, 'dist', 'screens')) &&
    existsSync(marker) &&
    readFileSync(marker, 'utf8') === sourcesHash(root)
  );
}

/**
 * Builds the screens beside the ones that are served, and puts them in their place in one move. Call it under the set-up lock.
 * @param {string} root
 * @param {{ node: string, env: NodeJS.ProcessEnv }} runtime
 */
export async function buildScreens(root, { node, env }) {
  const dist = join(root, 'dist');
  const [next, now, before] = ['screens.next', 'screens', 'screens.before'].map((name) => join(dist, name));
  if (!next || !now || !before) return;
  // Taken before the build: a source that changes meanwhile is built again by the next run.
  const hash = sourcesHash(root);
  await quietly({
    command: node,
    args: [
      join('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--outDir',
      next,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    what: 'Building the screens (vite build)',
    hint: 'The screens that were there before, if any, stay as they are.',
  });
  mkdirSync(dist, { recursive: true });
  rmSync(before, { recursive: true, force: true });
  if (existsSync(now)) renameSync(now, before);
  renameSync(next, now);
  rmSync(before, { recursive: true, force: true });
  writeFileSync(join(dist, 'screens.sources'), hash);
}

/** One hash over the paths and bytes of all that the screens are made from. */
export function sourcesHash(/** @type {string} */ root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(root, source)) {
      const bytes = readFileSync(join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** @returns {string[]} in one order on every machine */
function filesUnder(/** @type {string} */ root, /** @type {string} */ path) {
  const at = join(root, path);
  if (NOT_SOURCES.test(path) || !existsSync(at)) return [];
  if (statSync(at).isFile()) return [path];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesUnder(root, posix.join(path, name)));
}
