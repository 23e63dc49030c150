/** Of a typeface, in parts of its size. */
export interface Typeface {
  /** Height of a capital. */
  readonly cap: number;
  widthOf(label: string): number;
}

const SIZE = 1_000;

/** Measures the page's own bold type: every system has another. */
export function measuredType(family: string): Typeface {
  const ink = document.createElement('canvas').getContext('2d');
  if (ink) ink.font = `700 ${SIZE}px ${family}`;
  const width = (text: string): number => (ink?.measureText(text).width ?? SIZE * 0.7 * text.length) / SIZE;
  // On the board all digits are as wide as the widest.
  const digit = Math.max(...Array.from('0123456789', (sign) => width(sign)));
  const cap = (ink?.measureText('8').actualBoundingBoxAscent ?? SIZE * 0.7) / SIZE;
  return {
    cap,
    widthOf: (label) => Array.from(label).reduce((sum, sign) => sum + (/\d/.test(sign) ? digit : width(sign)), 0),
  };
}
