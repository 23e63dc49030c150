/** One way in which something of a file is recognised as something on the menu. */
export interface Pass<I, E> {
  readonly imported: (thing: I) => readonly string[];
  readonly existing: (thing: E) => readonly string[];
  /** A key that several have, in the file or on the menu, recognises none of them. */
  readonly unique: boolean;
}

/**
 * Pairs what a file has with what the menu has, the surest way first over all things before the next, so that a likeness
 * of names never takes what an identity means. Each thing is paired once. Linear in both.
 */
export function match<I, E>(imported: readonly I[], existing: readonly E[], passes: readonly Pass<I, E>[]): Map<I, E> {
  const pairs = new Map<I, E>();
  const claimed = new Set<E>();
  for (const pass of passes) {
    const index = indexOf(existing, pass.existing);
    const repeats = pass.unique ? indexOf(imported, pass.imported) : null;
    for (const thing of imported) {
      if (pairs.has(thing)) continue;
      for (const key of pass.imported(thing)) {
        const candidates = index.get(key) ?? [];
        if (repeats && (candidates.length > 1 || (repeats.get(key)?.length ?? 0) > 1)) continue;
        const found = candidates.find((candidate) => !claimed.has(candidate));
        if (found === undefined) continue;
        pairs.set(thing, found);
        claimed.add(found);
        break;
      }
    }
  }
  return pairs;
}

function indexOf<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const known = index.get(key);
      if (known) known.push(thing);
      else index.set(key, [thing]);
    }
  }
  return index;
}
