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
  /** What the installer of Linux wrote beside the archive: `deb`, `rpm`; null: nothing. */
  readonly packageType: string | null;
}

/** Null on a system for which nothing is released. */
export function wayOf({ platform, arch, packaged, appImage, packageType }: Signs): Way | null {
  if (platform !== 'win32' && platform !== 'darwin' && platform !== 'linux') return null;
  if (arch !== 'x64' && arch !== 'arm64') return null;
  const kind = (): PackageKind | null => {
    if (!packaged) return null;
    if (platform !== 'linux') return platform === 'win32' ? 'nsis' : 'zip';
    if (appImage !== undefined) return 'AppImage';
    return packageType === 'deb' || packageType === 'rpm' ? packageType : null;
  };
  return { platform, processor: arch, kind: kind() };
}
