import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleDesktop, desktopSources } from '../../build/package/bundle-desktop.ts';
import { nativePackages } from '../../build/package/natives.ts';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * The compiled program in the shape in which it is installed: `desktop`, `screens`, `hub`. The hub is that of the
 * sources, which Node runs as they are; how it is bundled, the tests of packaging look at.
 */
export async function builtProgram(screens = join(root, 'dist', 'screens')): Promise<string> {
  const folder = join(root, '.cache', 'desktop');
  const marker = join(folder, 'sources');
  const sources = `${desktopSources(root)} ${screens}`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'hub'), { recursive: true });
  await bundleDesktop(root, join(folder, 'desktop'), nativePackages);
  symlinkSync(screens, join(folder, 'screens'));
  writeFileSync(join(folder, 'hub', 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'hub', 'main.js'),
    `import ${JSON.stringify(pathToFileURL(join(root, 'hub', 'main.ts')).href)};\n`,
  );
  writeFileSync(marker, sources);
  return folder;
}
