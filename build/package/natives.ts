import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { binariesOf, besides, type Target } from './target.ts';

/** What cannot be bundled: native code, and the scripts that look for it beside themselves. */
export const nativePackages = [
  'better-sqlite3',
  '@napi-rs/canvas',
  '@node-rs/argon2',
  '@serialport/bindings-cpp',
] as const;

/** Packages that hold their binaries in packages beside them, one a system. */
const WITH_BESIDES: readonly string[] = ['@napi-rs/canvas', '@node-rs/argon2'];
const SCRIPTS = /^(package\.json|LICENSE[^/]*|[^/]+\.js|(lib|dist|src)\/.*\.js)$/;
const OWN_BINARY = /^(package\.json|LICENSE[^/]*|[^/]+\.node)$/;
/** What only a build or a browser needs. */
const NOT_RUN = /(^|\/)(test|browser)[^/]*\.js$|\.config\.js$/;

type Lock = { packages: Record<string, { version?: string; integrity?: string }> };

/** Puts the packages with native code and what they need into `node_modules` of a folder, with the target's binaries only. */
export function placeNatives(root: string, target: Target, app: string, cache: string): void {
  const into = join(app, 'node_modules');
  const placed = new Set<string>();
  const place = (name: string, from: string): void => {
    if (placed.has(name)) return;
    placed.add(name);
    const folder = foundFrom(from, name);
    if (!folder) throw new Error(`${name} is not installed; run npm ci first.`);
    const binaries = binariesOf(target);
    copyFiles(folder, join(into, name), (path) => (SCRIPTS.test(path) && !NOT_RUN.test(path)) || binaries.test(path));
    for (const other of neededBy(folder)) place(other, folder);
    if (!WITH_BESIDES.includes(name)) return;
    for (const beside of besides(name, target))
      copyFiles(besideOf(root, folder, beside, cache), join(into, beside), (path) => OWN_BINARY.test(path));
  };
  for (const name of nativePackages) place(name, whoUses(root, name));
}

/** node-addon-api is headers for a compiler, and the interface of the bindings is types. */
const neededBy = (folder: string): string[] =>
  Object.keys((readJson(join(folder, 'package.json')) as { dependencies?: object }).dependencies ?? {}).filter(
    (name) => name !== 'node-addon-api' && name !== '@serialport/bindings-interface',
  );

const whoUses = (root: string, name: string): string =>
  join(root, name.startsWith('@serialport') ? 'apps/desktop' : 'hub');

/** The folder of an installed package, looked for as Node does. */
export function foundFrom(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const there = join(folder, 'node_modules', name);
    if (existsSync(join(there, 'package.json'))) return there;
    if (folder === dirname(folder)) return undefined;
  }
}

/** A package for this system is installed; one for another is brought from the registry, as the lock file has it. */
function besideOf(root: string, folder: string, name: string, cache: string): string {
  const installed = foundFrom(folder, name);
  if (installed) return installed;
  const lock = readJson(join(root, 'package-lock.json')) as Lock;
  const [, entry] = Object.entries(lock.packages).find(([path]) => path.endsWith(`node_modules/${name}`)) ?? [];
  if (!entry?.version || !entry.integrity) throw new Error(`${name} is not in package-lock.json.`);
  return bring(
    `${name}@${entry.version}`,
    entry.integrity,
    join(cache, `${name}-${entry.version}`.replaceAll('/', '-')),
  );
}

/** A package as npm serves it, unpacked; one with another checksum than the lock's is refused. */
export function bring(spec: string, integrity: string, folder: string): string {
  const unpacked = join(folder, 'package');
  if (existsSync(join(unpacked, 'package.json'))) return unpacked;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  execFileSync(npm, ['pack', spec, '--pack-destination', folder], { cwd: folder, stdio: 'pipe', shell });
  const file = must(readdirSync(folder).find((name) => name.endsWith('.tgz')));
  const found = `sha512-${hash('sha512', readFileSync(join(folder, file)), 'base64')}`;
  if (found !== integrity) throw new Error(`${spec} is not what package-lock.json names: ${found}`);
  execFileSync('tar', ['-xzf', file], { cwd: folder });
  return unpacked;
}

/** Copies the wanted files of a folder; paths are told with `/`, from the folder. */
export function copyFiles(from: string, to: string, wanted: (path: string) => boolean): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(from.length + 1)
      .replaceAll('\\', '/');
    if (path.startsWith('node_modules/') || !wanted(path)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('npm pack left no file');
  return value;
}
