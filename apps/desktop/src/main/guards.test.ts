import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { guardContents, guardSession, mayReach } from './guards.ts';
import { isPage, type PageName } from './pages.ts';
import type { HubLine } from './parts.ts';
import { isAllowed } from './permissions.ts';
import { emit, FakeContents } from './testing/electron.ts';

const HUB = 'https://192.168.1.5:4643';

test.each([
  'app://comanda/pos',
  'blob:app://comanda/x',
  'data:image/png;base64,',
  `${HUB}/x`,
  'wss://192.168.1.5:4643/live/',
])('a page may reach %s', (address) => expect(mayReach(address, HUB)).toBe(true));

test.each([
  'https://example.org/',
  'wss://192.168.1.6:4643/live/',
  'wss://192.168.1.5:4600/live/',
  'ws://192.168.1.5:4643/live/',
  'http://192.168.1.5:4643/',
  'https://192.168.1.5.evil.example:4643/',
  'https://192.168.1.5:4643@evil.example/',
  'file:///etc/passwd',
  'ftp://192.168.1.5/',
  'javascript:1',
  'not an address',
])('a page may not reach %s', (address) => {
  expect(mayReach(address, HUB)).toBe(false);
  expect(mayReach(address, null)).toBe(false);
});

test('a window is at its page and at no other', () => {
  const own = ['app://comanda/kitchen', 'app://comanda/kitchen?station=grill', 'app://comanda/kitchen#x'];
  const other = [
    'app://comanda/console',
    'app://evil/kitchen',
    'https://comanda/kitchen',
    'app://comanda/kitchen/../pos',
    '',
  ];
  expect(own.filter((each) => !isPage('kitchen', each))).toEqual([]);
  expect(other.filter((each) => isPage('kitchen', each))).toEqual([]);
});

test('no role may see, hear, locate, plug in or open what it does not need; all may speak to the hub', () => {
  const roles = ['pos', 'kiosk', 'kitchen', 'board', 'console'] as const;
  for (const role of roles) {
    for (const each of [
      'media',
      'geolocation',
      'usb',
      'serial',
      'hid',
      'openExternal',
      'notifications',
      'fileSystem',
    ]) {
      expect(isAllowed(role, each), `${role}: ${each}`).toBe(false);
    }
    expect(isAllowed(role, 'local-network-access')).toBe(true);
  }
  expect(isAllowed('set_up', 'local-network-access')).toBe(false);
});

/** A session that says what its guard answers. */
class GuardedSession extends EventEmitter {
  asked: (permission: string) => boolean = () => true;
  checked: (permission: string) => boolean = () => true;
  cancels: (url: string) => boolean = () => false;
  verdict: (pem: string) => number = () => 0;
  setPermissionRequestHandler(
    handler: (contents: null, permission: string, answer: (may: boolean) => void) => void,
  ): void {
    this.asked = (permission) => {
      let may = true;
      handler(null, permission, (given) => (may = given));
      return may;
    };
  }
  setPermissionCheckHandler(handler: (contents: null, permission: string) => boolean): void {
    this.checked = (permission) => handler(null, permission);
  }
  setCertificateVerifyProc(
    proc: (request: { certificate: { data: string } }, answer: (verdict: number) => void) => void,
  ): void {
    this.verdict = (data) => {
      let given = 0;
      proc({ certificate: { data } }, (verdict) => (given = verdict));
      return given;
    };
  }
  readonly webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: (given: { cancel: boolean }) => void) => void) => {
      this.cancels = (url) => {
        let cancelled = false;
        listener({ url }, ({ cancel }) => (cancelled = cancel));
        return cancelled;
      };
    },
  };
}

function guarded(page: PageName, line: Partial<HubLine> | null) {
  const session = new GuardedSession();
  const now = { line };
  guardSession(session as never, page, () => now.line as HubLine | null);
  return { session, now };
}

describe('a session', () => {
  test('lets requests out to the hub of the moment alone, and to nobody before there is one', () => {
    const { session, now } = guarded('pos', null);
    expect([session.cancels(`${HUB}/x`), session.cancels('app://comanda/pos')]).toEqual([true, false]);
    now.line = { origin: () => HUB };
    expect([session.cancels(`${HUB}/x`), session.cancels('https://example.org/')]).toEqual([false, true]);
    now.line = { origin: () => 'https://192.168.1.9:4643' };
    expect(session.cancels(`${HUB}/x`)).toBe(true);
  });

  test('takes the pinned key and no other, and looks for its hub where another answers', () => {
    let lost = 0;
    const { session, now } = guarded('pos', { trusts: (pem) => pem === 'ours', lost: () => (lost += 1) });
    expect([session.verdict('ours'), lost]).toEqual([0, 0]);
    expect([session.verdict('theirs'), lost]).toEqual([-2, 1]);
    now.line = null;
    expect(session.verdict('ours')).toBe(-2);
  });

  test('allows what the role needs, whether Chromium asks or only checks', () => {
    const { session } = guarded('kiosk', null);
    for (const [permission, may] of [
      ['media', false],
      ['screen-wake-lock', true],
      ['geolocation', false],
    ] as const) {
      expect([session.asked(permission), session.checked(permission)], `${permission}: asked, checked`).toEqual([
        may,
        may,
      ]);
    }
  });

  test.each([
    ['console', 'blob:app://comanda/x', true],
    ['console', 'https://example.org/x.exe', false],
    ['pos', 'blob:app://comanda/x', false],
    ['set_up', 'data:text/plain,x', false],
  ] as const)('of %s saves %s: %s', (page, url, may) => {
    const { session } = guarded(page, null);
    expect(emit(session, 'will-download', {}, { getURL: () => url })).toBe(!may);
  });
});

describe('a window', () => {
  const contents = new FakeContents();
  guardContents(contents as never, 'pos');
  const goes = (name: string, url: string, isMainFrame: boolean): boolean =>
    !emit(contents, name, { url, isMainFrame });

  test.each(['will-frame-navigate', 'will-redirect'])('stays at its page: %s', (name) => {
    expect(goes(name, 'app://comanda/pos', true)).toBe(true);
    expect(goes(name, 'app://comanda/console', true)).toBe(false);
    expect(goes(name, 'https://example.org/', true)).toBe(false);
    expect(goes(name, 'about:srcdoc', true)).toBe(false);
    expect(goes(name, 'about:srcdoc', false), 'the paper for the print dialog').toBe(true);
    expect(goes(name, 'app://comanda/pos', false)).toBe(false);
    expect(goes(name, 'https://example.org/', false)).toBe(false);
  });

  test('opens no other and holds no page of another kind', () => {
    expect(contents.openHandler?.({ url: 'app://comanda/pos' })).toEqual({ action: 'deny' });
    expect(emit(contents, 'will-attach-webview')).toBe(true);
  });
});
