import type { RecordedLanguage } from './clips.ts';

const MOST = 9_999;

/** The clips that say a number in a language. Numbers of five digits and more are said digit by digit. */
export function spelled(language: RecordedLanguage, number: number): string[] {
  if (number > MOST) return String(number).split('');
  return language === 'en' ? inEnglish(number) : inVietnamese(number);
}

/** What stands on a guest's paper: the hub's number, or the letters and the number of a till that was cut off. */
const LABEL = /^(?:([A-Z]+)-)?(\d+)$/;

/**
 * All clips that tell a guest their number, in turn: `42`, or `B-07` as letter and number.
 * @throws where it is no such number
 */
export function numberClips(language: RecordedLanguage, label: string): string[] {
  const [, letters = '', digits] = LABEL.exec(label) ?? [];
  if (digits === undefined) throw new Error(`${label} is no number of an order`);
  return ['number', ...letters.split(''), ...spelled(language, Number(digits))];
}

/** All clips of a call, in turn. */
export const callClips = (language: RecordedLanguage, label: string): string[] => [
  ...numberClips(language, label),
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
