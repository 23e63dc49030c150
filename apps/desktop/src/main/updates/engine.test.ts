import { describe, expect, test } from 'vitest';
import { engineOf } from './engine.ts';

const RIGHT = { version: '2.0.0', files: [{ sha512: 'right' }] };

/** electron-updater, as far as it is asked. @param offered what the hub's list says */
function updaterWith(offered: object | null, loads = true) {
  const did: unknown[] = [];
  const updater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    disableWebInstaller: false,
    allowDowngrade: false,
    httpExecutor: { cachedSession: null as unknown },
    requestHeaders: null as unknown,
    setFeedURL: ({ url }: { url: string }) => void did.push(`feed ${url}`),
    checkForUpdates: async () => offered && { updateInfo: offered },
    async downloadUpdate() {
      did.push('download');
      return loads ? ['/file'] : [];
    },
    quitAndInstall: (silent: boolean, runAfter: boolean) => void did.push({ silent, runAfter }),
  };
  const now = { session: 'of our hub' };
  const engine = engineOf(updater as never, () => now.session as never);
  const load = () => engine.load('https://hub/2.0.0/', { 'Comanda-Device': 'x' }, '2.0.0', 'right');
  return { updater, did, engine, load, now };
}

describe('electron-updater', () => {
  test('decides nothing by itself', () => {
    const { updater } = updaterWith(null);
    expect(updater).toMatchObject({ autoDownload: false, autoInstallOnAppQuit: false, disableWebInstaller: true });
  });

  test('loads from the hub, as this device, the file that the release names', async () => {
    const { updater, did, load } = updaterWith(RIGHT);
    expect([await load(), did]).toEqual([true, ['feed https://hub/2.0.0/', 'download']]);
    expect(updater).toMatchObject({ requestHeaders: { 'Comanda-Device': 'x' }, allowDowngrade: true });
  });

  test('asks each hub in a session that has asked no other', async () => {
    const { updater, load, now } = updaterWith(RIGHT);
    await load();
    expect(updater.httpExecutor.cachedSession).toBe('of our hub');
    now.session = 'of another hub';
    await load();
    expect(updater.httpExecutor.cachedSession).toBe('of another hub');
  });

  test.each([
    ['nothing is there', null],
    ['it is another version', { ...RIGHT, version: '3.0.0' }],
    ['it is another file', { ...RIGHT, files: [{ sha512: 'wrong' }] }],
    ['it has no file', { ...RIGHT, files: [] }],
  ])('loads nothing where %s', async (_what, offered) => {
    const { did, load } = updaterWith(offered);
    expect([await load(), did]).toEqual([false, ['feed https://hub/2.0.0/']]);
  });

  test('says where nothing came', async () => {
    expect(await updaterWith(RIGHT, false).load()).toBe(false);
  });

  test('installs without a question and starts the program again', () => {
    const { engine, did } = updaterWith(RIGHT);
    engine.install();
    expect(did).toEqual([{ silent: true, runAfter: true }]);
  });
});
