import { expect, test } from 'vitest';
import { leadsOut } from './lock.ts';

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
