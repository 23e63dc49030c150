import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

/**
 * A file, or the one range of it that was asked for (RFC 9110): what loads only the blocks that changed asks for many.
 * Several ranges at once are answered with all of it, which the RFC allows.
 */
export async function sendFile(path: string, range: string | null): Promise<Response> {
  const { size } = await stat(path);
  const wanted = range === null ? null : rangeIn(range, size);
  const headers: Record<string, string> = {
    'Content-Type': 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  };
  if (wanted === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const { from, to } = wanted ?? { from: 0, to: size - 1 };
  headers['Content-Length'] = String(to - from + 1);
  if (wanted) headers['Content-Range'] = `bytes ${from}-${to}/${size}`;
  const body = Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream;
  return new Response(body, { status: wanted ? 206 : 200, headers });
}

/** The range of a header, both ends in it; null: all of it; `outside`: there is nothing there. */
function rangeIn(header: string, size: number): { from: number; to: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [, first = '', last = ''] = found;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'outside' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'outside' : { from, to };
}
