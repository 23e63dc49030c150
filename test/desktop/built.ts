import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleDesktop, desktopSources } from '../../build/package/bundle-desktop.ts';
import { bundleHub } from '../../build/package/bundle-hub.ts';
import { nativePackages } from '../../build/package/natives.ts';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * The compiled program in the shape in which it is installed: `desktop`, `icons`, `screens`, `hub`.
 * @param hub `sources`: that of the sources, which Node runs as they are; `bundled`: as it is packaged
 */
export async function builtProgram(
  screens = join(root, 'dist', 'screens'),
  hub: 'sources' | 'bundled' = 'sources',
): Promise<string> {
  const folder = join(root, '.cache', hub === 'sources' ? 'desktop' : 'desktop-bundled');
  const marker = join(folder, 'sources');
  const sources = `${desktopSources(root)} ${screens} icons`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'hub'), { recursive: true });
  await bundleDesktop(root, join(folder, 'desktop'), nativePackages);
  symlinkSync(screens, join(folder, 'screens'), 'junction');
  cpSync(join(root, 'build', 'icons'), join(folder, 'icons'), { recursive: true });
  if (hub === 'bundled') {
    await bundleHub(root, join(folder, 'hub'));
    // What is not bundled it finds as the sources do.
    const own = join(root, 'hub', 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(folder, 'hub', 'node_modules'), 'junction');
  } else {
    writeFileSync(join(folder, 'hub', 'package.json'), '{ "type": "module" }\n');
    const main = pathToFileURL(join(root, 'hub', 'main.ts')).href;
    writeFileSync(join(folder, 'hub', 'main.js'), `import ${JSON.stringify(main)};\n`);
  }
  writeFileSync(marker, sources);
  return folder;
}
