const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRONG = /\p{L}/u;

/** By its first letter that has a direction, as the Unicode rules say. */
export function isRtl(text: string): boolean {
  const first = Array.from(text).find((sign) => STRONG.test(sign));
  return first !== undefined && RTL.test(first);
}
