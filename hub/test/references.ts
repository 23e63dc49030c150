import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { SCRIPTS } from '../drivers/picture/fonts.ts';
import { DISH_NAMES } from './dish-names.ts';

/**
 * Draws the dish names with a browser, from the fonts that the hub brings: what another program's shaping makes of
 * them, to compare the papers with. `node hub/test/references.ts` writes the picture anew.
 */
/** Higher than a line: some scripts go deep under theirs. */
const ROW = 40;
const WIDTH = 400;
const FONTS = [...SCRIPTS, 'sc', 'jp', 'kr'];

const here = (path: string): string => fileURLToPath(import.meta.resolve(path));

function faces(name: string, scope: string, weight: string): string {
  const unicode = JSON.parse(readFileSync(here(`${scope}/${name}/unicode.json`), 'utf8')) as Record<string, string>;
  return Object.entries(unicode)
    .map(([key, ranges]) => {
      const file = `${scope}/${name}/files/${name}-${key.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
      const data = readFileSync(here(file)).toString('base64');
      return `@font-face{font-family:"${name}";font-weight:400;src:url(data:font/woff2;base64,${data});unicode-range:${ranges}}`;
    })
    .join('');
}

const EAST = { Chinese: 'sc', Japanese: 'jp', Korean: 'kr' } as Record<string, string>;
const style = [
  faces('noto-sans', '@fontsource', '400'),
  ...FONTS.map((each) => faces(`noto-sans-${each}`, '@fontsource-variable', 'wght')),
].join('');
const families = (script: string): string =>
  ['noto-sans', `noto-sans-${EAST[script] ?? 'thai'}`, ...FONTS.map((each) => `noto-sans-${each}`)]
    .map((each) => `'${each}'`)
    .join(',');
const rows = DISH_NAMES.map(
  ([script, name], at) =>
    `<p dir="auto" style="position:absolute;top:${at * ROW}px;left:0;margin:0;font:21px/30px ${families(script)};white-space:pre">${name}</p>`,
);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-lcd-text', '--font-render-hinting=none'],
});
const page = await browser.newPage({ viewport: { width: WIDTH, height: ROW * DISH_NAMES.length } });
await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}body{margin:0}</style>${rows.join('')}`);
await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
writeFileSync(new URL('./references.png', import.meta.url), await page.screenshot());
await browser.close();
