import { hash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { Uuid } from '@comanda/shared/contracts/common.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { type CommandMeta, isDiskFull, type Spine } from '../log/spine.ts';
import type { Call, Caller, Handler } from '../modules/module.ts';
import { parseJson, readBody } from './body.ts';
import { languageOf, toProblem } from './problem.ts';

/** What the API needs of the hub. */
export interface ApiParts {
  readonly spine: Spine;
  readonly handlers: readonly Handler[];
  readonly callerOf: (c: ApiContext) => Caller;
  /** Seconds to wait, 0: go on. */
  readonly limit: (caller: Caller) => number;
  readonly newId: () => string;
  readonly observe: (request: Observed) => void;
  readonly onFault: (fault: unknown, requestId: string) => void;
}

export interface Observed {
  readonly id: string;
  readonly method: string;
  /** The route's own path, without the ids in it. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly device: string | null;
  readonly code: string | null;
}

export interface Env {
  Bindings: HttpBindings;
  Variables: { requestId: string };
}
export type ApiContext = Context<Env>;

const DEFAULT_LIMIT = 64 * 1024;

/** Every route of the contract, answered by its handler. */
export function makeApi(parts: ApiParts): Hono<Env> {
  const api = new Hono<Env>();
  for (const handler of parts.handlers) {
    api.on(handler.route.method, handler.route.path, (c) => respond(parts, handler, c));
  }
  return api;
}

async function respond(parts: ApiParts, handler: Handler, c: ApiContext): Promise<Response> {
  const started = performance.now();
  const requestId = parts.newId();
  const language = languageOf(c.req.header('accept-language'));
  let caller: Caller | null = null;
  let outcome: Result<unknown, Refusal>;
  try {
    caller = parts.callerOf(c);
    outcome = await handle(parts, handler, c, caller, language);
  } catch (fault) {
    // Commands say so themselves; this is for what else writes, a test page or a sign-in.
    if (!isDiskFull(fault)) parts.onFault(fault, requestId);
    outcome = err(refuse(isDiskFull(fault) ? 'disk_full' : 'fault'));
  }
  const response = outcome.ok ? accepted(c, handler.route, outcome.value) : refused(outcome.error, language, requestId);
  response.headers.set('X-Request-Id', requestId);
  // What was not read of the body would be taken for the next request.
  if (!outcome.ok && (outcome.error.code === 'too_large' || handler.route.takes))
    response.headers.set('Connection', 'close');
  parts.observe({
    id: requestId,
    method: handler.route.method,
    path: handler.route.path,
    status: response.status,
    milliseconds: performance.now() - started,
    device: caller?.device?.id ?? null,
    code: outcome.ok ? null : outcome.error.code,
  });
  return response;
}

function refused(refusal: Refusal, language: string, requestId: string): Response {
  const problem = toProblem(refusal, language, requestId);
  return Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json' } });
}

function accepted(c: ApiContext, route: RouteContract, value: unknown): Response {
  if (value instanceof Response) return value;
  if (route.media === undefined) return c.json(value as object, 200, { 'Cache-Control': 'no-store' });
  const body = value instanceof Uint8Array ? Uint8Array.from(value) : String(value);
  return c.body(body, 200, { 'Content-Type': route.media, 'Cache-Control': 'no-store' });
}

async function handle(
  parts: ApiParts,
  { route, decide, answer, stream }: Handler,
  c: ApiContext,
  caller: Caller,
  language: string,
): Promise<Result<unknown, Refusal>> {
  const seconds = parts.limit(caller);
  if (seconds > 0) return err(refuse('too_many_requests', { seconds }));
  const barred = mayNot(route, caller, c.req.header('comanda-device') !== undefined);
  if (barred) return err(barred);
  const params = parse(route.params, c.req.param(), '');
  if (!params.ok) return params;
  const query = parse(route.query, c.req.query(), '');
  if (!query.ok) return query;
  let raw = Buffer.alloc(0);
  let body: Result<unknown, Refusal> = ok(undefined);
  if (route.body) {
    const read = await readBody(c.env.incoming, route.bodyLimit ?? DEFAULT_LIMIT);
    if (!read.ok) return read;
    raw = read.value as Buffer<ArrayBuffer>;
    const json = parseJson(raw);
    if (!json.ok) return json;
    body = parse(route.body, json.value, '');
    if (!body.ok) return body;
  }
  const call = { params: params.value, query: query.value, body: body.value, caller, language } as Call<RouteContract>;
  if (stream) {
    await parts.spine.onDisk();
    const wire = { range: c.req.header('range') ?? null, incoming: c.env.incoming };
    return stream(call, wire, parts.spine.store);
  }
  if (!decide) {
    if (!answer) return err(refuse('no_such_route'));
    await parts.spine.onDisk();
    return answer(call, parts.spine.store);
  }
  const id = c.req.header('idempotency-key');
  if (id === undefined || !Uuid.safeParse(id).success) return err(refuse('command_id_missing'));
  return parts.spine.run(metaOf(id, c, caller, raw), (deciding) => decide(deciding, call));
}

function mayNot(route: RouteContract, caller: Caller, hasDeviceToken: boolean): Refusal | null {
  if (route.access === 'public') return null;
  // Paired once, and no more: the screen must pair again, whoever is signed in.
  if (hasDeviceToken && !caller.device) return refuse('device_unknown');
  if (!caller.device && !caller.staff) return refuse('signed_out');
  if (route.access === 'device' || caller.permissions.has(route.access)) return null;
  return caller.staff || caller.device?.role !== 'pos'
    ? refuse('not_permitted', { permission: route.access })
    : refuse('signed_out');
}

/** Who acts: the staff member who is signed in, else the device itself. */
const actorOf = (caller: Caller): string =>
  caller.staff ? `staff:${caller.staff.id}` : caller.device ? `device:${caller.device.id}` : 'hub';

function metaOf(id: string, c: ApiContext, caller: Caller, raw: Buffer): CommandMeta {
  const actor = actorOf(caller);
  return {
    id,
    fingerprint: hash('sha256', `${c.req.method} ${c.req.path} ${actor}\n${raw.toString('utf8')}`, 'buffer'),
    actor,
    device: caller.device?.id ?? null,
  };
}

/** Parses by a schema; what does not fit is refused with the path of the first field to blame. */
function parse(schema: z.ZodType | undefined, value: unknown, at: string): Result<unknown, Refusal> {
  if (!schema) return ok(undefined);
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = [at, ...(issue?.path.map(String) ?? [])].filter((part) => part !== '').join('.');
  return err(refuse('invalid', { problem: `${field || 'body'}: ${issue?.message ?? ''}` }, field));
}
