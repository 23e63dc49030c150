import { useState } from 'react';
import { useUnsaved } from './unsaved.ts';

export interface Draft<T> {
  readonly draft: T;
  readonly change: (change: Partial<T>) => void;
  readonly discard: () => void;
  readonly dirty: boolean;
  /** What it began from is another by now: somebody else saved. */
  readonly outrun: boolean;
}

/** The same for the same content, whatever order its fields were set in. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** What is being edited. Until something is changed it follows what the hub has. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const now = textOf(saved);
  const [state, setState] = useState({ from: now, draft: saved });
  const dirty = textOf(state.draft) !== state.from;
  const current = textOf(state.draft) === now;
  const stale = state.from !== now;
  if (stale && (!dirty || current)) setState({ from: now, draft: saved });
  useUnsaved(dirty && !current);
  return {
    draft: state.draft,
    change: (change) => setState((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    discard: () => setState({ from: now, draft: saved }),
    dirty: dirty && !current,
    outrun: stale && dirty && !current,
  };
}
