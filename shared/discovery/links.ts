import { isLinkLocal } from './address.ts';

/** The addresses of one interface of a machine. */
export interface Link {
  readonly name: string;
  /** Its number, by which Windows names it in an address of IPv6; 0: it has no such address. */
  readonly index: number;
  readonly v4: readonly string[];
  /** Without those that mean something on the link alone. */
  readonly v6: readonly string[];
  /** Addresses of IPv6 that mean something on this link alone. */
  readonly linkLocal: readonly string[];
}

/** What Node's `networkInterfaces` tells. */
export type Interfaces = Readonly<
  Record<
    string,
    | readonly {
        readonly address: string;
        readonly family: string;
        readonly internal: boolean;
        readonly scopeid?: number | undefined;
      }[]
    | undefined
  >
>;

/** Networks of containers and virtual machines within a machine: nobody else is there. */
const INNER = /^(docker|virbr|vmnet|vboxnet|br-[0-9a-f]{12}$)/;

/** The links at which other machines may be, in the order of their names. */
export function linksOf(interfaces: Interfaces): Link[] {
  const links: Link[] = [];
  for (const [name, all = []] of Object.entries(interfaces)) {
    const outer = all.filter((each) => !each.internal);
    if (outer.length === 0 || INNER.test(name)) continue;
    const of = (family: 'IPv4' | 'IPv6'): string[] =>
      outer.filter((each) => each.family === family).map((each) => each.address);
    const v6 = of('IPv6');
    links.push({
      name,
      index: outer.find((each) => each.scopeid)?.scopeid ?? 0,
      v4: of('IPv4'),
      v6: v6.filter((each) => !isLinkLocal(each)),
      linkLocal: v6.filter(isLinkLocal),
    });
  }
  return links.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The addresses by which another machine's browser reaches this one, those first that a person can type. */
export const addressesOf = (links: readonly Link[]): string[] => [
  ...links.flatMap((link) => link.v4),
  ...links.flatMap((link) => link.v6),
];

/** A link and a family of addresses on it, by which mDNS is spoken. */
export interface Voice {
  /** Changes when the voice must be raised anew. */
  readonly key: string;
  readonly link: Link;
  readonly family: 4 | 6;
}

export const voicesOf = (links: readonly Link[]): Voice[] =>
  links.flatMap((link): Voice[] => {
    const all = [...link.v4, ...link.v6, ...link.linkLocal].join(',');
    const voices: Voice[] = [];
    if (link.v4.length > 0) voices.push({ key: `4 ${link.name} ${all}`, link, family: 4 });
    if (link.linkLocal.length > 0) voices.push({ key: `6 ${link.name} ${all}`, link, family: 6 });
    return voices;
  });
