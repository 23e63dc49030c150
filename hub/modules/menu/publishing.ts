import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { menuPublishingRoutes as routes } from '@comanda/shared/contracts/commands/menu-publishing.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { MenuProblem } from '@comanda/shared/contracts/views/menu-version.ts';
import { withChanges } from '@comanda/shared/domain/menu/apply-changes.ts';
import { checkMenu, type MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';
import type { Store } from '../../db/store.ts';
import { answer, command, type Handler } from '../module.ts';
import { requireVenue, type VenueState } from '../venue/index.ts';
import { compareMenus } from './import/index.ts';
import { lostLetters } from './lost-letters.ts';
import { menuView } from './queries.ts';
import { contentOf, isLast, publish, savingEvents, takingBack, versionRow, versions } from './versions.ts';

const wordsOf = (language: Language): 'en' | 'vi' => (language === 'vi' ? 'vi' : 'en');

/** What a draft changes, and what is left of it once what is the same is gone. */
function compare(store: Store, { settings }: VenueState, changes: MenuContent, language: Language) {
  return compareMenus(menuView(store), changes, {
    currency: settings.currency,
    languages: settings.languages,
    words: wordsOf(language),
  });
}

/** What is wrong with the things that change; what was wrong with others before keeps nobody from publishing. */
function problemsOf(store: Store, venue: VenueState, changes: MenuContent): MenuProblem[] {
  const after = withChanges(menuView(store), changes);
  const touched = new Set([...changes.categories, ...changes.groups, ...changes.items].map(({ id }) => id));
  const { settings, stations } = venue;
  const house = {
    languages: settings.languages,
    stations: [...stations.keys()],
    taxGroups: settings.taxGroups.map(({ id }) => id),
    lost: lostLetters(venue),
  };
  const before = new Set(checkMenu(menuView(store), house).map(({ id, field, code }) => `${id} ${field} ${code}`));
  return checkMenu(after, house).filter(
    ({ id, field, code }) => touched.has(id) || !before.has(`${id} ${field} ${code}`),
  );
}

/** Refuses what keeps changes from being published: the first thing that is wrong. */
function refusalOf(store: Store, venue: VenueState, changes: MenuContent, language: Language): Refusal | null {
  const wrong = problemsOf(store, venue, changes).find(({ severity }) => severity === 'error');
  if (!wrong) return null;
  const { name, kind, id, field } = wrong;
  return refuse('menu_wrong', { name: name || '–', problem: wrong[wordsOf(language)] }, `${kind}.${id}.${field}`);
}

function needVersion(store: Store, version: number): Result<NonNullable<ReturnType<typeof versionRow>>, Refusal> {
  const row = versionRow(store, version);
  return row ? ok(row) : err(refuse('not_found', { what: 'version' }, 'version'));
}

export const publishingHandlers: readonly Handler[] = [
  answer(routes.previewMenu, ({ body, language }, store) => {
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const { changes } = compare(store, venue.value, body, language);
    return ok({ revision: menuView(store).revision, changes, problems: problemsOf(store, venue.value, body) });
  }),

  command(routes.publishMenu, (deciding, { body, language }) => {
    const { store } = deciding;
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    if (menuView(store).revision !== body.revision) return err(refuse('menu_changed', {}, 'revision'));
    const { news } = compare(store, venue.value, body, language);
    const events = savingEvents(news);
    if (events.length === 0) return err(refuse('menu_same'));
    const refusal = refusalOf(store, venue.value, news, language);
    if (refusal) return err(refusal);
    const version = publish(deciding, events, { kind: 'edited', note: body.note, reverts: null });
    return ok({ version, seq: deciding.seq() });
  }),

  answer(routes.menuVersions, ({ query: { before, limit } }, store) => {
    const { revision } = menuView(store);
    return ok({ revision, versions: versions(store, before, limit, revision) });
  }),

  answer(routes.menuVersion, ({ params, language }, store) => {
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const row = needVersion(store, params.version);
    if (!row.ok) return row;
    const { before, after } = contentOf(store, row.value);
    const { settings } = venue.value;
    const { changes } = compareMenus(before, after, {
      currency: settings.currency,
      languages: settings.languages,
      words: wordsOf(language),
      names: menuView(store),
    });
    return ok({ version: row.value.version, changes });
  }),

  command(routes.revertMenu, (deciding, { params, language }) => {
    const { store } = deciding;
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const row = needVersion(store, params.version);
    if (!row.ok) return row;
    if (!isLast(row.value, menuView(store).revision)) return err(refuse('revert_not_last', {}, 'version'));
    const back = takingBack(contentOf(store, row.value));
    const refusal = refusalOf(store, venue.value, back, language);
    if (refusal) return err(refusal);
    const version = publish(deciding, savingEvents(back), {
      kind: 'reverted',
      note: '',
      reverts: row.value.version,
    });
    return ok({ version, seq: deciding.seq() });
  }),
];
