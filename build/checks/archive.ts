import { archesOf, binariesOf, type Target } from '../package/target.ts';

/** Bytes of a packaged program's parts. */
export interface Sizes {
  readonly archive: number;
  readonly unpacked: number;
  readonly service: number;
}

interface Folder {
  readonly files: Readonly<Record<string, Folder | object>>;
}

/** What an archive may hold at its top. */
const TOP = ['desktop', 'hub', 'icons', 'node_modules', 'package.json', 'screens'];
/** What it cannot do without. */
export const NEEDED = [
  'desktop/main.js',
  'desktop/preload.js',
  'hub/main.js',
  'hub/cli/main.js',
  'hub/db/migrations/0000_first.sql',
  'hub/packages/@fontsource/noto-sans/unicode.json',
  'hub/packages/@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2',
  'hub/packages/swagger-ui-dist/swagger-ui.css',
  'icons/tray-up.png',
  'icons/trayTemplate@2x.png',
  'screens/pos/index.html',
];
/** Only what holds native code is a package of its own, with what that needs; all else is bundled. */
const PACKAGES =
  /^(better-sqlite3|@napi-rs\/canvas(-[^/]+)?|@node-rs\/argon2(-[^/]+)?|@serialport\/(bindings-cpp|parser-readline|parser-delimiter)|debug|ms|node-gyp-build)$/;
const SOURCE = /\.(ts|tsx|map|md|c|cc|cpp|h|gypi?)$/;
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** In Electron's order; 1 is on. */
const WANTED_FUSES = {
  'run as Node': '0',
  'encrypted cookies': '1',
  NODE_OPTIONS: '0',
  'inspect arguments': '0',
  'archive integrity': '1',
  'only from the archive': '1',
  'snapshot of its own': '0',
  'rights of file pages': '0',
};

/** Paths of the files in an archive, from its header: a length, a pickle of a string, and JSON. */
export function namesIn(archive: Buffer): string[] {
  const length = archive.readUInt32LE(12);
  const tree = JSON.parse(archive.toString('utf8', 16, 16 + length)) as Folder;
  const walk = (folder: Folder, at: string): string[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry ? walk(entry, `${at}${name}/`) : [`${at}${name}`],
    );
  return walk(tree, '');
}

/** What is in an archive that nobody needs there, and what it lacks. */
export function archiveFaults(names: readonly string[], target: Target): string[] {
  const faults = NEEDED.filter((name) => !names.includes(name)).map((name) => `The archive lacks ${name}`);
  const odd = new Set<string>();
  for (const name of names) {
    const top = name.split('/')[0] ?? '';
    if (!TOP.includes(top)) odd.add(top);
    else if (SOURCE.test(name)) odd.add(name);
    else if (top === 'node_modules' && !PACKAGES.test(packageOf(name))) odd.add(`node_modules/${packageOf(name)}`);
    else if (name.endsWith('.node') && !isOf(name, target)) odd.add(name);
  }
  const binaries = names.filter((name) => name.endsWith('.node') && isOf(name, target));
  // Of the serial ports macOS has one for both processors.
  const arches = archesOf(target).length;
  const wanted = 3 * arches + (target.platform === 'darwin' ? 1 : arches);
  if (binaries.length < wanted) faults.push(`It has ${binaries.length} of ${wanted} binaries: ${binaries.join(', ')}`);
  return [...faults, ...[...odd].map((name) => `The archive should not hold ${name}`)];
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(1, name.startsWith('node_modules/@') ? 3 : 2)
    .join('/');

/** Whether a binary runs on the target. */
function isOf(name: string, target: Target): boolean {
  const inside = name.slice(`node_modules/${packageOf(name)}/`.length);
  if (inside.startsWith('prebuilds/')) return binariesOf(target).test(inside);
  return (
    archesOf(target).some((arch) => packageOf(name).includes(`-${target.platform}-${arch}`)) && !name.includes('musl')
  );
}

/** Which fuses of a program are not as they should be. */
export function fuseFaults(program: Buffer): string[] {
  const at = program.indexOf(FUSES);
  if (at < 0) return ['The program has no fuses'];
  const state = program.toString('latin1', at + FUSES.length + 2);
  return Object.entries(WANTED_FUSES).flatMap(([name, wanted], index) =>
    state[index] === wanted ? [] : [`The fuse “${name}” is ${state[index] ?? 'missing'}, not ${wanted}`],
  );
}

/** Parts that are larger than they may be. The most may be lowered, never raised without a word in the record of packaging. */
export const sizeFaultsOf = (sizes: Sizes, most: Sizes): string[] =>
  (Object.keys(most) as (keyof Sizes)[])
    .filter((part) => sizes[part] > most[part])
    .map((part) => `${part} is ${sizes[part]} bytes; the most is ${most[part]}`);
