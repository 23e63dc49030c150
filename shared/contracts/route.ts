import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** Who may call: anybody, any paired device or signed-in staff member, or those with a permission. */
export type Access = 'public' | 'device' | Permission;

/**
 * One route of the hub, under `/api/v1`. The hub's handler, the typed client and the OpenAPI document are made of it.
 * A `command` changes something: it needs an `Idempotency-Key` header with a UUIDv7 chosen by the sender, and may be
 * sent again with the same key and body at any time.
 */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/orders/:orderId/lines` */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly command: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is bytes that the handler takes as they come, and no JSON. */
  readonly takes?: 'stream';
  /** Largest body in bytes; 64 KiB where it is not given. */
  readonly bodyLimit?: number;
  readonly reply: z.ZodType;
  /** Media type of the reply where it is not JSON. */
  readonly media?: string;
  /** Refusals of its own, beside those that any route may give. */
  readonly refusals: readonly RefusalCode[];
  readonly example?: { readonly body?: unknown; readonly reply?: unknown };
}

export const route = <const R extends RouteContract>(contract: R): R => contract;

type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;
export type ParamsOf<R extends RouteContract> = Inferred<R['params']>;
export type QueryOf<R extends RouteContract> = Inferred<R['query']>;
export type BodyOf<R extends RouteContract> = Inferred<R['body']>;
/** What a sender writes: defaults may be left out. */
export type BodyInputOf<R extends RouteContract> = R['body'] extends z.ZodType ? z.input<R['body']> : undefined;
export type ReplyOf<R extends RouteContract> = z.infer<R['reply']>;
