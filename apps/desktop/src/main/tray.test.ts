import { expect, test } from 'vitest';
import { hubLine, type TrayDeeds, trayIcon, trayMenu } from './tray.ts';
import type { HubHere } from './views.ts';
import { en, vi } from './words.ts';

const hub = (more: Partial<HubHere>): HubHere => ({
  state: 'off',
  addresses: [],
  crashes: 0,
  rebuilding: null,
  trouble: null,
  ...more,
});

function menuOf(here: HubHere, autostart = false) {
  const did: string[] = [];
  const deeds: TrayDeeds = {
    show: (screen) => did.push(`show ${screen}`),
    setUp: () => did.push('set up'),
    startHub: () => did.push('start hub'),
    lock: (screen) => did.push(`lock ${screen}`),
    stopHub: () => did.push('stop hub'),
    copy: (text) => did.push(`copy ${text}`),
    setAutostart: (on) => did.push(`autostart ${on}`),
    quit: () => did.push('quit'),
  };
  const items = trayMenu(
    { here, screens: [{ id: 'a', name: 'Till' }], unlocked: [{ id: 'b', name: 'Kiosk' }], autostart },
    en,
    deeds,
  );
  const press = (label: string): void =>
    items.find((each) => each.label === label)?.click?.({} as never, undefined, {});
  return { items, did, press, labels: items.map(({ label }) => label) };
}

test('a hub that does not open says why, and how far it is', () => {
  expect(hubLine(hub({ state: 'starting' }), en)).toBe('The hub starts …');
  expect(hubLine(hub({ state: 'starting', rebuilding: 40 }), en)).toBe('The hub builds its tables anew: 40 % …');
  expect(hubLine(hub({ state: 'waiting' }), en)).toBe('The hub fell over and starts again …');
  expect(hubLine(hub({ state: 'waiting', trouble: { code: 'port_taken' } }), en)).toContain(
    'in use by another program',
  );
  const refused = hub({ state: 'starting', trouble: { code: 'refused', detail: 'the disk is gone' } });
  expect(hubLine(refused, vi)).toBe('Máy chủ chưa khởi động được và đang thử lại: the disk is gone');
});

test('a machine without a hub has no row of one; one with a hub stops, starts and names it', () => {
  expect(menuOf(hub({})).labels).not.toContain(en.startHub);
  const running = menuOf(hub({ state: 'running', addresses: ['http://10.0.0.5:4600'] }));
  expect(running.labels[0]).toBe('The hub runs at http://10.0.0.5:4600');
  for (const label of [en.copyAddress, en.stopHub, 'Open Till', 'Lock Kiosk', en.setUp, en.autostart, en.quit])
    running.press(label);
  expect(running.did).toEqual([
    'copy http://10.0.0.5:4600',
    'stop hub',
    'show a',
    'lock b',
    'set up',
    'autostart true',
    'quit',
  ]);
  const stopped = menuOf(hub({ state: 'stopped' }), true);
  stopped.press(en.startHub);
  stopped.press(en.autostart);
  expect(stopped.did).toEqual(['start hub', 'autostart false']);
});

test('the icon shows a hub that should run and does not', () => {
  expect(trayIcon('win32', hub({ state: 'waiting' }))).toBe('tray-down.ico');
  expect(trayIcon('linux', hub({ state: 'running' }))).toBe('tray-up.png');
  expect(trayIcon('linux', hub({}))).toBe('tray-up.png');
  expect(trayIcon('darwin', hub({ state: 'stopped' }))).toBe('trayTemplate.png');
});
