import { setTimeout as sleep } from 'node:timers/promises';
import { openHouse } from '../e2e/house.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { Till } from '../bench/till.ts';
import { ORDERS_PATH } from '../bench/hub-subject.ts';
import { plansOf } from '../bench/venue.ts';
import { kitchenPage, launch, watchedAt } from './browser.ts';
import { sendPatiently } from './sending.ts';

/** The hub is killed and started again in the middle of a service, while orders come and a cook bumps. */

export interface Kills {
  readonly orders: number;
  /** Orders whose ticket the screen never showed. */
  readonly missing: number;
  /** Orders whose ticket it showed more than once. */
  readonly twice: number;
  /** Tickets of which the log says otherwise than once that they were drawn, or that they were bumped. */
  readonly miscounted: number;
}

interface Row {
  readonly type: string;
  readonly payload: {
    readonly ticketId?: string;
    readonly station?: string;
    readonly tickets?: readonly { readonly id: string; readonly station: string }[];
  };
}

type Ask = <T>(path: string) => Promise<T>;

export async function kills(times: number, random: () => number, say: (text: string) => void): Promise<Kills> {
  const { plans, station } = plansOf(loadVenue('saigon'));
  const house = await openHouse();
  const browser = await launch();
  try {
    const page = await kitchenPage(browser, house.base, station, { bumpAfterMs: 700 });
    let goesOn = true;
    let till = new Till(house.base);
    const target = async () => ({ url: house.base, path: ORDERS_PATH, headers: await till.headers() });
    const service = sendPatiently({ target, plans, goesOn: () => goesOn, pause: 250 });
    for (let n = 1; n <= times; n += 1) {
      await sleep(300 + random() * 900);
      await house.killAndRestart();
      till = new Till(house.base);
      if (n % 10 === 0) say(`${n} kills`);
    }
    await sleep(1_000);
    goesOn = false;
    const numbers = await service;
    await page.getByText('Nothing to make').waitFor({ timeout: 60_000 });
    const { mounted } = await watchedAt(page);
    await page.getByText('Live').waitFor();
    return {
      orders: numbers.length,
      missing: numbers.filter((number) => mounted[number] === undefined).length,
      twice: Object.values(mounted).filter((count) => count > 1).length,
      miscounted: await miscounted(house.ask, station),
    };
  } finally {
    await browser.close();
    await house.close();
  }
}

async function rowsOf(ask: Ask, type: string): Promise<Row[]> {
  const rows: Row[] = [];
  let from = '';
  for (;;) {
    const page = await ask<{ rows: Row[]; next: number | null }>(`/log?type=${type}&limit=500${from}`);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    from = `&before=${page.next}`;
  }
}

/** Tickets of a station that the log calls drawn or bumped another number of times than once. */
async function miscounted(ask: Ask, station: string): Promise<number> {
  const sent = (await rowsOf(ask, 'lines.sent.v1')).flatMap(({ payload }) => payload.tickets ?? []);
  const ids = sent.filter((ticket) => ticket.station === station).map(({ id }) => id);
  let wrong = 0;
  for (const type of ['ticket.drawn.v1', 'ticket.bumped.v1']) {
    const said = (await rowsOf(ask, type)).map(({ payload }) => payload.ticketId);
    wrong += ids.filter((id) => said.filter((each) => each === id).length !== 1).length;
  }
  return wrong;
}
