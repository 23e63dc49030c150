import type { Page } from '@playwright/test';

/** What a page of the program finds in its own world. */

/** The permissions that Chromium says it has. */
export const allowed = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = [
      'camera',
      'clipboard-read',
      'clipboard-write',
      'geolocation',
      'local-network-access',
      'microphone',
      'midi',
      'notifications',
      'screen-wake-lock',
    ] as const;
    const given = await Promise.all(
      names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state === 'granted' ? [name] : [];
      }),
    );
    return given.flat();
  });

/** The calls that a page may make of the program, and what becomes of those that it may not. */
export const callsIn = (page: Page) =>
  page.evaluate(async () => {
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

/** Notes from now on the keys that reach the page. @returns reads them */
export async function keysHeard(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** A page tries to save a file that it made. */
export const save = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
