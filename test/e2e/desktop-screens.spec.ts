import { expect, type Page } from '@playwright/test';
import type { Computer } from '../desktop/program.ts';
import { becomeHub, pair } from '../desktop/walk.ts';
import { installed } from './computer.ts';
import { test as base } from './test.ts';

const test = base.extend<{ readonly computer: Computer }>({ computer: installed(true) });

/** Set-up once more, from the tray. */
async function another(computer: Computer): Promise<Page> {
  const items = computer.started.tray()?.menu.items ?? [];
  items.find(({ label }) => label === 'Set up this machine …')?.click?.();
  const setUp = await computer.page('set_up');
  await setUp.getByRole('button', { name: 'Add a screen' }).click();
  return setUp;
}

const KEPT = ['local-network', 'screen-wake-lock', 'clipboard-sanitized-write', 'clipboard-read', 'media', 'usb'];

/** What of it Chromium would be allowed there. */
async function permitted(computer: Computer, name: string): Promise<string[]> {
  const { session } = (await computer.window(name)).options.webPreferences;
  const given = await Promise.all(KEPT.map(async (each) => ((await session.grants(each)) ? [each] : [])));
  return given.flat();
}

const deviceIn = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (globalThis as unknown as { comanda: { call(name: string, input: null): Promise<unknown> } }).comanda.call(
      'readDevice',
      null,
    ),
  );

test('one machine is hub, console, kitchen and board, each on its display as a device of its own, at every start', async ({
  computer,
}) => {
  const first = await becomeHub(computer);
  await first.getByRole('button', { name: /^Console/ }).click();
  await first.getByRole('button', { name: 'Open the console' }).click();
  const console = await computer.window('console');
  await pair(computer, await another(computer), /^Kitchen/, async (setUp) => {
    await setUp.getByLabel('Station').selectOption('wok');
  });
  await pair(computer, await another(computer), /^Board/, async (setUp) => {
    await setUp.getByLabel('Display').selectOption('2');
  });
  await computer.window('board');
  console.move({ x: 40, y: 30, width: 1_100, height: 700 });
  await computer.restart();

  const pages = await Promise.all(['console', 'kitchen', 'board'].map((name) => computer.page(name)));
  const [office, wok, board] = pages as [Page, Page, Page];
  await expect(office.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(wok.getByText('Nothing to make')).toBeVisible();
  await expect(board.getByRole('region', { name: 'Ready', exact: true })).toBeVisible();
  expect(computer.started.windows).toHaveLength(3);

  expect(await deviceIn(office), 'the hub’s own machine needs none').toBeNull();
  expect(await deviceIn(wok)).toMatchObject({ role: 'kitchen', station: 'wok' });
  expect(await deviceIn(board)).toMatchObject({ role: 'board', station: null });
  expect(await permitted(computer, 'console')).toEqual(KEPT.slice(0, 3));
  expect(await permitted(computer, 'kitchen')).toEqual(KEPT.slice(0, 2));
  expect(await permitted(computer, 'board')).toEqual(KEPT.slice(0, 2));
  expect((await computer.window('board')).options).toMatchObject({
    kiosk: true,
    x: 1_366,
    width: 1_080,
    height: 1_920,
  });
  await expect(board.locator('[data-corner]'), 'staff hold it to leave').toHaveCount(1);
  await expect(wok.locator('[data-corner]'), 'nothing is to be left').toHaveCount(0);
  expect((await computer.window('console')).options).toMatchObject({ x: 40, y: 30, width: 1_100, height: 700 });
});
