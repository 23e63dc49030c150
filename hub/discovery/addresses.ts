import { networkInterfaces } from 'node:os';

/** The addresses of one interface of this machine. */
export interface Link {
  readonly name: string;
  readonly v4: readonly string[];
  /** Without those that mean something on the link alone. */
  readonly v6: readonly string[];
  /** Addresses of IPv6 that mean something on this link alone. */
  readonly linkLocal: readonly string[];
}

export type Interfaces = typeof networkInterfaces;

/** Networks of containers and virtual machines within this machine: nobody else is there. */
const INNER = /^(docker|virbr|vmnet|vboxnet|br-[0-9a-f]{12}$)/;

/** The links at which other machines may be, in the order of their names. */
export function linksOf(interfaces: ReturnType<Interfaces>): Link[] {
  const links: Link[] = [];
  for (const [name, all = []] of Object.entries(interfaces)) {
    const outer = all.filter((each) => !each.internal);
    if (outer.length === 0 || INNER.test(name)) continue;
    const of = (family: 'IPv4' | 'IPv6'): string[] =>
      outer.filter((each) => each.family === family).map((each) => each.address);
    const v6 = of('IPv6');
    links.push({
      name,
      v4: of('IPv4'),
      v6: v6.filter((each) => !each.startsWith('fe80:')),
      linkLocal: v6.filter((each) => each.startsWith('fe80:')),
    });
  }
  return links.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every address by which another machine may reach this one, those first that a person can type. */
export const addressesOf = (links: readonly Link[]): string[] => [
  ...links.flatMap((link) => link.v4),
  ...links.flatMap((link) => link.v6),
  ...links.flatMap((link) => link.linkLocal),
];
