import { resolve } from 'node:path';
import { passed, runFolder, type Outcome } from './run.ts';

/** `npm run vectors -- [FOLDER] [--json]`: works every money case of a folder, and says which do not come out. */

const given = process.argv.slice(2);
const json = given.includes('--json');
const folder = given.find((word) => !word.startsWith('-'));
// npm changes to the project's folder; what was typed is meant from where it was typed.
const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const from = folder === undefined ? resolve(import.meta.dirname, 'money') : resolve(typedIn, folder);

const outcome = run(from);
for (const file of outcome.files) {
  for (const failure of file.failures) console.log(`FAILED  ${failure}`);
  console.log(`${file.id}: ${file.passed} of ${file.cases} cases as expected`);
}
for (const name of outcome.absent) console.log(`${name} is absent`);
for (const name of outcome.ignored) console.log(`${name} is not a file of money cases: ignored`);
const ok = passed(outcome);
console.log(ok ? 'All as expected.' : 'Not as expected.');
if (json) {
  const figures = outcome.files.map((file) => ({
    id: file.id,
    value: file.passed,
    unit: 'cases',
    goal: file.cases,
    ok: file.cases > 0 && file.failures.length === 0,
  }));
  console.log(JSON.stringify({ name: 'vectors', ok, figures }));
}
process.exitCode = ok ? 0 : 1;

function run(path: string): Outcome {
  try {
    return runFolder(path);
  } catch (fault) {
    console.log(`${path} cannot be read: ${String(fault)}`);
    return { files: [], absent: [], ignored: [] };
  }
}
