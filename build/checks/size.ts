import type { SourceFile } from './files.ts';

/** Lines: half of the files are below the median, one in twenty above the 95th percentile. */
export type Sizes = { median: number; p95: number; longest: number };

const LINES: Sizes = { median: 80, p95: 350, longest: 500 };
const IS_SOURCE = /\.tsx?$/;
const IS_TEST = /\.(?:test|spec)\.tsx?$|(?:^|\/)test\//;

export const countsForSize = (path: string) => IS_SOURCE.test(path) && !path.endsWith('.d.ts');

/** What is wrong with the sizes, and the figures in one line. Tests count only for the longest file. */
export function sizeFaults(files: SourceFile[], ratchet: Sizes): { faults: string[]; figures: string } {
  const sized = files.map(({ path, text }) => ({ path, lines: lineCount(text) }));
  const sources = sized.filter(({ path }) => !IS_TEST.test(path)).map(({ lines }) => lines);
  const measured: Sizes = {
    median: percentile(sources, 0.5),
    p95: percentile(sources, 0.95),
    longest: Math.max(0, ...sized.map(({ lines }) => lines)),
  };
  const raised = each((name) =>
    ratchet[name] > LINES[name] ? [`build/checks/size.json: ${name} may not exceed ${LINES[name]}`] : [],
  );
  const exceeded = (['median', 'p95'] as const).flatMap((name) =>
    measured[name] >= ratchet[name] ? [`${name} is ${measured[name]} lines; it is to stay below ${ratchet[name]}`] : [],
  );
  const long = sized
    .filter(({ lines }) => lines > ratchet.longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; the most is ${ratchet.longest}: it is two files`);
  const figures = each((name) => [`${name} ${measured[name]} of ${ratchet[name]}`]).join(', ');
  return { faults: [...raised, ...exceeded, ...long], figures };
}

const each = (what: (name: keyof Sizes) => string[]) => (['median', 'p95', 'longest'] as const).flatMap(what);

function lineCount(text: string): number {
  const lines = text.split('\n').length;
  return text.endsWith('\n') ? lines - 1 : lines;
}

/** The smallest of the values that at least that share of them does not exceed; 0 of none. */
function percentile(values: number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0;
}
