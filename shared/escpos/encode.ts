import { assertNever } from '../base/assert.ts';
import { concat } from '../base/bytes.ts';
import type { Paper } from '../receipts/document.ts';
import { layOut, type PaperLine, type TextLine } from '../receipts/layout.ts';
import { type Dots, unpacked } from '../receipts/dots.ts';
import { CODE_PAGES, type Letters } from './code-pages.ts';
import * as command from './commands.ts';
import { encodeLetters, writable } from './letters.ts';

export interface EncodeOptions {
  readonly letters: Letters;
  /** False: the printer prints no pictures, and letters that it has not become their nearest. */
  readonly graphics?: boolean;
  /** Of the code page; not given: as Epson numbers it. */
  readonly pageNumber?: number;
  /** Not given: 203. */
  readonly dpi?: 180 | 203;
  readonly cutter?: 'partial' | 'full' | 'none';
  readonly drawerPin?: '2' | '5';
  /** Calls whoever should take the paper. */
  readonly ring?: keyof typeof command.BUZZERS | null;
}

/** Dots of one QR module: about 25 mm for a web address. */
const QR_DOTS = { 180: 5, 203: 6 } as const;

/** A line of type as a picture that is as wide as the paper. */
type Draw = (line: TextLine, columns: number) => Dots;

/**
 * The bytes that make an ESC/POS printer print the document. Each piece of paper sets up the printer for itself.
 * @param draw what the code page lacks
 */
export const encode = (paper: Paper, options: EncodeOptions, draw: Draw): Uint8Array =>
  encodeLines(layOut(paper), options, (line) => draw(line, paper.columns));

/** @param draw null: what the code page lacks becomes its nearest letters */
export function encodeLines(
  lines: readonly PaperLine[],
  options: EncodeOptions,
  draw: ((line: TextLine) => Dots) | null,
): Uint8Array {
  const ring = options.ring ? [command.BUZZERS[options.ring]] : [];
  return concat(setUp(options), ...ring, ...lines.flatMap((line) => encodeLine(line, options, draw)));
}

/** Lines between the type and where paper is torn off by hand. */
const TEAR_OFF = 4;

function setUp({ letters, pageNumber }: EncodeOptions): number[] {
  const page = command.codePage(pageNumber ?? CODE_PAGES[letters].number);
  return [...command.INITIALISE, ...command.CANCEL_CHINESE, ...command.USA_SET, ...page];
}

type Bytes = readonly number[] | Uint8Array;

function encodeLine(line: PaperLine, options: EncodeOptions, draw: ((line: TextLine) => Dots) | null): Bytes[] {
  const { letters, graphics = true, cutter = 'partial', drawerPin = '2', dpi = 203 } = options;
  switch (line.kind) {
    case 'text':
      if (draw && graphics && !writable(line.text, letters)) return encodePicture(draw(line));
      return [textLook(line), encodeLetters(line.text, letters), command.LINE_FEED];
    case 'qr':
      return [textLook(PLAIN_CENTRE), command.qrCode(line.data, QR_DOTS[dpi])];
    case 'picture':
      return [textLook(PLAIN_CENTRE), command.raster(line.width / 8, line.height), unpacked(line.bits)];
    case 'cut':
      return [cutter === 'none' ? command.feed(TEAR_OFF) : command.cut(cutter), setUp(options)];
    case 'drawer':
      return [command.drawerKick(drawerPin)];
    default:
      return assertNever(line);
  }
}

/** At the left edge: the picture is as wide as the paper, and has the line's look in it. */
const encodePicture = ({ width, height, bits }: Dots): Bytes[] => [
  textLook({ ...PLAIN_CENTRE, align: 'left' }),
  command.raster(width / 8, height),
  bits,
];

type LineLook = Omit<TextLine, 'kind' | 'text'>;

const PLAIN_CENTRE: LineLook = { align: 'centre', bold: false, width: 1, height: 1, inverted: false };

/** Sent whole for every line: a line never depends on the one before. */
function textLook(line: LineLook): number[] {
  return [
    ...command.align(line.align),
    ...command.size(line.width, line.height),
    ...command.bold(line.bold),
    ...command.inverted(line.inverted),
  ];
}
