/** What is recorded for screens whose browser has no voice of a language: each clip and what it says. `npm run voices` makes them. */
export const CLIPS = {
  en: {
    number: 'Number',
    ready: 'is ready',
    0: 'zero',
    1: 'one',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    60: 'sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
    100: 'hundred',
    1000: 'thousand',
  },
  vi: {
    number: 'Số',
    ready: 'đã xong',
    0: 'không',
    1: 'một',
    2: 'hai',
    3: 'ba',
    4: 'bốn',
    5: 'năm',
    6: 'sáu',
    7: 'bảy',
    8: 'tám',
    9: 'chín',
    /** Ten by itself. */
    10: 'mười',
    /** After another digit: hai mươi. */
    tens: 'mươi',
    /** One and five after a ten. */
    'one-after': 'mốt',
    'five-after': 'lăm',
    /** A gap in the tens: một trăm lẻ năm. */
    gap: 'lẻ',
    100: 'trăm',
    1000: 'nghìn',
  },
} as const;

export type RecordedLanguage = keyof typeof CLIPS;

export const isRecorded = (language: string): language is RecordedLanguage => language in CLIPS;
