import { OWNERS_OWN, Permission } from '@comanda/shared/contracts/permissions.ts';
import { expect, test } from 'vitest';
import { ALL_PERMISSIONS } from './permission-groups.ts';

test('each permission can be given once, but for what only owners may do', () =>
  expect(ALL_PERMISSIONS.toSorted()).toEqual(
    Permission.options.filter((each) => !OWNERS_OWN.includes(each)).toSorted(),
  ));
