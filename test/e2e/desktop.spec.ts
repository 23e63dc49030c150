import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@comanda/shared/base/assert.ts';
import { expect } from '@playwright/test';
import * as inside from '../desktop/inside.ts';
import type { Machine } from '../desktop/machine.ts';
import { becomeHub, firstTwoStarts, givePin, live, pair, whoAreYou } from '../desktop/walk.ts';
import { allowed, callsIn, keysHeard, save } from './in-page.ts';
import { start } from './kiosk.ts';
import { scenario } from './on-machines.ts';

const TILL = 'a machine becomes hub and till, opens as such at every start, and gets up after each fall';
scenario(TILL, { seeded: true }, async (machine) => {
  const till = await firstTwoStarts(machine);
  expect(await inside.windows(machine)).toEqual(['app://comanda/pos']);
  if (process.platform === 'linux') {
    expect(existsSync(join(machine.appData, 'autostart', 'comanda.desktop')), 'with its machine').toBe(true);
  }
  const secrets = join(machine.userData, 'secrets');
  const [secret = ''] = readdirSync(secrets);
  const sealed = !readFileSync(join(secrets, secret), 'latin1').includes('deviceToken');
  expect(sealed, 'under the system’s key, where it has one').toBe(await inside.hasKeyStore(machine));

  expect(await machine.startBeside(['--role=pos']), 'one program is enough').toBe(0);
  expect(await inside.windows(machine)).toEqual(['app://comanda/pos']);

  const first = must(await inside.hubProcess(machine), 'the hub runs in a process of its own');
  process.kill(first, 'SIGKILL');
  const next = async (): Promise<boolean> => ![null, first].includes(await inside.hubProcess(machine));
  await expect.poll(next, 'the program starts it again').toBe(true);
  await expect.poll(() => inside.toolTip(machine), { timeout: 30_000 }).toContain('The hub runs at');
  await expect.poll(() => till.evaluate(async () => (await fetch('/api/v1/welcome')).ok)).toBe(true);
  await expect(live(till)).toBeVisible();

  await inside.crash(machine, 'pos');
  await expect.poll(() => notes(machine)).toEqual(['hub', 'page']);
  const back = () => inside.text(machine, 'pos');
  await expect
    .poll(back, 'a page that fell over is back, signed in')
    .toMatch(/New takeaway[^]*Live|Live[^]*New takeaway/);
});

/** What fell over, by the program's own notes. */
const notes = ({ userData }: Machine): string[] =>
  readFileSync(join(userData, 'crashes.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { what: string }).what);

const LEADS_OUT = [
  { keyCode: 'F4', modifiers: ['alt'] },
  { keyCode: 'w', modifiers: ['control'] },
  { keyCode: 'r', modifiers: ['control'] },
  { keyCode: 'I', modifiers: ['control', 'shift'] },
  { keyCode: 'Plus', modifiers: ['control'] },
  { keyCode: 'F11' },
  { keyCode: 'Tab', modifiers: ['alt'] },
  { keyCode: 'q', modifiers: ['meta'] },
] as const;

scenario('a locked kiosk is left only by its corner and a PIN', { seeded: true }, async (machine) => {
  await pair(machine, await becomeHub(machine), /^Kiosk/);
  const kiosk = await machine.page('kiosk');
  await expect(start(kiosk)).toBeVisible();
  const [glass] = await inside.displays(machine);
  await expect
    .poll(() => inside.glass(machine, 'kiosk'))
    .toEqual({ kiosk: true, fullScreen: true, bounds: glass?.bounds });
  expect(await inside.awake(machine), 'the screen stays awake').toBe(1);
  const pointer = () => start(kiosk).evaluate((button) => getComputedStyle(button).cursor);
  await expect.poll(pointer, 'fingers have none').toBe('none');

  const keys = await keysHeard(kiosk);
  await inside.press(machine, 'kiosk', [...LEADS_OUT, { keyCode: 'a' }, { keyCode: 'Down' }]);
  await expect.poll(keys, 'what leads out does not even arrive').toEqual(['a', 'ArrowDown']);
  await inside.closeByFrame(machine, 'kiosk');
  expect(await inside.windows(machine), 'it does not close by itself').toEqual(['app://comanda/kiosk']);
  expect(await inside.beside(machine, 'kiosk')).toEqual({ zoom: 1, tools: false });

  const may = await callsIn(kiosk);
  expect(may).toMatchObject({ node: [], names: ['about', 'call', 'on'], console: 'gave 404' });
  expect(may.unlisted).toContain('no call of this page');
  expect(may.ofSetUp).toContain('no call of this page');
  expect(may.misshapen).toMatch(/expected string/i);
  expect(may.guessed).toContain('not_signed_in');
  expect(may.function, 'no function leaves the page').toMatch(/received function|could not be cloned/);
  expect(may.elsewhere).toContain('Failed to fetch');
  expect(may.changed).toContain('TypeError');
  await staysInItsWorld(machine);

  await kiosk.evaluate(() => void globalThis.open('https://example.org/'));
  await kiosk.evaluate(() => globalThis.location.assign('/console'));
  await inside.watchSaves(machine, 'kiosk');
  await save(kiosk);
  await expect.poll(() => inside.saves(machine), 'no file leaves the page').toEqual([false]);
  expect(await inside.windows(machine), 'no other page, no other window').toEqual(['app://comanda/kiosk']);
  expect(await allowed(kiosk)).toEqual(['local-network-access', 'screen-wake-lock']);

  await kiosk.getByRole('button', { name: 'English' }).click();
  // The page of another language is a new one: a hold that began before it is let go.
  await expect(start(kiosk)).toHaveText('Touch to order');
  await kiosk.mouse.move(20, 20);
  await kiosk.mouse.down();
  await expect(whoAreYou(kiosk)).toBeVisible();
  await kiosk.mouse.up();
  await givePin(kiosk);
  await kiosk.getByRole('button', { name: 'Leave the full screen' }).click();
  await expect.poll(async () => (await inside.glass(machine, 'kiosk'))?.kiosk).toBe(false);
  await expect.poll(() => inside.awake(machine)).toBe(0);
  expect(await inside.windows(machine)).toHaveLength(1);
  await expect(start(await machine.page('kiosk'))).toBeVisible();
});

/** What the stand-in only is told and Electron does: a page at the program's own origin, a preload in a world of its own. */
async function staysInItsWorld(machine: Machine): Promise<void> {
  if (!machine.real) return;
  expect(await inside.outsideSandbox(machine)).toEqual([]);
  const kiosk = await machine.page('kiosk');
  expect(await kiosk.evaluate(() => [globalThis.origin, globalThis.isSecureContext])).toEqual(['app://comanda', true]);
  const spoiled = await kiosk.evaluate(async () => {
    const { comanda } = globalThis as unknown as { comanda: { call(name: string, input: unknown): Promise<unknown> } };
    const { hasOwn } = Object;
    Object.hasOwn = () => true;
    try {
      return await comanda.call('readFile', '/etc/passwd').catch(String);
    } finally {
      Object.hasOwn = hasOwn;
    }
  });
  expect(spoiled, 'what the page changes in its world, the preload does not see').toContain('no call of this page');
}
