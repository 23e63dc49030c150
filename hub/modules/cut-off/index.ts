import { ok } from '@comanda/shared/base/result.ts';
import { cutOffRoutes } from '@comanda/shared/contracts/commands/cut-off.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { ordersOf } from '../orders/index.ts';
import { settleConflict } from './commands/settle.ts';
import { takeIn } from './commands/take-in.ts';
import { cutOffProjection } from './projection.ts';
import { conflictsOfOrders, openConflict, openConflicts } from './queries.ts';

export const cutOffModule: HubModule = {
  name: 'cut-off',
  projections: [cutOffProjection],
  handlers: [
    takeIn,
    settleConflict,
    answer(cutOffRoutes.conflicts, (_call, store) => ok({ conflicts: openConflicts(store) })),
  ],
  topics: [
    topic({
      name: 'conflicts',
      touched: (event, store) =>
        'conflictId' in event.payload
          ? [{ id: event.payload.conflictId }]
          : conflictsOfOrders(store, ordersOf(event)).map((id) => ({ id })),
      all: (store) => openConflicts(store),
      some: (store, _params, ids) => ids.flatMap((id) => openConflict(store, id)),
    }),
  ],
};
