import { expect } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { simulatedTerminal, type SimulatedTerminal, type RememberedPayment } from '../drivers/terminal/simulated.ts';
import { cardPayments } from '../followers/cards/index.ts';
import { type Follower, startFollower } from '../log/follower.ts';
import { runAsHub } from '../log/own-commands.ts';
import { closingModule, newSigner } from '../modules/closing/index.ts';
import { approvalsModule } from '../modules/approvals/index.ts';
import { cutOffModule } from '../modules/cut-off/index.ts';
import { drawerModule } from '../modules/drawer/index.ts';
import { houseAccountsModule } from '../modules/house-accounts/index.ts';
import { invoicesModule } from '../modules/invoices/index.ts';
import { kioskModule } from '../modules/kiosk/index.ts';
import { kitchenModule } from '../modules/kitchen/index.ts';
import { ledgerModule } from '../modules/ledger/index.ts';
import { menuFileEvents, menuModule } from '../modules/menu/index.ts';
import type { Caller } from '../modules/module.ts';
import { ordersModule } from '../modules/orders/index.ts';
import { paymentsModule } from '../modules/payments/index.ts';
import { reportsModule } from '../modules/reports/index.ts';
import { venueFileEvents, venueModule } from '../modules/venue/index.ts';
import { loadVenue } from '../venues/index.ts';
import { type Harness, openHarness } from './harness.ts';
import { accepted } from './identity.ts';

const STAFF = '00000000-0000-7000-8000-00000000aaaa';

/** A cashier at a till. */
export const cashier: Caller = {
  device: null,
  staff: { id: STAFF, role: 'manager', sessionId: STAFF },
  permissions: new Set(staffPermissions.manager),
  local: false,
  address: '10.0.0.5',
};

/** Somebody at the same till who may do less. */
export const callerAs = (role: 'cashier' | 'waiter'): Caller => ({
  ...cashier,
  staff: { id: `00000000-0000-7000-8000-00000000bbb${role === 'cashier' ? 1 : 2}`, role, sessionId: 's' },
  permissions: new Set(staffPermissions[role]),
});

/** The demo venue in trade: orders, kitchen, money and reports on a real log, the clock in the test's hands. */
export interface Trade extends Harness {
  readonly terminal: SimulatedTerminal;
  readonly cards: Follower;
  /** Items with nothing to choose that a station makes. */
  readonly dishes: readonly MenuItem[];
  /** Opens an order of such items and sends it. */
  order(count?: number, tableId?: string): Promise<{ orderId: string; checkId: string; number: number; total: number }>;
  /** An order as it is now. */
  view(orderId: string): Promise<OrderView>;
  line(at?: number): { id: string; itemId: string; variantId: string };
  /** Lets time pass and everything that follows from it come to rest. */
  pass(ms: number): Promise<void>;
}

export async function openTrade(name: 'saigon' | 'newyork' | 'berlin' = 'saigon'): Promise<Trade> {
  let now = (): number => 0;
  const house = openHarness({
    modules: [
      venueModule,
      menuModule,
      ordersModule,
      houseAccountsModule,
      ledgerModule,
      approvalsModule(() => now()),
      kitchenModule,
      kioskModule(() => now()),
      paymentsModule(null),
      invoicesModule,
      reportsModule(() => now()),
      drawerModule,
      cutOffModule,
      closingModule({ now: () => now(), signer: newSigner() }),
    ],
  });
  now = house.timers.now;
  const venue = loadVenue(name);
  await runAsHub(house.spine, house.newId, (deciding) => {
    for (const each of [...venueFileEvents(venue, true), ...menuFileEvents(venue)]) deciding.append(each);
    return ok(null);
  });
  const memory = new Map<string, RememberedPayment>();
  const terminal = simulatedTerminal(
    { read: (id) => memory.get(id), write: (id, payment) => void memory.set(id, payment) },
    house.timers,
  );
  const work = cardPayments({ spine: house.spine, timers: house.timers, terminal, newId: house.newId });
  const cards = startFollower(house.spine, house.store, house.timers, work.work);
  const dishes = venue.items.filter(
    (item) => item.groupIds.length === 0 && item.stations.length === 1 && item.variants[0]?.price !== null,
  );
  const line = (at = 0) => {
    const dish = must(dishes[at], 'a dish');
    return { id: house.newId(), itemId: dish.id, variantId: must(dish.variants[0], 'a variant').id };
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) {
      await new Promise(setImmediate);
      await cards.settled();
    }
  };
  return {
    ...house,
    terminal,
    cards,
    dishes,
    line,
    order: async (count = 2, tableId) => {
      const opened = await house.ask(routes.openOrder, {
        caller: cashier,
        body: {
          orderId: house.newId(),
          type: tableId ? 'dine_in' : 'takeaway',
          tableId: tableId ?? null,
          lines: Array.from({ length: count }, (_, at) => line(at)),
          send: true,
        },
      });
      return accepted(opened);
    },
    view: async (orderId) => accepted(await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } })),
    pass: async (ms) => {
      await settle();
      house.timers.advance(ms);
      await settle();
    },
    close: () => {
      work.stop();
      void cards.stop();
      house.close();
    },
  };
}

/** Closes a house after its test, and looks that the log gives the tables that are there (L3). */
export function closeReplayed(house: Trade): void {
  const differences = house.differences();
  house.close();
  expect(differences).toEqual([]);
}
