import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageKind, Platform, Processor } from '@comanda/shared/contracts/views/update.ts';

/** How this program came onto this machine, which is how it can be updated. */
export interface Way {
  readonly platform: Platform;
  readonly processor: Processor;
  /** Null: it runs from its sources, or in a way that nothing updates. */
  readonly kind: PackageKind | null;
}

interface Signs {
  readonly platform: string;
  readonly arch: string;
  readonly packaged: boolean;
  /** The file that an AppImage runs from. */
  readonly appImage: string | undefined;
  /** Windows: it lies where only an administrator writes. */
  readonly forAllUsers: boolean;
  /** It runs as the system's administrator, who is asked for no password. */
  readonly asRoot: boolean;
  /** What the installer of Linux wrote beside the archive: `deb`, `rpm`; null: nothing. */
  readonly packageType: string | null;
}

/** Null on a system for which nothing is released. */
export function wayOf({ platform, arch, packaged, appImage, forAllUsers, asRoot, packageType }: Signs): Way | null {
  if (platform !== 'win32' && platform !== 'darwin' && platform !== 'linux') return null;
  if (arch !== 'x64' && arch !== 'arm64') return null;
  const kind = (): PackageKind | null => {
    if (!packaged) return null;
    if (platform === 'darwin') return 'zip';
    // Its installer would ask for an administrator when the program has ended, at night, and nobody would start it again.
    if (platform === 'win32') return forAllUsers ? null : 'nsis';
    if (appImage !== undefined) return 'AppImage';
    // Its package would ask for the administrator's password, and everything of this program stands still until somebody gives it.
    return asRoot && (packageType === 'deb' || packageType === 'rpm') ? packageType : null;
  };
  return { platform, processor: arch, kind: kind() };
}

/** Whether a program of Windows lies in one of the machine's own folders of programs, or where its user may not write. */
export function isForAllUsers(program: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return isInFoldersOfAll(program, env) || !mayWriteBeside(program);
}

/** Tried, since Windows answers a question about rights only by the file's own attributes. */
function mayWriteBeside(program: string): boolean {
  const file = join(dirname(program), `.comanda-${process.pid}`);
  try {
    writeFileSync(file, '');
    rmSync(file, { force: true });
    return true;
  } catch (fault) {
    // A full disk says nothing about rights, and must not take the way back away.
    return (fault as NodeJS.ErrnoException).code === 'ENOSPC';
  }
}

function isInFoldersOfAll(program: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['ProgramW6432']];
  const at = program.toLowerCase();
  return folders.some((folder) => folder !== undefined && at.startsWith(`${folder.toLowerCase()}\\`));
}
