import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { foldersIn } from './folders.ts';
import type { Target } from './target.ts';

const PLATFORMS = { win32: Platform.WINDOWS, darwin: Platform.MAC, linux: Platform.LINUX } as const;

export interface Packing {
  /** The program's folder only, no installers. */
  readonly folderOnly: boolean;
  /** Folder with Electron itself; where it is not given, electron-builder brings it. */
  readonly electronDist?: string;
}

/**
 * Packages what was staged.
 * @returns paths of what was made
 */
export async function pack(root: string, target: Target, { folderOnly, electronDist }: Packing): Promise<string[]> {
  const wanted = folderOnly ? ['dir'] : [];
  return build({
    projectDir: root,
    targets: PLATFORMS[target.platform].createTarget(wanted, Arch[target.arch]),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: electronVersion(root),
      // The packages with native code lie in the staged folder already; it would gather the whole project's instead.
      beforeBuild: async () => false,
      ...(electronDist === undefined ? {} : { electronDist }),
    } satisfies Configuration,
  });
}

/** Where electron-builder leaves the program's folder. */
export function unpackedFolder(root: string, { platform, arch }: Target): string {
  const name = { win32: 'win', darwin: 'mac', linux: 'linux' }[platform];
  const suffix = platform === 'darwin' ? `-${arch}` : `${arch === 'arm64' ? '-arm64' : ''}-unpacked`;
  return join(foldersIn(root).out, name + suffix);
}

export const electronVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string })
    .version;
