import type { PackageKind } from '@comanda/shared/contracts/views/update.ts';

/** What brings the version before back. */
export type WayBack =
  | { readonly how: 'run'; readonly file: string; readonly args: readonly string[] }
  /** Puts a file in another's place and starts it. */
  | { readonly how: 'replace'; readonly file: string; readonly with: string };

/**
 * The way back by itself, without anybody at the machine; null: there is none. Packages of a Linux system want its
 * administrator, and macOS takes a program only from its own updater.
 * @param kept installer of the version before
 */
export function wayBack(kind: PackageKind | null, kept: string | null, appImage: string | undefined): WayBack | null {
  if (kept === null) return null;
  // Silent, told to be an update so that settings stay, and to start the program when it is done.
  if (kind === 'nsis') return { how: 'run', file: kept, args: ['/S', '--updated', '--force-run'] };
  if (kind === 'AppImage' && appImage !== undefined) return { how: 'replace', file: appImage, with: kept };
  return null;
}
