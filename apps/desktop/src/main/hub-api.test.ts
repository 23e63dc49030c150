import { describe, expect, test } from 'vitest';
import { hubApi } from './hub-api.ts';
import { screenId } from './testing/screens.ts';

type Asked = { readonly url: string; readonly init: RequestInit };

/** @param answer null: nobody answers */
function apiAt(answer: (() => Response) | null, origin: string | null = 'https://10.0.0.5:4643') {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ url, init });
    if (answer === null) throw new TypeError('fetch failed');
    return answer();
  };
  return { api: hubApi(fetch, () => origin), asked };
}
const header = ({ init }: Asked, name: string): string | null => new Headers(init.headers).get(name);

describe('a lock is left', () => {
  test('by a token that the hub takes at this device', async () => {
    const { api, asked } = apiAt(() => Response.json({}));
    expect(await api.takes('of the owner', 'of the kiosk')).toEqual({ ok: true, value: null });
    const [first] = asked;
    if (!first) throw new Error('the hub was not asked');
    expect([first.url, header(first, 'authorization'), header(first, 'comanda-device')]).toEqual([
      'https://10.0.0.5:4643/api/v1/sign-in/session',
      'Bearer of the owner',
      'of the kiosk',
    ]);
  });

  test.each([
    ['the hub does not take it', () => new Response(null, { status: 401 }), 'not_signed_in'],
    ['the hub has a fault', () => new Response(null, { status: 500 }), 'not_signed_in'],
    ['nobody answers', null, 'hub_away'],
  ] as const)('not where %s', async (_what, answer, code) => {
    expect(await apiAt(answer).api.takes('a', 'b')).toEqual({ ok: false, error: { code } });
  });

  test('not while no hub is known', async () => {
    const { api, asked } = apiAt(() => Response.json({}), null);
    expect([await api.takes('a', 'b'), asked]).toEqual([{ ok: false, error: { code: 'hub_away' } }, []]);
  });
});

describe('the hub in here', () => {
  const till = { name: 'Till', role: 'pos', station: null } as const;
  const device = { ...till, deviceId: screenId(1), deviceToken: 'token', letter: 'B' };

  test('pairs a screen by its code', async () => {
    const { api, asked } = apiAt(() => Response.json(device));
    expect(await api.pair('123456', till, 'vi')).toEqual({ ok: true, value: device });
    const [first] = asked;
    expect(first?.init.body).toBe(JSON.stringify({ ...till, code: '123456' }));
    expect(first && header(first, 'accept-language')).toBe('vi');
  });

  test.each([
    [
      'its refusal is passed on',
      () => Response.json({ detail: 'Sai mã.' }, { status: 409 }),
      { code: 'refused', detail: 'Sai mã.' },
    ],
    ['what is no hub is said to be none', () => Response.json({ hello: 1 }), { code: 'not_a_hub' }],
    ['a page in its place, too', () => new Response('<html>', { status: 404 }), { code: 'not_a_hub' }],
    ['nobody answers', null, { code: 'hub_away' }],
  ] as const)('%s', async (_what, answer, error) => {
    expect(await apiAt(answer).api.pair('123456', till, 'en')).toEqual({ ok: false, error });
  });

  test('names the stations where food is made, and none where it cannot', async () => {
    const stations = [
      { id: 'grill', name: { en: 'Grill' }, kind: 'prep' },
      { id: 'pass', name: { en: 'Pass' }, kind: 'expo' },
    ];
    expect(await apiAt(() => Response.json({ stations })).api.stations('t')).toEqual([
      { id: 'grill', name: { en: 'Grill' } },
    ]);
    expect(await apiAt(null).api.stations('t')).toEqual([]);
    expect(await apiAt(() => Response.json({})).api.stations('t')).toEqual([]);
  });
});
