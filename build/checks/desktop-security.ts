import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Ended } from './program.ts';

type Finding = { id: string; file: string; location: { line: number } };
type Report = { issues: Finding[]; errors: { file: string; message: string }[] };

/** Rows of the record: a finding, where, why it stays. */
const EXPLAINED = /^\| `([A-Z_]+)` \| `([^`]+)` \| [^|\s]/gm;

/** The findings that a decision record explains, as `CHECK in file`. */
export const explainedIn = (record: string): string[] =>
  [...record.matchAll(EXPLAINED)].map(([, id, file]) => `${id} in ${file}`);

/** What is found and not explained, what is explained and not found, and what could not be read. */
export function securityFaults({ issues, errors }: Report, explained: readonly string[]): string[] {
  const found = new Map(issues.map((each) => [`${each.id} in ${each.file}`, each.location.line]));
  return [
    ...errors.map(({ file, message }) => `${file} was not read: ${message}`),
    ...[...found].flatMap(([finding, line]) => (explained.includes(finding) ? [] : [`${finding}, line ${line}`])),
    ...explained.flatMap((each) => (found.has(each) ? [] : [`${each} is explained, and not found any more`])),
  ];
}

/** Writes the desktop program's sources as the JavaScript that the scanner reads. */
export async function plainSources(root: string, into: string): Promise<void> {
  const desktop = join(root, 'apps', 'desktop');
  rmSync(into, { recursive: true, force: true });
  for (const path of globSync('src/**/*.{ts,tsx}', { cwd: desktop })) {
    if (/\.test\.tsx?$/.test(path)) continue;
    const source = readFileSync(join(desktop, path), 'utf8');
    const { code } = await transformWithOxc(source, join(desktop, path), { target: 'es2020', sourcemap: false });
    const out = join(into, path.replace(/\.tsx?$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }
  cpSync(join(desktop, 'package.json'), join(into, 'package.json'));
  cpSync(join(desktop, 'src', 'set-up', 'index.html'), join(into, 'src', 'set-up', 'index.html'));
}

/** The scanner's report is the last line that it prints. */
export function reportIn({ exitCode, output }: Ended): Report | null {
  const line = output.split('\n').findLast((each) => each.startsWith('{"issues"'));
  return exitCode === 0 && line !== undefined ? (JSON.parse(line) as Report) : null;
}
