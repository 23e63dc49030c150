import type { Page } from '@playwright/test';
import { handOver, makeReady, type Waiting, waitingOrder } from '../../e2e/waiting.ts';
import { pair } from '../../e2e/pages.ts';
import type { Walk } from './walk.ts';

/** What guests look at while they wait. */

export const boardWalk: Walk = {
  name: 'board',
  themes: ['dark', 'light'],
  glass: { viewport: { width: 1920, height: 1080 } },
  go: async ({ house, window, snap }) => {
    const page = await window();
    await pair(page, house, 'board');
    await page.goto(`${house.base}/board`);
    await page.getByRole('region').first().waitFor();
    await snap(page, '01-nothing');
    const orders: Waiting[] = [];
    for (let n = 0; n < 4; n += 1) orders.push(await waitingOrder(house));
    for (const order of orders.slice(0, 2)) await makeReady(house, order);
    await page.getByRole('listitem').nth(3).waitFor();
    await snap(page, '02-some');
    for (let n = 0; n < 14; n += 1) orders.push(await waitingOrder(house));
    for (const order of orders.slice(2, 12)) await makeReady(house, order);
    await page.getByRole('region').last().getByRole('listitem').nth(3).waitFor();
    await snap(page, '03-many');
    await house.kill();
    await page.getByText(/not up to date/).waitFor();
    await snap(page, '04-old');
    await house.start();
  },
};

export const phoneWalk: Walk = {
  name: 'phone',
  themes: ['light', 'dark'],
  glass: { viewport: { width: 390, height: 844 }, hasTouch: true },
  go: async ({ house, window, snap }) => {
    const open = async (path: string): Promise<Page> => {
      const page = await window();
      await page.goto(house.base + path);
      await page.getByRole('heading').first().waitFor();
      return page;
    };
    await waitingOrder(house);
    const order = await waitingOrder(house);
    const page = await open(order.path);
    await snap(page, '01-preparing');
    await makeReady(house, order);
    await page.getByText(/collect it|nhận món/).waitFor();
    await snap(page, '02-ready');
    await handOver(house, order);
    await page.getByText(/Enjoy|ngon miệng/).waitFor();
    await snap(page, '03-handed-over');
    await snap(await open('/track/nobody-knows-this-one'), '04-unknown');
    const third = await open((await waitingOrder(house)).path);
    await house.kill();
    await third.getByText(/Not up to date|Chưa cập nhật/).waitFor();
    await snap(third, '05-old');
    await house.start();
  },
};
