import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from './folders.ts';
import { bring, copyFiles, placeNatives } from './natives.ts';
import type { Target } from './target.ts';

/** Of the screens all but what only checks read. */
const SCREEN_FILES = /^(?!\.vite\/)/;
const DESKTOP_FILES = /\.(js|cjs|html|css|svg|woff2)$|^package\.json$/;
const TRAY_FILES = /^(tray.*|256x256\.png)$/;
const SERVICE_FILES = ['comanda-hub', 'README', 'comanda-autostart.desktop'] as const;

interface Project {
  readonly version: string;
  readonly description: string;
}

/**
 * Puts together what the program for a target consists of, from what was built before, and nothing else: on Linux also
 * the Node that runs the hub as a service.
 * @throws Error in words for the person who packages, where something was not built
 */
export function stage(root: string, target: Target): void {
  const { app, desktop, natives, service } = foldersIn(root);
  stageHub(root, target);
  built(join(desktop, 'main.js'), 'the desktop program');
  built(join(desktop, 'preload.js'), 'the desktop program');
  copyFiles(desktop, join(app, 'desktop'), (path) => DESKTOP_FILES.test(path));
  copyFiles(join(root, 'build', 'icons'), join(app, 'icons'), (path) => TRAY_FILES.test(path));
  rmSync(service, { recursive: true, force: true });
  mkdirSync(service, { recursive: true });
  if (target.platform === 'linux') placeService(root, target, service, natives);
}

/** The hub and the screens it serves, for a Node of the target. */
export function stageHub(root: string, target: Target): void {
  const { app, hub, screens, natives } = foldersIn(root);
  built(join(hub, 'main.js'), 'the hub');
  built(join(screens, 'pos', 'index.html'), 'the screens');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), `${JSON.stringify(programPackage(root), null, 2)}\n`);
  copyFiles(screens, join(app, 'screens'), (path) => SCREEN_FILES.test(path));
  cpSync(hub, join(app, 'hub'), { recursive: true });
  placeNatives(root, target, app, natives);
}

function built(file: string, what: string): void {
  if (!existsSync(file)) throw new Error(`${file} is missing: ${what} was not built.`);
}

/** What Electron reads of the program; it has no dependencies that anybody would install. */
function programPackage(root: string): object {
  const { version, description } = readJson<Project>(join(root, 'package.json'));
  return {
    name: 'comanda',
    productName: 'Comanda',
    version,
    description,
    author: 'Comanda <comanda@comanda.invalid>',
    homepage: 'https://comanda.invalid',
    license: 'UNLICENSED',
    type: 'module',
    main: 'desktop/main.js',
  };
}

function placeService(root: string, { arch }: Target, service: string, cache: string): void {
  for (const name of SERVICE_FILES) cpSync(join(root, 'build', 'linux', name), join(service, name));
  const node = nodeFor(root, `node-linux-${arch}`, cache);
  cpSync(join(node, 'bin', 'node'), join(service, 'node'));
  for (const name of readdirSync(node).filter((each) => each.startsWith('LICENSE')))
    cpSync(join(node, name), join(service, `${name}.node`));
}

function nodeFor(root: string, name: string, cache: string): string {
  const own = join(root, 'build', 'node');
  const installed = join(own, 'node_modules', name);
  if (existsSync(join(installed, 'bin', 'node'))) return installed;
  const lock = readJson<{ packages: Record<string, { version?: string; integrity?: string }> }>(
    join(own, 'package-lock.json'),
  );
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry?.version || !entry.integrity) throw new Error(`${name} is not in build/node/package-lock.json.`);
  return bring(`${name}@${entry.version}`, entry.integrity, join(cache, `${name}-${entry.version}`));
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
