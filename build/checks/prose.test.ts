import { expect, test } from 'vitest';
import { isProse, proseFaults } from './prose.ts';

const faultsOf = (text: string, path = 'hub/a.ts') => proseFaults([{ path, text }]);

test.each([
  ["const dir = '/tmp/comanda';"],
  ['see /home/anna/comanda'],
  ['npm --registry https://registry.npmjs.org'],
  ['// TODO: later'],
  ['// @ts-ignore'],
  ['const a = b as any;'],
  ["test.skip('x', () => {})"],
  ["it.only('x', () => {})"],
  ['await page.waitForTimeout(5)'],
])('%s is refused', (line) => {
  expect(faultsOf(`one\n${line}\n`)).toHaveLength(1);
  expect(faultsOf(`one\n${line}\n`)[0]).toMatch(/^hub\/a\.ts:2 has /);
});

test.each([
  ["import { x } from '../work/home.ts';"],
  ['https://example.org/home/page'],
  ['/var/lib/comanda'],
  ['as anyone would'],
  ['a todo list'],
  ["test.skip(!hasBinary, 'the program is not on this machine')"],
])('%s is fine', (line) => {
  expect(faultsOf(line)).toEqual([]);
});

test('rules about code do not read documents', () => {
  expect(faultsOf('as any reader knows', 'docs/a.md')).toEqual([]);
});

test('locks and pictures are not prose', () => {
  expect(['package-lock.json', 'build/node/package-lock.json', 'docs/pos.png'].filter(isProse)).toEqual([]);
});
