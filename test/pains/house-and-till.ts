import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import type { BodyInputOf } from '@comanda/shared/contracts/route.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { type Clock, deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { readConfig } from '../../hub/config.ts';
import { type Hub, startHub } from '../../hub/hub.ts';
import { openBrowser } from './browser.ts';

/** A real hub that can be stopped and started on its folder and port, and a till's browser with the real client in it. */
export interface HouseAndTill {
  readonly hub: () => Hub;
  /** Replies that get lost on their way back, though the hub has done what was asked. */
  readonly net: { loseReplies: number };
  /** Opens the till's page. The one before stays open, as a second tab, unless it is stopped. */
  page(): Promise<HubClient>;
  /** Signs a demo's staff member in at a page. */
  signIn(page: HubClient, role: 'cashier' | 'waiter' | 'manager'): Promise<string>;
  /** What a page asks for when somebody orders a dish to take away. */
  order(page: HubClient): NewOrder;
  stopHub(): Promise<void>;
  startHub(): Promise<void>;
  /** Types and actors of the events of an order, oldest first. */
  eventsOf(orderId: string): { type: string; actor: string }[];
  end(): Promise<void>;
}

type NewOrder = BodyInputOf<typeof orderRoutes.openOrder>;

export const place = (page: HubClient, body: NewOrder) => page.command(routes.openOrder, { body });

const PINS = { cashier: '3333', waiter: '4444', manager: '2222' } as const;
let houses = 0;

/** @param clock the till's own; the device's where it is not given */
export async function houseAndTill(clock: Clock = deviceClock): Promise<HouseAndTill> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-pain-'));
  const start = async (port: number): Promise<Hub> => {
    const args = ['--host', '127.0.0.1', '--data-dir', folder, '--log', 'silent', '--port', String(port)];
    const config = readConfig([...args, '--rate', '10000'], {}, folder);
    if (!config.ok) throw new Error(config.error);
    const started = await startHub(config.value);
    if (!started.ok) throw new Error(started.error);
    return started.value;
  };
  let hub = await start(0);
  let open = true;
  const { port } = hub;
  const origin = `http://127.0.0.1:${port}`;
  houses += 1;
  const net = { loseReplies: 0 };
  const pages: HubClient[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await globalThis.fetch(input, init);
    if (net.loseReplies === 0) return response;
    net.loseReplies -= 1;
    await response.arrayBuffer();
    throw new TypeError('fetch failed');
  };
  const browser = await openBrowser({ role: 'pos', origin, name: `till-${houses}`, clock, fetch });
  const first = browser.open();
  await first.start();
  await first.pairHere({ name: 'Till 1' });
  first.stop();
  const menu = (await (
    await globalThis.fetch(`${origin}/api/v1/menu`, {
      headers: { 'comanda-device': must(browser.device() ?? undefined, 'a paired till').deviceToken },
    })
  ).json()) as MenuView;
  const dish = must(
    menu.items.find((item) => item.groupIds.length === 0 && item.stations.length === 1 && item.variants[0]?.price),
    'a dish',
  );
  return {
    hub: () => hub,
    net,
    page: async () => {
      const page = browser.open();
      pages.push(page);
      await page.start();
      return page;
    },
    signIn: async (page, role) => {
      const tiles = await page.get(routes.staffTiles);
      if (!tiles.ok) throw new Error(tiles.error.code);
      for (const { id, role: theirs } of tiles.value.staff) {
        if (theirs !== role) continue;
        const signed = await page.signInByPin(id, PINS[role]);
        if (signed.ok) {
          await vi.waitFor(() => {
            if (page.live.state.getState().state !== 'live') throw new Error('not live yet');
          }, 5_000);
          return id;
        }
      }
      throw new Error(`nobody signs in as ${role}`);
    },
    order: (page) => ({
      orderId: page.newId(),
      type: 'takeaway',
      lines: [{ id: page.newId(), itemId: dish.id, variantId: must(dish.variants[0], 'a variant').id }],
      send: true,
    }),
    stopHub: async () => {
      await hub.stop();
      open = false;
    },
    startHub: async () => {
      hub = await start(port);
      open = true;
    },
    eventsOf: (orderId) =>
      hub.store.all<{ type: string; actor: string }>(
        'select type, actor from log where stream = ? order by seq',
        `order:${orderId}`,
      ),
    end: async () => {
      for (const page of pages) page.stop();
      if (open) await hub.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
