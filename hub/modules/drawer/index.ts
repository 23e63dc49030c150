import { ok } from '@comanda/shared/base/result.ts';
import { drawerRoutes } from '@comanda/shared/contracts/commands/drawer.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { drawerCommands } from './commands.ts';
import { drawerProjection } from './projection.ts';
import { openDrawers } from './queries.ts';

export { drawerAt, drawerFigures, drawersOf, mayHandleCash, nameOf } from './queries.ts';

export const drawerModule: HubModule = {
  name: 'drawers',
  projections: [drawerProjection],
  handlers: [...drawerCommands, answer(drawerRoutes.drawers, (_call, store) => ok({ drawers: openDrawers(store) }))],
  topics: [
    topic({
      name: 'drawers',
      touched: ({ type, stream }) => (type.startsWith('drawer.') ? [{ id: stream.slice('drawer:'.length) }] : []),
      all: (store) => openDrawers(store),
      some: (store, _params, ids) => openDrawers(store).filter(({ id }) => ids.includes(id)),
    }),
  ],
};
