import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleFaults, firstLoad, inlineScripts } from './bundle.ts';

const manifest = {
  'pos/index.html': { file: 'assets/pos.js', imports: ['_kit.js'], dynamicImports: ['pay.tsx'] },
  'board/index.html': { file: 'assets/board.js', imports: ['_kit.js'] },
  '_kit.js': { file: 'assets/kit.js', imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js', imports: ['_kit.js'] },
  'pay.tsx': { file: 'assets/pay.js', imports: [] },
};

let screens: string;
const write = (path: string, content: string | Buffer) => {
  mkdirSync(join(screens, path, '..'), { recursive: true });
  writeFileSync(join(screens, path), content);
};
beforeEach(() => {
  screens = mkdtempSync(join(tmpdir(), 'comanda-bundle-'));
  write('.vite/manifest.json', JSON.stringify(manifest));
  for (const name of ['pos', 'board', 'kit', 'react']) write(`assets/${name}.js`, 'x'.repeat(1_000_000));
  write('pos/index.html', '<script type="module" src="/assets/pos.js"></script>');
  write('board/index.html', '<script type="module" src="/assets/board.js"></script>');
});
afterEach(() => rmSync(screens, { recursive: true }));

test('first load is the page, and what it imports, once each; not what it loads later', () => {
  expect(firstLoad(manifest, 'pos/index.html')).toEqual(['assets/pos.js', 'assets/kit.js', 'assets/react.js']);
});

test('what counts is the size after compression', () => {
  expect(bundleFaults(screens, ['pos']).faults).toEqual([]);
  write('assets/react.js', randomBytes(251_000));
  expect(bundleFaults(screens, ['pos']).faults).toHaveLength(1);
  expect(bundleFaults(screens, ['board']).faults).toEqual([]);
});

test('a page that was not built is a fault', () => {
  write('kitchen/index.html', '');
  expect(bundleFaults(screens, ['kitchen']).faults).toEqual(['/kitchen loads no script: it was not built']);
});

test('a script written into a page is a fault', () => {
  expect(inlineScripts('<script type="module" crossorigin src="/a.js"></script>')).toEqual([]);
  write('pos/index.html', '<script>start()</script>');
  expect(bundleFaults(screens, ['pos']).faults).toEqual(['/pos has a script in its page: <script>']);
});
