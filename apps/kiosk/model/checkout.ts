import type { HubClient } from '@comanda/kit/hub-client/client.ts';
import type { Clock } from '@comanda/kit/hub-client/clock.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { isNoAnswer } from '@comanda/kit/hub-client/judge.ts';
import type { Answer, HubProblem } from '@comanda/kit/hub-client/types.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { kioskRoutes } from '@comanda/shared/contracts/commands/kiosk.ts';
import type { BodyInputOf } from '@comanda/shared/contracts/route.ts';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type CheckoutHub = Pick<HubClient, 'attempt' | 'call' | 'follow' | 'newId'>;
export type Means = 'card' | 'transfer' | 'counter';
export type WantedOrder = Omit<BodyInputOf<typeof kioskRoutes.holdKioskOrder>, 'orderId'>;

/**
 * `giving`: to the hub; `waiting`: for the terminal, or for a transfer to come in; `failed`: the card was not charged; `leaving`: called off, and the
 * terminal has still to say whether it was in time; `sent`: the kitchen has it; `refused`: the hub says no, and holds
 * nothing; `gone`: called off.
 */
export type Stage = 'giving' | 'waiting' | 'failed' | 'leaving' | 'sent' | 'refused' | 'gone';

export interface CheckoutState {
  readonly stage: Stage;
  readonly means: Means;
  /** The number that is called; null: the hub has not taken the order yet. */
  readonly number: number | null;
  /** The order as the hub last said that it stands. */
  readonly order: KioskOrder | null;
  /** The hub did not answer when it was last asked, or is not heard of any more. */
  readonly away: boolean;
  /** Why it was refused; null also where the hub let the order go by itself. */
  readonly problem: HubProblem | null;
}

/** How the order stands, and the position in the log at which it does. */
interface Word {
  readonly order: KioskOrder;
  readonly seq: number;
}

const AGAIN_MS = SECOND;

/** The terminal says nothing, and who waits for it may go: how the payment ends, the hub finds out without them. */
export const isSilent = ({ stage, order }: CheckoutState): boolean =>
  (stage === 'waiting' || stage === 'leaving') && order?.state === 'unanswered';

const over = (stage: Stage): boolean => stage === 'sent' || stage === 'refused' || stage === 'gone';

/**
 * One order's way from the basket to the kitchen: held by the hub, paid, sent. Whatever is not answered is asked again
 * under the same id, as long as the guest waits for it. How a payment ends comes from the hub alone, which also ends it
 * without this kiosk.
 */
export class Checkout {
  readonly orderId: string;
  readonly state: StoreApi<CheckoutState>;
  readonly #hub: CheckoutHub;
  readonly #clock: Clock;
  #paymentId: string | null = null;
  #unfollow = (): void => {};
  #abandoned = false;
  #latest: { readonly seq: number; readonly order: KioskOrder | null } = { seq: 0, order: null };

  constructor(hub: CheckoutHub, clock: Clock, orderId: string) {
    this.#hub = hub;
    this.#clock = clock;
    this.orderId = orderId;
    this.state = createStore(() => ({
      stage: 'giving',
      means: 'card',
      number: null,
      order: null,
      away: false,
      problem: null,
    }));
  }

