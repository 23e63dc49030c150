import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import * as say from './messages.ts';
import type { Words } from './problems.ts';

/**
 * The text of a file as spreadsheets save it: UTF-8, or UTF-16 with or without its mark. Anything else would turn into
 * wrong letters, so it is refused.
 */
export function decodeCsv(csv: string | Uint8Array): Result<string, Words> {
  if (typeof csv !== 'string') {
    try {
      return decodeCsv(new TextDecoder(encodingOf(csv), { fatal: true, ignoreBOM: true }).decode(csv));
    } catch {
      return err(say.notUnicode);
    }
  }
  // A browser that read the file with the wrong letters leaves this mark in their place.
  if (csv.includes('\uFFFD')) return err(say.notUnicode);
  return ok(csv.startsWith('\uFEFF') ? csv.slice(1) : csv);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A header begins with two Latin letters: in UTF-16 one byte of each is zero.
  if (first === 0 && second !== 0) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  return 'utf-8';
}
