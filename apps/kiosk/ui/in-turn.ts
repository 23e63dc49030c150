import { afterFrame } from '@comanda/kit/ui/after-frame.ts';

type Show = () => void;

/** So many begin between two frames. */
const AT_ONCE = 2;
const waiting = new Set<Show>();
let due = false;

function next(): void {
  due = false;
  for (const show of [...waiting].slice(0, AT_ONCE)) {
    waiting.delete(show);
    show();
  }
  ask();
}

function ask(): void {
  if (due || waiting.size === 0) return;
  due = true;
  afterFrame(next);
}

/**
 * Pictures come a few at a time, and after the page that they are on: whoever touches the glass sees that first. The
 * returned function calls it off.
 */
export function inTurn(show: Show): () => void {
  waiting.add(show);
  ask();
  return () => void waiting.delete(show);
}
