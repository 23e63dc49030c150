import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:tls';

/** Asked for the certificate of whoever answers by TLS, as Chromium asks. @returns 0: taken */
export type Verify = (host: string, pem: string) => Promise<number>;

/** The leaf certificate at an address, in PEM; null: nobody answers by TLS there. */
export function certificateAt(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const socket = connect({ host, port, rejectUnauthorized: false }, () => {
      done(socket.getPeerX509Certificate()?.toString() ?? null);
      socket.destroy();
    });
    socket.once('error', () => done(null));
  });
}

/** What Chromium's own network does for the program's main process: TLS counts only if the program takes its key. */
export async function fetchAs(verify: Verify, address: string, init: RequestInit): Promise<Response> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  if (secure) {
    const pem = await certificateAt(url.hostname, Number(url.port || 443));
    if (pem === null || (await verify(url.hostname, pem)) !== 0) throw new TypeError('net::ERR_CERT_AUTHORITY_INVALID');
  }
  const body =
    init.body === undefined || init.body === null ? null : Buffer.from(await new Response(init.body).bytes());
  const headers = Object.fromEntries(new Headers(init.headers));
  return new Promise((done, failed) => {
    const request = (secure ? requestHttps : requestHttp)(
      url,
      { method: init.method ?? 'GET', headers, rejectUnauthorized: false, signal: init.signal ?? undefined },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', failed);
        answer.on('end', () => {
          const got = new Headers();
          for (const [name, value] of Object.entries(answer.headers)) if (value) got.set(name, String(value));
          const status = answer.statusCode ?? 500;
          const empty = status === 204 || status === 304;
          done(new Response(empty ? null : Buffer.concat(chunks), { status, headers: got }));
        });
      },
    );
    request.on('error', failed);
    request.end(body);
  });
}
