import { enterNumber, type PadKey } from '@comanda/kit/ui/logic/digits.ts';
import { parseWeight } from '@comanda/shared/domain/weight/parse.ts';
import { MOST_GRAMS } from '@comanda/shared/domain/weight/words.ts';

/** What is on the scale, as it was typed, and the container that it is in. */
export interface Weighing {
  readonly typed: string;
  /** Grams. */
  readonly tare: number;
}

export const weighingOf = (grams: number | undefined): Weighing => ({
  typed: grams === undefined ? '' : String(grams),
  tare: 0,
});

/** Grams without the container; null: it is not weighed, or not rightly. */
export function netOf({ typed, tare }: Weighing): number | null {
  const gross = parseWeight(typed);
  return gross !== null && gross > tare ? gross - tare : null;
}

/** What keeps a weight from being sold; null: nothing. */
export function weighingProblem({ typed, tare }: Weighing): 'needed' | 'wrong' | 'tareTooMuch' | null {
  if (typed.trim() === '') return 'needed';
  const gross = parseWeight(typed);
  if (gross === null) return 'wrong';
  return gross > tare ? null : 'tareTooMuch';
}

/** The pad keys in grams; what a scale typed gives way to them. */
export function withKey({ typed, tare }: Weighing, key: PadKey): Weighing {
  const shown = /^\d*$/.test(typed) ? Number(typed) : 0;
  const grams = enterNumber(shown, key, MOST_GRAMS);
  return { typed: grams === 0 ? '' : String(grams), tare };
}

/** What is on the scale now is the container. */
export const withTare = ({ typed, tare }: Weighing): Weighing => ({ typed: '', tare: parseWeight(typed) ?? tare });
