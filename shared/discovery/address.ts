import { z } from 'zod';

const V4 = z.ipv4();
const V6 = z.ipv6();
const SCOPE = /^[A-Za-z0-9_.-]{1,32}$/;

/** Addresses that lead to the asker itself, to nobody or to everybody. */
const NOBODY = /^(?:0\.|127\.|22[4-9]\.|2[3-5]\d\.|::1?$|::ffff:|ff)/i;

/** True for an address as a number; a link-local one of IPv6 may name its interface (`fe80::1%eth0`). */
export function isAddress(text: string): boolean {
  const [address = '', scope, ...more] = text.split('%');
  if (more.length > 0 || (scope !== undefined && !(SCOPE.test(scope) && isLinkLocal(address)))) return false;
  return V4.safeParse(address).success || V6.safeParse(address).success;
}

/** True for an address that has a meaning on its own link only. */
export const isLinkLocal = (address: string): boolean => /^fe80:/i.test(address);

/** True for an address of one other machine, as a number: a name would have to be asked of somebody. */
export const isMachineAddress = (text: string): boolean => isAddress(text) && !NOBODY.test(text);

/** The origin of a hub's address: IPv6 in brackets, its interface written as RFC 6874 says. */
export function originOf(protocol: 'http' | 'https', address: string, port: number): string {
  const host = address.includes(':') ? `[${address.replace('%', '%25')}]` : address;
  return `${protocol}://${host}:${port}`;
}
