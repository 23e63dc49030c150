import { makeKeeper } from './keeper.ts';

/** What of a service worker is used here: the compiler knows pages only. */
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  addEventListener(
    type: 'install' | 'activate',
    run: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'fetch', run: (event: FetchEvent) => void): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(done: Promise<unknown>): void;
}

const worker = globalThis as unknown as Worker;
const keeper = makeKeeper({
  fetch: globalThis.fetch.bind(globalThis),
  open: () => caches.open('comanda.pages'),
  wait: (milliseconds) => new Promise((done) => void setTimeout(done, milliseconds)),
});

worker.addEventListener('install', (event) => {
  // The page that installs it is there already, and must open again without the hub.
  const first = keeper.page(worker.registration.scope).then(({ kept }) => kept);
  event.waitUntil(Promise.all([first, worker.skipWaiting()]));
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== globalThis.location.origin) return;
  if (request.mode === 'navigate') {
    const page = keeper.page(request.url);
    event.respondWith(page.then(({ response }) => response));
    event.waitUntil(page.then(({ kept }) => kept));
  } else if (pathname.startsWith('/assets/') || pathname.startsWith('/pictures/'))
    event.respondWith(keeper.asset(request));
});
