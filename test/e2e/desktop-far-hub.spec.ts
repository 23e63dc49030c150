import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Computer } from '../desktop/program.ts';
import { live, pair, signIn } from '../desktop/walk.ts';
import { installed } from './computer.ts';
import { openHouse } from './house.ts';
import { test as base } from './test.ts';

const test = base.extend<{ readonly computer: Computer }>({ computer: installed(false) });

const hubName = (page: Page) => page.getByText('Hub: Nhà hàng Bến Thuyền');
const replaced = (page: Page) => page.getByRole('alert').filter({ hasText: 'a hub with another key answers' });

test('a till finds its hub by a typed address, pairs over TLS, keeps to that key, and is back when the hub is', async ({
  computer,
  house,
}) => {
  const setUp = await computer.page('set_up');
  const address = setUp.getByLabel('Address of the hub');
  await address.fill(`127.0.0.1:${house.ports.plain}`);
  await address.press('Enter');
  await expect(hubName(setUp)).toBeVisible();
  await computer.restart(['--role=kitchen', `--hub=127.0.0.1:${house.ports.plain}`]);
  const installer = await computer.page('set_up');
  await expect(hubName(installer), 'as whoever installed it said').toBeVisible();
  await expect(installer.getByLabel('Name of this screen')).toHaveValue('Kitchen');
  await pair({ hub: house.base }, installer, /^Counter/);

  const till = await computer.page('pos');
  await signIn(till);
  const kept = JSON.parse(readFileSync(join(computer.folder, 'userData', 'settings.json'), 'utf8'));
  expect(kept).toMatchObject({ runsHub: false, hub: { addresses: ['127.0.0.1'] } });
  expect(computer.started.children, 'no hub runs here').toEqual([]);

  await house.kill();
  const other = await openHouse(house.ports);
  await expect(replaced(till)).toBeVisible();
  await expect(live(till)).toHaveCount(0);
  await replaced(till).getByRole('button', { name: 'Set up this machine' }).click();
  await expect(replaced(await computer.page('set_up'))).toBeVisible();
  await other.close();

  await house.start();
  await expect(live(till)).toBeVisible();
  await expect(replaced(till)).toHaveCount(0);
});
