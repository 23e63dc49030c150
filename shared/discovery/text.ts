/** Characters that a name on the network must not have: controls, and marks that turn or hide the text around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Joins the parts of one letter in many scripts (Indic, Persian, emoji), and is the one unseen mark that may stay. */
const JOINERS = new Set(['\u200C', '\u200D']);

const characters = (text: string): string[] => Array.from(text);
const maySee = (character: string): boolean => JOINERS.has(character) || !UNSEEN.test(character);

export const isPlain = (text: string): boolean => characters(text).every(maySee);

/** Without what `isPlain` forbids, and without space around it. */
export const plain = (text: string): string => characters(text).filter(maySee).join('').trim();

/** Bytes of one character in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

export const utf8Length = (text: string): number => characters(text).reduce((sum, each) => sum + bytesOf(each), 0);

/** As much of the start of a text as takes no more than so many bytes in UTF-8; no character is cut in two. */
export function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    cut += character;
  }
  return cut.trimEnd();
}
