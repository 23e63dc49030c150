import { routes } from '@comanda/shared/contracts/routes.ts';
import type { guestsOf, Random } from '../../sim/choosing.ts';
import { newId, Refused, type StaffClient } from '../../sim/staff-client.ts';
import { Screen } from './screen.ts';

const MINUTE = 60_000;
/** Dong: nobody has smaller notes. */
const NOTE = 1_000;

export interface TillParts {
  readonly url: string;
  readonly client: StaffClient;
  readonly random: Random;
  readonly guests: ReturnType<typeof guestsOf>;
  readonly wait: (ms: number) => Promise<void>;
  readonly onLag: (ms: number) => void;
  readonly onFault: (fault: unknown) => void;
}

export interface Till {
  readonly screen: Screen;
  /** Takes an order, has it paid and sent; its id, null where these guests wanted what there is not. */
  order(): Promise<string | null>;
  /** Takes the money for an order that somebody else took. */
  takeCash(order: { readonly checkId: string; readonly total: number }): Promise<void>;
  /** Hands an order over, too, that it did not take. */
  mind(orderId: string): void;
}

/** A till of the day: it takes orders, and hands those over that it took once they are ready. */
export function till({ url, client, random, guests, wait, onLag, onFault }: TillParts): Till {
  const mine = new Set<string>();
  const takeCash: Till['takeCash'] = async ({ checkId, total }) => {
    const tendered = Math.ceil(total / NOTE) * NOTE;
    await client.call(routes.payCash, { params: { checkId }, body: { paymentId: newId(), tendered } });
  };
  const handOver = async (orderId: string): Promise<void> => {
    await wait(MINUTE * (1 + 3 * random()));
    await client.call(routes.handOverOrder, { params: { orderId }, body: {} });
  };
  const ready = new Set<string>();
  const screen = new Screen(url, client.tokens, [
    {
      topic: 'orders',
      key: 'id',
      came: (order, { late }) => {
        if (!late) onLag(Date.now() - Number(order['openedAt']));
      },
      heard: (order, late) => {
        const id = String(order['id']);
        if (order['state'] !== 'ready' || ready.has(id)) return;
        ready.add(id);
        if (!late) onLag(Date.now() - Number(order['readyAt']));
        if (mine.delete(id)) handOver(id).catch(onFault);
      },
    },
    { topic: 'tables', key: 'tableId' },
    { topic: 'availability', key: 'id' },
    { topic: 'queue', key: 'orderId' },
  ]);
  return {
    screen,
    takeCash,
    mind: (orderId) => {
      if (ready.has(orderId)) handOver(orderId).catch(onFault);
      else mine.add(orderId);
    },
    order: async () => {
      const lines = guests(1 + Math.floor(random() * 4), 'takeaway', 0);
      if (lines.length === 0) return null;
      const orderId = newId();
      mine.add(orderId);
      try {
        const body = { orderId, type: 'takeaway', channel: 'pos', lines, send: true } as const;
        await takeCash(await client.call(routes.openOrder, { body }));
        return orderId;
      } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        mine.delete(orderId);
        return null;
      }
    },
  };
}
