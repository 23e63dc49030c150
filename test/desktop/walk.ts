import { expect, type Page } from '@playwright/test';
import { choose } from './inside.ts';
import type { Machine } from './machine.ts';
import { pairingCode } from './venue.ts';

/** Makes the machine the hub, at the program's first start. @returns set-up, which goes on */
export async function becomeHub(machine: Pick<Machine, 'page'>): Promise<Page> {
  const setUp = await machine.page('set_up');
  await setUp.getByRole('button', { name: 'This machine is the hub' }).click();
  await setUp.getByRole('button', { name: 'Make it the hub' }).click();
  await expect(setUp.getByText('It runs', { exact: true })).toBeVisible({ timeout: 30_000 });
  return setUp;
}

/** Set-up once more, from the tray. */
export async function another(machine: Machine): Promise<Page> {
  // That of before goes once its screen is open.
  await machine.gone('set_up');
  await choose(machine, 'Set up this machine …');
  const setUp = await machine.page('set_up');
  await setUp.getByRole('button', { name: 'Add a screen' }).click();
  return setUp;
}

type Choosing = (setUp: Page) => Promise<unknown>;
const asItStands: Choosing = async () => null;

/** Sets a screen up with the digits that the console shows. @param choose says what belongs to it */
export const pair = ({ hub }: Pick<Machine, 'hub'>, setUp: Page, tile: RegExp, choose = asItStands): Promise<void> =>
  pairBy(() => pairingCode(hub), setUp, tile, choose);

export async function pairBy(
  code: () => Promise<string>,
  setUp: Page,
  tile: RegExp,
  choose = asItStands,
): Promise<void> {
  await setUp.getByRole('button', { name: tile }).click();
  await setUp.getByLabel('Pairing code').fill(await code());
  await setUp.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(setUp.getByRole('heading', { name: 'What belongs to it?' })).toBeVisible();
  await choose(setUp);
  await setUp.getByRole('button', { name: 'Open the screen' }).click();
}

/** The question for a person’s PIN, and by it that the screen is usable. */
export const whoAreYou = (page: Page) => page.getByRole('heading', { name: 'Who are you?' });
export const owner = (page: Page) => page.getByRole('button', { name: /Owner$/ });
export const live = (page: Page) => page.getByText('Live', { exact: true });

/** What a till offers to whoever is signed in. */
export const newTakeaway = (page: Page) => page.getByRole('button', { name: 'New takeaway' });

/** The demo’s owner says who they are. */
export async function givePin(page: Page): Promise<void> {
  await owner(page).click();
  await page.getByRole('group', { name: /PIN/ }).waitFor();
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
}

/** The owner signs in at a till. */
export async function signIn(till: Page): Promise<void> {
  await expect(live(till), 'its hub is there to check the PIN').toBeVisible({ timeout: 30_000 });
  await givePin(till);
  await expect(newTakeaway(till)).toBeVisible({ timeout: 15_000 });
  await expect(live(till)).toBeVisible();
}

/** From the first start to a till that opens by itself at the second. @returns the till */
export async function firstTwoStarts(machine: Machine): Promise<Page> {
  const setUp = await becomeHub(machine);
  await pair(machine, setUp, /^Counter/);
  await expect(whoAreYou(await machine.page('pos'))).toBeVisible();
  await machine.restart();
  const till = await machine.page('pos');
  await signIn(till);
  return till;
}
