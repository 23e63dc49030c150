import { networkInterfaces } from 'node:os';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** True for an address of the hub's own machine. */
export const isLoopback = (address: string): boolean => LOOPBACK.has(address);

const isLoopbackName = (name: string): boolean => name === 'localhost' || LOOPBACK.has(name);

/**
 * True for a browser on the hub's own machine that was sent to the hub by its own address: the name in the Host header
 * is checked too, so that a page from elsewhere whose name was made to point here (DNS rebinding) is not taken for one.
 */
export function isOnThisMachine(address: string, host: string | undefined, origin: string | undefined): boolean {
  if (!LOOPBACK.has(address) || host === undefined || !isLoopbackName(hostName(host))) return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** Addresses at which the hub can be reached from other machines. */
const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter((each) => !each.internal && each.family === 'IPv4')
    .map((each) => each.address);

/** The origin that is told to guests' phones, which may always use plain HTTP: an address of the network where there is one. */
export function originFor(host: string, port: number): string {
  const [lan] = lanAddresses();
  const name = host === '0.0.0.0' || host === '::' ? (lan ?? 'localhost') : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
