import type { Problem } from './types.ts';

export interface Words {
  readonly en: string;
  readonly vi: string;
}

/** What the preview shows at most. A file with more is mended in several rounds. */
const MOST_PROBLEMS = 500;

/** Collects what is wrong with a file, in the order of its rows, errors before warnings. */
export class Problems {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #said = new Set<string>();

  error(row: number, column: string | null, words: Words): void {
    if (this.#errors.length < MOST_PROBLEMS) this.#errors.push(problem('error', row, column, words));
  }

  warn(row: number, column: string | null, words: Words): void {
    if (this.#warnings.length < MOST_PROBLEMS) this.#warnings.push(problem('warning', row, column, words));
  }

  /** Warns of what many rows share at the first of them only. */
  warnOnce(row: number, column: string | null, words: Words): void {
    const key = `${column ?? ''}\n${words.en}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.warn(row, column, words);
  }

  get failed(): boolean {
    return this.#errors.length > 0;
  }

  list(): readonly Problem[] {
    const byRow = (a: Problem, b: Problem) => a.row - b.row;
    return [...this.#errors.sort(byRow), ...this.#warnings.sort(byRow)].slice(0, MOST_PROBLEMS);
  }
}

/** Words may quote a cell, and a cell may be a book. */
const LONGEST = 600;

function problem(severity: Problem['severity'], row: number, column: string | null, { en, vi }: Words): Problem {
  return { row, column, severity, en: short(en), vi: short(vi) };
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
