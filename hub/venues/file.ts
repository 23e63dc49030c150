import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { venueProblems } from './check.ts';

/** As many as a person mends in one go. */
const SHOWN = 10;

/**
 * Reads a venue from a JSON file of the `VenueFile` shape.
 * @returns what is wrong with it, in words, each line with its path in the file
 */
export function loadVenueFile(path: string): Result<VenueFile, { message: string }> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return err({ message: `The venue file ${path} cannot be read: ${reason(error)}` });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return err({ message: `The venue file ${path} is not JSON: ${reason(error)}` });
  }
  const parsed = VenueFile.safeParse(json);
  const problems = parsed.success
    ? venueProblems(parsed.data)
    : parsed.error.issues.map((issue) => `${pathInFile(issue.path)}: ${issue.message}`);
  if (parsed.success && problems.length === 0) return ok(parsed.data);
  const lines = problems.slice(0, SHOWN).map((problem) => `  ${problem}`);
  if (problems.length > SHOWN) lines.push(`  and ${problems.length - SHOWN} more`);
  return err({ message: `The venue file ${path} cannot be used:\n${lines.join('\n')}` });
}

function pathInFile(path: z.core.$ZodIssue['path']): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? 'the whole file' : text.replace(/^\./, '');
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
