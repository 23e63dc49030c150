import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The beginning of what one failed test said, lines: enough to see what was expected and what came. */
const LINES = 14;
const LINE_LENGTH = 220;
/** Failures that are told; where more fail, one cause is likely, and `.cache/checks` has them all. */
const TOLD = 20;

type Failure = { where: string; title: string; message: string };

type VitestTests = {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
};
type PlaywrightSuite = {
  file: string;
  specs: {
    title: string;
    line: number;
    tests: { status: string; results: { status: string; errors: { message?: string }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[];
};

/** The failed tests of a report of vitest's, in its order. `root` is cut off the files' names. */
export function vitestFailures({ testResults }: { testResults: VitestTests[] }, root: string): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [{ where, title: 'the file itself', message: message ?? '' }];
    return failed.map((test) => ({ where, title: test.fullName, message: test.failureMessages.join('\n') }));
  });
}

/** The failed tests of a report of Playwright's, and the faults outside any test. */
export function playwrightFailures({
  suites,
  errors,
}: {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}): Failure[] {
  const inSuite = (suite: PlaywrightSuite): Failure[] => [
    ...suite.specs.flatMap(({ title, line, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => ({
          where: `${suite.file}:${line}`,
          title,
          message: results.flatMap((result) => result.errors.map(({ message }) => message ?? result.status)).join('\n'),
        })),
    ),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return [
    ...suites.flatMap(inSuite),
    ...errors.map(({ message }) => ({ where: '', title: 'outside any test', message: message ?? '' })),
  ];
}

/** The failures in words, each with the beginning of its reason: `said` of a step that failed. */
export function failuresSaid(failures: Failure[]): string {
  const told = failures.slice(0, TOLD).map(({ where, title, message }) => {
    const lines = stripVTControlCharacters(message)
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes('node_modules/'))
      .slice(0, LINES)
      .map((line) => `    ${line.slice(0, LINE_LENGTH)}`);
    return [`✘ ${where} › ${title}`, ...lines].join('\n');
  });
  const more = failures.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
