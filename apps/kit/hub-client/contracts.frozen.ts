import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { routes as contracts, type RouteName } from '@comanda/shared/contracts/routes.ts';
import { CSV_FILE } from '@comanda/shared/contracts/commands/exports.ts';
import { topics as topicContracts, type TopicName } from '@comanda/shared/contracts/topics.ts';

/** What a screen needs to call a route: the contract without its schemas. */
export interface RouteRef<R extends RouteContract> {
  readonly name: RouteName;
  readonly method: R['method'];
  readonly path: string;
  readonly command: R['command'];
  /** The reply is text, not JSON. */
  readonly text: boolean;
  /** The reply is a file. */
  readonly bytes?: true;
  /** Never there; it carries the contract's types. */
  readonly contract?: R;
}

export type RouteRefs = { readonly [N in RouteName]: RouteRef<(typeof contracts)[N]> };

interface TopicRef {
  readonly key: string;
  readonly volatile: boolean;
}

const FILES = ['application/pdf', CSV_FILE];

/** Every route of the hub, light enough for a screen. */
export const routes = Object.fromEntries(
  Object.entries<RouteContract>(contracts).map(([name, { method, path, command, media }]) => [
    name,
    {
      name,
      method,
      path,
      command,
      text: media !== undefined,
      ...(media !== undefined && FILES.includes(media) && { bytes: true }),
    },
  ]),
) as unknown as RouteRefs;

export const topics = Object.fromEntries(
  Object.entries(topicContracts).map(([name, { key, volatile }]) => [name, { key, volatile }]),
) as unknown as Readonly<Record<TopicName, TopicRef>>;

export { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
export { OLD_AFTER_MS } from '@comanda/shared/contracts/topics.ts';
