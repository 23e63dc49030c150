import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { HOUR, MINUTE } from '@comanda/shared/base/time.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { KitchenStep } from '@comanda/shared/domain/queue/types.ts';
import { runAsHub } from '../../hub/log/own-commands.ts';
import { approvalsModule } from '../../hub/modules/approvals/index.ts';
import { kitchenModule } from '../../hub/modules/kitchen/index.ts';
import { menuFileEvents, menuModule } from '../../hub/modules/menu/index.ts';
import type { Caller } from '../../hub/modules/module.ts';
import { ordersModule } from '../../hub/modules/orders/index.ts';
import { venueFileEvents, venueModule } from '../../hub/modules/venue/index.ts';
import { type Harness, NOON, openHarness } from '../../hub/test/harness.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { kitchenDay, type KitchenHabits, type MenuLine } from './kitchen.ts';

/** Of the orders with more than one line on a ticket, those that lose one again. */
const VOIDS = 0.04;
const VOIDED_AFTER = MINUTE;
const STAFF = '00000000-0000-7000-8000-00000000aaaa';
const shift: Caller = {
  device: null,
  staff: { id: STAFF, role: 'manager', sessionId: STAFF },
  permissions: new Set(staffPermissions.manager),
  local: false,
  address: '10.0.0.5',
};

/** The first one after the harness's clock, at the demo venue: 10 March 2026 in Saigon. ms */
export const NEXT_MIDNIGHT = NOON + 5 * HOUR;

/** What of the demo venue's menu is ordered by one tap and made at one station. */
const dishes = loadVenue('saigon').items.filter(
  ({ groupIds, orderTypes, stations, variants }) =>
    groupIds.length === 0 &&
    stations.length === 1 &&
    orderTypes.includes('takeaway') &&
    typeof variants[0]?.price === 'number',
);
export const dishLines: readonly MenuLine[] = dishes.map(({ id, stations: [station], prepSeconds }) => ({
  itemId: id,
  station: must(station, 'its station'),
  prepSeconds,
}));

/** An order of the plan as the hub has it. */
interface Placed {
  readonly orderId: string;
  /** Ids of the lines of each of its tickets in the plan. */
  readonly lineIds: ReadonlyMap<string, readonly string[]>;
  readonly ticketIds: ReadonlyMap<string, string>;
}

type Moment = Extract<KitchenStep, { readonly at: number }> | { readonly kind: 'void'; at: number; ticketId: string };

/**
 * Days in a made-up kitchen, lived through at a hub of its own: its log as `comanda export` writes it, a line an event.
 * @param days midnights of the venue's clock, ms, rising
 */
export async function recordedDays(
  random: () => number,
  habits: KitchenHabits,
  days: readonly number[],
): Promise<string[]> {
  const house = openHarness({
    modules: [venueModule, menuModule, ordersModule, kitchenModule, approvalsModule(() => NOON)],
  });
  try {
    const venue = loadVenue('saigon');
    await runAsHub(house.spine, house.newId, (deciding) => {
      for (const each of [...venueFileEvents(venue, true), ...menuFileEvents(venue)]) deciding.append(each);
      return ok(null);
    });
    const plan = days.flatMap((midnight, day) => kitchenDay(random, dishLines, habits, midnight, day));
    const service = new Service(house);
    for (const moment of withVoids(random, plan)) await service.live(moment);
    return house.spine.eventsAfter(0, Number.MAX_SAFE_INTEGER).map((event) => JSON.stringify(event));
  } finally {
    house.close();
  }
}

/** The plan in the order of time, with lines that are taken off again. */
function withVoids(random: () => number, plan: readonly KitchenStep[]): Moment[] {
  const moments = plan.flatMap((step): Moment[] => {
    if (step.kind === 'ranked') return [];
    const long = step.kind === 'sent' ? step.tickets.find(({ lines }) => lines.length > 1) : undefined;
    if (!long || random() >= VOIDS) return [step];
    return [step, { kind: 'void', at: step.at + VOIDED_AFTER, ticketId: long.id }];
  });
  return moments.sort((a, b) => a.at - b.at);
}

/** Does what a plan says, at its time. */
class Service {
  readonly #house: Harness;
  readonly #placed = new Map<string, Placed>();

  constructor(house: Harness) {
    this.#house = house;
  }

  async live(moment: Moment): Promise<void> {
    const { timers } = this.#house;
    timers.advance(Math.max(0, Math.round(moment.at) - timers.now()));
    if (moment.kind === 'sent') return this.#order(moment);
    const ticketId = 'ticketId' in moment ? moment.ticketId : moment.kind === 'changed' ? moment.tickets[0]?.id : null;
    const placed = ticketId ? this.#placed.get(ticketId) : undefined;
    if (!ticketId || !placed) return;
    if (moment.kind === 'void') return this.#void(placed, must(placed.lineIds.get(ticketId)?.at(-1), 'a line'));
    const params = { ticketId: must(placed.ticketIds.get(ticketId), 'its ticket') };
    if (moment.kind === 'bumped') await this.#house.ask(routes.bumpTicket, { caller: shift, params });
    if (moment.kind !== 'changed') return;
    const [{ lines, left = lines }] = moment.tickets as [(typeof moment.tickets)[number]];
    const lineId = must(placed.lineIds.get(ticketId)?.[lines.length - left.length - 1], 'the line that is made');
    await this.#house.ask(routes.bumpLine, { caller: shift, params: { ...params, lineId } });
  }

  async #order({ tickets }: Extract<KitchenStep, { kind: 'sent' }>): Promise<void> {
    const { newId, store, ask } = this.#house;
    const orderId = newId();
    const lineIds = new Map<string, string[]>();
    const lines = tickets.flatMap(({ id, lines: planned }) =>
      planned.map(({ itemId, quantity }) => {
        const variant = must(dishes.find((dish) => dish.id === itemId)?.variants[0], 'a variant');
        const line = { id: newId(), itemId, variantId: variant.id, quantity };
        lineIds.set(id, [...(lineIds.get(id) ?? []), line.id]);
        return line;
      }),
    );
    const body = { orderId, type: 'takeaway' as const, lines, send: true };
    const opened = await ask(routes.openOrder, { caller: shift, body });
    if (!opened.ok) throw new Error(`an order was refused: ${opened.error.code}`);
    const made = store.all<{ id: string; station: string }>(
      'select id, station from tickets where order_id = ?',
      orderId,
    );
    const ticketIds = new Map(
      tickets.flatMap(({ id, station }) => {
        const ticket = made.find((each) => each.station === station);
        return ticket ? [[id, ticket.id] as const] : [];
      }),
    );
    for (const { id } of tickets) if (ticketIds.has(id)) this.#placed.set(id, { orderId, lineIds, ticketIds });
  }

  async #void({ orderId }: Placed, lineId: string): Promise<void> {
    const body = { reason: 'Changed their mind' };
    await this.#house.ask(routes.voidLine, { caller: shift, params: { orderId, lineId }, body });
  }
}
