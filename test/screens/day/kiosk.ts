import { routes } from '@comanda/shared/contracts/routes.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { resolveBasket, totalsOf } from '../../../apps/kiosk/model/resolve.ts';
import { isSold } from '../../../apps/kiosk/model/sale.ts';
import type { guestsOf, Random } from '../../sim/choosing.ts';
import { newId, Refused, type StaffClient } from '../../sim/staff-client.ts';
import { Screen } from './screen.ts';

/** Of the guests at a kiosk: how many pay there by card. The others pay at the counter. */
const BY_CARD = 0.7;

export interface KioskParts {
  readonly url: string;
  readonly client: StaffClient;
  readonly random: Random;
  readonly guests: ReturnType<typeof guestsOf>;
  readonly menu: MenuView;
  readonly settings: VenueSettings;
  /** A guest who pays at the counter comes to it. */
  readonly atCounter: (order: { readonly checkId: string; readonly total: number }) => Promise<void>;
}

export interface Kiosk {
  readonly screen: Screen;
  /** A guest orders, pays by card or goes to the counter; the order's id once it is sent, null where it cannot be had. */
  order(): Promise<string | null>;
}

/** A kiosk of the day: each order is held, paid or promised to the counter, and followed until it is sent. */
export function kiosk({ url, client, random, guests, menu, settings, atCounter }: KioskParts): Kiosk {
  const indexed = indexMenu(menu);
  const everything = new Set(menu.categories.map(({ id }) => id));
  const screen = new Screen(url, client.tokens, [
    { topic: 'revisions', key: 'id' },
    { topic: 'availability', key: 'id' },
    { topic: 'queue', key: 'orderId' },
  ]);

  /** Pays by card and waits until the hub says that the order is on its way; false where it came to nothing. */
  const byCard = async (orderId: string): Promise<boolean> => {
    let heard: (sent: boolean) => void = () => {};
    const ended = new Promise<boolean>((resolve) => (heard = resolve));
    const following = new Screen(url, client.tokens, [
      {
        topic: 'kiosk',
        params: { order: orderId },
        key: 'orderId',
        heard: ({ state, payment }) => {
          if (state === 'sent') heard(true);
          const failed = (payment as { state: string } | null)?.state === 'failed';
          if (state === 'cancelled' || (state === 'held' && failed)) heard(false);
        },
      },
    ]);
    await following.open();
    await client.call(routes.payKioskOrder, { params: { orderId }, body: { paymentId: newId() } });
    const sent = await ended;
    following.close();
    return sent;
  };

  return {
    screen,
    order: async () => {
      const basket = guests(1 + Math.floor(random() * 4), 'takeaway', 0)
        .filter(({ itemId }) => {
          const item = indexed.items.get(itemId)?.item;
          return item !== undefined && isSold(item, 'takeaway');
        })
        .map(({ id, itemId, variantId, quantity = 1, choices = [], parts }) => {
          const chosen = choices.map(({ modifierId, quantity: of = 1 }) => ({ modifierId, quantity: of }));
          const filled = parts?.map((part) => ({
            ...part,
            choices: (part.choices ?? []).map(({ modifierId, quantity: of = 1 }) => ({ modifierId, quantity: of })),
          }));
          return { id, itemId, variantId, quantity, choices: chosen, ...(filled && { parts: filled }) };
        });
      const resolved = resolveBasket(basket, indexed, new Map(), 'takeaway', everything);
      if (basket.length === 0 || resolved.some(({ problem }) => problem)) return null;
      const { total } = totalsOf(resolved, settings, 'takeaway');
      const orderId = newId();
      try {
        const body = { orderId, type: 'takeaway', language: 'vi', total, lines: basket } as const;
        const { checkId } = await client.call(routes.holdKioskOrder, { body });
        if (random() < BY_CARD) return (await byCard(orderId)) ? orderId : null;
        await client.call(routes.sendKioskOrder, { params: { orderId } });
        await atCounter({ checkId, total });
        return orderId;
      } catch (fault) {
        // A simulated guest leaves where the house refuses; a total that differs from the kiosk's is a fault of ours.
        if (!(fault instanceof Refused) || fault.code === 'total_changed') throw fault;
        return null;
      }
    },
  };
}
