import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Context, Hono } from 'hono';
import { mediaTypeOf, screenPolicy } from '@comanda/shared/contracts/screen-files.ts';
import type { Env } from './api.ts';
import { HOST } from './encrypted.ts';

interface Served {
  readonly file: string;
  readonly encoding: string | null;
}

/** The file, or its compressed sibling where the browser takes that. */
function choose(file: string, accepts: string): Served {
  if (accepts.includes('br') && existsSync(`${file}.br`)) return { file: `${file}.br`, encoding: 'br' };
  if (accepts.includes('gzip') && existsSync(`${file}.gz`)) return { file: `${file}.gz`, encoding: 'gzip' };
  return { file, encoding: null };
}

async function send(file: string, accepts: string, cache: string, policy: string | null): Promise<Response> {
  const served = choose(file, accepts);
  const body = await readFile(served.file);
  const headers = new Headers({
    'Content-Type': mediaTypeOf(file),
    'Content-Length': String(body.length),
    'Cache-Control': cache,
    Vary: 'Accept-Encoding',
  });
  if (served.encoding) headers.set('Content-Encoding', served.encoding);
  if (policy) headers.set('Content-Security-Policy', policy);
  return new Response(body, { headers });
}

/** A screen's sockets lead to where the screen came from. */
const policyOf = (host: string): string =>
  HOST.test(host) ? screenPolicy(`ws://${host}`, `wss://${host}`) : screenPolicy();

/** A file below a folder, null where there is none or the path leads out of it. */
function within(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** Serves the built screens: `/pos` and everything below it, and their assets, whose names change with their content. */
export function serveScreens(app: Hono<Env>, folder: string, names: readonly string[]): void {
  const screen = (c: Context<Env>, name: string): Response | Promise<Response> => {
    const page = within(folder, join(name, 'index.html'));
    return page
      ? send(page, c.req.header('accept-encoding') ?? '', 'no-cache', policyOf(c.req.header('host') ?? ''))
      : c.notFound();
  };
  for (const name of names) app.get(`/${name}/*`, (c) => screen(c, name));
  // What a guest's phone opens has a short address of its own.
  app.get('/track/*', (c) => screen(c, 'guest'));
  app.get('/page-keeper.js', (c) => {
    const file = within(folder, 'page-keeper.js');
    return file ? send(file, c.req.header('accept-encoding') ?? '', 'no-cache', null) : c.notFound();
  });
  app.get('/assets/*', (c) => {
    const file = within(folder, c.req.path.slice(1));
    return file
      ? send(file, c.req.header('accept-encoding') ?? '', 'public, max-age=31536000, immutable', null)
      : c.notFound();
  });
}

/** Serves single files of a package, under the names given. */
export function serveFiles(app: Hono<Env>, prefix: string, folder: string, names: readonly string[]): void {
  for (const name of names) {
    app.get(`${prefix}/${name}`, (c) =>
      c.body(readFileSync(join(folder, name)), 200, {
        'Content-Type': mediaTypeOf(name),
        'Cache-Control': 'public, max-age=86400',
      }),
    );
  }
}
