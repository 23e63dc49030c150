import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, underLock } from '../setup/launch.mjs';
import { SetupError } from '../setup/say.mjs';
import { buildScreens, screensInPlace } from '../setup/screens.mjs';
import { screenNames } from '../screens/names.ts';
import { bundleFaults } from './bundle.ts';
import { explainedIn, plainSources, reportIn, securityFaults } from './desktop-security.ts';
import { failuresSaid, playwrightFailures, vitestFailures } from './failures.ts';
import { docFaults, isDocument, topicsIn } from './docs.ts';
import { projectFiles, projectPaths } from './files.ts';
import { lockFaults } from './lock-platforms.ts';
import { migrationFaults } from './migrations.ts';
import { packageFaults } from './package.ts';
import { type Ended, runProgram } from './program.ts';
import { isProse, proseFaults } from './prose.ts';
import { countsForSize, sizeFaults } from './size.ts';
import { agreeing, type Counts, oneFailed, onePassed, playwrightCounts, vitestCounts } from './totals.ts';

/** `said` is shown when the step fails; `figures` always. */
export type Result = { counts: Counts; said: string; figures?: string };
/** Steps of one group share the machine's cores; the groups run one after another. A step whose needs failed is not run, and fails. */
export type Step = { name: string; group: 1 | 2 | 3; needs?: string; run: () => Promise<Result> };

const PARTS = 'shared hub apps build test';
const cache = join(root, '.cache');
const inCache = (name: string) => join(cache, name);

const verdict = (faults: string[], figures?: string): Result => ({
  counts: faults.length === 0 ? onePassed : oneFailed,
  said: faults.join('\n'),
  ...(figures === undefined ? {} : { figures }),
});

async function program(name: string, script: string, args: string[], minutes = 5): Promise<Ended> {
  return runProgram(script, args, { cwd: root, minutes, log: join(cache, 'checks', `${name}.log`) });
}

/** A program whose exit code is all that counts. */
function tool(name: string, script: string, args: string[]): Step {
  const run = async () => {
    const { exitCode, output } = await program(name, script, args);
    return { counts: exitCode === 0 ? onePassed : oneFailed, said: output };
  };
  return { name, group: 1, run };
}

const check = (name: string, faults: () => string[]): Step => ({ name, group: 1, run: async () => verdict(faults()) });

/** A test runner that leaves a report of what passed and failed; of a failure the report tells, and not what the runner printed. */
async function testRunner(
  name: string,
  script: string,
  args: string[],
  read: (report: string) => { counts: Counts; said: string },
): Promise<Result> {
  const report = inCache(`${name}.json`);
  rmSync(report, { force: true });
  const { exitCode, output } = await program(name, script, args, 30);
  let counts = oneFailed;
  let said = '';
  try {
    const told = read(readFileSync(report, 'utf8'));
    counts = agreeing(told.counts, exitCode);
    said = told.said;
  } catch {
    // No report: what the runner printed is all there is.
  }
  return { counts, said: said === '' ? output : said, figures: `${counts.passed} passed, ${counts.failed} failed` };
}

async function screens(): Promise<Result> {
  return underLock(async () => {
    if (screensInPlace(root)) return { counts: onePassed, said: '', figures: 'built before from these sources' };
    try {
      await buildScreens(root, { node: process.execPath, env: process.env });
      return verdict([]);
    } catch (error) {
      if (error instanceof SetupError) return verdict([error.message]);
      throw error;
    }
  });
}

function size(): Result {
  const ratchet = JSON.parse(readFileSync(join(root, 'build', 'checks', 'size.json'), 'utf8'));
  const { faults, figures } = sizeFaults(projectFiles(root, countsForSize), ratchet);
  return verdict(faults, figures);
}

function bundle(): Result {
  const { faults, figures } = bundleFaults(join(root, 'dist', 'screens'), screenNames);
  return verdict(faults, figures);
}

const isLock = (path: string) => /(?:^|\/)package-lock\.json$/.test(path);
const locks = () =>
  projectFiles(root, isLock).flatMap(({ path, text }) =>
    lockFaults(JSON.parse(text)).map((fault) => `${path}: ${fault}`),
  );

/** What Electronegativity finds in the desktop program beyond what the decision record explains. */
async function desktopSecurity(): Promise<Result> {
  const sources = inCache('electronegativity');
  await plainSources(root, sources);
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const ended = await program('electron', '../build/checks/electronegativity.cjs', [sources, version]);
  const report = reportIn(ended);
  if (report === null) return verdict([`Electronegativity gave no report.\n${ended.output}`]);
  const explained = explainedIn(readFileSync(join(root, DESKTOP_RECORD), 'utf8'));
  return verdict(securityFaults(report, explained), `${report.issues.length} findings, ${explained.length} explained`);
}

function documents(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return docFaults(projectFiles(root, isDocument), {
    paths: projectPaths(root),
    scripts: Object.keys(scripts),
    steps: steps.map(({ name }) => name),
    topics: topicsIn(readFileSync(join(root, 'shared', 'contracts', 'topics.ts'), 'utf8')),
  });
}

const DESKTOP_RECORD = 'docs/decisions/0011-the-desktop-program.md';

export const steps: Step[] = [
  tool('types', 'typescript/bin/tsc', ['-b']),
  tool('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  tool('format', '@biomejs/biome/bin/biome', ['format', '--reporter=summary']),
  tool(
    'imports',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    `--config build/checks/imports.cjs ${PARTS}`.split(' '),
  ),
  { name: 'electron', group: 1, run: desktopSecurity },
  { name: 'size', group: 1, run: async () => size() },
  check('locks', locks),
  check('prose', () => proseFaults(projectFiles(root, isProse))),
  check('docs', documents),
  {
    name: 'migrations',
    group: 1,
    run: async () => verdict([await migrationFaults(root)].filter((fault) => fault !== '')),
  },
  { name: 'screens', group: 1, run: screens },
  {
    name: 'package',
    group: 2,
    needs: 'screens',
    run: async () => {
      const { faults, figures } = await packageFaults(root);
      return verdict(faults, figures);
    },
  },
  { name: 'bundle', group: 2, needs: 'screens', run: async () => bundle() },
  {
    name: 'unit',
    group: 2,
    run: () => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${inCache('unit.json')}`];
      return testRunner('unit', 'vitest/vitest.mjs', args, (text) => {
        const report = JSON.parse(text);
        return { counts: vitestCounts(report), said: failuresSaid(vitestFailures(report, root)) };
      });
    },
  },
  {
    name: 'e2e',
    group: 3,
    needs: 'screens',
    run: () =>
      testRunner('e2e', '@playwright/test/cli.js', ['test'], (text) => {
        const report = JSON.parse(text);
        return { counts: playwrightCounts(report), said: failuresSaid(playwrightFailures(report)) };
      }),
  },
];
