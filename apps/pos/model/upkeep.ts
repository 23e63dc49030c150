import { useFollow, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { useEffect, useRef } from 'react';
import { released, settled } from './draft.ts';
import { drafts } from './drafts.ts';
import { lineIdsOf, strandedLines } from './outstanding.ts';

/** Keeps the drafts in step with the orders that are followed and with what became of the commands. Draws nothing. */
export function DraftUpkeep(): null {
  const { items, seq } = useFollow('orders', {}, ({ items, seq }) => ({ items, seq }));
  const { entries, unsettled } = useOutbox();
  const looked = useRef(false);

  useEffect(() => {
    if (seq === null) return;
    for (const id of Object.keys(drafts.state.getState())) {
      drafts.update(id, (draft) => settled(draft, items.get(id), seq));
    }
  }, [items, seq]);

  useEffect(() => {
    if (seq === null) return;
    const waiting = lineIdsOf(entries);
    const refused = lineIdsOf(unsettled);
    for (const [id, lines] of strandedLines(drafts.state.getState(), waiting)) {
      // Once, for what an earlier page left; later, what is neither waiting nor refused has just been answered.
      const back = looked.current ? lines.filter((line) => refused.has(line)) : lines;
      if (back.length > 0) drafts.update(id, (draft) => released(draft, back, items.has(id)));
    }
    looked.current = true;
  }, [items, seq, entries, unsettled]);
  return null;
}
