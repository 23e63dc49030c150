// Which way imports go. Every rule is an error: one that may be broken is no rule.
const TEST = '[.](test|spec)[.]tsx?$|/testing/';

/** What a folder may not import: `from` and `to` are paths from the root. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** In each row a folder may import the rows before it and itself, never a later one. */
const layers = (base, rows) =>
  rows.slice(0, -1).map((row, index) => {
    const later = rows.slice(index + 1).join('|');
    return never(
      `${base}-${row.replaceAll('|', '-')}-downward`,
      `${base} goes one way: ${rows.join(' ← ')}`,
      { path: `^${base}/(${row})/` },
      { path: `^${base}/(${later})(/|[.]ts$)` },
    );
  });

module.exports = {
  forbidden: [
    never('no-cycles', 'What depends on each other is one thing, or lacks a third', {}, { circular: true }),
    never('resolvable', 'The import leads nowhere', {}, { couldNotResolve: true }),
    never(
      'declared',
      'A package is named in the package.json of whoever uses it',
      { path: '^(shared|hub|apps)/', pathNot: TEST },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    ),

    never(
      'shared-is-pure',
      'shared runs in Node and in a browser, and does no I/O',
      { path: '^shared/', pathNot: [TEST, '^shared/node/'] },
      { dependencyTypes: ['core'] },
    ),
    never(
      'node-for-programs',
      'What needs Node is for the hub and the desktop program: no screen has it, nor what screens share',
      { pathNot: '^(hub|cloud|build|test|shared/node|apps/desktop/src/main)/' },
      { path: '^shared/node/' },
    ),
    never(
      'shared-needs-only-zod',
      'shared is a language, not a framework',
      { path: '^shared/', pathNot: TEST },
      { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    ),
    never(
      'shared-knows-nobody',
      'shared is below all parts',
      { path: '^shared/' },
      { path: '^(hub|apps|cloud|build|test)/' },
    ),
    ...layers('shared', ['base', 'discovery|pairing', 'contracts', 'domain', 'receipts']),

    never(
      'hub-knows-no-screen',
      'The hub serves screens, and does not know them',
      { path: '^hub/' },
      { path: '^(apps|test)/' },
    ),
    never(
      'hub-is-not-built',
      'Only the launcher knows set-up',
      { path: '^hub/', pathNot: '^hub/bin/' },
      { path: '^build/' },
    ),
    ...layers('hub', ['log|db', 'modules', 'followers|http', 'main|cli']),
    never(
      'module-by-its-door',
      'A module is used through its index.ts',
      { path: '^(hub|test)/', pathNot: '^hub/modules/' },
      { path: '^hub/modules/[^/]+/', pathNot: '^hub/modules/[^/]+/index[.]ts$' },
    ),
    never(
      'module-by-its-door-from-another',
      'A module is used through its index.ts, by other modules too',
      { path: '^hub/modules/([^/]+)/' },
      { path: '^hub/modules/[^/]+/', pathNot: '^hub/modules/($1/|[^/]+/index[.]ts$)' },
    ),
    never(
      'followers-apart',
      'A follower does not know another: each goes at its own pace',
      { path: '^hub/followers/([^/]+)/' },
      { path: '^hub/followers/[^/]+/', pathNot: '^hub/followers/$1/' },
    ),
    never(
      'followers-and-http-apart',
      'main brings them together',
      { path: '^hub/(followers|http)/' },
      { path: '^hub/(followers|http)/', pathNot: '^hub/$1/' },
    ),
    never(
      'drivers-know-the-outside-only',
      'A driver knows a device, not the house',
      { path: '^hub/(drivers|discovery|tls)/', pathNot: TEST },
      { path: '^hub/(log|db|modules|followers|http|cli|main)' },
    ),
    never(
      'harness-for-tests',
      'What helps tests is not in the product',
      { path: '^(hub|apps|shared)/', pathNot: [TEST, '^hub/test/'] },
      { path: ['^hub/test/', TEST, 'node_modules/(vitest|@playwright|fast-check|fake-indexeddb)/'] },
    ),

    never(
      'apps-know-no-hub',
      'A screen speaks to the hub by contract',
      { path: '^apps/' },
      { path: '^(hub|cloud|test|build)/' },
    ),
    never(
      'apps-run-in-a-browser',
      'A screen has no Node',
      { path: '^apps/(?!desktop/)', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    never(
      'electron-in-desktop',
      'Only desktop knows Electron',
      { pathNot: '^apps/desktop/' },
      { path: '(^|node_modules/)electron(/|$)' },
    ),
    never(
      'app-apart',
      'What two screens share is in the kit',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/[^/]+/', pathNot: '^apps/($1|kit)/' },
    ),
    never('kit-knows-no-screen', 'The kit is below all screens', { path: '^apps/kit/' }, { path: '^apps/(?!kit/)' }),
    never(
      'feature-apart',
      'A feature does not know another; a screen brings them together',
      { path: '^apps/([^/]+)/features/([^/]+)/' },
      { path: '^apps/[^/]+/features/', pathNot: '^apps/$1/features/$2/' },
    ),
    never(
      'features-below-screens',
      'kit ← model ← features ← screens',
      { path: '^apps/[^/]+/features/' },
      { path: '^apps/[^/]+/screens/' },
    ),
    never(
      'model-below-features',
      'kit ← model ← features ← screens',
      { path: '^apps/[^/]+/(model|ui)/' },
      { path: '^apps/[^/]+/(features|screens)/' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/node/', '^dist/', '^[.]cache/'] },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
