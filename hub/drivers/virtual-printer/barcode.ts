/** A barcode as it was asked for. */
export interface Barcode {
  readonly system: (typeof SYSTEMS)[number] | 'unknown';
  readonly data: string;
  /** Dots. */
  readonly height: number;
  /** Width of its thinnest bar, in dots. */
  readonly module: number;
  /** Where its letters stand. */
  readonly words: 'none' | 'above' | 'below' | 'both';
}

/** `GS k` 0 to 6 and 65 to 73. */
const SYSTEMS = ['UPC-A', 'UPC-E', 'EAN-13', 'EAN-8', 'CODE39', 'ITF', 'CODABAR', 'CODE93', 'CODE128'] as const;

/** @param rest what follows the system: with its length before it, or a zero behind it */
export function barcodeIn(system: number, rest: readonly number[]): Pick<Barcode, 'system' | 'data'> {
  const newer = system >= 65;
  const name = SYSTEMS[newer ? system - 65 : system] ?? 'unknown';
  const text = String.fromCharCode(...(newer ? rest.slice(1) : rest.slice(0, -1)));
  // `{A`, `{B` and `{C` choose a set of letters, and `{{` is a brace.
  const data =
    name === 'CODE128' ? text.replace(/\{([ABCS1-4{])/g, (_, set: string) => (set === '{' ? '{' : '')) : text;
  return { system: name, data };
}
