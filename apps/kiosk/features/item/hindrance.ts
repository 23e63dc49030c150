import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Choosing } from '@comanda/shared/domain/combo/choosing.ts';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import {
  type Chosen,
  chosenOut,
  isOut,
  type Restrictions,
  toChoices,
} from '@comanda/shared/domain/modifiers/choosing.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';

/** What keeps a dish from being added as it is chosen, by the words that ask for something else. */
export interface Hindrance {
  readonly words: 'choose' | 'tooMany' | 'gone' | 'changed';
  /** Fills the words. */
  readonly name: LocalText;
  readonly count: number;
  /** The group, or the place of a combo, where it is mended; null: the whole dish. */
  readonly at: string | null;
}

function inDish(indexed: IndexedItem, variantId: string, chosen: Chosen, restrictions: Restrictions): Hindrance | null {
  const gone = chosenOut(indexed, chosen, restrictions);
  if (gone) return { words: 'gone', name: gone.modifier.name, count: 0, at: gone.step.group.id };
  const checked = checkChoices(indexed, variantId, toChoices(chosen));
  if (checked.ok) return null;
  const { error } = checked;
  if (!('groupId' in error)) return { words: 'changed', name: indexed.item.name, count: 0, at: null };
  const { code, name, count, groupId: at } = error;
  return { words: code === 'modifier_required' ? 'choose' : 'tooMany', name, count, at };
}

/** The first thing that is to be mended before a dish can be added; null: it can be. */
export function hindranceOf(
  indexed: IndexedItem,
  { variantId, chosen, filling }: Choosing,
  menu: MenuIndex,
  restrictions: Restrictions,
): Hindrance | null {
  const { combo } = indexed.item;
  if (!combo) return inDish(indexed, variantId, chosen, restrictions);
  for (const { id: at, name } of combo) {
    const filled = filling.get(at);
    const part = filled && menu.items.get(filled.itemId);
    if (!part) return { words: 'choose', name, count: 1, at };
    if (isOut(filled.itemId, restrictions)) return { words: 'gone', name: part.item.name, count: 0, at };
    const wrong = inDish(part, filled.variantId, filled.chosen, restrictions);
    if (wrong) return wrong;
  }
  return null;
}
