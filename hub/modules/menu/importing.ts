import { must } from '@comanda/shared/base/assert.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { menuRoutes } from '@comanda/shared/contracts/commands/menu.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import type { Store } from '../../db/store.ts';
import { answer, command, type Handler } from '../module.ts';
import { requireVenue, type VenueState } from '../venue/index.ts';
import { planImport, readImport, writeMenuCsv } from './import/index.ts';
import { lostLetters } from './lost-letters.ts';
import { menuView } from './queries.ts';
import { publish } from './versions.ts';

type Asked = BodyOf<typeof menuRoutes.previewImport>;

function read(store: Store, venue: VenueState, asked: Asked) {
  const { settings, stations } = venue;
  return readImport(asked.csv, {
    format: asked.format,
    place: asked.place,
    currency: settings.currency,
    languages: settings.languages,
    taxGroups: settings.taxGroups,
    stations: [...stations.keys()],
    menu: menuView(store),
    lost: lostLetters(venue),
  });
}

/** New items are made at the first station of preparation, taxed by the first group, until somebody says otherwise. */
function plan(
  store: Store,
  { settings, stations }: VenueState,
  imported: Parameters<typeof planImport>[1],
  archiveMissing: boolean,
  language: Language,
  newId: NewId,
) {
  const prep = [...stations.values()]
    .filter((station) => station.kind === 'prep')
    .sort((a, b) => a.position - b.position)[0];
  return planImport(menuView(store), imported, {
    archiveMissing,
    currency: settings.currency,
    languages: settings.languages,
    taxGroup: must(settings.taxGroups[0], 'a venue has a tax group').id,
    station: prep?.id ?? null,
    words: language === 'vi' ? 'vi' : 'en',
    newId,
  });
}

/** Ids of a preview lead nowhere: the import makes its own. */
function passingIds(): NewId {
  let made = 0;
  return () => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
}

export const importHandlers: readonly Handler[] = [
  answer(menuRoutes.previewImport, ({ body, language }, store) => {
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const { revision } = menuView(store);
    const done = read(store, venue.value, body);
    if (!done.ok) return ok({ ...done.error, problems: [...done.error.problems], revision, changes: [] });
    const { format, rows, problems } = done.value;
    const { changes } = plan(store, venue.value, done.value, body.archiveMissing, language, passingIds());
    return ok({ format, rows, revision, changes: [...changes], problems: [...problems] });
  }),
  command(menuRoutes.importMenu, (deciding, { body, language }) => {
    const { store } = deciding;
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    if (menuView(store).revision !== body.revision) return err(refuse('import_changed', {}, 'revision'));
    const done = read(store, venue.value, body);
    if (!done.ok) {
      const count = done.error.problems.filter((problem) => problem.severity === 'error').length;
      return err(refuse('import_refused', { count }, 'csv'));
    }
    const { changes, events } = plan(store, venue.value, done.value, body.archiveMissing, language, deciding.newId);
    if (events.length > 0) publish(deciding, events, { kind: 'imported', note: '', reverts: null });
    const count = (change: 'added' | 'changed' | 'archived'): number =>
      changes.filter((each) => each.change === change).length;
    return ok({ added: count('added'), changed: count('changed'), archived: count('archived'), seq: deciding.seq() });
  }),
  answer(menuRoutes.exportMenu, (_call, store) => {
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    return ok(writeMenuCsv(menuView(store), venue.value.settings));
  }),
];
