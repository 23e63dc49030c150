import * as say from '../messages.ts';
import { ratePpm, yesNo } from '../marks.ts';
import type { Problems } from '../problems.ts';
import type { Row } from '../table.ts';
import type { RowTax } from '../taxes.ts';
import { nameKey } from '../text.ts';
import type { VenueFacts } from '../types.ts';

/** Columns that name a modifier set or a tax in their heading and hold Y or N. */
export interface FlagColumns {
  readonly setsOf: (row: Row) => { readonly on: readonly string[]; readonly off: readonly string[] } | undefined;
  /** Undefined: the file has no taxes. */
  readonly taxOf: (row: Row) => RowTax | undefined;
}

const SET = /^modifier(?: set)? - "?(.+?)"?$/iu;
const TAX = /^tax - "?(.*?)"?\s*\(\s*([\d.,]+)\s*%\s*\)$/iu;
const ANY_TAX = /^tax - /iu;

export function isFlagColumn(name: string): boolean {
  return SET.test(name) || ANY_TAX.test(name);
}

export function flagColumns(header: readonly string[], venue: VenueFacts, problems: Problems): FlagColumns {
  const known = new Set(venue.menu.groups.flatMap((group) => Object.values(group.name).map(nameKey)));
  const sets: { name: string; column: string; at: number }[] = [];
  const taxes: { name: string; column: string; at: number; ppm: number }[] = [];
  header.forEach((column, at) => {
    const set = SET.exec(column)?.[1];
    if (set !== undefined) sets.push({ name: set, column, at });
    if (!ANY_TAX.test(column)) return;
    const [, name = '', rate = ''] = TAX.exec(column) ?? [];
    const ppm = ratePpm(rate);
    if (ppm === null) problems.error(1, column, say.unreadableRate(column));
    else taxes.push({ name, column, at, ppm });
  });

  const isOn = (row: Row, { column, at }: { column: string; at: number }) => {
    const text = row.cells[at]?.trim() ?? '';
    const answer = yesNo(text);
    if (answer === null) problems.error(row.line, column, say.notYesNo(text));
    return answer ?? undefined;
  };

  return {
    setsOf: (row) => {
      const on: string[] = [];
      const off: string[] = [];
      for (const set of sets) {
        const answer = isOn(row, set);
        if (answer === true && !known.has(nameKey(set.name))) {
          problems.warnOnce(row.line, set.column, say.unknownSet(set.name));
        } else if (answer !== undefined) {
          (answer ? on : off).push(set.name);
        }
      }
      return sets.length === 0 ? undefined : { on, off };
    },
    taxOf: (row) => {
      if (taxes.length === 0) return undefined;
      const taken = taxes.filter((tax) => isOn(row, tax) === true);
      return { names: taken.map((tax) => tax.name), ppm: taken.reduce((sum, tax) => sum + tax.ppm, 0) };
    },
  };
}
