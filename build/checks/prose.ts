import type { SourceFile } from './files.ts';

const UNWANTED: { what: string; pattern: RegExp; only?: RegExp }[] = [
  { what: 'a path of one machine', pattern: /(?<![\w.~*}-])\/(?:work|tmp|root|home|farm|Users)\/[a-z]/ },
  { what: 'the address of a package registry', pattern: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)/ },
  { what: 'unfinished work', pattern: /\b(?:TODO|FIXME|XXX)\b/ },
  { what: 'a check that is switched off', pattern: /@ts-(?:ignore|nocheck)|(?:eslint|oxlint)-disable|biome-ignore/ },
  { what: 'a type that is switched off', pattern: /\bas any\b/, only: /\.tsx?$/ },
  {
    what: 'a test that is skipped or runs alone',
    pattern: /\b(?:it|test|describe)\.(?:only\(|(?:skip|todo|fixme)\(\s*['"`])/,
    only: /\.tsx?$/,
  },
  { what: 'a test that sleeps', pattern: /\bwaitForTimeout\b/, only: /\.tsx?$/ },
];
/** Data of others, and this check's own words. */
const NOT_PROSE =
  /(?:^|\/)package-lock\.json$|^build\/checks\/prose(?:\.test)?\.ts$|\.(?:png|jpe?g|ico|woff2?|gz|br|zip|sqlite)$/;

export const isProse = (path: string) => !NOT_PROSE.test(path);

/** Where the project says what only concerns whoever wrote it. */
export function proseFaults(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        UNWANTED.filter(({ pattern, only }) => (only?.test(path) ?? true) && pattern.test(line)).map(
          ({ what }) => `${path}:${index + 1} has ${what}: ${line.trim().slice(0, 100)}`,
        ),
      ),
  );
}
