import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  testTimeout: 20_000,
  hookTimeout: 20_000,
  unstubGlobals: true,
  restoreMocks: true,
} as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    maxWorkers: 2,
    allowOnly: false,
    // A test that needs another one to run before it is found out.
    sequence: { shuffle: { files: true, tests: true }, seed: 4600 },
    projects: [
      {
        extends: true,
        test: { ...common, name: 'shared', include: ['shared/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: {
          ...common,
          // What the hub's tests load is most of what they cost; they share it, and nothing else.
          name: 'hub',
          include: ['hub/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'parts',
          include: ['{apps,build,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/e2e/**'],
        },
      },
    ],
  },
});
