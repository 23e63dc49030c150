#!/usr/bin/env node
// node build/setup/run.mjs <script.ts> [arguments]: runs a script of the project, setting up first what it needs.
import { launch } from './launch.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('Which script? node build/setup/run.mjs <script.ts> [arguments]\n');
  process.exit(2);
}
process.exit(await launch(script, args));
