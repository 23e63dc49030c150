import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { House } from './house.ts';

/** Orders that guests wait for, as the specs of board and phone need them. */

interface Dish {
  readonly id: string;
  readonly groupIds: readonly string[];
  readonly stations: readonly string[];
  readonly orderTypes: readonly string[];
  readonly variants: readonly { readonly id: string; readonly price: number | null }[];
}

export interface Waiting {
  readonly orderId: string;
  readonly number: number;
  /** The path of the page by which a phone follows it. */
  readonly path: string;
}

/** A takeaway that is with the kitchen: one dish of one station. */
export async function waitingOrder(house: House): Promise<Waiting> {
  const { items } = await house.ask<{ items: Dish[] }>('/menu');
  const dish = items.find(
    ({ groupIds, stations, orderTypes, variants }) =>
      groupIds.length === 0 && stations.length === 1 && orderTypes.includes('takeaway') && variants[0]?.price,
  );
  const orderId = randomUUID();
  const lines = [{ id: randomUUID(), itemId: dish?.id, variantId: dish?.variants[0]?.id }];
  const { number } = await house.tell<{ number: number }>('/orders', { orderId, type: 'takeaway', lines, send: true });
  const { url } = await house.ask<{ url: string }>(`/orders/${orderId}/track-link`);
  return { orderId, number, path: new URL(url).pathname };
}

/** The kitchen has made all of an order. */
export async function makeReady(house: House, { orderId }: Waiting): Promise<void> {
  const { stations } = await house.ask<{ stations: { id: string; kind: string }[] }>('/venue');
  for (const { id: station } of stations.filter(({ kind }) => kind === 'prep')) {
    const { tickets } = await house.ask<{ tickets: { id: string; orderId: string }[] }>(`/kitchen/${station}/tickets`);
    for (const ticket of tickets.filter((each) => each.orderId === orderId)) {
      await house.tell(`/tickets/${ticket.id}/bump`, {});
    }
  }
}

export const handOver = (house: House, { orderId }: Waiting): Promise<unknown> =>
  house.tell(`/orders/${orderId}/hand-over`, {});

/** Everything that the page lets be heard, from now on, in seconds of its own clock. */
export interface Heard {
  readonly kind: 'bell' | 'word';
  readonly from: number;
  readonly to: number;
}

/**
 * Before the page is opened: notes what its audio plays, and lets nothing be heard before a touch, as a tablet does.
 * The browser's own rule for that is of no use here: what a test asks of the page counts as a touch to it.
 */
export const listenTo = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let touched = false;
    for (const type of ['pointerdown', 'keydown']) {
      addEventListener(type, ({ isTrusted }) => (touched ||= isTrusted), { capture: true });
    }
    globalThis.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        if (!touched) void super.suspend();
      }
      override get state(): AudioContextState {
        return touched ? super.state : 'suspended';
      }
      override resume(): Promise<void> {
        return touched ? super.resume() : Promise.resolve();
      }
    };
    const heard: { kind: string; from: number; to: number }[] = [];
    Object.assign(globalThis, { heard });
    const bell = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function start(when = 0): void {
      const from = Math.max(when, this.context.currentTime);
      heard.push({ kind: 'bell', from, to: from + 0.35 });
      bell.call(this, when);
    };
    const word = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function start(when = 0): void {
      const from = Math.max(when, this.context.currentTime);
      heard.push({ kind: 'word', from, to: from + (this.buffer?.duration ?? 0) });
      word.call(this, when);
    };
  });

export const heardBy = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);

/** Lets the page be heard, for which its browser wants a touch; how much was heard of it so far. */
export async function letSound(page: Page, button: string): Promise<number> {
  await page.getByRole('button', { name: button }).click();
  await page.waitForFunction(() => (globalThis as unknown as { heard: Heard[] }).heard.length === 2);
  return 2;
}
