import { err, ok } from '@comanda/shared/base/result.ts';
import type { Clock } from '@comanda/shared/base/time.ts';
import { kioskRoutes } from '@comanda/shared/contracts/commands/kiosk.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { ordersOf } from '../orders/index.ts';
import {
  giveUpKioskOrder,
  holdKioskOrder,
  ownRow,
  payKioskOrder,
  sendKioskOrder,
  transferKioskOrder,
} from './commands.ts';
import { couponOffer } from './coupons.ts';
import { kioskProjection, soldTogetherProjection } from './projection.ts';
import { kioskOrder, kioskRow } from './queries.ts';
import { suggestFor } from './suggestion.ts';

export { forgotten, letForgottenGo } from './letting-go.ts';

export const kioskProjections = [kioskProjection, soldTogetherProjection];

const touched = (event: LogEvent): { id: string; room: string }[] => ordersOf(event).map((id) => ({ id, room: id }));

/** Orders that guests place by themselves: held, paid, then sent. */
export const kioskModule = (now: Clock): HubModule => ({
  name: 'kiosk',
  projections: kioskProjections,
  handlers: [
    holdKioskOrder,
    payKioskOrder,
    transferKioskOrder,
    sendKioskOrder,
    giveUpKioskOrder,
    answer(kioskRoutes.kioskOrder, ({ params: { orderId }, caller }, store) => {
      const row = ownRow(store, orderId, caller.device?.id ?? null);
      if (!row.ok) return row;
      const order = kioskOrder(store, orderId);
      return order ? ok({ order, seq: headSeq(store) }) : err(refuse('not_found', { what: 'order' }, 'orderId'));
    }),
    answer(kioskRoutes.suggestion, ({ query }, store) =>
      ok({ itemIds: suggestFor(store, query.items === '' ? [] : query.items.split(','), query.type, now()) }),
    ),
    answer(kioskRoutes.askCoupon, ({ body }) => couponOffer(body.code, 'code')),
  ],
  topics: [
    topic({
      name: 'kiosk',
      touched,
      all: (store, { order }) => [kioskOrder(store, order) ?? []].flat(),
      some: (store, _params, ids) => ids.flatMap((id) => kioskOrder(store, id) ?? []),
      // One that it is about to place is not there yet.
      bars: (store, { order }, { device }) => {
        const own = kioskRow(store, order) ? ownRow(store, order, device?.id ?? null) : null;
        return own?.ok === false ? own.error : null;
      },
    }),
  ],
});
