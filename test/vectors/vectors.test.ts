import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from './cases.ts';
import { passed, runFolder } from './run.ts';

const outcome = runFolder(resolve(import.meta.dirname, 'money'));

test('every kind of case is there', () => {
  expect(outcome.absent).toEqual([]);
  expect(outcome.ignored).toEqual([]);
});

test.each(outcome.files)('$id: all $cases cases are as expected', ({ cases, failures }) => {
  expect(cases).toBeGreaterThanOrEqual(200);
  expect(failures).toEqual([]);
});

describe('a folder of other cases', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));

  test('a case that comes out otherwise is told in words', () => {
    write('cash.json', [
      { name: 'right', due: 4, increment: 5, expect: { payable: 5, rounding: 1 } },
      { name: 'wrong', due: 4, increment: 5, expect: { payable: 4, rounding: 1 } },
      { name: 'broken', due: -4, increment: 5, expect: {} },
    ]);
    write('other.json', []);
    const found = runFolder(folder);
    expect(found.files).toEqual([
      {
        id: 'cash',
        cases: 3,
        passed: 1,
        failures: ['wrong: payable is 5, expected 4', expect.stringContaining('broken: Error: invariant broken')],
      },
    ]);
    expect(found.absent).toEqual(['allocate.json', 'pricing.json', 'split.json']);
    expect(found.ignored).toEqual(['other.json']);
    expect(passed(found)).toBe(false);
  });

  test('nothing to run is no success', () => {
    expect(passed(runFolder(folder))).toBe(false);
    write('cash.json', []);
    expect(passed(runFolder(folder))).toBe(false);
    write('cash.json', { due: 4 });
    expect(passed(runFolder(folder))).toBe(false);
    writeFileSync(join(folder, 'cash.json'), '[{');
    expect(passed(runFolder(folder))).toBe(false);
  });
});

test('differences name the place, also where something is missing or of another kind', () => {
  expect(differences({ a: [1, 2] }, { a: [1, 2] })).toEqual([]);
  expect(differences({ a: [1, 2] }, { a: [1, 3], b: 0 })).toEqual([
    'a.1 is 2, expected 3',
    'b is undefined, expected 0',
  ]);
  expect(differences({}, [])).toEqual(['the result is {}, expected []']);
});
