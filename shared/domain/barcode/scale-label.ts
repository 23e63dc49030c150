/**
 * What a scale's label says. Numbers that begin with 2 are for use within one house (GS1 General Specifications,
 * section 2.1.11: restricted circulation numbers of variable measure), which makes up their rule by itself.
 */
export interface ScaleLabel {
  /** The item's code, as it stands on the label. */
  readonly code: string;
  /** Null: the label says an amount instead. */
  readonly grams: number | null;
  /** Minor units; null: the label says a weight instead. */
  readonly amount: number | null;
}

/**
 * How a house's labels are written: thirteen signs, digits that stand for themselves, then P for the item's code, W for
 * grams, M for an amount in minor units, and C for the check digit.
 */
export type LabelRule = string;

/** What holds where a house says nothing: 20 begins a weight, 21 an amount. */
const USUAL_RULES: readonly LabelRule[] = ['20PPPPPWWWWWC', '21PPPPPMMMMMC'];

const LENGTH = 13;

/** The check digit of an EAN-13 is that of its first twelve: weights 1 and 3 from the left (GS1 General Specifications, 7.9). */
export function checkDigit(twelve: string): number {
  let sum = 0;
  for (let at = 0; at < LENGTH - 1; at += 1) sum += Number(twelve[at]) * (at % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10;
}

/** Reads a label by the first rule that fits it. Null: it is none, its check digit is wrong, or it says nothing of 0. */
export function readScaleLabel(scanned: string, rules: readonly LabelRule[] = USUAL_RULES): ScaleLabel | null {
  const digits = scanned.trim();
  if (!/^2\d{12}$/.test(digits) || checkDigit(digits) !== Number(digits.at(-1))) return null;
  const rule = rules.find((each) => fits(digits, each));
  if (rule === undefined) return null;
  const code = within(digits, rule, 'P');
  const grams = Number(within(digits, rule, 'W'));
  const amount = Number(within(digits, rule, 'M'));
  if (code === '' || grams + amount === 0) return null;
  return { code, grams: grams > 0 ? grams : null, amount: grams > 0 ? null : amount };
}

/** What weighs so that it costs an amount, to the gram. @param price of a kilogram, minor units, above 0 */
export const gramsFor = (amount: number, price: number): number => Math.round((amount * 1_000) / price);

const fits = (digits: string, rule: LabelRule): boolean =>
  rule.length === LENGTH && Array.from(rule).every((sign, at) => !/\d/.test(sign) || sign === digits[at]);

const within = (digits: string, rule: LabelRule, sign: string): string =>
  Array.from(digits)
    .filter((_, at) => rule[at] === sign)
    .join('');
