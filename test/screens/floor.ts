import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import { measure, type Measurement, readOptions } from '../bench/command-line.ts';
import { atLeast, atMost } from '../bench/figures.ts';
import { type Bench, openBench, withHub } from '../bench/measured.ts';
import type { Target } from '../bench/load.ts';
import { newId } from '../bench/orders.ts';
import { PRINTERS_HOST } from '../bench/printers-worker.ts';
import { median } from '../bench/stats.ts';
import { measuredVenue } from '../bench/venue.ts';
import { launch, slowDown } from './browser.ts';

/** `npm run bench:floor`: a thousand open checks, at the hub and on a slow terminal's floor. */

const USAGE = `npm run bench:floor -- [--json] [--quick] [--only FIGURE,…]

  --quick  few checks: tries the measurement, its figures count for nothing
The screens must have been built: npm run build.`;

const SCREENS = fileURLToPath(new URL('../../dist/screens', import.meta.url));
const OWNERS_PIN = '1111';
const SLOWER = 4;
const ASKED = 15;

const opened: Promise<Bench>[] = [];
const bench = (): Promise<Bench> => {
  opened[0] ??= openBench({ quick: options.quick, control: false });
  return opened[0];
};

interface Scrolled {
  /** ms between two frames while the list scrolls. */
  readonly gaps: readonly number[];
  /** As the list says of itself: only those in view are drawn. */
  readonly rows: number;
}

/** In the page: scrolls the takeaways down, a bit with every frame, for so many frames. */
async function scroll(page: Page, frames: number): Promise<Scrolled> {
  return page.evaluate(async (count) => {
    const list = document.querySelector('aside ul');
    let box = list?.parentElement ?? null;
    while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
    if (!list || !box) throw new Error('there is no list that scrolls');
    const scroller = box;
    const gaps: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let frame = 0; frame < count; frame += 1) {
      scroller.scrollTop += 24;
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return { gaps, rows: Number(list.firstElementChild?.getAttribute('aria-setsize')) };
  }, frames);
}

/** Orders at every table, the rest to take away. */
async function fill({ tools }: Bench, target: Target, orders: number): Promise<void> {
  const headers = { ...target.headers, 'content-type': 'application/json' };
  const venue = await fetch(`${target.url}${API_PREFIX}/venue`, { headers });
  const { tables } = (await venue.json()) as { tables: { id: string }[] };
  for (const { id } of tables) {
    const lines = target.plans[0]?.map((line) => ({ id: newId(), ...line }));
    const body = { orderId: newId(), type: 'dine_in', tableId: id, covers: 2, lines, send: true };
    const init = { method: 'POST', headers: { ...headers, 'Idempotency-Key': newId() }, body: JSON.stringify(body) };
    const reply = await fetch(`${target.url}${target.path}`, init);
    if (!reply.ok) throw new Error(`no order at a table: ${await reply.text()}`);
  }
  await tools.load.ask({ kind: 'count', target, callers: 8, orders: orders - tables.length });
}

async function asked(target: Target, path: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const from = performance.now();
    const reply = await fetch(`${target.url}${API_PREFIX}${path}`, { headers: target.headers });
    await reply.arrayBuffer();
    times.push(performance.now() - from);
  }
  return median(times);
}

async function floorOf(here: Bench, orders: number, frames: number) {
  // No printer answers: a thousand tickets would be on their way for minutes, and of those every till hears.
  const venue = measuredVenue(join(here.folder, 'floor.json'), PRINTERS_HOST, []);
  return withHub(join(here.folder, 'floor'), venue, async (running) => {
    const target = await running.target();
    await fill(here, target, orders);
    const hubMs = await asked(target, '/orders');
    const browser = await launch();
    try {
      const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      await page.goto(`${running.url.replace('127.0.0.1', 'localhost')}/pos`);
      await page.getByRole('button', { name: 'Use this browser' }).click();
      await page.getByRole('button', { name: /owner/i }).first().click();
      await page.getByRole('group', { name: /PIN/ }).waitFor();
      await page.keyboard.type(OWNERS_PIN);
      await page.keyboard.press('Enter');
      await page.locator('aside ul > li').first().waitFor();
      await slowDown(page, SLOWER);
      await scroll(page, 30);
      return { hubMs, ...(await scroll(page, frames)) };
    } finally {
      await browser.close();
    }
  });
}

const options = readOptions(USAGE, ({ quick }): Measurement[] => [
  {
    ids: ['floor-hub', 'floor-rows', 'floor-frames', 'floor-frames-late'],
    run: async () => {
      const orders = quick ? 60 : 1_000;
      const { hubMs, gaps, rows } = await floorOf(await bench(), orders, quick ? 60 : 300);
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      const late = gaps.filter((gap) => gap > 25).length;
      return [
        atMost({ id: 'floor-hub', value: hubMs, unit: `ms for ${orders} open checks` }, 200),
        atLeast({ id: 'floor-rows', value: rows, unit: 'takeaways in the list' }, quick ? 30 : 900),
        atLeast({ id: 'floor-frames', value: 1_000 / mean, unit: 'frames/s' }, 59),
        atMost({ id: 'floor-frames-late', value: (100 * late) / gaps.length, unit: '% of frames' }, 2),
      ];
    },
  },
]);
if (!existsSync(SCREENS)) {
  console.error(`The screens are not built.\n\n${USAGE}`);
  process.exit(2);
}
try {
  await measure('bench:floor', options);
} finally {
  for (const each of opened) (await each).close();
}
