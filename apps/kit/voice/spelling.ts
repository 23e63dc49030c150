import type { RecordedLanguage } from './clips.ts';

const MOST = 9_999;

/** The clips that say a number in a language. Numbers of five digits and more are said digit by digit. */
export function spelled(language: RecordedLanguage, number: number): string[] {
  if (number > MOST) return String(number).split('');
  return language === 'en' ? inEnglish(number) : inVietnamese(number);
}

/** All clips that tell a guest their number, in turn. */
export const numberClips = (language: RecordedLanguage, number: number): string[] => [
  'number',
  ...spelled(language, number),
];

/** All clips of a call, in turn. */
export const callClips = (language: RecordedLanguage, number: number): string[] => [
  ...numberClips(language, number),
  'ready',
];

function inEnglish(number: number): string[] {
  if (number <= 20) return [String(number)];
  if (number < 100) return withRest(String(number - (number % 10)), number % 10);
  if (number < 1_000) return [String(Math.floor(number / 100)), ...withRest('100', number % 100)];
  return [...inEnglish(Math.floor(number / 1_000)), ...withRest('1000', number % 1_000)];
}

const withRest = (clip: string, rest: number): string[] => (rest === 0 ? [clip] : [clip, ...inEnglish(rest)]);

/** Two digits, after a hundred where `after` says so. */
function vietnameseTens(number: number, after: boolean): string[] {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return after ? ['gap', String(ones)] : [String(ones)];
  const lead = tens === 1 ? ['10'] : [String(tens), 'tens'];
  if (ones === 0) return lead;
  if (ones === 5) return [...lead, 'five-after'];
  return [...lead, ones === 1 && tens > 1 ? 'one-after' : String(ones)];
}

function inVietnamese(number: number): string[] {
  if (number < 100) return vietnameseTens(number, false);
  const thousands = Math.floor(number / 1_000);
  const hundreds = Math.floor((number % 1_000) / 100);
  const rest = number % 100;
  const lead = thousands === 0 ? [] : [String(thousands), '1000'];
  if (hundreds === 0 && rest === 0) return lead;
  return [...lead, String(hundreds), '100', ...(rest === 0 ? [] : vietnameseTens(rest, true))];
}
