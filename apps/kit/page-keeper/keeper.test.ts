import { beforeEach, describe, expect, test } from 'vitest';
import { makeKeeper } from './keeper.ts';

const HUB = 'http://hub.local';
const html = (script: string): string =>
  `<link rel="stylesheet" href="/assets/pos.css"><script type="module" src="/assets/${script}"></script>`;

/** A browser's cache and a hub, of which one can be taken away. */
function world() {
  const files = new Map<string, string>([
    ['/pos', html('pos-1.js')],
    ['/assets/pos.css', 'css'],
    ['/assets/pos-1.js', 'one'],
  ]);
  const cached = new Map<string, Response>();
  const pathOf = (asked: RequestInfo | URL): string =>
    new URL(asked instanceof Request ? asked.url : asked, HUB).pathname;
  const state = { up: true, silent: false, asked: [] as string[] };
  const keeper = makeKeeper({
    fetch: async (asked) => {
      const path = pathOf(asked);
      state.asked.push(path);
      if (state.silent) return new Promise<Response>(() => {});
      if (!state.up) throw new TypeError('fetch failed');
      const text = files.get(path);
      return new Response(text ?? 'gone', { status: text === undefined ? 404 : 200 });
    },
    open: async () => ({
      match: async (asked) => cached.get(pathOf(asked))?.clone(),
      put: async (asked, response) => void cached.set(pathOf(asked), response),
      keys: async () => [...cached.keys()].map((path) => new Request(`${HUB}${path}`)),
      delete: async (asked) => cached.delete(pathOf(asked)),
    }),
    wait: async () => {},
  });
  const visit = async (path = '/pos'): Promise<string> => {
    const { response, kept } = await keeper.page(`${HUB}${path}`);
    await kept;
    return response.type === 'error' ? 'no page' : response.text();
  };
  return { files, cached, state, keeper, visit };
}

let w: ReturnType<typeof world>;
beforeEach(() => {
  w = world();
});

describe('a page that was opened once', () => {
  test('opens without the hub, with all it loads', async () => {
    await w.visit('/pos?table=5');
    w.state.up = false;
    expect(await w.visit('/pos/')).toBe(html('pos-1.js'));
    expect(await (await w.keeper.asset('/assets/pos-1.js')).text()).toBe('one');
  });

  test('opens too where the network swallows everything', async () => {
    await w.visit();
    w.state.silent = true;
    expect(await w.visit()).toBe(html('pos-1.js'));
  });

  test('is the hub’s own whenever that is there, and what the new one does not use is forgotten', async () => {
    await w.visit();
    w.files.set('/pos', html('pos-2.js')).set('/assets/pos-2.js', 'two');
    expect(await w.visit()).toBe(html('pos-2.js'));
    expect([...w.cached.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual([
      '/assets/pos-2.js',
      '/assets/pos.css',
      '/pos',
    ]);
  });

  test('is not kept without one of its files: the one before stays whole', async () => {
    await w.visit();
    w.files.set('/pos', html('pos-2.js'));
    await w.visit();
    w.state.up = false;
    expect(await w.visit()).toBe(html('pos-1.js'));
    expect(await (await w.keeper.asset('/assets/pos-1.js')).text()).toBe('one');
  });
});

test('a file is fetched once', async () => {
  await w.keeper.asset('/assets/pos.css');
  await w.keeper.asset('/assets/pos.css');
  expect(w.state.asked).toEqual(['/assets/pos.css']);
});

test('a page that was never opened is not there without the hub', async () => {
  w.state.up = false;
  expect(await w.visit()).toBe('no page');
});
