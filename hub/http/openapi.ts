import { z } from 'zod';
import { Problem, type RefusalCode, refusalKinds } from '@comanda/shared/contracts/refusals.ts';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { API_PREFIX, routes } from '@comanda/shared/contracts/routes.ts';

type Json = Record<string, unknown>;

/** Refusals that any route may give, beside its own. */
function refusalsOf(route: RouteContract): RefusalCode[] {
  const common: RefusalCode[] = ['too_many_requests'];
  if (route.access !== 'public') common.push('signed_out');
  if (route.access !== 'public' && route.access !== 'device') common.push('not_permitted');
  if (route.params ?? route.query ?? route.body) common.push('invalid');
  if (route.body) common.push('not_json', 'too_large');
  if (route.command) common.push('command_id_missing', 'command_reused', 'disk_full', 'stopping');
  return [...new Set([...common, ...route.refusals])];
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

function parametersOf(route: RouteContract): Json[] {
  const of = (shape: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
    Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType, 'input'),
    }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'UUIDv7 chosen by the sender. Sent again with the same body it has one effect and gets the same reply.',
    schema: { type: 'string', format: 'uuid' },
  };
  return [...of(route.params, 'path'), ...of(route.query, 'query'), ...(route.command ? [key] : [])];
}

function responsesOf(route: RouteContract): Json {
  const media = route.media ?? 'application/json';
  const example = route.example?.reply === undefined ? {} : { example: route.example.reply };
  const responses: Json = {
    '200': {
      description: 'Done',
      content: { [media]: { schema: route.media ? { type: 'string' } : schemaOf(route.reply, 'output'), ...example } },
    },
  };
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(route)) {
    const { status } = refusalKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[String(status)] = {
      description: codes.map((code) => `\`${code}\`: ${refusalKinds[code].en}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}

function operationOf(name: string, route: RouteContract): Json {
  const who =
    route.access === 'public'
      ? 'Anybody may call it.'
      : route.access === 'device'
        ? 'A paired device or a signed-in staff member may call it.'
        : `Needs the permission \`${route.access}\`.`;
  const example = route.example?.body === undefined ? {} : { example: route.example.body };
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    description: who,
    security: route.access === 'public' ? [] : [{ device: [] }, { staff: [] }, { device: [], staff: [] }],
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: !route.body.safeParse(undefined).success,
        content: { 'application/json': { schema: schemaOf(route.body, 'input'), ...example } },
      },
    }),
    ...(route.takes && {
      requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string' } } } },
    }),
    responses: responsesOf(route),
  };
}

/** The OpenAPI 3.1 document of the hub, made of the contract and nothing else. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, contract] of Object.entries(routes)) {
    const route: RouteContract = contract;
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Comanda hub',
      version,
      description:
        'The hub of one restaurant. Commands carry an id chosen by the sender and may always be sent again. Refusals are RFC 9457 problem details with a `code`, a sentence in the caller’s language (Accept-Language: en, vi) and the `field` to blame.',
    },
    servers: [{ url: API_PREFIX }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        device: { type: 'apiKey', in: 'header', name: 'Comanda-Device', description: 'Token of a paired device' },
        staff: { type: 'http', scheme: 'bearer', description: 'Access token of a signed-in staff member' },
      },
    },
  };
}
