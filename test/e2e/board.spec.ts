import { type Browser, expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { axeFindings, type Glass, openWindow, pair } from './pages.ts';
import { handOver, heardBy, letSound, listenTo, makeReady, type Waiting, waitingOrder } from './waiting.ts';
import { test } from './test.ts';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const GLASS = { width: 1920, height: 1080 };

/** A board that was paired and opened; `before` runs in the page first. */
async function board(browser: Browser, before?: () => void, look?: Glass): Promise<Page> {
  const page = await openWindow(browser, { viewport: GLASS, ...look });
  if (before) await page.addInitScript(before);
  await listenTo(page);
  await pair(page, house, 'board');
  await page.goto(`${house.base}/board`);
  await ready(page).waitFor();
  return page;
}

const ready = (page: Page) => page.getByRole('region', { name: /^(Ready|Mời nhận món)$/ });
const preparing = (page: Page) => page.getByRole('region', { name: /^(Preparing|Đang làm)$/ });
const numbers = async (page: Page): Promise<string[]> => ready(page).getByRole('listitem').allInnerTexts();

/** Height of an item's capitals, pixels. */
const capitalOf = (item: Element): number => {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(item);
  const ink = document.createElement('canvas').getContext('2d');
  if (!ink) return 0;
  ink.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return ink.measureText('8').actualBoundingBoxAscent;
};

async function readyOrders(count: number): Promise<Waiting[]> {
  const orders: Waiting[] = [];
  for (let n = 0; n < count; n += 1) orders.push(await waitingOrder(house));
  for (const order of orders) await makeReady(house, order);
  return orders;
}

/** A browser without a voice. */
const mute = (): void => {
  Object.assign(speechSynthesis, { getVoices: () => [] });
};

/** A browser with a voice of each language, and what was said in it. */
const talking = (): void => {
  const said: string[] = [];
  let speaking = 0;
  const voices = ['vi-VN', 'en-US'].map((lang) => ({ lang, name: lang, localService: true, default: false }));
  class Utterance extends EventTarget {
    voice = null;
    lang = '';
    rate = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speech = {
    getVoices: () => voices,
    cancel: () => said.push('cancelled'),
    speak: (words: Utterance) => {
      speaking += 1;
      said.push(speaking > 1 ? 'two at once' : `${words.lang} ${words.text}`);
      setTimeout(() => {
        speaking -= 1;
        words.dispatchEvent(new Event('end'));
      }, 150);
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, said });
};

test('ready numbers stand on three fifths of the glass, the newest first, in capitals that are read at 8 m', async ({
  browser,
}) => {
  const page = await board(browser);
  const [first, second] = await readyOrders(2);
  await expect.poll(() => numbers(page)).toEqual([String(second?.number), String(first?.number)]);
  const box = await ready(page).boundingBox();
  expect(box?.width).toBeCloseTo(GLASS.width * 0.6, 0);
  const glasses = [GLASS, { width: GLASS.height, height: GLASS.width }];
  for (const glass of glasses.toReversed()) {
    await page.setViewportSize(glass);
    const first = ready(page).getByRole('listitem').first();
    await expect.poll(() => first.evaluate(capitalOf)).toBeGreaterThanOrEqual(244);
    expect(await first.evaluate((item) => item.scrollWidth <= item.clientWidth)).toBe(true);
  }
  await expect(ready(page).locator('[data-fresh]')).toHaveCount(2);
  const waiting = await waitingOrder(house);
  await expect(preparing(page)).toContainText(new RegExp(`${waiting.number}\\s*\\d+(–\\d+)? phút`));
  if (first) await handOver(house, first);
  await expect.poll(() => numbers(page)).toEqual([String(second?.number)]);
});

test('two numbers at once are said one after the other in both languages, recorded where there is no voice', async ({
  browser,
}) => {
  const page = await board(browser, mute);
  const start = await letSound(page, 'Sound on');
  await readyOrders(2);
  const words = async () => (await heardBy(page)).slice(start);
  // Number, digit, is ready: in two languages, for two numbers, each after two bells.
  await expect.poll(async () => (await words()).length, { timeout: 40_000 }).toBe(2 * (2 + 3 + 3));
  const all = await words();
  expect(all.map(({ kind }) => kind).join(' ')).toBe(
    Array.from({ length: 2 }, () => 'bell bell word word word word word word').join(' '),
  );
  for (const [at, each] of all.entries()) {
    const next = all[at + 1];
    if (next) expect(next.from).toBeGreaterThanOrEqual(each.to - 0.001);
  }
});

test('the browser’s own voices say the numbers where it has them', async ({ browser }) => {
  const page = await board(browser, talking);
  await letSound(page, 'Sound on');
  const [first, second] = await readyOrders(2);
  const said = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect
    .poll(said, { timeout: 30_000 })
    .toEqual([
      `vi-VN Số ${first?.number} đã xong`,
      `en-US Number ${first?.number} is ready`,
      `vi-VN Số ${second?.number} đã xong`,
      `en-US Number ${second?.number} is ready`,
    ]);
});

test('more than fits turns page by page, and with the hub away the board says that it is old', async ({ browser }) => {
  const page = await board(browser);
  await readyOrders(8);
  const turn = async (): Promise<string> =>
    `${await ready(page)
      .getByText(/^[12] \/ 2$/)
      .innerText()}: ${(await numbers(page)).length}`;
  await expect.poll(turn).toBe('1 / 2: 6');
  // Three of those that were just called stay, the others take turns.
  await expect.poll(turn, { timeout: 20_000 }).toBe('2 / 2: 5');
  await house.kill();
  await expect(page.getByRole('alert')).toContainText('This board is not up to date since', { timeout: 10_000 });
  await expect(page.getByRole('alert')).toContainText('Bảng này không cập nhật từ');
  expect(await axeFindings(page, 'old')).toEqual([]);
  await house.start();
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
});

test('axe finds nothing wrong, empty or full, in both languages and looks', async ({ browser }) => {
  const found: string[] = [];
  for (const [locale, theme] of [
    ['en-US', 'light'],
    ['vi-VN', 'dark'],
  ] as const) {
    const page = await board(browser, undefined, { locale, theme });
    found.push(...(await axeFindings(page, `${locale} before`)));
    await readyOrders(2);
    await waitingOrder(house);
    await expect.poll(() => numbers(page)).not.toEqual([]);
    found.push(...(await axeFindings(page, `${locale} full`)));
  }
  expect(found).toEqual([]);
});
