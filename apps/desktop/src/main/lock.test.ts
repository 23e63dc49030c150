import { expect, test } from 'vitest';
import { leadsOut, lock } from './lock.ts';
import { emit, FakeWindow } from './testing/electron.ts';

const key = (name: string, held: Partial<Record<'control' | 'meta' | 'alt', boolean>> = {}) => ({
  key: name,
  control: false,
  meta: false,
  alt: false,
  ...held,
});

const WAYS = {
  closing: [key('w', { control: true }), key('F4', { alt: true }), key('q', { meta: true })],
  'another window': [key('n', { control: true }), key('t', { control: true }), key('Tab', { alt: true })],
  'loading again': [key('F5'), key('r', { control: true }), key('BrowserRefresh')],
  'a look behind the page': [key('F12'), key('I', { control: true }), key('u', { control: true })],
  'another size': [key('+', { control: true }), key('-', { control: true }), key('0', { control: true })],
  'printing, saving, searching': ['p', 's', 'f'].map((each) => key(each, { control: true })),
  'another page': [key('ArrowLeft', { alt: true }), key('BrowserBack'), key('l', { control: true })],
  'leaving full screen': [key('F11'), key('Escape', { control: true })],
};

test.each(Object.entries(WAYS))('no key leads to %s', (_what, keys) => {
  expect(keys.filter((each) => !leadsOut(each))).toEqual([]);
});

test('typing, moving about and editing a text stay', () => {
  const kept = ['a', 'ở', '7', 'Enter', 'Tab', 'Backspace', 'ArrowUp', 'Escape', ' '].map((each) => key(each));
  const editing = ['a', 'c', 'v', 'x', 'z'].map((each) => key(each, { control: true }));
  expect([...kept, ...editing].filter((each) => leadsOut(each))).toEqual([]);
});

function locked() {
  const window = new FakeWindow({});
  const awake: (string | number)[] = [];
  const power = { start: (why: string) => awake.push(why), stop: (id: number) => awake.push(id) > 0 };
  const held = { mayClose: false };
  const end = lock(window as never, power, () => held.mayClose);
  return { window, page: window.webContents, awake, held, end };
}

test('a locked window stays: it does not close by itself, has no menu, and takes no key or press that leads out', () => {
  const { window, page, held } = locked();
  expect([window.did, emit(window, 'close')]).toEqual([['no menu'], true]);
  expect(emit(page, 'before-input-event', {}, key('F5'))).toBe(true);
  expect(emit(page, 'before-input-event', {}, key('a'))).toBe(false);
  expect(emit(page, 'context-menu')).toBe(true);
  expect(emit(page, 'zoom-changed')).toBe(true);
  emit(page, 'devtools-opened');
  expect(page.did).toEqual(['tools closed']);
  held.mayClose = true;
  expect(emit(window, 'close')).toBe(false);
});

test('each page in it has no zoom and no pointer, also after it was loaded again', () => {
  const { page } = locked();
  emit(page, 'dom-ready');
  emit(page, 'dom-ready');
  const once = ['zoom between 1 and 1', 'zoom 1', 'no pointer'];
  expect(page.did).toEqual([...once, ...once]);
});

test('the display stays on until the lock ends', () => {
  const { awake, end } = locked();
  expect(awake).toEqual(['prevent-display-sleep']);
  end();
  expect(awake).toEqual(['prevent-display-sleep', 1]);
});
