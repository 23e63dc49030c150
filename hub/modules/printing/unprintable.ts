import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { graphemes } from '@comanda/shared/receipts/width.ts';
import type { Store } from '../../db/store.ts';
import { writable } from '../../drivers/escpos/index.ts';
import { canDraw } from '../../drivers/picture/index.ts';
import { menuView } from '../menu/index.ts';
import { venueState } from '../venue/index.ts';

export interface Unprintable {
  readonly name: string;
  /** Those of it that would come out as empty boxes. */
  readonly letters: string;
}

/** Names that some printer cannot show whole: neither its own letters have them nor the hub's fonts. */
export function unprintableNames(store: Store): Unprintable[] {
  const venue = venueState(store);
  const printers = [...(venue?.printers.values() ?? [])].filter(({ archived }) => !archived);
  const pages = new Set(printers.map(({ letters }) => letters));
  const known = new Map<string, boolean>();
  const prints = (letter: string): boolean => {
    let can = known.get(letter);
    if (can === undefined) {
      can = canDraw(letter) || (pages.size > 0 && [...pages].every((page) => writable(letter, page)));
      known.set(letter, can);
    }
    return can;
  };
  const names = new Set(namesIn(store).flatMap((text) => Object.values(text)));
  return [...names].flatMap((name): Unprintable[] => {
    const letters = [...new Set(graphemes(name))].filter((letter) => !prints(letter)).join('');
    return letters === '' ? [] : [{ name, letters }];
  });
}

/** All that tickets and receipts name dishes by. */
function namesIn(store: Store): LocalText[] {
  const { items, groups } = menuView(store);
  const stations = [...(venueState(store)?.stations.values() ?? [])];
  return [
    ...items
      .filter(({ archived }) => !archived)
      .flatMap(({ name, variants }) => [name, ...variants.map((each) => each.name)]),
    ...groups.flatMap(({ modifiers }) => modifiers.map(({ name }) => name)),
    ...stations.map(({ name }) => name),
  ];
}
