import { type Browser, expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { axeFindings, type Glass, openWindow } from './pages.ts';
import { handOver, heardBy, letSound, listenTo, makeReady, type Waiting, waitingOrder } from './waiting.ts';
import { test } from './test.ts';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const PHONE = { width: 390, height: 844 };

async function phone(browser: Browser, path: string, look?: Glass): Promise<Page> {
  const page = await openWindow(browser, { viewport: PHONE, hasTouch: true, ...look });
  await listenTo(page);
  await page.goto(house.base + path);
  return page;
}

/** What the page shows as notices from now on, where its guest allows them when they are asked. */
async function noticesOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const notices: string[] = [];
    class Notice extends EventTarget {
      static permission = 'default';
      static requestPermission = async (): Promise<void> => void (Notice.permission = 'granted');
      constructor(title: string, { body }: { body: string }) {
        super();
        notices.push(`${title}: ${body}`);
      }
    }
    Object.assign(globalThis, { Notification: Notice, notices });
  });
  return () => page.evaluate(() => (globalThis as unknown as { notices: string[] }).notices);
}

const number = (page: Page, { number: n }: Waiting) =>
  page.getByRole('heading', { name: new RegExp(`(Number|Số)\\s*${n}$`) });

test('a phone follows its order to the end, without a sign-in, and rings when it is ready', async ({ browser }) => {
  const other = await waitingOrder(house);
  const mine = await waitingOrder(house);
  const page = await phone(browser, mine.path);
  const notices = await noticesOf(page);
  const said = page.getByRole('status').filter({ hasText: /Preparing|Ready|Handed over/ });
  await expect(number(page, mine)).toBeVisible();
  await expect(said).toContainText(/Preparing.*Ready in .* minutes/);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const before = await letSound(page, 'Ring when it is ready');
  await expect(page.getByText('Rings when it is ready')).toBeVisible();

  await makeReady(house, other);
  await expect(said).toContainText('Yours is next.');
  // The phone is in a pocket, or shows another page.
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true }));
  expect(await notices()).toEqual([]);
  await makeReady(house, mine);
  await expect(said).toContainText('Please collect it at the counter.');
  expect(await notices()).toEqual([`${mine.number} · Ready: Please collect it at the counter.`]);
  await expect(page).toHaveTitle(`${mine.number} · Ready`);
  await expect.poll(async () => (await heardBy(page)).length).toBe(before + 6);
  await handOver(house, mine);
  await expect(said).toContainText('Enjoy your meal!');
  // Nothing of what was ordered, nor anything of anybody else, is on the page.
  await expect(number(page, other)).toHaveCount(0);
});

test('with the hub away it says within seconds that it is old, and goes on by itself when the hub is back', async ({
  browser,
}) => {
  const mine = await waitingOrder(house);
  const page = await phone(browser, mine.path, { locale: 'vi-VN', theme: 'dark' });
  await expect(number(page, mine)).toBeVisible();
  await house.kill();
  await expect(page.getByRole('alert')).toContainText('Chưa cập nhật từ', { timeout: 10_000 });
  await expect(number(page, mine)).toBeVisible();
  await house.start();
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
  await makeReady(house, mine);
  await expect(page.getByText('Mời bạn nhận món tại quầy.')).toBeVisible();
});

test('a link that is wrong says so, and what to do', async ({ browser }) => {
  const { path } = await waitingOrder(house);
  const wrong = `${path.slice(0, -2)}${path.endsWith('AA') ? 'BB' : 'AA'}`;
  const page = await phone(browser, wrong);
  await expect(page.getByRole('alert')).toContainText('This link belongs to no order');
  await page.getByText('Tiếng Việt').tap();
  await expect(page.getByRole('alert')).toContainText('Hãy quét lại mã trên hoá đơn');
  const bare = await phone(browser, '/track/');
  await expect(bare.getByRole('alert')).toContainText('This link belongs to no order');
});

test('axe finds nothing wrong in any state, in both languages and looks', async ({ browser }) => {
  const found: string[] = [];
  for (const [locale, theme] of [
    ['en-US', 'light'],
    ['vi-VN', 'dark'],
  ] as const) {
    const mine = await waitingOrder(house);
    const page = await phone(browser, mine.path, { locale, theme });
    await number(page, mine).waitFor();
    found.push(...(await axeFindings(page, `${locale} preparing`)));
    await makeReady(house, mine);
    await page.getByText(/at the counter|tại quầy/).waitFor();
    found.push(...(await axeFindings(page, `${locale} ready`)));
    await handOver(house, mine);
    await page.getByText(/Enjoy|ngon miệng/).waitFor();
    found.push(...(await axeFindings(page, `${locale} handed over`)));
    const wrong = await phone(browser, '/track/x', { locale, theme });
    await wrong.getByRole('alert').waitFor();
    found.push(...(await axeFindings(wrong, `${locale} wrong link`)));
  }
  expect(found).toEqual([]);
});
