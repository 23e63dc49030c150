import { expect, test } from 'vitest';
import { HASH_COST, makeHashing } from './hashing.ts';

test('secrets are kept as argon2id at the cost that OWASP names', async () => {
  const kept = await makeHashing(HASH_COST).hash('mật khẩu dài');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the same letters match however a keyboard writes them; nothing matches nobody', async () => {
  const hashing = makeHashing({ memoryCost: 8, timeCost: 1, parallelism: 1 });
  const kept = await hashing.hash('mật khẩu dài'.normalize('NFD'));
  expect(await hashing.matches(kept, 'mật khẩu dài'.normalize('NFC'))).toBe(true);
  expect(await hashing.matches(kept, 'mat khau dai')).toBe(false);
  expect(await hashing.matches(null, 'nobody’s')).toBe(false);
});
