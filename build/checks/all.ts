// npm test [-- step …]: every check and every test, or only the steps that are named.
import { performance } from 'node:perf_hooks';
import { seconds } from '../setup/say.mjs';
import { endAll } from './program.ts';
import { type Result, type Step, steps } from './steps.ts';
import { type Counts, oneFailed, skippedLine, sum, totalLine } from './totals.ts';

const CORES = 2;
/** The end of what a failed step said, lines; `.cache/checks` holds all of it. */
const SHOWN = 150;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAll();
    process.exit(1);
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const counts = await runAll(asked.length === 0 ? steps : steps.filter((step) => asked.includes(step.name)));
const skipped = skippedLine(counts);
if (skipped !== null) console.log(skipped);
console.log(totalLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);

async function runAll(chosen: Step[]): Promise<Counts> {
  const results = new Map<string, Counts>();
  for (const group of [1, 2, 3]) {
    const waiting = chosen.filter((step) => step.group === group);
    const lane = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const start = performance.now();
        if (step.group > 1) console.log(`…      ${step.name}`);
        const result = await runStep(step, results);
        results.set(step.name, result.counts);
        tell(step.name, result, performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: CORES }, lane));
  }
  return sum([...results.values()]);
}

async function runStep(step: Step, results: Map<string, Counts>): Promise<Result> {
  if (step.needs !== undefined && (results.get(step.needs)?.failed ?? 0) > 0)
    return { counts: oneFailed, said: `Not run: it needs ${step.needs}, which failed.` };
  try {
    return await step.run();
  } catch (error) {
    return { counts: oneFailed, said: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function tell(name: string, { counts: { failed }, said, figures }: Result, milliseconds: number): void {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${name.padEnd(10)} ${seconds(milliseconds).padStart(6)}  ${figures ?? ''}`.trimEnd());
  if (failed > 0) console.log(said.trimEnd().split('\n').slice(-SHOWN).join('\n').replaceAll(/^/gm, '       '));
}
