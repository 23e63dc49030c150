import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = import.meta.dirname;
const cruiser = join(here, '..', '..', 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const PACKAGES = ['zod', 'hono', 'electron', 'vitest', 'left'];

/** Who imports what, and the rule that this breaks. */
const refused: [from: string, to: string, rule: string][] = [
  ['shared/base/a.ts', 'shared/contracts/b.ts', 'shared-base-downward'],
  ['shared/contracts/a.ts', 'shared/domain/tax/b.ts', 'shared-contracts-downward'],
  ['shared/domain/tax/a.ts', 'shared/receipts/b.ts', 'shared-domain-downward'],
  ['shared/domain/tax/io.ts', 'node:fs', 'shared-is-pure'],
  ['shared/domain/tax/web.ts', 'hono', 'shared-needs-only-zod'],
  ['shared/domain/tax/node.ts', 'shared/node/b.ts', 'node-for-programs'],
  ['shared/node/web.ts', 'hono', 'shared-needs-only-zod'],
  ['shared/node/up.ts', 'hub/log/b.ts', 'shared-knows-nobody'],
  ['shared/receipts/a.ts', 'hub/log/b.ts', 'shared-knows-nobody'],
  ['hub/log/a.ts', 'hub/modules/menu/index.ts', 'hub-log-db-downward'],
  ['hub/db/a.ts', 'hub/main.ts', 'hub-log-db-downward'],
  ['hub/modules/orders/a.ts', 'hub/followers/printing/b.ts', 'hub-modules-downward'],
  ['hub/modules/orders/c.ts', 'hub/modules/menu/queries.ts', 'module-by-its-door-from-another'],
  ['hub/http/a.ts', 'hub/modules/menu/queries.ts', 'module-by-its-door'],
  ['hub/followers/printing/a.ts', 'hub/followers/stock/b.ts', 'followers-apart'],
  ['hub/followers/printing/c.ts', 'hub/http/b.ts', 'followers-and-http-apart'],
  ['hub/drivers/escpos/a.ts', 'hub/log/b.ts', 'drivers-know-the-outside-only'],
  ['hub/log/c.ts', 'apps/pos/main.tsx', 'hub-knows-no-screen'],
  ['hub/log/d.ts', 'build/setup/b.ts', 'hub-is-not-built'],
  ['hub/log/e.ts', 'vitest', 'harness-for-tests'],
  ['hub/log/f.ts', 'hub/test/harness.ts', 'harness-for-tests'],
  ['hub/log/g.ts', 'electron', 'electron-in-desktop'],
  ['hub/log/h.ts', 'left', 'declared'],
  ['hub/log/i.ts', 'hub/log/nowhere.ts', 'resolvable'],
  ['apps/pos/a.ts', 'hub/log/b.ts', 'apps-know-no-hub'],
  ['apps/pos/b.ts', 'node:path', 'apps-run-in-a-browser'],
  ['apps/pos/c.ts', 'apps/board/b.ts', 'app-apart'],
  ['apps/pos/d.ts', 'shared/node/b.ts', 'node-for-programs'],
  ['apps/kit/d.ts', 'shared/node/b.ts', 'node-for-programs'],
  ['apps/desktop/src/preload/a.ts', 'shared/node/b.ts', 'node-for-programs'],
  ['apps/desktop/src/set-up/a.ts', 'shared/node/b.ts', 'node-for-programs'],
  ['apps/kit/a.ts', 'apps/board/b.ts', 'kit-knows-no-screen'],
  ['apps/pos/features/pay/a.ts', 'apps/pos/features/split/b.ts', 'feature-apart'],
  ['apps/pos/features/pay/c.ts', 'apps/pos/screens/b.ts', 'features-below-screens'],
  ['apps/pos/model/a.ts', 'apps/pos/features/pay/b.ts', 'model-below-features'],
];

const allowed: [from: string, to: string][] = [
  ['shared/receipts/ok.ts', 'shared/domain/tax/b.ts'],
  ['shared/contracts/ok.ts', 'zod'],
  ['shared/base/ok.test.ts', 'vitest'],
  ['shared/node/ok.ts', 'node:fs'],
  ['shared/node/near.ts', 'shared/domain/tax/b.ts'],
  ['hub/main.ts', 'hub/http/b.ts'],
  ['hub/bin/ok.mjs', 'build/setup/b.ts'],
  ['hub/modules/orders/ok.ts', 'hub/modules/menu/index.ts'],
  ['hub/modules/orders/near.ts', 'hub/modules/orders/ok.ts'],
  ['hub/log/ok.test.ts', 'hub/test/harness.ts'],
  ['hub/followers/printing/ok.ts', 'hub/drivers/escpos/b.ts'],
  ['hub/log/node.ts', 'shared/node/b.ts'],
  ['apps/desktop/ok.ts', 'electron'],
  ['apps/desktop/src/main/ok.ts', 'shared/node/b.ts'],
  ['apps/pos/features/pay/ok.ts', 'apps/kit/b.ts'],
  ['apps/pos/screens/ok.ts', 'apps/pos/features/pay/ok.ts'],
];

let root: string;
const broken = new Map<string, string[]>();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'comanda-imports-'));
  const rows = [...refused, ...allowed, ['hub/round/a.ts', 'hub/round/b.ts'], ['hub/round/b.ts', 'hub/round/a.ts']];
  const froms = new Set(rows.map(([from]) => from));
  for (const [from = '', to = ''] of rows) {
    const isFile = to.includes('/');
    if (isFile && !froms.has(to) && !to.includes('nowhere')) write(to, 'export {};');
    write(from, `import '${isFile ? `./${relative(dirname(from), to)}` : to}';`);
  }
  const dependencies = Object.fromEntries(PACKAGES.filter((name) => name !== 'left').map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ dependencies }));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'dist/index.js' }));
    write(`node_modules/${name}/dist/index.js`, '');
  }
  const args = ['--config', join(here, 'imports.cjs'), '-T', 'json', 'shared', 'hub', 'apps'];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...args], { cwd: root, maxBuffer: 1e8 });
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout.toString());
  for (const { from, rule } of report.summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
});
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test.each(refused)('%s may not import %s', (from, _to, rule) => {
  expect(broken.get(from)).toContain(rule);
});

test.each(allowed)('%s may import %s', (from) => {
  expect(broken.get(from)).toBeUndefined();
});

test('what imports each other is refused', () => {
  expect(broken.get('hub/round/a.ts')).toContain('no-cycles');
});
