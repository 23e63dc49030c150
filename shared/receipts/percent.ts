import type { PaperLanguage } from './labels.ts';

const POINT: Record<PaperLanguage, string> = { en: '.', vi: ',' };

/** Parts per million as a percentage with all its digits: 88,750 is `8.875%`. No rounding, no floating point. */
export function percent(ratePpm: number, language: PaperLanguage): string {
  const whole = Math.trunc(ratePpm / 10_000);
  const fraction = String(ratePpm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${whole}${fraction === '' ? '' : POINT[language] + fraction}%`;
}
