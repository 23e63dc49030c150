import { request } from 'node:http';
import { meet } from './pin.ts';

export interface Asked {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** What a program says of itself is small. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Asks whoever holds the pinned key; not a byte of the request goes to anybody else. Rejects as `meet` does. */
export async function askPinned(asked: Asked, pinned: string): Promise<Response> {
  const { host, port, path, method = 'GET', headers = {}, body, signal } = asked;
  const { socket } = await meet(host, port, pinned);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host,
        port,
        path,
        method,
        headers: { ...headers, Host: `${host.includes(':') ? `[${host.split('%')[0]}]` : host}:${port}` },
        createConnection: () => socket,
        ...(signal && { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_BYTES) response.destroy(new Error('the answer is too large'));
          else chunks.push(chunk);
        });
        response.once('error', reject);
        response.once('end', () => {
          socket.destroy();
          const status = response.statusCode ?? 500;
          const empty = status === 204 || status === 304;
          const type = response.headers['content-type'];
          resolve(
            new Response(empty ? null : Buffer.concat(chunks), {
              status,
              headers: type === undefined ? {} : { 'Content-Type': type },
            }),
          );
        });
      },
    );
    sent.once('error', (fault) => {
      socket.destroy();
      reject(fault);
    });
    sent.end(body);
  });
}

/** `fetch` for one hub alone: connections to anybody who does not hold its key are not made. Texts only. */
export const pinnedFetch =
  (fingerprint: string) =>
  (url: string, init: RequestInit = {}): Promise<Response> => {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    if (protocol !== 'https:') return Promise.reject(new Error('a pinned hub is asked over TLS only'));
    if (init.body !== undefined && init.body !== null && typeof init.body !== 'string') {
      return Promise.reject(new Error('only texts are sent'));
    }
    return askPinned(
      {
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? 443 : Number(port),
        path: pathname + search,
        headers: Object.fromEntries(new Headers(init.headers)),
        ...(init.method !== undefined && { method: init.method }),
        ...(typeof init.body === 'string' && { body: init.body }),
        ...(init.signal && { signal: init.signal }),
      },
      fingerprint,
    );
  };
