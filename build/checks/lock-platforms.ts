/** An entry of package-lock.json's `packages`, as far as it matters here. */
type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Entry> };

/**
 * What is wrong with a lock file: optional packages (binaries of other platforms, mostly) that it names but does not hold, so that an
 * install elsewhere fails or lacks a binary; and addresses of one registry, which another network may not reach.
 */
export function lockFaults(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const label = `${path || 'the root'} ${entry.version ?? ''}`.trim();
    const lost = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isHeld(lock, path, name));
    const faults = lost.length > 0 ? [`${label} lacks ${lost.join(', ')}`] : [];
    return entry.resolved?.startsWith('http') ? [...faults, `${label} names the registry ${entry.resolved}`] : faults;
  });
}

/** Looks where Node would: in the package's own node_modules, then in those of each folder above it. */
function isHeld(lock: Lock, path: string, name: string): boolean {
  const folders = path === '' ? [] : path.split('/');
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const at = [...folders.slice(0, depth), 'node_modules', name].join('/');
    if (lock.packages[at] !== undefined) return true;
  }
  return false;
}
