// npm run desktop [-- --role pos …]: the desktop program from these sources, where Electron's own program is on the machine.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/launch.mjs';
import { buildScreens, screensInPlace } from '../setup/screens.mjs';
import { bundleDesktop } from './bundle-desktop.ts';
import { bundleHub } from './bundle-hub.ts';
import { foldersIn } from './folders.ts';
import { nativePackages } from './natives.ts';

const electron = join(root, 'node_modules', 'electron');
const named = join(electron, 'path.txt');
const binary =
  process.env['ELECTRON_PATH'] ?? (existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8')) : '');

if (binary === '' || !existsSync(binary)) {
  console.error(
    `Electron's own program is not on this machine. With the Internet this brings it, once:

  node node_modules/electron/install.js

Or name one of the same version in ELECTRON_PATH. Without it the program runs in the tests' stand-in only: npm run e2e`,
  );
  process.exit(1);
}
const folders = foldersIn(root);
if (!screensInPlace(root)) await buildScreens(root, { node: process.execPath, env: process.env });
await bundleDesktop(root, folders.desktop, nativePackages);
await bundleHub(root, folders.hub);
cpSync(join(root, 'build', 'icons'), join(root, 'dist', 'icons'), { recursive: true });
const child = spawn(binary, [join(folders.desktop, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
