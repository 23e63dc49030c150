import type { Result } from '@comanda/shared/base/result.ts';
import type { Problem } from '@comanda/shared/contracts/refusals.ts';
import type { BodyInputOf, ParamsOf, QueryOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import type { RouteRef } from './contracts.frozen.ts';

/** The hub did not answer: it is off, the network is cut, or something else answered in its place. */
export interface Unreachable {
  readonly code: 'unreachable';
}

/** The hub answered, but with a fault of its own instead of a reply or a refusal. */
export interface HubFault {
  readonly code: 'fault';
  readonly status: number;
}

/** This device could not store the command (its disk is full, or the browser forbids it); nothing was sent. */
export interface NotKept {
  readonly code: 'not_kept';
}

/** The hub takes this session's tokens no more: sign in again. */
export interface SessionOver {
  readonly code: 'session_over';
}

export type HubProblem = Problem | Unreachable | HubFault | SessionOver;
export type Answer<T = unknown> = Result<T, HubProblem>;
/** How a command ended. Only an answer ends it: while the hub is unreachable the command waits. */
export type Outcome<T = unknown> = Result<T, Problem | NotKept>;

type Given<K extends string, T> = [T] extends [undefined]
  ? unknown
  : undefined extends T
    ? { readonly [P in K]?: T }
    : Partial<T> extends T
      ? { readonly [P in K]?: T }
      : { readonly [P in K]: T };

/** `{ params, query, body }`, as far as the route has them; what may be left out is optional. */
export type InputOf<R extends RouteContract> = Given<'params', ParamsOf<R>> &
  Given<'query', Partial<QueryOf<R>>> &
  Given<'body', R extends { readonly takes: 'stream' } ? Blob : BodyInputOf<R>>;

/** The input may be left out where the route needs none. */
export type InputArgs<R extends RouteContract> =
  Partial<InputOf<R>> extends InputOf<R> ? [input?: InputOf<R>] : [input: InputOf<R>];

export interface AnyInput {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

export type CommandContract = RouteContract & { readonly command: true };
export type Reply<R extends RouteContract> = ReplyOf<R>;
export type { RouteRef };
