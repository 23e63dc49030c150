import { readFileSync } from 'node:fs';

/** The version of the whole program, which the project's package.json has, and nothing else; a bundle has it as it was then. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;
