import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { ID_PREFIX } from './own/columns.ts';
import { nameKey, nameKeys } from './text.ts';
import type { Reference } from './types.ts';

export interface Entry<T> {
  readonly id: string | null;
  readonly name: LocalText;
  readonly value: T;
}

/** Finds categories or groups by id or by name. What an earlier tier names hides the same name in a later one. */
export class Directory<T> {
  readonly #byId = new Map<string, T>();
  readonly #tiers: readonly ReadonlyMap<string, readonly T[]>[];

  constructor(...tiers: readonly (readonly Entry<T>[])[]) {
    for (const { id, value } of tiers.flat()) {
      if (id !== null && !this.#byId.has(id)) this.#byId.set(id, value);
    }
    this.#tiers = tiers.map((entries) => {
      const byName = new Map<string, T[]>();
      for (const { name, value } of entries) {
        for (const key of nameKeys(name)) {
          const known = byName.get(key);
          if (known) known.push(value);
          else byName.set(key, [value]);
        }
      }
      return byName;
    });
  }

  byId(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** All that the reference may mean: none, one, or several of one name. */
  find(reference: Reference): readonly T[] {
    // A name may begin like an id: what is no known id is looked for as a name.
    const byId = reference.startsWith(ID_PREFIX) ? this.#byId.get(reference.slice(ID_PREFIX.length)) : undefined;
    if (byId !== undefined) return [byId];
    const key = nameKey(reference);
    for (const tier of this.#tiers) {
      const found = tier.get(key);
      if (found) return found;
    }
    return [];
  }
}
