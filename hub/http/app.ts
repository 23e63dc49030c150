import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import { screenPolicy } from '@comanda/shared/contracts/screen-files.ts';
import type { FollowerView } from '@comanda/shared/contracts/views/operations.ts';
import type { Spine } from '../log/spine.ts';
import { type ApiContext, type ApiParts, type Env, makeApi } from './api.ts';
import type { Metrics } from './metrics.ts';
import { type EncryptedParts, encryptedOnly } from './encrypted.ts';
import { openApiDocument } from './openapi.ts';
import { type PictureParts, servePictures } from './pictures.ts';
import { docsPage, docsScript, noReceiptPage, startPage } from './pages.ts';
import { languageOf, toProblem } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { serveFiles, serveScreens } from './static.ts';

export interface AppParts extends PictureParts {
  readonly api: ApiParts;
  readonly spine: Spine;
  readonly version: string;
  readonly screens: string;
  readonly screenNames: readonly string[];
  readonly dataDir: string;
  readonly metrics: Metrics;
  /** What plain HTTP from other machines may have. */
  readonly encrypted: EncryptedParts;
  readonly venueName: () => string | null;
  readonly followers: () => readonly FollowerView[];
  /** The page of a receipt's link; null: there is none such. */
  readonly guestReceipt: (token: string) => string | null;
  /** Readers of receipts, by their address. */
  readonly guests: RateLimit;
}

/** Below this the hub says that its disk is filling up, in bytes. */
const LITTLE_SPACE = 200 * 1024 * 1024;
/** A follower further behind than this is worth a look. */
const FAR_BEHIND = 1_000;

/** All that the hub answers over HTTP. */
export function makeApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    c.res.headers.set('Referrer-Policy', 'no-referrer');
    c.res.headers.set('X-Frame-Options', 'DENY');
  });
  app.use(encryptedOnly(parts.encrypted));
  app.route(API_PREFIX, makeApi(parts.api));

  const document = JSON.stringify(openApiDocument(parts.version));
  app.get(`${API_PREFIX}/openapi.json`, (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));
  const swagger = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  app.get('/api/docs', (c) => c.html(docsPage, 200, { 'Content-Security-Policy': screenPolicy() }));
  app.get('/api/docs/start.js', (c) => c.body(docsScript, 200, { 'Content-Type': 'text/javascript' }));
  serveFiles(app, '/api/docs', swagger, ['swagger-ui.css', 'swagger-ui-bundle.js']);

  app.get('/health', (c) => health(parts, c));
  app.get('/metrics', async (c) => {
    const caller = parts.api.callerOf(c);
    if (!caller.local && !caller.permissions.has('system.manage')) return c.text('forbidden', 403);
    return c.text(await parts.metrics.text());
  });
  app.get('/r/:token', async (c) => {
    await parts.api.spine.onDisk();
    return guestPage(parts, c);
  });
  servePictures(app, parts);
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) =>
    c.html(startPage(parts.venueName(), languageOf(c.req.header('accept-language'))), 200, {
      'Content-Security-Policy': screenPolicy(),
    }),
  );
  serveScreens(app, parts.screens, parts.screenNames);
  app.notFound((c) => problem(parts, c, 'no_such_route'));
  app.onError((fault, c) => {
    parts.api.onFault(fault, 'outside a route');
    return problem(parts, c as ApiContext, 'fault');
  });
  return app;
}

/** A receipt for whoever has its link. Guesses and right ones count alike, by the address they come from. */
function guestPage(parts: AppParts, c: ApiContext): Response {
  const language = languageOf(c.req.header('accept-language'));
  const seconds = parts.guests.take(c.env.incoming.socket.remoteAddress ?? '');
  const page = seconds > 0 ? null : parts.guestReceipt(c.req.param('token') ?? '');
  const headers: Record<string, string> = {
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'",
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  };
  if (seconds > 0) headers['Retry-After'] = String(seconds);
  if (page !== null) return c.html(page, 200, headers);
  return c.html(noReceiptPage(language, seconds), seconds > 0 ? 429 : 404, headers);
}

function problem(parts: AppParts, c: ApiContext, code: 'no_such_route' | 'fault'): Response {
  const body = toProblem(refuse(code), languageOf(c.req.header('accept-language')), parts.api.newId());
  return Response.json(body, { status: body.status, headers: { 'Content-Type': 'application/problem+json' } });
}

function health(parts: AppParts, c: ApiContext): Response {
  const { bavail, bsize } = statfsSync(parts.dataDir);
  const free = bavail * bsize;
  let database = true;
  try {
    parts.spine.store.get('select 1');
  } catch {
    database = false;
  }
  const followers = parts.followers();
  const checks = {
    database,
    disk: free > LITTLE_SPACE,
    followers: followers.every((follower) => follower.behind < FAR_BEHIND && follower.deadLetters === 0),
  };
  const body = {
    status: !checks.database ? 'failing' : checks.disk && checks.followers ? 'ok' : 'warning',
    version: parts.version,
    checks,
    head: parts.spine.head(),
    diskFreeBytes: free,
    followers: followers.map(({ name, behind, state, deadLetters }) => ({ name, behind, state, deadLetters })),
  };
  return c.json(body, checks.database ? 200 : 503, { 'Cache-Control': 'no-store' });
}
