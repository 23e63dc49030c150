import { expect, test } from 'vitest';
import { docFaults, isDocument, type Project, topicsIn } from './docs.ts';

const project: Project = {
  paths: ['README.md', 'docs/developing.md', 'docs/api.md', 'hub/main.ts', 'docs/pictures/pos.webp'],
  scripts: ['start', 'test', 'bench', 'bench:z', 'lint'],
  steps: ['types', 'docs'],
  topics: ['orders'],
};
/** A house of documents in which nothing is wrong, and this line in its README. */
const faultsOf = (line: string) =>
  docFaults(
    [
      { path: 'README.md', text: `\`npm start\`, \`npm test -- types docs\`\n${line}\n` },
      { path: 'docs/developing.md', text: '`npm run bench`\n    npm run bench:z\n| `types` | `docs` |\n' },
      { path: 'docs/api.md', text: '`orders`' },
    ],
    project,
  );

test.each([
  ['[the hub](hub/main.ts)'],
  ['![The till](docs/pictures/pos.webp)'],
  ['[developing](docs/developing.md#the-first-five-minutes)'],
  ['[elsewhere](https://example.org/none.md)'],
  ['`hub/`, `hub/main.ts`, `hub/modules/<noun>/`, `and/or`'],
])('%s is fine', (line) => {
  expect(faultsOf(line)).toEqual([]);
});

test.each([
  ['[the hub](hub/gone.ts)', 'leads to hub/gone.ts'],
  ['![The till](docs/pictures/gone.webp)', 'leads to docs/pictures/gone.webp'],
  ['`npm run bench:gone`', 'the script bench:gone'],
  ['    npm run gone', 'the script gone'],
  ['`npm test -- types gone`', 'the step gone'],
  ['`hub/gone.ts`', 'names hub/gone.ts'],
])('%s is refused', (line, fault) => {
  expect(faultsOf(line)).toEqual([expect.stringContaining(fault)]);
});

test('what there is stands somewhere', () => {
  expect(docFaults([], project)).toEqual([
    'package.json has the script start, of which README.md and docs/developing.md say nothing',
    'package.json has the script test, of which README.md and docs/developing.md say nothing',
    'package.json has the script bench, of which README.md and docs/developing.md say nothing',
    'package.json has the script bench:z, of which README.md and docs/developing.md say nothing',
    'npm test has the step types, of which docs/developing.md says nothing',
    'npm test has the step docs, of which docs/developing.md says nothing',
    'screens follow the topic orders, of which docs/api.md says nothing',
  ]);
});

test('topics are read from their contract', () => {
  expect(
    topicsIn("export const topics = {\n  orders: topic({ access: 'x' }),\n  kitchen: topic({\n    a: 1,\n  }),\n}"),
  ).toEqual(['orders', 'kitchen']);
});

test('the cases that are handed in are no documents', () => {
  expect(['README.md', 'docs/api.md', 'test/vectors/money/README.md'].filter(isDocument)).toEqual([
    'README.md',
    'docs/api.md',
  ]);
});
