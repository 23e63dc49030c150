// npm run icons: draws every icon and picture of the installers from the SVGs beside this file, with the system's Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bmp, icns, ico, type Png } from './containers.ts';

const SIDES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** A dark line is not seen on a dark bar, nor a light one on a light bar: a middle blue is seen on both. */
const TRAY = { up: '#5b8def', down: '#8a8f98' };

const art = import.meta.dirname;
const build = join(art, '..');
const svg = (name: string): string => readFileSync(join(art, `${name}.svg`), 'utf8');
const write = (path: string, bytes: Buffer): void => {
  const file = join(build, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, bytes);
};

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();

/** Runs in the page; a text, because this folder's types know no browser. */
const DRAW = `async ([text, width, height]) => {
  const image = new Image(width, height);
  image.src = 'data:image/svg+xml;base64,' + btoa(text);
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const png = [...new Uint8Array(await blob.arrayBuffer())];
  return { png, rgba: [...context.getImageData(0, 0, width, height).data] };
}`;

/** Draws an SVG in a size; its PNG, and its pixels. */
async function drawn(source: string, width: number, height: number): Promise<{ png: Buffer; rgba: Buffer }> {
  const call = `(${DRAW})(${JSON.stringify([source, width, height])})`;
  const made = await page.evaluate<{ png: number[]; rgba: number[] }>(call);
  return { png: Buffer.from(made.png), rgba: Buffer.from(made.rgba) };
}

const square = async (source: string, side: number): Promise<Png> => ({
  side,
  bytes: (await drawn(source, side, side)).png,
});

const marks: Png[] = [];
for (const side of SIDES) marks.push(await square(svg('mark'), side));
for (const { side, bytes } of marks.filter(({ side }) => side <= 512)) write(`icons/${side}x${side}.png`, bytes);
write('icons/icon.ico', ico(marks.filter(({ side }) => side <= 256)));
write('icons/icon.icns', icns(marks));

const inColour = (colour: string): string => svg('tray').replace('currentColor', colour);
for (const [state, colour] of Object.entries(TRAY)) {
  const sizes: Png[] = [];
  for (const side of [16, 24, 32, 48]) sizes.push(await square(inColour(colour), side));
  write(`icons/tray-${state}.ico`, ico(sizes));
  write(`icons/tray-${state}.png`, (await square(inColour(colour), 22)).bytes);
  write(`icons/tray-${state}@2x.png`, (await square(inColour(colour), 44)).bytes);
}
// macOS colours a template by itself, and knows one by its name.
write('icons/trayTemplate.png', (await square(inColour('#000'), 18)).bytes);
write('icons/trayTemplate@2x.png', (await square(inColour('#000'), 36)).bytes);

write('installer/disk.png', (await drawn(svg('disk'), 540, 380)).png);
write('installer/disk@2x.png', (await drawn(svg('disk'), 1080, 760)).png);
write('installer/sidebar.bmp', bmp((await drawn(svg('sidebar'), 164, 314)).rgba, 164, 314));
write('installer/header.bmp', bmp((await drawn(svg('header'), 150, 57)).rgba, 150, 57));
await browser.close();
