import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hubProcess } from '../desktop/inside.ts';
import { live, pair, signIn } from '../desktop/walk.ts';
import { openHouse } from './house.ts';
import { scenario } from './on-machines.ts';

const hubName = (page: Page) => page.getByText('Hub: Nhà hàng Bến Thuyền');
const replaced = (page: Page) => page.getByRole('alert').filter({ hasText: 'a hub with another key answers' });

const title = 'a till finds its hub by a typed address, pairs over TLS, keeps to that key, and is back when the hub is';
scenario(title, { seeded: false }, async (machine, given) => {
  const house = await given.house();
  const setUp = await machine.page('set_up');
  const address = setUp.getByLabel('Address of the hub');
  await address.fill(`127.0.0.1:${house.ports.plain}`);
  await address.press('Enter');
  await expect(hubName(setUp)).toBeVisible();
  await machine.restart(['--role=kitchen', `--hub=127.0.0.1:${house.ports.plain}`]);
  const installer = await machine.page('set_up');
  await expect(hubName(installer), 'as whoever installed it said').toBeVisible();
  await expect(installer.getByLabel('Name of this screen')).toHaveValue('Kitchen');
  await pair({ hub: house.base }, installer, /^Counter/);

  const till = await machine.page('pos');
  await signIn(till);
  const kept = JSON.parse(readFileSync(join(machine.userData, 'settings.json'), 'utf8'));
  expect(kept).toMatchObject({ runsHub: false, hub: { addresses: ['127.0.0.1'] } });
  expect(await hubProcess(machine), 'no hub runs here').toBeNull();

  await house.kill();
  const other = await openHouse(house.ports);
  await expect(replaced(till)).toBeVisible();
  await expect(live(till)).toHaveCount(0);
  await replaced(till).getByRole('button', { name: 'Set up this machine' }).click();
  await expect(replaced(await machine.page('set_up'))).toBeVisible();
  await other.close();

  await house.start();
  await expect(live(till)).toBeVisible();
  await expect(replaced(till)).toHaveCount(0);
});
