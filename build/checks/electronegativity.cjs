// Runs Electronegativity over a folder of JavaScript and prints what it found as JSON.
// Its TypeScript parser wants a compiler of before version 7, and is handed none: what it reads is JavaScript already.
const Module = require('node:module');

const load = Module._load;
Module._load = function loadWithout(request, ...rest) {
  // A check asks nobody outside: what it would fetch (newer releases, its own translations) is not its to judge here.
  if (request === 'got') return () => Promise.reject(new Error('offline'));
  if (request !== '@typescript-eslint/typescript-estree') return load.call(this, request, ...rest);
  return {
    parse() {
      throw new Error('TypeScript is read as JavaScript');
    },
  };
};

const [input, electronVersion] = process.argv.slice(2);
const run = require('@doyensec/electronegativity/dist/runner.js');
const said = console.log;
console.log = () => {};
void run({ input, electronVersionOverride: electronVersion, isRelative: true, parserPlugins: [] }).then(
  ({ issues, errors }) => said(JSON.stringify({ issues, errors })),
);
