const RIGHT_TO_LEFT = /[\u0591-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A name among other words: where one of both runs from right to left, each keeps its own order (Unicode 16, UAX 9,
 * 2.7). For what is shown, not for what is stored or compared.
 */
export const isolated = (text: string, rtl = isRtl()): string =>
  text !== '' && (rtl || RIGHT_TO_LEFT.test(text)) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;

const isRtl = (): boolean => globalThis.document?.documentElement.dir === 'rtl';
