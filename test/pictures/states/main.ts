import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../../screens/browser.ts';
import { consoleWalk, setUpWalk } from './console.ts';
import { accessWalk, kioskOddWalk, kioskWalk } from './kiosk.ts';
import { expoWalk, kitchenWalk } from './kitchen.ts';
import { posCheckWalk } from './pos-check.ts';
import { posCutOffWalk, posWalk } from './pos.ts';
import { queueWalk } from './queue.ts';
import { boardWalk, phoneWalk } from './waiting.ts';
import { go } from './walk.ts';

/** `npm run shots:states -- [NAME …] [en|vi] [light|dark]`: pictures of every state of the screens, to be looked at. */

const WALKS = [
  kioskWalk,
  accessWalk,
  kioskOddWalk,
  kitchenWalk,
  expoWalk,
  boardWalk,
  phoneWalk,
  queueWalk,
  posWalk,
  posCheckWalk,
  posCutOffWalk,
  consoleWalk,
  setUpWalk,
];

const wanted = process.argv.slice(2);
/** All of them where none is named. */
const chosen = <T extends string>(all: readonly T[]): readonly T[] => {
  const named = all.filter((each) => wanted.includes(each));
  return named.length === 0 ? all : named;
};
const names = chosen(WALKS.map(({ name }) => name));
const folder = fileURLToPath(new URL('../../../shots', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launch();
let faults = 0;
for (const walk of WALKS.filter(({ name }) => names.includes(name))) {
  for (const language of chosen(['en', 'vi'])) {
    for (const theme of chosen(walk.themes)) {
      const found = await go(browser, walk, { language, theme }, folder);
      console.log([`  ${walk.name} ${language} ${theme}`, ...found].join('\n    '));
      faults += found.length;
    }
  }
}
await browser.close();
console.log('The pictures are in shots.');
process.exit(faults === 0 ? 0 : 1);
