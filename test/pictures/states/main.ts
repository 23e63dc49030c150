import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../../screens/browser.ts';
import { accessWalk, kioskOddWalk, kioskWalk } from './kiosk.ts';
import { expoWalk, kitchenWalk } from './kitchen.ts';
import { queueWalk } from './queue.ts';
import { boardWalk, phoneWalk } from './waiting.ts';
import { go } from './walk.ts';

/** `npm run shots:states`: pictures of every state of the screens that guests and cooks stand before, to be looked at. */

const WALKS = [kioskWalk, accessWalk, kioskOddWalk, kitchenWalk, expoWalk, boardWalk, phoneWalk, queueWalk];

const wanted = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../../shots', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launch();
let faults = 0;
for (const walk of WALKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const language of ['en', 'vi'] as const) {
    for (const theme of walk.themes) {
      const fault = await go(browser, walk, { language, theme }, folder);
      console.log(`  ${walk.name} ${language} ${theme}${fault === null ? '' : `: ${fault}`}`);
      if (fault !== null) faults += 1;
    }
  }
}
await browser.close();
console.log('The pictures are in shots.');
process.exit(faults === 0 ? 0 : 1);
