import { err, ok } from '@comanda/shared/base/result.ts';
import type { Problem } from '@comanda/shared/contracts/refusals.ts';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import type { RouteName } from '@comanda/shared/contracts/routes.ts';
import type { Clock } from './clock.ts';
import { API_PREFIX, type RouteRef } from './contracts.frozen.ts';
import type { Answer, AnyInput, HubProblem } from './types.ts';

/** A request that can be stored: it needs neither the page nor the session that made it. */
export interface WireRequest {
  readonly method: string;
  /** Under the API's prefix, parameters and query filled in. */
  readonly path: string;
  readonly body?: unknown;
  readonly text: boolean;
  readonly bytes?: true;
  /** How long to wait for an answer. */
  readonly timeoutMs: number;
}

export interface Credentials {
  readonly device: string | null;
  readonly access: string | null;
  /** A command's id; the same at every try. */
  readonly key?: string;
}

export interface WireOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Origin of the hub, without a slash at its end; empty in a page that the hub served. */
  readonly hub: string;
  readonly clock: Clock;
  readonly language: () => string;
}

export type Wire = (request: WireRequest, credentials: Credentials) => Promise<Answer>;

const TIMEOUT_MS = 10_000;
/** Work that takes minutes: a large log or menu, a file of hundreds of megabytes. */
const SLOW: ReadonlySet<string> = new Set<RouteName>([
  'verify',
  'backUp',
  'previewImport',
  'importMenu',
  'addReleaseFile',
]);
const SLOW_MS = 300_000;

export function requestOf(route: RouteRef<RouteContract>, input: AnyInput = {}): WireRequest {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = input.params?.[name];
    if (value === undefined) throw new Error(`${route.name} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const filled = query.size > 0 ? `${path}?${query}` : path;
  const request = {
    method: route.method,
    path: filled,
    text: route.text,
    ...(route.bytes && { bytes: route.bytes }),
    timeoutMs: SLOW.has(route.name) ? SLOW_MS : TIMEOUT_MS,
  };
  return input.body === undefined ? request : { ...request, body: input.body };
}

/** Sends one request once. Every way of not being answered by the hub is the one problem `unreachable`. */
export function createWire({ fetch, hub, clock, language }: WireOptions): Wire {
  return async (request, { device, access, key }) => {
    const headers: Record<string, string> = { Accept: 'application/json, */*', 'Accept-Language': language() };
    if (access !== null) headers['Authorization'] = `Bearer ${access}`;
    if (device !== null) headers['Comanda-Device'] = device;
    if (key !== undefined) headers['Idempotency-Key'] = key;
    const init: RequestInit = { method: request.method, headers };
    if (request.method !== 'GET') {
      const file = request.body instanceof Blob ? request.body : null;
      headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json';
      init.body = file ?? JSON.stringify(request.body ?? {});
    }
    const abort = new AbortController();
    const cancel = clock.after(request.timeoutMs, () => abort.abort());
    try {
      const response = await fetch(`${hub}${API_PREFIX}${request.path}`, { ...init, signal: abort.signal });
      if (response.ok && request.bytes) return ok(new Uint8Array(await response.arrayBuffer()));
      return read(response.ok, response.status, await response.text(), request.text);
    } catch {
      return err({ code: 'unreachable' });
    } finally {
      cancel();
    }
  };
}

function read(accepted: boolean, status: number, text: string, wantsText: boolean): Answer {
  if (accepted && wantsText) return ok(text);
  const json = parsed(text);
  // A page of some network's sign-in portal comes as 200: it is not the hub's answer, and must not end a command.
  if (accepted) return json === undefined ? err({ code: 'unreachable' }) : ok(json);
  return err(isProblem(json) ? json : faultOf(status, json));
}

function faultOf(status: number, json: unknown): HubProblem {
  return status >= 500 || json !== undefined ? { code: 'fault', status } : { code: 'unreachable' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(json: unknown): json is Problem {
  return typeof json === 'object' && json !== null && 'code' in json && 'detail' in json;
}
