import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { venueRoutes } from '@comanda/shared/contracts/commands/venue.ts';
import { event, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { answer, command, type HubModule, topic } from '../module.ts';
import { venueProjection } from './projection.ts';
import { type VenueState, venueState, venueView } from './queries.ts';
import { areaProblem, printerProblem, stationProblem, tableProblem } from './rules.ts';
import { changeProblem, routingProblem, settingsProblem } from './settings-rules.ts';

export { settingsProblem } from './settings-rules.ts';
export {
  businessDateAt,
  settingsAt,
  stationsWithoutWord,
  unattendedStations,
  type VenueState,
  venueState,
  venueView,
} from './queries.ts';

/** The venue as a command needs it, or the refusal that it is not set up. */
export function requireVenue(store: Store): Result<VenueState, Refusal> {
  const state = venueState(store);
  return state ? ok(state) : err(refuse('set_up_first'));
}

/** The events that make a venue of a venue file, its menu and staff aside. */
export function venueFileEvents(file: VenueFile, demo: boolean): NewEvent[] {
  return [
    event('venue.configured.v1', `venue:${file.settings.id}`, { settings: file.settings, demo }),
    ...file.printers.map((each) => event('printer.saved.v1', `printer:${each.id}`, each)),
    ...file.stations.map((each) => event('station.saved.v1', `station:${each.id}`, each)),
    ...file.areas.map((each) => event('area.saved.v1', `area:${each.id}`, each)),
    ...file.tables.map((each) => event('table.saved.v1', `table:${each.id}`, each)),
  ];
}

const needVenue = (
  deciding: Deciding,
  then: (state: VenueState) => Refusal | NewEvent,
): Result<{ seq: number }, Refusal> => {
  const state = requireVenue(deciding.store);
  if (!state.ok) return state;
  const next = then(state.value);
  return 'code' in next ? err(next) : ok({ seq: deciding.append(next) });
};

export const venueModule: HubModule = {
  name: 'venue',
  projections: [venueProjection],
  handlers: [
    command(venueRoutes.saveSettings, (deciding, { body }) =>
      needVenue(
        deciding,
        (state) =>
          settingsProblem(body) ??
          routingProblem(state.stations, body) ??
          changeProblem(deciding.store, state.settings, body) ??
          event('venue.configured.v1', `venue:${state.settings.id}`, {
            settings: { ...body, id: state.settings.id },
            demo: state.demo,
          }),
      ),
    ),
    command(venueRoutes.saveStation, (deciding, { body }) =>
      needVenue(
        deciding,
        (state) => stationProblem(deciding.store, state, body) ?? event('station.saved.v1', `station:${body.id}`, body),
      ),
    ),
    command(venueRoutes.saveArea, (deciding, { body }) =>
      needVenue(deciding, (state) => areaProblem(state, body) ?? event('area.saved.v1', `area:${body.id}`, body)),
    ),
    command(venueRoutes.saveTable, (deciding, { body }) =>
      needVenue(
        deciding,
        (state) => tableProblem(deciding.store, state, body) ?? event('table.saved.v1', `table:${body.id}`, body),
      ),
    ),
    command(venueRoutes.savePrinter, (deciding, { body }) => {
      const saved = needVenue(
        deciding,
        (state) => printerProblem(deciding.store, state, body) ?? event('printer.saved.v1', `printer:${body.id}`, body),
      );
      return saved.ok ? ok({ id: body.id, seq: saved.value.seq }) : saved;
    }),
    answer(venueRoutes.venue, (_call, store) => {
      const state = requireVenue(store);
      return state.ok ? ok(venueView(state.value)) : state;
    }),
  ],
  topics: [
    topic({
      name: 'revisions',
      touched: ({ type }) => {
        if (/^(category|group|item)\.saved/.test(type)) return [{ id: 'menu' }];
        return /^(venue|station|area|table|printer)\./.test(type) ? [{ id: 'venue' }] : [];
      },
      all: revisions,
      some: (reading, _params, ids) => revisions(reading).filter((each) => ids.includes(each.id)),
    }),
  ],
};

function revisions(store: Store): { id: 'menu' | 'venue'; revision: number }[] {
  const menu = store.get<{ revision: number }>('select revision from menu_revision where id = 1');
  return [
    { id: 'menu', revision: menu?.revision ?? 0 },
    { id: 'venue', revision: venueState(store)?.revision ?? 0 },
  ];
}
