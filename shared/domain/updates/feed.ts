import type { Platform, Processor, ReleaseManifest } from '../../contracts/views/update.ts';

/** The system that a feed is of; null: it is none. Windows and macOS have one for both processors. */
function systemOf(name: string): { platform: Platform; processors: readonly Processor[] } | null {
  if (name === 'latest.yml') return { platform: 'win32', processors: ['x64', 'arm64'] };
  if (name === 'latest-mac.yml') return { platform: 'darwin', processors: ['x64', 'arm64'] };
  if (name === 'latest-linux.yml') return { platform: 'linux', processors: ['x64'] };
  return name === 'latest-linux-arm64.yml' ? { platform: 'linux', processors: ['arm64'] } : null;
}

/**
 * A feed as electron-updater reads it, made from the signed release alone; null: there is none of this name, or no file
 * for its system. It is JSON, which is YAML.
 */
export function feedOf({ version, at, files }: ReleaseManifest, name: string): string | null {
  const system = systemOf(name);
  if (!system) return null;
  const wanted = files.filter(
    ({ kind, platform, processors }) =>
      kind !== null && platform === system.platform && processors.some((each) => system.processors.includes(each)),
  );
  const [main] = wanted;
  if (!main) return null;
  const listed = wanted.map(({ name: url, sha512, bytes: size, blockMapBytes: blockMapSize }) => ({
    url,
    sha512,
    size,
    ...(blockMapSize !== undefined && { blockMapSize }),
  }));
  const feed = {
    version,
    files: listed,
    path: main.name,
    sha512: main.sha512,
    releaseDate: new Date(at).toISOString(),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
