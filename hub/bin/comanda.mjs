#!/usr/bin/env node
// npx comanda <command>: the hub's commands, with the project's own Node where the machine's is older.
import { launch } from '../../build/setup/launch.mjs';

process.exit(await launch('hub/cli/main.ts', process.argv.slice(2)));
