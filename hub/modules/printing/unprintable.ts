import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Store } from '../../db/store.ts';
import { lostLetters, menuView } from '../menu/index.ts';
import { venueState } from '../venue/index.ts';

export interface Unprintable {
  readonly name: string;
  /** Those of it that would come out as empty boxes or question marks. */
  readonly letters: string;
}

/** Names that some printer cannot show whole: neither its own letters have them nor the hub's fonts. */
export function unprintableNames(store: Store): Unprintable[] {
  const lost = lostLetters({ printers: venueState(store)?.printers ?? new Map() });
  const names = new Set(namesIn(store).flatMap((text) => Object.values(text)));
  return [...names].flatMap((name): Unprintable[] => {
    const letters = lost(name);
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
