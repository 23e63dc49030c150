import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { copyFiles, foundFrom, nativePackages } from './natives.ts';

/** Files that the hub reads from packages while it runs; they lie beside it under the packages' names. */
const READ: Readonly<Record<string, RegExp>> = {
  'swagger-ui-dist': /^(package\.json|swagger-ui\.css|swagger-ui-bundle\.js)$/,
  '@fontsource/noto-sans': /^(unicode\.json|files\/.*-(400|700)-normal\.woff2)$/,
};
const FONTS = '@fontsource-variable';
/** Of a script's font the file with its own letters, as `hub/drivers/picture` takes it; of the others all. */
const FONT_FILES =
  /^(?:unicode\.json|files\/noto-(?:emoji-\d+|sans-(?:sc|jp|kr)-[\w-]+|sans-([a-z]+)-\1)-wght-normal\.woff2)$/;

/**
 * The hub as JavaScript in one folder, with all that it reads and without `node_modules` but for what holds native
 * code: a process of the desktop program runs it, and so does a plain Node.
 * @returns bytes of its scripts
 */
export async function bundleHub(root: string, out: string): Promise<number> {
  const hub = join(root, 'hub');
  await build({
    configFile: false,
    root: hub,
    logLevel: 'warn',
    plugins: [placed(root)],
    ssr: { noExternal: true, external: [...nativePackages] },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { main: join(hub, 'main.ts'), 'cli/main': join(hub, 'cli', 'main.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  cpSync(join(hub, 'db', 'migrations'), join(out, 'db', 'migrations'), { recursive: true });
  for (const [name, wanted] of readPackages(root))
    copyFiles(installed(root, name), join(out, 'packages', name), (path) => wanted.test(path));
  return scriptBytes(out);
}

const readPackages = (root: string): [name: string, wanted: RegExp][] => [
  ...Object.entries(READ),
  ...readdirSync(join(root, 'node_modules', FONTS)).map((name): [string, RegExp] => [`${FONTS}/${name}`, FONT_FILES]),
];

function installed(root: string, name: string): string {
  const folder = foundFrom(join(root, 'hub'), name);
  if (!folder) throw new Error(`${name} is not installed; run npm ci first.`);
  return folder;
}

const scriptBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && !entry.parentPath.includes('packages'))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/**
 * A bundled file lies elsewhere than its source: what it finds beside itself is found from the bundle's root by the
 * source's path, and files of packages in `packages`.
 */
function placed(root: string): Plugin {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'comanda-placed',
    enforce: 'pre',
    transform(code, id) {
      const path = relative(root, id).split(sep).join('/');
      // Installed, the project's own package.json is elsewhere, or nowhere.
      if (path === 'hub/version.ts') return `export const VERSION = ${JSON.stringify(version)};`;
      if (!path.startsWith('hub/') || !code.includes('import.meta.')) return null;
      const here = `new URL(${JSON.stringify(path.slice('hub/'.length).replace(/ts$/, 'js'))}, globalThis.comandaHubRoot).href`;
      return code.replaceAll('import.meta.resolve(', 'comandaPackage(').replaceAll('import.meta.url', here);
    },
    renderChunk(code, chunk) {
      const up = '../'.repeat(chunk.fileName.split('/').length - 1);
      const head = `globalThis.comandaHubRoot ??= new URL(${JSON.stringify(up || './')}, import.meta.url).href;\n`;
      const packages =
        'const comandaPackage = (name) => new URL(`packages/${name}`, globalThis.comandaHubRoot).href;\n';
      return head + (code.includes('comandaPackage(') ? packages : '') + code;
    },
  };
}
