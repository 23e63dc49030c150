/** What the measuring commands print: a table for people, and with `--json` one object, last, for programs. */

export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** The goal in words: `≥ 0.6 × reference`, `≤ 10 ms`. */
  readonly goal: string;
  readonly ok: boolean;
  /** The same measured on the bare reference in the same run. */
  readonly reference?: number;
}

export interface Figures {
  readonly name: string;
  readonly ok: boolean;
  readonly figures: readonly Figure[];
}

interface Measured {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
}

/** Three significant digits: more would pretend to know. Whole numbers stay whole. */
export function significant(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}

export function atMost(measured: Measured, limit: number): Figure {
  return { ...measured, value: significant(measured.value), goal: `≤ ${limit}`, ok: measured.value <= limit };
}

export function atLeast(measured: Measured, limit: number): Figure {
  return { ...measured, value: significant(measured.value), goal: `≥ ${limit}`, ok: measured.value >= limit };
}

export function atMostTimes(measured: Measured, factor: number, reference: number): Figure {
  return against(measured, `≤ ${factor} × reference`, reference, measured.value <= factor * reference);
}

export function lessThan(measured: Measured, reference: number): Figure {
  return against(measured, '< reference', reference, measured.value < reference);
}

export function atLeastTimes(measured: Measured, factor: number, reference: number): Figure {
  return against(measured, `≥ ${factor} × reference`, reference, measured.value >= factor * reference);
}

function against(measured: Measured, goal: string, reference: number, ok: boolean): Figure {
  return { ...measured, value: significant(measured.value), goal, ok, reference: significant(reference) };
}

export function summed(name: string, figures: readonly Figure[]): Figures {
  return { name, ok: figures.length > 0 && figures.every((figure) => figure.ok), figures };
}

/** The table for people: one row a figure. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.ok ? 'ok' : 'MISSED',
    figure.id,
    `${figure.value} ${figure.unit}`,
    figure.goal,
    figure.reference === undefined ? '' : `reference ${figure.reference}, ${times(figure.value, figure.reference)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function times(value: number, reference: number): string {
  return reference === 0 ? '' : `${(value / reference).toFixed(2)} ×`;
}
