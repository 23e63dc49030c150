import type { Readable } from 'node:stream';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { DeviceRole, Permission, StaffRole } from '@comanda/shared/contracts/permissions.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import type { EntityOf, TopicName, TopicParams } from '@comanda/shared/contracts/topics.ts';
import type { Store } from '../db/store.ts';
import type { Projection } from '../log/projection.ts';
import type { Deciding } from '../log/spine.ts';

/** Who calls: a paired device, a staff member signed in at one, or nobody known. */
export interface Caller {
  readonly device: { readonly id: string; readonly role: DeviceRole; readonly station: string | null } | null;
  readonly staff: { readonly id: string; readonly role: StaffRole; readonly sessionId: string } | null;
  readonly permissions: ReadonlySet<Permission>;
  /** True for a browser on the hub's own machine. */
  readonly local: boolean;
  /** Where it calls from, for rate limits. */
  readonly address: string;
}

export interface Call<R extends RouteContract> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly caller: Caller;
  readonly language: Language;
}

/** The request itself, for a handler that streams. */
export interface Wire {
  /** The header of that name. */
  readonly range: string | null;
  readonly incoming: Readable;
}

/** A route with what answers it. */
export interface Handler {
  readonly route: RouteContract;
  /** Commands: decides within the shared commit. */
  readonly decide?: (deciding: Deciding, call: Call<RouteContract>) => Result<unknown, Refusal>;
  /** Everything else: may wait, and writes nothing to the log by itself. */
  readonly answer?: (
    call: Call<RouteContract>,
    store: Store,
  ) => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>;
  readonly stream?: (call: Call<RouteContract>, wire: Wire, store: Store) => Promise<Result<unknown, Refusal>>;
}

/** Answers a command route. */
export const command = <R extends RouteContract>(
  route: R,
  decide: (deciding: Deciding, call: Call<R>) => Result<ReplyOf<R>, Refusal>,
): Handler => ({ route, decide });

/** Answers a route that is no command. */
export const answer = <R extends RouteContract>(
  route: R,
  run: (call: Call<R>, store: Store) => Result<ReplyOf<R>, Refusal> | Promise<Result<ReplyOf<R>, Refusal>>,
): Handler => ({ route, answer: run });

/** Answers a route by its bytes: takes them as they come, or gives a response of its own, as a range of a file. */
export const streamed = <R extends RouteContract>(
  route: R,
  stream: (call: Call<R>, wire: Wire, store: Store) => Promise<Result<ReplyOf<R> | Response, Refusal>>,
): Handler => ({ route, stream });

/** An entity that an event touched, or all of them (null); `room` where only followers with these parameters care. */
export interface Touched {
  readonly id: string | null;
  readonly room?: string;
}

/** Whether it is for followers with these parameters. */
export const concerns = ({ room }: Touched, params: Readonly<Record<string, string>>): boolean =>
  room === undefined || Object.values(params).includes(room);

/** How a topic is read. Wake-ups carry a position only (L7); entities are read when they are sent. */
export interface Topic<T extends TopicName = TopicName> {
  readonly name: T;
  /** The entities an event touched. */
  readonly touched: (event: LogEvent, store: Store) => readonly Touched[];
  readonly all: (store: Store, params: TopicParams<T>) => readonly EntityOf<T>[];
  /** The entities of these ids that are still in the topic; one that is missing has left. */
  readonly some: (store: Store, params: TopicParams<T>, ids: readonly string[]) => readonly EntityOf<T>[];
  /** Why this caller may not follow what it narrows the topic to; left out: the topic's permission is enough. */
  readonly bars?: (store: Store, params: TopicParams<T>, caller: Caller) => Refusal | null;
  /** Waits at least so long between two sends, in milliseconds: for what would change with every event. */
  readonly every?: number;
}

export const topic = <T extends TopicName>(reading: Topic<T>): Topic => reading;

/** A noun of the hub: its tables, its routes, what screens may follow. */
export interface HubModule {
  readonly name: string;
  readonly projections?: readonly Projection[];
  readonly handlers?: readonly Handler[];
  readonly topics?: readonly Topic[];
}
