import { expect, type Page } from '@playwright/test';
import { pairingCode } from './venue.ts';

/** A machine with the program on it, be it the real one or the one in the stand-in. */
export interface Machine {
  /** Where the hub is that runs on it, once it does. */
  readonly hub: string;
  page(name: string): Promise<Page>;
  restart(): Promise<void>;
}

/** Makes the machine the hub, at the program's first start. @returns set-up, which goes on */
export async function becomeHub(machine: Machine): Promise<Page> {
  const setUp = await machine.page('set_up');
  await setUp.getByRole('button', { name: 'This machine is the hub' }).click();
  await expect(setUp.getByText('It runs', { exact: true })).toBeVisible({ timeout: 30_000 });
  return setUp;
}

/** Sets a screen up with the digits that the console shows. */
export async function pair(machine: Machine, setUp: Page, tile: RegExp): Promise<void> {
  await setUp.getByRole('button', { name: tile }).click();
  await setUp.getByLabel('Pairing code').fill(await pairingCode(machine.hub));
  await setUp.getByRole('button', { name: 'Pair', exact: true }).click();
  await setUp.getByRole('button', { name: 'Open the screen' }).click();
}

/** The question for a person’s PIN, and by it that the screen is usable. */
export const whoAreYou = (page: Page) => page.getByRole('heading', { name: 'Who are you?' });
export const owner = (page: Page) => page.getByRole('button', { name: /Owner$/ });
export const live = (page: Page) => page.getByText('Live', { exact: true });

/** From the first start to a till that opens by itself at the second. @returns the till */
export async function firstTwoStarts(machine: Machine): Promise<Page> {
  const setUp = await becomeHub(machine);
  await pair(machine, setUp, /^Counter/);
  await expect(whoAreYou(await machine.page('pos'))).toBeVisible();
  await machine.restart();
  const till = await machine.page('pos');
  await owner(till).click();
  await till.keyboard.type('1111');
  await till.keyboard.press('Enter');
  await expect(live(till)).toBeVisible();
  return till;
}
