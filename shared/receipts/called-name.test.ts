import { expect, test } from 'vitest';
import { calledName } from './called-name.ts';

test('people are called by the name that their language puts first', () => {
  expect(calledName('Nguyễn Thị Hồng Vân', 'vi')).toBe('Vân');
  expect(calledName(' Emma  Weber', 'en')).toBe('Emma');
  expect(calledName('  ', 'vi')).toBeNull();
});