  /** Gives the order to the hub, then pays it. */
  async begin(order: WantedOrder, means: Means): Promise<void> {
    this.#set({ means });
    const held = await this.#deliver((key) =>
      this.#hub.attempt(routes.holdKioskOrder, { body: { ...order, orderId: this.orderId } }, key),
    );
    if (held === null) return;
    if (!held.ok) {
      this.#set({ stage: 'refused', problem: held.error });
      return;
    }
    this.#set({ number: held.value.number });
    this.#follow();
    await this.pay(means);
  }

  /** Pays, after a failure once more or by other means. */
  async pay(means: Means): Promise<void> {
    this.#set({ stage: 'giving', means, problem: null });
    const params = { orderId: this.orderId };
    if (means === 'counter') {
      const sent = await this.#deliver((key) => this.#hub.attempt(routes.sendKioskOrder, { params, body: {} }, key));
      if (sent?.ok) this.#see(sent.value);
      else if (sent) this.#set({ stage: 'failed', problem: sent.error });
      return;
    }
    const paymentId = this.#hub.newId();
    this.#paymentId = paymentId;
    const body = { paymentId };
    const asked = await this.#deliver((key) =>
      means === 'card'
        ? this.#hub.attempt(routes.payKioskOrder, { params, body }, key)
        : this.#hub.attempt(routes.transferKioskOrder, { params, body }, key),
    );
    if (asked === null) return;
    if (!asked.ok) this.#set({ stage: 'failed', problem: asked.error });
    else {
      if (this.#stage === 'giving') this.#set({ stage: 'waiting' });
      this.#see(asked.value);
    }
  }

  /**
   * The guest goes back. Where the terminal is at it, it must first say that nothing was charged. A transfer that was
   * made all the same finds its order at the hub for some minutes.
   */
  async leave(): Promise<void> {
    if (over(this.#stage)) return;
    const { order, number, means } = this.state.getState();
    const atTerminal = this.#stage === 'waiting' || order?.state === 'paying' || order?.state === 'unanswered';
    this.#set({ stage: atTerminal && means !== 'transfer' && number !== null ? 'leaving' : 'gone' });
    if (this.#stage === 'gone') {
      this.abandon();
      return;
    }
    const left = await this.#deliver((key) => this.#giveUp(key));
    if (left?.ok) this.#see(left.value);
  }

  /** Nobody is there any more. What the hub does not hear of this, it finds out by itself. */
  abandon(): void {
    if (this.#abandoned) return;
    this.#abandoned = true;
    this.#unfollow();
    if (this.#stage !== 'sent' && this.#stage !== 'refused') void this.#giveUp(this.#hub.newId());
  }

  /** After a restart of the kiosk: how did the order go on? */
  async resume(): Promise<void> {
    const found = await this.#deliver(() => this.#hub.call(routes.kioskOrder, { params: { orderId: this.orderId } }));
    if (found === null) return;
    if (!found.ok) {
      this.#set({ stage: 'gone' });
      return;
    }
    const { order } = found.value;
    this.#paymentId = order.payment?.id ?? null;
    const means = order.payment?.tender === 'bank_qr' ? 'transfer' : 'card';
    this.#set({ number: order.number, stage: 'waiting', order, means });
    this.#follow();
    this.#see(found.value);
    // It was not asked for money yet: its guest is asked again how to pay.
    if (this.#stage === 'waiting' && order.state === 'held') this.#set({ stage: 'failed' });
  }

  get #stage(): Stage {
    return this.state.getState().stage;
  }

  #set(change: Partial<CheckoutState>): void {
    this.state.setState(change);
  }

  #giveUp(key: string): Promise<Answer<Word>> {
    return this.#hub.attempt(routes.giveUpKioskOrder, { params: { orderId: this.orderId }, body: {} }, key);
  }

  /** Asks until the hub answers; null: the guest has gone meanwhile. */
  async #deliver<T>(ask: (key: string) => Promise<Answer<T>>): Promise<Answer<T> | null> {
    const key = this.#hub.newId();
    for (;;) {
      const answer = await ask(key);
      if (this.#abandoned) return null;
      if (answer.ok || !isNoAnswer(answer.error, { sessionId: null })) {
        this.#set({ away: false });
        return answer;
      }
      this.#set({ away: true });
      await new Promise<void>((resolve) => this.#clock.after(AGAIN_MS, resolve));
      if (this.#abandoned) return null;
    }
  }

  #follow(): void {
    const followed = this.#hub.follow('kiosk', { order: this.orderId });
    const letGo = followed.hold();
    const look = (): void => {
      const { items, seq, state } = followed.state.getState();
      // Nothing is asked while somebody pays: that the hub is gone is seen here alone.
      if (state === 'old' || state === 'live') this.#set({ away: state === 'old' });
      const order = items.get(this.orderId);
      if (order) this.#see({ order, seq: seq ?? 0 });
    };
    const unsubscribe = followed.state.subscribe(look);
    this.#unfollow = () => {
      unsubscribe();
      letGo();
    };
    look();
  }

  /** Takes what the hub says of the order, unless later word of it has overtaken this, and goes where that leads. */
  #see(word: Word): void {
    if (over(this.#stage) || this.#abandoned) return;
    if (word.seq >= this.#latest.seq) this.#latest = word;
    const { order } = this.#latest;
    if (order === null) return;
    this.#set({ order });
    if (order.state === 'sent') this.#end('sent');
    else if (order.state === 'cancelled') this.#end(this.#stage === 'leaving' ? 'gone' : 'refused');
    else if (order.state === 'held' && this.#stage === 'waiting' && this.#isOver(order)) this.#set({ stage: 'failed' });
  }

  /** The payment that this kiosk asked for last has come to nothing; an older one says nothing of it. */
  #isOver({ payment }: KioskOrder): boolean {
    return payment !== null && payment.id === this.#paymentId && payment.state === 'failed';
  }

  #end(stage: 'sent' | 'refused' | 'gone'): void {
    this.#unfollow();
    this.#set({ stage });
  }
}
