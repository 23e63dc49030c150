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

/** What is being edited. Until something is changed it follows what the hub has. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const now = JSON.stringify(saved);
  const [state, setState] = useState({ from: now, draft: saved });
  const dirty = JSON.stringify(state.draft) !== state.from;
  const current = JSON.stringify(state.draft) === now;
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
