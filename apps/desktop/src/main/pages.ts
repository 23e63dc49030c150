import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { APP_ORIGIN } from '@comanda/shared/contracts/desktop.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';

export type PageName = DeviceRole | 'set_up';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

/** Nothing but packaged files runs in a page; which hub its connections reach, the session's guard decides. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self' ws: wss:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
      const headers = { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', ...SAFE };
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
const SAFE = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const nothing = (): Response => new Response(null, { status: 404, headers: SAFE });
/** As a cut network: the page's client takes it for what it is, and goes on by itself. */
const away = (): Response => Response.error();
