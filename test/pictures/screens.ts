import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

export type Language = 'en' | 'vi';

export interface Shot {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scale?: number;
  readonly touch?: boolean;
  /** Opens the screen and goes to what is worth a picture. */
  readonly open: (page: Page, at: At) => Promise<void>;
}

export interface At {
  /** Of the demo venue's hub, in the middle of an evening. */
  readonly base: string;
  /** Of a hub that nobody has set up. */
  readonly empty: string;
  /** Path of the page by which a phone follows its order. */
  readonly track: string;
  readonly say: (words: Readonly<Record<Language, string | RegExp>>) => string | RegExp;
}

const here = { en: 'Use this browser', vi: 'Dùng trình duyệt này' };

async function paired(page: Page, { base, say }: At, path: string): Promise<void> {
  await page.goto(base + path);
  await page.getByRole('button', { name: say(here), exact: true }).click();
}

async function keyPin(page: Page, name: RegExp, pin: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('group', { name: /PIN/ }).waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

async function till(page: Page, at: At): Promise<void> {
  await paired(page, at, '/pos');
  await keyPin(page, /Emma/, '3344');
  await page.getByRole('button', { name: at.say({ en: 'New takeaway', vi: 'Mang đi mới' }) }).waitFor();
}

async function office(page: Page, at: At, hash: string): Promise<void> {
  await page.goto(`${at.base}/console#${hash}`);
  await page
    .getByRole('button', { name: at.say({ en: /^Use this browser and/, vi: /^Dùng trình duyệt này và/ }) })
    .click();
  await page.getByRole('button', { name: at.say(here), exact: true }).click();
  await keyPin(page, /Vân/, '1111');
  await page.getByRole('tab').first().waitFor();
}

const COUNTER = { width: 1366, height: 768 };

export const shots: readonly Shot[] = [
  { name: 'pos-floor', size: COUNTER, open: till },
  {
    name: 'pos',
    size: COUNTER,
    open: async (page, at) => {
      await till(page, at);
      await page.getByRole('button', { name: at.say({ en: 'New takeaway', vi: 'Mang đi mới' }) }).click();
      const tiles = page.getByRole('tabpanel').getByRole('button');
      for (const place of [4, 5, 6]) {
        await tiles.nth(place).click();
        const dialog = page.getByRole('dialog');
        if (await dialog.isVisible()) await page.keyboard.press('Escape');
      }
    },
  },
  {
    name: 'kitchen',
    size: { width: 1920, height: 1080 },
    scale: 0.7,
    open: async (page, at) => {
      await paired(page, at, '/kitchen?station=wok');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'board',
    size: { width: 1280, height: 720 },
    open: async (page, at) => {
      await paired(page, at, '/board');
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'kiosk',
    size: { width: 1080, height: 1920 },
    scale: 0.5,
    touch: true,
    open: async (page, at) => {
      await paired(page, at, '/kiosk');
      await page.getByRole('button', { name: at.say({ en: 'English', vi: 'Tiếng Việt' }) }).tap();
      await page.getByRole('button', { name: /^(Touch to order|Chạm để gọi món)$/ }).tap();
      await page.getByRole('button', { name: at.say({ en: 'Take away', vi: 'Mang đi' }) }).tap();
      await page.getByRole('navigation').waitFor();
    },
  },
  {
    name: 'console',
    size: COUNTER,
    open: async (page, at) => {
      await office(page, at, 'today');
      await page.getByText(at.say({ en: 'By hour', vi: 'Theo giờ' }), { exact: true }).waitFor();
    },
  },
  {
    name: 'console-menu',
    size: COUNTER,
    open: async (page, at) => {
      await office(page, at, 'menu');
      await page.getByRole('searchbox').waitFor();
    },
  },
  {
    name: 'console-floor',
    size: COUNTER,
    open: async (page, at) => {
      await office(page, at, 'floor');
      await page.getByRole('button', { name: at.say({ en: 'Add a table', vi: 'Thêm bàn' }) }).waitFor();
    },
  },
  {
    name: 'console-order',
    size: COUNTER,
    open: async (page, at) => {
      await office(page, at, 'orders');
      await page.getByRole('row').nth(2).click();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'guest',
    size: { width: 390, height: 844 },
    touch: true,
    open: async (page, { base, track }) => {
      await page.goto(base + track);
      await page.getByRole('heading').first().waitFor();
    },
  },
  {
    name: 'set-up',
    size: COUNTER,
    open: async (page, { empty }) => {
      await page.goto(`${empty}/console`);
      await page.getByRole('heading').first().waitFor();
    },
  },
];

/** A browser of its own for each picture: nothing of one is left for the next. */
export async function opened(browser: Browser, shot: Shot, language: Language, at: Omit<At, 'say'>): Promise<Page> {
  const options: BrowserContextOptions = {
    viewport: shot.size,
    deviceScaleFactor: shot.scale ?? 1,
    hasTouch: shot.touch ?? false,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await shot.open(page, { ...at, say: (words) => words[language] });
  // Fonts and pictures are there, and what slides in has come.
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return page;
}
