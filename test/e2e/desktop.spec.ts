import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Computer } from '../desktop/program.ts';
import { electronBinary, openReal } from '../desktop/real.ts';
import { becomeHub, firstTwoStarts, givePin, live, newTakeaway, pair, whoAreYou } from '../desktop/walk.ts';
import { installed } from './computer.ts';
import { start } from './kiosk.ts';
import { test as base } from './test.ts';

const test = base.extend<{ readonly computer: Computer }>({ computer: installed(true) });

test('a machine becomes hub and till, opens as such at every start, and gets up after each fall', async ({
  computer,
}) => {
  const till = await firstTwoStarts(computer);
  expect(computer.started.windows.map(({ address }) => address)).toEqual(['app://comanda/pos']);
  expect(existsSync(join(computer.folder, 'appData', 'autostart', 'comanda.desktop')), 'with its machine').toBe(true);
  const secrets = join(computer.folder, 'userData', 'secrets');
  const [secret = ''] = readdirSync(secrets);
  expect(readFileSync(join(secrets, secret), 'latin1')).not.toContain('deviceToken');

  computer.started.children[0]?.kill('SIGKILL');
  await expect.poll(() => computer.started.children.length, 'the program starts it again').toBe(2);
  await expect.poll(() => computer.started.tray()?.toolTip, { timeout: 30_000 }).toContain('The hub runs at');
  await expect.poll(() => till.evaluate(async () => (await fetch('/api/v1/welcome')).ok)).toBe(true);
  await expect(live(till)).toBeVisible();

  await (await computer.window('pos')).crash();
  const again = await computer.page('pos');
  await expect(newTakeaway(again), 'a page that fell over is back, signed in').toBeVisible();
  await expect(live(again)).toBeVisible();
  const notes = readFileSync(join(computer.folder, 'userData', 'crashes.log'), 'utf8')
    .trim()
    .split('\n');
  expect(notes.map((line) => JSON.parse(line).what)).toEqual(['hub', 'page']);
});

test('a locked kiosk is left only by its corner and a PIN', async ({ computer }) => {
  const setUp = await becomeHub(computer);
  await pair(computer, setUp, /^Kiosk/);
  const window = await computer.window('kiosk');
  const kiosk = await computer.page('kiosk');
  await expect(start(kiosk)).toBeVisible();
  expect(window.options).toMatchObject({ kiosk: true, fullscreen: true, frame: false });
  expect(computer.started.awake.size, 'the screen stays awake').toBe(1);
  expect(window.webContents.css.join()).toContain('cursor: none');
  expect(window.menu).toBeNull();

  const leads = [
    { key: 'F4', alt: true },
    { key: 'w', control: true },
    { key: 'r', control: true },
    { key: 'I', control: true, shift: true },
    { key: '+', control: true },
    { key: 'F11' },
    { key: 'Tab', alt: true },
    { key: 'q', meta: true },
  ];
  for (const { key, ...held } of leads) expect(await window.press(key, held), `${key} leads out`).toBe(false);
  for (const key of ['a', 'Enter', 'ArrowDown']) expect(await window.press(key)).toBe(true);
  window.close();
  expect(window.isDestroyed(), 'it does not close by itself').toBe(false);

  const inPage = await kiosk.evaluate(async () => {
    const { comanda } = globalThis as unknown as { comanda: { call(name: string, input: unknown): Promise<unknown> } };
    const refused = async (run: () => unknown): Promise<string> => {
      try {
        return `gave ${JSON.stringify(await run())}`;
      } catch (fault) {
        return String(fault);
      }
    };
    const globals = globalThis as unknown as Record<string, unknown>;
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globals),
      names: Object.keys(comanda).sort(),
      unlisted: await refused(() => comanda.call('readFile', '/etc/passwd')),
      ofSetUp: await refused(() => comanda.call('beHub', null)),
      misshapen: await refused(() => comanda.call('leaveLock', { accessToken: 7 })),
      guessed: await refused(() => comanda.call('leaveLock', { accessToken: 'guessed' })),
      function: await refused(() => comanda.call('print', () => 1)),
      elsewhere: await refused(() => fetch('https://example.org/')),
      console: await refused(async () => (await fetch('/console')).status),
      changed: await refused(() => Object.assign(comanda, { call: null })),
    };
  });
  expect(inPage).toMatchObject({ node: [], names: ['about', 'call', 'on'], console: 'gave 404' });
  expect(inPage.unlisted).toContain('no call of this page');
  expect(inPage.ofSetUp).toContain('no call of this page');
  expect(inPage.misshapen).toMatch(/expected string/i);
  expect(inPage.guessed).toContain('not_signed_in');
  expect(inPage.function, 'no function leaves the page').toContain('received function');
  expect(inPage.elsewhere).toContain('Failed to fetch');
  expect(inPage.changed).toContain('TypeError');

  await kiosk.evaluate(() => void globalThis.open('https://example.org/'));
  await kiosk.evaluate(() => globalThis.location.assign('/console'));
  await expect.poll(() => window.webContents.denied.length, 'no other window').toBe(1);
  expect(window.address).toBe('app://comanda/kiosk');
  const { session } = window.options.webPreferences;
  expect(
    await Promise.all(['media', 'geolocation', 'usb', 'openExternal'].map((each) => session.grants(each))),
  ).toEqual(Array(4).fill(false));
  expect(await session.grants('local-network')).toBe(true);
  expect(session.saves('https://example.org/x.exe')).toBe(false);

  await kiosk.getByRole('button', { name: 'English' }).click();
  // The page of another language is a new one: a hold that began before it is let go.
  await expect(start(kiosk)).toHaveText('Touch to order');
  await kiosk.mouse.move(20, 20);
  await kiosk.mouse.down();
  await expect(whoAreYou(kiosk)).toBeVisible();
  await kiosk.mouse.up();
  await givePin(kiosk);
  await kiosk.getByRole('button', { name: 'Leave the full screen' }).click();
  await expect.poll(() => computer.started.windows.map(({ options }) => options.kiosk === true)).toEqual([false]);
  expect(computer.started.awake.size).toBe(0);
  await expect(start(await computer.page('kiosk'))).toBeVisible();
});

test('the real program goes through its first two starts', async () => {
  const binary = electronBinary();
  test.skip(binary === null, 'Electron’s own program is not on this machine');
  const machine = await openReal(binary ?? '');
  await expect(live(await firstTwoStarts(machine))).toBeVisible();
  await machine.close();
});
