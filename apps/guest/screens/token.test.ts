import { expect, test } from 'vitest';
import { tokenIn } from './token.ts';

test('the token is what follows /track/, and nothing else is one', () => {
  expect(tokenIn('/track/AZoM-Pl8_A')).toBe('AZoM-Pl8_A');
  expect(tokenIn('/track/AZoM/')).toBe('AZoM');
  expect(tokenIn('/track/')).toBe('');
  expect(tokenIn('/track/a/b')).toBe('');
  expect(tokenIn('/guest/')).toBe('');
});
