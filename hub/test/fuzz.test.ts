import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

let house: RunningHub;
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterAll(() => house.stop());

/** Routes that end the session or take long by design. */
const LEFT_OUT = new Set(['signOut', 'verify', 'backUp']);
const contracts = Object.entries<RouteContract>(routes).filter(([name]) => !LEFT_OUT.has(name));

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

/** Bodies that have the route's own fields, with nonsense in them. */
function bodies(route: RouteContract): fc.Arbitrary<unknown> {
  const shape = route.body && 'shape' in route.body ? Object.keys(route.body.shape as object) : [];
  const fields = fc.record(Object.fromEntries(shape.map((name) => [name, nasty])), { requiredKeys: [] });
  return fc.oneof(nasty, fields);
}

describe('whatever is sent', () => {
  it.each(contracts)(
    'to %s is never a fault, and changes nothing where it is refused',
    async (_name, route) => {
      const ids = fc.oneof(
        fc.uuid({ version: 7 }),
        fc.constantFrom('x', '..', '%00', 'a'.repeat(300), '0', '-1', '999999999999999999999'),
      );
      await fc.assert(
        fc.asyncProperty(bodies(route), ids, async (body, id) => {
          const head = house.hub.spine.head();
          const path = route.path.replace(/:\w+/g, encodeURIComponent(id));
          const reply = await house.ask(route.method, `/api/v1${path}`, route.body ? JSON.stringify(body) : undefined, {
            ...house.owner,
            'idempotency-key': randomUUID(),
          });
          expect(reply.status).toBeLessThan(500);
          if (reply.status >= 400) expect(house.hub.spine.head()).toBe(head);
        }),
        { numRuns: 25, seed: 4600 },
      );
    },
    20_000,
  );
});
