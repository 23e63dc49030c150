/// <reference types="vite/client" />

/** The one thing of Node that a test here needs; all of Node's types would change the browser's own (timers). */
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string;
}
