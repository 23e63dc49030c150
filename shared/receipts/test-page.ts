import { banner, type Block, cut, feed, type Paper, qr, row, rule, text } from './document.ts';
import { LABELS, type PaperLanguage } from './labels.ts';

export interface TestPageInput {
  readonly language: PaperLanguage;
  readonly columns: number;
  readonly printer: string;
  /** Where it is reached: host and port. */
  readonly address: string;
  /** The printer's setting, as the console shows it. */
  readonly letters: string;
  /** Venue's wall clock, as it is to be read. */
  readonly date: string;
}

const BARE = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Every small letter that Vietnamese adds to the Latin alphabet's own, a row a vowel: 67. */
const SMALL = [
  ...BARE.map((vowel) =>
    TONES.map((tone) => (vowel + tone).normalize('NFC')).filter((letter) => /[^a-z]/.test(letter)),
  ),
  ['đ'],
];

/** Every letter with a mark or a bar, small and capital: 134. A printer whose settings are right prints each of them. */
export const VIETNAMESE_LETTERS: readonly string[] = [
  ...SMALL.flat(),
  ...SMALL.flat().map((letter) => letter.toLocaleUpperCase('vi')),
];

/** Shows by itself what a printer's settings get wrong: letters, columns, sizes, inversion, QR, cut. */
export function testPage(input: TestPageInput): Paper {
  const labels = LABELS[input.language];
  const ruler = Array.from({ length: input.columns }, (_, at) => String((at + 1) % 10)).join('');
  const blocks: Block[] = [
    text(labels.testPage, { align: 'centre', bold: true, size: 'double' }),
    row(input.printer, input.date, { bold: true }),
    text(input.address),
    row(labels.columns, String(input.columns)),
    text(ruler),
    rule(),
    row(labels.letters, input.letters),
    ...SMALL.map((letters) => text([...letters, ...letters.map((letter) => letter.toLocaleUpperCase('vi'))].join(' '))),
    rule(),
    text(labels.sizes.normal),
    text(labels.sizes.bold, { bold: true }),
    text(labels.sizes.tall, { size: 'tall' }),
    text(labels.sizes.double, { size: 'double' }),
    text(labels.sizes.huge, { size: 'huge' }),
    banner(labels.inverted),
    feed(),
    qr(input.printer),
    feed(),
    cut(),
  ];
  return { columns: input.columns, blocks };
}
