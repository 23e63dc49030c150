import { err, ok } from '@comanda/shared/base/result.ts';
import { menuRoutes } from '@comanda/shared/contracts/commands/menu.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, command, type HubModule, topic } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { importHandlers } from './importing.ts';
import { lostLetters } from './lost-letters.ts';
import { pictureHandlers } from './pictures.ts';
import { menuProjection } from './projection.ts';
import { publishingHandlers } from './publishing.ts';
import { menuView, restricted, restrictionOn } from './queries.ts';
import { groupProblem, itemProblem } from './rules.ts';

export { pictureSize } from './picture-size.ts';
export { savedPicture, type SavedPicture } from './pictures.ts';
export { lostLetters };
export { menuIndex, menuView, restrictions } from './queries.ts';
export { orderableProblem } from './orderable.ts';
export { menuFileEvents } from './rules.ts';

export const menuModule: HubModule = {
  name: 'menu',
  projections: [menuProjection],
  handlers: [
    answer(menuRoutes.menu, (_call, store) => ok(menuView(store))),
    answer(menuRoutes.availability, (_call, store) => ok({ seq: headSeq(store), entries: restricted(store) })),
    command(menuRoutes.saveCategory, (deciding, { body }) =>
      ok({ id: body.id, seq: deciding.append(event('category.saved.v1', `category:${body.id}`, body)) }),
    ),
    command(menuRoutes.saveGroup, (deciding, { body }) => {
      const problem = groupProblem(deciding.store, body);
      if (problem) return err(problem);
      return ok({ id: body.id, seq: deciding.append(event('group.saved.v1', `group:${body.id}`, body)) });
    }),
    command(menuRoutes.saveItem, (deciding, { body }) => {
      const problem = itemProblem(deciding.store, body);
      if (problem) return err(problem);
      return ok({ id: body.id, seq: deciding.append(event('item.saved.v1', `item:${body.id}`, body)) });
    }),
    answer(menuRoutes.lostLetters, ({ body }, store) => {
      const venue = requireVenue(store);
      return venue.ok ? ok({ lost: lostLetters(venue.value)(body.text) }) : venue;
    }),
    command(menuRoutes.setAvailability, (deciding, { body }) => {
      const view = menuView(deciding.store);
      const known =
        view.items.some((item) => item.id === body.id) ||
        view.groups.some((group) => group.modifiers.some((modifier) => modifier.id === body.id));
      if (!known) return err(refuse('not_found', { what: 'item' }, 'id'));
      const available = body.available && body.remaining !== 0;
      return ok({
        id: body.id,
        seq: deciding.append(event('availability.changed.v1', `item:${body.id}`, { ...body, available })),
      });
    }),
    ...importHandlers,
    ...publishingHandlers,
    ...pictureHandlers,
  ],
  topics: [
    topic({
      name: 'availability',
      touched: (event) => (event.type === 'availability.changed.v1' ? [{ id: event.payload.id }] : []),
      all: restricted,
      some: (store, _params, ids) => ids.flatMap((id) => restrictionOn(store, id) ?? []),
    }),
  ],
};
