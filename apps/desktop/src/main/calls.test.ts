import { beforeEach, describe, expect, test } from 'vitest';
import { ok } from '@comanda/shared/base/result.ts';
import { channelOf, type DesktopCall, desktopCalls } from '@comanda/shared/contracts/desktop.ts';
import { answerCalls, type Caller, type Handlers, tell } from './calls.ts';

const SCREEN: Caller = { page: 'pos', screen: 'a' };
const SET_UP: Caller = { page: 'set_up', screen: null };
const WINDOWS: Readonly<Record<number, Caller>> = { 1: SCREEN, 2: SET_UP };

type Handler = (event: object, sent: unknown) => Promise<unknown>;
let handled: Map<string, Handler>;
let heard: { readonly name: string; readonly input: unknown; readonly caller: Caller }[];
let answer: unknown;

beforeEach(() => {
  handled = new Map();
  heard = [];
  answer = ok(null);
  const names = Object.keys(desktopCalls) as DesktopCall[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown, caller: Caller) => {
        heard.push({ name, input, caller });
        return answer;
      },
    ]),
  ) as unknown as Handlers;
  const ipc = { handle: (channel: string, handler: Handler) => void handled.set(channel, handler) };
  answerCalls(ipc as never, (id) => WINDOWS[id] ?? null, handlers);
});

/** A frame of the page at an address; `below` another one. */
const frame = (url: string, parent: object | null = null) => ({ url, parent });
const AT_POS = frame('app://comanda/pos');
const AT_SET_UP = frame('app://comanda/set_up');
const call = async (
  name: DesktopCall,
  sent: unknown,
  from: { readonly id?: number; readonly frame?: object | null },
) => {
  const handler = handled.get(channelOf(name));
  if (!handler) throw new Error(`${name} has no handler`);
  const { id = 1, frame: senderFrame = AT_POS } = from;
  return handler({ sender: { id }, senderFrame }, sent);
};

describe('a call of the table', () => {
  test('is answered to the page whose it is, with the screen of its window', async () => {
    expect(await call('unsent', { count: 3 }, {})).toEqual({ ok: true, value: null });
    expect(await call('beHub', null, { id: 2, frame: AT_SET_UP })).toEqual({ ok: true, value: null });
    expect(heard).toEqual([
      { name: 'unsent', input: { count: 3 }, caller: SCREEN },
      { name: 'beHub', input: null, caller: SET_UP },
    ]);
  });

  test.each([
    ['a window that is none of ours', { id: 9 }],
    ['a frame that is gone', { frame: null }],
    ['a frame within the page', { frame: frame('app://comanda/pos', {}) }],
    ['another page in the window', { frame: frame('https://example.org/pos') }],
    ['another page of ours in the window', { frame: frame('app://comanda/console') }],
    ['an empty frame', { frame: frame('about:blank') }],
  ])('does not count from %s', async (_what, from) => {
    await expect(call('readDevice', null, from)).rejects.toThrow('not from a page of ours');
    expect(heard).toEqual([]);
  });

  test('of set-up does not count from a screen, and a screen’s not from set-up', async () => {
    await expect(call('removeScreen', { id: 'a', evenUnsent: true }, {})).rejects.toThrow('not for this page');
    await expect(call('readDevice', null, { id: 2, frame: AT_SET_UP })).rejects.toThrow('not for this page');
    expect(heard).toEqual([]);
  });

  test.each([
    ['unsent', { count: -1 }],
    ['unsent', { count: '3' }],
    ['unsent', null],
    ['writeDevice', { deviceToken: 'x' }],
    ['print', { paper: [{ kind: 'picture', width: 9, height: 1, bits: '' }], drawer: true }],
  ] as const)('with what does not fit it does not reach its handler: %s %o', async (name, sent) => {
    await expect(call(name, sent, {})).rejects.toThrow(name);
    expect(heard).toEqual([]);
  });

  test('passes on nothing that is not in the table, on the way in and on the way out', async () => {
    await call('unsent', { count: 1, secret: 'x' }, {});
    expect(heard[0]?.input).toEqual({ count: 1 });
    answer = { deviceToken: 'half of it' };
    await expect(call('readDevice', null, {})).rejects.toThrow('Invalid');
  });
});

test('a page is told what fits the table, and nothing when it is gone', () => {
  const sent: unknown[] = [];
  const contents = {
    gone: false,
    isDestroyed: () => contents.gone,
    send: (...given: unknown[]) => void sent.push(given),
  };
  tell(contents, 'hubMoved', { origin: 'https://10.0.0.5:4643' });
  expect(() => tell(contents, 'hubMoved', { origin: 5 } as never)).toThrow('expected string');
  contents.gone = true;
  tell(contents, 'hubMoved', { origin: 'https://10.0.0.6:4643' });
  expect(sent).toEqual([['comanda.event:hubMoved', { origin: 'https://10.0.0.5:4643' }]]);
});
