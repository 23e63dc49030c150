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

/**
 * Notes from now on when something of that role comes into the page or goes from it, at the moment that it does: who
 * looks from outside looks now and then. @returns reads when it came and when it went, by turns, in milliseconds since 1970 UTC
 */
export async function changesOfRole(page: Page, role: string): Promise<() => Promise<readonly number[]>> {
  await page.evaluate((of) => {
    const changes: number[] = [];
    Object.assign(globalThis, { changes });
    const look = (): void => {
      const there = document.querySelector(`[role="${of}"]`) !== null;
      if (there !== (changes.length % 2 === 1)) changes.push(Date.now());
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['role'] });
  }, role);
  return () => page.evaluate(() => (globalThis as unknown as { changes: number[] }).changes);
}

/** A page tries to save a file that it made. */
export const save = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
