import { expect } from '@playwright/test';
import { atConsole, atPos, EMMA, VAN } from './pages.ts';
import { test } from './test.ts';

test('a manager changes a price in a draft that outlives a reload, publishes it to the till, and takes it back', async ({
  browser,
  house,
}) => {
  const pos = await atPos(browser, house, EMMA, { viewport: { width: 1440, height: 900 } });
  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await pos.getByRole('searchbox').first().fill('Sizzling crêpe');
  const tile = pos.getByRole('button', { name: /Sizzling crêpe/ }).first();
  await expect(tile).toContainText('₫115,000');

  const manager = await atConsole(browser, house, VAN);
  await manager.getByRole('tab', { name: 'Menu', exact: true }).click();
  const search = manager.getByRole('searchbox', { name: 'Search the menu' });
  await search.fill('sizzling crepe');
  await manager.getByRole('button', { name: /^Sizzling crêpe/ }).click();
  const name = manager.getByRole('textbox', { name: 'Name · English' });
  await name.fill('Sizzling crêpe མོ');
  await expect(manager.getByText('A printer here cannot print these letters: མོ')).toBeVisible();
  await name.fill('Sizzling crêpe');
  await expect(manager.getByText('A printer here cannot print')).toHaveCount(0);
  const price = manager.getByRole('textbox', { name: 'Price', exact: true });
  await price.fill('129,000');
  await price.blur();
  await manager.reload();
  await expect(manager.getByText('1 change is not published yet')).toBeVisible();
  await expect(tile).toContainText('₫115,000');

  await manager.getByRole('button', { name: 'Look and publish' }).click();
  const dialog = manager.getByRole('dialog', { name: 'What will change' });
  await expect(dialog).toContainText('₫115,000 → ₫129,000');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(tile).toContainText('₫129,000');

  await manager.getByRole('tab', { name: 'Versions' }).click();
  await manager.getByRole('row', { name: /Edited/ }).click();
  await manager.getByRole('button', { name: 'Take version 1 back' }).click();
  await expect(manager.getByRole('row', { name: /Version 1 taken back/ })).toBeVisible();
  await expect(tile).toContainText('₫115,000');
});
