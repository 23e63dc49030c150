import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';

/** Reads a request's body, at most `limit` bytes of it. What is larger is not read to its end. */
export function readBody(request: IncomingMessage, limit: number): Promise<Result<Buffer, Refusal>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) {
        request.off('data', onData);
        request.pause();
        resolve(err(refuse('too_large', { limit })));
        return;
      }
      chunks.push(chunk);
    };
    request.on('data', onData);
    request.on('end', () => resolve(ok(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('the sender broke off')));
  });
}

/** JSON in UTF-8, or the refusal that it is none. No bytes at all are `undefined`. */
export function parseJson(body: Buffer): Result<unknown, Refusal> {
  if (body.length === 0) return ok(undefined);
  if (!isUtf8(body)) return err(refuse('not_json'));
  try {
    return ok(JSON.parse(body.toString('utf8')));
  } catch {
    // Also what is nested too deep for the parser's stack.
    return err(refuse('not_json'));
  }
}
