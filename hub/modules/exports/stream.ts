import { setImmediate as turn } from 'node:timers/promises';
import { CSV_FILE } from '@comanda/shared/contracts/commands/exports.ts';
import { BYTE_ORDER_MARK } from './csv.ts';

/** A file that is written as it is read: others have their turn between two pieces, and a slow reader slows it down. */
export function csvResponse(pieces: Iterable<string>): Response {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(BYTE_ORDER_MARK)),
    pull: async (controller) => {
      await turn();
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void iterator.return?.(),
  });
  return new Response(body, { headers: { 'Content-Type': CSV_FILE, 'Cache-Control': 'no-store' } });
}
