import { must } from '@comanda/shared/base/assert.ts';
import type { Modifier } from '@comanda/shared/contracts/views/menu.ts';
import { loadVenue } from '../venues/index.ts';

type Venue = 'saigon' | 'newyork' | 'berlin';

const choice = (modifierId: string, quantity = 1) => ({ modifierId, quantity });
const isAdded = ({ kind, price }: Modifier): boolean => kind !== 'no' && price > 0;

/** A dish with something to choose, of several sizes where there is one, and what has to be chosen of it. */
export function dishOf(venue: Venue, fits: (modifiers: readonly Modifier[]) => boolean = (all) => all.some(isAdded)) {
  const { items, groups } = loadVenue(venue);
  const groupsOf = (ids: readonly string[]) =>
    ids.map((id) =>
      must(
        groups.find((each) => each.id === id),
        'a group',
      ),
    );
  const fitting = items.filter(
    ({ groupIds, combo, soldByWeight, stations, variants }) =>
      !combo &&
      !soldByWeight &&
      stations.length === 1 &&
      variants.every(({ price }) => price !== null) &&
      fits(groupsOf(groupIds).flatMap(({ modifiers }) => modifiers)),
  );
  const item = must(fitting.find(({ variants }) => variants.length > 1) ?? fitting[0], 'a dish with choices');
  const own = groupsOf(item.groupIds);
  const required = own
    .filter(({ min }) => min > 0)
    .flatMap(({ min, modifiers }) => modifiers.slice(0, min).map(({ id }) => choice(id)));
  return { item, groups: own, required, choice };
}

/** A dish in Saigon of two sizes, with something to leave out and something to add that costs. */
export function dishWithChoices() {
  const isLeftOut = ({ kind }: Modifier): boolean => kind === 'no';
  const dish = dishOf('saigon', (all) => all.some(isLeftOut) && all.some(isAdded));
  const [small, large] = dish.item.variants;
  const modifiers = dish.groups.flatMap((group) => group.modifiers);
  return {
    ...dish,
    small: must(small, 'a size'),
    large: must(large, 'another size'),
    no: must(modifiers.find(isLeftOut), 'something to leave out'),
    add: must(
      modifiers.find(({ kind, price }) => kind === 'add' && price > 0),
      'something to add',
    ),
  };
}
