import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../hub/config.ts';
import { type Hub, startHub } from '../../hub/hub.ts';
import { launch } from '../screens/browser.ts';
import { evening } from './evening.ts';
import { LARGEST, picture } from './picture.ts';
import { type Language, opened, shots } from './screens.ts';

/** `npm run shots`: a picture of every screen in each language, in docs/pictures. */

const USAGE = `npm run shots -- [NAME …]
Takes the pictures of the screens anew, all or those that are named. The screens must have been built: npm run build.`;

const SECONDS = 40;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'comanda-shots-'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !shots.some((shot) => shot.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no picture ${unknown.join(', ')}; there are ${shots.map(({ name }) => name).join(', ')}.\n\n${USAGE}`,
  );
  process.exit(2);
}

async function open(name: string, more: readonly string[]): Promise<{ hub: Hub; base: string }> {
  const args = ['--host', '127.0.0.1', '--port', '0', '--rate', '1000', '--data-dir', join(folder, name), ...more];
  const config = readConfig(args, {}, root);
  if (!config.ok) throw new Error(config.error);
  const hub = await startHub(config.value);
  if (!hub.ok) throw new Error(hub.error);
  return { hub: hub.value, base: `http://localhost:${hub.value.port}` };
}

const house = await open('house', []);
const empty = await open('empty', ['--empty']);
const browser = await launch();
const pictures = join(root, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
let faults = 0;
try {
  console.log(`Guests come for ${SECONDS} s …`);
  const { track } = await evening(house.base, SECONDS);
  const at = { base: house.base, empty: empty.base, track };
  for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    for (const language of ['en', 'vi'] satisfies Language[]) {
      const file = `${shot.name}.${language}.webp`;
      try {
        const page = await opened(browser, shot, language, at);
        const size = await picture(page, join(pictures, file));
        await page.context().close();
        if (size > LARGEST) throw new Error(`${size} bytes are too many`);
        console.log(`  ${file.padEnd(24)} ${Math.round(size / 1_000)} kB`);
      } catch (fault) {
        faults += 1;
        console.error(`  ${file.padEnd(24)} ${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)}`);
      }
    }
  }
} finally {
  await browser.close();
  await house.hub.stop();
  await empty.hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(faults === 0 ? 0 : 1);
