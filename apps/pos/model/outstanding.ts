import type { Drafts } from './draft-store.ts';

interface Kept {
  readonly request: { readonly body?: unknown };
}

interface WithLines {
  readonly lines?: readonly { readonly id: string }[];
}

/** Ids of the lines that some commands of the outbox carry. */
export const lineIdsOf = (entries: readonly Kept[]): Set<string> =>
  new Set(entries.flatMap(({ request }) => (request.body as WithLines | undefined)?.lines?.map(({ id }) => id) ?? []));

/**
 * Lines that a page before this one gave to the outbox and that are neither there any more nor in their order: the
 * answer was lost with that page. They go back into the draft; sent again under their ids they have no second effect.
 */
export function strandedLines(drafts: Drafts, waiting: ReadonlySet<string>): Map<string, string[]> {
  const stranded = new Map<string, string[]>();
  for (const draft of Object.values(drafts)) {
    const ids = draft.lines
      .filter(({ id, going, acceptedAt }) => going && acceptedAt === null && !waiting.has(id))
      .map(({ id }) => id);
    if (ids.length > 0) stranded.set(draft.orderId, ids);
  }
  return stranded;
}
