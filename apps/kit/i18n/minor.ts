/** Decimals of a currency in everyday use, by Intl (CLDR): VND 0, USD 2, KWD 3. */
export function currencyExponent(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * A whole number shifted right by so many decimals, as an exact decimal text, which Intl formats without a floating
 * point number in between.
 */
export function shifted(whole: number, decimals: number): `${number}` {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return `${whole < 0 ? '-' : ''}${text}` as `${number}`;
}
