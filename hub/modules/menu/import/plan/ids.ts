import type { NewId } from '@comanda/shared/base/ids.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';

/** Gives ids to what is new: the one the file's identity makes, unless something else has it already. */
export class IdGiver {
  readonly #taken: Set<string>;
  readonly #newId: NewId;

  constructor(menu: MenuView, newId: NewId) {
    this.#newId = newId;
    this.#taken = new Set([
      ...menu.categories.map(({ id }) => id),
      ...menu.groups.flatMap(({ id, modifiers }) => [id, ...modifiers.map((modifier) => modifier.id)]),
      ...menu.items.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)]),
    ]);
  }

  give(wanted: string | null | undefined): string {
    const id = wanted && !this.#taken.has(wanted) ? wanted : this.#newId();
    this.#taken.add(id);
    return id;
  }
}
