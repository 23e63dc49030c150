import { vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { type Clock, deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { withQuantity, without } from '../../apps/pos/model/draft.ts';
import { submitDraft } from '../../apps/pos/model/submit.ts';
import { seeded } from '../../hub/test/random.ts';
import type { HouseAndTill } from './house-and-till.ts';
import { storage, type TillApart, tillApart } from './till-apart.ts';

/** After so long without the hub a till knows that it is cut off. */
const SILENCE_MS = 6_000;

let skipped = 0;
/** A till's clock that a test can let jump ahead. */
export const jumpingClock: Clock = { ...deviceClock, now: () => deviceClock.now() + skipped };

function accepted(yes: boolean): void {
  if (!yes) throw new Error('not what a till expects');
}

/** What must be at the hub in the end. */
export interface Wanted {
  readonly tableId: string | null;
  readonly lines: Map<string, number>;
  paid: { readonly paymentId: string; readonly amount: number } | null;
  /** As the till heard of it last; undefined: the hub never had it. */
  view: OrderView | undefined;
}

/** A till at which a seeded somebody sells at random, while the hub comes and goes. */
export class RandomTill {
  readonly #house: HouseAndTill;
  readonly wanted = new Map<string, Wanted>();
  readonly #random = seeded(20_261_121);
  readonly #storage = storage();
  #page: HubClient | null = null;
  #till: TillApart | null = null;
  #up = true;
  deeds = 0;

  constructor(house: HouseAndTill) {
    this.#house = house;
  }

  async begin(): Promise<void> {
    this.#page = await this.#house.page();
    await this.#house.signIn(this.#page, 'manager');
    this.#till = await tillApart(this.#page, this.#storage);
  }

  get page(): HubClient {
    return must(this.#page, 'a page');
  }

  get till(): TillApart {
    return must(this.#till, 'a till');
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)];
  }

  get #unpaid(): [string, Wanted][] {
    return [...this.wanted].filter(([, { paid }]) => paid === null);
  }

  #head(orderId: string, { tableId, view }: Wanted) {
    return { ...this.till.head(orderId, tableId), opened: view !== undefined };
  }

  async #give(orderId: string, wanted: Wanted): Promise<void> {
    const head = this.#head(orderId, wanted);
    if (!this.#up) {
      accepted(await this.till.keep(head, wanted.view !== undefined));
      return;
    }
    const draft = must(this.till.drafts.state.getState()[orderId], 'a draft');
    const outcome = await submitDraft(this.page, this.till.drafts, draft, { send: true, attended: () => true });
    accepted(outcome.ok && outcome.value.orderId === orderId);
    this.till.drafts.forget(orderId);
    await this.#hear(orderId, wanted);
  }

  async #hear(orderId: string, wanted: Wanted): Promise<void> {
    const answer = await this.page.get(routes.oneOrder, { params: { orderId } });
    if (answer.ok) wanted.view = answer.value;
  }

  async #order(): Promise<void> {
    const orderId = this.page.newId();
    const used = new Set([...this.wanted.values()].map(({ tableId }) => tableId));
    const free = this.till.venue.tables.filter(({ id }) => !used.has(id));
    const tableId = this.#random() < 0.4 ? (this.#pick(free)?.id ?? null) : null;
    const wanted: Wanted = { tableId, lines: new Map(), paid: null, view: undefined };
    this.wanted.set(orderId, wanted);
    await this.#add(orderId, wanted);
  }

  async #add(orderId: string, wanted: Wanted): Promise<void> {
    const count = 1 + Math.floor(this.#random() * 3);
    for (let n = 0; n < count; n += 1) {
      const dish = must(this.#pick(this.till.dishes) ?? null, 'a dish');
      wanted.lines.set(this.till.add(this.#head(orderId, wanted), dish), 1);
    }
    await this.#give(orderId, wanted);
  }

  /** Changes or strikes a line that is kept and was not sent yet, where there is one. */
  async #change(orderId: string, wanted: Wanted): Promise<void> {
    const lines = (this.till.shown(orderId)?.lines ?? []).filter(({ kept, going }) => kept === true && !going);
    const line = this.#pick(lines);
    if (!line) return;
    const strike = this.#random() < 0.3 && wanted.lines.size > 1;
    const quantity = 1 + Math.floor(this.#random() * 5);
    await this.till.change(orderId, (draft) =>
      strike ? without(draft, line.id) : withQuantity(draft, line.id, quantity),
    );
    if (strike) wanted.lines.delete(line.id);
    else wanted.lines.set(line.id, quantity);
  }

  async #pay(orderId: string, wanted: Wanted): Promise<void> {
    if (!this.#up) {
      wanted.paid = await this.till.pay(this.#head(orderId, wanted), wanted.view);
      return;
    }
    const check = must(wanted.view?.checks[0], 'a check');
    const paymentId = this.page.newId();
    const body = { paymentId, tendered: check.due };
    accepted((await this.page.command(routes.payCash, { params: { checkId: check.id }, body })).ok);
    wanted.paid = { paymentId, amount: check.due };
  }

  async deed(): Promise<void> {
    this.deeds += 1;
    const [orderId, wanted] = this.#pick(this.#unpaid) ?? [];
    const dice = this.#random();
    if (orderId === undefined || wanted === undefined || dice < 0.25) await this.#order();
    else if (dice < 0.5) await this.#add(orderId, wanted);
    else if (dice < 0.75) await this.#change(orderId, wanted);
    else await this.#pay(orderId, wanted);
  }

  async breakOff(): Promise<void> {
    await this.#house.stopHub();
    this.#up = false;
    // Half of the breaks are noticed at once, half not yet.
    if (this.#random() < 0.5) {
      skipped += SILENCE_MS;
      this.page.live.check();
    }
  }

  async mend(): Promise<void> {
    if (this.#random() < 0.4) {
      this.page.stop();
      this.#page = await this.#house.page();
    }
    this.#house.net.loseReplies = Math.floor(this.#random() * 3);
    await this.#house.startHub();
    this.#up = true;
    await vi.waitFor(() => {
      const { waiting, unsettled } = this.page.outbox.state.getState();
      accepted(waiting === 0 && unsettled.length === 0);
    }, 30_000);
    this.#house.net.loseReplies = 0;
    this.#till = await tillApart(this.page, this.#storage);
    for (const [orderId, wanted] of this.#unpaid) await this.#hear(orderId, wanted);
  }
}
