/** What of a browser the keeper needs. */
export interface KeeperParts {
  readonly fetch: typeof globalThis.fetch;
  readonly open: () => Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A hub that says nothing for so long is away. */
const PATIENCE_MS = 3_000;
const ASSET = /(?:src|href)="(\/assets\/[^"]+)"/g;

const assetsOf = (html: string): string[] => [...html.matchAll(ASSET)].flatMap(([, path]) => path ?? []);

/** `/pos` for every address below it: a screen is one page. */
const pageOf = (url: string): string => `/${new URL(url).pathname.split('/')[1] ?? ''}`;

/** A screen with all it loads, so that it opens while the hub is away. The hub's own page comes first, whenever it is there. */
export interface Keeper {
  /** The page, and keeping it as it is now. */
  page(url: string): Promise<{ readonly response: Response; readonly kept: Promise<void> }>;
  /** A file whose name changes with its content. */
  asset(request: Request | string): Promise<Response>;
}

export function makeKeeper({ fetch, open, wait }: KeeperParts): Keeper {
  async function asset(request: Request | string): Promise<Response> {
    const cache = await open();
    const kept = await cache.match(request);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  }

  /** Its files first: a page is kept only with all of them. */
  async function keep(page: string, response: Response): Promise<void> {
    const wanted = assetsOf(await response.clone().text());
    const fetched = await Promise.all(wanted.map((path) => asset(path)));
    if (fetched.some(({ ok }) => !ok)) return;
    const cache = await open();
    await cache.put(page, response);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith('/assets/') && !wanted.includes(pathname)) await cache.delete(url);
    }
  }

  async function page(url: string): ReturnType<Keeper['page']> {
    const name = pageOf(url);
    const asked = fetch(url).then(
      (response) => ({ response, kept: response.ok ? keep(name, response.clone()) : Promise.resolve() }),
      () => null,
    );
    const answer = await Promise.race([asked, wait(PATIENCE_MS).then(() => null)]);
    if (answer) return answer;
    const kept = await (await open()).match(name);
    if (kept) return { response: kept, kept: Promise.resolve() };
    return (await asked) ?? { response: Response.error(), kept: Promise.resolve() };
  }

  return { page, asset };
}
