import { expect, test } from 'vitest';
import { lockFaults } from './lock-platforms.ts';

const tool = { version: '1.0.0', optionalDependencies: { '@tool/linux': '1.0.0', '@tool/darwin': '1.0.0' } };

test('a lock that holds every platform has no faults', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a/node_modules/tool': tool,
    'node_modules/a/node_modules/@tool/linux': {},
    'node_modules/@tool/darwin': {},
  };
  expect(lockFaults({ packages })).toEqual([]);
});

test('a platform that was lost is named', () => {
  const packages = {
    'node_modules/a/node_modules/tool': tool,
    'node_modules/@tool/linux': {},
    'node_modules/b/node_modules/@tool/darwin': {},
  };
  expect(lockFaults({ packages })).toEqual(['node_modules/a/node_modules/tool 1.0.0 lacks @tool/darwin']);
});

test('the root may lose one too', () => {
  expect(lockFaults({ packages: { '': { optionalDependencies: { node: '24.0.0' } } } })).toEqual([
    'the root lacks node',
  ]);
});

test('an address of a registry is a fault, a workspace link is not', () => {
  const packages = {
    'node_modules/@comanda/shared': { resolved: 'shared' },
    'node_modules/zod': { version: '4.0.0', resolved: 'https://registry.example/zod.tgz' },
  };
  expect(lockFaults({ packages })).toEqual([
    'node_modules/zod 4.0.0 names the registry https://registry.example/zod.tgz',
  ]);
});
