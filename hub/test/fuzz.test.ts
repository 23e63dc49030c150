import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../http/openapi.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

let house: RunningHub;
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterAll(() => house.stop());

/** Routes that end the session or take long by design. */
const LEFT_OUT = new Set(['signOut', 'verify', 'backUp']);

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
}
interface Operation {
  readonly name: string;
  readonly method: string;
  /** With its parameters in braces, as the document has it. */
  readonly path: string;
  /** The body's fields; null: it takes none. */
  readonly fields: readonly string[] | null;
  readonly query: readonly string[];
}

/** What there is to send to: read from the document that the hub serves, and from nothing else. */
const { paths, servers } = openApiDocument('test') as {
  paths: Record<string, Record<string, Described>>;
  servers: [{ url: string }];
};
const operations = Object.entries(paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const body = described.requestBody?.content['application/json']?.schema;
      return {
        name: described.operationId,
        method: method.toUpperCase(),
        path: servers[0].url + path,
        fields: body ? Object.keys(body.properties ?? {}) : null,
        query: (described.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name),
      };
    }),
  )
  .filter(({ name }) => !LEFT_OUT.has(name));
const each = operations.map((operation) => [operation.name, operation] as const);

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    0.1,
    Number.MAX_SAFE_INTEGER,
    '',
    '\u0000',
    'x'.repeat(5_000),
    "'; drop table log; --",
    '__proto__',
    [],
    {},
  ),
);
const ids = fc.oneof(
  fc.uuid({ version: 7 }),
  fc.constantFrom('x', '..', '%00', 'a'.repeat(300), '0', '-1', '999999999999999999999'),
);

/** Bodies that have the operation's own fields, with nonsense in them. */
function bodies({ fields }: Operation): fc.Arbitrary<unknown> {
  if (fields === null) return fc.constant(undefined);
  const own = fc.record(Object.fromEntries(fields.map((name) => [name, nasty])), { requiredKeys: [] });
  return fc.oneof(nasty, own);
}

interface Sending {
  readonly id: string;
  readonly body?: string | Buffer<ArrayBuffer> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends it; the status, and whether the log is as it was. A hub that hangs fails the test by its time-out. */
async function send({ method, path, query }: Operation, { id, body, headers = house.owner }: Sending) {
  const head = house.hub.spine.head();
  const search = query.length === 0 ? '' : `?${query.map((name) => `${name}=${encodeURIComponent(id)}`).join('&')}`;
  const response = await fetch(house.base + path.replace(/\{\w+\}/g, encodeURIComponent(id)) + search, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  // Else it would be sent to nobody.
  if (!id.startsWith('.') && !id.startsWith('%')) expect(text).not.toContain('"code":"no_such_route"');
  return { status: response.status, unchanged: house.hub.spine.head() === head };
}

/** Never a fault; and what is refused has changed nothing. */
function expectSound({ status, unchanged }: { readonly status: number; readonly unchanged: boolean }): void {
  expect(status).toBeLessThan(500);
  if (status >= 400) expect(unchanged).toBe(true);
}

const DEEP = '['.repeat(30_000) + ']'.repeat(30_000);
const HUGE = Buffer.alloc(30_000_000, 'x');
const BAD_UTF8 = Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]);
const ZERO = '00000000-0000-7000-8000-000000000000';

describe('whatever is sent', () => {
  it.each(each)(
    'to %s with nonsense in it is never a fault, and changes nothing where it is refused',
    async (_name, operation) => {
      await fc.assert(
        fc.asyncProperty(bodies(operation), ids, async (body, id) => {
          expectSound(await send(operation, { id, body: body === undefined ? undefined : JSON.stringify(body) }));
        }),
        { numRuns: 25, seed: 4600 },
      );
    },
    20_000,
  );

  it.each(each.filter(([, { fields }]) => fields !== null))(
    'to %s that is no JSON, nested without end, or no UTF-8 is refused',
    async (_name, operation) => {
      for (const body of [DEEP, BAD_UTF8, '{"a":', '{} {}', '\u0000', 'null']) {
        const sent = await send(operation, { id: ZERO, body });
        expectSound(sent);
        expect(sent.status).toBeGreaterThanOrEqual(400);
      }
    },
    20_000,
  );

  it.each(each.filter(([, { fields }]) => fields !== null))(
    'to %s without end is cut off',
    async (_name, operation) => {
      // The hub answers, or ends the connection, before all of it was sent.
      const sent = await send(operation, { id: ZERO, body: HUGE }).catch(() => ({ status: 413, unchanged: true }));
      expectSound(sent);
      expect(sent.status).toBeGreaterThanOrEqual(400);
    },
    20_000,
  );

  it.each(each)(
    'to %s with a token of somebody else, or a broken one, is no fault',
    async (_name, operation) => {
      const body = operation.fields === null ? undefined : '{}';
      const broken: Readonly<Record<string, string>>[] = [
        { authorization: 'Bearer ' },
        { authorization: `Bearer ${'x'.repeat(60_00)}` },
        { authorization: 'Basic b3duZXI6MTExMQ==' },
        { 'comanda-device': 'x'.repeat(6_000) },
        { ...house.owner, 'comanda-device': 'y'.repeat(43) },
        { 'idempotency-key': 'not-an-id' },
      ];
      for (const headers of broken) expectSound(await send(operation, { id: ZERO, body, headers }));
    },
    20_000,
  );

  it.each(each.filter(([, { fields, method }]) => fields !== null && method !== 'GET'))(
    'to %s under an id that was used before has no second effect',
    async (_name, operation) => {
      const headers = { ...house.owner, 'idempotency-key': randomUUID() };
      await send(operation, { id: ZERO, body: '{}', headers });
      for (const body of ['{}', '{"a":1}', '[]']) {
        const again = await send(operation, { id: ZERO, body, headers });
        expect(again.status).toBeLessThan(500);
        expect(again.unchanged).toBe(true);
      }
    },
    20_000,
  );
});
