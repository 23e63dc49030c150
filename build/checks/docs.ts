import { posix } from 'node:path';
import type { SourceFile } from './files.ts';

/** What the documents speak of, to be held against what there is. */
export interface Project {
  /** Paths of all files. */
  readonly paths: readonly string[];
  /** Names of package.json's scripts. */
  readonly scripts: readonly string[];
  /** Names of the steps of `npm test`. */
  readonly steps: readonly string[];
  /** Topics that a screen may follow. */
  readonly topics: readonly string[];
}

export const isDocument = (path: string) => path.endsWith('.md') && !path.startsWith('test/');

/** Where developers look a script up. */
const HANDBOOKS = ['README.md', 'docs/developing.md'];
const API = 'docs/api.md';
/** Run by their steps of `npm test`, or by npm itself. */
const UNSPOKEN = new Set(['types', 'lint', 'unit']);
const PATH = /^(?:apps|build|cloud|docs|hub|shared|test)\/[\w./-]*\w\/?$/;

/** Every piece between back ticks, and every line of an indented or fenced block. */
const code = (text: string): string[] => [
  ...[...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''),
  ...text.split('\n').filter((line) => /^(?: {4}|npm |npx )/.test(line)),
];

/** Names of the topics in the contract's own text. */
export const topicsIn = (contract: string): string[] =>
  [...contract.matchAll(/^ {2}(\w+): topic\(/gm)].map((match) => match[1] ?? '');

/** What documents name that is not there, and scripts that no handbook names. */
export function docFaults(documents: readonly SourceFile[], { paths, scripts, steps, topics }: Project): string[] {
  const there = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
  const faults: string[] = [];
  for (const { path, text } of documents) {
    const say = (what: string): number => faults.push(`${path} ${what}`);
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:https?:|mailto:|#)/.test(target)) continue;
      const file = posix.join(posix.dirname(path), target.replace(/#.*/, '')).replace(/\/$/, '');
      if (!there.has(file)) say(`leads to ${target}, which is not there`);
    }
    for (const piece of code(text)) {
      const script = /\bnpm (?:run ([\w:-]+)|(start|test)\b)/.exec(piece);
      const name = script?.[1] ?? script?.[2];
      if (name !== undefined && !scripts.includes(name)) say(`names the script ${name}, which is not there`);
      for (const step of /\bnpm test -- ([a-z ]+)/.exec(piece)?.[1]?.trim().split(' ') ?? [])
        if (!steps.includes(step)) say(`names the step ${step}, which is not there`);
      if (PATH.test(piece) && !there.has(piece.replace(/\/$/, ''))) say(`names ${piece}, which is not there`);
    }
  }
  const spoken = documents.filter(({ path }) => HANDBOOKS.includes(path)).flatMap(({ text }) => code(text));
  for (const name of scripts) {
    const named = new RegExp(`\\bnpm (?:run )?${name}(?![\\w:-])`);
    if (!UNSPOKEN.has(name) && !spoken.some((piece) => named.test(piece)))
      faults.push(`package.json has the script ${name}, of which ${HANDBOOKS.join(' and ')} say nothing`);
  }
  for (const name of steps) {
    if (!documents.some(({ path, text }) => path === HANDBOOKS[1] && text.includes(`\`${name}\``)))
      faults.push(`npm test has the step ${name}, of which ${HANDBOOKS[1]} says nothing`);
  }
  for (const name of topics) {
    if (!documents.some(({ path, text }) => path === API && text.includes(`\`${name}\``)))
      faults.push(`screens follow the topic ${name}, of which ${API} says nothing`);
  }
  return faults;
}

const foldersOf = (path: string): string[] => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'));
