import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleDesktop } from '../package/bundle-desktop.ts';
import { bundleHub } from '../package/bundle-hub.ts';
import { foldersIn } from '../package/folders.ts';
import { nativePackages } from '../package/natives.ts';
import { electronVersion, unpackedFolder } from '../package/pack.ts';
import { stage } from '../package/stage.ts';
import { quietly } from '../setup/command.mjs';
import type { Target } from '../package/target.ts';
import { standInElectron } from '../package/testing/stand-in.ts';
import { archiveFaults, fuseFaults, namesIn, sizeFaultsOf, type Sizes } from './archive.ts';

const TARGET: Target = { platform: 'linux', arch: 'x64' };
const STARTS_WITHIN = 15_000;

/** Packages the program with a stand-in for Electron, looks at what is in it, and runs its hub as the service does. */
export async function packageFaults(root: string): Promise<{ faults: string[]; figures: string }> {
  const electronDist = join(root, '.cache', 'stand-in');
  const folders = foldersIn(root);
  await bundleHub(root, folders.hub);
  await bundleDesktop(root, folders.desktop, nativePackages);
  stage(root, TARGET);
  rmSync(unpackedFolder(root, TARGET), { recursive: true, force: true });
  standInElectron(electronDist, electronVersion(root));
  // Apart, since electron-builder writes all that it does; what it wrote is told when it fails.
  await quietly({
    command: process.execPath,
    args: [join(root, 'build', 'package', 'pack-folder.ts'), TARGET.platform, TARGET.arch, electronDist],
    cwd: root,
    env: process.env,
    what: 'Packaging (electron-builder)',
    hint: 'electron-builder.yml says what is packaged.',
  });
  const program = unpackedFolder(root, TARGET);
  const resources = join(program, 'resources');
  const sizes: Sizes = {
    archive: bytesOf(join(resources, 'app.asar')),
    unpacked: bytesOf(join(resources, 'app.asar.unpacked')),
    service: bytesOf(join(resources, 'service')),
  };
  const names = namesIn(readFileSync(join(resources, 'app.asar')));
  const faults = [
    ...archiveFaults(names, TARGET),
    ...fuseFaults(readFileSync(join(program, 'comanda'))),
    ...sizeFaultsOf(
      sizes,
      JSON.parse(readFileSync(join(root, 'build', 'checks', 'package-sizes.json'), 'utf8')) as Sizes,
    ),
    ...unitFaults(readFileSync(join(root, 'build', 'linux', 'comanda-hub.service'), 'utf8'), program),
    ...(await serviceFaults(resources, versionOf(root))),
  ];
  const figures = Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(1)} MB`);
  return { faults, figures: `${names.length} files, ${figures.join(', ')}` };
}

/** Files of the program that the service's unit names and that are not there; and its commands, if they do not run. */
function unitFaults(unit: string, program: string): string[] {
  const named = [...unit.matchAll(/\/opt\/Comanda\/(\S+)/g)].map(([, path = '']) => path);
  const missing = named.filter((path) => !existsSync(join(program, path)));
  const faults = missing.map((path) => `The service names ${path}, which is not packaged`);
  const said = spawnSync(join(program, 'resources', 'service', 'comanda-hub'), ['release', 'list'], {
    env: { PATH: process.env['PATH'], COMANDA_DATA_DIR: program },
  });
  if (said.status !== 0) faults.push(`The packaged commands do not run: ${String(said.stderr)}`);
  return faults;
}

/** Starts the packaged hub by the packaged Node, far from the project, and asks whether it is well. */
async function serviceFaults(resources: string, wanted: string): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'comanda-packaged-'));
  const port = await freePort();
  const hub = join(resources, 'app.asar.unpacked', 'hub', 'main.js');
  const child = spawn(join(resources, 'service', 'node'), [hub, '--port', `${port}`, '--data-dir', data], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  try {
    const ended = once(child, 'exit').then(() => false);
    const opened = new Promise<boolean>((resolve) => {
      child.stdout.on('data', () => said.includes('Ctrl-C') && resolve(true));
      setTimeout(() => resolve(false), STARTS_WITHIN).unref();
    });
    if (!(await Promise.race([opened, ended]))) return [`The packaged hub did not start:\n${said}`];
    const faults: string[] = [];
    for (const path of ['/health', '/pos/', '/api/docs/swagger-ui.css']) {
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
      if (status !== 200) faults.push(`The packaged hub answers ${path} with ${status}`);
    }
    const { version } = (await (await fetch(`http://127.0.0.1:${port}/api/v1/hub`)).json()) as { version: string };
    if (version !== wanted) faults.push(`The packaged hub says that it is ${version}, and package.json ${wanted}`);
    return faults;
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  }
}

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function bytesOf(path: string): number {
  if (statSync(path).isFile()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
