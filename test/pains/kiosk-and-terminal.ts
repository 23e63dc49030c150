import Database from 'better-sqlite3';
import { vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { err } from '@comanda/shared/base/result.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { SimulatedOutcome } from '@comanda/shared/contracts/views/operations.ts';
import { Checkout, type CheckoutHub } from '../../apps/kiosk/model/checkout.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { databaseIn } from '../../hub/db/data-dir.ts';
import type { House } from '../e2e/house.ts';
import { openBrowser } from './browser.ts';

/** A kiosk's browser, which can be killed and started again: only what was on its disk is there then. */
export interface KioskBrowser {
  /** The client in the page that runs now. */
  client(): HubClient;
  killAndRestart(): Promise<void>;
  end(): void;
}

/** @param name tells the browsers of one test file apart: what one keeps is not the other's */
export async function openKiosk(house: House, name: string): Promise<KioskBrowser> {
  const browser = await openBrowser({ role: 'kiosk', origin: house.base, name });
  const start = async (): Promise<HubClient> => {
    const page = browser.open();
    await page.start();
    return page;
  };
  let client = await start();
  await client.pairHere({ name: 'Kiosk 1' });
  return {
    client: () => client,
    killAndRestart: async () => {
      client.stop();
      client = await start();
    },
    end: () => client.stop(),
  };
}

/** Moments of an order at which something may break. */
export const MOMENTS = [
  'before the hub heard of the order',
  'before the kiosk heard that it is held',
  'before the hub heard that it is to be paid',
  'before the kiosk heard that the terminal was asked',
  'while the terminal waits for the card',
  'when the money has moved',
] as const;
export type Moment = (typeof MOMENTS)[number];

const ASKING: Partial<Record<Moment, { readonly route: string; readonly when: 'before' | 'after' }>> = {
  'before the hub heard of the order': { route: 'holdKioskOrder', when: 'before' },
  'before the kiosk heard that it is held': { route: 'holdKioskOrder', when: 'after' },
  'before the hub heard that it is to be paid': { route: 'payKioskOrder', when: 'before' },
  'before the kiosk heard that the terminal was asked': { route: 'payKioskOrder', when: 'after' },
};

/** A client whose asking is broken off once, at a moment: what was asked gets lost, or its answer does. */
export function breakingOff(client: HubClient, moment: Moment, breakIt: () => Promise<void>): CheckoutHub {
  const asking = ASKING[moment];
  let broken = false;
  return {
    call: client.call.bind(client),
    follow: client.live.follow.bind(client.live),
    newId: () => client.newId(),
    attempt: async (route, input, key) => {
      const here = !broken && route.name === asking?.route;
      if (here && asking?.when === 'before') {
        broken = true;
        await breakIt();
      }
      const answer = await client.attempt(route, input, key);
      if (!here || asking?.when === 'before') return answer;
      broken = true;
      await breakIt();
      return err({ code: 'unreachable' });
    },
  };
}

/** An order of the first dish that has nothing to choose. */
export async function wanted(house: House, client: HubClient) {
  const menu = await house.ask<MenuView>('/menu');
  const dish = must(
    menu.items.find((item) => item.groupIds.length === 0 && item.stations.length === 1 && item.variants[0]?.price),
    'a dish',
  );
  const variant = must(dish.variants[0], 'a variant');
  const lines = [{ id: client.newId(), itemId: dish.id, variantId: variant.id, quantity: 2, choices: [] }];
  return { type: 'takeaway' as const, tag: null, language: 'en', total: (variant.price ?? 0) * 2, lines };
}

export const terminal = (house: House, next: SimulatedOutcome): Promise<unknown> =>
  house.ask('/terminal/simulated', { method: 'PUT', body: { next } });

/**
 * Cards that the terminal charged, by its own memory, and that the hub has as paid: ids of payments, in order. They are
 * read past the hub, which may never have heard of one.
 */
export function charged({ folder }: House): { readonly terminal: string[]; readonly hub: string[] } {
  const db = new Database(databaseIn(folder), { readonly: true });
  try {
    const ids = (select: string, ...values: unknown[]): string[] =>
      db
        .prepare(select)
        .pluck()
        .all(...values) as string[];
    return {
      terminal: ids(
        `select payment_id from simulated_payments where outcome = 'approved' and answers_at <= ? order by payment_id`,
        Date.now(),
      ),
      hub: ids(`select id from payments where tender = 'card' and state = 'taken' order by id`),
    };
  } finally {
    db.close();
  }
}

/** The order as the hub has it; null: it has none. */
export const orderIn = async (house: House, orderId: string): Promise<OrderView | null> =>
  house.ask<OrderView>(`/orders/${orderId}`).catch(() => null);

/** Types of the order's events, oldest first. */
export async function eventsOf(house: House, orderId: string): Promise<string[]> {
  const { rows } = await house.ask<{ rows: { type: string }[] }>(`/log?stream=order:${orderId}&limit=100`);
  return rows.map(({ type }) => type).toReversed();
}

/** Waits until something holds, as patiently as a guest. */
export const until = (holds: () => unknown): Promise<unknown> =>
  vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error('not yet');
    },
    { timeout: 45_000, interval: 50 },
  );

/** Resolves when the checkout has come to its end, or waits for its guest. */
export const settled = (checkout: Checkout): Promise<unknown> =>
  until(() => ['sent', 'failed', 'gone', 'refused'].includes(checkout.state.getState().stage));
