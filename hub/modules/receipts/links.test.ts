import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { receiptLinks } from './links.ts';

const base = () => ({ url: 'http://192.168.1.5:4600/', anywhere: false });
const links = receiptLinks('one key', base);
const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

it('leads back to its check, and only with the key of its hub', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (checkId) => {
      const url = links.urlOf(checkId);
      expect(url).toMatch(/^http:\/\/192\.168\.1\.5:4600\/r\/[\w-]{43}$/);
      expect(links.checkOf(tokenOf(url))).toBe(checkId);
      expect(receiptLinks('another key', base).checkOf(tokenOf(url))).toBe(null);
    }),
    { seed: 4600 },
  );
});

it('is not led anywhere by a token with one letter changed', () => {
  const url = links.urlOf('019a0c3e-5f00-7cc3-98c4-dc0c0c07398f');
  const token = tokenOf(url);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(links.checkOf(token.slice(0, at) + other + token.slice(at + 1))).toBe(null);
  }
  for (const wrong of ['', 'x', `${token}A`, token.slice(1), `${token}=`, '../../etc/passwd', 'ế'.repeat(43)]) {
    expect(links.checkOf(wrong)).toBe(null);
  }
});
