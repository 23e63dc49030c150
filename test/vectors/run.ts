import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, kinds } from './cases.ts';

export interface FileOutcome {
  /** The file's name without its ending. */
  readonly id: string;
  readonly cases: number;
  readonly passed: number;
  /** One sentence for each case that failed. */
  readonly failures: readonly string[];
}

export interface Outcome {
  readonly files: readonly FileOutcome[];
  readonly absent: readonly string[];
  readonly ignored: readonly string[];
}

/** Runs every case of every known file in a folder. A fault: the folder cannot be read. */
export function runFolder(folder: string): Outcome {
  const known = Object.keys(kinds);
  return {
    files: known.filter((name) => existsSync(join(folder, name))).map((name) => runFile(folder, name)),
    absent: known.filter((name) => !existsSync(join(folder, name))),
    ignored: readdirSync(folder).filter((name) => !known.includes(name) && name !== 'README.md'),
  };
}

/** True where there was something to run, and all of it passed. */
export function passed({ files }: Outcome): boolean {
  return files.length > 0 && files.every((file) => file.cases > 0 && file.failures.length === 0);
}

function runFile(folder: string, name: string): FileOutcome {
  const id = name.replace(/\.json$/, '');
  let cases: unknown;
  try {
    cases = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (fault) {
    return { id, cases: 0, passed: 0, failures: [`${name} cannot be read: ${String(fault)}`] };
  }
  if (!Array.isArray(cases)) return { id, cases: 0, passed: 0, failures: [`${name} is no array of cases`] };
  const failures = cases.flatMap((given: unknown, index) => runCase(name, given, index));
  return { id, cases: cases.length, passed: cases.length - failures.length, failures };
}

function runCase(file: string, given: unknown, index: number): string[] {
  const { name = `case ${index} of ${file}`, expect } = (given ?? {}) as { name?: string; expect?: unknown };
  try {
    const found = differences(kinds[file]?.(given), expect);
    return found.length === 0 ? [] : [`${name}: ${found.join('; ')}`];
  } catch (fault) {
    return [`${name}: ${String(fault)}`];
  }
}
