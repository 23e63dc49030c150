import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from './fixtures/apply.ts';
import { emptyMenu, planOptions, usVenue } from './fixtures/venue.ts';
import { planImport } from './plan/plan.ts';
import { readImport } from './read.ts';

fc.configureGlobal({ seed: 4600 });

const HEADERS = [
  'Token,Item Name,Variation Name,SKU,Category,GTIN,Price,Archived,Sellable,Modifier Set - A,Tax - B (7%)',
  'Handle,SKU,Name,Category,Sold by weight,Option 1 value,Available for sale [X],Price [X],Price [Y],Modifier - "A"',
  'Kind,Id,Name (en),Variant (en),Price,Category,Groups,Opens group,Min,Max,Stations,Course,Archived',
];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Y',
    'N',
    'item',
    'variant',
    'group',
    'modifier',
    'category',
    '1.50',
    '1,234',
    'variable',
    'A',
    'a | b',
    'id:',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const separator = fc.constantFrom(',', ',', ',', ';', '\n', '\n', '\r\n', '"', '\t');

describe('any file at all', () => {
  it('is read or refused in words, and what is read makes a menu that keeps to its contract', () => {
    const body = fc.array(fc.tuple(cell, separator), { maxLength: 60 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS, ''),
        body,
        fc.constantFrom(null, 'comanda' as const),
        (head, rows, format) => {
          const read = readImport(`${head}\n${rows}`, { ...usVenue, format });
          if (!read.ok) {
            const errors = read.error.problems.filter(({ severity }) => severity === 'error');
            expect(errors.length).toBeGreaterThan(0);
            expect(errors.every(({ en, vi }) => en !== '' && vi !== '' && en !== vi)).toBe(true);
            return;
          }
          const menu = apply(emptyMenu, planImport(emptyMenu, read.value, planOptions(usVenue)).events);
          expect(planImport(menu, read.value, planOptions(usVenue)).events).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of bytes is never a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readImport(bytes, usVenue).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['one endless line', 'Kind,Name (en),Price,'.repeat(200_000)],
    ['one endless quote', `Kind,Name (en),Price\nitem,"${'""'.repeat(500_000)}`],
    ['a price of spaces', `Kind,Name (en),Price\nitem,Tea,1${' '.repeat(500_000)}x`],
    ['a heading of spaces', `Kind,Name (en),Price,Tax - ${' '.repeat(500_000)}x\nitem,Tea,dear,`],
  ])('of %s is refused in time', { timeout: 10_000 }, (_, text) => {
    const read = readImport(text, usVenue);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read).length).toBeLessThan(1_000_000);
  });
});
