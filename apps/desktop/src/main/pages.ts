import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { APP_ORIGIN } from '@comanda/shared/contracts/desktop.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import { mediaTypeOf, screenPolicy } from '@comanda/shared/contracts/screen-files.ts';

export type PageName = DeviceRole | 'set_up';

/** What of a page's own origin is the hub's. */
const HUBS = /^\/(?:api|pictures|r)\//;
/** Headers that a page may send to the hub through the program. */
const PASSED = ['accept', 'accept-language', 'authorization', 'comanda-device', 'content-type', 'idempotency-key'];

export const addressOf = (page: PageName, station: string | null = null): string =>
  `${APP_ORIGIN}/${page}${station === null ? '' : `?station=${encodeURIComponent(station)}`}`;

/** Whether an address is this very page: what a frame that calls must be at, and all that a window may show. */
export function isPage(page: PageName, address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN && url.pathname === `/${page}`;
}

interface PagesParts {
  /** Folder of the built screens. */
  readonly folder: string;
  readonly page: PageName;
  /** Origin of the hub now; null: not found. */
  readonly hub: () => string | null;
  /** Chromium's own network, with this session's check of certificates. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The hub did not answer. */
  readonly lost: () => void;
}

/** Answers the requests of one page's session: its own packaged files, and what the hub has for it. */
export function pages({ folder, page, hub, fetch, lost }: PagesParts): (request: Request) => Promise<Response> {
  const file = async (path: string): Promise<Response> => {
    const name = normalize(join(folder, path));
    if (!name.startsWith(folder + sep)) return nothing();
    try {
      const headers = { 'Content-Type': mediaTypeOf(name), ...SAFE };
      return new Response(new Uint8Array(await readFile(name)), { headers });
    } catch {
      return nothing();
    }
  };
  const ask = async (request: Request, path: string): Promise<Response> => {
    const origin = hub();
    if (origin === null) return away();
    const headers = new Headers();
    for (const name of PASSED) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const { method } = request;
    const init: RequestInit = { method, headers, credentials: 'omit', redirect: 'manual', signal: request.signal };
    if (method !== 'GET' && method !== 'HEAD') init.body = await request.arrayBuffer();
    try {
      return await fetch(`${origin}${path}`, init);
    } catch {
      if (!request.signal.aborted) lost();
      return away();
    }
  };
  return async (request) => {
    const { protocol, host, pathname, search } = new URL(request.url);
    if (`${protocol}//${host}` !== APP_ORIGIN) return nothing();
    if (HUBS.test(pathname)) return page === 'set_up' ? nothing() : ask(request, pathname + search);
    if (request.method !== 'GET') return nothing();
    if (isPage(page, request.url)) return file(page === 'set_up' ? SET_UP : join(page, 'index.html'));
    return pathname.startsWith('/assets/') ? file(decodeURIComponent(pathname)) : nothing();
  };
}

const SET_UP = join('desktop', 'src', 'set-up', 'index.html');
/** Which hub the connections that the policy allows reach, the session's guard decides. */
const SAFE = {
  'Content-Security-Policy': screenPolicy('ws:', 'wss:'),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const nothing = (): Response => new Response(null, { status: 404, headers: SAFE });
/** As a cut network: the page's client takes it for what it is, and goes on by itself. */
const away = (): Response => Response.error();
