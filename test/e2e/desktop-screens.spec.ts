import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { displays, glass, move, windows } from '../desktop/inside.ts';
import type { Machine } from '../desktop/machine.ts';
import { another, becomeHub, pair } from '../desktop/walk.ts';
import { scenario } from './on-machines.ts';
import { allowed } from './in-page.ts';

const deviceIn = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (globalThis as unknown as { comanda: { call(name: string, input: null): Promise<unknown> } }).comanda.call(
      'readDevice',
      null,
    ),
  );

/** Where its windows were put, by the program's own file. */
function boundsKept({ userData }: Machine): unknown[] {
  const kept = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as { screens: { bounds: unknown }[] };
  return kept.screens.map(({ bounds }) => bounds);
}

const title =
  'one machine is hub, console, kitchen and board, each on its display as a device of its own, at every start';
scenario(title, { seeded: true }, async (machine) => {
  const first = await becomeHub(machine);
  await first.getByRole('button', { name: /^Console/ }).click();
  await first.getByRole('button', { name: 'Open the console' }).click();
  await machine.page('console');
  await pair(machine, await another(machine), /^Kitchen/, async (setUp) => {
    await setUp.getByLabel('Station').selectOption('wok');
  });
  // The stand-in has two displays; Electron those of its machine, and asks for one only where there are several.
  const glasses = await displays(machine);
  const hall = glasses.at(-1);
  await pair(machine, await another(machine), /^Board/, async (setUp) => {
    if (glasses.length > 1) await setUp.getByLabel('Display').selectOption(String(hall?.id));
  });
  await machine.page('board');
  const moved = { x: 40, y: 30, width: 1_000, height: 600 };
  await move(machine, 'console', moved);
  await expect.poll(() => boundsKept(machine)).toContainEqual(moved);
  await machine.restart();

  const pages = await Promise.all(['console', 'kitchen', 'board'].map((name) => machine.page(name)));
  const [office, wok, board] = pages as [Page, Page, Page];
  await expect(office.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(wok.getByText('Nothing to make')).toBeVisible();
  await expect(board.getByRole('region', { name: 'Ready', exact: true })).toBeVisible();
  expect(await windows(machine)).toHaveLength(3);

  expect(await deviceIn(office), 'the hub’s own machine needs none').toBeNull();
  expect(await deviceIn(wok)).toMatchObject({ role: 'kitchen', station: 'wok' });
  expect(await deviceIn(board)).toMatchObject({ role: 'board', station: null });
  expect(await allowed(office)).toEqual(['clipboard-write', 'local-network-access', 'screen-wake-lock']);
  expect(await allowed(wok)).toEqual(['local-network-access', 'screen-wake-lock']);
  expect(await allowed(board)).toEqual(['local-network-access', 'screen-wake-lock']);
  await expect.poll(() => glass(machine, 'board')).toEqual({ kiosk: true, fullScreen: true, bounds: hall?.bounds });
  await expect(board.locator('[data-corner]'), 'staff hold it to leave').toHaveCount(1);
  await expect(wok.locator('[data-corner]'), 'nothing is to be left').toHaveCount(0);
  expect((await glass(machine, 'console'))?.bounds).toEqual(moved);
});
