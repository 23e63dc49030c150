import type { TextTree } from '../texts.ts';

export interface Allowances {
  /** Dotted keys that are rightly the same in both languages: names, codes, units. */
  readonly same?: readonly string[];
}

function flatten(tree: TextTree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)]
    .map((match) => match[1] ?? '')
    .sort((a, b) => a.localeCompare(b))
    .join(' ');

/** What is wrong with a translation, one sentence each: keys, placeholders, empty texts, texts left in English. */
export function incompleteTexts(en: TextTree, other: TextTree, { same = [] }: Allowances = {}): string[] {
  const source = flatten(en);
  const target = flatten(other);
  const problems: string[] = [];
  for (const [key, english] of source) {
    const text = target.get(key);
    if (text === undefined) problems.push(`${key}: missing`);
    else if (text.trim() === '' || english.trim() === '') problems.push(`${key}: empty`);
    else if (placeholders(text) !== placeholders(english)) problems.push(`${key}: other placeholders than in English`);
    else if (text === english && !same.includes(key)) problems.push(`${key}: still in English`);
  }
  for (const key of target.keys()) if (!source.has(key)) problems.push(`${key}: not in English`);
  for (const key of same) {
    if (source.get(key) === undefined || source.get(key) !== target.get(key)) {
      problems.push(`${key}: allowed to be the same, but it is not`);
    }
  }
  return problems;
}

/** For tests: throws with every problem of a translation, or does nothing where it is complete. */
export function expectComplete(en: TextTree, other: TextTree, allowances?: Allowances): void {
  const problems = incompleteTexts(en, other, allowances);
  if (problems.length > 0) throw new Error(`texts are not complete:\n${problems.join('\n')}`);
}
