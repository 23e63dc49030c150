// npm run package [-- --dir]: the desktop program for this system, as installers in dist/out; what else there is, USAGE says.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { root } from '../setup/launch.mjs';
import { buildScreens, screensInPlace } from '../setup/screens.mjs';
import { bundleDesktop } from './bundle-desktop.ts';
import { bundleHub } from './bundle-hub.ts';
import { foldersIn } from './folders.ts';
import { nativePackages } from './natives.ts';
import { pack } from './pack.ts';
import { stage, stageHub } from './stage.ts';
import { type Target, targetsOf } from './target.ts';

const USAGE = `npm run package -- [--dir] [--arch x64|arm64|universal] [--electron-dist FOLDER] | --hub [--arch x64|arm64]

  --dir             the program's folder only, no installers
  --arch            one processor; without it all that are released for this system
  --electron-dist   Electron itself, where it shall not be brought
  --hub             only what a plain Node needs to run the hub on Linux, into dist/app: for a container`;

const platforms: readonly string[] = ['win32', 'darwin', 'linux'];

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'boolean', default: false },
      hub: { type: 'boolean', default: false },
      arch: { type: 'string' },
      'electron-dist': { type: 'string' },
    },
  });
  const platform = values.hub ? 'linux' : process.platform;
  const targets = platforms.includes(platform) ? targetsOf(platform as Target['platform']) : [];
  const wanted = targets.filter(({ arch }) => values.arch === undefined || arch === values.arch);
  if (wanted.length === 0) {
    console.error(`Nothing is packaged on ${platform} for ${values.arch ?? 'any processor'}.\n\n${USAGE}`);
    return 2;
  }
  if (!screensInPlace(root)) await buildScreens(root, { node: process.execPath, env: process.env });
  await bundleHub(root, foldersIn(root).hub);
  if (values.hub) {
    const own = wanted.find(({ arch }) => values.arch !== undefined || arch === process.arch) ?? wanted[0];
    if (own) stageHub(root, own);
    return 0;
  }
  await bundleDesktop(root, foldersIn(root).desktop, nativePackages);
  rmSync(foldersIn(root).out, { recursive: true, force: true });
  const electronDist = values['electron-dist'];
  for (const target of wanted) {
    stage(root, target);
    const packing = { folderOnly: values.dir, ...(electronDist === undefined ? {} : { electronDist }) };
    for (const file of await pack(root, target, packing)) console.log(file);
  }
  return 0;
}

process.exitCode = await run();
