import { parseArgs } from 'node:util';
import { summed, table, type Figure } from './figures.ts';

/** The options of the measuring commands: `--json`, `--only a,b`, `--quick`. */

export interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  /** Null: all. */
  readonly only: readonly string[] | null;
}

/** One measurement, and the figures it gives. */
export interface Measurement {
  readonly ids: readonly string[];
  readonly run: () => Promise<readonly Figure[]>;
}

/** Reads the options; ends the program in words where one is wrong. */
export function readOptions(known: readonly string[], usage: string): Options {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const only = values.only === undefined ? null : values.only.split(',').map((id) => id.trim());
    const unknown = only?.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Error(`There is no figure ${unknown}.`);
    if (!values.help) return { json: values.json, quick: values.quick, only };
    console.log(`${usage}\n\nFigures: ${known.join(', ')}`);
    process.exit(0);
  } catch (fault) {
    console.error(
      `${fault instanceof Error ? fault.message : String(fault)}\n${usage}\n\nFigures: ${known.join(', ')}`,
    );
    process.exit(2);
  }
}

/** Says on the error output what is going on; the standard output is for the figures. */
export function say(text: string): void {
  console.error(text);
}

/** Runs what was asked for, prints the table and the object, and sets the exit code. */
export async function measure(name: string, options: Options, measurements: readonly Measurement[]): Promise<void> {
  const figures: Figure[] = [];
  for (const { ids, run } of measurements) {
    const wanted = options.only;
    if (wanted !== null && !ids.some((id) => wanted.includes(id))) continue;
    const found = (await run()).filter((figure) => wanted === null || wanted.includes(figure.id));
    if (!options.json) console.log(table(found));
    figures.push(...found);
  }
  const result = summed(name, figures);
  if (options.json) console.log(JSON.stringify(result));
  process.exitCode = result.ok ? 0 : 1;
}
