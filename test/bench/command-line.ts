import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { summed, table, type Figure } from './figures.ts';

/** The options of the measuring commands, and what they print. */

/** One measurement, and the figures it gives. */
export interface Measurement {
  readonly ids: readonly string[];
  readonly run: () => Promise<readonly Figure[]>;
}

interface Flags {
  readonly json: boolean;
  readonly quick: boolean;
  readonly control: boolean;
  /** Folder of databases with many orders; null: they are made for this run alone. */
  readonly grown: string | null;
}

export interface Options extends Flags {
  /** Those that were asked for. */
  readonly measurements: readonly Measurement[];
  readonly wants: (figure: string) => boolean;
}

/** Reads the options; ends the program in words where one is wrong. */
export function readOptions(usage: string, all: (flags: Flags) => readonly Measurement[]): Options {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        control: { type: 'boolean', default: false },
        grown: { type: 'string' },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const grown = values.grown === undefined ? null : resolve(values.grown);
    const flags = { json: values.json, quick: values.quick, control: values.control, grown };
    const measurements = all(flags);
    const known = measurements.flatMap(({ ids }) => ids);
    if (values.help) {
      console.log(`${usage}\n\nFigures: ${known.join(', ')}`);
      process.exit(0);
    }
    const only = values.only?.split(',').map((id) => id.trim());
    const unknown = only?.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Error(`There is no figure ${unknown}. There are: ${known.join(', ')}`);
    const wants = (figure: string): boolean => only === undefined || only.includes(figure);
    return { ...flags, wants, measurements: measurements.filter(({ ids }) => ids.some(wants)) };
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
    process.exit(2);
  }
}

/** Says on the error output what is going on; the standard output is for the figures. */
export function say(text: string): void {
  console.error(text);
}

/** Runs what was asked for, prints the table and the object, and sets the exit code. */
export async function measure(name: string, { json, wants, measurements }: Options): Promise<void> {
  const figures: Figure[] = [];
  for (const { run } of measurements) {
    const found = (await run()).filter(({ id }) => wants(id));
    if (!json) console.log(table(found));
    figures.push(...found);
  }
  const result = summed(name, figures);
  if (json) console.log(JSON.stringify(result));
  process.exitCode = result.ok ? 0 : 1;
}
