import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvWriter } from './csv.ts';

const usd = { currency: 'USD', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const comma = csvWriter({ style: 'comma', ...usd });
const semicolon = csvWriter({ style: 'semicolon', ...usd });

test('amounts are plain numbers in the decimals of the currency and the mark of the country', () => {
  expect(comma([{ minor: 123_456 }, { minor: -5 }, { minor: 0 }])).toBe('1234.56,-0.05,0.00\r\n');
  expect(semicolon([{ minor: 123_456 }, { minor: -5 }])).toBe('1234,56;-0,05\r\n');
  expect(csvWriter({ style: 'comma', ...usd, currency: 'VND' })([{ minor: 65_000 }])).toBe('65000\r\n');
});

test('times are the venue’s, as every spreadsheet reads them', () =>
  expect(comma([{ at: Date.UTC(2026, 2, 9, 17, 5) }])).toBe('2026-03-10 00:05\r\n'));

test.each(['=1+1', '+84 90', '-5', '@SUM(A1)', '\tx', '\rx', "'x"])('“%s” is no formula', (text) => {
  expect(comma([text]).replace(/^"/, '').startsWith("'")).toBe(true);
});

test('texts come out of a reader as they went in, but for what guards them', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (texts) => {
      for (const [line, separator] of [
        [comma(texts), ','],
        [semicolon(texts), ';'],
      ] as const) {
        expect(read(line, separator).map((cell) => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell))).toEqual(
          texts,
        );
      }
    }),
    { seed: 4600 },
  );
});

/** One row as RFC 4180 has it. */
function read(line: string, separator: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < line.length - 2; at += 1) {
    const letter = line[at] ?? '';
    const here = cells.length - 1;
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cells[here] += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cells[here] === '')) quoted = !quoted;
    else if (letter === separator && !quoted) cells.push('');
    else cells[here] += letter;
  }
  return cells;
}
